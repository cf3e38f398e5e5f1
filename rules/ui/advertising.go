package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Advertising reports furniture of the kind "an advertising label".
func Advertising() *lint.Rule {
	return rule(kindAdvertising, lint.Rule{
		Name:    "ui/advertising",
		Summary: "an advertising label",
		Why: "The marks that separate advertisements from the article (advertisement, story continues below) remain " +
			"where the advertisement itself was dropped.",
		Examples: left(
			"Advertisement",
			"Story continues below",
			"Scroll down to continue reading",
			"Sponsored content",
		),
		Clean: []string{
			"Advertisement revenue fell by a tenth.",
			"The story continues below the surface of the lake, where divers found a second ship.",
			"The race was sponsored by a brewery.",
			"An advertisement in the paper promised land to settlers.",
			"The article continues a series on rivers.",
			"Advertising is banned near schools.",
			"The firm sponsors the town's only theatre.",
		},
	})
}

var advertisingShapes = []shape{
	{"^advertisement|advert|advertising|ads|ad $", 2, line | open},
	{"^advertisement|advertising $", 1, 0},
	{"^STORY|NOUN continues|continued $", 3, open},
	{"^advertisement", 16, open},
	{"STORY|article|post|content|text|report|page continues|continued|continue below|after|following|beneath", 10, open},
	{"story|article|post|column continues|continued below", 0, inside | capped},
	{"continue reading below the? advertisement|ad", 0, inside},
	{"^advertisement CAP", 0, inside | alone},
	{"continue|continues reading ~2 below|after|the|advertisement|main", 9, open},
	{"^scroll|swipe|keep|scroll down? ~2 to|for|down ~2 continue|read|more|reading|content|scrolling|restore", 12, 0},
	{"^scroll|swipe ~2 up|down|back", 8, pages},
	{"^skip|hide|close|report|remove|dismiss|end this? ad|ads|advert|advertisement", 6, open},
	{"^advertise ~2 with|on|in|here|COLON|us", 8, open},
	{"^supported|sponsored|presented|powered by $", 3, line},
	{"^this|your ad|advertisement ~ loaded|load|loading", 12, 0},
	{"^sponsored|promoted|paid ~2 by|content|post|links|link|stories|advert|advertisement|partnership|message|feature|partner|headlines|program", 8, open},
	{"^from our sponsors|sponsor|partners|partner|advertisers", 8, open},
	{"^thanks|thank ~2 for watching", 8, 0},
	{"^shop now|the|our|these|all|here|CAP $", 5, open | pages},
	{"^media kit|pack $", 4, 0},
	{"^download media kit", 5, 0},
	{"^CAP coupons|coupon|deals|marketplace|classifieds $", 5, open | titled | line},
	{"^this|the is|post|article|content ~3 sponsored|paid|advertisement|advertorial", 20, 0},
	{"^you ~2 can|may close|skip this ad|advert", 16, 0},
	{"ad ~2 will|ends|in|closes NUM|end|close|seconds", 10, pages},
	{"^your ad ~ here", 6, 0},
	{"turn|switch off your ad", 45, personal},
	{"^these ads|ad|advertisements", 16, pages},
	{"^why ads|ad", 8, asks},
	{"^buy now|here|it|tickets|online|on ~2 $", 4, open},
	{"buy now", 0, inside | capped},
}
