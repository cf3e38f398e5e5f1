package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// Sieve is a set of some dozen words in any letter case, small enough to stay close to the processor: it finds every member by its
// Hash, and few others.
type Sieve [1 << (sieveBits - 6)]uint64

// sieveBits is how many of the highest bits of a Hash choose a bit of a Sieve.
const sieveBits = 11

// NewSieve makes a set of words.
func NewSieve(words ...string) *Sieve {
	s := new(Sieve)
	s.Add(words...)
	return s
}

// Add adds words.
func (s *Sieve) Add(words ...string) {
	for _, w := range words {
		h := lexicon.Hash(w)
		s[h>>(64-sieveBits+6)] |= 1 << (h >> (64 - sieveBits) & 63)
	}
}

// Bit is 1 if the word with this Hash may be in the set, else 0: for tests of several things without a branch.
func (s *Sieve) Bit(hash uint64) uint {
	return uint(s[hash>>(64-sieveBits+6)]>>(hash>>(64-sieveBits)&63)) & 1
}
