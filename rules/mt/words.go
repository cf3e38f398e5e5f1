package mt

import (
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// role says which rules want to look at a word, as a bit set.
type role uint16

const (
	joins role = 1 << iota
	isArticle
	isPronoun
	startsPhrase
	startsName
	startsNote
	isUsage
	isThat
	takesNoThat
	isCentury
	isScience
)

// slots is the size of the trigger table; a word falls into the slot of its hash's low bits.
const slots = 1 << 13

// tables is what the words of the rules are compiled to, at the first document.
type tables struct {
	roles   [slots]role
	words   []string // that have a role
	phrases map[uint64][]phrase
	names   map[uint64]spun
}

var compiled = sync.OnceValue(compile)

func compile() *tables {
	t := &tables{phrases: make(map[uint64][]phrase, 1<<10), names: map[uint64]spun{}}
	t.want(joins, "and", "or")
	t.want(isArticle, "a", "an")
	t.want(isPronoun, "he", "she")
	t.want(startsNote, noteWords[:]...)
	t.want(isUsage, "lot", "assured", "reporter", "correspondent", "reports")
	t.want(isThat, "that")
	t.want(takesNoThat, strings.Fields(noThat)...)
	t.want(isScience, "sciences")
	t.want(isCentury, "century", "centuries")
	t.addPhrases(calque, calqueList)
	t.addPhrases(spunPhrase, spunPhraseList)
	t.addNames()
	return t
}

func (t *tables) want(r role, words ...string) {
	t.words = append(t.words, words...)
	for _, w := range words {
		t.roles[lexicon.Hash(w)%slots] |= r
	}
}

// words visits every word once, and hands those that some rule waits for to it.
func (e *evidence) words() {
	t := compiled()
	toks := e.doc.Tokens
	for _, i := range e.doc.Watched() {
		if r := t.roles[toks[i].Hash%slots]; r != 0 {
			e.word(t, int(i), r)
		}
	}
}

func (e *evidence) word(t *tables, i int, r role) {
	d := e.doc
	tok := &d.Tokens[i]
	switch {
	case r&isArticle != 0 && tok.Len() <= len("an"):
		e.article(i)
	case r&joins != 0 && tok.Len() <= len("and"):
		if tok.Case == text.Lower {
			e.coordination(i)
		}
	case r&isThat != 0 && tok.Len() == len("that") && d.Text[max(int(tok.Start)-2, 0)] == ',':
		e.commaThat(i)
	case r&isPronoun != 0 && tok.Case == text.Title:
		e.pronoun(i)
	}
	if r&startsPhrase != 0 {
		e.phrases(t, i)
	}
	if r&startsName != 0 && tok.Case == text.Title {
		e.spunNames(t, i)
	}
	if r&(startsNote|isUsage|takesNoThat|isCentury|isScience) != 0 {
		e.rare(i, r)
	}
}

func (e *evidence) rare(i int, r role) {
	d := e.doc
	tok := &d.Tokens[i]
	if r&startsNote != 0 {
		e.serviceNote(i)
	}
	if r&takesNoThat != 0 {
		e.verbThat(i)
	}
	if r&isScience != 0 {
		e.degree(i)
	}
	if r&isCentury != 0 {
		e.romanCentury(i)
	}
	if r&isUsage == 0 {
		return
	}
	switch {
	case is(d, tok, "lot"):
		e.lotAdjective(i)
	case is(d, tok, "assured"):
		e.assuredThat(i)
	case is(d, tok, "reporter", "correspondent"):
		e.reporterTag(i)
	case is(d, tok, "reports"):
		e.reportsName(i)
	}
}
