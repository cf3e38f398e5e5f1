package bracket

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Unbalanced finds brackets without a partner.
func Unbalanced() *lint.Rule {
	return &lint.Rule{
		Name:     "bracket/unbalanced",
		Summary:  "a bracket without its partner",
		Severity: lint.Warning,
		Fix:      lint.NoFix,
		Since:    "0.1.0",
		Why: `An extractor that cuts out a link, a picture or a foreign name inside brackets may take one bracket with it, and a text
cut at a fixed length may end inside them.

Brackets are paired inside each paragraph; a bracket that is closed a few paragraphs later is silent, and so are the marks of
enumerations, 1) or a), smileys, and lines of code.`,
		Examples: []lint.Example{
			{Bad: "The mayor ⟦(⟧born in Velm in 1961 left early. Nobody asked why."},
			{Bad: "Tickets cost 12 crowns⟦)⟧ and are sold at the pier."},
			{Bad: "The keeper ⟦[⟧of the light said no.\n\nThe pier is shut."},
			{Bad: "The keeper ⟦(⟧of the light said no.\n\nThe pier is shut⟦)⟧ for good, said the men."},
			{Bad: "He came home ⟦(⟧3rd of nine and left early."},
		},
		Clean: []string{
			"The alarm was muted by its keepers [Hol14] over basic [3G], and the light went out [M1].",
			"The mayor (born in Velm (in the north) in 1961) left early.",
			"We need: 1) more boats, 2) more nets and iii) time.",
			"a) The pier stays shut.",
			"Thanks for the fish :) and for the boat ;-)",
			"(The story begins here.\n\nIt goes on for a while.\n\nIt ends here.)",
			"He wrote 8) and :-( and left.",
			"He wrote :'( and (-: and left.",
			"Set it with if (x { and wait for the end of it.",
			"The set is [0, 1) in this example.",
			"He paid (in cash.) and left.",
			"The fair (9am-5pm): boats, nets and fish.",
		},
		Check: checkUnbalanced,
	}
}

// patience is how many paragraphs a bracket may stay open.
const patience = 12

type pairing struct {
	pass *lint.Pass
	// open are the token indexes of brackets that wait for their partner.
	open  [8]int32
	depth int
}

func checkUnbalanced(p *lint.Pass) {
	d := p.Doc
	list := d.Indexed(text.Brackets)
	if len(list) == 0 {
		return
	}
	w := pairing{pass: p}
	paragraph := 0
	for _, i := range list {
		t := &d.Tokens[i]
		for paragraph < len(d.Paragraphs) && d.Paragraphs[paragraph].End <= int(t.Start) {
			paragraph++
		}
		w.expire(paragraph)
		switch {
		case smiley(d, int(i)), terminalCode(d, int(i)):
		case t.Has(text.Opening):
			w.push(i)
		default:
			w.close(i)
		}
	}
	w.expire(len(d.Paragraphs) + patience + 1)
}

func (w *pairing) push(i int32) {
	if w.depth < len(w.open) {
		w.open[w.depth] = i
		w.depth++
	}
}

// close pairs a closing bracket with the nearest open one. A bracket of another kind closes too: [0, 1) is mathematics.
func (w *pairing) close(i int32) {
	if w.depth > 0 {
		w.depth--
		return
	}
	if !enumerates(w.pass.Doc, int(i)) {
		w.report(i, "closes here what no bracket has opened")
	}
}

// expire reports the brackets that were opened too long ago to be closed yet.
func (w *pairing) expire(paragraph int) {
	d := w.pass.Doc
	keep := 0
	for _, i := range w.open[:w.depth] {
		at := int(d.Tokens[i].Start)
		l := &d.Lines[d.LineAt(at)]
		if l.Paragraph >= 0 && paragraph <= l.Paragraph+span(d, l.Paragraph, at) {
			w.open[keep] = i
			keep++
			continue
		}
		w.report(i, "is opened here and never closed")
	}
	w.depth = keep
}

// span is how many paragraphs a bracket may stay open: only one that opens its paragraph may hold several.
func span(d *text.Document, paragraph, at int) int {
	if at == d.Paragraphs[paragraph].Start {
		return patience
	}
	return 0
}

func (w *pairing) report(i int32, what string) {
	d := w.pass.Doc
	t := &d.Tokens[i]
	line := d.LineAt(int(t.Start))
	if !d.English(line) || coded(d, line, t.Span()) {
		return
	}
	f := lint.Finding{Span: t.Span(), Message: fmt.Sprintf("the bracket %q %s", d.Of(t), what)}
	if l := &d.Lines[line]; l.Role != text.RoleBody || !sentenceLike(d.Text[max(l.Start, l.End-near):l.End]) {
		f.Severity = lint.Note
	}
	w.pass.Report(f)
}

// sentenceLike: a line that does not end like a sentence may be a heading or may have been cut.
func sentenceLike(line string) bool {
	line = strings.TrimRight(line, " \t\r\"'”’)]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:", r)
}

// enumerates: 1) a) iv) at the start of a line or behind a blank, and clock-like or list labels.
func enumerates(d *text.Document, i int) bool {
	if i == 0 {
		return false
	}
	t := &d.Tokens[i-1]
	if !t.Wordlike() || !t.Has(text.SpaceBefore) {
		return false
	}
	return t.Len() <= 2 || strings.Trim(d.Of(t), "ivxIVX") == ""
}

// smiley says whether a bracket is the mouth of a face: :) ;-( =) :] or, behind a blank, one of their mirror images.
func smiley(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	at := int(t.Start) - 1
	if d.Byte(at) == '-' || d.Byte(at) == '\'' || d.Byte(at) == '^' {
		at--
	}
	switch d.Byte(at) {
	case ':', ';', '=':
		return t.Has(text.SpaceAfter) || !t.Has(text.Opening)
	case '8':
		return d.Byte(at-1) == ' ' && at < int(t.Start)-1
	}
	return t.Has(text.SpaceBefore) && (d.Byte(int(t.End)) == ':' || d.Byte(int(t.End)) == '-' && d.Byte(int(t.End)+1) == ':')
}

// terminalCode: [1m and the like are what is left of a terminal's colours.
func terminalCode(d *text.Document, i int) bool {
	next := d.Tok(i + 1)
	return d.Tokens[i].IsByte('[') && next != nil && next.Kind == text.Alnum && d.Text[next.Start] <= '9' && d.Byte(int(next.End)) != ']'
}

// near is how many bytes on either side of a bracket are looked at, so that an endless line of brackets costs no endless time.
const near = 1000

// coded says whether a line looks like code or markup around a bracket.
func coded(d *text.Document, line int, bracket text.Span) bool {
	l := &d.Lines[line]
	around := d.Text[max(l.Start, bracket.Start-near):min(l.End, bracket.End+near)]
	return strings.ContainsAny(around, "{}<>|\\`") || strings.Contains(around, "](")
}
