package encoding

import "unicode"

// certain is the oddness at which wrong characters prove the damage by themselves.
const certain = 2

// oddness says how unlikely the characters seen (the wrong reading of the bytes raw) are as real text, between the runes prev
// and next. The question is always: who would write this on purpose? Letters followed by a closing mark, a dash or an
// ellipsis are ordinary, so they count nothing.
func oddness(raw []byte, seen []rune, prev, next, decoded rune) int {
	if signature(raw, prev, decoded) {
		return certain + 1
	}
	n := 0
	for _, r := range seen[1:] {
		if !drawn(r) || !drawn(seen[0]) {
			n += strange(r)
		}
	}
	if n == 1 && asciiLower(next) && unicode.IsUpper(seen[0]) {
		n++
	}
	n += leadOddness(raw, seen, prev, next, decoded)
	if n == 0 || !fitsCase(seen[0], decoded, prev, next) {
		return 0
	}
	return n
}

// signature says whether the bytes begin a sequence whose first characters occur in no language, whatever the character set:
// general punctuation (â€, вЂ, ‚Ä, ΓÇ), emoji (ðŸ) and the BOM (ï»¿).
func signature(raw []byte, prev, decoded rune) bool {
	switch {
	case raw[0] == 0xE2 && raw[1] == 0x80 && (raw[2] >= 0x90 && raw[2] <= 0xA6 || raw[2] == 0xB0 || raw[2] == 0xB9 || raw[2] == 0xBA):
		return scriptOf(prev) != cyrillic
	case raw[0] == 0xE2 && raw[1] == 0x84 && raw[2] == 0xA2, raw[0] == 0xE2 && raw[1] == 0x82 && raw[2] == 0xAC:
		return scriptOf(prev) != cyrillic
	case raw[0] == 0xF0 && raw[1] == 0x9F, len(raw) == maxBytes, decoded == 0xFEFF, decoded == 0xFFFD:
		return true
	}
	return false
}

// drawn says whether a character draws boxes: two of them in a row are ordinary.
func drawn(r rune) bool { return r >= 0x2500 && r < 0x25A0 }

// strange says how odd a character is directly behind a letter that could be the lead of a sequence.
func strange(r rune) int {
	switch r {
	case '™', '®', '©', '°', '´', '·', '¡', '¿', '«', '‹', '„', '‚', '•', 0xAD:
		return 1
	case 'ª', 'º', '§', '¶', '†', '‡', '‰', 'ƒ', 'ˆ', '¸', '¨', '¯', '⌐', 'µ':
		return certain
	}
	switch {
	case r < 0xA0, drawn(r):
		return certain
	case unicode.Is(unicode.Lm, r), unicode.Is(unicode.Sk, r), unicode.Is(unicode.Sm, r), unicode.Is(unicode.Sc, r), unicode.Is(unicode.So, r),
		unicode.Is(unicode.No, r):
		return certain
	}
	return 0
}

// leadOddness judges the lead character by its neighbours.
func leadOddness(raw []byte, seen []rune, prev, next, decoded rune) int {
	lead, second := seen[0], seen[1]
	between := asciiLetter(prev) && asciiLetter(next)
	n := 0
	switch {
	case (lead == 'Ã' || lead == 'Â' || lead == 'Ă') && raw[0] < 0xC4:
		if unicode.IsLetter(second) || between || asciiLower(prev) && !unicode.IsSpace(second) && second != '’' {
			n += certain
		}
		if spaced(prev) && lead == 'Ã' && (second == 0xA0 || (second == '“' || second == '‘') && asciiLower(next)) {
			n += certain
		}
	case lead == 'â' && unicode.IsLetter(second):
		n += certain
	case lead == 'ƒ' || unicode.IsSymbol(lead) || lead == '‚':
		n += signOddness(raw, seen, prev, next)
	case unicode.IsUpper(lead) && asciiLower(prev):
		n++
	}
	if scriptOf(lead) >= greek && (asciiLetter(prev) || asciiLetter(next)) {
		n++
		if scriptOf(decoded) == latin {
			n++
		}
	}
	return n
}

// fitsCase says whether the decoded letter suits its neighbours: a small letter between capitals, or a capital behind a
// small letter, is no repair.
func fitsCase(lead, decoded, prev, next rune) bool {
	switch {
	case lead == 'Ã' || prev == 'Ã' || scriptOf(decoded) != latin:
		return true
	case unicode.IsLower(decoded):
		return !unicode.IsUpper(prev) || asciiLower(next) || next > 0x7F && !unicode.IsUpper(next)
	}
	return !asciiLower(prev)
}

// signOddness judges a lead that is no letter: a root, a box, a low quotation mark. Next to a word it is odd already; with a Latin
// letter behind it nothing explains it.
func signOddness(raw []byte, seen []rune, prev, next rune) int {
	lead, second := seen[0], seen[1]
	if !asciiLetter(prev) && !asciiLetter(next) {
		return 0
	}
	switch {
	case len(raw) == 2 && unicode.IsLetter(second) && scriptOf(second) == latin, asciiLetter(prev) && asciiLetter(next):
		return certain
	case (lead == '┬' || lead == '├') && drawn(second) && asciiLetter(prev) && !drawn(next):
		return certain
	}
	return 1
}

func asciiLetter(r rune) bool { return r < 0x80 && letter(byte(r)) }
func asciiLower(r rune) bool  { return r >= 'a' && r <= 'z' }
