package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Affiliate reports furniture of the kind "a note about the site's commission on sales".
func Affiliate() *lint.Rule {
	return rule(kindAffiliate, lint.Rule{
		Name:    "ui/affiliate",
		Summary: "a note about the site's commission on sales",
		Why: "Shops pay sites for links. The duty to say so puts a standard sentence into articles that the scraper " +
			"takes for text.",
		Examples: left(
			"We may earn a commission if you buy through our links.",
			"This post contains affiliate links.",
			"Our site may receive a share of sales made from this page.",
		),
		Clean: []string{
			"The needs of the province make us collect more revenue from our ports.",
			"The agent earns a commission of three per cent on every sale.",
			"The union is an affiliate of the national federation.",
			"Brokers may earn a commission even when their clients lose.",
			"The commission will publish its report in May.",
			"Affiliate members of the club may not vote.",
			"He was paid a share of the profits from the mine.",
		},
	})
}

var affiliateShapes = []shape{
	{"affiliate ~3 links|link|partnership|partnerships|commission|program|disclosure|marketing", 40, 0},
	{"affiliate ~ commission|commissions|earn", 60, 0},
	{"^CAP ~ may ~2 earn|receive|get ~3 commission|commissions|share ~ links|link|purchases|purchase|products|buy|page|clicks", 50, 0},
	{"earn|receive|get|make|collect ~3 commission|commissions|cut|fee|share|revenue ~ link|links|purchase|buy|sales", 60, personal},
	{"earn|receive|get|make|collect ~3 commission|commissions ~ through|from", 60, personal},
	{"earn|receive ~2 commission", 45, personal},
	{"as an amazon associate", 30, 0},
	{"no additional|extra cost to you", 45, 0},
	{"provided by our partner|partners", 30, 0},
	{"prices|price|deals ~3 accurate|correct|subject|may ~ publication|publishing|change|posting|vary", 40, 0},
	{"independently selected|chosen|reviewed|created|curated|researched|recommend", 50, 0},
	{"created|produced|selected|written independently", 12, 0},
	{"if you ~2 buy|purchase|click|shop ~ we|may ~ earn|receive|get", 50, 0},
	{"^affiliate link|links|disclosure|disclaimer", 5, 0},
	{"odds ~ provided|supplied|courtesy|correct|via", 20, 0},
	{"^CAP ~2 may|might|will|could ~1 get|earn|receive|make a? ~2 commission|commissions|fee from|on|through|via ~2 retail|affiliate|links|link|purchases|offers|retailers", 20, 0},
	{"we use ~3 affiliate link|links|program|programs|partner|partners", 20, 0},
}
