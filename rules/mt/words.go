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
	startsName
	startsNote
	isUsage
	isThat
	takesNoThat
	isCentury
	isScience
)

// tables is what the words of the rules are compiled to, at the first document.
type tables struct {
	words    []string // that have a role
	triggers map[uint64]*trigger
	// slots has, for the highest bits of a Hash, one more than the place in dense of the last word with them.
	slots   [1 << slotBits]uint16
	dense   []trigger
	phrases []phrase
	probes  []probe // one for each of phrases
	names   map[uint64]spun
	// nameWords are the words of names; each has two at least.
	nameWords text.Sieve
}

const slotBits = 12

// trigger is a word that has a role, by its Hash.
type trigger struct {
	hash  uint64
	roles role
	// next is one more than the place of another word in the same slot, 0 for none.
	next uint16
	// first and last are the phrases that have the word as their rarest.
	first, last uint16
	phrases     []phrase // while the tables are made
}

var compiled = sync.OnceValue(compile)

func compile() *tables {
	t := &tables{triggers: make(map[uint64]*trigger, 1<<10), names: map[uint64]spun{}}
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
	t.pack()
	return t
}

// want gives words a role.
func (t *tables) want(r role, words ...string) {
	for _, w := range words {
		h := lexicon.Hash(w)
		if t.triggers[h] == nil {
			t.triggers[h] = &trigger{hash: h}
			t.words = append(t.words, w)
		}
		t.triggers[h].roles |= r
	}
}

// pack lays out the words, and the phrases of each side by side.
func (t *tables) pack() {
	for _, w := range t.words {
		g := t.triggers[lexicon.Hash(w)]
		slot := &t.slots[g.hash>>(64-slotBits)]
		g.next = *slot
		g.first = uint16(len(t.phrases))
		for n := range g.phrases {
			t.probes = append(t.probes, g.phrases[n].probe())
		}
		t.phrases = append(t.phrases, g.phrases...)
		g.last, g.phrases = uint16(len(t.phrases)), nil
		t.dense = append(t.dense, *g)
		*slot = uint16(len(t.dense))
	}
	t.triggers = nil
}

// find returns what is known of a word, nil if it has no role.
func (t *tables) find(hash uint64) *trigger {
	for n := t.slots[hash>>(64-slotBits)]; n != 0; n = t.dense[n-1].next {
		if g := &t.dense[n-1]; g.hash == hash {
			return g
		}
	}
	return nil
}

// visit is a word that some rule may wait for: what is known of it, and the Hash of the second token before it and behind it, where its
// neighbours stand.
type visit struct {
	g      *trigger
	beside [2]uint64
}

// words visits the words that some rule waits for. What a visit does differs from word to word, which a processor cannot foresee; some
// dozen words are therefore read side by side before any of them is visited.
func (e *evidence) words() {
	const batch = 64
	t := compiled()
	toks := e.doc.Tokens
	var visits [batch]visit
	for list := e.doc.WatchedOf(t.words); len(list) > 0; {
		n := min(len(list), batch)
		for k, w := range list[:n] {
			i := int(w)
			visits[k] = visit{t.find(toks[i].Hash), [2]uint64{preceding: toks[max(i-2, 0)].Hash, following: toks[min(i+2, len(toks)-1)].Hash}}
		}
		for k, i := range list[:n] {
			if v := &visits[k]; v.g != nil {
				e.word(t, int(i), v)
			}
		}
		list = list[n:]
	}
}

func (e *evidence) word(t *tables, i int, v *visit) {
	d := e.doc
	g := v.g
	tok := &d.Tokens[i]
	r := g.roles
	switch {
	case r&joins != 0:
		if mayCoordinate(d.Tokens, i) && tok.Case == text.Lower {
			e.coordination(i)
		}
	case r&isArticle != 0:
		if mayMismatch(d, i) {
			e.article(i)
		}
	case r&isThat != 0:
		if v.beside[preceding] == ',' {
			e.commaThat(i)
		}
	case r&isPronoun != 0 && tok.Case == text.Title:
		e.pronoun(i)
	}
	if g.first < g.last {
		e.phrases(t, i, v)
	}
	if r&startsName != 0 && tok.Case == text.Title && t.mayName(d, i) {
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
