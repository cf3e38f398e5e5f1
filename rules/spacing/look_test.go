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
