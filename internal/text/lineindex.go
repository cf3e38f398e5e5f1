package text

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Position is a place in a text for people and for report formats. All numbers are 1-based.
type Position struct {
	// Line counts lines that end in \n, \r\n or \r.
	Line int
	// Byte, Rune and UTF16 are columns in bytes, code points and UTF-16 code units. A BOM at the start of the text is not
	// part of the first line's columns in Rune and UTF16, since programs that read the file do not see it.
	Byte, Rune, UTF16 int
}

// Base is the place in a file at which a window of it begins: all zero at the start of the file. Byte, Rune and UTF16 count
// what stands before the window on its first line.
type Base struct {
	Offset, Lines     int
	Byte, Rune, UTF16 int
}

// LineIndex converts byte offsets to positions. It serves one goroutine.
type LineIndex struct {
	text   string
	starts []int
	base   Base
	near   int // the line that was asked for last: questions come in text order, mostly
}

// NewLineIndex reads the line starts of a text.
func NewLineIndex(s string) *LineIndex {
	starts := make([]int, 1, 64)
	if strings.IndexByte(s, '\r') < 0 {
		for i := 0; ; {
			j := strings.IndexByte(s[i:], '\n')
			if j < 0 {
				return &LineIndex{text: s, starts: starts}
			}
			i += j + 1
			starts = append(starts, i)
		}
	}
	for i := 0; i < len(s); {
		j := strings.IndexAny(s[i:], "\r\n")
		if j < 0 {
			break
		}
		i += j + 1
		if s[i-1] == '\r' && i < len(s) && s[i] == '\n' {
			i++
		}
		starts = append(starts, i)
	}
	return &LineIndex{text: s, starts: starts}
}

// LineStarts are the offsets at which the lines of the text begin, as a LineIndex counts them, in memory of their own.
func (d *Document) LineStarts() []int {
	starts := make([]int, len(d.Lines), len(d.Lines)+1)
	for i := range d.Lines {
		starts[i] = d.Lines[i].Start
	}
	if n := len(d.Text); n > 0 && (d.Text[n-1] == '\n' || d.Text[n-1] == '\r') {
		starts = append(starts, n)
	}
	return starts
}

// LineIndexOf is NewLineIndexAt for a text whose line starts are known.
func LineIndexOf(s string, starts []int, base Base) *LineIndex {
	return &LineIndex{text: s, starts: starts, base: base}
}

// NewLineIndexAt reads the line starts of a window, so that positions (lines and columns, not offsets) are those in the file.
func NewLineIndexAt(s string, base Base) *LineIndex {
	x := NewLineIndex(s)
	x.base = base
	return x
}

// Lines is the number of the last line; a text that ends with a terminator has an empty last line.
func (x *LineIndex) Lines() int { return x.base.Lines + len(x.starts) }

// Line returns the text of a line of the window, by its 1-based number in the file, without its terminator, and the byte
// offset of its start in the window.
func (x *LineIndex) Line(n int) (line string, start int) {
	n -= x.base.Lines
	start = x.starts[n-1]
	end := len(x.text)
	if n < len(x.starts) {
		end = x.starts[n]
	}
	return strings.TrimRight(x.text[start:end], "\r\n"), start
}

// Position converts a byte offset, which may be len(text).
func (x *LineIndex) Position(offset int) Position {
	n := x.line(offset)
	start := x.starts[n-1]
	p := Position{Line: x.base.Lines + n, Byte: offset - start + 1, Rune: 1, UTF16: 1}
	head := x.text[start:offset]
	if n == 1 {
		return x.base.Position(head)
	}
	return p.columns(head)
}

// After is the place behind s, which holds no line end and begins at p.
func (p Position) After(s string) Position {
	p.Byte += len(s)
	return p.columns(s)
}

// columns counts the characters of s on. Bytes that are not UTF-8 count as what other programs read there, see Legible.
func (p Position) columns(s string) Position {
	for i := 0; i < len(s); {
		if n := asciiRun(s[i:]); n > 0 {
			i += n
			p.Rune += n
			p.UTF16 += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			size = brokenLen(s[i:])
		}
		i += size
		p.Rune++
		p.UTF16++
		if r >= 0x10000 {
			p.UTF16++
		}
	}
	return p
}

// asciiRun is how many bytes at the start of s are ASCII, in steps of eight where so many are.
func asciiRun(s string) int {
	n := 0
	for n+8 <= len(s) && load8(s, n)&every80 == 0 {
		n += 8
	}
	if n > 0 {
		return n
	}
	for n < len(s) && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

const bom = "\uFEFF"

// line is how many lines begin at or before an offset.
func (x *LineIndex) line(offset int) int {
	const nearby = 16
	lo := 0
	if x.starts[x.near] <= offset {
		lo = x.near + 1
		for end := min(lo+nearby, len(x.starts)); lo < end; lo++ {
			if x.starts[lo] > offset {
				x.near = lo - 1
				return lo
			}
		}
	}
	lo += sort.Search(len(x.starts)-lo, func(i int) bool { return x.starts[lo+i] > offset })
	x.near = lo - 1
	return lo
}

// Position is the place behind head, the beginning of the first line of the window.
func (b Base) Position(head string) Position {
	p := Position{Line: b.Lines + 1, Byte: b.Byte + 1 + len(head), Rune: b.Rune + 1, UTF16: b.UTF16 + 1}
	if b.Offset == 0 {
		head = strings.TrimPrefix(head, bom)
	}
	return p.columns(head)
}

// After returns the base of the text that follows this one.
func (b Base) After(s string) Base {
	p := b.end(s)
	return Base{Offset: b.Offset + len(s), Lines: p.Line - 1, Byte: p.Byte - 1, Rune: p.Rune - 1, UTF16: p.UTF16 - 1}
}

// end is the place behind s.
func (b Base) end(s string) Position {
	if strings.IndexByte(s, '\r') >= 0 {
		return NewLineIndexAt(s, b).Position(len(s))
	}
	last := strings.LastIndexByte(s, '\n') + 1
	if last == 0 {
		return b.Position(s)
	}
	return Position{Line: b.Lines + 1 + strings.Count(s, "\n"), Byte: 1, Rune: 1, UTF16: 1}.After(s[last:])
}
