package encoding

import (
	"math/bits"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// class is why a character outside ASCII deserves a look.
type class uint8

const (
	plain class = iota
	// garbled: with its neighbours it may be text that was decoded with the wrong character set.
	garbled
	invisible
	control
	replacement
	ligature
	fullwidth
	privateUse
	// lookalike: a Cyrillic or Greek letter next to a Latin one or alone, and every mathematical letter.
	lookalike
	combining
	invalid
	classes
)

// scanned lists the byte offsets that the rules of this family look at, by class, in text order.
type scanned [classes][]int32

// scan is shared by the rules of the family. It is nil for a text without a suspicious character.
var scan = lint.NewMemo(func(p *lint.Pass) *scanned { return scanText(p.Doc) })

func places(p *lint.Pass, c class) []int32 {
	if !p.Doc.HasNonASCII() {
		return nil
	}
	if s := scan.Of(p); s != nil {
		return s[c]
	}
	return nil
}

func scanText(d *text.Document) *scanned {
	var found *scanned
	s := d.Text
	for i := nextHigh(s, 0); i < len(s); {
		if s[i] < utf8.RuneSelf {
			i = nextHigh(s, i)
			continue
		}
		if everyday(s, i) {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if c := classify(s, i, r, n); c != plain {
			if found == nil {
				found = new(scanned)
			}
			found[c] = append(found[c], int32(i))
		}
		i += n
	}
	return found
}

// everyday says whether a curly quotation mark, a dash or an ellipsis with ASCII behind it stands at i: what clean English
// holds most.
func everyday(s string, i int) bool {
	return i+3 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 && s[i+2] >= 0x93 && s[i+2] <= 0xA6 && s[i+2] != 0x9A && s[i+3] < utf8.RuneSelf
}

// nextHigh returns the offset of the first byte above 0x7F at or after i, or the length of s.
func nextHigh(s string, i int) int {
	const high = 0x8080808080808080
	for ; i+32 <= len(s); i += 32 {
		w := s[i : i+32]
		if (eight(w[:8])|eight(w[8:16])|eight(w[16:24])|eight(w[24:32]))&high != 0 {
			break
		}
	}
	for ; i+8 <= len(s); i += 8 {
		if x := eight(s[i:]) & high; x != 0 {
			return i + bits.TrailingZeros64(x)/8
		}
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// eight packs the first eight bytes, the first lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func classify(s string, i int, r rune, size int) class {
	switch {
	case r == utf8.RuneError && size == 1:
		return invalid
	case r == utf8.RuneError:
		return replacement
	case r < 0xA0:
		return garbled
	case hidden(r):
		return invisible
	case mayGarble(s, i, r, size):
		return garbled
	case r >= 0x300 && r < 0x370:
		return combining
	case r >= 0x1D400 && r <= 0x1D7FF:
		return lookalike
	case r >= 0x370 && r < 0x530:
		if lonely(s, i, size) {
			return lookalike
		}
	case r >= 0xE000 && r <= 0xF8FF, r >= 0xF0000:
		return privateUse
	case r >= 0xFB00 && r <= 0xFB06:
		return ligature
	case r >= 0xFF01 && r <= 0xFF5E:
		return fullwidth
	case r >= 0xFFF9 && r <= 0xFFFC:
		return control
	}
	return plain
}

// hidden says whether a character shows nothing: zero-width characters, soft hyphens, direction and variation marks, a BOM.
func hidden(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0x115F, r == 0x1160, r == 0x180E, r == 0x3164, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F, r >= 0x2028 && r <= 0x202E, r >= 0x2060 && r <= 0x206F, r >= 0xFE00 && r <= 0xFE0F,
		r >= 0xE0000 && r <= 0xE01EF:
		return true
	}
	return false
}

// lonely says whether the character at i touches an ASCII letter, or touches no letter at all.
func lonely(s string, i, size int) bool {
	before, after := byteAt(s, i-1), byteAt(s, i+size)
	return letter(before) || letter(after) || before < utf8.RuneSelf && after < utf8.RuneSelf
}

// mayGarble says whether the character at i can be the first byte of a UTF-8 sequence that was decoded with a single-byte
// character set (or with GBK or Shift-JIS), given what follows it. It errs on the side of yes.
func mayGarble(s string, i int, r rune, size int) bool {
	next := byteAt(s, i+size)
	if next < utf8.RuneSelf {
		return mayStandAlone(s, i, r, next)
	}
	switch {
	case r >= 0xA1 && r < 0x250:
		return true
	case r >= 0x400 && r < 0x460:
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		return after < 0x410 || after > 0x44F && after != 'ё' || after == 'А' && (r == 'т' || r == 'в')
	case r >= 0x370 && r < 0x400:
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		return after < 0x390 || after >= 0x400
	case r >= 0x2500 && r < 0x25A0:
		return true
	}
	switch r {
	case '–', '—', '‚', '√', '≈', '◊', 'ג', 'โ', '€', '∩':
		return true
	case '鈥', '窶':
		return true
	}
	return false
}

// mayStandAlone is mayGarble for a character with an ASCII byte behind it: sequences that lost bytes, and single bytes read
// with the wrong character set.
func mayStandAlone(s string, i int, r rune, next byte) bool {
	before := byteAt(s, i-1)
	switch r {
	case 'â':
		return !letter(next) || next <= 'Z' || letter(before)
	case 'Â', 'Ã':
		return !letter(next) || before >= 'a' && letter(before)
	case 'Õ', 'Æ':
		return letter(before) && letter(next)
	case 'Ò':
		return letter(next) && !letter(before)
	case '鈥', '窶':
		return true
	}
	return r >= 0x430 && r < 0x450 && letter(before) && lookalikeOf(r) == 0
}

// byteAt returns the byte at i, or a line end outside the text.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return '\n'
	}
	return s[i]
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func lower(c byte) bool { return c >= 'a' && c <= 'z' }

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }

func digit(c byte) bool { return c >= '0' && c <= '9' }

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
