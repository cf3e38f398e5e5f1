package duplicate

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

// What the sieve holds back never stands twice: with all sentences the same is found.
func TestSieve(t *testing.T) {
	words := [...]string{"The", "boat", "boat", "sails", "no", "No", "harbour", "12", "5G", "of", "it’s", "it's", "again", "old", "men", "(", "\"", ",", "-"}
	stops := [...]string{". ", "? ", ".” ", "\n\n", ".\n\n", ". ", "\n"}
	r := rand.New(rand.NewPCG(9, 10))
	var parser text.Parser
	var f finder
	found := 0
	for range 4000 {
		var sentences []string
		for range 1 + r.IntN(12) {
			var b strings.Builder
			for range 1 + r.IntN(24) {
				b.WriteString(words[r.IntN(len(words))] + " ")
			}
			sentences = append(sentences, strings.TrimSpace(b.String()))
		}
		var b strings.Builder
		for range 2 + r.IntN(30) {
			s := sentences[r.IntN(len(sentences))]
			if fields := strings.Fields(s); r.IntN(3) == 0 {
				s = strings.Join(fields[r.IntN(len(fields)):], " ") // the end of one
			}
			b.WriteString(s + stops[r.IntN(len(stops))])
		}
		d := parser.Parse("t", b.String())
		all := finder{d: d}
		f.d, f.sentences = d, f.sieve.suspects(d, f.sentences[:0])
		for i := range d.Sentences {
			if d.Sentences[i].Words > 0 {
				all.sentences = append(all.sentences, suspect{int32(i), asWhole | byOpening | byEnding})
			}
		}
		got, want := f.find(), all.find()
		if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, want %v", d.Text, got, want)
		}
		found += len(got)
	}
	if found < 1000 {
		t.Errorf("%d repeats", found)
	}
}
