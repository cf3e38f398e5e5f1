package screen

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/review"
	"github.com/scrapelint/scrapelint/internal/text"
)

// row is one row of the screen: a part of a line. Cells count bytes of the whole text.
type row struct {
	line  int // from 1
	first bool
	cells []review.Cell
}

// article is a text cut into rows of a width, line by line as they are looked at.
type article struct {
	text  string
	width int
	index *text.LineIndex
	rows  map[int][]row
}

func newArticle(s string, width int) *article {
	return &article{s, width, text.NewLineIndex(s), map[int][]row{}}
}

// line returns the rows of a line; an empty line has one.
func (a *article) line(n int) []row {
	if r, ok := a.rows[n]; ok {
		return r
	}
	line, start := a.index.Line(n)
	cells := review.Cells(line)
	for i := range cells {
		cells[i].Start += start
		cells[i].End += start
	}
	var rows []row
	for _, part := range wrap(cells, a.width) {
		rows = append(rows, row{n, len(rows) == 0, part})
	}
	a.rows[n] = rows
	return rows
}

// wrap cuts cells into rows, at blanks where there are any. There is at least one row.
func wrap(cells []review.Cell, width int) [][]review.Cell {
	var rows [][]review.Cell
	for {
		n, used := 0, 0
		for n < len(cells) && used+cells[n].Width <= width {
			used += cells[n].Width
			n++
		}
		if n == len(cells) {
			return append(rows, cells)
		}
		cut := max(n, 1)
		for k := cut; k > 0; k-- {
			if cells[k-1].Text == " " {
				cut = k
				break
			}
		}
		rows, cells = append(rows, cells[:cut]), cells[cut:]
	}
}

// place is a row by its line and its number in it.
type place struct{ line, row int }

// find is the place of an offset.
func (a *article) find(offset int) place {
	n := a.index.Position(offset).Line
	rows := a.line(n)
	for i := range rows {
		if c := rows[i].cells; len(c) > 0 && c[len(c)-1].End > offset {
			return place{n, i}
		}
	}
	return place{n, len(rows) - 1}
}

// walk goes n rows down, or up, as far as the text reaches.
func (a *article) walk(p place, n int) place {
	for ; n < 0; n++ {
		if p.row > 0 {
			p.row--
		} else if p.line > 1 {
			p.line--
			p.row = len(a.line(p.line)) - 1
		}
	}
	for ; n > 0; n-- {
		if p.row+1 < len(a.line(p.line)) {
			p.row++
		} else if p.line < a.index.Lines() {
			p = place{p.line + 1, 0}
		}
	}
	return p
}

// from returns n rows from a place on; near the end of the text it begins earlier, so that the screen is full.
func (a *article) from(p place, n int) []row {
	last := place{a.index.Lines(), len(a.line(a.index.Lines())) - 1}
	if highest := a.walk(last, 1-n); highest.line < p.line || highest.line == p.line && highest.row < p.row {
		p = highest
	}
	var rows []row
	for len(rows) < n {
		rows = append(rows, a.line(p.line)[p.row])
		next := a.walk(p, 1)
		if next == p {
			break
		}
		p = next
	}
	return rows
}

// draw paints a row; the finding at the cursor stands out from the others.
func (r *row) draw(items []result.Item, cursor int, p palette) string {
	var b strings.Builder
	for i := 0; i < len(r.cells); {
		look := r.look(i, items, cursor, p)
		j := i + 1
		for j < len(r.cells) && r.look(j, items, cursor, p) == look {
			j++
		}
		b.WriteString(look.paint(joined(r.cells[i:j])))
		i = j
	}
	return b.String()
}

func (r *row) look(i int, items []result.Item, cursor int, p palette) style {
	c := &r.cells[i]
	if cursor < len(items) && covers(&items[cursor], c) {
		return p.current(items[cursor].Rule.Family())
	}
	for k := range items {
		if items[k].Span.Start > c.Start {
			break
		}
		if covers(&items[k], c) {
			return p.family(items[k].Rule.Family())
		}
	}
	if c.Escaped {
		return p.quiet()
	}
	return style{}
}

// covers says whether a cell belongs to a finding; an empty one is shown on the cell behind it.
func covers(it *result.Item, c *review.Cell) bool {
	return c.Start < max(it.Span.End, it.Span.Start+1) && it.Span.Start < c.End
}

func joined(cells []review.Cell) string {
	var b strings.Builder
	for i := range cells {
		b.WriteString(cells[i].Text)
	}
	return b.String()
}
