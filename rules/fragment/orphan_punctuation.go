package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// OrphanPunctuation finds marks that stand alone.
func OrphanPunctuation() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/orphan-punctuation",
		Summary:  "a line of marks only, or one that begins with a comma or full stop",
		Severity: lint.Warning,
		Code:     lint.NoCode,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `Where an extractor drops a link, a button or a name but not what stood round it, its comma or full stop is left alone
on a line or in front of the next words.

The repair takes the mark and the blank behind it away; no letter changes. Rules and ornaments (---, * * *), list
marks, dashes before speech and ellipses are silent. The end mark of a press release (###) and rules without blanks (___, ***) are notes.
Two marks side by side (?. and .,) are where a program joined a headline, or the paragraphs of a list, with the next text. A row of signs inside running text (=====) is a rule of the page that was joined with it.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "Who pays for the new bridge⟦?.⟧ Nobody in the town of Velm knows.", Good: "Who pays for the new bridge? Nobody in the town of Velm knows."},
			{Bad: "The bridge opens in May, they said⟦.,⟧ Nobody in the town of Velm knows.", Good: "The bridge opens in May, they said. Nobody in the town of Velm knows."},
			{Bad: "The bridge opens in May.\n\n⟦.⟧\n\nThe fair begins in June.", Good: "The bridge opens in May.\n\n\nThe fair begins in June."},
			{Bad: "The bridge opens in May.\n\n⟦, ⟧The fair begins in June.", Good: "The bridge opens in May.\n\nThe fair begins in June."},
			{Bad: "The bridge opens in May.\n⟦|⟧\nThe fair begins in June.\n", Good: "The bridge opens in May.\nThe fair begins in June.\n"},
			{Bad: "The bridge opens in May.\n\nThe fair begins in June.\n\n⟦###⟧", Good: "The bridge opens in May.\n\nThe fair begins in June.\n\n"},
			{Bad: "The bridge opens in May.\n⟦____⟧\nOla Tadros wrote this report.\n", Good: "The bridge opens in May.\nOla Tadros wrote this report.\n"},
			{Bad: "The bridge opens in May.\n⟦. ⟧The fair begins in June.\n", Good: "The bridge opens in May.\nThe fair begins in June.\n"},
		},
		Clean: []string{
			"The bridge opens in May.\n\n* * *\n\nThe fair begins in June.",
			"The bridge opens in May.\n\n---\n\nThe fair begins in June.",
			"The bridge opens in May.\n\n…\n\nThe fair begins in June.",
			"The bridge opens in May.\n\n— When?\n\n— Nobody knows.",
			"The site Yahoo!. The musical Oliver!. Orre et al., Marsh Inc., Velm, and the stores of Velm Co., Harnow. It closed at 5 p.m., Orre said.",
			"Really?! Who pays?.. Nobody knows.",
			"- boats\n- nets\n* fish",
			"...and so the bridge was never built.",
			"Velm, Harnow\n, and the rest of the boats came later",
			".NET is the name of a tool.",
			"The bridge opens in May.\n\n•\n\nThe fair begins in June.",
			"Marsh\n: I was never there.",
		},
		Check: checkOrphanPunctuation,
	}
}

func checkOrphanPunctuation(p *lint.Pass) {
	d := p.Doc
	checkInnerRules(p)
	checkJoints(p)
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		first := d.Next(l.First - 1)
		t := &d.Tokens[first]
		if l.Words > 0 && !leftover(t) {
			continue
		}
		_, last, _ := visible(d, l)
		if l.Words == 0 && i > 0 && endMark(d.Text[t.Start:d.Tokens[last].End]) {
			checkEndMark(p, i, text.Span{Start: int(t.Start), End: int(d.Tokens[last].End)})
			continue
		}
		if !leftover(t) {
			continue
		}
		switch {
		case first == last:
			s := t.Span()
			p.ReportSpan(s, fmt.Sprintf("%q stands alone on a line: what it belonged to is gone", d.Of(t)),
				lint.SafeFix("delete the line", whole(d, i), ""))
		case !t.IsByte('|') && t.Has(text.SpaceAfter) && afterEnd(d, i) && d.Tokens[d.Next(first)].Wordlike():
			next := &d.Tokens[d.Next(first)]
			s := text.Span{Start: int(t.Start), End: int(next.Start)}
			fix := lint.SafeFix("take the mark away", s, "")
			if next.Case == text.Lower { // the rest of a sentence whose beginning is gone
				fix = lint.ManualFix(fix.Title, s, "")
			}
			p.ReportSpan(s, fmt.Sprintf("the line begins with %q: what stood before it is gone", d.Of(t)), fix)
		}
	}
}

// checkInnerRules looks for rules of the page that were joined with its text: a row of the same mark between two words of a line.
func checkInnerRules(p *lint.Pass) {
	d := p.Doc
	for _, row := range [...]string{"=====", "_____", "~~~~~"} {
		if !d.HasByte(row[0]) {
			continue
		}
		for at := strings.Index(d.Text, row); at >= 0; {
			end := at
			for end < len(d.Text) && d.Text[end] == row[0] {
				end++
			}
			if s := (text.Span{Start: at, End: end}); between(d, s) {
				p.ReportSpan(s, fmt.Sprintf("%q stands inside the text: a rule of the page", lint.Excerpt(s.Of(d.Text))),
					lint.ManualFix("take the rule away", text.Span{Start: at, End: end + 1}, ""))
			}
			n := strings.Index(d.Text[end:], row)
			if n < 0 {
				break
			}
			at = end + n
		}
	}
}

// between says whether words stand on both sides of a span in its line, which is running text, and a capital or a
// quotation behind it.
func between(d *text.Document, s text.Span) bool {
	const running = 30
	l := &d.Lines[d.LineAt(s.Start)]
	if l.Words < running || d.Byte(s.Start-1) != ' ' || d.Byte(s.End) != ' ' {
		return false
	}
	next, before := d.TokenAt(s.End+1), d.Prev(d.TokenAt(s.Start))
	if before < l.First || d.Byte(s.Start) == '_' && !d.Tokens[before].IsByte('.') && !d.Tokens[before].Has(text.Closing) {
		return false // a blank to fill in
	}
	return next < l.Last && (d.Tokens[next].Case == text.Title || d.Tokens[next].Has(text.Opening))
}

// checkEndMark notes an end mark or an agency's rule, unless it stands in Markdown.
func checkEndMark(p *lint.Pass, line int, s text.Span) {
	if name := p.Doc.Name; strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".markdown") {
		return
	}
	p.Report(lint.Finding{Span: s, Severity: lint.Note,
		Message: fmt.Sprintf("%q stands alone on a line: the end mark of a release or a rule", lint.Excerpt(s.Of(p.Doc.Text))),
		Fixes:   []lint.Fix{lint.SafeFix("delete the line", whole(p.Doc, line), "")}})
}

// endMark says whether a line is nothing but # (one to five), or _ or * (three or more).
func endMark(s string) bool {
	const most = 5
	switch s[0] {
	case '#':
		return len(s) <= most && strings.Trim(s, "#") == ""
	case '_', '*':
		return len(s) >= 3 && strings.Trim(s, s[:1]) == ""
	}
	return false
}

// leftover says whether a mark never begins a line of its own. An ellipsis is another token, dashes and stars are ornaments.
func leftover(t *text.Token) bool {
	return t.IsByte('.') || t.IsByte(',') || t.IsByte(';') || t.IsByte('|')
}

// afterEnd says whether the line before, if any, is finished, so that this line cannot go on with it.
func afterEnd(d *text.Document, line int) bool {
	i := neighbour(d, line, -1)
	return i < 0 || ended(d, &d.Lines[i]) || line-i > 1
}
