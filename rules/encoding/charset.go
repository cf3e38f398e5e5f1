package encoding

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// charset is a single-byte character set that programs take UTF-8 for.
type charset struct {
	name string
	m    *charmap.Charmap
	// sloppy: bytes without a character of their own were kept as C1 controls, as browsers do.
	sloppy bool
}

// charsets stand in the order in which they are tried. The first is also Latin-1, which differs only in its C1 controls.
var charsets = [...]charset{
	{"Windows-1252", charmap.Windows1252, true},
	{"Windows-1250", charmap.Windows1250, true},
	{"ISO 8859-2", charmap.ISO8859_2, true},
	{"Windows-1254", charmap.Windows1254, true},
	{"Windows-1251", charmap.Windows1251, true},
	{"Mac Roman", charmap.Macintosh, false},
	{"code page 437", charmap.CodePage437, false},
	{"code page 850", charmap.CodePage850, false},
	{"code page 866", charmap.CodePage866, false},
	{"Mac Cyrillic", charmap.MacintoshCyrillic, false},
	{"KOI8-R", charmap.KOI8R, false},
	{"Windows-1253", charmap.Windows1253, true},
	{"Windows-1257", charmap.Windows1257, true},
	{"Windows-1255", charmap.Windows1255, true},
	{"Windows-874", charmap.Windows874, true},
}

// byteOf returns the byte that the character set shows as r.
func (c *charset) byteOf(r rune) (byte, bool) {
	if c.sloppy && r >= 0x80 && r < 0xA0 && (c == &charsets[0] || c.m.DecodeByte(byte(r)) == utf8.RuneError) {
		return byte(r), true
	}
	if r < utf8.RuneSelf {
		return 0, false
	}
	return c.m.EncodeRune(r)
}

// origin is what the character sets show as one character: a byte in each, 0 where it is in none. Bit k of lead says whether the byte
// of character set k begins a sequence of UTF-8, of next whether it goes on with one.
type origin struct {
	bytes      [len(charsets)]byte
	lead, next uint16
}

// origins holds the origin of each character that a character set has. The first one is that of all others.
type origins struct {
	all []origin
	low [0x2700]uint16
	far map[rune]uint16
}

func (o *origins) of(r rune) *origin {
	if int(r) < len(o.low) {
		return &o.all[o.low[r]]
	}
	return &o.all[o.far[r]]
}

// mixUps is made at the first character that may be garbled.
var mixUps = sync.OnceValue(func() *origins {
	o := &origins{all: make([]origin, 1), far: map[rune]uint16{}}
	for b := range 0x80 {
		o.add(rune(0x80 + b))
		for k := range charsets {
			o.add(charsets[k].m.DecodeByte(byte(0x80 + b)))
		}
	}
	return o
})

// add looks a character up in every character set.
func (o *origins) add(r rune) {
	if o.of(r) != &o.all[0] {
		return
	}
	var x origin
	for k := range charsets {
		b, ok := charsets[k].byteOf(r)
		if !ok {
			continue
		}
		x.bytes[k] = b
		if utf8Length(b) > 0 {
			x.lead |= 1 << k
		}
		if b&0xC0 == 0x80 {
			x.next |= 1 << k
		}
	}
	if int(r) < len(o.low) {
		o.low[r] = uint16(len(o.all))
	} else {
		o.far[r] = uint16(len(o.all))
	}
	o.all = append(o.all, x)
}

// mayDecode returns a bit for each character set in which the characters at s[i:] may begin a sequence.
func mayDecode(s string, i int) uint16 {
	r, n := utf8.DecodeRuneInString(s[i:])
	if i+n >= len(s) || s[i+n] < utf8.RuneSelf {
		return 0
	}
	second, _ := utf8.DecodeRuneInString(s[i+n:])
	o := mixUps()
	return o.of(r).lead & o.of(second).next
}

// sequence is one character of UTF-8 found under several wrong ones.
type sequence struct {
	r rune
	// odd says how unlikely the wrong characters are as real text: 2 and more is certain.
	odd int
}

// maxBytes is the length of a CESU-8 pair, the longest sequence.
const maxBytes = 6

// sequenceAt reads one sequence of character set k at s[i:]; prev is the rune before it. It returns the offset behind it, or 0.
func sequenceAt(k int, s string, i int, prev rune) (sequence, int) {
	o := mixUps()
	var raw [maxBytes]byte
	var seen [maxBytes]rune
	n, want, at := 0, 1, i
	for n < want && at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		b := o.of(r).bytes[k]
		if b == 0 || n == 0 && b < 0xC2 || n > 0 && n != 3 && b&0xC0 != 0x80 {
			return sequence{}, 0
		}
		if n == 0 {
			if want = utf8Length(b); want == 0 {
				return sequence{}, 0
			}
		}
		raw[n], seen[n] = b, r
		n++
		at += size
		if n == 2 && raw[0] == 0xED && b >= 0xA0 {
			want = maxBytes
		}
	}
	if n < want {
		return sequence{}, 0
	}
	r, ok := decodeRaw(raw[:n])
	if !ok || !likely(r) && !halfway(r) {
		return sequence{}, 0
	}
	return sequence{r, oddness(raw[:n], seen[:n], prev, runeAt(s, at), r)}, at
}

func utf8Length(b byte) int {
	switch {
	case b >= 0xC2 && b < 0xE0:
		return 2
	case b >= 0xE0 && b < 0xF0:
		return 3
	case b >= 0xF0 && b < 0xF5:
		return 4
	}
	return 0
}

// decodeRaw decodes UTF-8, or a pair of surrogates each written in three bytes (CESU-8).
func decodeRaw(b []byte) (rune, bool) {
	if len(b) == maxBytes {
		if b[3] != 0xED || b[4] < 0xB0 || b[4] >= 0xC0 || b[1] >= 0xB0 || b[5]&0xC0 != 0x80 {
			return 0, false
		}
		high := rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F)
		low := rune(b[4]&0x3F)<<6 | rune(b[5]&0x3F)
		return 0x10000 + (high&0x3FF)<<10 + low&0x3FF, true
	}
	r, n := utf8.DecodeRune(b)
	return r, n == len(b) && (r != utf8.RuneError || len(b) == 3)
}

// runeAt returns the rune at i, or a line end outside the text.
func runeAt(s string, i int) rune {
	if i >= len(s) {
		return '\n'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// runeBefore returns the rune that ends at i, or a line end at the start of the text.
func runeBefore(s string, i int) rune {
	if i == 0 {
		return '\n'
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}
