package ui_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// No look-alike of one kind is furniture of another.
func TestCleanUnderAllRules(t *testing.T) {
	for _, r := range ui.Rules() {
		for _, other := range ui.Rules() {
			rulestest.Silent(t, other, r.Clean...)
		}
	}
}

// Furniture at the end of a paragraph is reported alone; a run of it is one finding.
func TestTails(t *testing.T) {
	for _, marked := range []string{
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦Read more⟧\n",
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦AFP⟧\n",
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦Sign up for our newsletter. You can unsubscribe at any time.⟧\n",
		"⟦Advertisement⟧\n\nThe bridge at Ulm was closed for a week.\n\n⟦Story continues below⟧\n\nThe ferry ran day and night instead.\n",
		"Divers searched the lock for the third day. ⟦(Photo: Ina Voss, AFP)⟧ They found the anchor at noon.\n",
		"The mayor spoke of a bad year for the town and its mills. ⟦| REUTERS⟧\n",
	} {
		text, want := rulestest.Unmark(marked)
		if got := rulestest.Mark(text, rulestest.Spans(rulestest.Find(text, ui.Rules()...))); got != rulestest.Mark(text, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
}

// The headlines that follow a label belong to it, up to the next full sentence.
func TestHeadlinesAfterLabel(t *testing.T) {
	const marked = "The bridge at Ulm was closed for a week.\n\n⟦Related stories⟧\n\n⟦Mill owner wins case against the town⟧\n" +
		"⟦Eel season opens early⟧\nThe ferry ran day and night, and nobody was late for work.\n"
	text, want := rulestest.Unmark(marked)
	if got := rulestest.Mark(text, rulestest.Spans(rulestest.Find(text, ui.Rules()...))); got != rulestest.Mark(text, want) {
		t.Errorf("got %s", got)
	}
}

// A report on furniture is not furniture.
func TestReportsOfFurniture(t *testing.T) {
	for _, r := range ui.Rules() {
		rulestest.Silent(t, r,
			"“Subscribe to continue reading,” said the banner, and the minister gave up.\n",
			"The site now greets visitors with the words “We use cookies to improve your experience”.\n",
			"Users who wanted to read on had to register, and most of them left.\n",
			"If you live near the river, move your car to higher ground and check on your neighbours.\n",
			"Add the flour, stir well and bake for forty minutes.\n",
			"She asked readers to send her their letters, and four hundred came.\n",
			"You can watch the boats from the pier until the end of September.\n",
		)
	}
}

// A plain credit on its own line informs; one run into the text is a defect.
func TestSeverityOfCredits(t *testing.T) {
	for text, want := range map[string]lint.Severity{
		"The lock was drained on Monday.\n\nPhoto: Ina Voss / Ostermouth Gazette\n":                         lint.Note,
		"The lock was drained on Monday, and the divers went home to their families at last. via REUTERS\n": lint.Warning,
	} {
		found := rulestest.Find(text, ui.Rules()...)
		if len(found) != 1 || found[0].Severity != want {
			t.Errorf("%q: %v", text, found)
		}
	}
}
