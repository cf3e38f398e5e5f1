package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// locator converts offsets of one file to positions. It gives what the file's LineIndex gives, and stays linear when one very
// long line holds very many findings: it remembers places along the line and counts on from the nearest.
type locator struct {
	file *result.File
	// known ascends and belongs to one line.
	known []place
}

type place struct {
	offset int
	pos    text.Position
}

// spacing is how far apart remembered places are, in bytes.
const spacing = 1 << 10

func (l *locator) at(offset int) text.Position {
	i := sort.Search(len(l.known), func(i int) bool { return l.known[i].offset > offset })
	if i == 0 {
		return l.remember(offset, l.file.Lines().Position(offset))
	}
	from := l.known[i-1]
	gap := l.file.Text[from.offset:offset]
	if strings.IndexByte(gap, '\n') >= 0 || strings.IndexByte(gap, '\r') >= 0 {
		return l.remember(offset, l.file.Lines().Position(offset))
	}
	pos := from.pos.After(gap)
	if i == len(l.known) && len(gap) >= spacing && l.countable(offset) {
		l.known = append(l.known, place{offset, pos})
	}
	return pos
}

// remember starts the list anew at a place on another line; a place further ahead stays the better start.
func (l *locator) remember(offset int, pos text.Position) text.Position {
	// The BOM is not counted in columns, so counting must not start before it.
	if n := len(l.known); (n == 0 || l.known[n-1].pos.Line != pos.Line) && pos.Byte > len(bom) && l.countable(offset) {
		l.known = append(l.known[:0], place{offset, pos})
	}
	return pos
}

// countable says whether counting may go on from an offset: not from inside a character or a broken one.
func (l *locator) countable(offset int) bool {
	r, n := utf8.DecodeRuneInString(l.file.Text[offset:])
	return r != utf8.RuneError || n == 3
}

// region gives both ends of a span; the end is exclusive.
func (l *locator) region(s text.Span) (start, end text.Position) { return l.at(s.Start), l.at(s.End) }

// fileRegion gives both ends of a span in the file on disk. In a record file only the record's line is known: then exact is
// false, and columns mean nothing.
func (l *locator) fileRegion(s text.Span) (start, end text.Position, exact bool) {
	if n := l.file.Record; n > 0 {
		p := text.Position{Line: n, Byte: 1, Rune: 1, UTF16: 1}
		return p, p, false
	}
	start, end = l.region(s)
	return start, end, true
}

const bom = "\uFEFF"
