package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// QuoteGap finds closing quotation marks with the blank on their wrong side.
func QuoteGap() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/quote-gap",
		Summary: "a blank on the wrong side of a closing quotation mark",
		Why: "Translation services take quotation marks out of a sentence and put them back by guess: `in the harbour ”, the captain " +
			"said`, `in the harbour, ”the captain said`, `in the harbour, “he said`. Scrapers that drop a link or a tag do the same, so in the verdict on the " +
			"document it is no hard mark. Only curly marks are reported, which show by their shape that they close, and " +
			"only where one has been opened before in the paragraph. The repair moves the blank.",
		Severity: lint.Warning,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "“We lost two boats in the harbour⟦ ”⟧, the captain said.", Good: "“We lost two boats in the harbour”, the captain said."},
			{Bad: "“We lost two boats in the harbour.⟦ ”⟧", Good: "“We lost two boats in the harbour.”"},
			{Bad: "“We lost two boats in the harbour,⟦ ”⟧said the captain.", Good: "“We lost two boats in the harbour,” said the captain."},
			{Bad: "“We lost two boats in the harbour,⟦ “⟧he told the council.", Good: "“We lost two boats in the harbour,” he told the council."},
		},
		Clean: []string{
			"“And then she said, “he told us nothing,” and left.” Nobody laughed.",
			"“We lost two boats in the harbour,” the captain said.",
			"“They shouted ‘never again’ ” was the title of the play.",
			"The board is 12 ” wide, and nobody knows why it is sold by the foot.",
			"“We lost two boats,” he wrote; the rest is 12 ” of print.",
			"“It is late”, the captain said, and went below.",
			"“ We lost two boats ” stood on the wall, with air on either side of it.",
		},
		Check: check(quoteGap),
	}
}

// quoteGap looks at the closing mark at token i.
func (e *evidence) quoteGap(i int) {
	d := e.doc
	if i < 2 || d.Of(&d.Tokens[i]) != "”" || !plainSpace(d, i-1) || !e.opened(i) {
		return
	}
	inner, blank := &d.Tokens[i-2], d.Tokens[i-1].Span()
	if inner.Kind != text.Word && !inner.IsByte(',') && !inner.IsByte('.') && !inner.IsByte('!') && !inner.IsByte('?') {
		return
	}
	edits := []lint.Edit{{Span: blank}}
	switch next := d.Tok(i + 1); {
	case next == nil || next.Kind == text.Newline || next.Kind == text.Space:
	case next.IsByte(',') || next.IsByte('.') || next.IsByte(';'):
	case next.Kind == text.Word && inner.Kind == text.Punct:
		end := int(d.Tokens[i].End)
		edits = append(edits, lint.Edit{Span: text.Span{Start: end, End: end}, New: " "})
	default:
		return
	}
	s := text.Span{Start: blank.Start, End: int(d.Tokens[i].End)}
	e.add(quoteGap, false, lint.Finding{Span: s, Message: fmt.Sprintf("the blank in %q stands on the wrong side of the mark", show(d, text.Span{Start: int(inner.Start), End: s.End})),
		Fixes: []lint.Fix{{Title: "move the blank", Safety: lint.Safe, Edits: edits}}})
}

// turnedRound: “It was late, “he said. The mark that opens stands where one is open already, and the speaker follows.
func (e *evidence) turnedRound(i int) {
	d := e.doc
	if i < 2 || d.Of(&d.Tokens[i]) != "“" || !plainSpace(d, i-1) || !d.Tokens[i-2].IsByte(',') || !e.opened(i) ||
		listed(speakerVerbs, word(d, d.Tok(i-3))) {
		return // “And then she said, “he told
	}
	speaker := d.Tok(i + 1)
	if !is(d, speaker, "he", "she", "they") || speaker.Case != text.Lower {
		return
	}
	if verb, _ := after(d, i+1); verb == nil || !listed(speakerVerbs, word(d, verb)) {
		return
	}
	blank, mark := d.Tokens[i-1].Span(), d.Tokens[i].Span()
	e.add(quoteGap, false, lint.Finding{Span: text.Span{Start: blank.Start, End: mark.End},
		Message: fmt.Sprintf("%q opens where the quotation ends", show(d, text.Span{Start: blank.Start, End: int(speaker.End)})),
		Fixes: []lint.Fix{{Title: "close the quotation", Safety: lint.Safe,
			Edits: []lint.Edit{{Span: blank}, {Span: mark, New: "” "}}}}})
}

const speakerVerbs = "said told added says tells explained explains stressed insisted warned noted stated recalled concluded wrote"

// opened says whether the mark before token i in its line opens a quotation, and no blank behind it shows a style of air on
// either side.
func (e *evidence) opened(i int) bool {
	d := e.doc
	marks := d.Indexed(text.Quotes)
	n := below(marks, i) - 1
	if n < 0 || int(marks[n]) < lineStart(d, i) {
		return false
	}
	open := int(marks[n])
	return d.Of(&d.Tokens[open]) == "“" && !d.Tokens[open].Has(text.SpaceAfter)
}

// nobodySaid: “The harbour is closed”, said. Languages that leave the pronoun out leave it out in translation, too.
func (e *evidence) nobodySaid(i int) {
	d := e.doc
	at := i
	if t := d.Tok(i + 1); t != nil && t.IsByte(',') {
		at = i + 1
	} else if i == 0 || !d.Tokens[i-1].IsByte(',') {
		return
	}
	verb, v := after(d, at)
	stop := d.Tok(v + 1)
	if stop == nil || !stop.IsByte('.') || verb == nil || verb.Case != text.Lower || !listed(bareVerbs, word(d, verb)) || !prose(d, i) ||
		strings.HasPrefix(d.Text[stop.End:], ".") {
		return
	}
	s := span(d, i, v)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q: English says who speaks", show(d, s))})
}

const bareVerbs = "said added explained concluded predicted stressed noted insisted warned declared stated recalled affirmed assured " +
	"commented emphasized emphasised pointed says adds completed"
