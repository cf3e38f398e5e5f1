package order

import "github.com/scrapelint/scrapelint/internal/lint"

// TailInside reports closing lines inside.
func TailInside() *lint.Rule {
	return &lint.Rule{
		Name:    "order/tail-inside",
		Summary: "credits or a syndication notice stand inside the article",
		Why: "`Reporting by …` and `has not been edited by … staff` close an article. With several paragraphs of the story below them, " +
			"paragraphs were moved or a second article follows.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: tailInside("⟦Reporting by Maria Tavares and Joost de Wit; Editing by Ann Pell⟧")},
			{Bad: tailInside("⟦This report comes from an agency feed and has not been edited here.⟧")},
			{Bad: tailInside("⟦Lena Okafor in Lagos contributed to this report.⟧")},
		},
		Clean: []string{
			orderedFerry, orderedColumn, orderedLive, orderedQuestions,
			tailInside("Reporting requirements for the ferry companies are strict."),
			tailInside("The captain contributed to this reporter's understanding of the harbour."),
		},
		Check: reports(tail),
	}
}
