package lexicon

import (
	"encoding/binary"
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

// HashBegin starts the hash of a word of n ASCII bytes for a caller that reads them eight at a time (little endian): HashMix each
// group of eight, then the rest, if any, with zeros for the bytes beyond the word. The result is Hash.
func HashBegin(n int) uint64 { return uint64(n) * hashMulA }

// HashMix takes in up to eight bytes, each with bit 0x20 set.
func HashMix(h, lower uint64) uint64 { return mix(h ^ lower) }

// hashASCII reads eight bytes at a time. Setting bit 0x20 lower-cases letters and leaves digits, apostrophes and hyphens alone.
func hashASCII(w string) uint64 {
	h := uint64(len(w)) * hashMulA
	for len(w) >= 8 {
		h = mix(h ^ (le64(w) | 0x2020202020202020))
		w = w[8:]
	}
	if len(w) > 0 {
		var tail uint64
		for i := len(w) - 1; i >= 0; i-- {
			tail = tail<<8 | uint64(w[i]|0x20)
		}
		h = mix(h ^ tail)
	}
	return h
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
	h := uint64(len(buf)) * hashMulA
	for len(buf) >= 8 {
		h = mix(h ^ (binary.LittleEndian.Uint64(buf) | 0x2020202020202020))
		buf = buf[8:]
	}
	if len(buf) > 0 {
		var tail uint64
		for i := len(buf) - 1; i >= 0; i-- {
			tail = tail<<8 | uint64(buf[i]|0x20)
		}
		h = mix(h ^ tail)
	}
	return h
}

func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= hashMulB
	x ^= x >> 29
	return x
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
