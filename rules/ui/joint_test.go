package ui_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// Furniture that runs into the next sentence, because the paragraphs were joined by blanks, ends where that sentence begins.
func TestJoints(t *testing.T) {
	const prose = "The bridge at Ulm was closed for a week. "
	for _, marked := range []string{
		prose + "⟦Sign up for our newsletter⟧ The ferry ran day and night instead.\n",
		prose + "⟦Share this article on Facebook⟧ They searched the lock for the third day and found nothing.\n",
		prose + "⟦Read more about this story⟧ Ada Velm was the first to see the water rise.\n",
		prose + "⟦Related Stories⟧ Divers searched the lock for the third day and found nothing.\n",
		prose + "⟦Log in⟧ Although the lock was drained, nobody found the anchor.\n",
		"⟦Advertisement⟧ The ferry ran day and night instead.\n",
		prose + "⟦(Reporting by Ada Velm)⟧ The ferry ran day and night instead.\n",
		prose + "⟦Published March 3, 2021 at 6:12 pm⟧ The ferry ran day and night instead.\n",
	} {
		s, want := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
	for _, clean := range []string{
		prose + "Members of the Harnow board read it, and The Keeper was their favourite.\n",
		prose + "When I tell stories The Keeper is the one they ask for.\n",
		prose + "Reports that Ada Velm had left the town were wrong.\n",
		prose + "A year ago The Harnow Post wrote that the gates would not hold.\n",
		prose + "Comments by Ada Velm made the mayor so angry that he left the room.\n",
		"HARNOW (AP) — The ferry ran day and night instead.\n",
		"Ada <language> A notation for locks and weirs, used by two people.\n",
	} {
		if found := rulestest.Find(clean, ui.Rules()...); len(found) > 0 {
			t.Errorf("%q: %v", clean, found[0].Message)
		}
	}
}
