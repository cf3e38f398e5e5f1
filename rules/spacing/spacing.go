// Package spacing finds blanks that are missing, too many or in the wrong place.
package spacing

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules returns the rules of the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		FusedWords(),
		MissingAfterPunctuation(),
		BeforePunctuation(),
		Repeated(),
		SplitWord(),
		DetachedClitic(),
		Edges(),
	}
}
