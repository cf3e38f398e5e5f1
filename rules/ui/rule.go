package ui

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// left makes an example of each line: left behind a paragraph, and the paragraph alone.
func left(lines ...string) []lint.Example {
	const good = "The ferry to Ostermouth ran again on Friday, after the storm had blown itself out.\n"
	var all []lint.Example
	for _, l := range lines {
		all = append(all, lint.Example{Bad: good + "\n⟦" + l + "⟧\n", Good: good})
	}
	return all
}

// watched are the words that the rules look for.
var watched = sync.OnceValue(func() []string { return slices.Concat(theGrammar().clues.words, legal().words) })

// rule completes the rule of one kind of furniture.
func rule(k kind, r lint.Rule) *lint.Rule {
	r.Fix = lint.FixManual
	r.Since = "0.1.0"
	r.Absorbs = true
	r.Words = watched
	if r.Severity == lint.Default {
		r.Severity = lint.Warning
	}
	r.Check = func(p *lint.Pass) { check(p, k) }
	return &r
}

func check(p *lint.Pass, k kind) {
	a := memo.Of(p)
	if a == nil {
		return
	}
	for i := range a.hits {
		h := &a.hits[i]
		if h.kind != k {
			continue
		}
		f := h.finding(p.Doc)
		if p.Doc.AboutCode() && !a.crowded(p.Doc, h.line) || lawful.Of(p) || ended(p.Doc, h.span) && spoken.Of(p) {
			if h.line < 0 {
				continue
			}
			f.Severity = lint.Note
		}
		p.Report(f)
	}
}

// crowded says whether a line stands among lines of furniture, three and more in a row, of which one is of the kinds that no manual
// has: its indexes and cross-references read like menus and links.
func (a *analysis) crowded(d *text.Document, line int) bool {
	const enough = 3
	if line < 0 {
		return false
	}
	if a.lines == nil {
		a.lines = map[int]kind{}
		for i := range a.hits {
			if l := a.hits[i].line; l >= 0 && !d.CodeLine(l) {
				a.lines[l] = a.hits[i].kind
			}
		}
	}
	above, plainAbove := a.run(d, line, -1)
	below, plainBelow := a.run(d, line, +1)
	return above+below+1 >= enough && !(plainAbove && plainBelow && menuKind(a.lines[line]))
}

// run counts the lines of furniture directly before or behind a line, and says whether all are links and labels of menus.
func (a *analysis) run(d *text.Document, line, step int) (n int, plain bool) {
	const far = 6
	plain = true
	for i := line + step; i >= 0 && i < len(d.Lines) && n < far; i += step {
		if d.Lines[i].Role == text.RoleBlank {
			continue
		}
		k, ok := a.lines[i]
		if !ok {
			break
		}
		n++
		plain = plain && menuKind(k)
	}
	return n, plain
}

func menuKind(k kind) bool { return k == kindNavigation || k == kindRelated }

func (h *hit) finding(d *text.Document) lint.Finding {
	title := "delete the words"
	if h.line >= 0 {
		title = "delete the line"
	}
	f := lint.Finding{
		Span:    h.span,
		Message: fmt.Sprintf(`%s, not part of the article: "%s"`, furniture[h.kind].what, lint.Excerpt(h.span.Of(d.Text))),
		Fixes:   []lint.Fix{lint.ManualFix(title, h.deletion(d), "")},
	}
	switch {
	case h.noted:
		f.Severity = lint.Note
	case h.stray(d):
		f.Severity = lint.Warning
	case h.kind == kindPhotoCredit && d.Text[h.span.Start] != '(':
		f.Severity = lint.Note
	}
	return f
}

// stray says whether a credit is run into the text, or so short that it names nobody. A labelled credit that is a sentence of its
// own, and an agency in brackets, are how publishers sign.
func (h *hit) stray(d *text.Document) bool {
	const long, brief = 48, 12
	if h.kind != kindPhotoCredit && h.kind != kindAgencyCredit || d.Text[h.span.Start] == '(' && h.kind == kindAgencyCredit {
		return false
	}
	glued := h.span.Start > 0 && !blank(d.Text[h.span.Start-1])
	labelled := strings.IndexByte(h.span.Of(d.Text), ':') > 0 && d.Text[h.span.Start] != '('
	return h.line < 0 && h.span.Len() <= long && (glued || !labelled) || h.span.Len() <= brief
}

// deletion is what goes with the finding: the line with its end, or the words with the blanks before them.
func (h *hit) deletion(d *text.Document) text.Span {
	s := h.span
	if h.line >= 0 {
		s.Start, s.End = d.Lines[h.line].Start, len(d.Text)
		if h.line+1 < len(d.Lines) {
			s.End = d.Lines[h.line+1].Start
		}
		return s
	}
	for s.Start > 0 && (d.Text[s.Start-1] == ' ' || d.Text[s.Start-1] == '\t') {
		s.Start--
	}
	return s
}
