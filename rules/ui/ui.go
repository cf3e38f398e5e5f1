// Package ui finds page furniture: text of the site round the article that the scraper took along.
//
// Lines, and sentences at the ends of paragraphs, are read once as a row of words with classes (vocabulary.txt). Each kind of
// furniture has shapes over those classes (see shape); a line is what its first matching shape says. Sentences that tell
// something in the past or the third person, or hold quotation marks, are prose whatever they mention.
//
// Most sentences are never read: the clues (see clues) that the tokenizer watches for make an outline of each, and an outline that no
// shape fits, with too few words of furniture to be weighed, is prose. A shape needs no care for that; its clues are chosen when it is compiled.
package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Rules lists the rules of the family in the order of reports.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		Newsletter(), Share(), CookieConsent(), Paywall(), SignIn(), AppPromotion(), Advertising(), RelatedLinks(),
		Comments(), Navigation(), VideoPlayer(), Gallery(), Donation(), Affiliate(), Contact(), SkipLink(), Form(),
		BlockedPage(), Template(), Placeholder(), PhotoCredit(), AgencyCredit(), SyndicationNotice(), Copyright(), Byline(),
	}
}
