package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// zones judges the stretches of a page that hold no running text: its menus, its footer, lists of links. Where much of a stretch is
// known to be furniture, the rest of it is furniture too.
func (r *reader) zones() {
	n := len(r.doc.Lines)
	for i := 0; i < n; i++ {
		if !r.scrap(i) {
			continue
		}
		first := i
		for i < n && r.scrap(i) {
			i++
		}
		r.zone(first, i)
	}
}

// scrap says whether line i is blank, furniture, or no running text.
func (r *reader) scrap(i int) bool {
	return r.doc.Lines[i].Role == text.RoleBlank || r.full(i) || !r.runningText(i)
}

// runningText says whether line i belongs to a paragraph of prose: it is a sentence, too long for a label, or broken inside a sentence.
func (r *reader) runningText(i int) bool {
	const sentence, long = 8, 26
	d := r.doc
	l := &d.Lines[i]
	return l.Words > long || l.Words >= sentence && r.stopped(l) ||
		i+1 < len(d.Lines) && r.carriesOn(i+1) || i > 0 && l.Words > 0 && r.carriesOn(i)
}

// stopped says whether a line ends with a full stop; closing marks may follow.
func (r *reader) stopped(l *text.Line) bool {
	return strings.HasSuffix(strings.TrimRight(r.doc.Text[l.Start:l.End], " \t\r\"'”’)"), ".")
}

// carriesOn says whether line i goes on with the sentence of the line before it.
func (r *reader) carriesOn(i int) bool {
	const before, after = 7, 4
	d := r.doc
	l := &d.Lines[i]
	return l.Words >= after && d.Lines[i-1].Words >= before && r.lower(l)
}

// zone judges the scraps [first, last).
func (r *reader) zone(first, last int) {
	from, to, lines, known := -1, -1, 0, 0
	for i := first; i < last; i++ {
		if r.full(i) {
			if from < 0 {
				from = i
			}
			to = i + 1
			if r.filled[i] != kindByline { // an author stands in articles too
				known++
			}
		}
	}
	const few = 3
	if known < few {
		return
	}
	if last == len(r.doc.Lines) && first > 0 {
		to = last
	}
	for i := from; i < to; i++ {
		if r.doc.Lines[i].Role != text.RoleBlank {
			lines++
		}
	}
	if r.roll(from, to) {
		return
	}
	switch {
	case first == 0:
		if known*4 >= lines {
			r.pick(from, to)
		}
	case to == last && known*4 >= lines, known*2 >= lines:
		r.fillAll(from, to)
	}
}

// roll says whether most of the lines [from, to) begin with the name of a person: signatories, a cast, winners.
func (r *reader) roll(from, to int) bool {
	const long = 8
	people, lines := 0, 0
	for i := from; i < to; i++ {
		l := &r.doc.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		lines++
		first := r.doc.Next(l.First - 1)
		if first+2 >= l.Last {
			continue
		}
		given, next := &r.doc.Tokens[first], &r.doc.Tokens[first+2]
		if given.Kind == text.Word && given.Case == text.Title && given.Entry.Is(lexicon.Person) && next.Kind == text.Word && next.Case != text.Lower {
			people++
		}
	}
	return lines >= long && people*5 >= lines*3
}

func (r *reader) fillAll(from, to int) {
	for i := from; i < to; i++ {
		if r.doc.Lines[i].Role != text.RoleBlank && !r.full(i) {
			r.fill(i, kindNavigation)
		}
	}
}

// pick takes the labels at the head of a page, where the headline and the by-line stand among them.
func (r *reader) pick(from, to int) {
	for i := from; i < to; i++ {
		if l := &r.doc.Lines[i]; !r.full(i) && l.Role == text.RoleBody && (r.menuItem(l) || r.bulleted(l)) {
			r.fill(i, kindNavigation)
		}
	}
}

// bulleted says whether a line is an item of a list.
func (r *reader) bulleted(l *text.Line) bool {
	d := r.doc
	t := &d.Tokens[d.Next(l.First-1)]
	return t.IsByte('*') || t.IsByte('-') || d.Of(t) == "•"
}
