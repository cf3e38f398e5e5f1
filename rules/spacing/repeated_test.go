package spacing_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

func TestRepeated(t *testing.T) { rulestest.Rule(t, spacing.Repeated()) }

func TestGapsBetweenBlocks(t *testing.T) {
	text := strings.Repeat("The harbour of Tarnby was shut for repairs and the boats went to the next port. ", 5)
	for _, marked := range [...]string{
		text + "Nobody knows why.⟦   ⟧The mayor met the owners of the boats.",
		text + "Latest news of the harbour⟦      ⟧The mayor met the owners of the boats.",
		text + "Latest news of the harbour      and the owners of the boats.",
		"Latest news      Sport      The mayor met the owners of the boats.",
	} {
		s, _ := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, spacing.Repeated()))); got != marked {
			t.Errorf("got  %q\nwant %q", got, marked)
		}
	}
}
