package ui

import (
	"strings"
	"unicode"

	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// maxElements bounds a segment; what stands behind is not read. maxWords is the longest segment that can be furniture.
	maxElements = 80
	maxWords    = 64
)

// element is one visible piece of a segment as shapes see it.
type element struct {
	is  class
	tok int32
	lit uint16
}

// segment is a line, a sentence or the inside of brackets, read for the shapes.
type segment struct {
	buf [maxElements]element
	// n is the number of elements in buf.
	n int
	// have is what occurs at all, twice what occurs more than once.
	have, twice class
	// words counts words; caps those with a capital, uppers those in capitals, covered those of the furniture vocabulary,
	// titled those that a headline may hold: capitals and function words; cues those that belong to furniture more than to
	// prose; plain those of no class in lower case. numbers counts numbers, bars dividing marks.
	counts
	// stop is the mark that ends the segment, 0 for none; quoted: it has a double quotation mark.
	stop   byte
	quoted bool
	// item: it begins with the mark of a list.
	item bool
	// shapeless: it is known that no shape matches it, or some of it.
	shapeless bool
	// cut: it has more elements than were read; next is the token to go on from, last the end.
	cut        bool
	next, last int
}

// els returns the elements.
func (s *segment) els() []element { return s.buf[:s.n] }

// cueClasses are the classes that speak for furniture.
const cueClasses = isSub | isLetter | isAlert | isFresh | isShare | isPlatform | isLegal | isPay | isAccount | isApp | isAd |
	isStory | isNoun | isComment | isNav | isSolo | isVideo | isGallery | isDonate | isContact | isForm | isBlock | isCredit

// counts are the sums over the words of a segment, see segment.
type counts struct {
	words, caps, uppers, covered, titled, numbers, bars, cues, plain int
	// traces are those of the words.
	traces traces
}

// read fills the segment from the tokens [first, last).
func (s *segment) read(t *table, d *text.Document, first, last int) {
	s.stop, s.quoted, s.cut, s.next, s.last = 0, false, false, last, last
	s.numbers, s.bars, s.shapeless = 0, 0, false
	s.item = first < last && (d.Tokens[first].IsByte('-') || d.Tokens[first].IsByte('*') || d.Of(&d.Tokens[first]) == "•")
	var have, twice, broken class
	var c counts
	n := 0
	tokens := d.Tokens[first:last]
	for i := range tokens {
		tok := &tokens[i]
		if tok.Kind == text.Space || tok.Kind == text.Newline {
			continue
		}
		if n == maxElements {
			s.cut, s.next = true, first+i
			break
		}
		e := &s.buf[n]
		e.tok, e.lit = int32(first+i), 0
		if tok.Kind == text.Word {
			e.is = c.word(t, d, tok, e)
		} else if e.is = s.other(d, tok, n == 0); e.is == 0 {
			if !tok.IsByte('\'') && !tok.IsByte('-') {
				broken = isBroken
			}
			continue
		}
		s.stop = 0
		e.is |= broken
		twice |= have & e.is
		have |= e.is
		broken = 0
		n++
	}
	c.numbers, c.bars = s.numbers, s.bars
	s.n, s.have, s.twice, s.counts = n, have, twice, c
	s.close()
}

// word counts a word and returns its classes.
func (c *counts) word(t *table, d *text.Document, tok *text.Token, e *element) class {
	known := t.find(tok.Hash)
	is := known.is
	e.lit = known.lit
	if tok.Case == text.Mixed && is == 0 {
		if is = t.fused(d.Of(tok)); is != 0 {
			c.traces = everything
		}
	}
	c.traces.add(tok.Hash)
	c.words++
	if is&^(isSaid|isThird) != 0 {
		c.covered++
	}
	if is&cueClasses != 0 {
		c.cues++
	}
	switch tok.Case {
	case text.Lower, text.NoCase:
		if is&(isFunc|isClock) != 0 {
			c.titled++
		} else if is == 0 {
			c.plain++
		}
		return is | isWord
	case text.Title:
		if tok.Len() > 1 {
			break
		}
		fallthrough
	case text.Upper:
		c.uppers++
		is |= isUpper
	}
	c.caps++
	c.titled++
	return is | isWord | isCap
}

// other returns the classes of a token that is not a word; 0 means that it is passed over.
func (s *segment) other(d *text.Document, tok *text.Token, first bool) class {
	switch tok.Kind {
	case text.Number, text.Alnum:
		s.numbers++
		return numberClass(d.Of(tok), tok.Kind)
	case text.URL, text.File:
		if strings.HasPrefix(d.Of(tok), "pic.twitter.com/") {
			return isURL | isEmbed
		}
		return isURL
	case text.Email:
		return isMail
	case text.Handle:
		if d.Text[tok.Start] == '#' {
			return isTag
		}
		return isHandle
	case text.Punct, text.Symbol:
		return s.mark(d, tok, first)
	}
	return 0
}

// mark reads a punctuation mark or symbol.
func (s *segment) mark(d *text.Document, tok *text.Token, first bool) class {
	switch d.Text[tok.Start] {
	case ',', '-', '\'', '(', ')':
		return 0
	case '.', '!', '?':
		s.stop = d.Text[tok.Start]
		if tok.Len() > 1 {
			s.stop = '~'
		}
		return 0
	case '"':
		s.quoted = true
		return 0
	case ':':
		return isColon
	case '|':
		s.bars++
		return isBar
	case '/':
		if !first {
			return isBar
		}
		return 0
	}
	return s.rare(d.Of(tok), first)
}

// rare reads the marks that prose seldom has.
func (s *segment) rare(mark string, first bool) class {
	switch mark {
	case "“", "”", "„":
		s.quoted = true
	case "…":
		s.stop = '~'
	case "©":
		return isCopy
	case ">", "•", "›", "→", "►", "▶", "▸", "‣", "∙", "●", "■", "·", "»":
		if !first {
			s.bars++
			return isBar
		}
	}
	return 0
}

// close drops dividing marks from the end, so that the last element is a word.
func (s *segment) close() {
	for s.n > 0 && s.buf[s.n-1].is&(isBar|isColon) != 0 {
		if s.buf[s.n-1].is&isColon != 0 && s.stop == 0 {
			s.stop = ':'
		}
		s.n--
	}
}

// numberClass tells times, dates and years among numbers.
func numberClass(n string, k text.Kind) class {
	c := isNum
	digits, inner := 0, byte(0)
	for i := range len(n) {
		if n[i] >= '0' && n[i] <= '9' {
			digits++
		} else if n[i] < 'A' {
			inner = n[i]
		}
	}
	switch {
	case k == text.Alnum && n[0] > '9':
		return isWord | isNum
	case inner == ':' || k == text.Alnum && n[len(n)-1]|0x20 == 'm' && digits <= 2:
		c |= isTime
	case digits == 8 && (inner == 0 || inner == '-' || inner == '/' || inner == '.') && k == text.Number:
		c |= isDate
	case digits == 4 && len(n) == 4 && (n[0] == '1' && n[1] == '9' || n[0] == '2' && n[1] == '0'):
		c |= isYear
	}
	return c
}

// span is the place of the elements [from, to).
func (s *segment) span(d *text.Document, from, to int) text.Span {
	first := &d.Tokens[s.buf[from].tok]
	start := int(first.Start)
	if s.buf[from].is&isGlued != 0 {
		start += strings.LastIndexFunc(d.Of(first), unicode.IsUpper)
	}
	return text.Span{Start: start, End: int(d.Tokens[s.els()[to-1].tok].End)}
}
