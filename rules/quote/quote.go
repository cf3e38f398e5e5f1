// Package quote finds quotation marks that were lost, doubled or garbled on the way from the page to the file.
package quote

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Stripped(),
		Unbalanced(),
		Mismatched(),
		Doubled(),
		Garbled(),
	}
}
