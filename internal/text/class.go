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

// joins is set for bytes behind a run of letters that may go on with the word.
var joins = [256]bool{
	'\'': true, '.': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	0x80: true, 0x81: true, 0x82: true, 0x83: true, 0x84: true, 0x85: true, 0x86: true, 0x87: true,
	0x88: true, 0x89: true, 0x8A: true, 0x8B: true, 0x8C: true, 0x8D: true, 0x8E: true, 0x8F: true,
	0x90: true, 0x91: true, 0x92: true, 0x93: true, 0x94: true, 0x95: true, 0x96: true, 0x97: true,
	0x98: true, 0x99: true, 0x9A: true, 0x9B: true, 0x9C: true, 0x9D: true, 0x9E: true, 0x9F: true,
	0xA0: true, 0xA1: true, 0xA2: true, 0xA3: true, 0xA4: true, 0xA5: true, 0xA6: true, 0xA7: true,
	0xA8: true, 0xA9: true, 0xAA: true, 0xAB: true, 0xAC: true, 0xAD: true, 0xAE: true, 0xAF: true,
	0xB0: true, 0xB1: true, 0xB2: true, 0xB3: true, 0xB4: true, 0xB5: true, 0xB6: true, 0xB7: true,
	0xB8: true, 0xB9: true, 0xBA: true, 0xBB: true, 0xBC: true, 0xBD: true, 0xBE: true, 0xBF: true,
	0xC0: true, 0xC1: true, 0xC2: true, 0xC3: true, 0xC4: true, 0xC5: true, 0xC6: true, 0xC7: true,
	0xC8: true, 0xC9: true, 0xCA: true, 0xCB: true, 0xCC: true, 0xCD: true, 0xCE: true, 0xCF: true,
	0xD0: true, 0xD1: true, 0xD2: true, 0xD3: true, 0xD4: true, 0xD5: true, 0xD6: true, 0xD7: true,
	0xD8: true, 0xD9: true, 0xDA: true, 0xDB: true, 0xDC: true, 0xDD: true, 0xDE: true, 0xDF: true,
	0xE0: true, 0xE1: true, 0xE2: true, 0xE3: true, 0xE4: true, 0xE5: true, 0xE6: true, 0xE7: true,
	0xE8: true, 0xE9: true, 0xEA: true, 0xEB: true, 0xEC: true, 0xED: true, 0xEE: true, 0xEF: true,
	0xF0: true, 0xF1: true, 0xF2: true, 0xF3: true, 0xF4: true, 0xF5: true, 0xF6: true, 0xF7: true,
	0xF8: true, 0xF9: true, 0xFA: true, 0xFB: true, 0xFC: true, 0xFD: true, 0xFE: true, 0xFF: true,
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
