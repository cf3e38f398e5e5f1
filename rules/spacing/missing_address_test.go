package spacing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

// What is left of a post is furniture, too: these are no examples of the rule.
func TestDateBehindPost(t *testing.T) {
	for _, marked := range [...]string{
		"The keeper was glad. ⟦pic.twitter.com/8aHkfWnrLPMarch⟧ 3, 2021, was the day.",
		"The keeper was glad. pic.twitter.com/8aHkfWnrLP was the picture, and pic.twitter.com/MarchMarchMa another one.",
	} {
		s, _ := rulestest.Unmark(marked)
		if diff := cmp.Diff(marked, rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, spacing.MissingAfterPunctuation())))); diff != "" {
			t.Errorf("spans (-want +got):\n%s", diff)
		}
	}
}
