package apostrophe

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
)

func TestFilters(t *testing.T) {
	for _, f := range []struct {
		name, words string
		got         filter
	}{
		{"neighbourly", "wont whats cant im ive hes shes lets its", neighbourly},
		{"pieces", "s t m ll re ve don haven didn doesn isn wasn weren aren couldn wouldn shouldn hasn hadn mustn needn", pieces},
	} {
		want := filter{}
		for _, w := range strings.Fields(f.words) {
			want = want.with(w)
		}
		if f.got != want {
			t.Errorf("%s: is %#x, %#x, want %#x, %#x", f.name, f.got.high, f.got.low, want.high, want.low)
		}
	}
}

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
