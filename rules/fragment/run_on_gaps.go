package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkGaps looks for headings in long lines whose paragraphs were joined by blanks: between two gaps, without an end mark of their own.
// "… said the mayor.  Who pays  The council met …"
func checkGaps(p *lint.Pass) {
	d := p.Doc
	gaps := d.Indexed(text.Gaps)
	if len(gaps) < 2 {
		return
	}
	line, prose := -1, false
	for k := 1; k < len(gaps); k++ {
		from, to := int(gaps[k-1]), int(gaps[k])
		if !isGap(d, from) || !isGap(d, to) {
			continue
		}
		n := d.LineAt(int(d.Tokens[to].Start))
		if n != line {
			line, prose = n, manyWords(d, &d.Lines[n])
		}
		if prose && from > d.Lines[n].First {
			headingBetween(p, from, to)
		}
	}
}

// manyWords says whether a line is long and has far more words than gaps: running text, no table.
func manyWords(d *text.Document, l *text.Line) bool {
	const long, words = 60, 8
	if l.Words < long {
		return false
	}
	n := 0
	for i := l.First + 1; i < l.Last-1; i++ {
		if t := &d.Tokens[i]; t.Kind == text.Space && t.Len() > 1 {
			n++
		}
	}
	return n*words <= l.Words
}

// isGap says whether token i is two blanks or more inside a line.
func isGap(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	return t.Kind == text.Space && t.Len() > 1 && strings.IndexByte(d.Of(t), '\t') < 0 && i+1 < len(d.Tokens) && d.Tokens[i+1].Kind != text.Newline
}

// headingBetween judges what stands between the gaps at tokens from and to.
func headingBetween(p *lint.Pass, from, to int) {
	const label, block = 12, 45
	d := p.Doc
	if to-from > 4*block || !endsSentence(d, from-1) || !beginsBlock(d, to+1) || !beginsBlock(d, from+1) {
		return
	}
	words, letters := 0, 0
	for i := from + 1; i < to; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Wordlike():
			words++
			letters += t.Len()
		case t.IsByte('.') && !d.Tokens[i-1].Has(text.Abbrev) && d.Tokens[i-1].Len() > 1, t.IsByte('!'), t.IsByte('?'), t.IsByte(':'), t.IsByte(';'), t.IsByte('|'),
			t.Kind == text.Symbol:
			return
		}
	}
	last := &d.Tokens[to-1]
	if d.Byte(int(last.End)-1) == '.' || !last.Wordlike() && !(last.Has(text.Closing) && d.Tokens[to-2].Wordlike()) || words == 0 || words > block || letters < 4 {
		return
	}
	if d.Tokens[from+1].Kind == text.Number && words < 3 {
		return
	}
	s := text.Span{Start: int(d.Tokens[from+1].Start), End: int(last.End)}
	f := lint.Finding{Span: s, Message: fmt.Sprintf("a heading or a label runs into the text: %q", lint.Excerpt(s.Of(d.Text)))}
	if words > label {
		f.Severity, f.Message = lint.Note, fmt.Sprintf("a block of the page without an end mark runs into the text: %q", lint.Excerpt(s.Of(d.Text)))
	}
	p.Report(f)
}

// endsSentence says whether an end mark stands at token i, closing marks may follow it.
func endsSentence(d *text.Document, i int) bool {
	for i > 0 && d.Tokens[i].Kind == text.Punct && d.Tokens[i].Has(text.Closing) {
		i--
	}
	if i < 1 || d.Tokens[i].Kind != text.Punct || d.Tokens[i-1].Has(text.Abbrev) {
		return i > 0 && d.Tokens[i].Has(text.Initials) && d.Byte(int(d.Tokens[i].End)-1) == '.'
	}
	switch s := d.Of(&d.Tokens[i]); s {
	case "!", "?", "…":
		return true
	default:
		return s[0] == '.'
	}
}

// beginsBlock says whether token i may begin a paragraph: a word with a capital, a number, an opening mark before one.
func beginsBlock(d *text.Document, i int) bool {
	t := d.Tok(i)
	if t != nil && t.Kind == text.Punct && t.Has(text.Opening) {
		t = d.Tok(i + 1)
	}
	return t != nil && (t.Kind == text.Word && t.Case != text.Lower && t.Case != text.NoCase || t.Kind == text.Number || t.Kind == text.Alnum)
}
