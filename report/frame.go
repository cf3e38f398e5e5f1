package report

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/text"
)

// window is the part of a line that fits the screen, with the marked columns in it.
type window struct {
	line  string
	cells []cell
	// left and right: text was left out on this side.
	left, right bool
	// from and to are the marked cells, half-open; when both are equal the mark is one column at cell from.
	from, to int
}

// drawer makes windows, one after the other in the same memory: a window is valid until the next.
type drawer struct{ cells []cell }

// window chooses the part of line around the bytes [from, to), limit columns wide at most. It reads no more of the line
// than it may show, so that very long lines cost nothing.
func (d *drawer) window(line string, from, to, limit int) window {
	side := bytesPerColumn * limit
	low, high := runeStart(line, from-side), runeStart(line, min(to, from+side)+side)
	return d.part(line, nearStart(line, low, from, limit), nearEnd(line, to, high, limit), from, to, limit)
}

// part is a window that looks at the bytes [low, high) only.
func (d *drawer) part(line string, low, high, from, to, limit int) window {
	d.cells = appendCells(d.cells[:0], line[low:high], from-low, to-low)
	cs := d.cells
	w := window{line: line, cells: cs, left: low > 0, right: high < len(line)}
	w.from = len(cs)
	for i := range cs {
		cs[i].start, cs[i].end = cs[i].start+low, cs[i].end+low
		if cs[i].end > from && i < w.from {
			w.from = i
		}
		if cs[i].start < to {
			w.to = i + 1
		}
	}
	w.to = max(w.to, w.from)
	if from == to {
		w.to = w.from
	}
	if w.left || w.right || columns(cs) > limit {
		w.crop(limit)
	}
	return w
}

// nearStart moves the start low of what is looked at towards from, where only simple characters lie between, more of them than the
// screen has columns: those further off would not be shown.
func nearStart(line string, low, from, limit int) int {
	near := from
	for n := 0; near > low; n++ {
		r, size := rune(line[near-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(line[:near])
		}
		if !simple(r) {
			return low
		}
		if n == limit {
			return near
		}
		near -= size
	}
	return low
}

// nearEnd does the same to the end.
func nearEnd(line string, to, high, limit int) int {
	near := to
	for n := 0; near < high; n++ {
		r, size := rune(line[near]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(line[near:])
		}
		if !simple(r) {
			return high
		}
		if n == limit {
			return near
		}
		near += size
	}
	return high
}

// simple says whether a character is a cell of one column beside others that are simple.
func simple(r rune) bool { return ' ' <= r && r <= '~' && r != '#' || ordinary(r) }

// bytesPerColumn is enough for most scripts; of text that needs more, less is shown.
const bytesPerColumn = 3

// runeStart moves an offset back to the start of a rune, and into the line.
func runeStart(line string, i int) int {
	if i >= len(line) {
		return len(line)
	}
	for i > 0 && !utf8.RuneStart(line[i]) {
		i--
	}
	return max(i, 0)
}

// margin is how far a cut may move inwards to fall on a blank, in cells.
const margin = 12

// crop keeps the marked cells and shares the rest of the columns between both sides, two thirds after the mark.
func (w *window) crop(limit int) {
	room := limit - 2 - columns(w.cells[w.from:w.to])
	before, after := columns(w.cells[:w.from]), columns(w.cells[w.to:])
	left := min(before, max(room/3, room-after))
	right := room - left
	if room < 2*margin { // the mark alone fills the line: show its beginning
		left, right = min(before, margin), 0
		if w.from < w.to {
			left = min(left, limit-2-w.cells[w.from].width)
		}
	}
	i := w.from
	for n := 0; i > 0 && n+w.cells[i-1].width <= left; i-- {
		n += w.cells[i-1].width
	}
	j, n := w.from, columns(w.cells[i:w.from])
	for end := limit - 2; j < len(w.cells) && n+w.cells[j].width <= end && (j < w.to || right > 0); j++ {
		n += w.cells[j].width
	}
	w.slice(w.snapLeft(i), w.snapRight(j))
}

func (w *window) snapLeft(i int) int {
	if i == 0 && !w.left {
		return 0
	}
	for k := i; k < min(i+margin, w.from); k++ {
		if w.cells[k].text == " " && k+1 <= w.from {
			return k + 1
		}
	}
	return i
}

func (w *window) snapRight(j int) int {
	if j == len(w.cells) && !w.right {
		return j
	}
	for k := j; k > max(j-margin, w.to); k-- {
		if w.cells[k-1].text == " " {
			return k - 1
		}
	}
	return j
}

func (w *window) slice(i, j int) {
	w.left, w.right = w.left || i > 0, w.right || j < len(w.cells)
	w.cells = w.cells[i:j]
	w.from, w.to = w.from-i, min(w.to, j)-i
}

// rows draws the text and the marker under it.
func (w *window) rows(p *palette, mark style) (source, marker string) {
	var s strings.Builder
	if w.left {
		s.WriteString(p.dim("…"))
	}
	w.paint(&s, w.cells[:w.from], p, nil)
	w.paint(&s, w.cells[w.from:w.to], p, mark)
	w.paint(&s, w.cells[w.to:], p, nil)
	if w.right {
		s.WriteString(p.dim("…"))
	}
	pad := columns(w.cells[:w.from])
	if w.left {
		pad++
	}
	carets := max(1, columns(w.cells[w.from:w.to]))
	return s.String(), strings.Repeat(" ", pad) + mark(strings.Repeat("^", carets))
}

// paint joins cells; notations of hidden characters are dimmed outside the mark.
func (w *window) paint(b *strings.Builder, cs []cell, p *palette, mark style) {
	for run := range runs(cs) {
		text := w.text(run)
		switch {
		case mark != nil:
			text = mark(text)
		case run[0].escaped:
			text = p.dim(text)
		}
		b.WriteString(text)
	}
}

// runs are the longest pieces of cells of which all are notations or none is.
func runs(cs []cell) iter.Seq[[]cell] {
	return func(yield func([]cell) bool) {
		for i := 0; i < len(cs); {
			j := i + 1
			for j < len(cs) && cs[j].escaped == cs[i].escaped {
				j++
			}
			if !yield(cs[i:j]) {
				return
			}
			i = j
		}
	}
}

// text is what the cells of a run show.
func (w *window) text(run []cell) string {
	own := w.line[run[0].start:run[len(run)-1].end]
	if run[0].escaped || strings.IndexByte(own, '\t') >= 0 {
		return join(run)
	}
	return own
}

func join(cs []cell) string {
	var b strings.Builder
	for i := range cs {
		b.WriteString(cs[i].text)
	}
	return b.String()
}

// onLine cuts a span to the line that starts at offset start.
func onLine(s text.Span, line string, start int) (from, to int) {
	return min(s.Start-start, len(line)), min(s.End-start, len(line))
}
