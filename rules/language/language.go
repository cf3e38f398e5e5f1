// Package language finds text that is not English: whole files, and passages inside an English article.
package language

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Document(),
		Passage(),
		DateLine(),
	}
}
