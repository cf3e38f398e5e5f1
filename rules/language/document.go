package language

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Document finds files that are not English.
func Document() *lint.Rule {
	return &lint.Rule{
		Name:     "language/document",
		Summary:  "the file is not English",
		Severity: lint.Warning,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `A crawler follows a link to the edition in another language, or is served one by the reader's country.

The words of the file are compared with everyday English: English articles, however damaged, have more than half of them
there, others a quarter at most. The file is reported once, and the rules that only make sense for English are left out, so
that they do not drown it in false alarms.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦El puente nuevo\n\nEl ayuntamiento anunció el martes que las obras del puente nuevo empezarán en otoño y que durarán dos " +
				"años, según explicó la alcaldesa a los vecinos de la plaza.⟧\n"},
			{Bad: "⟦Der Hafen bleibt zu. Nach dem Sturm vom Wochenende müssen erst die Boote geborgen werden, sagte der Hafenmeister am " +
				"Dienstag. Wann die Fähre wieder fährt, weiß noch niemand in der Stadt.⟧"},
			{Bad: "⟦Городской совет сообщил во вторник, что строительство нового моста начнётся осенью.⟧\n"},
		},
		Clean: []string{
			"The council said on Tuesday that the works on the new bridge would begin in autumn and last two years.",
			"Velm 3-1 Harnow. Goals: Okoro, Lindqvist, Marsh; Tadros.",
			"Ayuntamiento de Valdemora",
			"He said: “Der Hafen bleibt zu.” Nobody at the table knew what that was supposed to mean, and so the meeting went on for an hour.",
			"Okoro, Lindqvist, Marsh, Tadros, Belova and Wi, the six winners of the races round the islands of Velm, Harnow, Osterby and Lindholm, met " +
				"Ms Fernández in Brandau.",
			"“Sí, claro que sí,” said the mayor of Valdemora, and the people of the town laughed.",
		},
		Check: checkDocument,
	}
}

// sure is the least confidence with which a language is named.
const sure = 0.8

func checkDocument(p *lint.Pass) {
	d := p.Doc
	if len(d.Paragraphs) == 0 || !d.NotEnglish() {
		return
	}
	whole := text.Span{Start: d.Paragraphs[0].Start, End: d.Paragraphs[len(d.Paragraphs)-1].End}
	name := ""
	if p.Detector != nil {
		if n, c := p.Detector.Detect(d.Text[longest(d).Start:whole.End]); c >= sure {
			name = n
		}
	}
	switch {
	case name == "English":
		p.Report(lint.Finding{Span: whole, Severity: lint.Note, Message: fmt.Sprintf(
			"few words here are everyday English (%d of %d), so the rules for English are left out", d.Common, d.Words)})
	case name != "":
		p.ReportSpan(whole, fmt.Sprintf("this text is %s, so the rules for English are left out", name))
	default:
		p.ReportSpan(whole, fmt.Sprintf("this text is not English (%d of %d words are), so the rules for English are left out",
			d.Common, d.Words))
	}
}

// longest is the longest paragraph: the likeliest to be prose.
func longest(d *text.Document) text.Span {
	best := d.Paragraphs[0].Span()
	for i := range d.Paragraphs {
		if s := d.Paragraphs[i].Span(); s.Len() > best.Len() {
			best = s
		}
	}
	return best
}
