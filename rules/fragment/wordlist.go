package fragment

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/text"
)

// wordList is a few words, with two sieves before them that refuse nearly all others: by their Hash, and by length and first letter.
type wordList struct {
	text.Sieve
	shapes uint64
	words  []string
}

func newWords(list ...string) *wordList {
	l := &wordList{words: list}
	l.Add(list...)
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
	return l.Bit(t.Hash) != 0 && l.has(d.Of(t))
}

// sieveOf is what one of the lists may hold.
func sieveOf(lists ...*wordList) *text.Sieve {
	s := new(text.Sieve)
	for _, l := range lists {
		s.Add(l.words...)
	}
	return s
}

// bit is 1 for true: for questions whose answers change from token to token, so that a branch on each would mostly be guessed wrong.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}
