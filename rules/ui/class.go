package ui

import (
	_ "embed"
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
	// isTag is a hashtag, isEmbed the address of an embedded post's picture.
	isTag
	isEmbed
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
	"said": isSaid, "third": isThird, "label": isLabel, "tag": isTag, "embed": isEmbed,
}

//go:embed vocabulary.txt
var vocabularyText string

// tableSize is a power of two, at least twice the number of words and literals.
const tableSize = 1 << 12

// entry is what the table knows of a word: its classes, and its number among the literals of shapes, 0 for none.
type entry struct {
	is  class
	lit uint16
	// part: a shape that stands inside a sentence may hang on this word.
	part bool
}

// table maps the hash of a word to its entry. filter holds one bit for every slot that may be occupied, so that nearly all
// words of running text are told apart by one look at half a kilobyte.
type table struct {
	filter   [tableSize / 64]uint64
	keys     [tableSize]uint64
	values   [tableSize]entry
	literals uint16
}

func slot(h uint64) uint64 { return h >> 13 & (tableSize - 1) }

func (t *table) find(h uint64) entry {
	i := slot(h)
	if t.filter[i>>6]&(1<<(i&63)) == 0 {
		return entry{}
	}
	for t.keys[i] != 0 {
		if t.keys[i] == h {
			return t.values[i]
		}
		i = (i + 1) & (tableSize - 1)
	}
	return entry{}
}

// fused returns the classes of labels that lost the blank between them (RegisterClose), 0 where a part is no label.
func (t *table) fused(word string) class {
	all := class(0)
	for start := 0; start < len(word); {
		end := start + 1
		for end < len(word) && !(word[end] >= 'A' && word[end] <= 'Z') {
			end++
		}
		c := t.find(lexicon.Hash(word[start:end])).is
		if c&^(isFunc|isSaid|isThird) == 0 || end-start < 3 {
			return 0
		}
		all |= c
		start = end
	}
	return all
}

// add gives the word further classes and returns its entry.
func (t *table) add(word string, c class) *entry {
	h := lexicon.Hash(word)
	i := slot(h)
	t.filter[i>>6] |= 1 << (i & 63)
	for t.keys[i] != 0 && t.keys[i] != h {
		i = (i + 1) & (tableSize - 1)
	}
	t.keys[i] = h
	t.values[i].is |= c
	return &t.values[i]
}

// literal returns the number of a word that stands in a shape.
func (t *table) literal(word string) uint16 {
	e := t.add(word, 0)
	if e.lit == 0 {
		t.literals++
		e.lit = t.literals
	}
	return e.lit
}

// grammar is everything that is compiled from text at first use: the words, and the shapes of all kinds. whole indexes the
// shapes that judge a segment, parts those that stand inside one.
type grammar struct {
	table        table
	shapes       []compiled
	whole, parts index
	// told indexes those of whole that may judge a segment which tells something.
	told index
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
	for k := range furniture {
		for _, s := range furniture[k].shapes {
			g.shapes = append(g.shapes, compile(s, kind(k), &g.table))
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
	for i := range g.table.values {
		e := &g.table.values[i]
		e.part = e.lit != 0 && len(g.parts.starts[e.lit])+len(g.parts.triggers[e.lit]) > 0 ||
			e.is&(g.parts.startClasses|g.parts.triggerClasses) != 0
	}
	return g
}
