package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkTeasers looks for teasers that were cut and then joined in one line: dots behind a word that something must follow, a
// capitalised word behind them, again and again.
func checkTeasers(p *lint.Pass) {
	const enough = 2
	if len(p.Doc.Indexed(text.Ellipses)) < enough {
		return
	}
	var cut, other []int
	for _, dots := range [...]string{"... ", "… "} {
		cut, other = teasers(p.Doc, dots, cut, other)
	}
	if len(cut) < enough {
		return
	}
	for _, i := range cut {
		reportTeaser(p, i, lint.Default)
	}
	severity := lint.Note
	if len(cut) > enough {
		severity = lint.Default
	}
	for _, i := range other {
		reportTeaser(p, i, severity)
	}
}

func reportTeaser(p *lint.Pass, i int, severity lint.Severity) {
	s := p.Doc.Tokens[i].Span()
	p.Report(lint.Finding{Span: s, Severity: severity, Message: fmt.Sprintf("a teaser breaks off: %q", tail(p.Doc, s.End))})
}

// teasers collects the ellipses outside quotations that stand directly behind a word and before a capitalised one: behind a word that
// cannot end a text, and others.
func teasers(d *text.Document, dots string, cut, other []int) (demanded, rest []int) {
	for _, e := range d.Indexed(text.Ellipses) {
		i := int(e)
		next := d.Next(i)
		at := int(d.Tokens[i].End) - len(dots) + len(" ")
		if i == 0 || !strings.HasPrefix(d.Text[at:], dots) || next >= len(d.Tokens) {
			continue
		}
		before, after := &d.Tokens[i-1], &d.Tokens[next]
		if !before.Wordlike() || after.Case == text.Lower || !after.Wordlike() && !after.Has(text.Opening) {
			continue
		}
		if k := d.SentenceAt(at); k < 0 || quoted(d, d.Sentences[k].Paragraph, at) {
			continue
		}
		if w := d.Of(before); before.Case == text.Lower && (demanding(w) || leads(w)) {
			cut = append(cut, i)
		} else {
			other = append(other, i)
		}
	}
	return cut, other
}

// leads says whether a preposition seldom ends a text.
func leads(w string) bool {
	switch w {
	case "for", "to", "in", "on", "after", "before", "during", "that", "is", "are", "who", "which", "when", "his", "he", "she", "they", "it's":
		return true
	}
	return false
}
