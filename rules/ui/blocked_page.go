package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// BlockedPage reports furniture of the kind "the page of a blocked or failed visit instead of the article".
func BlockedPage() *lint.Rule {
	return rule(kindBlocked, lint.Rule{
		Name:    "ui/blocked-page",
		Summary: "the page of a blocked or failed visit instead of the article",
		Why: "Sites answer crawlers with a robot check, a request to enable JavaScript, an error or a notice that the " +
			"page is closed to a region. The crawler stores that answer as if it were the article. A short file with " +
			"several such lines is reported line by line.",
		Examples: left(
			"Please enable JavaScript to view this page.",
			"Checking your browser before you go on",
			"This content is not available in your region.",
			"To continue, please confirm that you are not a robot.",
		),
		Clean: []string{
			"As well as winning raw wool, the treaty let the larger kingdom gain access to markets for its cloth.",
			"The regulator told the firm to stop using cookies.",
			"Robots check the welds before the cars leave the plant.",
			"The page about the war was blocked in the country for a year.",
			"JavaScript was written in ten days in 1995.",
			"Access to the harbour was denied to both ships.",
			"A human makes mistakes, and so does a robot.",
			"She asked the driver to wait for the last child.",
		},
	})
}

var blockedShapes = []shape{
	{"^please|kindly|you ~4 enable|disable|whitelist|complete|allow|turn|verify|reload|refresh|upgrade ~ BLOCK|access|javascript|page|check|continue", 45, 0},
	{"^please ~2 stand|wait ~ by|while|checking|redirected|loading", 25, 0},
	{"^please stand by", 5, 0},
	{"javascript|js|cookies|flash ~3 is|are|being|to|must ~2 disabled|enabled|required|supported|blocked|run|running|off", 45, 0},
	{"enable|disable|requires|require|disabled|need|needs|turn ~3 javascript|js|adblock|adblocker|cookies", 45, 0},
	{"^checking|verifying|verify|confirm|make ~2 your|you|sure|if ~ browser|connection|human|robot|bot", 25, 0},
	{"not a robot|bot", 20, 0},
	{"are you|you're ~2 human|robot|bot", 20, 0},
	{"you are|you're ~2 human|robot|bot", 20, 0},
	{"security ~2 check|verification", 20, personal},
	{"^please ~ security check", 12, 0},
	{"security of your connection", 30, 0},
	{"^access|request|page|error|http|connection denied|forbidden|blocked|NUM|not", 6, open | line},
	{"unusual|suspicious|automated traffic|activity|requests|behavior ~ your|network|from", 35, 0},
	{"turn|switch|disable|off|using|use|detected|pause|without ~5 ad|your blocker|blockers|blocking|adblocker|adblock", 45, personal},
	{"^for instructions ~ disable|enable ~ blocker|browser|javascript", 25, 0},
	{"adblock|adblocker|blocker ~ please|disable|detected|off", 45, 0},
	{"not|un available|accessible in|from ~2 your|european|country|region", 40, personal},
	{"unavailable in your|most|the ~2 country|region|location|area|european", 40, 0},
	{"protected by cloudflare", 25, 0},
	{"ray id", 14, 0},
	{"reference|request|incident|block|error|event id", 8, open},
	{"^you ~2 unable|cannot|can't|not ~2 to? access", 25, 0},
	{"noticed|detected|see|notice ~3 using? ~2 ad? adblocking|adblocker|blocker|adblock", 30, 0},
	{"^performing|completing|running ~2 verification|check|checks", 10, 0},
	{"access to this page|site|website|resource", 25, telling},
	{"country belonging to", 45, 0},
	{"unavailable|blocked|not ~ due to|for legal reasons", 12, 0},
	{"browser supports|accepts|allows|is|version ~ javascript|cookies|supported|outdated", 30, telling},
	{"pardon our interruption", 5, 0},
	{"^page|we|the|sorry|oops|article|this|that ~4 not|couldn't|cannot|can't|no ~2 found|exist|exists|find|longer", 20, pages},
	{"something about your browser|connection|request", 40, 0},
	{"your|this|outdated|old browser ~2 is|does|doesn't|version ~2 not|out|longer|support|outdated|supported", 35, 0},
	{"browser|third ~3 plugin|extension|add ~ preventing|blocking|such|interfering", 40, 0},
	{"regain|restore access", 35, 0},
	{"^to gain access", 35, 0},
	{"gain access", 35, personal | pages},
	{"can't|cannot translate this page", 8, 0},
	{"this slideshow|video|content|feature|page|site|app|gallery requires|needs javascript|flash|cookies|a", 12, 0},
	{"^you've|you ~2 have? disabled|blocked ~ browser|cookies|javascript", 16, 0},
	{"^this|our site|website|page|content ~2 is ~3 protected|restricted|blocked|unavailable", 25, 0},
	{"^nothing ~1 found|here|matched $", 4, open | line},
	{"nothing ~1 found at this location|address|url|page", 20, 0},
	{"nothing|no ~2 matched|matches|match your|the search", 25, 0},
	{"no results|posts|articles were|was found", 25, 0},
	{"page|article|story|post ~1 can't|cannot|could|couldn't ~1 be found $", 14, 0},
	{"find|found what you're|you ~2 looking for", 20, 0},
	{"page|article|story|what you ~2 looking|searching for ~ not|no|moved|removed|there|found", 20, 0},
	{"internal server error", 6, open},
}
