package ui

import (
	"math/bits"
	"strings"
)

// shape describes how the words of one piece of furniture stand, as steps separated by blanks:
//
//	word        this word, in any letter case
//	CLASS       a word of this class of vocabulary.txt, or a token class (CAP, NUM, URL, COLON, ...)
//	a|B|c       one of several
//	a?          may be missing
//	~  ~3       any number of elements, or up to three
//	^ $         the first step is the first element; the last step is the last one
//
// Elements are words, numbers, addresses, colons, bars and the copyright sign; other marks are passed over.
type shape struct {
	pattern string
	// max is the largest number of words of the segment; 0 means 12.
	max   uint8
	guard guard
}

// guard changes when a shape counts. Without any, the shape is a verdict on a whole segment that tells nothing in the third
// person or the past and has no quotation mark in it.
type guard uint32

const (
	// telling: also where the segment has a verb of saying or a third person. quoting: also with quotation marks.
	telling guard = 1 << iota
	quoting
	// open: only without a final full stop. asks: only with a question mark.
	open
	asks
	// titled: only where every word is capitalised or a function word; titledish: nearly every. shouted: all in capitals.
	titled
	titledish
	shouted
	// line: only as a whole line. ending: only in the last paragraphs.
	line
	ending
	// inside: anywhere in a sentence; the finding is the matched words alone, which no comma or full stop may part.
	// tail: the match ends a sentence and is the finding. capped: every matched word has a capital. apart: a mark stands
	// before the match.
	inside
	tail
	capped
	apart
	// personal: you or we occurs. pages: it is short and without a full stop, or has several words of furniture.
	// dated: a date or time occurs. address: an e-mail address, number, handle or URL occurs. bars: it is a row of short
	// names parted by bars. comma: a mark stands inside.
	personal
	pages
	dated
	address
	bars
	comma
	// noted: the finding is a note. loose: marks may part the match of inside. tags: the line holds nothing but hashtags.
	noted
	loose
	tags
	// labelled: the segment ends with a colon.
	labelled
	// alone: the last matched element is only looked at, the finding ends before it. initial: the match begins with a capital.
	alone
	initial
)

const defaultMax = 12

// step is one element of a compiled shape, with the largest gap before it (-1: any).
type step struct {
	any      class
	literals []uint16
	// frequent counts the literals that are function words.
	frequent int
	gap      int
	optional bool
}

type compiled struct {
	kind       kind
	steps      []step
	first, end bool
	// rest is how many elements may follow the last step where the shape has an end.
	rest  int
	max   int
	guard guard
	// need is the classes without which the shape cannot match, wants what its other steps ask for.
	need  class
	wants []want
}

// want is what one step asks for: a word that may be one of words, or one of the classes of marks.
type want struct {
	words traces
	marks class
}

// traces is a set of words as bits of their hashes, many words sharing a bit.
type traces [4]uint64

// everything is the set of all words.
var everything = traces{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

func (s *traces) add(h uint64) { s[h>>6&3] |= 1 << (h & 63) }

func (s *traces) join(o *traces) {
	for i := range s {
		s[i] |= o[i]
	}
}

// meets says whether a word may be in both sets.
func (s *traces) meets(o *traces) bool { return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0 }

const (
	// formClasses are the classes that a word has by its form and its place, markClasses those that no listed word has.
	formClasses = isWord | isCap | isUpper | isBroken
	markClasses = isNum | isTime | isDate | isYear | isURL | isMail | isHandle | isColon | isBar | isCopy | isTag | isEmbed | isGlued | isLead
)

// lacks says whether words with these traces, and other tokens of these classes, cannot make the shape.
func (c *compiled) lacks(words *traces, marks class) bool {
	for i := range c.wants {
		if w := &c.wants[i]; w.marks&marks == 0 && !w.words.meets(words) {
			return true
		}
	}
	return false
}

// compiler turns shapes into steps. All steps share a few blocks of memory: there are thousands of small lists, made before the
// first document is read.
type compiler struct {
	table    *table
	literals []uint16
	wants    []want
	steps    []step
}

func newCompiler(t *table) *compiler {
	return &compiler{table: t, literals: make([]uint16, 0, 1<<13), wants: make([]want, 0, 1<<11), steps: make([]step, 0, 1<<12)}
}

func (x *compiler) compile(s shape, k kind) compiled {
	c := compiled{kind: k, max: int(s.max), guard: s.guard}
	if c.max == 0 {
		c.max = defaultMax
	}
	p := s.pattern
	p, c.first = strings.CutPrefix(p, "^")
	p, c.end = strings.CutSuffix(p, "$")
	steps, wants := len(x.steps), len(x.wants)
	gap := 0
	for f := range strings.FieldsSeq(p) {
		if f[0] == '~' {
			gap = -1
			if len(f) > 1 {
				gap = int(f[1] - '0')
			}
			continue
		}
		x.add(&c, f, gap)
		gap = 0
	}
	c.rest = gap
	c.steps, c.wants = x.steps[steps:len(x.steps):len(x.steps)], x.wants[wants:len(x.wants):len(x.wants)]
	return c
}

func (x *compiler) add(c *compiled, field string, gap int) {
	s := step{gap: gap}
	var w want
	first := len(x.literals)
	field, s.optional = strings.CutSuffix(field, "?")
	for name := range strings.SplitSeq(field, "|") {
		if name[0] >= 'A' && name[0] <= 'Z' {
			s.any |= classNamed(name)
			continue
		}
		e := x.table.literal(name)
		w.words.add(e.key)
		x.literals = append(x.literals, e.lit)
		if e.is&(isFunc|isYou|isWe) != 0 {
			s.frequent++
		}
		if e.is&(isSaid|isThird) != 0 { // its own word tells something
			c.guard |= telling
		}
	}
	s.literals = x.literals[first:len(x.literals):len(x.literals)]
	x.steps = append(x.steps, s)
	if !s.optional && len(s.literals) == 0 && s.any&(s.any-1) == 0 {
		c.need |= s.any
	}
	if !s.optional && s.any&formClasses == 0 {
		for a := s.any; a != 0; a &= a - 1 {
			w.words.join(&x.table.traced[bits.TrailingZeros64(uint64(a))])
		}
		w.marks = s.any & markClasses
		x.wants = append(x.wants, w)
	}
}

// classNamed returns the class of a name in capitals.
func classNamed(name string) class {
	var small [16]byte
	for i := range len(name) {
		small[i] = name[i] | 0x20
	}
	return classNames[string(small[:len(name)])]
}

func (s *step) matches(e *element) bool {
	if e.is&s.any != 0 {
		return true
	}
	if e.lit != 0 {
		for _, l := range s.literals {
			if l == e.lit {
				return true
			}
		}
	}
	return false
}

// find returns the elements [from, to) of the first match.
func (c *compiled) find(els []element) (from, to int, ok bool) {
	last := len(els) - 1
	if c.first {
		last = 0
	}
	for from = range last + 1 {
		if to, ok = c.match(els, from, 0, 0); ok {
			return from, to, true
		}
	}
	return 0, 0, false
}

// match tries the steps from number n on at element i and returns the end of the match. loose is the gap before a step that was
// left out, which its successor takes over.
func (c *compiled) match(els []element, i, n, loose int) (int, bool) {
	if n == len(c.steps) {
		if !c.end {
			return i, true
		}
		return len(els), c.rest < 0 || i+c.rest >= len(els)
	}
	s := &c.steps[n]
	gap := s.gap
	if gap >= 0 && (loose < 0 || loose > gap) {
		gap = loose
	}
	reach := i + gap
	if gap < 0 || reach >= len(els) {
		reach = len(els) - 1
	}
	for j := i; j <= reach; j++ {
		if s.matches(&els[j]) {
			if end, ok := c.match(els, j+1, n+1, 0); ok {
				return end, true
			}
		}
	}
	if s.optional {
		return c.match(els, i, n+1, gap)
	}
	return 0, false
}
