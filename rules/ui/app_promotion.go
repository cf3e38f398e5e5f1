package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// AppPromotion reports furniture of the kind "a pointer to the publisher's app, channel or notifications".
func AppPromotion() *lint.Rule {
	return rule(kindApp, lint.Rule{
		Name:    "ui/app-promotion",
		Summary: "a pointer to the publisher's app, channel or notifications",
		Why:     "Publishers ask readers on every page to install an app, to join a channel or to allow notifications.",
		Examples: left(
			"Download our free app for all the latest news",
			"Join our WhatsApp channel for updates",
			"Turn on notifications to get breaking news alerts",
			"CLICK HERE TO GET THE GAZETTE APP",
		),
		Clean: []string{
			"The app was downloaded two million times in a week.",
			"The bank closed its app after the attack.",
			"Farmers use an app to price their milk.",
			"The ministry sent a notification to every phone in the valley.",
			"Telegram is popular with soldiers on both sides.",
			"Downloads of the game fell in May.",
			"She checks the app before she leaves the house.",
		},
	})
}

var appShapes = []shape{
	{"^download|get|install|try|use|open|explore|launch ~5 app|apps", 25, 0},
	{"^download ~ app|apps|android|ios|here|free|now|today", 25, 0},
	{"app|apple|play|google|the app|play|store store|today|now", 20, pages},
	{"content ~2 imported|embedded|hosted|provided|loaded ~1 from|by|on", 25, 0},
	{"is ~2 now|also|available on|in ~3 PLATFORM|app", 20, personal},
	{"^CAP ~3 is now on PLATFORM", 12, 0},
	{"join|follow ~3 our|us|the ~3 channel|group|whatsapp|telegram", 30, 0},
	{"push notification|notifications", 14, pages},
	{"notification|notifications ~ browser|desktop|off|allow|enable|settings|turn|subscribe|breaking|get|alerts", 30, pages},
	{"^turn|enable|allow|get|receive|manage|activate ~3 notification|notifications|alerts", 16, 0},
	{"^would you like to receive|get|subscribe|enable|be", 25, 0},
	{"^add ~6 as|to|on ~2 a|an|your|my? ~2 preferred|favorite|favourite|trusted|interest|home|google", 16, 0},
	{"^set|make|choose ~4 as ~3 preferred|favorite|favourite|trusted|default|homepage", 16, 0},
	{"our|free|mobile|news|new app|apps ~ $", 10, open},
	{"our|the app|apps now|today", 10, open},
	{"app COLON", 10, open | line},
	{"^news|mobile app|apps", 6, open},
	{"stories ~ in|on our apps|app", 16, 0},
	{"personalized|personalised|customized feed|news|homepage|experience|content", 20, personal},
	{"^CAP ~4 on the go $", 8, line},
	{"scan ~3 qr|code", 20, pages},
	{"^click|tap ~ app|apps|channel", 14, 0},
	{"^follow ~ PLATFORM channel", 25, 0},
	{"^catch all|up", 30, pages},
	{"^for ~3 all|latest|breaking ~ download|install|get ~ app|apps", 30, 0},
	{"^download ~6 for|on ~1 iphone|android|ios|ipad", 40, 0},
	{"CAP on your phone|device|mobile $", 6, line | open},
	{"us as ~3 preferred|favorite|favourite|trusted source|sources", 40, telling},
	{"^make us ~3 source|homepage|choice|home|default ~3 $", 10, 0},
}
