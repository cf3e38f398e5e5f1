package quote

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Mismatched finds quotations whose two marks do not fit: “so", or a mark turned the wrong way.
func Mismatched() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/mismatched",
		Summary:  "a quotation whose opening and closing marks do not belong together",
		Severity: lint.Note,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `Systems that turn straight quotation marks into curly ones look at single characters, and pages put together from
several sources mix both kinds. The result is a quotation that opens with one kind of mark and closes with another (“so"), or a
mark that is turned the wrong way (”so”). Programs that look for quotations by their marks miss it.

A document that uses straight marks here and curly ones there is left alone: that is style. The repair turns the closing mark
into the partner of the opening one.`,
		Examples: []lint.Example{
			{Bad: "The envoy spoke of “a quiet winter⟦\"⟧ in Velm.", Good: "The envoy spoke of “a quiet winter” in Velm."},
			{Bad: "⟦\"⟧No comment,” said the owner of the mill.", Good: "“No comment,” said the owner of the mill."},
			{Bad: "⟦”⟧There is no more coal,” the miner said.", Good: "“There is no more coal,” the miner said."},
			{Bad: "The clerk called it ‘a quiet winter.⟦'⟧ Nobody laughed.",
				Good: "The clerk called it ‘a quiet winter.’ Nobody laughed."},
			{Bad: "“We are done⟦“⟧ was all she said.", Good: "“We are done” was all she said."},
			{Bad: "They gave up the old ‘belief⟦‘⟧ and went home.", Good: "They gave up the old ‘belief’ and went home."},
			{Bad: "“The ferry is late,⟦’’⟧ the clerk told passengers.", Good: "“The ferry is late,” the clerk told passengers."},
		},
		Clean: []string{
			"“One,” he said. \"Two,\" he wrote.",
			"Sie sagte „ja“ und ging.",
			"“He called it 'a joke',” said the clerk.",
			"The screen measures 24\" and is called “wide”.",
			"“The first paragraph stays open.\n\n“The second closes.”",
			"‘We sail at the captains' request,’ she said. In the ‘80s it was different.'",
			"A “so-called” plan, a \"plan\".",
			"“She told us ‘it is the captains’’ and left,” he said. ‘‘Nobody came,’’ she said.",
		},
		Check: checkMismatched,
	}
}

func checkMismatched(p *lint.Pass) {
	if !p.Doc.HasNonASCII() {
		return
	}
	for _, h := range happenings.Of(p) {
		a, b := h.a, h.b
		if h.event != pair || a.doubled || b.doubled || a.escaped || b.escaped || !p.Doc.English(p.Doc.LineAt(a.span.Start)) {
			continue
		}
		switch {
		case a.form == left && b.form == straight:
			p.ReportSpan(b.span, "a quotation opened by “ is closed by \"", lint.UnsafeFix("close it with ”", b.span, "”"))
		case a.form == straight && b.form == right:
			p.ReportSpan(a.span, "a quotation closed by ” is opened by \"", lint.UnsafeFix("open it with “", a.span, "“"))
		case a.form == right && b.form == right:
			p.Report(turned(a, "the closing mark ” opens a quotation", lint.UnsafeFix("turn the mark", a.span, "“")))
		case a.form == left && b.form == left:
			p.Report(turned(b, "the opening mark “ closes a quotation", lint.UnsafeFix("turn the mark", b.span, "”")))
		}
	}
	singles(p)
}

// fit says whether nothing speaks against an opening and a closing mark.
func fit(opening, closing form) bool {
	switch opening {
	case left:
		return closing != straight && closing != left
	case straight, right:
		return closing != right
	default: // a low one is closed by any
		return true
	}
}

// singles looks for a quotation that ‘ opens and ' closes, behind a stop, and for one that “ opens and two single marks close.
func singles(p *lint.Pass) {
	d := p.Doc
	open := -1
	for _, i := range d.Indexed(text.Apostrophes) {
		if next := d.Tok(int(i) + 1); next != nil && next.Kind == text.Punct && next.Has(text.SpaceAfter) {
			twoSingles(p, int(i))
		}
		t := &d.Tokens[i]
		if t.Kind != text.Punct {
			continue
		}
		switch d.Of(t) {
		case "‘":
			if open >= 0 && closesTurned(d, open, int(i)) {
				p.ReportSpan(t.Span(), "the opening mark ‘ closes a quotation", lint.UnsafeFix("turn the mark", t.Span(), "’"))
				open = -1
				continue
			}
			open = int(i)
			if next := d.Tok(open + 1); next == nil || next.Kind != text.Word {
				open = -1 // ‘90s
			}
		case "’":
			open = -1
		case "'":
			if open >= 0 && stops(&d.Tokens[i-1]) && t.Has(text.SpaceAfter) &&
				d.LineAt(int(d.Tokens[open].Start)) == d.LineAt(int(t.Start)) {
				p.ReportSpan(t.Span(), "a quotation opened by ‘ is closed by '", lint.UnsafeFix("close it with ’", t.Span(), "’"))
			}
			open = -1
		}
	}
}

// closesTurned says whether the ‘ at token i closes what the one at token open opened: it clings to a word on its left, and not far
// behind the other.
func closesTurned(d *text.Document, open, i int) bool {
	const near = 24
	t, before := &d.Tokens[i], &d.Tokens[i-1]
	return i-open < near && !t.Has(text.SpaceBefore) && t.Has(text.SpaceAfter) && (before.Kind == text.Word || stops(before)) &&
		d.LineAt(int(d.Tokens[open].Start)) == d.LineAt(int(t.Start))
}

// twoSingles judges tokens i and i+1: two single marks behind a stop that close what “ opened in their paragraph.
func twoSingles(p *lint.Pass, i int) {
	const reach = 1000
	d := p.Doc
	first, second := d.Of(&d.Tokens[i]), d.Of(&d.Tokens[i+1])
	if first != second || first != "’" && first != "'" || i == 0 || !stops(&d.Tokens[i-1]) {
		return
	}
	at := int(d.Tokens[i].Start)
	before := d.Text[max(d.Lines[d.LineAt(at)].Start, at-reach):at]
	opened := strings.LastIndex(before, "“")
	if opened < 0 || strings.Contains(before[opened:], "”") || strings.Contains(before[opened:], "‘") {
		return
	}
	s := text.Span{Start: at, End: int(d.Tokens[i+1].End)}
	p.ReportSpan(s, "a quotation opened by “ is closed by two single marks", lint.UnsafeFix("close it with ”", s, "”"))
}

func stops(t *text.Token) bool {
	return t.IsByte('.') || t.IsByte(',') || t.IsByte('?') || t.IsByte('!')
}

func turned(m mark, message string, fix lint.Fix) lint.Finding {
	return lint.Finding{Span: m.span, Message: message, Severity: lint.Warning, Fixes: []lint.Fix{fix}}
}
