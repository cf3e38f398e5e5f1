package ui

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/text"
)

// sight is what a glance at a word tells, as a bit set.
type sight uint8

const (
	// sightTells: a verb of saying or a third person. sightCue: one of cueClasses. sightHint: a shape of parts may hang on it.
	sightTells sight = 1 << iota
	sightCue
	sightHint
	// sightTold: a shape of told may hang on it; sightBrief, sightMiddling and sightLong: one of whole, by its longest segment.
	sightTold
	sightBrief
	sightMiddling
	sightLong
	// sightSigned: an agency or a mark of rights, which make furniture of a segment without a cue.
	sightSigned
)

const (
	brief    = defaultMax
	middling = 24
	sights   = 1 << 14
)

// glance is made of the table and the indexes: what every word shows at a glance, more than that where words share a slot.
type glance struct {
	words [sights]sight
	// classes are the sights of single classes.
	classes [64]sight
}

func sightSlot(h uint64) uint64 { return h >> 50 & (sights - 1) }

// survey fills in the glance once the grammar is complete.
func (g *grammar) survey() {
	x := &g.glance
	for b := range x.classes {
		c := class(1) << b
		x.classes[b] = g.length(g.whole.classTriggers[b])
		if g.told.triggerClasses&c != 0 {
			x.classes[b] |= sightTold
		}
		if g.hintClasses&c != 0 {
			x.classes[b] |= sightHint
		}
		if c&(isSaid|isThird) != 0 {
			x.classes[b] |= sightTells
		}
		if c&cueClasses != 0 {
			x.classes[b] |= sightCue
		}
		if c&(isAgency|isCopyright|isCopy) != 0 {
			x.classes[b] |= sightSigned
		}
	}
	for i := range g.table.entries {
		if e := &g.table.entries[i]; e.key != 0 {
			x.words[sightSlot(e.key)] |= g.see(e)
		}
	}
}

// see is what a word shows.
func (g *grammar) see(e *entry) sight {
	v := g.glance.of(e.is)
	if e.lit == 0 {
		return v
	}
	v |= g.length(g.whole.triggers[e.lit])
	if len(g.told.triggers[e.lit]) > 0 {
		v |= sightTold
	}
	if len(g.parts.starts[e.lit])+len(g.parts.triggers[e.lit]) > 0 {
		v |= sightHint
	}
	return v
}

// of is what classes show.
func (x *glance) of(c class) sight {
	v := sight(0)
	for ; c != 0; c &= c - 1 {
		v |= x.classes[bits.TrailingZeros64(uint64(c))]
	}
	return v
}

// length tells the longest segment that one of the shapes judges.
func (g *grammar) length(shapes []uint16) sight {
	most := 0
	for _, n := range shapes {
		most = max(most, g.shapes[n].max)
	}
	switch {
	case most == 0:
		return 0
	case most <= brief:
		return sightBrief
	case most <= middling:
		return sightMiddling
	}
	return sightLong
}

// view is what running saw of a segment.
type view struct {
	tokens []text.Token
	at     place
	seen   sight
	traces traces
	// marks are the classes of the tokens that are no words, and of formClasses all.
	marks class
	words int
}

// running says whether the tokens [first, last) are prose beyond doubt, so that they need not be read: no shape can match all or
// some of them, and they have too few words of furniture to be judged by those. cues are what a reading would have counted.
func (r *reader) running(first, last int, at place) (cues int, ok bool) {
	d, g := r.doc, r.g
	tokens := d.Tokens[first:last]
	lead := r.opening(tokens)
	if lead < 0 {
		return 0, false
	}
	x := &g.glance
	seen, found := sight(0), formClasses
	var trace traces
	words, marks, asked := 0, 0, false
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == text.Word:
			words++
			s := x.words[sightSlot(t.Hash)]
			seen |= s
			trace.add(t.Hash)
			if s&sightCue != 0 && g.table.find(t.Hash).is&cueClasses != 0 {
				cues++
			} else if t.Case == text.Mixed && g.table.find(t.Hash).is == 0 && g.table.fused(d.Of(t)) != 0 {
				return 0, false
			}
		case t.Kind == text.Space:
		default:
			marks++
			asked = asked || t.IsByte('?') || t.IsByte('!')
			found |= r.other(t)
		}
	}
	seen |= x.of(found)
	if words+marks > maxElements || asked && words <= aside || at.line && words <= coverWords ||
		(seen&sightSigned != 0 || cues*5 >= words) && !g.diluted(tokens, words) {
		return 0, false
	}
	v := view{tokens, at, seen, trace, found, words}
	return cues, !g.shaped(&v, &tokens[lead])
}

// diluted says whether too many of the words are plain for the others to weigh anything (see dense).
func (g *grammar) diluted(tokens []text.Token, words int) bool {
	plain := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == text.Word && t.Case <= text.Lower && g.table.find(t.Hash).is == 0 {
			plain++
		}
	}
	return plain*5 > words*2 || plain*4 > words+2
}

// shaped says whether a shape may judge a whole segment, or some words of it.
func (g *grammar) shaped(v *view, first *text.Token) bool {
	x, triggers := &g.whole, sightLong
	if v.words <= middling {
		triggers |= sightMiddling
	}
	if v.words <= brief {
		triggers |= sightBrief
	}
	if v.seen&sightTells != 0 && g.tells(v.tokens) {
		x, triggers = &g.told, sightTold
	}
	e := g.table.find(first.Hash)
	if g.any(v, x.starts[e.lit]) || g.anyOf(v, &x.classStarts, (e.is|formClasses)&x.startClasses) {
		return true
	}
	if triggers |= sightHint; v.seen&triggers == 0 {
		return false
	}
	if g.anyOf(v, &x.classTriggers, v.marks&x.triggerClasses) || g.anyPartOf(v, v.marks&g.hintClasses) {
		return true
	}
	for i := range v.tokens {
		t := &v.tokens[i]
		if t.Kind == text.Word && g.glance.words[sightSlot(t.Hash)]&triggers != 0 && g.hangs(v, x, g.table.find(t.Hash)) {
			return true
		}
	}
	return false
}

// hangs says whether a shape that hangs on a word may match.
func (g *grammar) hangs(v *view, x *index, e *entry) bool {
	return g.any(v, x.triggers[e.lit]) || g.anyOf(v, &x.classTriggers, e.is&x.triggerClasses) ||
		g.hangsInside(v, e)
}

// hangsInside says whether a shape that stands inside a sentence and hangs on a word may match.
func (g *grammar) hangsInside(v *view, e *entry) bool {
	return g.anyPart(v, g.parts.triggers[e.lit]) || g.anyPart(v, g.parts.starts[e.lit]) || e.is&g.hintClasses != 0 && g.anyPartOf(v, e.is)
}

// any says whether one of the shapes may judge the segment.
func (g *grammar) any(v *view, shapes []uint16) bool {
	for _, n := range shapes {
		c := &g.shapes[n]
		if v.words <= c.max && (c.guard&line == 0 || v.at.line) && (c.guard&ending == 0 || v.at.ending) && !c.lacks(&v.traces, v.marks) {
			return true
		}
	}
	return false
}

// anyOf is any for the shapes of some classes.
func (g *grammar) anyOf(v *view, lists *[64][]uint16, classes class) bool {
	for ; classes != 0; classes &= classes - 1 {
		if g.any(v, lists[bits.TrailingZeros64(uint64(classes))]) {
			return true
		}
	}
	return false
}

// anyPart says whether one of the shapes may match some words; anyPartOf is it for the shapes of some classes.
func (g *grammar) anyPart(v *view, shapes []uint16) bool {
	for _, n := range shapes {
		if !g.shapes[n].lacks(&v.traces, v.marks) {
			return true
		}
	}
	return false
}

func (g *grammar) anyPartOf(v *view, classes class) bool {
	for c := classes & g.parts.triggerClasses; c != 0; c &= c - 1 {
		if g.anyPart(v, g.parts.classTriggers[bits.TrailingZeros64(uint64(c))]) {
			return true
		}
	}
	for c := classes & g.parts.startClasses; c != 0; c &= c - 1 {
		if g.anyPart(v, g.parts.classStarts[bits.TrailingZeros64(uint64(c))]) {
			return true
		}
	}
	return false
}

// within says whether a shape that stands inside a sentence may be found among the tokens [first, last), which then have to be read. cues
// are what a reading would have counted: nothing where no word gives a hint.
func (r *reader) within(first, last int) (cues int, ok bool) {
	d, g := r.doc, r.g
	tokens := d.Tokens[first:last]
	if !g.hinted(tokens) {
		return 0, false
	}
	v := view{tokens: tokens, marks: formClasses}
	elements := 0
	for i := range tokens {
		switch t := &tokens[i]; t.Kind {
		case text.Word:
			elements++
			v.traces.add(t.Hash)
			if e := g.table.find(t.Hash); e.is&cueClasses != 0 {
				cues++
			} else if t.Case == text.Mixed && e.is == 0 {
				return 0, true
			}
		case text.Space, text.Newline:
		default:
			elements++
			v.marks |= r.other(t)
		}
	}
	if elements > maxElements || g.anyPartOf(&v, v.marks&g.hintClasses) {
		return 0, true
	}
	for i := range tokens {
		if t := &tokens[i]; t.Kind == text.Word && g.hints.has(t.Hash) && g.hangsInside(&v, g.table.find(t.Hash)) {
			return 0, true
		}
	}
	return cues, false
}

// hinted says whether a word or a mark hints at a shape that stands inside a sentence.
func (g *grammar) hinted(tokens []text.Token) bool {
	for i := range tokens {
		switch t := &tokens[i]; t.Kind {
		case text.Word:
			if g.hints.has(t.Hash) {
				return true
			}
		case text.URL, text.Handle, text.Symbol:
			return true
		}
	}
	return false
}

// tells says whether a word that tells something is among the tokens.
func (g *grammar) tells(tokens []text.Token) bool {
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == text.Word && g.glance.words[sightSlot(t.Hash)]&sightTells != 0 && g.table.find(t.Hash).is&(isSaid|isThird) != 0 {
			return true
		}
	}
	return false
}

// other is the classes that a token may have that is neither a word nor a blank.
func (r *reader) other(t *text.Token) class {
	switch t.Kind {
	case text.Punct, text.Symbol:
		return r.seg.mark(r.doc, t, false)
	case text.Number, text.Alnum:
		return numberClass(r.doc.Of(t), t.Kind)
	case text.URL, text.File:
		return isURL | isEmbed
	case text.Email:
		return isMail
	case text.Handle:
		return isTag | isHandle
	}
	return 0
}

// opening returns the word with which a segment begins, -1 if something else does or brackets stand before it.
func (r *reader) opening(tokens []text.Token) int {
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind == text.Word:
			return i
		case t.Kind == text.Space:
		case t.Kind != text.Punct || t.IsByte('(') || t.IsByte('[') || r.seg.mark(r.doc, t, true) != 0:
			return -1
		}
	}
	return -1
}
