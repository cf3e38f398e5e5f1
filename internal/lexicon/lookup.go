package lexicon

import (
	_ "embed" // for the tables
	"runtime"
)

// tables is the blob that tools/lexgen writes; the constants of layout.go say where its parts are.
//
//go:embed lexicon.bin
var tables string

// Lookup returns the entry of the word with this Hash.
func Lookup(h uint64) Entry {
	at, end := bucket(h, wordStartsAt, wordCount)
	fingerprint := uint32(h) & 0xFFFFFF
	for ; at < end; at++ {
		if le24(wordsAt+wordSize*at) == fingerprint {
			return wordValue(le24(wordsAt + wordSize*at + 3))
		}
	}
	return 0
}

// Touch asks for the memory that Lookup of these words will read, without waiting for any: what is asked for side by side comes in the
// time of one.
func Touch(hashes []uint64) {
	sum := byte(0)
	for _, h := range hashes {
		at, _ := bucket(h, wordStartsAt, wordCount)
		sum |= tables[wordsAt+wordSize*at]
	}
	runtime.KeepAlive(sum)
}

// LookupWord returns the entry of a word in any letter case.
func LookupWord(w string) Entry { return Lookup(Hash(w)) }

// Bigram returns log10 P(next | prev) for two words given by their Hash, if the pair is listed.
func Bigram(prev, next uint64) (logProb float64, ok bool) {
	key := PairKey(prev, next)
	at, end := bucket(key, pairStartsAt, pairCount)
	for ; at < end; at++ {
		record := le24(pairsAt + 3*at)
		if uint16(record) == uint16(key) {
			return unquantise(record >> 16), true
		}
	}
	return 0, false
}

// PairKey is the key of a pair of words in the bigram table.
func PairKey(prev, next uint64) uint64 { return mix(prev*hashMulA ^ next) }

// BucketBits is how many of the highest bits of a Hash choose the bucket of a word; of the rest only the lowest 24 count.
const BucketBits = 16

// bucket returns the records that may hold a key. Records lie in the order of their keys; the table stores how far a bucket's first
// record is from the place that an even spread gives it.
func bucket(key uint64, startsAt, count int) (first, end int) {
	b := int(key >> (64 - BucketBits))
	starts := le32(startsAt + 2*b)
	first = b*count>>BucketBits + int(int16(starts))
	end = (b+1)*count>>BucketBits + int(int16(starts>>16))
	return first, end
}

// wordSize is the length of the record of a word in bytes: a fingerprint and a value of three bytes each.
const wordSize = 6

// wordValue unpacks the value of a word: a byte of probability and an index into the palette of flags and tags.
func wordValue(record uint32) Entry {
	return Entry(le24(paletteAt+3*int(record>>8))<<8 | record&0xFF)
}

func le32(at int) uint32 {
	s := tables[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func le24(at int) uint32 { return le32(at) & 0xFFFFFF }
