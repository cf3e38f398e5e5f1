package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
)

// menu finds a menu that was run into one line of text: many names and labels in a row, without a mark between them, of which
// a third are words of furniture.
func (r *reader) menu(n int) {
	const longTail = 14
	s := &r.doc.Sentences[n]
	if s.Words <= longSentence && (s.Ended || s.Words < longTail) || r.outlineOf(n).cues < menuCues {
		return
	}
	run := menuRun{first: -1}
	for i := s.First; i < s.Last; i++ {
		t := &r.doc.Tokens[i]
		if t.Kind == text.Space {
			continue
		}
		if !run.takes(r, i, t) {
			r.closeMenu(&run)
		}
	}
	r.closeMenu(&run)
}

// menuWords is the fewest words of a menu, menuLabels the fewest labels among them, all with a capital, menuCues the fewest that are words of
// furniture.
const (
	menuWords  = 12
	menuLabels = 5
	menuCues   = 3
)

// menuRun is a row of labels: its first token, the end of its last label, its words and those that belong to furniture.
type menuRun struct {
	first, end, words, labels, cues int
}

// takes adds a token to the row, if it can belong to one.
func (m *menuRun) takes(r *reader, i int, t *text.Token) bool {
	switch t.Kind {
	case text.Word:
		is := r.g.table.find(t.Hash).is
		if t.Case <= text.Lower {
			if is&isFunc == 0 {
				return false
			}
			m.words++
			return true
		}
		if m.words++; m.first < 0 {
			m.first, m.words = i, 1
		}
		if is&cueClasses != 0 {
			m.cues++
		}
		if is&(cueClasses|isSection|isRelated|isLabel) != 0 {
			m.labels++
			m.end = i + 1
		}
		return true
	case text.Number, text.Alnum:
		m.words++
		return true
	case text.Punct, text.Symbol:
		switch r.doc.Of(t) {
		case "&", "|", "/", "-", "–", "—", "+", "•", "·", ">", "›":
			return true
		}
	}
	return false
}

func (r *reader) closeMenu(m *menuRun) {
	if m.first >= 0 && m.words >= menuWords && m.labels >= menuLabels && m.cues >= menuCues && m.labels*3 >= m.words {
		d := r.doc
		r.hits = append(r.hits, hit{text.Span{Start: int(d.Tokens[m.first].Start), End: int(d.Tokens[m.end-1].End)}, kindNavigation, false, -1})
	}
	*m = menuRun{first: -1}
}

// gaps finds labels before the text of a line that wide blanks part: each was an element of the page of its own. A line of nothing
// else is the row of a table.
func (r *reader) gaps(l *text.Line) {
	const near, least, prose = 9, 3, 12
	d := r.doc
	if l.Words < near || !r.widely(l.First, min(l.First+near, l.Last)) {
		return
	}
	start := d.Next(l.First - 1)
	items, end := 0, start
	for i := start; i < l.Last; i++ {
		stop := r.labelEnd(i, l.Last)
		if stop < 0 {
			break
		}
		items, end, i = items+1, stop, stop
	}
	if items >= least && l.Last-end > 2*prose {
		r.hits = append(r.hits, hit{text.Span{Start: int(d.Tokens[start].Start), End: int(d.Tokens[end-1].End)}, kindNavigation, false, -1})
	}
}

// widely says whether a blank of several columns is among the tokens [first, last), which are behind those asked about before.
func (r *reader) widely(first, last int) bool {
	for len(r.wide) > 0 && int(r.wide[0]) < first {
		r.wide = r.wide[1:]
	}
	for _, i := range r.wide {
		if int(i) >= last {
			break
		}
		if r.doc.Tokens[i].Len() > 1 {
			return true
		}
	}
	return false
}

// labelEnd returns the end of a label that begins at token i and is followed by a wide blank: up to five words with capitals,
// without marks. It is -1 if there is none.
func (r *reader) labelEnd(i, last int) int {
	const most = 5
	for words := 0; i < last; i++ {
		switch t := &r.doc.Tokens[i]; {
		case t.Kind == text.Space && t.Len() > 1:
			if words == 0 {
				return -1
			}
			return i
		case t.Kind == text.Space, t.IsByte('&'):
		case t.Kind != text.Word || words == most:
			return -1
		case t.Case <= text.Lower && r.g.table.find(t.Hash).is&isFunc == 0:
			return -1
		default:
			words++
		}
	}
	return -1
}

// button unfolds a list of links. What begins with it is a word with a capital, or an address.
const button = " MORE"

// unfolded finds the lists of links that a site unfolds inside a sentence behind a name: they begin with a word run into the name
// and end with the button's MORE.
func (r *reader) unfolded() {
	const reach = 600
	for _, i := range r.doc.Indexed(text.Protected) {
		r.buttons = r.buttons || strings.HasPrefix(r.doc.Text[r.doc.Tokens[i].Start:], button[1:])
	}
	if !r.buttons {
		return
	}
	t := r.doc.Text
	for at := strings.Index(t, button); at >= 0; {
		end := at + len(button)
		if end < len(t) && strings.IndexByte(" ,.;)'", t[end]) >= 0 {
			if start := r.joint(max(0, at-reach), at); start >= 0 {
				r.hits = append(r.hits, hit{text.Span{Start: start, End: end}, kindRelated, false, -1})
			}
		}
		next := strings.Index(t[end:], button)
		if next < 0 {
			return
		}
		at = end + next
	}
}

// joint returns the place of the first word in [from, to), on the line of to, where a small letter runs into a capital or a number;
// -1 if there is none.
func (r *reader) joint(from, to int) int {
	d := r.doc
	from = max(from, d.Lines[d.LineAt(to)].Start)
	if d.Text[from] != ' ' && from > d.Lines[d.LineAt(to)].Start {
		from += max(0, strings.IndexByte(d.Text[from:to], ' '))
	}
	for i := d.TokenAt(from); i < len(d.Tokens) && int(d.Tokens[i].Start) < to; i++ {
		t := &d.Tokens[i]
		if (t.Kind == text.Word && t.Case == text.Mixed || t.Kind == text.Alnum) && joinedWord(d.Of(t)) {
			return int(t.Start)
		}
	}
	return -1
}

// joinedWord says whether a word of a capital and small letters runs into another word or a number: McCain2020, BidenSenators.
func joinedWord(w string) bool {
	for i := 3; i < len(w); i++ {
		if w[i-1] >= 'a' && w[i-1] <= 'z' && w[i-2] >= 'a' && w[i-2] <= 'z' && (w[i] >= 'A' && w[i] <= 'Z' || w[i] >= '0' && w[i] <= '9') {
			return w[0] >= 'A' && w[0] <= 'Z'
		}
	}
	return false
}
