package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Navigation reports furniture of the kind "a menu or navigation label".
func Navigation() *lint.Rule {
	return rule(kindNavigation, lint.Rule{
		Name:    "ui/navigation",
		Summary: "a menu or navigation label",
		Why: "Menus, bread-crumb trails and buttons surround every article. An extractor that keeps short lines keeps " +
			"them as well.",
		Examples: left(
			"Home > News > Local",
			"Show menu",
			"Search this site",
			"Home | News | Contact",
		),
		Clean: []string{
			"The search for the crew goes on.",
			"He went home after the match.",
			"Menus in three languages lay on the table.",
			"The next village is nine miles away.",
			"The final score was 3 | 1 on the board.",
			"A long wait",
			"The main road was closed until noon.",
		},
	})
}

var navigationShapes = []shape{
	{"^search ~3 $", 5, open | line | titled},
	{"^search ~2 here|results|query|the|this|our|site ~2 $", 6, open | line | pages},
	{"^search for|by|in $", 2, line},
	{"^toggle|show|hide|open|close|expand|collapse|switch ~3 menu|navigation|search|sidebar|more|all|less|filters|submenu|section|sections|panel|details|table|modal|dialog|tabs|window $", 7, open | line},
	{"^select|choose|pick ~2 your|a|an|the ~3 favorite|favourite|teams|language|country|region|city|edition|station|category|page|section|state|location|team|sport|topic", 9, open},
	{"^end|start of carousel|list|gallery|content|article|page|section", 5, open},
	{"^page NUM of NUM", 6, 0},
	{"BAR ~4 BAR", 28, open | bars},
	{"^home BAR", 16, open},
	{"^if ~5 doesn't|not|didn't|does|isn't ~2 start|load|open|work|appear|redirected|automatically ~ click|refresh|reload", 20, 0},
	{"^if ~5 doesn't|not|didn't|does|isn't ~2 start|load|open|work|appear|redirected|automatically ~ try again|refreshing|reloading|clicking", 20, 0},
	{"^left|right|main|top|side|bottom|mobile|user|primary|site|footer menu|navigation|sidebar|nav $", 4, open},
	{"^main|primary|secondary ~2 menu|navigation|content", 5, open | line},
	{"^back to", 7, open | line | titledish},
	{"^log|advertise|privacy|terms|contact|about ~ BAR", 30, open},
	{"^view|see|show|sort|filter ~2 by|as|results|list|grid|map|newest|oldest|all|per", 5, open | line},
	{"^font|text|type size", 4, open},
	{"^choose|select|change|a ~2 font|text|type size", 6, open},
	{"^print version|edition|friendly|page", 4, open | line},
	{"^printer friendly", 5, open},
	{"^translate|print|email|rate|follow ~2 page|this|article|post|story|page $", 4, open},
	{"^manage ~2 products|account|preferences|settings|profile", 8, open},
	{"^site|quick map|index|links|search|navigation", 4, open | line},
	{"is loading $", 6, 0},
	{"^a|an ~2 icon|arrow in|pointing|that|showing", 20, 0},
	{"^it indicates ~ menu|section|interaction|navigation|way|link", 25, 0},
	{"^jump|go|skip to $", 2, line},
	{"^get started ~2 $", 4, open},
	{"^no ~1 results|comments|articles|items|posts|matches ~1 found|yet|available", 7, 0},
	{"^press|hit|type|use enter|return|esc|escape|tab", 16, 0},
	{"^or|and press|hit|click enter|return|esc|here", 10, 0},
	{"^read ~ in|on full? ~2 english|spanish|app|browser|french|german|hindi|arabic|portuguese $", 8, open},
	{"^type|enter here|keyword|keywords|your|a ~3 search", 8, open},
	{"^current page $", 2, line},
	{"^pages $", 1, labelled},
	{"^no ~1 more? comments|comment|posts|results|articles|stories|entries $", 4, open | line},
	{"arrow|chevron|caret left|right|up|down $", 5, open | line},
	{"^view|download|open|get|see ~2 pdf|attachment|transcript $", 5, open | line},
	{"^new|latest|more|now|popular on CAP $", 4, open | line | titled},
}
