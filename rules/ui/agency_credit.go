package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// AgencyCredit reports furniture of the kind "the credit of an agency or of further reporters".
func AgencyCredit() *lint.Rule {
	return rule(kindAgencyCredit, lint.Rule{
		Name:    "ui/agency-credit",
		Summary: "the credit of an agency or of further reporters",
		Why: "Wire stories end with the names of reporters and editors, or with the agency alone. It is provenance: " +
			"keep it with the metadata. An agency's name alone behind a paragraph is what is left of a picture " +
			"credit.",
		Severity: lint.Note,
		Examples: left(
			"(Reporting by Ina Voss; Editing by Paul Marsh)",
			"With inputs from agencies",
			"Rosa Lind contributed to this report.",
			"AFP",
		),
		Clean: []string{
			"The minister told Reuters that the talks would go on.",
			"The agency AFP said the road was open.",
			"Three firms contributed to the report on steel.",
			"Reporting by women made up a third of the front pages, the study found.",
			"Staff from two agencies searched the house.",
			"He joined the Associated Press in 1987 and left in 2003.",
			"She contributed to this success more than anyone, he said.",
		},
	})
}

var agencyShapes = []shape{
	{"^additional? reporting|writing|editing|photography ~2 by|from CAP|our|agencies|staff", 60, telling | noted},
	{"^compiled|report ~2 by|from CAP|our|agencies|staff", 12, titledish | noted},
	{"^edited|written|translated ~2 by|from our|agencies|staff|AGENCY", 12, titledish | noted},
	{"^reporting by CAP|our|staff|agencies", 60, noted},
	{"^reporting by $", 2, 0},
	{"^with assistance|help from", 30, noted},
	{"^with ~2 reporting|inputs|input|contributions|files|information|agencies ~ by|from|agency|AGENCY|wire|staff", 30, noted},
	{"^inputs from", 20, noted},
	{"^with AGENCY|agency|agencies|wire|media inputs|reports|report|reporting", 8, noted},
	{"^BAR? prnewswire|newswire|businesswire|globenewswire $", 4, 0},
	{"contributed ~2 to this|our NOUN|dispatch|coverage|review|analysis|reporting", 60, telling},
	{"contributed ~3 to the report|story|article|piece $", 40, telling},
	{"contributed ~3 reporting|research|writing", 40, noted},
	{"associated press|AGENCY ~4 contributed", 25, 0},
	{"^the? associated press $", 3, open},
	{"^AGENCY AGENCY? AGENCY? $", 3, open | capped},
	{"^more AGENCY CAP ~ URL|COLON", 14, 0},
	{"^AGENCY CAP COLON", 4, titled | line},
	{"^more stories ~2 like this ~ URL|available|AGENCY", 16, 0},
	{"^further|additional company|reporting coverage|by", 6, 0},
	{"^via AGENCY|CAP AGENCY? $", 4, titled},
	{"^CAP ~8 , associated press $", 14, titled | line},
	{"^from|by|AGENCY staff|wire|news|agency|AGENCY ~2 reports|report|services|service|wires $", 8, open | titled | line},
	{"^agencies $", 2, line},
	{"enditem $", 64, tail},
	{"^enditem $", 2, 0},
	{"^end? CAP ~2 newswires|newswire $", 5, line | titledish},
}
