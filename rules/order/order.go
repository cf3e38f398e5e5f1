// Package order finds articles whose paragraphs stand in the wrong order. It cannot know the right order; it collects signs
// that a paragraph presupposes a later one, and speaks when several independent ones agree.
package order

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules returns the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Document(),
		MisplacedDateline(),
		LateIntroduction(),
		TailInside(),
	}
}
