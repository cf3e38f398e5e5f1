// Package fragment finds pieces of text that lost what they belonged to: sentences cut by a translator, captions without their
// image, lines that end in the middle, words that stood in a link.
package fragment

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		StrayAuxiliary(),
		LowercaseStart(),
		DroppedText(),
		Truncated(),
		OrphanLine(),
		Caption(),
		RunOn(),
		OrphanPunctuation(),
	}
}
