package spacing_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

var pieces = []string{
	"the", "The", "mayor", "Mayor", "a", "I", "s", "th", "e", "US", "xqz", "n't", "do", "12", "2019", "June", " ", " ", "  ", "\u00A0 ", "\t", "\n",
	"\r\n", ".", "..", "...", "…", ",", ";", ":", "?", "!", "(", ")", "[", "]", "“", "”", "„", "\"", "'", "’", "‘", "-", "–", "``", "''", "-LRB-",
	"-RRB-", "http://a.b/c", "x@y.org", "é", "я", "\xff", "\u200B", "|", "/", "&", "5G",
}

func random(rnd *rand.Rand) string {
	var b strings.Builder
	for range 1 + rnd.IntN(14) {
		b.WriteString(pieces[rnd.IntN(len(pieces))])
	}
	return b.String()
}

// own are the rules whose repairs change blanks only, or marks of a tokenizer.
func own() []*lint.Rule { return spacing.Rules()[1:] }

func TestRobust(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		s := random(rnd)
		for _, r := range own() {
			for _, f := range rulestest.Find(s, r) {
				check(t, r, s, f.Span)
				for _, x := range f.Fixes {
					for _, e := range x.Edits {
						check(t, r, s, e.Span)
					}
				}
			}
		}
	}
}

func check(t *testing.T, r *lint.Rule, s string, x text.Span) {
	t.Helper()
	if x.Start < 0 || x.Start > x.End || x.End > len(s) {
		t.Fatalf("%s: span %v in %q", r.Name, x, s)
	}
}

// Repairs end, and change no letter and no digit.
func TestRepairsKeepLetters(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	codes := strings.NewReplacer("-LRB-", "", "-RRB-", "")
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, codes.Replace(s))
	}
	for range 3000 {
		s := random(rnd)
		got := rulestest.Repair(s, lint.Safe, own()...)
		if strings.HasSuffix(got, "(no end of repairs)") || letters(got) != letters(s) {
			t.Fatalf("%q becomes %q", s, got)
		}
	}
}
