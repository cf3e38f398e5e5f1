package ui_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// Furniture inside prose: in the last sentences of hard-wrapped text, and in a sentence too long to be read as a whole.
func TestInsideProse(t *testing.T) {
	const wrapped = "The bridge at Ulm was closed for a week, and the ferry ran day and\nnight instead, with a crew of two who slept in turns and did not\n" +
		"subscribe to the view that the town had\nforgotten them, or so they told the\nmayor when he came down to the lock to\n" +
		"read more of what the river board had\nwritten about the repair and its cost to\nthe town and its mills."
	long := "The men said that " + strings.Repeat("the bridge at Ulm was closed for a week and the ferry ran day and night instead with a crew of two and ", 5)
	for _, marked := range []string{
		wrapped + " ⟦Sign up for our\nnewsletter. You can unsubscribe at any time.⟧\n",
		wrapped + " They slept in turns.\n",
		long + "slept in turns ⟦(Photo: Ina Voss, AFP)⟧ until the end of the week came.\n\nNobody was late.\n",
		long + "slept in turns ⟦| REUTERS⟧\n\nNobody was late.\n",
		long + "slept in turns until the end of the week came.\n\nNobody was late.\n",
	} {
		s, want := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
}

// A photographer and a newspaper in brackets are a credit; a name with other words is none.
func TestPressCredit(t *testing.T) {
	const before, after = "Divers searched the lock for the third day. ", " They found the anchor at noon."
	for _, marked := range []string{
		"⟦(Ada Marsh for The Harnow Post)⟧", "⟦(Ada Marsh/The Harnow Post)⟧", "(Ada Marsh The Post)", "(Ada Marsh for The Harnow Post 12)", "(Ada Marsh for the river board)",
		"(Ada Post)", "⟦(Ada Marsh | Harnow Post)⟧", "(Ada Marsh/Ina Voss/Harnow Post)",
	} {
		s, want := rulestest.Unmark(before + marked + after)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
}
