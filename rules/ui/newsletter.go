package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Newsletter reports furniture of the kind "a newsletter prompt".
func Newsletter() *lint.Rule {
	return rule(kindNewsletter, lint.Rule{
		Name:    "ui/newsletter",
		Summary: "a newsletter prompt",
		Why: "Publishers ask readers to sign up for newsletters, in the middle of the article and below it. The " +
			"scraper keeps the sentence as a paragraph of its own or behind the last one.",
		Examples: left(
			"Sign up for our weekly newsletter.",
			"Get the day's top stories delivered to your inbox.",
			"Subscribe to the Gazette",
			"You can unsubscribe at any time.",
		),
		Clean: []string{
			"The parish newsletter has gone out every month since 1924.",
			"She wrote a newsletter for beekeepers until last year.",
			"He found two hundred letters in his inbox on Monday.",
			"“Sign up for our newsletter,” the screen said, and she closed it.",
			"Fans had to sign up for tickets by May.",
			"The firm delivers fish straight to the door.",
			"The club asked members to subscribe to the fund.",
		},
	})
}

var newsletterShapes = []shape{
	{"^ACT ~ newsletter|newsletters|inbox|inboxes|mailbox", 45, telling},
	{"^SUB|sign ~ LETTER", 45, telling},
	{"^SUB|sign up? ~ ALERT", 25, quoting},
	{"^subscribe to|now|today|here|for|free|via|on|at", 16, 0},
	{"^sign up ~2 to|now|today|here|for|free|below|with", 22, open},
	{"^sign up ~2 for|to|here|now|today ~ FRESH|ALERT|free|NUM|trial|receive|account|get|our", 30, 0},
	{"^register now|today|here|for", 8, open},
	{"LETTER sign|signup|signups up? $", 10, open},
	{"newsletter|newsletters $", 6, open | titledish},
	{"^loading newsletters", 4, 0},
	{"^the? best ~ inbox|newsletter", 25, 0},
	{"your ~2 inbox|mailbox", 45, pages},
	{"newsletter|newsletters ~ you|your|our|we", 60, personal},
	{"our|free|daily|weekly|this ~3 newsletter|newsletters", 20, pages},
	{"unsubscribe ~ any|time|anytime|link|clicking|whenever|here", 60, 0},
	{"opt out ~2 at|any|by|of", 50, pages},
	{"^no spam", 30, 0},
	{"never ~3 share|sell|spam ~ email|details|address|you|information", 40, personal},
	{"^never|don't miss ~2 a|an|out|another|any|anything|the|our|from|CAP", 30, pages},
	{"^don't miss $", 2, open},
	{"^don't miss ~2 out|our|the|a|another|CAP ~ FRESH|story|stories|update|updates|newsletter|email", 25, 0},
	{"^want|need|looking|love|interested|like|hungry|craving ~ FRESH|stories|news|gadgets|scoop|gossip|recipes", 20, asks},
	{"^get|receive|have ~ sent|delivered|straight|directly ~2 to? your|you", 30, 0},
	{"^get|receive|read|discover|find ~2 latest|best|top|today's|day's|breaking|biggest|exclusive|daily|weekly|essential|more|hottest|freshest ~ news|stories|headlines|updates|deals|offers|analysis|insights|content|coverage|recipes|scores|alerts|gossip", 35, pages},
	{"^get|receive ~ news|stories|headlines|updates|deals|offers|analysis|insights|alerts ~ inbox|email|daily|weekly|free|you|your|phone|morning", 35, 0},
	{"^receive|get ~3 email|emails|mail|offers|updates|alerts|notifications|news", 30, pages},
	{"^stay ~3 connected|informed|updated|tuned|touch|loop|date", 12, 0},
	{"^stay ~3 connected|informed|updated|tuned|current|touch|know|loop|ahead|date|top", 20, pages},
	{"stay|keep in touch $", 8, open},
	{"^keep ~3 up|me|track|eye ~ inbox|informed|updated|posted|latest|news", 25, pages},
	{"^keep in touch", 8, 0},
	{"^start|begin your|the day|morning|week with", 16, 0},
	{"^be the first to", 20, pages},
	{"^thank|thanks ~3 for ~ subscribing|signing|registering", 20, 0},
	{"^you ~3 have|are|you've ~3 subscribed|unsubscribed|registered", 16, 0},
	{"^contact me with", 30, 0},
	{"^once you ~2 subscribed|signed|registered", 50, 0},
	{"^SUB ~ magazine|youtube|channel|podcast|feed|list|edition|newspaper|paper|channels", 35, 0},
	{"^discover|find|follow|explore|browse|see|view|manage|check ~3 newsletters|newsletter", 12, 0},
	{"special|exclusive offers|deals|discounts", 30, pages},
	{"^straight|direct|delivered to your", 14, 0},
	{"news|latest|updates ~ to|in your inbox|phone|email|device", 35, 0},
	{"^join ~ NUM|thousands|millions|our|other ~2 subscribers|readers|members|community|mailing", 25, pages},
	{"^what ~ newsletter", 30, asks},
	{"we use your ~2 up|data|details|information to provide|send", 45, 0},
	{"this may include adverts from us", 30, 0},
	{"be the first to know", 12, 0},
	{"subscribe to our other newsletters", 12, 0},
}
