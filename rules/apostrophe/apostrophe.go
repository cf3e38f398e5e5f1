// Package apostrophe finds apostrophes that were lost or garbled on the way from the page to the file.
package apostrophe

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Contraction(),
		Possessive(),
		Mangled(),
	}
}
