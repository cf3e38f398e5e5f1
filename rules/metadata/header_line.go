package metadata

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// HeaderLine finds lines that hold nothing but a date.
func HeaderLine() *lint.Rule {
	return &lint.Rule{
		Name:    "metadata/header-line",
		Summary: "a line that holds nothing but the date of publication",
		Why: "Crawlers write the date of an article above its text, and pages show it below the headline and beside every " +
			"other story they link to. It is information about the article and not part of it: a program that counts, " +
			"translates or reads the text takes it for a sentence.\n\n" +
			"Below the headline it is a note, since many collections keep it there on purpose; between paragraphs it is a " +
			"warning. The repair deletes the line; keep the date where the other metadata are.",
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.FixManual,
		Since:       "0.1.0",
		AnyLanguage: true,
		Absorbs:     true,
		Examples: []lint.Example{
			{
				Bad:  "Harbour bridge reopens after repairs\n⟦20230414⟧\nThe swing bridge at Ostermouth opened to traffic on Friday.\n",
				Good: "Harbour bridge reopens after repairs\nThe swing bridge at Ostermouth opened to traffic on Friday.\n",
			},
			{Bad: "The council voted for the plan on Monday, nine to four.\n\n⟦March 3, 2022⟧\n\nWork on the tunnel begins in autumn.\n"},
			{Bad: "Ferry strike called off\n⟦17:13 30/05/2014⟧\nThe crews returned to work on Friday evening.\n"},
			// Thirteen words are text, twelve may be a line of the head.
			{Bad: "The keeper of the light has left the island for good this week.\n⟦March 3, 2022⟧\nNobody has come yet.\n"},
			{Bad: "Pompierii din Brădet au stins focul\n⟦27 decembrie 2021⟧\nIncendiul a izbucnit noaptea.\n"},
		},
		Clean: []string{
			"The treaty was signed on March 3, 2022.\n",
			"Tuesday, 1 March\nWe walk from the harbour to the lighthouse and back.\n",
			"2021\nIt was the year in which the mill closed for good.\n",
			"1984-2019\nThe chart shows the price of wheat in that time.\n",
			"May 2020 figures show a fall of a tenth.\n",
			"The final score was\n21-19, 18-21\nafter two hours on court.\n",
			"Call 20 4411 2233 for a place on the boat.\n",
			"Chapter 3\nThe winter of 1947 came early.\n",
		},
		Check: checkHeaderLine,
	}
}

func checkHeaderLine(p *lint.Pass) {
	d := p.Doc
	numbers := d.Indexed(text.Numbers)
	for i := range d.Lines {
		l := &d.Lines[i]
		for len(numbers) > 0 && int(numbers[0]) < l.First {
			numbers = numbers[1:]
		}
		if l.End-l.Start > maxDateLine || len(numbers) == 0 || int(numbers[0]) >= l.Last {
			continue
		}
		first, last := lineTokens(d, l)
		if first == last || !dateOnly(d, first, last) {
			continue
		}
		span := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last-1].End)}
		f := lint.Finding{
			Span:    span,
			Message: fmt.Sprintf(`the line is only a date, "%s": it belongs to the metadata of the article`, span.Of(d.Text)),
			Fixes:   []lint.Fix{lint.ManualFix("delete the line", deletion(d, i), "")},
		}
		if headed(d, i) {
			f.Severity = lint.Note
		}
		p.Report(f)
	}
}

// headed says whether line i belongs to the head of the article: a title, dates and addresses, before any text.
func headed(d *text.Document, i int) bool {
	for ; i >= 0; i-- {
		if r := d.Lines[i].Role; r == text.RoleBody && d.Lines[i].Words > 12 {
			return false
		}
	}
	return true
}
