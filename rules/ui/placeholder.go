package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Placeholder reports furniture of the kind "a placeholder for something that was still loading".
func Placeholder() *lint.Rule {
	return rule(kindPlaceholder, lint.Rule{
		Name:    "ui/placeholder",
		Summary: "a placeholder for something that was still loading",
		Why: "Pages show a word or a dummy text where a widget, a picture or an advertisement is still to come. The " +
			"scraper read the page before it came.",
		Examples: left(
			"Loading…",
			"Lorem ipsum dolor sit amet, consectetur adipiscing elit",
			"Placeholder while the gallery loads",
		),
		Clean: []string{
			"Loading the ship took nine hours.",
			"The crane was loading sand when the rope broke.",
			"He called the interim treaty a placeholder.",
			"Loading bays",
			"Highlights of the festival include a lantern walk.",
			"The minister is a placeholder until the vote.",
		},
	})
}

var placeholderShapes = []shape{
	{"^placeholder|lorem ~ while|load|loads|ipsum|text|image", 12, 0},
	{"^loading $", 1, 0},
	{"^loading VIDEO|NOUN|COMMENT|LETTER|more|your|please|content|page|results|map|chart ~2 $", 6, line | open | pages},
	{"lorem ipsum", 64, 0},
	{"^insert|add ~3 here $", 6, line | open},
	{"^image|photo|video|headline|caption|text ~2 here|placeholder|unavailable $", 5, line},
}
