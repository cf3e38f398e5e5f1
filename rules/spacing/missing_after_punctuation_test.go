package spacing_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

func TestMissingAfterPunctuation(t *testing.T) { rulestest.Rule(t, spacing.MissingAfterPunctuation()) }

func TestNamesInGluedText(t *testing.T) {
	lost := "The boat is ⟦lost.Nobody⟧ knew ⟦why.The⟧ owner met the ⟦mayor.She⟧ was not ⟦sure.They⟧ went ⟦home.It⟧ was late.\n\n"
	for _, marked := range [...]string{
		lost + "The owner spoke to ⟦London.Kenneth⟧ Orre was there.",
		"The owner spoke to London.Kenneth Orre was there.",
	} {
		s, _ := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, spacing.MissingAfterPunctuation()))); got != marked {
			t.Errorf("got  %q\nwant %q", got, marked)
		}
	}
}
