package quote

import (
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Garbled finds question marks that stand where quotation marks stood.
func Garbled() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/garbled",
		Summary:  "a question mark in the place of a quotation mark or a dash",
		Severity: lint.Error,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `When a text is written to an encoding that has no curly quotation marks, each of them becomes a question mark:
` + "`?We agree,? he said`" + `. Readers take statements for questions. Dashes are lost in the same way.

One such mark could be a slip, so the document must show both kinds: one glued to the front of a word and one behind a
comma or a full stop. The repair puts plain quotation marks, and a dash where the mark stands alone.`,
		Examples: []lint.Example{
			{Bad: "⟦?⟧We sold the last boat,⟦?⟧ the owner said.", Good: "\"We sold the last boat,\" the owner said."},
			{Bad: "He called it ⟦?⟧a gift⟦?⟧ to Velm. ⟦?⟧Nobody asked,⟦?⟧ she said.",
				Good: "He called it \"a gift\" to Velm. \"Nobody asked,\" she said."},
			{Bad: "⟦?⟧The ferry ⟦?⟧ the last of three ⟦?⟧ is sold,⟦?⟧ she said.", Good: "\"The ferry – the last of three – is sold,\" she said."},
			{Bad: "⟦?⟧We sold the boat,⟦?⟧ he said.⟦?⟧They paid in cash.⟦?⟧The pilots⟦?⟧ union is glad.",
				Good: "\"We sold the boat,\" he said. \"They paid in cash.\" The pilots' union is glad."},
			{Bad: "⟦?⟧We sold it.⟦??⟧They paid in cash,⟦?⟧ she said. The union (BPU)⟦?⟧s letter called it ⟦?⟧a gift⟦?⟧.",
				Good: "\"We sold it.\" \"They paid in cash,\" she said. The union (BPU)'s letter called it \"a gift\"."},
			{Bad: "⟦??⟧Come in.⟦?⟧ That was all.", Good: "\"Come in.\" That was all."},
		},
		Clean: []string{
			"Who pays? The council, said the clerk.",
			"Type ?help at the prompt to see the list.",
			"¿Quién paga?, she asked in Spanish.",
			"Really?? Yes, he said. Why?",
			"Is it open yet? Nobody knows? he asked.",
			"The chess column marks 14. Nd5 ? as a blunder.",
		},
		Check: checkGarbled,
	}
}

func checkGarbled(p *lint.Pass) {
	d := p.Doc
	if !d.HasByte('?') {
		return
	}
	first := -1
	for _, i := range d.Indexed(text.Glued) {
		if opensGarbled(d, int(i)) {
			first = int(i)
			break
		}
	}
	if first < 0 || !closesSomewhere(d) {
		return
	}
	open := false
	for i := range d.Tokens {
		switch {
		case opensGarbled(d, i):
			start := i
			for start > 0 && d.Tokens[start-1].IsByte('?') {
				start--
			}
			report(p, start, i, `"`)
			open = true
		case alone(d, i):
			s := d.Tokens[i].Span()
			p.ReportSpan(s, "the question mark stands for a dash", lint.UnsafeFix("put a dash", s, "–"))
		case closesGarbled(d, i) || open && insideSentence(d, i):
			report(p, i, i, `"`)
			open = false
		case joins(d, i):
			first := joined(d, i)
			report(p, first, i, between(d, first, i, open))
			open = !open || first < i
		case plural(d, i) || bracketed(d, i):
			report(p, i, i, "'")
		}
	}
}

// alone: a question mark with a blank on both sides between words.
func alone(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if !t.IsByte('?') || !t.Has(text.SpaceBefore) || !t.Has(text.SpaceAfter) {
		return false
	}
	before, after := d.Tok(d.Prev(i)), d.Tok(d.Next(i))
	return before != nil && after != nil && (before.Wordlike() || before.IsByte('?')) && (after.Wordlike() || after.IsByte('?'))
}

func report(p *lint.Pass, first, last int, mark string) {
	d := p.Doc
	s := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
	if mark == "'" {
		p.ReportSpan(s, "the question mark stands for an apostrophe", lint.UnsafeFix("put an apostrophe", s, mark))
		return
	}
	p.ReportSpan(s, "the question mark stands for a quotation mark", lint.UnsafeFix("put a quotation mark", s, mark))
}

// opensGarbled: a question mark with a blank before it and a word directly behind.
func opensGarbled(d *text.Document, i int) bool {
	if !d.Tokens[i].IsByte('?') {
		return false
	}
	next := d.Tok(i + 1)
	if next == nil || next.Kind != text.Word {
		return false
	}
	for i > 0 && d.Tokens[i-1].IsByte('?') {
		i--
	}
	return d.Tokens[i].Has(text.SpaceBefore)
}

// closesGarbled: a question mark directly behind a comma or a full stop, with a blank behind.
func closesGarbled(d *text.Document, i int) bool {
	if i == 0 || !d.Tokens[i].IsByte('?') || !d.Tokens[i].Has(text.SpaceAfter) {
		return false
	}
	before, next := &d.Tokens[i-1], d.Tok(d.Next(i))
	return before.IsByte(',') || before.IsByte('.') || before.IsByte('!') && (lowerBehind(d, i) || next != nil && next.IsByte('?'))
}

// joins: the last question mark between the stop of one sentence and the next sentence, where the blank is lost as well (`him.?We`).
func joins(d *text.Document, i int) bool {
	first, next := joined(d, i), d.Tok(i+1)
	if first == 0 || next == nil || !d.Tokens[i].IsByte('?') {
		return false
	}
	switch before := &d.Tokens[first-1]; {
	case next.IsByte('.') && before.Kind == text.Word:
		after := d.Tok(i + 2)
		return after == nil || after.Kind != text.Word || after.Case != text.Lower // the stop behind a closing mark
	case next.Kind != text.Word || next.Case == text.Lower:
		return false
	default:
		return before.IsByte('.') || before.IsByte(',') || before.IsByte('!') || before.IsByte('?')
	}
}

// between is what stood where two sentences are joined by the question marks first to last: the end of a quotation, the beginning of one,
// or both.
func between(d *text.Document, first, last int, open bool) string {
	switch {
	case d.Tokens[last+1].IsByte('.'):
		return `"`
	case first < last:
		return `" "`
	case open:
		return `" `
	default:
		return ` "`
	}
}

// plural: an apostrophe of owners (`the pilots? union`).
func plural(d *text.Document, i int) bool {
	return i > 0 && d.Tokens[i].IsByte('?') && d.Tokens[i].Has(text.SpaceAfter) && lowerBehind(d, i) &&
		d.Tokens[i-1].Kind == text.Word && d.Text[d.Tokens[i].Start-1] == 's'
}

// joined is the first question mark of the run that token i ends which is none of its own: behind a word the first one may ask.
func joined(d *text.Document, i int) int {
	first := i
	for first > 0 && d.Tokens[first-1].IsByte('?') {
		first--
	}
	if first < i && first > 0 && d.Tokens[first-1].Kind == text.Word {
		return first + 1
	}
	return first
}

// bracketed: an apostrophe behind a bracket (`the party (RB)?s offer`).
func bracketed(d *text.Document, i int) bool {
	next := d.Tok(i + 1)
	return i > 0 && d.Tokens[i].IsByte('?') && d.Tokens[i-1].IsByte(')') && next != nil && d.Of(next) == "s"
}

// lowerBehind says whether the next word goes on with the sentence.
func lowerBehind(d *text.Document, i int) bool {
	next := d.Tok(d.Next(i))
	return next != nil && next.Kind == text.Word && next.Case == text.Lower
}

func closesSomewhere(d *text.Document) bool {
	for i := range d.Tokens {
		if closesGarbled(d, i) {
			return true
		}
	}
	return false
}

// insideSentence: a question mark behind a word with a small letter after the blank ends no sentence.
func insideSentence(d *text.Document, i int) bool {
	if i == 0 || !d.Tokens[i].IsByte('?') || d.Tokens[i-1].Kind != text.Word {
		return false
	}
	next := d.Tok(i + 1)
	return d.Tokens[i].Has(text.SpaceAfter) && lowerBehind(d, i) || next != nil && (next.IsByte(',') || next.IsByte('!') && d.Text[d.Tokens[i-1].Start] >= 'a')
}
