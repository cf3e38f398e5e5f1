// Package metadata finds what a crawler wrote into the article: lines that hold nothing but a date or an address, date
// labels run into the text, and names of sites in the headline.
package metadata

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the rules of the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{HeaderLine(), InlineDate(), URLLine(), SiteName()}
}
