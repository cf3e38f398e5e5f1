package ui

import "math/bits"

// index finds the shapes that may match a segment without looking at all of them: those that begin with its first element,
// and those of which the rarest step occurs in it. Shapes are named by their number; a smaller number wins.
type index struct {
	// starts and triggers are keyed by literal, the others by the bit of a class.
	starts, triggers           [][]uint16
	classStarts, classTriggers [64][]uint16
	// startClasses and triggerClasses are the classes that have a list.
	startClasses, triggerClasses class
}

// add enters shape n. literals is the number of literals of the grammar.
func (x *index) add(c *compiled, n uint16) {
	// Many sentences of prose begin with "the" or "this": such a shape hangs on its rarest word.
	if c.first && !c.steps[0].optional && c.steps[0].any&(isCap|isWord) == 0 && c.steps[0].frequent == 0 {
		s := &c.steps[0]
		for _, l := range s.literals {
			x.starts[l] = append(x.starts[l], n)
		}
		enter(&x.classStarts, &x.startClasses, s.any, n)
		return
	}
	s := c.rarest()
	for _, l := range s.literals {
		x.triggers[l] = append(x.triggers[l], n)
	}
	enter(&x.classTriggers, &x.triggerClasses, s.any, n)
}

func enter(lists *[64][]uint16, have *class, classes class, n uint16) {
	*have |= classes
	for ; classes != 0; classes &= classes - 1 {
		b := bits.TrailingZeros64(uint64(classes))
		lists[b] = append(lists[b], n)
	}
}

// rarest returns the step whose words are least often seen in prose.
func (c *compiled) rarest() *step {
	var best *step
	least := 0
	for i := range c.steps {
		s := &c.steps[i]
		if s.optional {
			continue
		}
		if cost := s.cost(); best == nil || cost < least {
			best, least = s, cost
		}
	}
	return best
}

func (s *step) cost() int {
	const common, everywhere = 20, 100
	cost := s.frequent * common
	if s.any&(isWord|isCap|isNum|isFunc|isYou|isWe|isAct) != 0 {
		cost += everywhere
	}
	return cost + len(s.literals) + bits.OnesCount64(uint64(s.any))
}

// matcher looks for the first shape of an index in a segment.
type matcher struct {
	g    *grammar
	s    *segment
	els  []element
	at   place
	best int
	// from and to are the elements that the best shape covers.
	from, to int
	inside   bool
}

// run tries every shape that may match.
func (m *matcher) run(x *index) {
	first := &m.els[0]
	m.all(x.starts[first.lit])
	for c := first.is & x.startClasses; c != 0; c &= c - 1 {
		m.all(x.classStarts[bits.TrailingZeros64(uint64(c))])
	}
	for i := range m.els {
		if l := m.els[i].lit; l != 0 {
			m.all(x.triggers[l])
		}
	}
	for c := m.s.have & x.triggerClasses; c != 0; c &= c - 1 {
		m.all(x.classTriggers[bits.TrailingZeros64(uint64(c))])
	}
}

func (m *matcher) all(shapes []uint16) {
	for _, n := range shapes {
		if int(n) >= m.best {
			return
		}
		m.try(int(n))
	}
}

func (m *matcher) try(n int) {
	c, s := &m.g.shapes[n], m.s
	if c.need&^s.have != 0 || c.lacks(&s.traces, s.have) {
		return
	}
	if !m.inside {
		if s.words > c.max || !s.allows(c.guard, m.at) {
			return
		}
	} else if c.guard&tail != 0 && s.cut || !s.allows(c.guard|telling|quoting, m.at) {
		return
	}
	from, to, ok := c.find(m.els)
	if ok && (!m.inside || s.tight(c, m.els[from:to], from > 0)) {
		m.best, m.from, m.to = n, from, to
	}
}
