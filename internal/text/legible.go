package text

import (
	"strings"
	"unicode/utf8"
)

// Legible is s as other programs read it: one U+FFFD for each broken sequence, that is, for the longest head of a character
// that is there (the practice of Unicode, chapter 3.9, which browsers, Python, Java and .NET follow; Go's own range gives one
// for each byte).
func Legible(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			size = brokenLen(s[i:])
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// brokenLen is the number of bytes that stand for one U+FFFD at the start of s, which is not a valid character.
func brokenLen(s string) int {
	need, low, high := lead(s[0])
	n := 1
	for ; n < need && n < len(s) && low <= s[n] && s[n] <= high; n++ {
		low, high = 0x80, 0xBF
	}
	return n
}

// lead says how many bytes a character with this first byte has, and the range of its second byte.
func lead(c byte) (size int, low, high byte) {
	switch {
	case c == 0xE0:
		return 3, 0xA0, 0xBF
	case c == 0xED:
		return 3, 0x80, 0x9F
	case 0xE1 <= c && c <= 0xEF:
		return 3, 0x80, 0xBF
	case c == 0xF0:
		return 4, 0x90, 0xBF
	case c == 0xF4:
		return 4, 0x80, 0x8F
	case 0xF1 <= c && c <= 0xF3:
		return 4, 0x80, 0xBF
	}
	return 1, 0, 0
}
