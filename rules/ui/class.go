package ui

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// class is a set of properties of an element: what it is, and which parts of the furniture vocabulary it belongs to.
type class uint64

const (
	// The first classes are read off the token; the others come from vocabulary.txt.
	isWord class = 1 << iota
	isCap
	isUpper
	isNum
	isTime
	isDate
	isYear
	isURL
	isMail
	isHandle
	isColon
	isBar
	isCopy
	// isBroken: a punctuation mark stands directly before the element.
	isBroken
	isFunc
	isYou
	isWe
	isSub
	isAct
	isLetter
	isAlert
	isFresh
	isShare
	isPlatform
	isLegal
	isPay
	isAccount
	isApp
	isAd
	isRelated
	isStory
	isNoun
	isComment
	isNav
	isSection
	isSolo
	isVideo
	isGallery
	isDonate
	isContact
	isForm
	isBlock
	isCredit
	isAgency
	isCopyright
	isMonth
	isWeekday
	isClock
	isStamp
	isRole
	isSaid
	isThird
	isLabel
	// isTag is a hashtag, isEmbed the address of an embedded post's picture, isGlued a credit that hangs on another word, isLead
	// a label in small letters that the next word hangs on (articleVelm).
	isTag
	isEmbed
	isGlued
	isLead
)

// classNames maps the names of the vocabulary file and, in capitals, of shapes.
var classNames = map[string]class{
	"word": isWord, "cap": isCap, "upper": isUpper, "num": isNum, "time": isTime, "date": isDate, "year": isYear,
	"url": isURL, "mail": isMail, "handle": isHandle, "colon": isColon, "bar": isBar, "copy": isCopy,
	"func": isFunc, "you": isYou, "we": isWe, "sub": isSub, "act": isAct, "letter": isLetter, "alert": isAlert,
	"fresh": isFresh, "share": isShare, "platform": isPlatform, "legal": isLegal, "pay": isPay, "account": isAccount,
	"app": isApp, "ad": isAd, "related": isRelated, "story": isStory, "noun": isNoun, "comment": isComment, "nav": isNav,
	"section": isSection, "solo": isSolo, "video": isVideo, "gallery": isGallery, "donate": isDonate,
	"contact": isContact, "form": isForm, "block": isBlock, "credit": isCredit, "agency": isAgency,
	"copyright": isCopyright, "month": isMonth, "weekday": isWeekday, "clock": isClock, "stamp": isStamp, "role": isRole,
	"said": isSaid, "third": isThird, "label": isLabel, "tag": isTag, "embed": isEmbed, "glued": isGlued, "lead": isLead,
}

//go:embed vocabulary.txt
var vocabularyText string

const (
	// tableSize is a power of two, at least twice the number of words and literals; filterSize is the number of bits of the
	// filter, many times that number.
	tableSize  = 1 << 12
	filterSize = 1 << 15
)

// entry is what the table knows of a word: its classes, and its number among the literals of shapes, 0 for none.
type entry struct {
	key uint64
	is  class
	lit uint16
}

// table maps the hash of a word to its entry. The filter holds a bit for every word, so that most words of running text are
// told apart by one look at four kilobytes.
type table struct {
	filter   bitSet
	entries  [tableSize]entry
	literals uint16
	// names are the words of the entries, while the grammar is made.
	names []string
	// traced are the traces of the words of each class.
	traced [64]traces
}

func slot(h uint64) uint64 { return h >> 13 & (tableSize - 1) }

// bitSet is a set of words by a few bits of their Hash.
type bitSet [filterSize / 64]uint64

func (s *bitSet) has(h uint64) bool { return s[h>>46&(filterSize/64-1)]>>(h>>40&63)&1 != 0 }

func (s *bitSet) add(h uint64) { s[h>>46&(filterSize/64-1)] |= 1 << (h >> 40 & 63) }

// none is the entry of a word that is not in the table.
var none entry

func (t *table) find(h uint64) *entry {
	if !t.filter.has(h) {
		return &none
	}
	return t.probe(h)
}

func (t *table) probe(h uint64) *entry {
	for i := slot(h); t.entries[i].key != 0; i = (i + 1) & (tableSize - 1) {
		if t.entries[i].key == h {
			return &t.entries[i]
		}
	}
	return &none
}

// place returns where the entry of a word lies.
func (t *table) place(h uint64) (uint64, bool) {
	if !t.filter.has(h) {
		return 0, false
	}
	i := slot(h)
	for t.entries[i].key != h && t.entries[i].key != 0 {
		i = (i + 1) & (tableSize - 1)
	}
	return i, t.entries[i].key == h
}

// add gives the word further classes and returns its entry.
func (t *table) add(word string, c class) *entry {
	h := lexicon.Hash(word)
	t.filter.add(h)
	i := slot(h)
	for t.entries[i].key != 0 && t.entries[i].key != h {
		i = (i + 1) & (tableSize - 1)
	}
	e := &t.entries[i]
	e.key = h
	e.is |= c
	if t.names == nil {
		t.names = make([]string, tableSize)
	}
	t.names[i] = word
	for ; c != 0; c &= c - 1 {
		t.traced[bits.TrailingZeros64(uint64(c))].add(h)
	}
	return e
}

// literal returns the entry of a word that stands in a shape, with its number.
func (t *table) literal(word string) *entry {
	e := t.add(word, 0)
	if e.lit == 0 {
		t.literals++
		e.lit = t.literals
	}
	return e
}

// fused returns the classes of labels that lost the blank between them (RegisterClose), 0 where a part is no label. A credit
// may also hang on the last word of a caption (harbourCredit).
func (t *table) fused(word string) class {
	all, known := class(0), true
	for start := 0; start < len(word); {
		end := start + 1
		for end < len(word) && !(word[end] >= 'A' && word[end] <= 'Z') {
			end++
		}
		c := t.find(lexicon.Hash(word[start:end])).is
		switch {
		case start == 0 && c&isNoun != 0 && end < len(word) && word[0] >= 'a':
			return isLead
		case c&isCredit != 0 && end == len(word):
			return isGlued
		case c&^(isFunc|isSaid|isThird) == 0 || end-start < 3:
			known = false
		}
		all |= c
		start = end
	}
	if !known {
		return 0
	}
	return all
}

// grammar is everything that is compiled from text at first use: the words, and the shapes of all kinds. whole indexes the
// shapes that judge a segment, parts those that stand inside one.
type grammar struct {
	table        table
	shapes       []compiled
	whole, parts index
	// told indexes those of whole that may judge a segment which tells something.
	told index
	// hints is a filter of the words on which a shape of parts may hang, hintClasses are the classes of tokens that are no
	// words on which one may.
	hints       bitSet
	hintClasses class
	glance      glance
	clues       clues
}

var theGrammar = sync.OnceValue(newGrammar)

func newGrammar() *grammar {
	g := new(grammar)
	for line := range strings.Lines(vocabularyText) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		var c class
		for _, name := range fields[1:] {
			c |= classNames[name]
		}
		g.table.add(fields[0], c)
	}
	shapes, n := newCompiler(&g.table), 0
	for k := range furniture {
		n += len(furniture[k].shapes)
	}
	g.shapes = make([]compiled, 0, n)
	for k := range furniture {
		for _, s := range furniture[k].shapes {
			g.shapes = append(g.shapes, shapes.compile(s, kind(k)))
		}
	}
	for _, x := range []*index{&g.whole, &g.parts, &g.told} {
		x.starts, x.triggers = make([][]uint16, g.table.literals+1), make([][]uint16, g.table.literals+1)
	}
	for i := range g.shapes {
		c := &g.shapes[i]
		if c.guard&(inside|tail) != 0 {
			g.parts.add(c, uint16(i))
			continue
		}
		g.whole.add(c, uint16(i))
		if c.guard&telling != 0 {
			g.told.add(c, uint16(i))
		}
	}
	g.hint()
	g.survey()
	g.gather()
	g.table.names = nil
	return g
}

func (g *grammar) hint() {
	g.hintClasses = g.parts.startClasses | g.parts.triggerClasses
	for i := range g.table.entries {
		e := &g.table.entries[i]
		if e.lit != 0 && len(g.parts.starts[e.lit])+len(g.parts.triggers[e.lit]) > 0 || e.is&g.hintClasses != 0 {
			g.hints.add(e.key)
		}
	}
}
