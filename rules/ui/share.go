package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Share reports furniture of the kind "sharing buttons, or what is left of an embedded post".
func Share() *lint.Rule {
	return rule(kindShare, lint.Rule{
		Name:    "ui/share",
		Summary: "sharing buttons, or what is left of an embedded post",
		Why: "Buttons for sharing and following, and the signature lines and picture addresses of embedded posts, are " +
			"text to an extractor.",
		Examples: left(
			"Share this article",
			"Facebook Twitter WhatsApp Email",
			"Follow us on Instagram",
			"Follow Ina Voss on Twitter: @inavoss",
		),
		Clean: []string{
			"We can follow our rivers to distant seas, living and working on the water for trade and for peace.",
			"Share prices fell sharply on Monday.",
			"The brothers share a house by the lake.",
			"Facebook and Twitter were blocked for a week.",
			"He followed the story on Twitter.",
			"She shared the post with her friends.",
			"The firm has offices in Cork, Lille and Ghent.",
			"Print runs are shorter than they were.",
		},
	})
}

var shareShapes = []shape{
	{"^share|tweet|pin|send|email|print|save|forward|bookmark|post|copy ~2 this|on|to|via|it|article|story|full|page|post|link|URL|twitter|facebook|tweet|by|with", 9, open},
	{"^please ~2 share|follow|like|subscribe|retweet", 25, pages},
	{"^share|tweet ~2 this|on|via|to|with|or ~ PLATFORM|friends|article|story|post|page|link|URL|email|options|story", 16, 0},
	{"^email me|us|this $", 3, line},
	{"^save|share|print|email|bookmark this|article|story|page", 6, 0},
	{"^email|e-mail|print|save|download|bookmark ~2 this|article|story|page|version|friendly|to|a ~2 article|story|page|friend|post|link|version $", 7, open},
	{"^share|save|tweet share|save|tweet|email|print|PLATFORM|this", 10, open},
	{"PLATFORM PLATFORM PLATFORM", 20, open},
	{"PLATFORM PLATFORM|email|print|share|link|mail PLATFORM|email|print|share|link|mail", 16, open},
	{"^also? ~2 follow us|me|along", 25, 0},
	{"^also? follow our", 25, 0},
	{"follow us ~ PLATFORM|on|social|URL|HANDLE|COLON", 40, 0},
	{"follow us $", 14, open},
	{"^follow ~ PLATFORM|HANDLE|URL", 30, 0},
	{"^follow ~4 on|at PLATFORM|HANDLE|social|instagram|x|google", 30, 0},
	{"follow|find|reach|contact|email him|her|them|me|us ~3 PLATFORM|on|at|HANDLE|MAIL", 25, telling},
	{"on PLATFORM ~2 HANDLE|COLON", 20, pages},
	{"^like|join|find|connect|visit|chat|watch|message|catch us|with|me ~2 us|on|at|in ~ PLATFORM|social|URL|HANDLE", 25, 0},
	{"^like|connect|join with|us us|on", 5, open | line},
	{"^click ~3 to ~2 join|follow|share|like|tweet|print|email", 20, 0},
	{"^connect|stay|keep with us", 6, open},
	{"^read or share", 30, 0},
	{"^thanks|thank ~1 for ~1 reading|watching|visiting|tuning", 14, 0},
	{"^hide|show|see|more|view|copy|share ~2 message|sharing|share|link|buttons|options ~2 bar|options|copied|link? $", 6, open},
	{"^link|url|text copied", 6, open},
	{"view this post", 8, 0},
	{"^external links|link", 12, 0},
	{"not|isn't|no responsible|responsibility for ~2 content|external", 30, 0},
	{"^NUM followers|following|subscribers|members $", 3, line | open},
	{"^like this $", 2, line},
	{"external links|link|sites ~ new|open|content|responsible", 25, 0},
	{"opens? in a? new window|tab", 12, 0},
	{"HANDLE MONTH NUM ~1 NUM", 0, inside | loose},
	{"EMBED", 0, inside},
	{"^share COLON", 0, inside},
	{"^EMBED", 4, 0},
	{"^social media|share|sharing|accounts|links", 4, open | line},
	{"^more sharing|ways|share|on options|to|this", 5, open},
	{"^send ~3 a? friend|email|this|link ~3 story|article|friend|page|link $", 8, 0},
	{"^tell|email|send|invite a|any|your friend|friends", 8, open},
	{"^sharing is caring", 5, 0},
	{"NUM shares|likes|views|retweets $", 4, open | line},
	{"^CAP? HANDLE MONTH NUM", 12, 0},
	{"^a post|video|photo|tweet|reel shared|posted by CAP|HANDLE", 20, 0},
	{"^NUM posts|articles|stories|views|reads|followers|reactions|upvotes $", 3, line | open},
	{"^please ~1 share this ~ PLATFORM|friends|family", 45, telling},
	{"PLATFORM|email PLATFORM|print|email|share PLATFORM|print|email|share PLATFORM|print|email|share|link? PLATFORM|print|email|share|link? PLATFORM|print|email|share|link?", 0, inside | capped},
}
