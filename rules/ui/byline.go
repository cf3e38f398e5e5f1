package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Byline reports furniture of the kind "a by-line, a time stamp or the author's biography".
func Byline() *lint.Rule {
	return rule(kindByline, lint.Rule{
		Name:    "ui/byline",
		Summary: "a by-line, a time stamp or the author's biography",
		Why: "The name of the author, the time of publication, the reading time and the sentence about the author are " +
			"metadata. They are notes: keep what they say elsewhere and take them out of the text.",
		Severity: lint.Note,
		Examples: left(
			"By Ina Voss and Paul Marsh",
			"Published: March 4, 2021 at 9:15 am",
			"Updated 6 hours ago",
			"5 min read",
		),
		Clean: []string{
			"By noon the square was empty.",
			"By March 2021 the bridge was finished.",
			"The report was published on March 4, 2021.",
			"He read for five minutes and fell asleep.",
			"The law was updated in 2019.",
			"Six hours ago the road was still open.",
			"The paper's editor, Ina Voss, resigned on Monday.",
		},
	})
}

var bylineShapes = []shape{
	{"^by CAP CAP", 24, titled | open | line},
	{"^by CAP ~3 BAR|COLON", 24, open | line},
	{"^by CAP ~4 ROLE", 14, open | titledish},
	{"^written|reported|posted|published|produced|edited|story|words|text|article|submitted|authored by COLON?", 12, open},
	{"^published|posted by $", 3, line | open},
	{"STORY|NOUN will be updated", 25, 0},
	{"^STAMP ~3 COLON|on|at|MONTH|WEEKDAY|NUM|DATE|TIME", 18, dated},
	{"^first|last|originally|date|time STAMP", 18, dated},
	{"^created COLON|on|at", 14, dated},
	{"^last|date|time updated|modified|published|posted", 14, open},
	{"^STAMP NUM|an? CLOCK ago", 8, 0},
	{"^on WEEKDAY MONTH NUM", 14, open | dated | line},
	{"NUM min|minute|minutes|mins read $", 16, open},
	{"^NUM|a|an|about CLOCK ago $", 5, line},
	{"^visited NUM times|time", 12, 0},
	{"^ends|end $", 2, line | open},
	{"^quotes|data|prices delayed ~ minutes", 25, 0},
	{"quotes delayed|provided", 25, 0},
	{"^this is|STORY|NOUN ~2 a|is ~2 developing|breaking|evolving ~2 story|news|situation", 30, 0},
	{"developing ~2 story ~ updated|check|refresh|more|details|latest|stay", 35, 0},
	{"^CAP CAP ~2 is|are a|an|the ~5 ROLE|author", 50, ending | noted},
	{"CAP CAP ~6 ROLE $", 9, comma | open},
	{"^CAP CAP ~3 ROLE $", 8, comma | open},
	{"^CAP CAP ~6 AGENCY|cnn|bbc|reuters|press|times|post|news|nbc|fox $", 12, titled | open | line | comma},
	{"^reviewed|fact by|checked", 10, open},
	{"^WEEKDAY|MONTH ~ BAR ~ MONTH|updated|TIME|NUM", 20, dated | open},
	{"^TIME|NUM ~4 CLOCK ~4 MONTH|DATE|NUM", 10, dated | line},
	{"^CAP CAP? CAP? BAR MONTH|NUM|DATE", 10, dated | open | line},
	{"^CAP ~5 BAR by CAP", 12, titled | open},
	{"^estimated? reading|read time COLON? ~2 NUM", 8, open},
	{"^by URL|CAP staff|reporter|reporters|correspondent|desk $", 6, open | line},
	{"^CAP ~4 ROLE CAP CAP? $", 7, comma | open | titled | line},
	{"^MONTH NUM|YEAR|DATE ~3 TIME ~3 $", 4, dated | open | line},
	{"^CAP CAP covers|writes ~ for CAP|the|our", 30, ending | noted},
	{"^edit story", 3, line | open},
	{"^quotes|data|prices|stocks ~6 delayed ~ minutes", 25, 0},
	{"market|fund|etf|stock data provided by", 25, 0},
	{"by CAP CAP CAP? on? WEEKDAY? MONTH NUM|DATE YEAR? at? TIME CLOCK?", 0, inside | loose},
	{"updated|published|posted COLON? at? TIME|NUM|YEAR gmt|est|edt|et|pdt|pst|bst|cet|ist|cdt|cst", 0, inside | loose},
	{"updated|published|posted COLON? on? MONTH NUM YEAR at? TIME CLOCK?", 0, inside | loose},
	{"^NUM min|mins $", 3, line | open},
	{"^author CAP CAP CAP? $", 5, line | open | titled},
	{"^posted|published|updated|modified|created at|on|by COLON? $", 3, line | open},
	{"^MONTH NUM YEAR CAP CAP CAP? $", 5, line | open | titled},
	{"MONTH NUM YEAR TIME am|pm|a.m.|p.m.|a.m|p.m? gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|ct|mst|mdt|bst|cet|ist", 0, inside | loose},
	{"TIME am|pm|a.m.|p.m.|a.m|p.m? gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|ct|mst|mdt|bst|cet|ist WEEKDAY? MONTH NUM YEAR", 0, inside | loose},
	{"read|see|find more ~2 of|from|by ~1 work|articles|stories|columns|writing|reporting", 20, telling},
}
