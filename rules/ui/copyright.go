package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Copyright reports furniture of the kind "a copyright or reprint notice".
func Copyright() *lint.Rule {
	return rule(kindCopyright, lint.Rule{
		Name:    "ui/copyright",
		Summary: "a copyright or reprint notice",
		Why: "Publishers put a rights notice under every article. It is not part of the text, it repeats in every " +
			"document of the source, and it makes different articles look alike.",
		Examples: left(
			"© 2021 Harbour Gazette Ltd.",
			"Copyright 2019 Ostermouth Radio. All rights reserved.",
			"No part of this article may be reproduced without permission.",
			"This material may not be broadcast or redistributed.",
		),
		Clean: []string{
			"The court ruled that copyright lasts for seventy years after the death of the author.",
			"Parliament passed a copyright law in 1911.",
			"She reserved all rights to the film in her will, the lawyer said.",
			"The monks reproduced the map by hand.",
			"Copyright row splits the festival",
			"All rights were restored to the exiles in 1990.",
			"The panels were reproduced in blue and white for the new station.",
		},
	})
}

var copyrightShapes = []shape{
	{"^copyright|copyrights COPY|YEAR|c|by|notice|NUM", 50, 0},
	{"^copyright CAP", 10, titled},
	{"^COPY ~2 YEAR|copyright|CAP", 45, 0},
	{"COPY YEAR", 30, 0},
	{"copyright COPY|YEAR", 40, 0},
	{"COPY copyright", 30, 0},
	{"^all rights reserved", 25, 0},
	{"rights reserved", 40, 0},
	{"rights reserved $", 64, tail},
	{"material|article|story|content|text|publication|document|may|part ~ may|be|not ~3 reproduced|redistributed|rewritten|republished|copied|reprinted|distributed", 60, 0},
	{"no part of this ~ reproduced|used|copied", 50, 0},
	{"reprint permission|permissions|rights|requests", 20, 0},
	{"subject to copyright", 40, 0},
	{"click|for reprints|reprint|permissions|licensing", 16, 0},
	{"^the content|contents|material of|on this|the site|website|page COPY|is|are|may", 45, 0},
	{"prior|express written permission|consent of", 50, 0},
	{"freely|be ~3 reproduced|republished ~ attribution|credit|link|permission", 45, 0},
	{"^published by CAP under|with licence|license|permission", 20, 0},
	{"^reproduction|republication|redistribution ~ prohibited|forbidden|permission", 50, telling},
	{"^content ~1 available under ~1 creative commons", 20, telling},
	{"content of|on this site|website|page is ~2 licensed", 45, telling},
	{"for ~3 personal ~3 use only", 25, 0},
	{"^a division|subsidiary|unit|part|member of CAP ~ inc|ltd|llc|company|group|media|network|corporation|inc.|ltd.|co $", 10, titledish},
	{"distribution|use of this material|content|copy", 30, 0},
}
