// Package duplicate finds text that stands in a file twice.
package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Word(),
		Line(),
		Sentence(),
		Paragraph(),
		Passage(),
		File(),
	}
}
