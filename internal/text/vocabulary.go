package text

import (
	"hash/maphash"
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Vocabulary counts the words of one document: the evidence that the article itself gives.
type Vocabulary struct {
	// slots is a hash table with open addressing, at most half full: a count under the Hash of every word, and another under
	// the key of its spelling. A slot belongs to the document whose round it holds.
	slots []wordCount
	round uint32
	seed  maphash.Seed
}

type wordCount struct {
	key   uint64
	round uint32
	count int32
}

// Vocabulary returns the word counts of the document. They are computed at the first call, so a rule asks for them only when
// it has something to decide.
func (d *Document) Vocabulary() *Vocabulary {
	if d.vocabOK {
		return d.vocab
	}
	if d.vocab == nil {
		d.vocab = &Vocabulary{seed: maphash.MakeSeed()}
	}
	d.vocab.fill(d)
	d.vocabOK = true
	return d.vocab
}

func (v *Vocabulary) fill(d *Document) {
	if size := 1 << bits.Len(uint(4*d.Words)); size > len(v.slots) {
		v.slots, v.round = make([]wordCount, size), 0
	}
	v.round++
	if v.round == 0 { // it has gone round: old slots could look new
		clear(v.slots)
		v.round++
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != Word {
			continue
		}
		v.add(t.Hash)
		v.add(v.spelling(t.Hash, d.Of(t)))
	}
}

func (v *Vocabulary) add(key uint64) {
	slot := v.slot(key)
	if slot.round != v.round {
		*slot = wordCount{key: key, round: v.round}
	}
	slot.count++
}

// slot returns the slot of a key, or the free one where it belongs.
func (v *Vocabulary) slot(key uint64) *wordCount {
	mask := uint64(len(v.slots) - 1)
	for i := key; ; i++ {
		if s := &v.slots[i&mask]; s.round != v.round || s.key == key {
			return s
		}
	}
}

func (v *Vocabulary) count(key uint64) int {
	if s := v.slot(key); s.round == v.round {
		return int(s.count)
	}
	return 0
}

// spelling is the key of a word in exactly this spelling.
func (v *Vocabulary) spelling(hash uint64, word string) uint64 {
	return maphash.String(v.seed, word) ^ hash
}

// Count is how often the word occurs as a whole token, in exactly this spelling.
func (v *Vocabulary) Count(word string) int { return v.count(v.spelling(lexicon.Hash(word), word)) }

// CountFold is how often the word occurs as a whole token in any letter case.
func (v *Vocabulary) CountFold(word string) int { return v.count(lexicon.Hash(word)) }

// CountHash is CountFold for a word given by its Hash.
func (v *Vocabulary) CountHash(hash uint64) int { return v.count(hash) }
