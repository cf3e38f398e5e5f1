package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/text"
)

// side says where a quotation mark may stand.
type side uint8

const (
	opens side = 1 << iota
	closes
)

// form is the shape of a mark.
type form uint8

const (
	straight form = iota
	left          // “
	right         // ”
	low           // „
)

// mark is one double quotation mark, or two of them side by side that stand for one. Where shape and neighbours leave both
// sides open, side holds both.
type mark struct {
	span text.Span
	form form
	side side
	// doubled: two marks side by side. alone: blanks on both sides. inch: directly after a digit.
	doubled, alone, inch bool
	// escaped: written as HTML does or in a wrong encoding, which another rule reports.
	escaped bool
}

// typical is the most marks that a paragraph of an article has; more of them cost an allocation.
const typical = 32

// paragraphMarks appends the marks of paragraph p to buf. at is the first place in the list of quotes that may lie in p; the
// place after p is returned.
func paragraphMarks(d *text.Document, p *text.Paragraph, at int, escapes bool, buf []mark) ([]mark, int) {
	list := d.Indexed(text.Quotes)
	escaped := p.Start
	for ; at < len(list); at++ {
		t := &d.Tokens[list[at]]
		if int(t.Start) >= p.End {
			break
		}
		if int(t.Start) < p.Start {
			continue
		}
		if escapes {
			buf = escapedMarks(d, escaped, int(t.Start), buf)
		}
		escaped = int(t.End)
		f, ok := formOf(d.Of(t))
		if !ok {
			continue
		}
		if strings.HasSuffix(d.Text[:t.Start], "€") {
			continue // a dash in the wrong encoding: â€“
		}
		if d.Byte(int(t.Start)-1) == '=' {
			at++ // an attribute of markup, and the mark that ends it
			continue
		}
		m := mark{span: t.Span(), form: f}
		if at+1 < len(list) && d.Tokens[list[at+1]].Start == t.End {
			if second, ok := formOf(d.Of(&d.Tokens[list[at+1]])); ok && twins(d, m.span, f, second) {
				m.doubled = true
				m.span.End = int(d.Tokens[list[at+1]].End)
				at++
			}
		}
		m.judge(d)
		buf = append(buf, m)
	}
	if escapes {
		buf = escapedMarks(d, escaped, p.End, buf)
	}
	return buf, at
}

// holdsEscapes says whether a document may hold marks as HTML writes them or as a wrong encoding shows them. It looks at all of the
// text where a byte or a token speaks for it, and else at none.
func holdsEscapes(d *text.Document) bool {
	if !mayEscape(d) {
		return false
	}
	for s := d.Text; ; {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return strings.Contains(d.Text, lead)
		}
		if n, _ := escapedMark(s[i:]); n > 0 {
			return true
		}
		s = s[i+1:]
	}
}

// mayEscape says whether a document can hold marks as HTML writes them or as a wrong encoding shows them.
func mayEscape(d *text.Document) bool {
	if d.HasByte(lead[0]) && d.HasByte(lead[1]) && d.HasByte(lead[len(lead)-1]) {
		return true
	}
	for _, i := range d.Indexed(text.Symbols) {
		if t := &d.Tokens[i]; t.IsByte('&') && strings.IndexByte("qlr#", d.Byte(int(t.End))) >= 0 {
			return true
		}
	}
	return false
}

// escapedMarks appends the marks that stand between two offsets as HTML writes them or as a wrong encoding shows them.
func escapedMarks(d *text.Document, from, to int, buf []mark) []mark {
	for s := d.Text; ; {
		i := strings.IndexByte(s[from:to], '&')
		if j := strings.Index(s[from:to], lead); j >= 0 && (i < 0 || j < i) {
			i = j
		}
		if i < 0 {
			return buf
		}
		from += i
		n, f := escapedMark(s[from:to])
		if n == 0 {
			from++
			continue
		}
		m := mark{span: text.Span{Start: from, End: from + n}, form: f, escaped: true}
		m.judge(d)
		buf = append(buf, m)
		from += n
	}
}

// lead is what the first two bytes of a curly mark become when UTF-8 is read as Windows-1252.
const lead = "â€"

// escapedMark returns the length and the form of the mark that s begins with.
func escapedMark(s string) (int, form) {
	for _, e := range [...]struct {
		code string
		form form
	}{{"&quot;", straight}, {"&#34;", straight}, {"&#034;", straight}, {"&ldquo;", left}, {"&#8220;", left}, {"&rdquo;", right}, {"&#8221;", right}} {
		if strings.HasPrefix(s, e.code) {
			return len(e.code), e.form
		}
	}
	if rest, ok := strings.CutPrefix(s, lead); ok {
		// The last byte of a closing mark has no character in Windows-1252: it becomes another or is lost.
		switch c, n := utf8.DecodeRuneInString(rest); {
		case c == 'œ':
			return len(lead) + n, left
		case c == '\u009d', c == utf8.RuneError && n > 1:
			return len(lead) + n, right
		case n == 0, strings.ContainsRune(" \u00a0\n.,;:?!)", c):
			return len(lead), right
		}
	}
	return 0, straight
}

func formOf(s string) (form, bool) {
	switch s {
	case `"`:
		return straight, true
	case "“":
		return left, true
	case "”":
		return right, true
	case "„":
		return low, true
	}
	return 0, false
}

// twins says whether two adjacent marks stand for one: a closing mark and the opening mark of the next quotation do not.
func twins(d *text.Document, s text.Span, first, second form) bool {
	if first == right && second == left || first == left && second == right || first == low || second == low {
		return false
	}
	before, after := around(d, text.Span{Start: s.Start, End: s.End + widths[second]})
	return sideBetween(before, after) != opens|closes
}

var widths = [...]int{straight: 1, left: 3, right: 3, low: 3}

func around(d *text.Document, s text.Span) (before, after rune) {
	before, after = utf8.RuneError, utf8.RuneError
	if s.Start > 0 {
		if before = rune(d.Text[s.Start-1]); before >= utf8.RuneSelf {
			before, _ = utf8.DecodeLastRuneInString(d.Text[:s.Start])
		}
	}
	if s.End < len(d.Text) {
		if after = rune(d.Text[s.End]); after >= utf8.RuneSelf {
			after, _ = utf8.DecodeRuneInString(d.Text[s.End:])
		}
	}
	return before, after
}

// judge sets what the neighbours tell.
func (m *mark) judge(d *text.Document) {
	before, after := around(d, m.span)
	m.alone = traitsOf(before)&traitsOf(after)&isBlank != 0
	m.inch = m.form == straight && unicode.IsDigit(before)
	switch m.form {
	case straight:
		m.side = sideBetween(before, after)
	case left:
		m.side = curlySide(opens, before, after)
	case right:
		m.side = curlySide(closes, before, after)
	case low:
		m.side = opens
	}
}

// sideBetween: an opening mark has a blank, an opening bracket or a dash before it and none behind; a closing mark the other
// way round.
func sideBetween(before, after rune) side {
	b, a := traitsOf(before), traitsOf(after)
	return sides[(b&canLead|a&isBlank)<<3|(a&canTrail|b&isBlank)]
}

// trait is what a rune beside a mark may be.
type trait uint8

const (
	isBlank trait = 1 << iota
	canLead
	canTrail
)

// sides are the sides of a mark by the traits round it: of the rune before, and whether a blank follows, in the higher bits; of the rune
// behind, and whether a blank comes before, in the lower ones. Where both sides are open or none is, it may have either.
var sides = func() (all [8 << 3]side) {
	for i := range all {
		b, a := trait(i>>3), trait(i&7)
		open, shut := b&canLead != 0 && b&isBlank == 0, a&canTrail != 0 && a&isBlank == 0
		switch {
		case open == shut:
			all[i] = opens | closes
		case open:
			all[i] = opens
		default:
			all[i] = closes
		}
	}
	return all
}()

// ascii are the traits of ASCII.
var ascii = func() (all [utf8.RuneSelf]trait) {
	for r := range all {
		all[r] = traits(rune(r))
	}
	return all
}()

func traitsOf(r rune) trait {
	if uint32(r) < utf8.RuneSelf {
		return ascii[r]
	}
	return traits(r)
}

func traits(r rune) (t trait) {
	if blankOrBorder(r) {
		t |= isBlank
	}
	if leads(r) {
		t |= canLead
	}
	if trails(r) {
		t |= canTrail
	}
	return t
}

// curlySide is the mark's own side, unless it clings to a word on the wrong side.
func curlySide(own side, before, after rune) side {
	s := sideBetween(before, after)
	if s != own && s != opens|closes && (letterOrDigit(after) && blankOrBorder(before) || blankOrBorder(after) && !blankOrBorder(before)) ||
		own == opens && (after == ',' || after == ';') {
		return opens | closes
	}
	return own
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func blankOrBorder(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }

// leads says whether a rune may stand before an opening mark.
func leads(r rune) bool {
	switch r {
	case '(', '[', '{', '-', '–', '—', '/', '\'', '‘', '*', '_', '>', ':', '=', '|', '¿', '¡', '\u200b', '\ufeff':
		return true
	}
	return blankOrBorder(r)
}

// trails says whether a rune may stand after a closing mark.
func trails(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '-', '–', '—', '/', '\'', '’', '…', '*', '_', '<', '|', '\u200b', '\ufeff':
		return true
	}
	return blankOrBorder(r)
}
