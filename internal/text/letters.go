package text

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

const (
	every01 = 0x0101010101010101
	every20 = 0x20 * every01
	every7F = 0x7F * every01
	every80 = 0x80 * every01
)

// shape tells three things of the letters of a word, as a bit set: no branch is needed to find them, which a processor would often guess
// wrong.
type shape uint

const (
	// small: there is no capital; titled: the first letter is the only one; shouted: there is nothing else.
	small shape = 1 << iota
	titled
	shouted
	shapes
)

// shapeOf tells the shape of a word of up to eight letters from the bits that are set for its capitals and for all its letters, the
// first letter lowest.
func shapeOf(upper, all uint64) shape {
	return small*shape(bit(upper == 0)) | titled*shape(bit(upper == 0x20)) | shouted*shape(bit(upper == all))
}

var (
	// shapeCase are the letter cases that go with shapes. A single capital is titled and shouted.
	shapeCase = [shapes]Case{small: Lower, titled: Title, titled | shouted: Title, shouted: Upper, 0: Mixed}
	// shapeWhy are the reasons that lie in them.
	shapeWhy = [shapes]why{titled: whyCapital, titled | shouted: whyCapital, shouted: whyCapital, 0: whyCapital | whyMixed}
)

// leadingLetters counts the ASCII letters before the first other byte. For each byte: with bit 0x20 set it lies between 'a' and
// 'z', tested by whether adding the distance to 0x80 carries into the top bit.
func leadingLetters(x uint64) int {
	low := (x | every20) & every7F
	letter := (low + (0x80-'a')*every01) &^ (low + (0x80-'z'-1)*every01) &^ x & every80
	return bits.TrailingZeros64(^letter&every80) / 8
}

func load8(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// longRun measures the run of ASCII letters at start, of any length.
func longRun(s string, start int) (n int, shape shape, hash uint64) {
	if start+16 > len(s) {
		return slowRun(s, start)
	}
	first := load8(s, start)
	x := load8(s, start+8)
	k := leadingLetters(x)
	if k == 8 || leadingLetters(first) < 8 {
		return slowRun(s, start)
	}
	n = 8 + k
	hash = lexicon.HashMix(lexicon.HashBegin(n), first|every20)
	upper := bits.OnesCount64(^first & every20)
	if k > 0 {
		mask := uint64(1)<<(8*k) - 1
		hash = lexicon.HashMix(hash, (x|every20)&mask)
		upper += bits.OnesCount64(^x & every20 & mask)
	}
	return n, shapeBy(first&0x20 == 0, upper, n), hash
}

func slowRun(s string, start int) (n int, shape shape, hash uint64) {
	for start+n < len(s) && class[s[start+n]] <= clsUpper {
		n++
	}
	w := s[start : start+n]
	return n, shapeBy(n > 0 && class[w[0]] == clsUpper, capitals(w), n), lexicon.HashASCII(w)
}

// shapeBy tells the shape from the number of capitals, and whether the first letter is one.
func shapeBy(first bool, upper, letters int) shape {
	return small*shape(bit(upper == 0)) | titled*shape(bit(upper == 1)&bit(first)) | shouted*shape(bit(upper == letters))
}

func capitals(word string) int {
	n := 0
	for i := range len(word) {
		n += int(class[word[i]])
	}
	return n
}
