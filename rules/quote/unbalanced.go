package quote

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Unbalanced finds quotations that open and never close, and marks that close what nothing opened.
func Unbalanced() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/unbalanced",
		Summary:  "a quotation that is opened and never closed, or closed without being opened",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `Where a page marks up a quotation, shows half of it in a link or breaks it with an advertisement, an extractor may keep
one of its marks and lose the other. The reader no longer sees who says what.

Marks are paired inside each paragraph. A quotation over several paragraphs opens each of them and closes in the last, and one
that a stray line break cuts closes a few lines later; both are silent. Marks after a digit may be inches. The fix shows where
the missing mark most likely stood; a person has to decide.`,
		Examples: []lint.Example{
			{Bad: "⟦“Our ferries will sail again on Monday.⟧\n\nThe harbour office in Velm had closed the pier."},
			{Bad: "⟦“The nets are gone, the captain said.⟧ “We will need new ones.”"},
			{Bad: "The bridge stays shut.⟦”⟧ The council of Ardow said that repairs would take a month."},
			{Bad: "“We will pay for the nets⟦.” Will pay.”⟧ The minister left."},
			{Bad: "He said the road was safe.\n\nThe mayor called the offer ⟦\"a good start for the whole valley.⟧\n\nNobody else spoke."},
		},
		Clean: []string{
			"“The bridge was built by our fathers, and we will keep it.\n\nA view of the bridge from the old town\n\n“It will stand for a hundred years,” she said.",
			"“We began with three boats,” Ms Orlan said.\n\n“Then the storm came.\n\n“After it we had one.”\n\nShe sold it.",
			"“The first paragraph of the statement ends here.\n\nThe second one has no mark at its start, but it closes,” it said.",
			"The keeper is 6'2\" tall and his rod is 12\" long.",
			"\"Nobody asked us. \"And nobody will,\" said the clerk of Ardow, whose two paragraphs became one.",
			"“He told me “no” and left,” she said.",
			"The band played rock ’n’ roll of the ’60s at the Joneses’ farm.",
			"Er sagte „nein“ und ging.",
			"\"One,\" he said. \"Two.\"\n\nThe report was silent.",
		},
		Check: checkUnbalanced,
	}
}

const (
	// shown is the longest quotation, in bytes, that is marked whole; of a longer one only the mark.
	shown = 160
	// echo is the most words between two closing marks of which the first is the odd one.
	echo = 4
)

func checkUnbalanced(p *lint.Pass) {
	for _, h := range happenings.Of(p) {
		switch h.event {
		case unclosed:
			reportUnclosed(p, h.a, h.b)
		case unopened:
			reportUnopened(p, h.a, h.b)
		default: // pairs and doubled marks are other rules'
		}
	}
}

func reportUnclosed(p *lint.Pass, m, next mark) {
	d := p.Doc
	line := d.LineAt(m.span.Start)
	if m.escaped || !d.English(line) {
		return
	}
	end := paragraphEnd(d, m.span.Start)
	if next.span.End > 0 {
		end = m.span.Start + len(strings.TrimRight(d.Text[m.span.Start:next.span.Start], " "))
	}
	whole := text.Span{Start: m.span.Start, End: end}
	rest := d.Text[m.span.End:end]
	f := lint.Finding{Span: whole, Message: fmt.Sprintf("the quotation %q is opened and never closed", lint.Excerpt(whole.Of(d.Text)))}
	if whole.Len() > shown {
		f.Span = m.span
	}
	switch {
	case strings.Contains(rest, "''") || strings.Contains(rest, "’’"):
		return
	case excerpted(rest) || cutOff(rest) || m.inch || d.Lines[line].Role == text.RoleTitle || verse(d, line),
		m.form == straight && whole.Len() > shown:
		f.Severity = lint.Note
	case whole.Len() <= shown && next.span.End == 0:
		at := text.Span{Start: end, End: end}
		f.Fixes = []lint.Fix{lint.ManualFix("close the quotation", at, closingFor(m.form))}
	}
	p.Report(f)
}

// excerpted: quotations that end in an ellipsis are often left open on purpose by press reviews.
func excerpted(s string) bool { return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") }

// cutOff: what does not end like a sentence may have been cut, or is a label or a headline.
func cutOff(s string) bool { return s == "" || strings.IndexByte(".!?,;)", s[len(s)-1]) < 0 }

func closingFor(f form) string {
	if f == straight {
		return `"`
	}
	return "”"
}

func reportUnopened(p *lint.Pass, before, m mark) {
	d := p.Doc
	line := d.LineAt(m.span.Start)
	if m.escaped || !d.English(line) {
		return
	}
	f := lint.Finding{Span: m.span, Message: "a quotation mark closes here what no mark has opened"}
	if d.Lines[line].Role == text.RoleTitle || m.alone || m.form == straight && before.span.End > 0 || verse(d, line) {
		f.Severity = lint.Note
	}
	if before.span.End > 0 && words(d, before.span.End, m.span.Start) <= echo {
		f.Span.Start = before.span.Start
		if c := d.Byte(f.Span.Start - 1); c == '.' || c == ',' || c == '!' || c == '?' {
			f.Span.Start--
		}
		f.Message = fmt.Sprintf("the quotation is closed twice: %q", lint.Excerpt(f.Span.Of(d.Text)))
		f.Fixes = []lint.Fix{lint.ManualFix("delete the first closing mark", before.span, "")}
	}
	p.Report(f)
}

// verse says whether a line stands in a stanza: a paragraph of several short lines. Quotations run over stanzas as their poet likes.
func verse(d *text.Document, line int) bool {
	const least, short = 4, 52
	i := d.Lines[line].Paragraph
	if i < 0 {
		return false
	}
	p := &d.Paragraphs[i]
	n := p.LastLine - p.FirstLine
	return n >= least && p.End-p.Start <= short*n
}

// words counts the words between two offsets.
func words(d *text.Document, from, to int) int {
	n := 0
	for i := d.TokenAt(from); i < len(d.Tokens) && int(d.Tokens[i].Start) < to; i++ {
		if d.Tokens[i].Wordlike() {
			n++
		}
	}
	return n
}

// paragraphEnd is the end of the paragraph that holds an offset, without blanks.
func paragraphEnd(d *text.Document, at int) int {
	end := len(d.Text)
	if i := d.Lines[d.LineAt(at)].Paragraph; i >= 0 {
		end = d.Paragraphs[i].End
	}
	return at + len(strings.TrimRight(d.Text[at:end], " \t\r\n\u00a0"))
}
