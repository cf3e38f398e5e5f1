package mt

import (
	"math"
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
	words []string // that have a role
	// triggers and under, the phrases that have a word as their rarest, are there while the tables are made.
	triggers map[uint64]*trigger
	under    map[uint64][]phrase
	// slots has, for the highest bits of a Hash, the place in dense of the last word with them. The first of dense is no word.
	slots   [1 << slotBits]uint16
	dense   []trigger
	phrases []phrase
	probes  []probe // one for each of phrases
	names   map[uint64]spun
	// nameWords are the words of names; each has two at least.
	nameWords text.Sieve
}

const slotBits = 13

// trigger is a word that has a role, by its Hash.
type trigger struct {
	hash  uint64
	roles role
	// next is the place of another word in the same slot, 0 for none.
	next uint16
	// first and last are the phrases under the word.
	first, last uint16
	// near has bits for the words before and behind it that one of the phrases may have there, by the highest bits of a Hash.
	near [2]uint64
}

var compiled = sync.OnceValue(compile)

func compile() *tables {
	t := &tables{triggers: make(map[uint64]*trigger, 1<<10), under: make(map[uint64][]phrase, 1<<10), names: map[uint64]spun{}}
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
	t.dense = make([]trigger, 1, len(t.words)+1)
	for _, w := range t.words {
		g := t.triggers[lexicon.Hash(w)]
		slot := &t.slots[g.hash>>(64-slotBits)]
		g.next = *slot
		g.first = uint16(len(t.phrases))
		under := t.under[g.hash]
		for n := range under {
			p := under[n].probe()
			t.probes = append(t.probes, p)
			if p.side == nowhere {
				g.near = [2]uint64{math.MaxUint64, math.MaxUint64}
			} else {
				g.near[p.side] |= 1 << (p.hash >> 58)
			}
		}
		t.phrases = append(t.phrases, under...)
		g.last = uint16(len(t.phrases))
		*slot = uint16(len(t.dense))
		t.dense = append(t.dense, *g)
	}
	t.triggers, t.under = nil, nil
}

// find returns the place of a word in dense, 0 if it has no role.
func (t *tables) find(hash uint64) uint16 {
	n := t.slots[hash>>(64-slotBits)]
	for n != 0 && t.dense[n].hash != hash {
		n = t.dense[n].next
	}
	return n
}

// visit is a word that some rule waits for: its token, its place in dense, and the Hash of the second token before it and behind it,
// where its neighbours stand.
type visit struct {
	token, g int32
	beside   [2]uint64
}

// batch is how many words are read side by side before any of them is visited: what a visit does differs from word to word, so that a
// processor that foresees it wrongly would have to wait for each.
const batch = 64

// words visits the words that some rule waits for.
func (e *evidence) words() {
	t := compiled()
	var visits [batch]visit
	var articles [batch]int32
	for list := e.doc.WatchedOf(t.words); len(list) > 0; {
		n := min(len(list), batch)
		some, articled := t.read(e.doc.Tokens, list[:n], &visits, &articles)
		for _, i := range articles[:articled] {
			if mayMismatch(e.doc, int(i)) {
				e.article(int(i))
			}
		}
		for k := range visits[:some] {
			e.word(t, &visits[k])
		}
		list = list[n:]
	}
}

// read collects the words that a rule may act on, and the articles: by the letter case and by the words beside it.
func (t *tables) read(toks []text.Token, list []int32, visits *[batch]visit, articles *[batch]int32) (some, articled uint) {
	const always = startsNote | isUsage | takesNoThat | isCentury | isScience
	for _, w := range list {
		i := int(w)
		n := t.find(toks[i].Hash)
		g := &t.dense[n]
		before, after := toks[max(i-2, 0)].Hash, toks[min(i+2, len(toks)-1)].Hash
		visits[some%batch] = visit{w, int32(n), [2]uint64{preceding: before, following: after}}
		articles[articled%batch] = w
		articled += uint(g.roles/isArticle) & 1
		r, comma, title := uint(g.roles), bit(before == ','), bit(toks[i].Case == text.Title)
		l := i - 2 - int(comma) // the item of a list before the word
		again := bit(toks[max(l, 0)].Hash == after) | bit(toks[max(l-2, 0)].Hash == ',') | bit(l < 2)
		acts := r&uint(always) | r&uint(joins)&-again | r&uint(isThat)&-comma | r&uint(startsName|isPronoun)&-title |
			uint(g.near[preceding]>>(before>>58)|g.near[following]>>(after>>58))&1
		some += bit(acts != 0)
	}
	return some, articled
}

func (e *evidence) word(t *tables, v *visit) {
	d, i, g := e.doc, int(v.token), &t.dense[v.g]
	r := g.roles
	tok := &d.Tokens[i]
	switch {
	case r&joins != 0:
		if tok.Case == text.Lower {
			e.coordination(i)
		}
	case r&isThat != 0:
		if v.beside[preceding] == ',' {
			e.commaThat(i)
		}
	case r&isPronoun != 0 && tok.Case == text.Title:
		e.pronoun(i)
	}
	if g.first < g.last {
		e.phrases(t, v)
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
