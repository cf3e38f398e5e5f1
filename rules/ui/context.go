package ui

import (
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/text"
)

// context turns hits into notes where the article may explain them: a label alone between two paragraphs of prose could be a
// subheading, and a text that tells its reader what to do all the way is a guide whose instructions are its own.
func (r *reader) context() {
	if len(r.hits) == 0 {
		return
	}
	guide, advice, heads := r.guide(), r.advice(), r.wordHeads()
	for i := range r.hits {
		h := &r.hits[i]
		if !h.noted && (guide && r.instruction(h) || advice && r.adviceLine(h) || r.heading(h, heads) || r.reference(h) || r.spoken(h) || r.rhetorical(h)) {
			h.noted = true
		}
	}
}

// proseLine is the number of words from which a line is prose.
const proseLine = 12

// heading says whether a hit is a label without a request or an address, that no shape knows, alone between two paragraphs. heads says that
// the article has headings of one word.
func (r *reader) heading(h *hit, heads bool) bool {
	if h.line >= 0 && r.entitles(h.line) {
		return true
	}
	if h.line < 0 || h.kind == kindPhotoCredit || h.kind == kindAgencyCredit || h.kind == kindByline || !r.among(h.line) && !r.lone(h.line) ||
		h.kind == kindRelated && r.shouted(&r.doc.Lines[h.line]) {
		return false
	}
	const firm = isYou | isWe | isURL | isMail | isHandle | isColon | isBar | isPlatform | isCopy | isAd | isSub | isNum
	l := &r.doc.Lines[h.line]
	if !r.read(r.label(l), l.Last) {
		return false
	}
	s := &r.seg
	if len(s.els()) == 0 {
		return false // a bullet and no words
	}
	if s.words == 1 {
		return s.stop == 0 && s.have&isAd == 0 && heads
	}
	if division(r.doc.Of(&r.doc.Tokens[s.els()[0].tok])) {
		return true // VOLUME I
	}
	return s.stop == 0 && s.have&firm == 0 && s.els()[0].is&isAct == 0 && r.g.shape(s, place{line: true}) == nil
}

// entitles says whether the line below line i begins with the same words and goes on: a heading and its paragraph.
func (r *reader) entitles(i int) bool {
	const shortest = 10
	next := r.step(i, 1)
	if next < 0 || r.full(next) || r.doc.Lines[next].Words < proseLine {
		return false
	}
	head, below := r.doc.Lines[i].Span().Of(r.doc.Text), r.doc.Lines[next].Span().Of(r.doc.Text)
	head = strings.TrimSpace(head)
	return len(head) >= shortest && len(below) > len(head) && strings.EqualFold(below[:len(head)], head)
}

// wordHeads says whether the article sets headings of one word between its paragraphs: See, Eat, Sleep.
func (r *reader) wordHeads() bool {
	const style = 3
	n := 0
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words == 1 && !r.full(i) && r.amidst(i) {
			n++
		}
	}
	return n >= style
}

// rhetorical says whether a hit is a question to the reader in the middle of the article: What do you think?
func (r *reader) rhetorical(h *hit) bool {
	if h.kind != kindComments || r.doc.Text[h.span.End-1] != '?' || strings.Contains(h.span.Of(r.doc.Text), "comment") {
		return false
	}
	const long = 300
	i := r.doc.LineAt(h.span.Start)
	after := r.step(i, 1)
	return r.doc.Lines[i].End-h.span.End > long || after >= 0 && r.proseAt(after) && !r.full(r.step(i, -1))
}

// reference says whether a hit is a cross-reference as books have them at the end of an entry: See also reach; run.
func (r *reader) reference(h *hit) bool {
	s := h.span.Of(r.doc.Text)
	return h.kind == kindRelated && h.line < 0 && !strings.Contains(s, ":") && (strings.HasPrefix(s, "See ") || strings.HasPrefix(s, "(see "))
}

// spoken says whether a hit stands behind the name of who speaks it, or the number of a chapter: MAGDA. Read it.
func (r *reader) spoken(h *hit) bool {
	const longest = 24
	d := r.doc
	l := &d.Lines[d.LineAt(h.span.Start)]
	first := d.Next(l.First - 1)
	if h.line >= 0 || first+1 >= l.Last || int(d.Tokens[first].Start) == h.span.Start || h.span.Start-l.Start > longest {
		return false
	}
	name := &d.Tokens[first]
	mark := first + 1
	if division(d.Of(name)) {
		mark = d.Next(first) + 1
	}
	return name.Kind == text.Word && name.Case == text.Upper && name.Len() > 1 && mark < l.Last &&
		(d.Tokens[mark].IsByte('.') || d.Tokens[mark].IsByte(':'))
}

// division says whether a word names a part of a book.
func division(w string) bool {
	switch w {
	case "CHAPTER", "BOOK", "PART", "VOLUME", "ACT", "SCENE", "SECTION", "CANTO":
		return true
	}
	return false
}

// amidst says whether prose that is no furniture stands before and behind line i.
func (r *reader) amidst(i int) bool {
	before, after := r.step(i, -1), r.step(i, 1)
	return before >= 0 && after >= 0 && r.proseAt(before) && r.proseAt(after)
}

// among says whether prose stands within a few lines before and behind line i, with no furniture between.
func (r *reader) among(i int) bool { return r.reaches(i, -1) && r.reaches(i, 1) }

// lone says whether line i stands inside an article, with prose before and behind it, and touches no furniture.
func (r *reader) lone(i int) bool { return r.leads(i, -1) && r.leads(i, 1) }

// leads says whether the lines from i on lead to prose; the first of them is no furniture.
func (r *reader) leads(i, by int) bool {
	const far, sentence = 12, 8
	if n := r.step(i, by); r.full(n) && r.filled[n] != kindPhotoCredit && r.filled[n] != kindByline {
		return false
	}
	for range far {
		if i = r.step(i, by); i < 0 || r.proseAt(i) || r.doc.Lines[i].Words >= sentence && r.stopped(&r.doc.Lines[i]) {
			break
		}
	}
	return i >= 0
}

func (r *reader) reaches(i, by int) bool {
	const near = 3
	for range near {
		i = r.step(i, by)
		switch {
		case i < 0 || r.full(i):
			return false
		case r.doc.Lines[i].Words >= proseLine:
			return true
		}
	}
	return false
}

func (r *reader) proseAt(i int) bool { return r.doc.Lines[i].Words >= proseLine && !r.full(i) }

// guide says whether most hits are sentences in the middle of the text.
func (r *reader) guide() bool {
	const least = 4
	n := 0
	for i := range r.hits {
		if r.instruction(&r.hits[i]) {
			n++
		}
	}
	return n >= least && n*3 >= 2*len(r.hits)
}

// advice says whether many sentences of the text tell somebody what to do, as in a recipe or a guide.
func (r *reader) advice() bool {
	const least, share = 6, 8
	n := 0
	for i := range r.doc.Sentences {
		if t := r.doc.Tok(r.doc.Sentences[i].First); t != nil && t.Kind == text.Word && r.advises(t) {
			n++
		}
	}
	return n >= least && n*share >= len(r.doc.Sentences)
}

// advising are words that begin advice and no line of a page.
var advising = sync.OnceValue(func() *text.WordSet {
	return text.NewWordSet(strings.Fields("make use keep try avoid put add remove place take let do don't never cut turn wait ask consider remember think be " +
		"give start stop look learn wear hold press mix pour stir bake cook heat push pull fold bring leave wash clean rub tell buy if spread cover " +
		"drink eat")...)
})

// advises says whether a word with one capital begins advice.
func (r *reader) advises(t *text.Token) bool {
	return t.Case == text.Title && advising().Find(t.Hash) >= 0 && (!t.Has(text.NonASCII) || r.doc.Of(t) == "Don’t")
}

// adviceLine says whether a hit could be one of the steps of such a text: it stands in no cluster of furniture, and no shape knows it as a line
// of a page.
func (r *reader) adviceLine(h *hit) bool {
	i := r.doc.LineAt(h.span.Start)
	if before, after := r.step(i, -1), r.step(i, 1); after < 0 || r.full(before) && (r.full(after) || r.full(r.step(before, -1))) ||
		r.full(after) && r.full(r.step(after, 1)) {
		return false
	}
	if h.line < 0 {
		return r.doc.Text[h.span.End-1] == '.'
	}
	l := &r.doc.Lines[h.line]
	return r.read(r.label(l), l.Last) && r.seg.words > 1 && (r.seg.stop == '.' || r.g.shape(&r.seg, place{line: true}) == nil)
}

// instruction says whether a hit is a whole sentence with prose beside it in its own paragraph, or between two paragraphs of prose.
func (r *reader) instruction(h *hit) bool {
	const shortest = 25
	if h.span.Len() < shortest {
		return false
	}
	switch r.doc.Text[h.span.End-1] {
	case '.', ':':
	default:
		return false
	}
	i := r.doc.LineAt(h.span.Start)
	if h.line >= 0 {
		return r.amidst(i)
	}
	l := &r.doc.Lines[i]
	return l.End-l.Start > 2*h.span.Len() && i+1 < len(r.doc.Lines)
}
