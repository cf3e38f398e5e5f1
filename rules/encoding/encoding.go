// Package encoding finds what broken character sets, undecoded page source and invisible characters leave in a text.
package encoding

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules returns the rules of the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Mojibake(),
		HTMLEntity(),
		HTMLTag(),
		EscapeSequence(),
		Markup(),
		Invisible(),
		Control(),
		Replacement(),
		InvalidUTF8(),
		Homoglyph(),
		Ligature(),
		Fullwidth(),
		PrivateUse(),
		NotNFC(),
	}
}
