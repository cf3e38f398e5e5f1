package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// joinedWords is the number of words from which a line holds an article whose paragraphs were joined.
const joinedWords = 150

// opener is a word with a capital inside a sentence, before which furniture may end.
type opener struct{ token, sentence int32 }

// findOpeners lists those of a paragraph: any word with a capital in a sentence that begins as a request or a label does and is long enough
// for a statement behind it; else only function words. In passing it sees whether there are buttons.
func (r *reader) findOpeners(p *text.Paragraph) {
	d, capitals, n := r.doc, r.capitals, p.FirstSentence
	asking := r.nextAsking(n, p.LastSentence)
	last := int32(d.Lines[p.LastLine-1].Last)
	k := 0
	for ; k < len(capitals) && capitals[k] < last; k++ {
		i := int(capitals[k])
		for i >= asking.last {
			asking = r.nextAsking(r.asked+1, p.LastSentence)
		}
		t := &d.Tokens[i]
		if t.Case >= text.Upper && strings.HasPrefix(d.Text[t.Start:], button[1:]) {
			r.buttons = true
		}
		// Sentences begin with function words, too: one branch for both is seldom taken.
		if bit(t.Flags&(text.SentenceStart|text.LineStart) == 0)&(bit(i >= asking.first)|bit(t.Case == text.Title)&bit(t.Entry.Is(lexicon.Function))) == 0 ||
			d.Of(t) == "I" {
			continue
		}
		for d.Sentences[n].Last <= i {
			n++
		}
		if r.opens(n, i) {
			r.openers = append(r.openers, opener{int32(i), int32(n)})
		}
	}
	r.capitals = capitals[k:]
}

// reach is the tokens [first, last).
type reach struct{ first, last int }

// nextAsking returns the tokens of the first of the sentences [n, last) that begins as a request or a label does, and notes which it is; those
// behind all others if there is none.
func (r *reader) nextAsking(n, last int) reach {
	for n < last && !r.asks(n) {
		n++
	}
	r.asked = n
	if n < last {
		return reach{r.doc.Sentences[n].First, r.doc.Sentences[n].Last}
	}
	return reach{len(r.doc.Tokens), len(r.doc.Tokens)}
}

// asks says whether sentence n begins as a request or a label does, and goes on.
func (r *reader) asks(n int) bool {
	const rest = 8
	s, o := &r.doc.Sentences[n], r.outlineOf(n)
	if s.Words < rest {
		return false
	}
	if o.first < o.last && int(r.sights[o.first].token) == s.First && r.g.clues.list[r.sights[o.first].clue].tells&clueAsks != 0 {
		return true
	}
	return r.doc.Tokens[s.First].Kind != text.Word
}

// opens says whether token i of sentence n, one of the first words of a new piece of text, stands between two blanks.
func (r *reader) opens(n, i int) bool {
	d := r.doc
	s := &d.Sentences[n]
	return i > s.First && i-s.First <= 2*longSentence && i >= 2 && i+2 < len(d.Tokens) &&
		d.Tokens[i-1].Kind == text.Space && d.Tokens[i+1].Kind == text.Space && r.begins(n)
}

// joints finds furniture in front of a sentence into which it runs, because the paragraphs of the article were joined by blanks:
// "Sign up for our letter The harbour was closed". A capital inside a sentence says where the sentence begins.
func (r *reader) joints() {
	d := r.doc
	r.order()
	done, j, sorted := int32(-1), 0, len(r.hits)
	for _, o := range r.openers {
		if o.sentence == done {
			continue
		}
		i, s := int(o.token), &d.Sentences[o.sentence]
		for j < sorted && r.hits[j].span.End <= s.Start {
			j++
		}
		switch start := int(d.Tokens[i].Start); {
		case j == sorted || r.hits[j].span.Start >= start:
			v, ok := r.lead(s, i)
			if !ok {
				v, ok = r.weighed(s, i)
			}
			if ok {
				r.hits = append(r.hits, hit{trim(d, s.Start, start), v.kind, v.noted, -1})
				done = o.sentence
			}
		case r.hits[j].line < 0 && r.hits[j].span.Start == s.Start && r.hits[j].span.End == s.End:
			if r.continues(s, i) {
				r.hits[j].span = trim(d, s.Start, start)
				done = o.sentence
			}
		}
	}
}

// function says whether a word with one capital is a function word; IT and WHO are names.
func function(t *text.Token) bool { return t.Case == text.Title && t.Entry.Is(lexicon.Function) }

// begins says whether a new piece of text begins with sentence n: a line, or what follows a finished sentence.
func (r *reader) begins(n int) bool {
	d := r.doc
	return n == 0 || d.Sentences[n-1].Paragraph != d.Sentences[n].Paragraph || d.Sentences[n-1].Ended
}

// lead judges what stands in a sentence before token i.
func (r *reader) lead(s *text.Sentence, i int) (verdict, bool) {
	d := r.doc
	bracket := d.Tokens[s.First].IsByte('(')
	if !r.bordered(s, i) || !r.partable(s, i) || !bracket && !r.mayLead(s.First, i) || !r.read(s.First, i) || !bracket && !r.leading() || !r.parted(s, i) || r.clauses(s.First, i) {
		return verdict{}, false
	}
	at := place{line: true}
	v, ok := r.g.judge(&r.seg, at)
	if !ok || v.weak || bracket && !inBrackets[v.kind] {
		return v, false
	}
	if r.g.shape(&r.seg, at) == nil {
		if !r.seg.label() || r.seg.have&firmly == 0 && !function(&d.Tokens[i]) {
			return v, false // a heading of the article, or a name
		}
		v.noted = true
	}
	return v, true
}

// weighed judges what stands in a sentence before token i by its worth, where no shape knows it.
func (r *reader) weighed(s *text.Sentence, i int) (verdict, bool) {
	d := r.doc
	t, before, after := &d.Tokens[i], &d.Tokens[i-2], &d.Tokens[i+2]
	if !function(t) || i-s.First < 3 || before.Kind != text.Word || d.Tokens[s.First].Has(text.LineStart) || before.Entry.Is(lexicon.Function) ||
		before.Case == text.Upper || before.Case == text.Title && after.Case != text.Lower && !subject(d.Of(t)) {
		return verdict{}, false
	}
	if d.Lines[d.LineAt(s.Start)].Words < joinedWords || r.clauses(s.First, i) || r.g.tells(d.Tokens[s.First:i]) || r.worth(s.First, i) < functionWorth {
		return verdict{}, false
	}
	r.read(s.First, i)
	return verdict{kind: r.seg.topic(), noted: true}, true
}

// continues says whether a sentence that was taken for furniture is none from token i on, where another sentence begins beyond doubt.
func (r *reader) continues(s *text.Sentence, i int) bool {
	const rest = 10 // tokens
	d := r.doc
	if t := &d.Tokens[i]; s.Last-i < rest || !function(t) || d.Tokens[i-2].Case != text.Lower && !subject(d.Of(t)) {
		return false
	}
	if _, ok := r.lead(s, i); !ok {
		return false
	}
	r.read(i, s.Last)
	_, ok := r.g.judge(&r.seg, place{})
	return !ok
}

// subject says whether a capitalised function word begins a sentence rather than a word of a headline.
func subject(w string) bool {
	switch w {
	case "The", "It", "He", "She", "They", "We", "There", "These", "But", "If", "When", "While", "However", "Although":
		return true
	}
	return false
}

// clauses says whether the tokens [first, last) are more than a label or a request: they go over several lines, have a semicolon, or
// speak of themselves in the middle.
func (r *reader) clauses(first, last int) bool {
	for i := first; i < last; i++ {
		if t := &r.doc.Tokens[i]; t.Kind == text.Newline || t.IsByte(';') || i > first && r.doc.Of(t) == "I" {
			return true
		}
	}
	return false
}

// label says whether all words are of the vocabulary, or those of a request; a heading in capitals is the article's own.
func (s *segment) label() bool {
	first := s.els()[0].is
	if s.words == 1 && first&isRelated != 0 {
		return false // Other, Next
	}
	return first&isCap != 0 && s.uppers < s.words && (s.covered == s.words && first&isFunc == 0 || first&(isAct|isSub) != 0)
}

// firmly are the classes of words that the headings of articles seldom hold.
const firmly = isNoun | isPlatform | isLetter | isAccount | isAd | isLegal | isApp | isDonate | isYou | isWe | isContact | isBlock | isGallery | isMail | isHandle |
	isCopy | isCopyright | isComment

// bordered says whether furniture may end before token i of a sentence: a dash ends the place in front of a report, a comma a clause.
func (r *reader) bordered(s *text.Sentence, i int) bool {
	d := r.doc
	before := &d.Tokens[i-2]
	if before.Kind != text.Punct && before.Kind != text.Symbol || before.IsByte(':') || before.IsByte('|') {
		t := &d.Tokens[i]
		return function(t) || !d.Tokens[s.First].Has(text.LineStart) && r.g.table.find(t.Hash).is&^(isSaid|isThird) == 0
	}
	open := &d.Tokens[s.First]
	return before.IsByte(')') && open.IsByte('(') || before.IsByte(']') && open.IsByte('[')
}

// partable says whether token i may be parted from what stands before it in a sentence, as far as that is told without a reading.
func (r *reader) partable(s *text.Sentence, i int) bool {
	d := r.doc
	t, first, before := &d.Tokens[i], &d.Tokens[s.First], &d.Tokens[i-2]
	switch begins := first.Has(text.LineStart); {
	case !function(t):
		if begins || r.g.table.find(t.Hash).is&^(isSaid|isThird) != 0 {
			return false
		}
	case before.Case != text.Title || d.Tokens[i+2].Case == text.Lower:
		return t.Len() > 1 || !begins
	}
	switch {
	case before.Kind != text.Word || before.Case == text.Mixed:
		return true
	case before.Case > text.Lower:
		return r.g.table.find(before.Hash).is&cueClasses != 0
	case first.Kind != text.Word || first.Case == text.Mixed:
		return true
	}
	return r.g.table.find(first.Hash).is&(isAct|isYou|isWe|isSub) != 0
}

// parted says whether the segment that was read is parted from token i, which follows it and is partable: by a function word between small letters, or
// because the segment is a label that holds no name, or a request that ends with a small letter.
func (r *reader) parted(s *text.Sentence, i int) bool {
	d, g := r.doc, &r.seg
	t, before, after := &d.Tokens[i], &d.Tokens[i-2], &d.Tokens[i+2]
	opener := function(t)
	switch last := g.els()[g.n-1].is; {
	case opener && (before.Case != text.Title || after.Case == text.Lower):
		return t.Len() > 1 || !d.Tokens[s.First].Has(text.LineStart)
	case !opener && (g.words < 2 || g.have&isBroken != 0):
		return false
	case last&(isCap|isNum) != 0:
		if last&cueClasses == 0 || g.covered < g.words {
			return false
		}
		return g.titled == g.words || g.words > 2 && g.els()[0].is&(isAct|isSub) != 0
	}
	return g.words > 2 && g.els()[0].is&(isAct|isYou|isWe|isSub) != 0 && g.have&(isSaid|isThird) == 0
}

// leading says whether the words that were read can be furniture before a sentence: they have a word or a number of it, and go no further.
func (r *reader) leading() bool {
	s := &r.seg
	if s.n == 0 {
		return false
	}
	last := &s.els()[s.n-1]
	if last.is&(isFunc|isWe) == isFunc && !(s.els()[0].is&(isAct|isSub|isAccount|isDonate) != 0 && particle(r.doc.Of(&r.doc.Tokens[last.tok]))) {
		return false
	}
	if s.caps == 1 && (s.have&speaking == 0 || s.els()[0].is&isFunc != 0 && s.have&(isYou|isWe|isNoun) == 0) {
		return false
	}
	const time = isTime | isDate | isMonth | isStamp
	return s.have&(speaking|isURL|isMail|isHandle|isRelated|isSection) != 0 && s.have&(time|isClock|isWeekday) == 0 || s.numbers > 0 && s.have&(time|speaking) != 0
}

// mayLead says whether the tokens [first, last) have a word, a number, an address or a mark without which they are not leading, and do not end
// with a function word that goes on.
func (r *reader) mayLead(first, last int) bool {
	if t := &r.doc.Tokens[last-2]; t.Kind == text.Word && r.g.table.find(t.Hash).is&(isFunc|isWe) == isFunc && !particle(r.doc.Of(t)) {
		return false
	}
	tokens := r.doc.Tokens[first:last]
	for i := range tokens {
		switch t := &tokens[i]; t.Kind {
		case text.Word:
			if r.g.table.find(t.Hash).is&(speaking|isRelated|isSection) != 0 || t.Case == text.Mixed {
				return true
			}
		case text.Punct, text.Space, text.Newline:
		default:
			return true
		}
	}
	return false
}

// particle says whether a function word may end a request: Sign up, Log in, Read here.
func particle(w string) bool {
	switch w {
	case "up", "in", "out", "now", "here", "Up", "In", "Out", "Now", "Here", "UP", "IN", "OUT", "NOW", "HERE":
		return true
	}
	return false
}
