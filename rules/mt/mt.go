// Package mt finds the marks that machine translation, back-translation and article spinning leave in a text. Most marks are
// weak alone: they are notes, and two different hard ones together are a warning for the document.
package mt

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules returns the family in the order of reports.
func Rules() []*lint.Rule {
	rules := []*lint.Rule{
		CurrencyGap(),
		HyphenGap(),
		NumberNoun(),
		RepeatedCoordination(),
		PronounSwitch(),
		ArticleMismatch(),
		DayOrdinal(),
		Clock(),
		Calque(),
		UnknownToken(),
		ForeignScript(),
		ForeignPunctuation(),
		DecimalComma(),
		ServiceNote(),
		SpunName(),
		SpunPhrase(),
		QuoteGap(),
		Untranslated(),
		NameSpelling(),
		Document(),
	}
	for _, r := range rules {
		r.Words = func() []string { return compiled().words }
	}
	return rules
}
