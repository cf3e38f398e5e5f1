package language

import (
	_ "embed" // for the months
	"fmt"
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

//go:embed months.txt
var months string

// DateLine finds dates that the page wrote in another language.
func DateLine() *lint.Rule {
	return &lint.Rule{
		Name:     "language/date-line",
		Summary:  "a date line in another language above or below an English article",
		Severity: lint.Note,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `A blog or portal set to another language dates its English articles in that language: "2 de marzo de 2019". The line is the
page's, not the article's; the date belongs into the metadata.

Only short lines of their own with a year, and the month's name in one of twenty languages, are named.`,
		Examples: []lint.Example{
			{Bad: "⟦sábado, 2 de marzo de 2019⟧\n\nThe council of Velm has voted for a new bridge over the harbour.",
				Good: "\nThe council of Velm has voted for a new bridge over the harbour."},
			{Bad: "Velm votes for its bridge\n⟦14 grudnia 2020⟧\nThe council of Velm has voted for a new bridge."},
			{Bad: "Velm votes for its bridge\n\n⟦Publié le 3 juillet 2018⟧\n\nThe council of Velm has voted for a new bridge."},
		},
		Clean: []string{
			"March 2, 2019\n\nThe council of Velm has voted for a new bridge over the harbour.",
			"14 December 2020\n\nThe council of Velm has voted for a new bridge over the harbour.",
			"The square is called Plaza 2 de Mayo 1808 by everybody in the town.",
			"NASA sent its probe to Mars in 2003 and 2020.\n\nMars\n\nIt landed.",
			"Flight to Mars\n\nThe council of Velm has voted for a new bridge.",
			"The band played Juni on 3 of its 2019 concerts, and everybody in the hall sang it with them.",
			"Juli Marsh, 2019 champion",
		},
		Check: checkDateLine,
	}
}

func checkDateLine(p *lint.Pass) {
	const width = 48
	d := p.Doc
	if d.NotEnglish() {
		return
	}
	numbers := d.Indexed(text.Numbers)
	for k := range d.Lines {
		l := &d.Lines[k]
		inside := 0
		for inside < len(numbers) && int(numbers[inside]) < l.Last {
			inside++
		}
		here := numbers[:inside]
		numbers = numbers[inside:]
		if l.Words > 6 || l.End-l.Start > width || !hasYear(d, here) {
			continue
		}
		if name := foreignMonth(d, l); name != "" {
			s := text.Span{Start: l.Start, End: l.End}
			cut := s
			if k+1 < len(d.Lines) {
				cut.End = d.Lines[k+1].Start
			}
			s.Start += len(s.Of(d.Text)) - len(strings.TrimLeft(s.Of(d.Text), " \t"))
			s.End = s.Start + len(strings.TrimRight(s.Of(d.Text), " \t"))
			p.ReportSpan(s, fmt.Sprintf("this date is written in %s, the article is English", name), lint.ManualFix("delete the line", cut, ""))
		}
	}
}

// hasYear says whether one of the tokens is a year.
func hasYear(d *text.Document, numbers []int32) bool {
	for _, i := range numbers {
		if t := &d.Tokens[i]; t.Kind == text.Number && t.Len() == 4 && yearOf(d.Of(t)) {
			return true
		}
	}
	return false
}

func yearOf(w string) bool { return strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20") }

// foreignMonth is the language of a line that has a day and a month, next to the year.
func foreignMonth(d *text.Document, l *text.Line) string {
	day, name := false, ""
	for i := l.First; i < l.Last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Number && t.Len() <= 2:
			day = true
		case t.Kind == text.Word && name == "":
			name = monthLanguage(strings.ToLower(d.Of(t)))
		}
	}
	if !day {
		return ""
	}
	return name
}

// monthLanguage is the first language of the table that has the month.
func monthLanguage(word string) string { return monthLanguages()[word] }

// monthLanguages reads the table at the first line that may be a date.
var monthLanguages = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(months) {
		name, all, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		for m := range strings.FieldsSeq(all) {
			if _, ok := of[m]; !ok {
				of[m] = name
			}
		}
	}
	return of
})
