package quote

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

var scraps = [...]string{
	`"`, `""`, "“", "”", "„", "'", "''", "’", "‘", "&quot;", "&quo", "&", "&#34;", "&ldquo;", "https://a.example/?a=1&quot;", "â€œ", "â€", "€", "â", "Boats", "sail",
	" ", " ", " ", ",", ".", "\n", "\n\n", "\r\n", "he said", "6", "-", "(", "caption",
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(40) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	return b.String()
}

// Where no mark is escaped, the walk passes what has no marks; where one may be, it looks everywhere. Both find the same as a walk that
// reads every paragraph.
func TestWalkReadsWhatItMust(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var parser text.Parser
	for range 20000 {
		d := parser.Parse("t", randomText(r))
		var got, want []happening
		walk(d, func(e event, a, b mark) { got = append(got, happening{e, a, b}) })
		plainWalk(d, func(e event, a, b mark) { want = append(want, happening{e, a, b}) })
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, want %v", d.Text, got, want)
		}
	}
}

func plainWalk(d *text.Document, visit func(event, mark, mark)) {
	if len(d.Indexed(text.Quotes)) == 0 {
		return
	}
	w := walker{doc: d, visit: visit}
	at := 0
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		marks, next := paragraphMarks(d, p, at, mayEscape(d), nil)
		if at = next; len(marks) > 0 {
			w.paragraph(p, marks)
		} else {
			w.idle(p)
		}
	}
	w.drop()
}

func TestTyped(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	const letters = "''' a1,.-($"
	for range 20000 {
		line := make([]byte, r.IntN(12))
		for i := range line {
			line[i] = letters[r.IntN(len(letters))]
		}
		for from := range len(line) + 1 {
			for _, side := range []func(before, after byte) bool{opensSingles, closesSingles} {
				if got, want := typed(string(line), from, side), plainTyped(string(line), from, side); got != want {
					t.Fatalf("%q from %d: %d, want %d", line, from, got, want)
				}
			}
		}
	}
}

// plainTyped looks at every byte.
func plainTyped(line string, from int, side func(before, after byte) bool) int {
	at := func(i int) byte {
		if i < 0 || i >= len(line) {
			return ' '
		}
		return line[i]
	}
	for i := from; i+1 < len(line); i++ {
		if at(i) == '\'' && at(i+1) == '\'' && (at(i+2) != '\'' || !side(at(i), ' ')) && side(at(i-1), at(i+2)) {
			return i
		}
	}
	return -1
}
