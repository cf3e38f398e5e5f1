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
	if !ascii(word) {
		return hashFolded(word)
	}
	return hashASCII(word)
}

// ascii says whether no byte is above 0x7F.
func ascii(word string) bool {
	var x uint64
	for len(word) >= 8 {
		x |= eight(word)
		word = word[8:]
	}
	return (x|few(word))&0x8080808080808080 == 0
}

// HashASCII is Hash for a word that the caller knows to be ASCII.
func HashASCII(word string) uint64 { return hashASCII(word) }

// HashJoined is HashASCII of two words, not both empty, written as one.
func HashJoined(a, b string) uint64 {
	n := len(a) + len(b)
	if n > 16 {
		return hashASCII(a + b)
	}
	lo, hi := sixteen(a)
	lo2, hi2 := sixteen(b)
	if shift := uint(8 * len(a)); shift < 64 {
		lo |= lo2 << shift
		hi = hi2<<shift | lo2>>(64-shift)
	} else {
		hi |= lo2 << (shift - 64)
	}
	const small = 0x2020202020202020
	if n <= 8 {
		return HashMix(HashBegin(n), lo|small>>(64-8*n))
	}
	return HashMix(HashMix(HashBegin(n), lo|small), hi|small>>(128-8*n))
}

// sixteen packs up to sixteen bytes, the first lowest.
func sixteen(w string) (lo, hi uint64) {
	if len(w) < 8 {
		return few(w), 0
	}
	return eight(w), eight(w[len(w)-8:]) >> (128 - 8*len(w))
}

// HashBegin starts the hash of a word of n ASCII bytes for a caller that reads them eight at a time (little endian): HashMix each
// group of eight, then the rest, if any, with zeros for the bytes beyond the word. The result is Hash.
func HashBegin(n int) uint64 { return uint64(n) * hashMulA }

// HashMix takes in up to eight bytes, each with bit 0x20 set.
func HashMix(h, lower uint64) uint64 { return mix(h ^ lower) }

// hashASCII reads eight bytes at a time. Setting bit 0x20 lower-cases letters and leaves digits, apostrophes and hyphens alone.
func hashASCII(w string) uint64 {
	const small = 0x2020202020202020
	h := HashBegin(len(w))
	for len(w) >= 8 {
		h = HashMix(h, eight(w)|small)
		w = w[8:]
	}
	if len(w) > 0 {
		h = HashMix(h, few(w)|small>>(64-8*len(w)))
	}
	return h
}

// eight packs the first eight bytes, the first lowest.
func eight(w string) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}

// few packs up to seven bytes. From four on, two reads that overlap have them all; of fewer, the first, the middle and the last one
// are all.
func few(w string) uint64 {
	n := len(w)
	switch {
	case n >= 4:
		return uint64(four(w)) | uint64(four(w[n-4:]))<<(8*n-32)
	case n > 0:
		return uint64(w[0]) | uint64(w[n/2])<<(n/2*8) | uint64(w[n-1])<<(8*n-8)
	}
	return 0
}

func four(w string) uint32 {
	_ = w[3]
	return uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
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
	return hashASCII(string(buf))
}

func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= hashMulB
	x ^= x >> 29
	return x
}
