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
	// marks are the sights of ASCII marks, classes those of single classes.
	marks   [128]sight
	classes [64]sight
	// any is what every word may show by its form.
	any sight
	// number and address are what numbers, and what addresses and handles may show.
	number, address sight
	// wholeStarts and toldStarts are the longest segments, in words, of the shapes that begin with a literal, and with a class.
	wholeStarts, toldStarts           []int
	wholeClassStarts, toldClassStarts [64]int
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
		x.wholeClassStarts[b], x.toldClassStarts[b] = g.longest(g.whole.classStarts[b]), g.longest(g.told.classStarts[b])
	}
	x.wholeStarts, x.toldStarts = make([]int, g.table.literals+1), make([]int, g.table.literals+1)
	for l := range x.wholeStarts {
		x.wholeStarts[l], x.toldStarts[l] = g.longest(g.whole.starts[l]), g.longest(g.told.starts[l])
	}
	for i := range g.table.entries {
		if e := &g.table.entries[i]; e.key != 0 {
			x.words[sightSlot(e.key)] |= g.see(e)
		}
	}
	x.any = x.of(formClasses)
	x.number = x.of(isWord | isNum | isTime | isDate | isYear)
	x.address = x.of(isURL | isEmbed | isMail | isTag | isHandle)
	x.marks[':'], x.marks['|'], x.marks['/'] = x.of(isColon), x.of(isBar), x.of(isBar)
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

// longest is the longest segment, in words, that one of the shapes judges.
func (g *grammar) longest(shapes []uint16) int {
	most := 0
	for _, n := range shapes {
		most = max(most, g.shapes[n].max)
	}
	return most
}

func (g *grammar) length(shapes []uint16) sight {
	switch n := g.longest(shapes); {
	case n == 0:
		return 0
	case n <= brief:
		return sightBrief
	case n <= middling:
		return sightMiddling
	}
	return sightLong
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
	seen := x.any
	words, marks, asked := 0, 0, false
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == text.Word:
			words++
			s := x.words[sightSlot(t.Hash)]
			seen |= s
			if s&sightCue != 0 && g.table.find(t.Hash).is&cueClasses != 0 {
				cues++
			} else if t.Case == text.Mixed && g.table.find(t.Hash).is == 0 && g.table.fused(d.Of(t)) != 0 {
				return 0, false
			}
		case t.Kind == text.Space:
		default:
			marks++
			if t.Kind == text.Punct && t.Hash < uint64(len(x.marks)) {
				asked = asked || t.Hash == '?' || t.Hash == '!'
			}
			seen |= x.other(d, t, &r.seg)
		}
	}
	if words+marks > maxElements || asked && words <= aside || at.line && words <= coverWords ||
		seen&sightHint != 0 || seen&sightSigned != 0 || cues*5 >= words {
		return 0, false
	}
	return cues, !g.shaped(d, &tokens[lead], seen, first, last, words)
}

// shaped says whether a shape may judge a whole segment.
func (g *grammar) shaped(d *text.Document, first *text.Token, seen sight, from, to, words int) bool {
	triggers := sightLong
	if words <= middling {
		triggers |= sightMiddling
	}
	if words <= brief {
		triggers |= sightBrief
	}
	e := g.table.find(first.Hash)
	if seen&sightTold != 0 || g.begins(e, g.glance.toldStarts, &g.glance.toldClassStarts, g.told.startClasses, words) {
		return true
	}
	return (seen&triggers != 0 || g.begins(e, g.glance.wholeStarts, &g.glance.wholeClassStarts, g.whole.startClasses, words)) &&
		(seen&sightTells == 0 || !g.tells(d.Tokens[from:to]))
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

// begins says whether a shape for so many words begins with the word.
func (g *grammar) begins(e *entry, literals []int, classes *[64]int, have class, words int) bool {
	if literals[e.lit] >= words {
		return true
	}
	for c := (e.is | formClasses) & have; c != 0; c &= c - 1 {
		if classes[bits.TrailingZeros64(uint64(c))] >= words {
			return true
		}
	}
	return false
}

// other is what a token shows that is neither a word nor a blank.
func (x *glance) other(d *text.Document, t *text.Token, s *segment) sight {
	switch t.Kind {
	case text.Punct, text.Symbol:
		if t.Hash < uint64(len(x.marks)) && t.Len() == 1 {
			return x.marks[t.Hash]
		}
		return x.of(s.mark(d, t, false))
	case text.Number, text.Alnum:
		return x.number
	case text.URL, text.File, text.Email, text.Handle:
		return x.address
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
