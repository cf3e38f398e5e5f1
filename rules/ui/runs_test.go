package ui_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

const ferry = "The ferry to Ostermouth ran again on Friday, after the storm had blown itself out and the crew had slept."

// A menu, a row of wide labels and an unfolded list of links are found inside a line of text.
func TestRuns(t *testing.T) {
	for _, marked := range []string{
		"⟦News Sport Business Travel Weather Jobs Subscribe Login Newsletters Contact Us Privacy Policy Facebook Twitter⟧ on Tuesday the lock was drained, and " + ferry + "\n",
		"⟦Harbours  Tide & Current Table        Latest Fish Prices⟧      " + ferry + "\n",
		"The council of Anna Velm Anna Maria ⟦VelmHarbour master quits over toll Eel season opens MORE⟧ (Ind.) met on Monday. " + ferry + "\n",
		ferry + "\n\nTwo divers of the harbour board look for the anchor in the drained lock at Ulm ⟦(AFP)⟧\n\n" + ferry + "\n",
		"The lock was drained. ⟦Related article⟧ Divers find the anchor of the Velm " + ferry + "\n",
		ferry + " ⟦Facebook Twitter WhatsApp Email⟧ The lock was drained on Monday.\n",
		"Ina Voss and Paul Marsh ⟦Feb 3, 2021, 9:07 am EST⟧ " + ferry + "\n",
	} {
		s, want := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
}

func TestRunsClean(t *testing.T) {
	for _, r := range ui.Rules() {
		rulestest.Silent(t, r,
			"The Ostermouth Harbour Board, the Velm Eel Company, the Marsh and Mill Trust and the Lindau Ferry Line signed the Treaty of Ulm in Harnow Town Hall on Monday, and nobody was late for it.\n",
			"The town wants MORE ferries, not fewer, said Anna VelmHarnow at the hearing, and he meant it.\n",
			"Pos  Team        P   W   D\n1    Ulm         3   2   1\n",
			"The report came from the Agency of Free Ports (AFP)\n\n"+ferry+"\n",
			"A related article in the Velm Gazette said so. "+ferry+"\n",
			"The launch was set for Feb 3, 2021, at 9:07 am, and nobody saw it.\n",
			ferry+" It went to Lindau, Harnow and Ulm\n",
		)
	}
}
