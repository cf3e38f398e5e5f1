package order

import "github.com/scrapelint/scrapelint/internal/lint"

// LateIntroduction reports names and acronyms before their introduction.
func LateIntroduction() *lint.Rule {
	return &lint.Rule{
		Name:    "order/late-introduction",
		Summary: "a person speaks, or an acronym is used, before its full name is given",
		Why: "News gives the full name first and the surname later. A surname that speaks before the paragraph with the full name shows " +
			"that paragraphs were moved or that one was lost. Surnames that everybody knows are left alone unless Mr or Mrs stands " +
			"before them.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: lateName1},
			{Bad: lateName2},
			{Bad: lateName3},
		},
		Clean: []string{orderedFerry, orderedColumn, orderedLive, orderedQuestions, orderedObituary, orderedFeature},
		Check: reports(lateName, lateAcronym),
	}
}
