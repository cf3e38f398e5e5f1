package fragment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/fragment"
)

func TestJoinedBlocks(t *testing.T) {
	page := strings.Repeat("The council met on Sunday and voted for a bridge over the old harbour of the town. ", 9)
	for _, marked := range [...]string{
		page + "The mayor hopes for a new bridge and better ⟦roads What⟧ voters say about the plan for the harbour.",
		page + "Fishermen fear for their ⟦boats Fierce⟧ storms are coming to the islands and a ⟦keeper Workers⟧ have left the yard of Velm since May.",
		page + "Fishermen fear for the company Glossy which has left the yard of Velm since the month of May.",
		page + "She has won the title Wasps have long wanted and the same Wasps were there in the month of May.",
	} {
		compare(t, marked, fragment.RunOn())
	}
}

func TestJoinedTeasers(t *testing.T) {
	for _, marked := range [...]string{
		"Keeper leaves the tower with⟦...⟧ Storm takes the roof of⟦...⟧ Why the mayor went home⟦...⟧ The council met on Sunday.",
		"He went home with... Nobody knew. The council met on Sunday... It voted.",
		"“I went with... He came for... They were... Well.”",
	} {
		compare(t, marked, fragment.Truncated())
	}
}

func compare(t *testing.T, marked string, r *lint.Rule) {
	t.Helper()
	s, _ := rulestest.Unmark(marked)
	if diff := cmp.Diff(marked, rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, r)))); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}
