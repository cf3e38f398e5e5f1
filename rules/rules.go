// Package rules is the catalogue: every rule of scrapelint, one visible line each, in the order of reports.
package rules

import "github.com/scrapelint/scrapelint/internal/lint"

// All returns the rules in the order of reports. A rule that is left out on purpose stays here as a comment with the reason.
func All() []*lint.Rule {
	return []*lint.Rule{}
}
