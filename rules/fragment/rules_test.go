package fragment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/fragment"
)

func TestRules(t *testing.T) {
	for _, r := range fragment.Rules() {
		t.Run(r.Name, func(t *testing.T) { rulestest.Rule(t, r) })
	}
}

// Under all rules the credit in front is a finding too, so that these are no examples.
func TestHeadlineBehindCredit(t *testing.T) {
	for _, marked := range [...]string{
		"The bridge is shut. | Getty ⟦Velm council plans a new bridge⟧ Anna Marsh is asking the town for money.\n\nThe council met on Sunday.",
		"The bridge is shut. | AP ⟦Velm hails its mayor: 'We have a bridge'⟧ A day after the vote the mayor went home.\n\nThe council met on Sunday.",
		"The bridge is shut. | Getty ⟦Council⟧ votes for a new bridge\n\nThe council met on Sunday.",
	} {
		s, _ := rulestest.Unmark(marked)
		if diff := cmp.Diff(marked, rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, fragment.RunOn())))); diff != "" {
			t.Errorf("spans (-want +got):\n%s", diff)
		}
	}
}

func TestCapitalsInLongLine(t *testing.T) {
	before := strings.Repeat("The council met on Sunday and voted for a bridge over the old harbour of the town. ", 5)
	for _, marked := range [...]string{
		before + "⟦VELM HARBOUR OFFICE Velm⟧ is the first town to have two bridges over one harbour.",
		before + "⟦WHAT COMES NEXT The⟧ works begin in May.",
		before + "UNESCO NATO Velm is a joke of the mayor's; USA and NASA were not.",
	} {
		s, _ := rulestest.Unmark(marked)
		if diff := cmp.Diff(marked, rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, fragment.RunOn())))); diff != "" {
			t.Errorf("spans (-want +got):\n%s", diff)
		}
	}
}
