package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Paywall reports furniture of the kind "a subscription offer or barrier".
func Paywall() *lint.Rule {
	return rule(kindPaywall, lint.Rule{
		Name:    "ui/paywall",
		Summary: "a subscription offer or barrier",
		Why: "Where a subscription is needed, the page ends in an offer, a counter of free articles or a request to " +
			"log in. Often the rest of the article is missing as well.",
		Examples: left(
			"Subscribe now for unlimited access to the Gazette.",
			"You have 2 free articles left this month.",
			"This story is for subscribers only.",
			"Already a subscriber? Log in",
		),
		Clean: []string{
			"The cable firm lost a million subscribers last year.",
			"A subscription costs nine euros a month, the company said.",
			"Members of the club have unlimited access to the pool.",
			"The newspaper put up a paywall in 2012.",
			"She was a member of the jury for three years.",
			"Readers pay for what they value, he said.",
			"The free trial of the drug ended in March.",
		},
	})
}

var paywallShapes = []shape{
	{"^SUB|sign ~ continue|unlimited|full|access|support|premium|print|digital|subscriber|subscribers", 40, 0},
	{"^subscribe and|to support", 20, 0},
	{"^sign|log|subscribe|register|join|login ~ to ~2 read|continue|access|view|unlock|see|keep", 25, 0},
	{"NUM|free|no|limit|more|monthly|complimentary ~3 articles|article|stories|views ~3 left|remaining|month|limit", 25, personal},
	{"^this STORY|NOUN ~3 is ~4 subscribers|members|subscriber|member|paid|premium|paying|paywalled|exclusive|locked", 20, 0},
	{"^this STORY|NOUN is in your", 10, 0},
	{"subscriber|subscribers|member|members|premium only|exclusive|exclusives|content|benefits|services|area $", 6, open | line},
	{"^member|subscriber|members|subscribers only|exclusive", 6, open},
	{"only ~2 available to|for ~3 subscribers|members|paying", 20, 0},
	{"available only|exclusively to|for ~3 subscribers|members", 20, 0},
	{"already|are|not|existing|current ~4 subscriber|member|subscribed", 14, asks},
	{"already|existing|current ~4 subscriber|member ~ log|sign|login|opt|click|activate", 25, 0},
	{"^unlock ~ story|article|access|content|premium|unlimited|full|more", 20, 0},
	{"^access|get|enjoy|start|unlock|receive|gain ~2 unlimited|full|complete|digital|premium ~ access|content|articles|streaming|subscription|stories|edition", 35, 0},
	{"digital|print|premium|annual|monthly|gift subscription|subscriptions|membership|subscriber", 45, personal},
	{"your|our subscription|subscriptions", 16, pages | open},
	{"subscription ~ continue|read|reading|access|unlimited", 40, 0},
	{"^manage|renew|cancel|give|activate|start|upgrade|extend ~2 subscription|subscriptions|membership|gift|paper", 8, open},
	{"free trial|month|week", 16, pages},
	{"cancel any|anytime|at|whenever", 25, pages},
	{"^see|view|compare|explore|show ~1 offers|offer|plans|plan|subscriptions|options|pricing", 6, open},
	{"^limited|special time? offer", 5, 0},
	{"your ~2 trial|session|subscription|membership|access ~2 ended|expired|expires|ends", 14, 0},
	{"to continue|keep reading|watching|listening $", 25, personal},
	{"^to ~2 continue|keep reading $", 8, 0},
	{"^to ~2 this|your|our|all article|story|page|stories|articles ~ visit|click|log|go|sign|subscribe|register", 25, 0},
	{"^to|please ~ continue|read|access|view|see|unlock|simplify|enjoy ~ subscribe|register|log|sign|subscription|account|subscriber", 40, personal},
	{"^to|please ~ continue|read|access|view|see|unlock ~ please ~2 subscribe|register|log|sign", 30, 0},
	{"^dear|hello|hi CAP? reader|readers|subscriber|user|visitor", 5, line},
	{"^choose|pick|select your ~1 plan|subscription|package|offer", 10, 0},
	{"^become|be|join ~2 a|an|our|as ~2 member|subscriber|supporter|insider|patron|paid|premium|donor|members", 20, 0},
	{"^support ~4 journalism|newspaper|news|reporting", 20, 0},
	{"^your subscription|subscriptions|access|support|membership", 16, pages},
	{"^enjoy|read ~3 ad free", 14, 0},
	{"ad free ~ experience|reading|go|browsing", 30, pages},
	{"go ad free", 20, 0},
	{"^try ~ free|month|weeks|risk", 14, pages},
	{"NUM|first CLOCK|cents|pence for|at NUM", 16, pages},
	{"^special|limited|exclusive|introductory ~2 offer|time COLON|NUM|CAP", 12, open},
	{"reached|exceeded your ~ limit", 14, 0},
	{"free article limit|limits", 12, 0},
	{"fund|support|supporting ~2 independent|quality|local|trusted ~2 journalism|news|reporting", 25, pages},
	{"promotional|promo|discount|coupon|voucher|gift code|codes|deals|deal", 14, pages},
	{"free|premium|paid account|plan|subscribers|members|content", 12, personal},
	{"you have ~3 reached|exceeded|hit|used ~ limit|articles|stories|maximum", 25, 0},
}
