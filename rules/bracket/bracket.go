// Package bracket finds brackets that were lost on the way from the page to the file.
package bracket

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Stripped(),
		Unbalanced(),
	}
}
