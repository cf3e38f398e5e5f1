package text

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// WordSet numbers some words, found by their Hash in any letter case.
type WordSet struct {
	slots []place
	shift uint
}

type place struct {
	hash uint64
	n    int
}

// NewWordSet numbers words by their place in the list, from 0.
func NewWordSet(words ...string) *WordSet {
	const room = 4 // slots for each word, so that most of what is not in the set meets an empty one
	b := bits.Len(uint(room * len(words)))
	s := &WordSet{make([]place, 1<<b), uint(64 - b)}
	for n, w := range words {
		h := lexicon.Hash(w)
		i := h >> s.shift
		for s.slots[i].hash != 0 {
			i = (i + 1) & uint64(len(s.slots)-1)
		}
		s.slots[i] = place{h, n}
	}
	return s
}

// Find returns the number of the word with this Hash, -1 for a word that is not in the set.
func (s *WordSet) Find(hash uint64) int {
	for i := hash >> s.shift; s.slots[i].hash != 0; i = (i + 1) & uint64(len(s.slots)-1) {
		if s.slots[i].hash == hash {
			return s.slots[i].n
		}
	}
	return -1
}
