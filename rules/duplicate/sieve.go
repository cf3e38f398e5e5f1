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

// places are those that were seen, and seen again. Place 0 is nobody's.
type places struct {
	seen, again [1<<(sieveBits-6) + 1]uint64
}

const sieveBits = 15

func (s *places) add(place uint16) {
	word, bit := &s.seen[place>>6], uint64(1)<<(place&63)
	s.again[place>>6] |= *word & bit
	*word |= bit
}

// has is 1 for a place that was seen again.
func (s *places) has(place uint16) uint64 {
	return s.again[place>>6] >> (place & 63) & ((-uint64(place)) >> 63)
}

func (s *places) forget(place uint16) { s.seen[place>>6], s.again[place>>6] = 0, 0 }

// edges are the places of a sentence's last words and, if it is long, of its first. alike: its
// last words may be its first ones, turned round; such sentences share their key with others like them, see hash.
type edges struct {
	ending, opening uint16
	alike           how // all or nothing
}

// suspect is a sentence that may stand twice, by its index.
type suspect struct {
	sentence int32
	by       how
}

// how says in what way a sentence may stand twice, as a bit set: as a whole, or, if it is long, with its first or last words.
type how uint8

const (
	asWhole how = 1 << iota
	byOpening
	byEnding
)

// hows says it of a sentence by three bits: its last words stand twice, its first do, and it has first ones, being long.
var hows = [8]how{1: asWhole, 5: byEnding, 6: byOpening, 7: asWhole | byOpening | byEnding}

// suspects lists the sentences that share their last words with another one or, if they are long, their first. No other can stand twice,
// be it in part.
func (s *sieve) suspects(d *text.Document, list []suspect) []suspect {
	s.edges = slices.Grow(s.edges[:0], len(d.Sentences))[:len(d.Sentences)]
	for i := range d.Sentences {
		e := s.place(d, &d.Sentences[i])
		s.endings.add(e.ending)
		s.openings.add(e.opening)
		s.edges[i] = e
	}
	list = slices.Grow(list[:0], len(s.edges)+1)[:len(s.edges)+1]
	n := 0
	for i, e := range s.edges { // whether a sentence is one is not foreseeable: no branch
		by := hows[s.endings.has(e.ending)&1|s.openings.has(e.opening)&1<<1|-uint64(e.opening)>>63<<2] | e.alike
		list[n] = suspect{int32(i), by}
		n += int((-uint64(by)) >> 63)
	}
	for _, e := range s.edges { // leave it empty: that costs less than to empty all of it
		s.endings.forget(e.ending)
		s.openings.forget(e.opening)
	}
	return list[:n]
}

func (s *sieve) place(d *text.Document, sentence *text.Sentence) edges {
	if sentence.Words == 0 {
		return edges{}
	}
	tokens := d.Tokens[sentence.First:sentence.Last]
	last := lastWords(tokens)
	if sentence.Words < sure { // others like it have as many words
		return edges{ending: placeOf(fold(last, uint64(sentence.Words))), alike: inAllWays(turnable(tokens))}
	}
	first := firstWords(tokens)
	return edges{ending: placeOf(last), opening: placeOf(first), alike: inAllWays(first == last)}
}

func inAllWays(yes bool) how {
	if yes {
		return asWhole | byOpening | byEnding
	}
	return 0
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

// firstWords returns a hash of the first words of tokens, lastWords one of the last, from behind. Mostly there are three words with blanks
// between.
func firstWords(tokens []text.Token) uint64 {
	if len(tokens) > 5 && threeWords(tokens[:5]) {
		return fold(fold(tokens[0].Hash, tokens[2].Hash), tokens[4].Hash)
	}
	return edgeWords(tokens, 0, +1)
}

func lastWords(tokens []text.Token) uint64 {
	if n := len(tokens); n > 5 && !tokens[n-1].Wordlike() && threeWords(tokens[n-6:n-1]) {
		return fold(fold(tokens[n-2].Hash, tokens[n-4].Hash), tokens[n-6].Hash)
	}
	return edgeWords(tokens, len(tokens)-1, -1)
}

// threeWords says whether every other of five tokens is a word, and the rest are none.
func threeWords(five []text.Token) bool {
	_ = five[4]
	return five[0].Kind|five[2].Kind|five[4].Kind == text.Word && min(five[1].Kind, five[3].Kind) > text.Alnum
}

func placeOf(h uint64) uint16 { return uint16(h*0x9E3779B97F4A7C15>>(64-sieveBits)) + 1 }

func fold(h, word uint64) uint64 { return 3*h ^ word }

// edgeWords looks at one token after the other, in steps of 1 or -1. Numbers count as one and the same.
func edgeWords(tokens []text.Token, i, step int) uint64 {
	var words [3]uint64
	for n := 0; n < len(words) && 0 <= i && i < len(tokens); i += step {
		if t := &tokens[i]; t.Wordlike() {
			if t.Kind == text.Word {
				words[n] = t.Hash
			}
			n++
		}
	}
	return fold(fold(words[0], words[1]), words[2])
}
