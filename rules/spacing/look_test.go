package spacing

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

func TestRare(t *testing.T) {
	for rarity := range uint32(256) {
		if e := lexicon.Entry(rarity); (e.LogProb() > -4.5) != (e.Rarity() <= rare) {
			t.Errorf("%d", rarity)
		}
	}
}

// Marks are counted as strings.Count counts them.
func TestTechnical(t *testing.T) {
	pieces := []string{"()", "::", "/etc/", "/usr/", "->", "${", "#include", "\\(", ".conf", ".exe", "a_b", "@a_b ", " ", " a", ".", ".c", ".e", "_", "_", "(", ":"}
	for range 20_000 {
		var b strings.Builder
		for range rand.IntN(9) {
			b.WriteString(pieces[rand.IntN(len(pieces))])
		}
		s := b.String()
		p := lint.NewPass(text.Parse("", s), nil, nil)
		if got, want := readTechnical(p), plainTechnical(s); got != want {
			t.Fatalf("%q: %v", s, got)
		}
	}
}

func plainTechnical(s string) bool {
	marks := 0
	for _, m := range []string{"()", "::", "/etc/", "/usr/", "->", "${", "#include", "\\(", ".conf", ".exe"} {
		marks += min(2, strings.Count(s, m))
	}
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '_' && isLetterByte(s[i-1]) && isLetterByte(s[i+1]) && !text.InAddress(s, i) {
			marks++
		}
	}
	return marks >= 3
}

// Every hyphen that a rule of the family would look at is listed.
func TestHyphens(t *testing.T) {
	const bytes = "-- \naaA)LRB\r"
	for range 20_000 {
		s := make([]byte, rand.IntN(12))
		for i := range s {
			s[i] = bytes[rand.IntN(len(bytes))]
		}
		p := lint.NewPass(text.Parse("", string(s)), nil, nil)
		listed := map[int32]bool{}
		for _, at := range hyphens.Of(p) {
			listed[at] = true
		}
		for i := range s {
			if s[i] == '-' && i+1 < len(s) && (i > 0 && isLetterByte(s[i-1]) && strings.IndexByte(" \n\r", s[i+1]) >= 0 || isUpperByte(s[i+1])) != listed[int32(i)] {
				t.Fatalf("%q: %d", s, i)
			}
		}
	}
}

// A pair that split takes is one of those that eachJoinable offers.
func TestEachJoinable(t *testing.T) {
	words := strings.Fields("The gover nment of action act ion s tayed delegati ons a lready Tarnby super highway on to é th e mayor re sign ed I")
	for range 300 {
		var b strings.Builder
		for range 40 {
			b.WriteString(words[rand.IntN(len(words))] + []string{" ", " ", " ", "  ", ", ", ". ", "\n"}[rand.IntN(7)])
		}
		p := lint.NewPass(text.Parse("", b.String()), nil, nil)
		s := splitScan{p: p, doc: p.Doc}
		offered := map[int]bool{}
		last := -1
		s.eachJoinable(func(i int) {
			if i <= last {
				t.Fatalf("%d behind %d", i, last)
			}
			offered[i], last = true, i
		})
		for i := range s.doc.Tokens {
			if !offered[i] && s.split(i, -100) {
				t.Fatalf("%q at %d of %q", s.doc.Of(&s.doc.Tokens[i]), i, s.doc.Text)
			}
		}
	}
}
