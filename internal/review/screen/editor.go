package screen

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"github.com/scrapelint/scrapelint/internal/review"
)

// editor edits a text of few lines. It holds characters as they are, bytes that are none included.
type editor struct {
	parts  []string
	cursor int
}

func newEditor(s string, at int) *editor {
	e := &editor{}
	for seen := 0; seen < len(s); {
		g := displaywidth.StringGraphemes(s[seen:])
		g.Next()
		if seen < at {
			e.cursor++
		}
		e.parts = append(e.parts, g.Value())
		seen += len(g.Value())
	}
	return e
}

func (e *editor) String() string { return strings.Join(e.parts, "") }

// editing are the keys that move or delete; everything else that has a text is written.
var editing = map[string]func(*editor){
	"left":      func(e *editor) { e.to(e.cursor - 1) },
	"right":     func(e *editor) { e.to(e.cursor + 1) },
	"home":      func(e *editor) { e.to(0) },
	"ctrl+a":    func(e *editor) { e.to(0) },
	"end":       func(e *editor) { e.to(len(e.parts)) },
	"ctrl+e":    func(e *editor) { e.to(len(e.parts)) },
	"ctrl+left": func(e *editor) { e.to(e.wordLeft()) }, "alt+left": func(e *editor) { e.to(e.wordLeft()) },
	"alt+b":      func(e *editor) { e.to(e.wordLeft()) },
	"ctrl+right": func(e *editor) { e.to(e.wordRight()) }, "alt+right": func(e *editor) { e.to(e.wordRight()) },
	"alt+f":     func(e *editor) { e.to(e.wordRight()) },
	"backspace": func(e *editor) { e.cut(e.cursor-1, e.cursor) },
	"delete":    func(e *editor) { e.cut(e.cursor, e.cursor+1) }, "ctrl+d": func(e *editor) { e.cut(e.cursor, e.cursor+1) },
	"ctrl+w": func(e *editor) { e.cut(e.wordLeft(), e.cursor) }, "alt+backspace": func(e *editor) { e.cut(e.wordLeft(), e.cursor) },
	"ctrl+u":    func(e *editor) { e.cut(0, e.cursor) },
	"ctrl+k":    func(e *editor) { e.cut(e.cursor, len(e.parts)) },
	"alt+enter": func(e *editor) { e.insert("\n") },
}

func (e *editor) to(i int) { e.cursor = max(0, min(i, len(e.parts))) }

func (e *editor) cut(from, to int) {
	from, to = max(from, 0), min(to, len(e.parts))
	if from < to {
		e.parts = append(e.parts[:from:from], e.parts[to:]...)
		e.cursor = from
	}
}

// insert writes text at the cursor. What it joins with its neighbours is one character again.
func (e *editor) insert(s string) {
	head := strings.Join(e.parts[:e.cursor], "") + s
	*e = *newEditor(head+strings.Join(e.parts[e.cursor:], ""), len(head))
}

func (e *editor) wordLeft() int {
	i := e.cursor
	for i > 0 && !wordly(e.parts[i-1]) {
		i--
	}
	for i > 0 && wordly(e.parts[i-1]) {
		i--
	}
	return i
}

func (e *editor) wordRight() int {
	i := e.cursor
	for i < len(e.parts) && !wordly(e.parts[i]) {
		i++
	}
	for i < len(e.parts) && wordly(e.parts[i]) {
		i++
	}
	return i
}

func wordly(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// draw returns the rows of the text and where the cursor stands in them.
func (e *editor) draw(width int) (rows []string, x, y int) {
	s := e.String()
	at := len(strings.Join(e.parts[:e.cursor], ""))
	cells := wrap(review.Cells(s), max(width-1, 1))
	for i, r := range cells {
		rows = append(rows, joined(r))
		begins := i == 0 || len(r) > 0 && r[0].Start <= at
		if begins {
			y, x = i, 0
			for _, c := range r {
				if c.End <= at {
					x += c.Width
				}
			}
		}
	}
	return rows, x, y
}

// vertical moves the cursor a row up or down.
func (e *editor) vertical(rows, width int) {
	_, x, y := e.draw(width)
	target := y + rows
	cells := wrap(review.Cells(e.String()), max(width-1, 1))
	if target < 0 || target >= len(cells) {
		return
	}
	at, used := 0, 0
	for _, c := range cells[target] {
		if at = c.Start; used >= x {
			break
		}
		used += c.Width
		at = c.End
	}
	seen := 0
	for i, p := range e.parts {
		if seen >= at {
			e.cursor = i
			return
		}
		seen += len(p)
	}
	e.cursor = len(e.parts)
}
