// Package rules is the catalogue: every rule of scrapelint in the order of reports. Each family lists its own rules, one
// visible line each; a rule that is left out on purpose stays there as a comment with the reason.
package rules

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/rules/apostrophe"
	"github.com/scrapelint/scrapelint/rules/bracket"
	"github.com/scrapelint/scrapelint/rules/document"
	"github.com/scrapelint/scrapelint/rules/duplicate"
	"github.com/scrapelint/scrapelint/rules/encoding"
	"github.com/scrapelint/scrapelint/rules/fragment"
	"github.com/scrapelint/scrapelint/rules/language"
	"github.com/scrapelint/scrapelint/rules/metadata"
	"github.com/scrapelint/scrapelint/rules/mt"
	"github.com/scrapelint/scrapelint/rules/order"
	"github.com/scrapelint/scrapelint/rules/quote"
	"github.com/scrapelint/scrapelint/rules/spacing"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// All returns the rules in the order of reports.
func All() []*lint.Rule {
	return slices.Concat(
		spacing.Rules(),
		apostrophe.Rules(),
		quote.Rules(),
		bracket.Rules(),
		fragment.Rules(),
		ui.Rules(),
		encoding.Rules(),
		mt.Rules(),
		duplicate.Rules(),
		order.Rules(),
		language.Rules(),
		metadata.Rules(),
		document.Rules(),
	)
}
