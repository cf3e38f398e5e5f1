package quote

import "github.com/scrapelint/scrapelint/internal/lint"

// Doubled finds quotation marks that were written twice.
func Doubled() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/doubled",
		Summary:  "a quotation mark written twice",
		Severity: lint.Warning,
		Code:     lint.NoCode,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `A table or record file doubles the marks inside a field, and a page that sets its own marks round a quotation adds them
to those that the author wrote. Read back without care, both stay: ““so””.

Two marks that close a quotation inside a quotation are right, and so is an empty string. The repair keeps one mark.`,
		Examples: []lint.Example{
			{Bad: "⟦““⟧We sail at noon,” the captain said.", Good: "“We sail at noon,” the captain said."},
			{Bad: "The title is ⟦\"\"⟧Late Frost⟦\"\"⟧ in all shops.", Good: "The title is \"Late Frost\" in all shops."},
			{Bad: "“It is over,⟦””⟧ the keeper said.", Good: "“It is over,” the keeper said."},
		},
		Clean: []string{
			"“She wrote “never again”” is how the letter ends.",
			"An empty name is written \"\" in this file.",
			"He said: “One.” “Two,” said she.",
			"“He said ‘no,’” the clerk told the court.",
			"The board is 6\" wide and 12\" long.",
			"\"Yes.\" \"No.\" \"Perhaps.\"",
		},
		Check: checkDoubled,
	}
}

func checkDoubled(p *lint.Pass) {
	walk(p.Doc, func(e event, a, _ mark) {
		if e != twice {
			return
		}
		s := a.span.Of(p.Doc.Text)
		one := s[:widths[a.form]]
		p.ReportSpan(a.span, "the quotation mark is written twice: "+s, lint.SafeFix("keep one mark", a.span, one))
	})
}
