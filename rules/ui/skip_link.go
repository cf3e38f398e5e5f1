package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// SkipLink reports furniture of the kind "a jump link of the page".
func SkipLink() *lint.Rule {
	return rule(kindSkip, lint.Rule{
		Name:    "ui/skip-link",
		Summary: "a jump link of the page",
		Why: "Pages carry links for readers with a keyboard or a screen reader (skip to content, back to top). They " +
			"are hidden on the screen, so nobody notices that the extractor kept them.",
		Examples: left(
			"Skip to main content",
			"Jump to navigation",
			"Back to the top",
			"Return to homepage",
		),
		Clean: []string{
			"He told the children to skip to the main gate and back.",
			"The team is back at the top of the table.",
			"“Skip to the end,” she said, and he turned the page.",
			"They returned to the top of the cliff before dusk.",
			"The plan is to skip content that bores young viewers.",
			"Back to school",
			"Go back to the main road and turn left at the mill.",
		},
	})
}

var skipShapes = []shape{
	{"^skip|jump ~2 to ~2 content|navigation|search|main|footer|menu|index|article|links|section|video|comments|results|end", 10, open},
	{"^back|return|scroll|go|jump to ~2 top|bottom|home|homepage|main|page|gallery|index|content|results|start|previous|navigation|search|menu|article", 7, open | line},
	{"^skip navigation|content|links|ad", 6, open},
	{"^accessibility links|statement|help|options", 4, open | line},
	{"^close ~2 dialog|menu|modal|navigation|search|window|banner", 6, open},
}
