package metadata

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// InlineDate finds a crawler's date label run into the first words of the text.
func InlineDate() *lint.Rule {
	return &lint.Rule{
		Name:    "metadata/inline-date",
		Summary: "a date label of the crawler run into the text",
		Why: "Some crawlers put the field name and the date (`date 2021-12-28`, `20211228`) before the first word of the " +
			"article instead of on a line of their own. Whoever reads the first sentence reads the label with it.\n\n" +
			"The repair deletes the label and leaves the sentence.",
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.FixManual,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{
				Bad:  "⟦date 2022-03-14⟧ The mayor of Ulmstead opened the new lock on Monday.\n",
				Good: "The mayor of Ulmstead opened the new lock on Monday.\n",
			},
			{Bad: "⟦ date 2019-07-02⟧ Two hikers were found alive below the north face.\n"},
			{Bad: "Library stays open\n⟦20200118⟧ The town will pay for the roof, the council said.\n"},
			{
				Bad:  "⟦date 2022-03-14⟧   The mayor of Ulmstead opened the new lock on Monday.\n",
				Good: "The mayor of Ulmstead opened the new lock on Monday.\n",
			},
			{Bad: "⟦Published: 2023-05-09⟧ The orchestra will tour the islands in June.\n"},
		},
		Clean: []string{
			"The date 2022-03-14 is stamped on every page.\n",
			"Date palms grow along the canal.\n",
			"Dates for the tour: 2023-05-09 and 2023-05-11.\n",
			"20211228 is a date written without marks.\n",
			"2021-12-28 was the last day of the fair.\n",
			"Updated figures show a rise of 3.1 per cent.\n",
			"Published in 2019, the book sold well.\n",
			"Ferries 2022-03-14 and after: none.\n",
			"Unpublished: 2023-05-09 is the day of the notes.\n",
			"20200118 Library\n\nThe town will pay for the roof.\n",
		},
		Check: checkInlineDate,
	}
}

func checkInlineDate(p *lint.Pass) {
	d := p.Doc
	const head = 8
	if len(d.Indexed(text.Numbers)) == 0 {
		return
	}
	for i := range min(head, len(d.Lines)) {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank || l.Role == text.RoleDate {
			continue
		}
		first, last := lineTokens(d, l)
		end := label(d, first, last)
		if end < 0 {
			continue
		}
		span := text.Span{Start: l.Start, End: int(d.Tokens[end].End)}
		cut := span
		for cut.End < l.End && d.Text[cut.End] == ' ' {
			cut.End++
		}
		p.ReportSpan(span, fmt.Sprintf(`the crawler's date label "%s" is run into the text`, strings.TrimSpace(span.Of(d.Text))),
			lint.ManualFix("delete the label", cut, ""))
	}
}

// label returns the index of the date of a label at the start of the tokens [first, last), or -1. A bare date of eight digits
// is a label when a sentence with a capital follows it.
func label(d *text.Document, first, last int) int {
	if first == last {
		return -1
	}
	t := &d.Tokens[first]
	if t.Kind == text.Number && t.Len() == 8 && full(d.Of(t)) {
		n := d.Next(first)
		if n+1 < last && d.Tokens[n].Kind == text.Word && d.Tokens[n].Case != text.Lower {
			return first
		}
		return -1
	}
	if t.Kind != text.Word || labelSieve.Bit(t.Hash) == 0 || !listed(labels, strings.ToLower(d.Of(t))) {
		return -1
	}
	n := d.Next(first)
	if n < last && d.Tokens[n].IsByte(':') {
		n = d.Next(n)
	}
	if n < last && d.Tokens[n].Kind == text.Number && full(d.Of(&d.Tokens[n])) {
		return n
	}
	return -1
}

// labels are the names of date fields.
const labels = ",date,published,updated,modified,pubdate,timestamp,created,"

var labelSieve = sieveOf(labels)
