package ui

import "github.com/scrapelint/scrapelint/internal/text"

// plain says whether a reading of the tokens [first, last), which are those of sentence n and blanks, would find nothing: no shape matches all
// or some of them (then they are unshaped), they are no lead, and too few of their words are those of furniture to be judged by them. It looks
// at the outline first and leaves open what is not told soon.
func (r *reader) plain(n, first, last int, at place) bool {
	r.unshaped = false
	o := r.outlineOf(n)
	if o.tells&clueOdd != 0 || r.g.clues.blind {
		return false
	}
	words := r.doc.Sentences[n].Words - int(o.numbers)
	tokens := r.doc.Tokens[first:last]
	lead := r.start(tokens)
	if lead < 0 || len(tokens) > maxElements && elements(tokens) > maxElements {
		return false
	}
	r.unshaped = !r.suspected(o, first, last, lead, words, at)
	return r.unshaped && o.tells&clueSigned == 0 && !o.contested(words, at) && !(words <= aside && asking(tokens)) &&
		!(at.line && (words <= coverWords && !r.uncovered(tokens) || o.numbers > 1 && !r.unstamped(tokens)))
}

// start is opening, but a segment may begin with a number too.
func (r *reader) start(tokens []text.Token) int {
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind <= text.Alnum:
			return i
		case t.Kind == text.Space:
		case t.Kind != text.Punct || t.IsByte('(') || t.IsByte('[') || r.seg.mark(r.doc, t, true) != 0:
			return -1
		}
	}
	return -1
}

// barPrints are those of the marks that divide labels.
const barPrints = prints(1<<('|'&63) | 1<<('>'&63))

// marks returns the classes of marks that the clues leave possible, where nothing is odd.
func (o *outline) marks() class {
	c := class(0)
	if o.prints&numberPrint != 0 {
		c |= numberClasses
	}
	if o.prints&printOf(':') != 0 {
		c |= isColon
	}
	if o.prints&(barPrints|printOf('/')) != 0 {
		c |= isBar
	}
	return c
}

// contested says whether a sentence that no shape matches may be judged by its words of furniture, or as the credit of a picture.
func (o *outline) contested(words int, at place) bool {
	if at.line && words <= coverWords && (o.cues > 0 || o.prints&barPrints != 0) {
		return true
	}
	return o.cues > 0 && int(o.cues)*8 >= words && o.tells&clueTells == 0 && (int(o.cues)*5 >= words || o.tells&clueAddress != 0)
}

// plainLine says whether a reading of line l, which is a paragraph of several sentences, would find no shape that matches all of it.
func (r *reader) plainLine(l *text.Line) bool {
	p := &r.doc.Paragraphs[l.Paragraph]
	o := r.join(p.FirstSentence, p.LastSentence)
	if o.tells&clueOdd != 0 || o.prints&barPrints != 0 || l.Words <= coverWords || r.g.clues.blind ||
		r.doc.HasByte('{') || r.label(l) != l.First {
		return false
	}
	if l.Words > maxWords {
		return true
	}
	tokens := r.doc.Tokens[l.First:l.Last]
	lead := r.start(tokens)
	return lead >= 0 && (o.numbers < 2 || r.unstamped(tokens)) &&
		!r.suspected(&o, l.First, l.Last, lead, l.Words, place{line: true, ending: true, several: true})
}

// elements counts the tokens that are no blanks.
func elements(tokens []text.Token) int {
	n := len(tokens)
	for i := range tokens {
		n -= int(bit(tokens[i].Kind == text.Space))
	}
	return n
}

// asking says whether a segment may end with a question mark or an exclamation mark.
func asking(tokens []text.Token) bool {
	for i := len(tokens) - 1; i >= 0 && tokens[i].Kind > text.Alnum; i-- {
		if t := &tokens[i]; t.IsByte('?') || t.IsByte('!') {
			return true
		}
	}
	return false
}

// uncovered says whether a word is not of the furniture vocabulary.
func (r *reader) uncovered(tokens []text.Token) bool {
	for i := range tokens {
		if t := &tokens[i]; t.Kind == text.Word && r.g.table.find(t.Hash).is&^(isSaid|isThird) == 0 {
			return true
		}
	}
	return false
}

// unstamped says whether a word has no place in a stamp.
func (r *reader) unstamped(tokens []text.Token) bool {
	for i := range tokens {
		if t := &tokens[i]; t.Kind == text.Word && r.g.table.find(t.Hash).is&(isFunc|stampDate|stampTime) == 0 {
			return true
		}
	}
	return false
}

// suspected says whether a shape matches the tokens [first, last), which begin with token lead and have so many words, or some of them.
func (r *reader) suspected(o *outline, first, last, lead, words int, at place) bool {
	x, tokens := &r.g.clues, r.doc.Tokens[first:last]
	q := question{o: o, tokens: tokens, words: words, head: printOf(tokens[lead].Hash), at: at}
	if at.several { // such a line is not looked through for parts
		q.leaves = inside | tail
	}
	r.suspects = r.suspects[:0]
	if tokens[lead].Kind != text.Word {
		q.head = numberPrint
		r.suspects = q.some(r.g, x.numbered, lead, r.suspects)
	} else if i, ok := r.g.table.place(tokens[lead].Hash); ok && len(x.starts[i]) > 0 {
		r.suspects = q.some(r.g, x.starts[i], lead, r.suspects)
	}
	if o.tells&clueHook != 0 {
		for _, s := range r.sights[o.first:o.last] {
			if k := &x.hooks[s.clue]; k.heads&q.head|(k.mates|k.inside)&o.prints != 0 {
				r.suspects = q.some(r.g, k.shapes, int(s.token)-first, r.suspects)
			}
		}
	}
	return len(r.suspects) > 0 && r.convicted(first, last)
}

// convicted says whether one of the suspects matches the tokens [first, last) or some of them.
func (r *reader) convicted(first, last int) bool {
	r.seg.read(&r.g.table, r.doc, first, last)
	for _, n := range r.suspects {
		if _, _, ok := r.g.shapes[n].find(r.seg.els()); ok {
			return true
		}
	}
	return false
}

// question is which shape may match some tokens.
type question struct {
	o      *outline
	tokens []text.Token
	words  int
	// head is the print of the first word.
	head prints
	at   place
	// leaves are guards of shapes that are left out.
	leaves guard
	// traces are those of the words, once they are asked for.
	traces traces
	traced bool
}

// some adds those of the shapes to found that may match all or some of the tokens and hang on token i.
func (q *question) some(g *grammar, shapes []uint16, i int, found []uint16) []uint16 {
	before, after := q.word(i-2, i-1), q.word(i+2, i+1)
	for _, n := range shapes {
		c := &g.clues.shapes[n]
		// Which of these refuses a shape is not to be foreseen, that one of them does is.
		if bit(c.before&before != 0)&bit(c.after&after != 0)&bit(c.head&q.head != 0)&bit(q.words <= int(c.max))&
			bit(c.mates[0]&q.o.prints != 0)&bit(c.mates[1]&q.o.prints != 0) == 0 {
			continue
		}
		if (q.o.tells&clueTells == 0 || c.guard&(telling|inside|tail) != 0) &&
			c.guard&q.leaves == 0 && (c.guard&line == 0 || q.at.line) && (c.guard&ending == 0 || q.at.ending) && !g.shapes[n].lacks(q.trace(), q.o.marks()) {
			found = append(found, n)
		}
	}
	return found
}

// word is the print of token i, if it is a word that only a blank parts from the one that is asked about.
func (q *question) word(i, blank int) prints {
	if i < 0 || i >= len(q.tokens) || q.tokens[i].Kind != text.Word || q.tokens[blank].Kind != text.Space {
		return anything
	}
	return printOf(q.tokens[i].Hash)
}

// trace returns the traces of the words.
func (q *question) trace() *traces {
	if !q.traced {
		q.traced = true
		for i := range q.tokens { // blanks and marks leave a trace too, which does no harm
			q.traces.add(q.tokens[i].Hash)
		}
	}
	return &q.traces
}

// hinted says whether a shape that stands inside a sentence may match some words of sentence n.
func (r *reader) hinted(n int) bool {
	x, o := &r.g.clues, r.outlineOf(n)
	if o.tells&clueOdd != 0 || x.blind {
		return true
	}
	if o.tells&clueInside == 0 {
		return false
	}
	q := question{o: o, tokens: r.doc.Tokens[r.doc.Sentences[n].First:r.doc.Sentences[n].Last]}
	for _, s := range r.sights[o.first:o.last] {
		if x.list[s.clue].tells&clueInside == 0 {
			continue
		}
		for _, n := range x.hooks[s.clue].shapes {
			if c := &x.shapes[n]; c.guard&(inside|tail) != 0 && c.mates[0]&o.prints != 0 && c.mates[1]&o.prints != 0 &&
				!r.g.shapes[n].lacks(q.trace(), q.o.marks()) {
				return true
			}
		}
	}
	return false
}
