package ui

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

// Whatever the clues leave out, a reading of every sentence finds nothing more: the furniture is the same when the clues lead nowhere.
func TestCluesChangeNothing(t *testing.T) {
	g := theGrammar()
	if g.clues.blind {
		t.Fatal("there is a shape that no clue leads to")
	}
	blind := *g
	blind.clues.blind = true
	var p text.Parser
	p.Watch(watched()...)
	same := func(s string) int {
		d := p.Parse("t", s)
		want, got := find(d, &blind), find(d, g)
		if !slices.Equal(want, got) {
			t.Errorf("want %v\ngot  %v in\n%s", want, got, s)
		}
		return len(want)
	}
	files, _ := filepath.Glob("../../testdata/*/*.txt")
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		same(string(b))
	}
	w := newWriter()
	rounds, found := 3000, 0
	if testing.Short() {
		rounds = 500
	}
	for range rounds {
		found += same(w.page())
	}
	if len(files) == 0 || found < rounds/2 {
		t.Errorf("%d files, %d pieces of furniture on %d pages", len(files), found, rounds)
	}
}

// writer writes pages of prose, of furniture, and of both mixed up.
type writer struct {
	*rand.Rand
	patterns, words []string
	members         map[string][]string
}

func newWriter() *writer {
	w := &writer{Rand: rand.New(rand.NewPCG(1, 2)), members: map[string][]string{}}
	for line := range strings.Lines(vocabularyText) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 0 {
			w.words = append(w.words, fields[0])
			for _, class := range fields[1:] {
				w.members[class] = append(w.members[class], fields[0])
			}
		}
	}
	for k := range furniture {
		for _, s := range furniture[k].shapes {
			w.patterns = append(w.patterns, s.pattern)
		}
	}
	for class, examples := range map[string]string{
		"num": "7 12 2,000 5G", "time": "9:15 10am", "date": "2021-03-04", "year": "1999 2021", "url": "www.velm.org http://a.example/b pic.twitter.com/x1",
		"mail": "ina@velm.org", "handle": "@velm", "colon": ":", "bar": "| / > • › · »", "copy": "©", "tag": "#velm", "embed": "pic.twitter.com/x1",
		"glued": "harbourCredit", "lead": "articleVelm", "cap": "Velm Ina Share", "upper": "VELM", "word": "harbour",
	} {
		w.members[class] = strings.Fields(examples)
	}
	return w
}

func (w *writer) of(list []string) string { return list[w.IntN(len(list))] }

func (w *writer) page() string {
	var b strings.Builder
	for range 1 + w.IntN(6) {
		for range 1 + w.IntN(5)*w.IntN(3) {
			w.sentence(&b)
		}
		b.WriteString(w.of([]string{"\n", "\n\n", "\n\n", " \n"}))
	}
	return b.String()
}

func (w *writer) sentence(b *strings.Builder) {
	var words []string
	switch w.IntN(4) {
	case 0:
		words = w.prose(1 + w.IntN(12))
	case 1:
		words = w.prose(1 + w.IntN(50))
	case 2:
		words = w.shape()
	default:
		words = slices.Concat(w.prose(w.IntN(8)), w.shape(), w.prose(w.IntN(8)))
	}
	if w.IntN(3) > 0 && len(words) > 0 {
		words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	}
	b.WriteString(strings.Join(words, " "))
	b.WriteString(w.of([]string{". ", ". ", "! ", "? ", " ", ": ", ".” ", "?\" "}))
}

// prose is made of plain words, with those of furniture and of shapes among them.
func (w *writer) prose(n int) []string {
	var words []string
	for range n {
		switch k := w.IntN(20); {
		case k < 11:
			words = append(words, w.of([]string{"the", "harbour", "of", "ferry", "slept", "and", "in", "he", "said", "was", "gates", "to", "a", "crew", "you", "our"}))
		case k < 14:
			words = append(words, w.of(w.words))
		case k < 16:
			words = append(words, w.step(w.of(strings.Fields(strings.Trim(w.of(w.patterns), "^$")))))
		case k < 17:
			words = append(words, w.of([]string{"Velm", "Ina", "VELM", "McVelm", "U.S.", "Velm's", "I"}))
		case k < 18:
			words = append(words, w.of([]string{"12", "2021", "9:15", "5G", "Share", "(", ")", "“", "”", "\"", "{{", "RegisterClose"}))
		default:
			if len(words) > 0 {
				words[len(words)-1] += w.of([]string{",", ",", ":", ";", " -", " |", "/", " ©", " •"})
			}
		}
	}
	return words
}

// shape writes words that a shape may match.
func (w *writer) shape() []string {
	var words []string
	for _, field := range strings.Fields(strings.Trim(w.of(w.patterns), "^$")) {
		switch {
		case field[0] == '~':
			words = append(words, w.prose(w.IntN(3))...)
		case !strings.HasSuffix(field, "?") || w.IntN(2) > 0:
			words = append(words, w.step(field))
		}
	}
	if len(words) > 1 && w.IntN(4) == 0 {
		k := w.IntN(len(words))
		words = slices.Delete(words, k, k+1)
	}
	return words
}

// step writes a word that a step of a shape matches.
func (w *writer) step(field string) string {
	if field[0] == '~' {
		return "harbour"
	}
	name := w.of(strings.Split(strings.TrimSuffix(field, "?"), "|"))
	if name[0] < 'A' || name[0] > 'Z' {
		return name
	}
	return w.of(w.members[strings.ToLower(name)])
}
