package ui

import (
	"slices"
	"sort"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// neighbours judges lines by the lines round them, once all others are judged.
func (r *reader) neighbours() {
	r.brackets()
	if len(r.hits) == 0 {
		r.capitals()
		return
	}
	r.order()
	r.blocked()
	r.beside()
	r.headlines()
	r.between()
	r.capitals()
	r.order()
}

func (r *reader) order() {
	slices.SortStableFunc(r.hits, func(a, b hit) int { return a.span.Start - b.span.Start })
}

// hitLine returns the hit that fills line i, or nil.
func (r *reader) hitLine(i int) *hit {
	if i < 0 || i >= len(r.doc.Lines) {
		return nil
	}
	start := r.doc.Lines[i].Start
	k := sort.Search(len(r.hits), func(k int) bool { return r.hits[k].span.Start >= start })
	if k < len(r.hits) && r.hits[k].line == i {
		return &r.hits[k]
	}
	return nil
}

// step returns the next line with text in the direction, or -1.
func (r *reader) step(i, by int) int {
	for i += by; i >= 0 && i < len(r.doc.Lines); i += by {
		if r.doc.Lines[i].Role != text.RoleBlank {
			return i
		}
	}
	return -1
}

// beside makes furniture of faint lines that touch furniture.
func (r *reader) beside() {
	for changed := true; changed; {
		changed = false
		for k := range r.faint {
			f := &r.faint[k]
			if f.line < 0 || r.hitLine(f.line) != nil || r.hitLine(r.step(f.line, -1)) == nil && r.hitLine(r.step(f.line, 1)) == nil {
				continue
			}
			r.hits = append(r.hits, *f)
			f.line = -1
			r.order()
			changed = true
		}
	}
}

// headlines takes the headlines that follow a label such as "Related stories".
func (r *reader) headlines() {
	for k := range r.hits {
		h := r.hits[k]
		if h.line < 0 || h.kind != kindRelated || h.span.Len() > 60 {
			continue
		}
		for i := r.step(h.line, 1); i >= 0; i = r.step(i, 1) {
			if r.hitLine(i) != nil {
				continue
			}
			l := &r.doc.Lines[i]
			if r.dated(l) {
				continue
			}
			if !r.headline(l) {
				break
			}
			r.hits = append(r.hits, hit{trim(r.doc, l.Start, l.End), kindRelated, false, i})
			r.order()
		}
	}
}

// between takes short lines that stand between two lines of a menu.
func (r *reader) between() {
	const most = 6
	last := -1
	for i := 0; i >= 0 && i < len(r.doc.Lines); i = r.step(i, 1) {
		if r.hitLine(i) == nil {
			continue
		}
		n := 0
		for k := r.step(last, 1); last >= 0 && k < i; k = r.step(k, 1) {
			if n++; n > most || !r.menuItem(&r.doc.Lines[k]) {
				n = 0
				break
			}
		}
		if n > 0 {
			for k := r.step(last, 1); k < i; k = r.step(k, 1) {
				l := &r.doc.Lines[k]
				r.hits = append(r.hits, hit{trim(r.doc, l.Start, l.End), kindNavigation, false, k})
			}
			r.order()
		}
		last = i
	}
}

// menuItem says whether a line is a label: at most four words, each with a capital, without a mark at the end.
func (r *reader) menuItem(l *text.Line) bool {
	if l.Words == 0 || l.Words > 4 || l.Role != text.RoleBody || r.dated(l) {
		return false
	}
	r.seg.read(&r.g.table, r.doc, l.First, l.Last)
	return r.seg.titled == r.seg.words && r.seg.stop == 0 && !r.seg.quoted
}

// dated says whether a line holds a date and nothing else.
func (r *reader) dated(l *text.Line) bool {
	if l.Words > 4 {
		return false
	}
	r.seg.read(&r.g.table, r.doc, l.First, l.Last)
	for i := range r.seg.els() {
		if r.seg.els()[i].is&(isMonth|isWeekday|isClock|isNum) == 0 {
			return false
		}
	}
	return r.seg.numbers > 0
}

// headline says whether a line looks like the headline of a story: a few words, most of them with a capital or none at the
// end, and no full stop.
func (r *reader) headline(l *text.Line) bool {
	if l.Words < 3 || l.Words > 22 {
		return false
	}
	switch r.doc.Text[trim(r.doc, l.Start, l.End).End-1] {
	case '.', '!', ':', ',', ';', '"':
		return false
	}
	return true
}

// blocked: a short page that tells of a blocked visit is furniture from its first such line on.
func (r *reader) blocked() {
	const most, least = 350, 2
	if r.doc.Words > most {
		return
	}
	n, first := 0, -1
	for k := range r.hits {
		if h := &r.hits[k]; h.kind == kindBlocked {
			if n++; first < 0 {
				first = h.line
			}
		}
	}
	if n < least || first < 0 {
		return
	}
	for i := first; i < len(r.doc.Lines); i++ {
		l := &r.doc.Lines[i]
		if l.Role == text.RoleBody && r.hitLine(i) == nil {
			r.hits = append(r.hits, hit{trim(r.doc, l.Start, l.End), kindBlocked, false, i})
			r.order()
		}
	}
}

// capitals finds headlines of other stories: lines all in capitals between two full paragraphs.
func (r *reader) capitals() {
	const least, most, full = 6, 22, 14
	d := r.doc
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Words < least || l.Words > most || l.Role != text.RoleBody || !r.shouted(l) || r.hitLine(i) != nil || !r.named(l) {
			continue
		}
		before, after := r.step(i, -1), r.step(i, 1)
		if before < 0 || after < 0 || d.Lines[before].Words < full || d.Lines[after].Words < full ||
			!r.ended(before) || !r.ended(after) {
			continue
		}
		r.hits = append(r.hits, hit{trim(d, l.Start, l.End), kindRelated, false, i})
		r.order()
	}
}

// shouted says whether all words of a line are in capitals.
func (r *reader) shouted(l *text.Line) bool {
	for i := l.First; i < l.Last; i++ {
		t := &r.doc.Tokens[i]
		if t.Kind == text.Word && t.Case != text.Upper && t.Len() > 1 {
			return false
		}
	}
	return r.doc.Text[trim(r.doc, l.Start, l.End).End-1] != '.'
}

// named says whether a line begins with a word and has a name in it: a heading of the article itself mostly has none.
func (r *reader) named(l *text.Line) bool {
	if first := r.doc.Next(l.First - 1); first < l.Last && r.doc.Tokens[first].Kind == text.Number {
		return false
	}
	for i := l.First; i < l.Last; i++ {
		if t := &r.doc.Tokens[i]; t.Kind == text.Word && t.Len() > 2 && !t.Entry.Is(lexicon.Common|lexicon.Function) {
			return true
		}
	}
	return false
}

// ended says whether a line ends as a paragraph does.
func (r *reader) ended(i int) bool {
	l := &r.doc.Lines[i]
	switch c := r.doc.Text[trim(r.doc, l.Start, l.End).End-1]; c {
	case '.', '!', '?', '"', ')', '\'':
		return true
	default:
		return c >= 0x80
	}
}
