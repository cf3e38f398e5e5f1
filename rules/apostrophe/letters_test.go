package apostrophe

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
)

// Whatever the rules put right, they only add apostrophes, or put them where something else stood for them.
func TestFixesKeepTheLetters(t *testing.T) {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("'’´`‘?,;� ", r) {
				return -1
			}
			return r
		}, s)
	}
	for _, r := range Rules() {
		for _, e := range r.Examples {
			bad, _ := rulestest.Unmark(e.Bad)
			if got, want := letters(e.Good), letters(bad); got != want && !strings.Contains(bad, "couldn ") {
				t.Errorf("%s: %q became %q", r.Name, bad, e.Good)
			}
		}
	}
}

func TestMark(t *testing.T) {
	for s, want := range map[string]string{
		"The mayor’s house. They dont know.":         "They don’t know.",
		"The mayor's house. They dont know.":         "They don't know.",
		"“Yes,” he said. They dont know.":            "They don’t know.",
		"The pier is shut. They dont know.":          "They don't know.",
		"\"It's 6' deep,\" he said. They dont know.": "They don't know.",
	} {
		if got := rulestest.Repair(s, lint.Safe, Contraction()); !strings.HasSuffix(got, want) {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestProxies(t *testing.T) {
	for i, pair := range [][2]string{{"government's", "governments"}, {"company's", "companies"}, {"country's", "countries"}, {"president's", "presidents"}} {
		if want := [2]uint64{lexicon.HashASCII(pair[0]), lexicon.HashASCII(pair[1])}; proxies[i] != want {
			t.Errorf("%s: is %#x, want %#x", pair, proxies[i], want)
		}
	}
}

// pairs stops early on the assumption that the most a pair can add is its weight times mostPair.
func TestPairsHavePositiveWeights(t *testing.T) {
	for k := range weights {
		if w := &weights[k]; w[pairBefore] < 0 || w[pairBehind] < 0 || w[proxyBehind] < 0 {
			t.Errorf("kind %d: %v %v %v", k, w[pairBefore], w[pairBehind], w[proxyBehind])
		}
	}
}
