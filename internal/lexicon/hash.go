package lexicon

import (
	"unicode"
	"unicode/utf8"
)

const (
	hashMulA = 0x9E3779B97F4A7C15
	hashMulB = 0xD6E8FEB86659FD93
)

// Hash returns the key of a word: the same for every letter case of it, and the same for a straight and a curly apostrophe.
// It is stable: the committed tables are keyed by it, so changing it means rebuilding them.
func Hash(word string) uint64 {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return hashFolded(word)
		}
	}
	return hashASCII(word)
}

// HashASCII is Hash for a word that the caller knows to be ASCII.
func HashASCII(word string) uint64 { return hashASCII(word) }

// HashBytes is HashASCII of bytes.
func HashBytes(word []byte) uint64 { return hashASCII(word) }

// HashBegin starts the hash of a word of n ASCII bytes for a caller that reads them eight at a time (little endian): HashMix each
// group of eight, then the rest, if any, with zeros for the bytes beyond the word. The result is Hash.
func HashBegin(n int) uint64 { return uint64(n) * hashMulA }

// HashMix takes in up to eight bytes, each with bit 0x20 set.
func HashMix(h, lower uint64) uint64 { return mix(h ^ lower) }

// hashASCII reads eight bytes at a time. Setting bit 0x20 lower-cases letters and leaves digits, apostrophes and hyphens alone.
func hashASCII[T string | []byte](w T) uint64 {
	h := HashBegin(len(w))
	for len(w) >= 8 {
		h = HashMix(h, tail(w[:8]))
		w = w[8:]
	}
	if len(w) > 0 {
		h = HashMix(h, tail(w))
	}
	return h
}

// tail packs up to eight bytes, the first lowest, each with bit 0x20 set.
func tail[T string | []byte](w T) uint64 {
	var x uint64
	for i := len(w) - 1; i >= 0; i-- {
		x = x<<8 | uint64(w[i]|0x20)
	}
	return x
}

// hashFolded lower-cases letters one by one and reads every apostrophe as the straight one.
func hashFolded(word string) uint64 {
	var small [64]byte
	buf := small[:0]
	for _, r := range word {
		if r == '’' || r == 'ʼ' {
			r = '\''
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return hashASCII(buf)
}

func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= hashMulB
	x ^= x >> 29
	return x
}
