package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkBrokenLines looks for the manner of an extractor that puts each text of a page on a line of its own: sentences break where a
// link or a word in italics begins and ends. One break proves nothing; verse and lists break their lines, too, but have few long ones,
// and hard-wrapped lines are about as long as each other. It returns the breaks, by the token that begins the next line.
func checkBrokenLines(p *lint.Pass) []int {
	const long, enough, least = 140, 3, 3
	const narrow, wide = 35, 135 // between them a line may be hard-wrapped
	d := p.Doc
	if d.Wrapped || len(d.Lines) < enough {
		return nil
	}
	var breaks []int
	running, last, proofs := 0, -1, 0 // long lines, the line before, breaks that no line width explains
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		if l.End-l.Start > long {
			running++
		}
		if last >= 0 && bareEnd(d, last) && goesOn(d, last, i) {
			first, _, _ := visible(d, l)
			breaks = append(breaks, first)
			if n := len(strings.TrimSpace(d.Text[d.Lines[last].Start:d.Lines[last].End])); (n < narrow || n > wide) && d.Tokens[first].Case != text.Title {
				proofs++
			}
		}
		last = i
	}
	if proofs < enough || 2*proofs < len(breaks) || running < least {
		return nil
	}
	for _, i := range breaks {
		reportBreak(p, i)
	}
	return breaks
}

// bareEnd says whether the last byte of a line can be that of a word or of a closing mark. Most lines end in a full stop.
func bareEnd(d *text.Document, line int) bool {
	switch c := d.Byte(d.Lines[line].End - 1); {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == ' ', c == '\t', c == ')', c == '"', c == '\'', c >= 0x80:
		return true
	}
	return false
}

// goesOn says whether a line goes on with the sentence of the line before: it begins in lower case or with a mark that ends something,
// and one of the words on both sides holds to the other.
func goesOn(d *text.Document, before, line int) bool {
	const short = 4
	a, b := &d.Lines[before], &d.Lines[line]
	if a.Role != text.RoleBody || a.Words == 0 {
		return false
	}
	_, end, _ := visible(d, a)
	start, _, _ := visible(d, b)
	last, first := &d.Tokens[end], &d.Tokens[start]
	if !last.Wordlike() && !last.Has(text.Closing) {
		return false
	}
	w := d.Of(last)
	held := last.Kind == text.Word && last.Case == text.Lower && (demanding(w) || leads(w)) && a.Words >= 2 || w == "The" && a.Words == 1
	if !held && first.Kind == text.Word && first.Case != text.Lower || item(d, a) || item(d, b) {
		return false
	}
	switch {
	case first.IsByte(','), first.IsByte(';'), first.IsByte('.'):
		return last.Kind == text.Word && (b.Words == 0 || b.Words >= short && first.Has(text.SpaceAfter))
	case !first.Wordlike() && !first.Has(text.Opening):
		return false
	case held:
		return first.Case == text.Lower || a.Words >= short || b.Words >= short
	}
	if last.Case == text.Lower && first.Case == text.Lower && a.Words >= 2*short && b.Words <= short && first.Kind == text.Word && !last.Entry.Is(lexicon.Function) {
		n := neighbour(d, line, 1) // a short link inside a sentence: the next line goes on in lower case
		if n < 0 {
			return false
		}
		i, _, _ := visible(d, &d.Lines[n])
		return d.Tokens[i].Case == text.Lower && d.Tokens[i].Kind == text.Word && d.Lines[n].Words > short && !item(d, &d.Lines[n])
	}
	if last.Case != text.Lower {
		switch d.Of(first) {
		case "about", "by", "from", "so": // a name, and below it its time or source
			return false
		}
	}
	return first.Kind == text.Word && first.Case == text.Lower && (first.Entry.Is(lexicon.Function) || leads(d.Of(first)) || d.Of(first) == "across") && (a.Words >= short || b.Words >= short) &&
		a.End-a.Start > 2*short
}

// item says whether a line begins with the mark of a list.
func item(d *text.Document, l *text.Line) bool {
	first, _, _ := visible(d, l)
	t := &d.Tokens[first]
	if n := d.Tok(first + 1); t.IsByte('(') && n != nil && enumerator(d, first+1) || enumerator(d, first) {
		return true
	}
	return t.IsByte('-') || t.IsByte('*') || d.Of(t) == "•" || d.Of(t) == "–" || t.Kind == text.Number
}

// enumerator says whether token i and the next are the sign of a clause: b) or iv).
func enumerator(d *text.Document, i int) bool {
	const longest = 4
	t, mark := &d.Tokens[i], d.Tok(i+1)
	return t.Wordlike() && t.Len() <= longest && mark != nil && mark.IsByte(')')
}

func reportBreak(p *lint.Pass, i int) {
	d := p.Doc
	end := i - 1
	for d.Tokens[end].Kind == text.Space || d.Tokens[end].Kind == text.Newline {
		end--
	}
	gap := text.Span{Start: int(d.Tokens[end].End), End: int(d.Tokens[i].Start)}
	blank := " "
	if t := &d.Tokens[i]; t.Kind == text.Punct && !t.Has(text.Opening) {
		blank = ""
	}
	s := text.Span{Start: int(d.Tokens[end].Start), End: int(d.Tokens[i].End)}
	p.ReportSpan(s, fmt.Sprintf("the line breaks inside a sentence: %q", lint.Excerpt(d.Text[s.Start:gap.Start]+" "+d.Text[gap.End:s.End])),
		lint.UnsafeFix("join the two lines", gap, blank))
}
