package lexicon

import (
	_ "embed" // for the tables
	"math/bits"
	"runtime"
)

// tables is the blob that tools/lexgen writes; the constants of layout.go say where its parts are.
//
//go:embed lexicon.bin
var tables string

// Lookup returns the entry of the word with this Hash.
func Lookup(h uint64) Entry {
	at := wordsAt + CellSize*WordCell(h)
	cell := tables[at : at+CellSize]
	first, end := uint(cell[0]), uint(cell[0])+uint(cell[1])
	if end > WordsInCell {
		return lookupBeyond(h, first, end)
	}
	// All five are compared, since a processor would guess wrong at which to stop.
	fingerprint := uint32(h) << 8
	found := same(four(cell[2:])<<8, fingerprint) | same(four(cell[8:])<<8, fingerprint)<<1 | same(four(cell[14:])<<8, fingerprint)<<2 |
		same(four(cell[20:])<<8, fingerprint)<<3 | same(four(cell[26:])<<8, fingerprint)<<4
	if found = found >> first << first & (1<<end - 1); found == 0 {
		return 0
	}
	return wordValue(four(cell[4+wordSize*bits.TrailingZeros64(found):]) >> 8)
}

// lookupBeyond is Lookup in a cell whose words do not all lie in it.
func lookupBeyond(h uint64, first, end uint) Entry {
	cell, n := wordsAt+CellSize*(WordCell(h)+int(first/WordsInCell)), first%WordsInCell
	for range end - first {
		at := cell + 2 + wordSize*int(n)
		if record := tables[at : at+wordSize]; same(four(record)<<8, uint32(h)<<8) == 1 {
			return wordValue(four(record[2:]) >> 8)
		}
		if n++; n == WordsInCell {
			cell, n = cell+CellSize, 0
		}
	}
	return 0
}

// same is 1 for equal numbers.
func same(a, b uint32) uint64 { return (uint64(a^b) - 1) >> 63 }

// Touch asks for the memory that Lookup of these words will read, without waiting for any: what is asked for side by side comes in the
// time of one.
func Touch(hashes []uint64) {
	sum := byte(0)
	for _, h := range hashes {
		sum |= tables[wordsAt+CellSize*WordCell(h)]
	}
	runtime.KeepAlive(sum)
}

// LookupWord returns the entry of a word in any letter case.
func LookupWord(w string) Entry { return Lookup(Hash(w)) }

// Bigram returns log10 P(next | prev) for two words given by their Hash, if the pair is listed.
func Bigram(prev, next uint64) (logProb float64, ok bool) { return bigram(PairKey(prev, next)) }

func bigram(key uint64) (logProb float64, ok bool) {
	at := pairsAt + CellSize*PairCell(key)
	cell := tables[at : at+CellSize]
	first, end := uint(cell[0]), uint(cell[0])+uint(cell[1])
	if end > PairsInCell {
		return bigramBeyond(key, first, end)
	}
	fingerprint := uint64(uint16(key)) * lanes
	found := sameLanes(eight(cell[2:]), fingerprint) | sameLanes(eight(cell[10:]), fingerprint)<<4 | sameLanes(eight(cell[18:]), fingerprint)<<8
	if found = found >> first << first & (1<<end - 1); found == 0 {
		return 0, false
	}
	return unquantise(uint32(cell[pairValues+bits.TrailingZeros64(found)])), true
}

// touchPair reads a byte that Bigram will read.
func touchPair(prev, next uint64) byte { return tables[pairsAt+CellSize*PairCell(PairKey(prev, next))] }

// bigramBeyond is Bigram in a cell whose pairs do not all lie in it.
func bigramBeyond(key uint64, first, end uint) (logProb float64, ok bool) {
	for ; first < end; first++ {
		at := pairsAt + CellSize*(PairCell(key)+int(first/PairsInCell))
		cell, n := tables[at:at+CellSize], first%PairsInCell
		if uint16(cell[2+2*n])|uint16(cell[3+2*n])<<8 == uint16(key) {
			return unquantise(uint32(cell[pairValues+n])), true
		}
	}
	return 0, false
}

// lanes has a 1 in each of four lanes of 16 bits.
const lanes = 0x0001000100010001

// sameLanes has a bit, the lowest for the first, for each of four lanes in which a and b are equal.
func sameLanes(a, b uint64) uint64 {
	const low = 0x7FFF * lanes
	x := a ^ b
	zero := ^((x&low + low) | x | low) >> 15
	return zero * (1<<48 | 1<<33 | 1<<18 | 1<<3) >> 48 & 0xF
}

// PairKey is the key of a pair of words in the bigram table.
func PairKey(prev, next uint64) uint64 { return mix(prev*hashMulA ^ next) }

// BucketBits is how many of the highest bits of a Hash choose the bucket of a word; of the rest only the lowest 24 count.
const BucketBits = 16

// wordValue unpacks the value of a word: a byte of probability and an index into the palette of flags and tags.
func wordValue(record uint32) Entry {
	return Entry(four(tables[paletteAt+3*int(record>>8):])<<8 | record&0xFF)
}
