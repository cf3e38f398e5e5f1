package order

import "github.com/scrapelint/scrapelint/internal/lint"

// MisplacedDateline reports datelines inside.
func MisplacedDateline() *lint.Rule {
	return &lint.Rule{
		Name:    "order/misplaced-dateline",
		Summary: "a dateline stands inside the article",
		Why: "A dateline (`LISBON (AP) —`) begins an article. Inside, the paragraph was moved, or a second article was joined to the " +
			"first. Articles with several datelines, such as round-ups, are left alone, and so is a dateline behind a standfirst or " +
			"scraps of the page.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: datelineInside("⟦PORTO (AP) —⟧")},
			{Bad: datelineInside("⟦PORTO, May 4 (Reuters) -⟧")},
			{Bad: datelineInside("⟦(CNN) —⟧")},
		},
		Clean: []string{
			orderedFerry, orderedColumn, orderedLive, orderedQuestions,
			datelineInside("In Porto –"),
			datelineInside("NATO - an alliance of many states - said"),
		},
		Check: reports(dateline),
	}
}
