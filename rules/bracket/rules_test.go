package bracket_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/bracket"
)

func TestStripped(t *testing.T)   { rulestest.Rule(t, bracket.Stripped()) }
func TestUnbalanced(t *testing.T) { rulestest.Rule(t, bracket.Unbalanced()) }

// TestOtherLanguages: what other rules say about the passage is enough.
func TestOtherLanguages(t *testing.T) {
	rulestest.Silent(t, bracket.Stripped(), "Rada przystani Velm Harbour Board VHB nie chce nowego mostu, a rybacy nie chcą czekać.")
	rulestest.Silent(t, bracket.Unbalanced(), "Prom przypłynął późno (z wyspy, a nikt nie wiedział, kiedy znowu wróci do miasta.")
}

// TestPatience: only a bracket that opens its paragraph may hold several, and no more than twelve.
func TestPatience(t *testing.T) {
	paragraphs := func(first string, n int) string {
		return first + " story begins here.\n\n" + strings.Repeat("It goes on for a while.\n\n", n) + "It ends here.)\n"
	}
	for s, want := range map[string]int{
		paragraphs("(The", 0): 0, paragraphs("(The", 11): 0, paragraphs("(The", 12): 2, paragraphs("The (sad)", 0): 1, paragraphs("The (sad", 0): 2,
	} {
		if found := rulestest.Find(s, bracket.Unbalanced()); len(found) != want {
			t.Errorf("%q: %d findings", s, len(found))
		}
	}
}

// TestMany: more open brackets than are remembered are no fault.
func TestMany(t *testing.T) {
	rulestest.Silent(t, bracket.Unbalanced(), "The "+strings.Repeat("(old ", 8)+"men"+strings.Repeat(")", 8)+" left.")
	rulestest.Find(strings.Repeat("(", 100)+" old", bracket.Unbalanced())
}
