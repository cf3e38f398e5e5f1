package ui

import (
	"math/bits"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// How often words and marks occur in a hundred thousand words of English, more or less. It decides which step of a shape is its clue, and so
// how much is looked at in vain, but not what is found.
const (
	rareWeight  = 3
	colonWeight = 400
	barWeight   = 150
	never       = 1 << 20
)

var frequent = [...]struct {
	weight uint32
	words  string
}{
	{1500, "the of and in to a i is that you it was for on he"},
	{300, "as with have this be by not at are don't one or like from know so an if do we no has just all what there my about were which would " +
		"can two been who out more also people up when said his had they"},
	{120, "first think your me time some get her will other you're them right should because made only after how new now than page may where " +
		"see over good into any could didn't go three him most year can't these too used going here did work five being make way such want she"},
	{40, "something back got four before say we're during those our doesn't use part take us while never down between since please need why " +
		"day world through little link name off around last keep another best family later come under every city find great old sure " +
		"following home own state place team look am isn't each again money further what's anything end might yes number group left " +
		"feel house maybe love live help show years months week month must next added"},
}

// clueMaker collects the clues of a grammar.
type clueMaker struct {
	g *grammar
	// weights are those of the entries of the table, literals the entries of each literal, members those of each class.
	weights  [tableSize]uint32
	literals []uint16
	members  [64][]uint16
	// weight and print are those of the members of each class.
	weight [64]int
	print  [64]prints
	// number is the clue of an entry, 0 for none.
	number [tableSize]uint16
	marks  [128]uint16
	hangs  []hanging
	// unknown are the classes of which a word is no clue.
	unknown class
}

// hanging says that a shape hangs on a clue.
type hanging struct{ clue, shape uint16 }

// gather makes the clues of the grammar once its shapes are complete.
func (g *grammar) gather() {
	m := &clueMaker{g: g, literals: make([]uint16, g.table.literals+1)}
	m.weigh()
	x := &g.clues
	x.list = make([]clue, 1, tableSize)
	for i := range g.table.entries {
		if e := &g.table.entries[i]; e.key != 0 && telltales(e.is) != 0 {
			m.clue(uint16(i))
		}
	}
	for _, mark := range markKeys {
		for _, c := range []byte(mark.keys) {
			m.marks[c] = x.add(uint64(c), 0)
		}
	}
	chosen := make([]*step, len(g.shapes))
	for i := range g.shapes {
		c := &g.shapes[i]
		s, cost := m.choose(c)
		if head, begins := m.begins(c); begins && head <= cost {
			m.start(uint16(i), c)
			continue
		}
		chosen[i] = s
		m.hang(uint16(i), s)
	}
	m.ignore()
	x.shapes = make([]outer, len(g.shapes))
	for i := range g.shapes {
		x.shapes[i] = m.outer(&g.shapes[i], chosen[i])
	}
	m.hook()
}

// weigh fills in what the table says of words and classes.
func (m *clueMaker) weigh() {
	t := &m.g.table
	for i := range m.weights {
		m.weights[i] = rareWeight
	}
	for _, tier := range frequent {
		for w := range strings.FieldsSeq(tier.words) {
			if i, ok := t.place(lexicon.Hash(w)); ok {
				m.weights[i] = tier.weight
			}
		}
	}
	for i := range t.entries {
		e := &t.entries[i]
		if e.key == 0 {
			continue
		}
		m.literals[e.lit] = uint16(i)
		for c := e.is; c != 0; c &= c - 1 {
			b := bits.TrailingZeros64(uint64(c))
			m.members[b] = append(m.members[b], uint16(i))
			m.weight[b] += int(m.weights[i])
			m.print[b] |= printOf(e.key)
		}
	}
}

// clue returns the number of the clue of an entry of the table, which it makes the first time.
func (m *clueMaker) clue(i uint16) uint16 {
	if m.number[i] == 0 {
		e := &m.g.table.entries[i]
		m.number[i] = m.g.clues.add(e.key, telltales(e.is))
		m.g.clues.words = append(m.g.clues.words, m.g.table.names[i])
	}
	return m.number[i]
}

// add enters a clue.
func (x *clues) add(key uint64, tells telltale) uint16 {
	n := uint16(len(x.list))
	first := &x.first[clueSlot(key)]
	x.list = append(x.list, clue{key, *first, tells})
	*first = n
	return n
}

// firm says whether something that a glance at words and marks tells has to stand where a shape has the step.
func (s *step) firm() bool { return !s.optional && s.any&formClasses == 0 }

// begins says how often a sentence begins with the words with which a shape begins, beside how often a word is seen, and whether it
// begins with words at all.
func (m *clueMaker) begins(c *compiled) (cost int, ok bool) {
	const sentence = 8
	if c.guard&(inside|tail) != 0 || !c.first {
		return 0, false
	}
	for i := range c.steps {
		s := &c.steps[i]
		if s.any&formClasses != 0 || s.gap != 0 {
			return 0, false
		}
		cost += m.words(s)
		if !s.optional {
			return cost / sentence, true
		}
	}
	return 0, false
}

// start enters a shape where it begins.
func (m *clueMaker) start(shape uint16, c *compiled) {
	for i := range c.steps {
		s := &c.steps[i]
		m.each(s, func(word uint16) {
			if at := &m.g.clues.starts[word]; len(*at) == 0 || (*at)[len(*at)-1] != shape {
				*at = append(*at, shape)
			}
		})
		if s.any&numberClasses != 0 {
			m.g.clues.numbered = append(m.g.clues.numbered, shape)
		}
		if !s.optional {
			return
		}
	}
}

// each calls f with the entries of the words of a step.
func (m *clueMaker) each(s *step, f func(word uint16)) {
	for _, l := range s.literals {
		f(m.literals[l])
	}
	for c := s.any; c != 0; c &= c - 1 {
		for _, i := range m.members[bits.TrailingZeros64(uint64(c))] {
			f(i)
		}
	}
}

// choose returns the firm step of a shape that is seen least often, and how often that is; nil if numbers stand in all of them.
func (m *clueMaker) choose(c *compiled) (best *step, least int) {
	least = never
	for i := range c.steps {
		if s := &c.steps[i]; s.firm() {
			if w := m.cost(s); w < least {
				best, least = s, w
			}
		}
	}
	return best, least
}

// words is how often the words of a step are seen.
func (m *clueMaker) words(s *step) int {
	sum := 0
	for _, l := range s.literals {
		sum += int(m.weights[m.literals[l]])
	}
	for c := s.any; c != 0; c &= c - 1 {
		sum += m.weight[bits.TrailingZeros64(uint64(c))]
	}
	return sum
}

// cost is how often a step is seen, never or more for one with numbers.
func (m *clueMaker) cost(s *step) int {
	sum := m.words(s)
	if s.any&isColon != 0 {
		sum += colonWeight
	}
	if s.any&isBar != 0 {
		sum += barWeight
	}
	if s.any&numberClasses != 0 {
		sum += never
	}
	return sum
}

// hang makes clues of the words and marks of a step of a shape.
func (m *clueMaker) hang(shape uint16, s *step) {
	if s == nil {
		m.g.clues.blind = true
		return
	}
	m.each(s, func(word uint16) { m.hangs = append(m.hangs, hanging{m.clue(word), shape}) })
	for _, mark := range markKeys {
		if s.any&mark.class != 0 {
			for _, k := range []byte(mark.keys) {
				m.hangs = append(m.hangs, hanging{m.marks[k], shape})
			}
		}
	}
}

// outer says what a shape asks for besides the step that was chosen: the two steps seen least often of those whose words are all clues.
func (m *clueMaker) outer(c *compiled, chosen *step) outer {
	o := outer{anything, anything, anything, [2]prints{anything, anything}, int32(c.max), c.guard}
	m.beside(c, chosen, &o)
	if c.guard&(inside|tail) != 0 {
		o.max = never
	} else if c.first {
		o.head = m.head(c)
	}
	least := [2]int{2 * never, 2 * never}
	for i := range c.steps {
		s := &c.steps[i]
		if s == chosen || !s.firm() || !m.known(s) {
			continue
		}
		switch w := m.cost(s); {
		case w < least[0]:
			o.mates[0], o.mates[1] = m.prints(s), o.mates[0]
			least[0], least[1] = w, least[0]
		case w < least[1]:
			o.mates[1], least[1] = m.prints(s), w
		}
	}
	return o
}

// beside says what stands on either side of the chosen step of a shape, or of the first if none was chosen, where words must.
func (m *clueMaker) beside(c *compiled, chosen *step, o *outer) {
	k := 0
	for i := range c.steps {
		if &c.steps[i] == chosen {
			k = i
		}
	}
	if c.steps[k].optional {
		return
	}
	if k > 0 && c.steps[k].gap == 0 && c.steps[k-1].firm() {
		o.before = m.prints(&c.steps[k-1])
	}
	if k+1 < len(c.steps) && c.steps[k+1].gap == 0 && c.steps[k+1].firm() {
		o.after = m.prints(&c.steps[k+1])
	}
}

// head returns what the first word of a segment may be to which a shape belongs that begins with it.
func (m *clueMaker) head(c *compiled) prints {
	v := prints(0)
	for i := range c.steps {
		s := &c.steps[i]
		if s.any&formClasses != 0 || s.gap != 0 {
			return anything
		}
		if v |= m.prints(s); !s.optional {
			return v
		}
	}
	return anything
}

// known says whether all words of a step are clues.
func (m *clueMaker) known(s *step) bool {
	for _, l := range s.literals {
		if m.number[m.literals[l]] == 0 {
			return false
		}
	}
	return s.any&m.unknown == 0
}

// ignore notes the classes of which a word is no clue.
func (m *clueMaker) ignore() {
	for b, words := range m.members {
		for _, i := range words {
			if m.number[i] == 0 {
				m.unknown |= 1 << b
				break
			}
		}
	}
}

func (m *clueMaker) prints(s *step) prints {
	v := prints(0)
	for _, l := range s.literals {
		v |= printOf(m.g.table.entries[m.literals[l]].key)
	}
	for c := s.any; c != 0; c &= c - 1 {
		v |= m.print[bits.TrailingZeros64(uint64(c))]
	}
	for _, mark := range markKeys {
		if s.any&mark.class != 0 {
			for _, k := range []byte(mark.keys) {
				v |= printOf(uint64(k))
			}
		}
	}
	if s.any&numberClasses != 0 {
		v |= numberPrint
	}
	return v
}

// hook enters the shapes at their clues.
func (m *clueMaker) hook() {
	x := &m.g.clues
	x.hooks = make([]hook, len(x.list))
	count := make([]int, len(x.list))
	for _, h := range m.hangs {
		count[h.clue]++
	}
	room := make([]uint16, len(m.hangs))
	for i, n := range count {
		x.hooks[i].shapes, room = room[:0:n], room[n:]
	}
	for _, h := range m.hangs {
		k, o := &x.hooks[h.clue], &x.shapes[h.shape]
		switch {
		case o.guard&(inside|tail) != 0:
			k.inside |= o.mates[0]
		case o.head != anything:
			k.heads |= o.head
		default:
			k.mates |= o.mates[0]
		}
		k.shapes = append(k.shapes, h.shape)
		x.list[h.clue].tells |= clueHook
		if o.guard&(inside|tail) != 0 {
			x.list[h.clue].tells |= clueInside
		}
	}
}
