package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// hit is one piece of furniture.
type hit struct {
	span  text.Span
	kind  kind
	noted bool
	// line is the index of the line that it fills whole, or -1.
	line int
}

// analysis holds the furniture of one document. It is nil where there is none.
type analysis struct {
	hits []hit
	// lines has the kind of each line that a hit fills; nil until asked for.
	lines map[int]kind
}

var memo = lint.NewMemo(analyse)

func analyse(p *lint.Pass) *analysis {
	if hits := find(p.Doc, theGrammar()); len(hits) > 0 {
		return &analysis{hits: hits}
	}
	return nil
}

// find returns the furniture of a document in text order.
func find(d *text.Document, g *grammar) []hit {
	r := reader{doc: d, g: g, bracket: d.Indexed(text.Brackets), numbers: d.Indexed(text.Numbers), capitals: d.Indexed(text.Capitals), wide: d.Indexed(text.Gaps)}
	r.words, r.marks, r.odd = d.WatchedOf(watched()), d.Indexed(text.Dividers), r.oddities()
	for i := range d.Paragraphs {
		r.outline(&d.Paragraphs[i])
		r.findOpeners(&d.Paragraphs[i])
		r.paragraph(i)
	}
	r.neighbours()
	r.context()
	return r.hits
}

// reader walks a document and collects hits.
type reader struct {
	doc  *text.Document
	g    *grammar
	hits []hit
	// faint are lines that are furniture only beside other furniture.
	faint []hit
	// filled is the kind of furniture that fills a line, kinds for none; nil while there is no furniture.
	filled  []kind
	seg     segment
	bracket []int32
	// sights are the clues in the paragraph that was outlined last, outlines what they tell of its sentences, from sentence outlined on;
	// words, marks, numbers, odd and capitals are those behind it. suspects are the shapes that may match what is looked at, unshaped
	// says that none does.
	sights       []sighting
	outlines     []outline
	outlined     int
	words, marks []int32
	numbers, odd []int32
	suspects     []uint16
	unshaped     bool
	capitals     []int32
	// openers are the words before which furniture may end, asked is the sentence that nextAsking came to.
	openers []opener
	asked   int
	// buttons says that a word may be the button that unfolds a list of links; wide are the wide blanks from the line on that was judged last.
	buttons bool
	wide    []int32
	// cues counts words of furniture in the sentences of a line that are prose; cueing says that it matters whether there is more than one.
	cues   int
	cueing bool
}

// shortLine is the longest line, in words, whose sentences are judged as lines; narrow is a line, in bytes, that stands for itself in
// a paragraph of several lines, because the one before it is as short; endingParagraphs is how many paragraphs are the end.
const (
	shortLine        = 12
	narrow           = 45
	endingParagraphs = 5
)

func (r *reader) paragraph(n int) {
	p := &r.doc.Paragraphs[n]
	at := place{ending: n+endingParagraphs >= len(r.doc.Paragraphs)}
	if p.LastLine-p.FirstLine == 1 {
		r.line(p.FirstLine, at, p)
		return
	}
	r.wrapped(at, p)
}

// wrapped judges a paragraph of several lines: the lines that are no part of a running sentence, and its sentences where no
// line was furniture.
func (r *reader) wrapped(at place, p *text.Paragraph) {
	before := len(r.hits)
	sentence := p.FirstSentence
	for i := p.FirstLine; i < p.LastLine; i++ {
		l := &r.doc.Lines[i]
		for sentence+1 < p.LastSentence && r.doc.Sentences[sentence].Start < l.Start {
			sentence++
		}
		free := i == p.FirstLine || r.doc.Lines[i-1].End-r.doc.Lines[i-1].Start <= narrow
		if l.First < l.Last && (free && l.End-l.Start <= narrow && !r.lower(l) || r.aligned(l, sentence)) && !r.broken(l, p) {
			at.line = true
			r.unshaped = false
			r.whole(i, at)
		}
	}
	if len(r.hits) == before {
		at.line = false
		r.sentenceRun(-1, p.FirstSentence, p.LastSentence, at)
	}
}

// broken says whether a sentence begins inside a line of paragraph p and goes on in the next.
func (r *reader) broken(l *text.Line, p *text.Paragraph) bool {
	first := int(r.doc.Tokens[r.doc.Next(l.First-1)].Start)
	for k := p.FirstSentence; k < p.LastSentence; k++ {
		if s := &r.doc.Sentences[k]; s.End > l.End {
			return s.Start > first && s.Start < l.End
		}
	}
	return false
}

// lower says whether a line begins with a small letter, as the middle of a sentence does.
func (r *reader) lower(l *text.Line) bool {
	t := &r.doc.Tokens[r.doc.Next(l.First-1)]
	return t.Kind == text.Word && t.Case == text.Lower
}

// aligned says whether a line of a paragraph stands for itself: it is an item of a list, or a sentence begins and ends with it.
func (r *reader) aligned(l *text.Line, sentence int) bool {
	d := r.doc
	first := d.Next(l.First - 1)
	if d.Tokens[first].IsByte('*') || d.Tokens[first].IsByte('-') && d.Tokens[first].Has(text.SpaceAfter) {
		return l.Words <= shortLine
	}
	s := &d.Sentences[sentence]
	return s.Start == int(d.Tokens[first].Start) && s.End <= l.End
}

func (r *reader) line(i int, at place, p *text.Paragraph) {
	l := &r.doc.Lines[i]
	if l.Role == text.RoleURL || l.Role == text.RoleDate || l.First == l.Last {
		return
	}
	r.gaps(l)
	at.title = l.Role == text.RoleTitle
	at.line = true
	if p.LastSentence-p.FirstSentence <= 1 {
		if l.Words > maxWords {
			if p.LastSentence > p.FirstSentence {
				r.cueing = false
				r.inner(p.FirstSentence, at)
			}
			return
		}
		switch {
		case r.prosaic(p, l, at):
		case r.whole(i, at):
			return
		default:
			at.line = false
			r.parts(at)
		}
		if p.LastSentence > p.FirstSentence {
			r.menu(p.FirstSentence)
		}
		return
	}
	at.line = l.Words <= shortLine
	r.sentenceRun(i, p.FirstSentence, p.LastSentence, at)
}

// prosaic says whether line l, a paragraph of one sentence at most, is prose beyond doubt.
func (r *reader) prosaic(p *text.Paragraph, l *text.Line, at place) bool {
	r.unshaped = false
	if r.doc.HasByte('{') || r.label(l) != l.First {
		return false
	}
	if p.FirstSentence < p.LastSentence && r.plain(p.FirstSentence, l.First, l.Last, at) {
		return true
	}
	_, ok := r.running(l.First, l.Last, at)
	return ok
}

// whole judges a line as one segment, which may be known to be unshaped.
func (r *reader) whole(i int, at place) bool {
	l := &r.doc.Lines[i]
	start := r.label(l)
	if !r.read(start, l.Last) {
		return false
	}
	r.seg.shapeless = r.unshaped
	v, ok := r.g.judge(&r.seg, at)
	if r.doc.HasByte('{') && braces(l.Span().Of(r.doc.Text)) {
		v, ok = verdict{kind: kindTemplate}, true
	}
	if !ok && !at.title && r.signed() {
		v, ok = verdict{kind: kindPhotoCredit, noted: true}, true
	}
	if !ok {
		return false
	}
	h := hit{trim(r.doc, int(r.doc.Tokens[start].Start), l.End), v.kind, v.noted, i}
	if start > l.First {
		h.line = -1
	}
	if v.weak {
		r.faint = append(r.faint, h)
		return false
	}
	r.hits = append(r.hits, h)
	return true
}

// label returns the first token of a line behind a crawler's date label (date 2021-12-28), if it has one and more text.
func (r *reader) label(l *text.Line) int {
	d := r.doc
	i := d.Next(l.First - 1)
	if i+3 < l.Last && d.Tokens[i].Kind == text.Word && d.Of(&d.Tokens[i]) == "date" {
		n := d.Next(i)
		if n+2 < l.Last && d.Tokens[n].Kind == text.Number && numberClass(d.Of(&d.Tokens[n]), text.Number)&isDate != 0 {
			return n + 1
		}
	}
	return l.First
}

// trim takes the blanks off a stretch of text.
func trim(d *text.Document, start, end int) text.Span {
	for start < end && blank(d.Text[start]) {
		start++
	}
	for end > start && blank(d.Text[end-1]) {
		end--
	}
	return text.Span{Start: start, End: end}
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// braces says whether a line is a template's variable: {{ headline }}.
func braces(s string) bool {
	open := strings.Index(s, "{{")
	return open >= 0 && strings.Contains(s[open:], "}}") && len(s) < 120
}
