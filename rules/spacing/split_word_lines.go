package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// dividedWords finds words divided at the end of a printed line: govern- ment, also across a line end.
func dividedWords(p *lint.Pass) {
	s := p.Doc.Text
	for _, n := range hyphens.Of(p) {
		i := int(n)
		if i > 0 && i+2 < len(s) && isLowerByte(s[i-1]) && (s[i+1] == ' ' && isLowerByte(s[i+2]) || s[i+1] == '\n' || s[i+1] == '\r') {
			divided(p, i)
		}
	}
}

// divided judges the hyphen at offset at.
func divided(p *lint.Pass, at int) {
	d := p.Doc
	i := d.TokenAt(at)
	a, gap, b := d.Tok(i-1), d.Tok(i+1), d.Tok(i+2)
	if !isWord(a) || !isWord(b) || gap.Len() > 2 || b.Case != text.Lower || a.Has(text.NonASCII) || b.Has(text.NonASCII) || int(a.End) != at {
		return
	}
	whole := d.Of(a) + d.Of(b)
	if !lexicon.LookupWord(whole).Is(lexicon.Common|lexicon.Word) || everyday(a) && everyday(b) && d.Vocabulary().CountFold(whole) == 0 {
		return
	}
	span := text.Span{Start: int(a.Start), End: int(b.End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is one word divided at the end of a line: "%s"`, excerpt(d, span), whole),
		lint.UnsafeFix("join the pieces", text.Span{Start: at, End: int(b.Start)}, ""))
}

// headings finds headings whose letters stand apart.
func headings(p *lint.Pass) {
	d := p.Doc
	done := -1
	for i := range d.Lines {
		switch l := &d.Lines[i]; {
		case l.Words >= minSpaced && l.End-l.Start <= 3*l.Words:
			spacedLine(p, l)
		case l.Words == 1 && l.End-l.Start == 1 && i > done:
			done = capitalLines(p, i)
		}
	}
}

// minSpaced is how many letters a letter-spaced heading has at least.
const minSpaced = 4

// spacedLine judges a line of single letters with blanks between them, and wider ones between the words where there are several.
func spacedLine(p *lint.Pass, l *text.Line) {
	d := p.Doc
	var whole strings.Builder
	start, letters := 0, 0
	first, last := -1, -1
	for i := l.First; i < l.Last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Word && t.Len() == 1:
			if first < 0 {
				first = i
			}
			last = i
			letters++
			whole.WriteString(d.Of(t))
		case t.Kind != text.Space:
			return
		case t.Len() > 1 && first >= 0 && i+1 < l.Last:
			if !lexicon.LookupWord(whole.String()[start:]).Is(lexicon.Common | lexicon.Word | lexicon.Function) {
				return
			}
			whole.WriteByte(' ')
			start = whole.Len()
		}
	}
	if letters < minSpaced || !lexicon.LookupWord(whole.String()[start:]).Is(lexicon.Common|lexicon.Word|lexicon.Function) {
		return
	}
	span := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" has blanks between its letters: "%s"`, excerpt(d, span), whole.String()),
		lint.UnsafeFix("join the letters", span, whole.String()))
}

// capitalLines judges the line of one letter i and those behind it: a heading in small capitals, whose first letters stand on lines
// of their own. It returns the last line of a finding, or -1.
func capitalLines(p *lint.Pass, i int) int {
	d := p.Doc
	var heading strings.Builder
	last, words := -1, 0
	for k := i; k+1 < len(d.Lines); k += 2 {
		a, b := d.Tok(d.Lines[k].First), d.Tok(d.Lines[k+1].First)
		if d.Lines[k].Words != 1 || d.Lines[k+1].Words != 1 || a.Len() != 1 || a.Case == text.Lower || a.Kind != text.Word || b.Kind != text.Word ||
			b.Len() < 2 || b.Case != text.Upper || int(b.End) != d.Lines[k+1].End {
			break
		}
		whole := d.Of(a) + d.Of(b)
		const english = lexicon.Common | lexicon.Word | lexicon.Function
		if b.Entry.Is(english) && !lexicon.LookupWord(strings.ToLower(whole)).Is(english) {
			break
		}
		if words++; words > 1 {
			heading.WriteByte(' ')
		}
		heading.WriteString(whole)
		last = k + 1
	}
	if words < 2 {
		return -1
	}
	span := text.Span{Start: d.Lines[i].Start, End: d.Lines[last].End}
	p.ReportSpan(span, fmt.Sprintf("a heading cut into letters and lines: \"%s\"", heading.String()),
		lint.UnsafeFix("join the pieces", span, heading.String()))
	return last
}
