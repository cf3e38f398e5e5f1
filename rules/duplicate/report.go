package duplicate

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// report reports the repeats of one kind.
func report(p *lint.Pass, k kind, what string) {
	found := repeats.Of(p)
	for i := range found {
		r := &found[i]
		if r.kind != k {
			continue
		}
		severity, ok := weigh(r)
		if !ok {
			continue
		}
		message := fmt.Sprintf("this %s stands in line %d already: %q", what, p.Doc.LineAt(r.first.Start)+1, lint.Excerpt(r.span.Of(p.Doc.Text)))
		if r.title {
			message = fmt.Sprintf("the headline stands here again: %q", lint.Excerpt(r.span.Of(p.Doc.Text)))
		}
		p.Report(lint.Finding{
			Span:     r.span,
			Message:  message,
			Severity: severity,
			Fixes:    []lint.Fix{removal(p.Doc, r)},
			Related:  []lint.Related{{Span: r.first, Message: "the first copy"}},
		})
	}
}

// weigh decides how surely a repeat is damage. Short lines return in lists, songs and tables; what is said three times, or in
// quotation marks, may be meant.
func weigh(r *repeat) (lint.Severity, bool) {
	switch {
	case r.title:
		return lint.Default, r.words >= 2 && r.span.Len() >= 8
	case r.verse && !r.beside:
		return lint.Default, false
	case r.kind == aLine:
		return lint.Default, r.beside && r.words >= 2 && r.copies == 2 && r.span.Len() >= 8 && !(r.ended && r.words < 5)
	case r.quoted && r.kind != aParagraph, r.copies > 2 && r.words < 2*sure, r.words < sure && !r.beside && r.kind != aParagraph,
		r.part && r.words < certain:
		return lint.Note, true
	}
	return lint.Default, true
}

// removal deletes the later copy: with its whole lines where it fills them, else with the blank before it. Only a copy that
// directly follows the first one may go unseen.
func removal(d *text.Document, r *repeat) lint.Fix {
	cut := r.span
	l := d.LineAt(cut.Start)
	last := d.LineAt(max(cut.End-1, cut.Start))
	whole := strings.TrimSpace(d.Text[d.Lines[l].Start:cut.Start]) == "" && strings.TrimSpace(d.Text[cut.End:d.Lines[last].End]) == ""
	switch {
	case whole && last+1 < len(d.Lines):
		cut = text.Span{Start: d.Lines[l].Start, End: d.Lines[last+1].Start}
	case whole && l > 0:
		cut = text.Span{Start: d.Lines[l-1].End, End: d.Lines[last].End}
	default:
		for cut.Start > 0 && d.Text[cut.Start-1] == ' ' {
			cut.Start--
		}
	}
	if r.beside && !r.title {
		return lint.UnsafeFix("delete the second copy", cut, "")
	}
	return lint.ManualFix("delete the second copy", cut, "")
}
