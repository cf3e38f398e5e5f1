package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// event is what a walk over the marks of a document meets.
type event uint8

const (
	// pair: a quotation with both marks. twice: one mark written as two; the first mark of the visit is that mark.
	pair event = iota
	twice
	// unclosed: the first mark opens a quotation that its paragraph never closes and that no later paragraph carries on. The
	// second mark is the next opening one where that stands in the same paragraph.
	unclosed
	// unopened: the second mark closes what nothing opened; the first is the closing mark before it in the paragraph, if any.
	unopened
)

// happening is an event that a rule may report, with its marks.
type happening struct {
	event
	a, b mark
}

// happenings are those of a document, without the pairs whose marks fit.
var happenings = lint.NewMemo(func(p *lint.Pass) []happening {
	var found []happening
	walk(p.Doc, func(e event, a, b mark) {
		if e != pair || !fit(a.form, b.form) {
			found = append(found, happening{e, a, b})
		}
	})
	return found
})

// patience is how many paragraphs without marks a quotation may run over before its closing mark.
const patience = 4

// walker pairs the quotation marks of a document. A quotation over several paragraphs opens each of them and closes in the
// last one; where line breaks inside a paragraph were taken for its end, the next mark closes.
type walker struct {
	doc   *text.Document
	visit func(event, mark, mark)

	open  [4]mark
	depth int
	last  mark // the closing mark before, in this paragraph

	pending   mark // opened in an earlier paragraph
	isPending bool
	quiet     int // paragraphs without marks since
	asides    int // those among them that are no text of the article: captions, labels
}

// walk visits pairs and defects in the order in which they are certain.
func walk(d *text.Document, visit func(event, mark, mark)) {
	list := d.Indexed(text.Quotes)
	if len(list) == 0 {
		return
	}
	w := walker{doc: d, visit: visit}
	var buf [typical]mark
	at, escapes := 0, holdsEscapes(d)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if !escapes && (at == len(list) || int(d.Tokens[list[at]].Start) >= p.End) {
			w.idle(p)
			continue
		}
		marks, next := paragraphMarks(d, p, at, escapes, buf[:0])
		at = next
		if len(marks) == 0 {
			w.idle(p)
			continue
		}
		w.paragraph(p, marks)
	}
	w.drop()
}

// idle passes a paragraph without marks.
func (w *walker) idle(p *text.Paragraph) {
	if !w.isPending {
		return
	}
	if aside(w.doc.Text[p.Start:p.End]) {
		w.asides++
	}
	if w.quiet++; w.quiet > patience {
		w.drop()
	}
}

// aside says whether a paragraph is a caption or a label rather than text: short, and without a mark at its end.
func aside(s string) bool {
	const longest = 100
	s = strings.TrimRight(s, " \t\r\n")
	return s != "" && len(s) <= longest && strings.IndexByte(".!?:", s[len(s)-1]) < 0
}

// drop reports the quotation that is still open.
func (w *walker) drop() {
	if w.isPending {
		w.visit(unclosed, w.pending, mark{})
	}
	w.isPending = false
}

func (w *walker) paragraph(p *text.Paragraph, marks []mark) {
	w.depth, w.last = 0, mark{}
	w.resume(p, &marks[0])
	for i := range marks {
		w.step(&marks[i], marks[i+1:])
	}
	if w.depth > 0 {
		w.pending, w.isPending, w.quiet, w.asides = w.open[0], true, 0, 0
	}
}

// resume decides what becomes of a quotation left open before: this paragraph carries it on, closes it, or shows that its
// closing mark is lost.
func (w *walker) resume(p *text.Paragraph, first *mark) {
	if !w.isPending {
		return
	}
	switch {
	case first.side == closes:
		w.open[0], w.depth = w.pending, 1
	case first.side&opens != 0 && w.quiet == w.asides && w.opensParagraph(p, first):
	default:
		w.drop()
	}
	w.isPending = false
}

func (w *walker) opensParagraph(p *text.Paragraph, m *mark) bool {
	return len(strings.TrimLeft(w.doc.Text[p.Start:m.span.Start], " \t_*-–—>•\u00a0\ufeff\u200b")) == 0
}

func (w *walker) step(m *mark, rest []mark) {
	if m.inch && (w.depth == 0 || closesNext(rest)) || m.alone && m.side != closes && w.depth == 0 && len(rest) == 0 {
		return
	}
	s := m.side
	if s == opens|closes {
		if s = opens; w.depth > 0 {
			s = closes
		}
	}
	if s == opens && w.depth > 0 && m.form == left && w.open[w.depth-1].form == low {
		s = closes
	}
	if s == opens {
		w.opening(m)
		return
	}
	w.closing(m)
}

// closesNext says whether the next mark that takes sides closes: then a mark before it need not.
func closesNext(rest []mark) bool {
	return len(rest) > 0 && rest[0].side == closes && !rest[0].inch
}

func (w *walker) opening(m *mark) {
	if m.doubled {
		w.visit(twice, *m, *m)
	}
	switch {
	case w.depth > 0 && w.startsSentence(m):
		if w.attributed(w.open[0].span.End, m.span.Start) {
			w.visit(unclosed, w.open[0], *m)
		}
		w.depth = 1
		w.open[0] = *m
	case w.depth < len(w.open):
		w.open[w.depth] = *m
		w.depth++
	}
}

// startsSentence: what is open and opens again at the start of a sentence is one quotation whose paragraphs were joined.
func (w *walker) startsSentence(m *mark) bool {
	before := strings.TrimRight(w.doc.Text[:m.span.Start], " \t\u00a0")
	r, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && strings.ContainsRune(".!?…:'’_*”\"", r) || len(before) < m.span.Start && strings.HasSuffix(before, "\n")
}

// attributed says whether the sentence that ends before an offset names its speaker (", she said"): then the quotation that
// still seems to be open has lost its closing mark.
func (w *walker) attributed(from, to int) bool {
	d := w.doc
	i := d.SentenceAt(to - 2)
	if i < 0 {
		return false
	}
	s := &d.Sentences[i]
	for j := s.Last - 1; j >= s.First && int(d.Tokens[j].Start) > from; j-- {
		if d.Tokens[j].IsByte(',') && attribution(d, j, s.Last) > 0 {
			return true
		}
	}
	return false
}

func (w *walker) closing(m *mark) {
	if m.doubled && w.depth < 2 {
		w.visit(twice, *m, *m)
	}
	switch {
	case w.depth > 0:
		w.depth--
		if m.doubled && w.depth > 0 {
			w.depth--
		}
		w.visit(pair, w.open[w.depth], *m)
	case !m.doubled:
		w.visit(unopened, w.last, *m)
	}
	w.last = *m
}
