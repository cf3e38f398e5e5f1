package text

import (
	"hash/maphash"
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Vocabulary counts the words of one document: the evidence that the article itself gives. Each of its tables is filled when
// something is asked of it.
type Vocabulary struct {
	doc           *Document
	folded, exact wordTable
	// asked counts the questions answered by a look at every word.
	asked int
	seed  maphash.Seed
}

// A table costs as much as so many looks at every word of an article of middling length.
const (
	fewQuestions = 4
	fewWords     = 4000
)

// Vocabulary returns the word counts of the document.
func (d *Document) Vocabulary() *Vocabulary {
	if !d.vocabOK {
		if d.vocab == nil {
			d.vocab = &Vocabulary{doc: d, seed: maphash.MakeSeed()}
		}
		d.vocab.folded.filled, d.vocab.exact.filled = false, false
		d.vocab.asked = 0
		d.vocabOK = true
	}
	return d.vocab
}

// Count is how often the word occurs as a whole token, in exactly this spelling.
func (v *Vocabulary) Count(word string) int {
	// Most words that are asked for are not there in any spelling.
	hash := lexicon.Hash(word)
	if v.CountHash(hash) == 0 {
		return 0
	}
	if !v.exact.filled {
		v.exact.begin(v.doc.Words)
		for i := range v.doc.Tokens {
			if t := &v.doc.Tokens[i]; t.Kind == Word {
				v.exact.add(v.spelling(t.Hash, v.doc.Of(t)))
			}
		}
	}
	return v.exact.count(v.spelling(hash, word))
}

// spelling is the key of a word in exactly this spelling.
func (v *Vocabulary) spelling(hash uint64, word string) uint64 {
	return maphash.String(v.seed, word) ^ hash
}

// CountFold is how often the word occurs as a whole token in any letter case.
func (v *Vocabulary) CountFold(word string) int { return v.CountHash(lexicon.Hash(word)) }

// CountHash is CountFold for a word given by its Hash.
func (v *Vocabulary) CountHash(hash uint64) int {
	if !v.folded.filled {
		if v.asked++; v.asked <= fewQuestions && v.doc.Words < fewWords {
			return v.look(hash)
		}
		v.folded.begin(v.doc.Words)
		for i := range v.doc.Tokens {
			if t := &v.doc.Tokens[i]; t.Kind == Word {
				v.folded.add(t.Hash)
			}
		}
	}
	return v.folded.count(hash)
}

// look counts a word without a table.
func (v *Vocabulary) look(hash uint64) int {
	n := 0
	for i := range v.doc.Tokens {
		if t := &v.doc.Tokens[i]; t.Hash == hash && t.Kind == Word {
			n++
		}
	}
	return n
}

// wordTable counts keys: a hash table with open addressing, at most half full. A slot is in use if it holds the current round.
type wordTable struct {
	slots  []wordCount
	round  uint32
	filled bool
}

type wordCount struct {
	key   uint64
	round uint32
	count int32
}

// begin empties the table for n words.
func (w *wordTable) begin(n int) {
	if size := 1 << bits.Len(uint(2*n)); size > len(w.slots) {
		w.slots, w.round = make([]wordCount, size), 0
	}
	if w.round++; w.round == 0 { // it has gone round: old slots could look new
		clear(w.slots)
		w.round++
	}
	w.filled = true
}

func (w *wordTable) add(key uint64) {
	slot := w.slot(key)
	if slot.round != w.round {
		*slot = wordCount{key: key, round: w.round}
	}
	slot.count++
}

func (w *wordTable) count(key uint64) int {
	if slot := w.slot(key); slot.round == w.round {
		return int(slot.count)
	}
	return 0
}

// slot returns the slot of a key, or the free one where it belongs.
func (w *wordTable) slot(key uint64) *wordCount {
	mask := uint64(len(w.slots) - 1)
	for i := key; ; i++ {
		if s := &w.slots[i&mask]; s.round != w.round || s.key == key {
			return s
		}
	}
}
