package duplicate

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/text"
)

// sieve tells what occurs twice from what occurs once, by a place for each, and takes few of the latter for the former.
type sieve struct {
	endings, openings places
	edges             []edges
}

// places are those that were seen, and seen again.
type places struct {
	seen, again [1 << (sieveBits - 6)]uint64
}

const sieveBits = 15

func (s *places) add(place uint16) {
	word, bit := &s.seen[place>>6], uint64(1)<<(place&63)
	s.again[place>>6] |= *word & bit
	*word |= bit
}

func (s *places) has(place uint16) bool { return s.again[place>>6]>>(place&63)&1 != 0 }

func (s *places) forget(place uint16) { s.seen[place>>6], s.again[place>>6] = 0, 0 }

// edges are the places of a sentence's last words and, if it is long, of its first; 0 for none, else one more than the place. alike: its
// last words may be its first ones, turned round; such sentences share their key with others like them, see hash.
type edges struct {
	ending, opening uint16
	alike           bool
}

// suspects appends the sentences that share their last words with another one or, if they are long, their first. No other can stand twice,
// be it in part.
func (s *sieve) suspects(d *text.Document, to []int32) []int32 {
	s.edges = slices.Grow(s.edges[:0], len(d.Sentences))[:len(d.Sentences)]
	for i := range d.Sentences {
		e := s.place(d, &d.Sentences[i])
		if e.ending > 0 {
			s.endings.add(e.ending - 1)
		}
		if e.opening > 0 {
			s.openings.add(e.opening - 1)
		}
		s.edges[i] = e
	}
	for i, e := range s.edges {
		if e.alike || e.ending > 0 && s.endings.has(e.ending-1) || e.opening > 0 && s.openings.has(e.opening-1) {
			to = append(to, int32(i))
		}
	}
	for _, e := range s.edges { // leave it empty: that costs less than to empty all of it
		s.endings.forget(max(e.ending, 1) - 1)
		s.openings.forget(max(e.opening, 1) - 1)
	}
	return to
}

func (s *sieve) place(d *text.Document, sentence *text.Sentence) edges {
	if sentence.Words == 0 {
		return edges{}
	}
	tokens := d.Tokens[sentence.First:sentence.Last]
	e := edges{ending: lastPlace(tokens) + 1}
	if sentence.Words < sure {
		e.alike = turnable(tokens)
		return e
	}
	e.opening = firstPlace(tokens) + 1
	e.alike = e.opening == e.ending
	return e
}

// turnable says whether tokens begin and end with the same word.
func turnable(tokens []text.Token) bool {
	first, last := 0, len(tokens)-1
	for first < last && !tokens[first].Wordlike() {
		first++
	}
	for first < last && !tokens[last].Wordlike() {
		last--
	}
	a, b := &tokens[first], &tokens[last]
	return a.Kind != text.Word || b.Kind != text.Word || a.Hash == b.Hash
}

// firstPlace returns the place of the first words of tokens, lastPlace that of the last, from behind: the same for the same words. Mostly
// there are three words with blanks between.
func firstPlace(tokens []text.Token) uint16 {
	if len(tokens) > 5 && threeWords(tokens[:5]) {
		return placeOf(tokens[0].Hash, tokens[2].Hash, tokens[4].Hash)
	}
	return place(tokens, 0, +1)
}

func lastPlace(tokens []text.Token) uint16 {
	if n := len(tokens); n > 5 && !tokens[n-1].Wordlike() && threeWords(tokens[n-6:n-1]) {
		return placeOf(tokens[n-2].Hash, tokens[n-4].Hash, tokens[n-6].Hash)
	}
	return place(tokens, len(tokens)-1, -1)
}

// threeWords says whether every other of five tokens is a word, and the rest are none.
func threeWords(five []text.Token) bool {
	_ = five[4]
	return five[0].Kind|five[2].Kind|five[4].Kind == text.Word && min(five[1].Kind, five[3].Kind) > text.Alnum
}

func placeOf(a, b, c uint64) uint16 {
	return uint16(fold(fold(a, b), c) * 0x9E3779B97F4A7C15 >> (64 - sieveBits))
}

func fold(h, word uint64) uint64 { return 3*h ^ word }

// place looks at one token after the other, in steps of 1 or -1. Numbers count as one and the same.
func place(tokens []text.Token, i, step int) uint16 {
	var words [3]uint64
	for n := 0; n < len(words) && 0 <= i && i < len(tokens); i += step {
		if t := &tokens[i]; t.Wordlike() {
			if t.Kind == text.Word {
				words[n] = t.Hash
			}
			n++
		}
	}
	return placeOf(words[0], words[1], words[2])
}
