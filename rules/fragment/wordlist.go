package fragment

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// wordList is a few words, with two sieves before them that refuse nearly all others: by their Hash, and by length and first letter.
type wordList struct {
	sieve
	shapes uint64
	words  []string
}

func newWords(list ...string) *wordList {
	l := &wordList{words: list}
	l.add(list)
	for _, w := range list {
		l.shapes |= shape(w)
	}
	return l
}

// shape is a bit for the length and the first letter of a word.
func shape(w string) uint64 { return 1 << ((uint(len(w))*11 + uint(w[0])) & 63) }

// has says whether the list holds the word, in this spelling.
func (l *wordList) has(w string) bool {
	return len(w) > 0 && l.shapes&shape(w) != 0 && slices.Contains(l.words, w)
}

// holds says the same of a token.
func (l *wordList) holds(d *text.Document, t *text.Token) bool {
	return l.bit(t.Hash) != 0 && l.has(d.Of(t))
}

// sieve is a set of words in any letter case: it finds every member by its Hash, and few others.
type sieve [1 << (sieveBits - 6)]uint64

const sieveBits = 11

// sieveOf is what one of the lists may hold.
func sieveOf(lists ...*wordList) *sieve {
	s := new(sieve)
	for _, l := range lists {
		s.add(l.words)
	}
	return s
}

func (s *sieve) add(list []string) {
	for _, w := range list {
		at := lexicon.Hash(w) >> (64 - sieveBits)
		s[at>>6] |= 1 << (at & 63)
	}
}

// bit is 1 if the word with this Hash may be in the set.
func (s *sieve) bit(hash uint64) uint {
	return uint(s[hash>>(64-sieveBits+6)]>>(hash>>(64-sieveBits)&63)) & 1
}

// bit is 1 for true: for questions whose answers change from token to token, so that a branch on each would mostly be guessed wrong.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}
