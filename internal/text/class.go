package text

import "strings"

// The classes of bytes. clsLower and clsUpper come first so that their values count capitals.
const (
	clsLower = iota
	clsUpper
	clsDigit
	clsSpace
	clsNewline
	clsPunct
	clsSymbol
	clsHigh
	clsControl
)

// class is indexed by byte.
var class = [256]uint8{
	0x00: clsControl, 0x01: clsControl, 0x02: clsControl, 0x03: clsControl, 0x04: clsControl, 0x05: clsControl,
	0x06: clsControl, 0x07: clsControl, 0x08: clsControl, '\t': clsSpace, '\n': clsNewline, '\v': clsSpace,
	'\f': clsSpace, '\r': clsNewline, 0x0E: clsControl, 0x0F: clsControl, 0x10: clsControl, 0x11: clsControl,
	0x12: clsControl, 0x13: clsControl, 0x14: clsControl, 0x15: clsControl, 0x16: clsControl, 0x17: clsControl,
	0x18: clsControl, 0x19: clsControl, 0x1A: clsControl, 0x1B: clsControl, 0x1C: clsControl, 0x1D: clsControl,
	0x1E: clsControl, 0x1F: clsControl, 0x7F: clsControl,
	' ': clsSpace,
	'!': clsPunct, '"': clsPunct, '\'': clsPunct, '(': clsPunct, ')': clsPunct, ',': clsPunct, '-': clsPunct, '.': clsPunct,
	'/': clsPunct, ':': clsPunct, ';': clsPunct, '?': clsPunct, '[': clsPunct, ']': clsPunct, '{': clsPunct, '}': clsPunct,
	'#': clsSymbol, '$': clsSymbol, '%': clsSymbol, '&': clsSymbol, '*': clsSymbol, '+': clsSymbol, '<': clsSymbol,
	'=': clsSymbol, '>': clsSymbol, '@': clsSymbol, '\\': clsSymbol, '^': clsSymbol, '_': clsSymbol, '`': clsSymbol,
	'|': clsSymbol, '~': clsSymbol,
	'0': clsDigit, '1': clsDigit, '2': clsDigit, '3': clsDigit, '4': clsDigit, '5': clsDigit, '6': clsDigit, '7': clsDigit,
	'8': clsDigit, '9': clsDigit,
	'A': clsUpper, 'B': clsUpper, 'C': clsUpper, 'D': clsUpper, 'E': clsUpper, 'F': clsUpper, 'G': clsUpper, 'H': clsUpper,
	'I': clsUpper, 'J': clsUpper, 'K': clsUpper, 'L': clsUpper, 'M': clsUpper, 'N': clsUpper, 'O': clsUpper, 'P': clsUpper,
	'Q': clsUpper, 'R': clsUpper, 'S': clsUpper, 'T': clsUpper, 'U': clsUpper, 'V': clsUpper, 'W': clsUpper, 'X': clsUpper,
	'Y': clsUpper, 'Z': clsUpper,
	0x80: clsHigh, 0x81: clsHigh, 0x82: clsHigh, 0x83: clsHigh, 0x84: clsHigh, 0x85: clsHigh, 0x86: clsHigh, 0x87: clsHigh,
	0x88: clsHigh, 0x89: clsHigh, 0x8A: clsHigh, 0x8B: clsHigh, 0x8C: clsHigh, 0x8D: clsHigh, 0x8E: clsHigh, 0x8F: clsHigh,
	0x90: clsHigh, 0x91: clsHigh, 0x92: clsHigh, 0x93: clsHigh, 0x94: clsHigh, 0x95: clsHigh, 0x96: clsHigh, 0x97: clsHigh,
	0x98: clsHigh, 0x99: clsHigh, 0x9A: clsHigh, 0x9B: clsHigh, 0x9C: clsHigh, 0x9D: clsHigh, 0x9E: clsHigh, 0x9F: clsHigh,
	0xA0: clsHigh, 0xA1: clsHigh, 0xA2: clsHigh, 0xA3: clsHigh, 0xA4: clsHigh, 0xA5: clsHigh, 0xA6: clsHigh, 0xA7: clsHigh,
	0xA8: clsHigh, 0xA9: clsHigh, 0xAA: clsHigh, 0xAB: clsHigh, 0xAC: clsHigh, 0xAD: clsHigh, 0xAE: clsHigh, 0xAF: clsHigh,
	0xB0: clsHigh, 0xB1: clsHigh, 0xB2: clsHigh, 0xB3: clsHigh, 0xB4: clsHigh, 0xB5: clsHigh, 0xB6: clsHigh, 0xB7: clsHigh,
	0xB8: clsHigh, 0xB9: clsHigh, 0xBA: clsHigh, 0xBB: clsHigh, 0xBC: clsHigh, 0xBD: clsHigh, 0xBE: clsHigh, 0xBF: clsHigh,
	0xC0: clsHigh, 0xC1: clsHigh, 0xC2: clsHigh, 0xC3: clsHigh, 0xC4: clsHigh, 0xC5: clsHigh, 0xC6: clsHigh, 0xC7: clsHigh,
	0xC8: clsHigh, 0xC9: clsHigh, 0xCA: clsHigh, 0xCB: clsHigh, 0xCC: clsHigh, 0xCD: clsHigh, 0xCE: clsHigh, 0xCF: clsHigh,
	0xD0: clsHigh, 0xD1: clsHigh, 0xD2: clsHigh, 0xD3: clsHigh, 0xD4: clsHigh, 0xD5: clsHigh, 0xD6: clsHigh, 0xD7: clsHigh,
	0xD8: clsHigh, 0xD9: clsHigh, 0xDA: clsHigh, 0xDB: clsHigh, 0xDC: clsHigh, 0xDD: clsHigh, 0xDE: clsHigh, 0xDF: clsHigh,
	0xE0: clsHigh, 0xE1: clsHigh, 0xE2: clsHigh, 0xE3: clsHigh, 0xE4: clsHigh, 0xE5: clsHigh, 0xE6: clsHigh, 0xE7: clsHigh,
	0xE8: clsHigh, 0xE9: clsHigh, 0xEA: clsHigh, 0xEB: clsHigh, 0xEC: clsHigh, 0xED: clsHigh, 0xEE: clsHigh, 0xEF: clsHigh,
	0xF0: clsHigh, 0xF1: clsHigh, 0xF2: clsHigh, 0xF3: clsHigh, 0xF4: clsHigh, 0xF5: clsHigh, 0xF6: clsHigh, 0xF7: clsHigh,
	0xF8: clsHigh, 0xF9: clsHigh, 0xFA: clsHigh, 0xFB: clsHigh, 0xFC: clsHigh, 0xFD: clsHigh, 0xFE: clsHigh, 0xFF: clsHigh,
}

// hidden says whether a rune is invisible: zero-width, soft hyphen, direction marks, a BOM inside the text.
func hidden(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0x180E, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	}
	return false
}

// suspicious says whether a rune is a sign of damage rather than of another script: hidden, the replacement character,
// private use, typographic ligatures, full-width forms, C1 controls.
func suspicious(r rune) bool {
	switch {
	case r < 0x80:
		return false
	case r <= 0x9F, r == 0xFFFD, r >= 0xE000 && r <= 0xF8FF, r >= 0xFB00 && r <= 0xFB06, r >= 0xFF01 && r <= 0xFF5E,
		r == 0x2028, r == 0x2029, r == 0x85:
		return true
	}
	return hidden(r)
}

func withoutHidden(w string) string {
	return strings.Map(func(r rune) rune {
		if hidden(r) {
			return -1
		}
		return r
	}, w)
}
