// Package document judges whole files: those that are no article.
package document

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Empty(),
		Blocked(),
		TooShort(),
		ListLike(),
		Gibberish(),
	}
}
