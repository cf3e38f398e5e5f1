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
	const sentence, several, long = 8, 16, 32
	d := r.doc
	l := &d.Lines[i]
	return l.Words > long || l.Words >= sentence && r.stopped(l) || l.Words >= several && r.goesOn(l) ||
		i+1 < len(d.Lines) && r.carriesOn(i+1) || i > 0 && l.Words > 0 && r.carriesOn(i)
}

// goesOn says whether a sentence of the line ends with a full stop before its end.
func (r *reader) goesOn(l *text.Line) bool {
	if l.Paragraph < 0 {
		return false
	}
	p := &r.doc.Paragraphs[l.Paragraph]
	return p.LastSentence-p.FirstSentence > 1 && r.doc.Text[r.doc.Sentences[p.FirstSentence].End-1] == '.'
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

// stretch is what is known of a zone: how many lines are known to be furniture, the first of them and the end of the last.
type stretch struct{ from, to, known int }

func (r *reader) measure(first, last int) stretch {
	s := stretch{from: -1}
	for i := first; i < last; i++ {
		if !r.full(i) {
			continue
		}
		if s.from < 0 {
			s.from = i
		}
		s.to = i + 1
		if r.filled[i] != kindByline { // an author stands in articles too
			s.known++
		}
	}
	return s
}

// zone judges the scraps [first, last). At the head of a page the headline and the by-line stand among the labels; behind the text
// everything belongs to the footer.
func (r *reader) zone(first, last int) {
	const few, many = 3, 5
	s := r.measure(first, last)
	if s.known < few {
		return
	}
	footer := first > 0 && last == len(r.doc.Lines)
	if footer {
		s.to = last
	}
	lines := 0
	for i := s.from; i < s.to; i++ {
		if r.doc.Lines[i].Role != text.RoleBlank {
			lines++
		}
	}
	if r.roll(s.from, s.to) {
		return
	}
	enough := s.known*4 >= lines
	switch {
	case first == 0 && enough:
		r.pick(first, s.from, s.to)
	case s.known*2 >= lines, enough && s.to == last:
		r.fillAll(s.from, s.to)
	case enough && s.known >= many && r.listed(first, last):
		r.pick(first, s.from, s.to)
	}
	if first > 0 && enough && s.known >= many {
		r.above(first, s.from)
	}
}

// listed says whether most of the lines [first, last) are items of lists.
func (r *reader) listed(first, last int) bool {
	lines, items := 0, 0
	for i := first; i < last; i++ {
		if l := &r.doc.Lines[i]; l.Role != text.RoleBlank {
			lines++
			if r.bulleted(l) {
				items++
			}
		}
	}
	return items*2 > lines
}

// roll says whether most of the lines [from, to) begin with the name of a person: signatories, a cast, winners.
func (r *reader) roll(from, to int) bool {
	const long = 12
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
		if r.doc.Text[trim(r.doc, l.Start, l.End).End-1] == ',' {
			continue // the tags of a story
		}
		given, next := &r.doc.Tokens[first], &r.doc.Tokens[first+2]
		if given.Kind == text.Word && given.Case == text.Title && given.Entry.Is(lexicon.Person) && next.Kind == text.Word && next.Case != text.Lower {
			people++
		}
	}
	return lines >= long && people*5 >= lines*2
}

func (r *reader) fillAll(from, to int) {
	for i := from; i < to; i++ {
		if r.doc.Lines[i].Role != text.RoleBlank && !r.full(i) {
			r.fill(i, kindNavigation)
		}
	}
}

// above notes the labels that stand directly above a footer's first line that is known.
func (r *reader) above(first, from int) {
	const longest = 5
	for i := from - 1; i >= first; i-- {
		l := &r.doc.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		if l.Words > longest || r.stopped(l) {
			return
		}
		r.fill(i, kindNavigation)
		r.hits[len(r.hits)-1].noted = true
	}
}

// pick takes the labels at the head of a page, [from, to), and the items of lists above them.
func (r *reader) pick(first, from, to int) {
	for i := first; i < to; i++ {
		switch l := &r.doc.Lines[i]; {
		case l.Role == text.RoleBlank || l.Role == text.RoleDate || r.full(i):
		case r.bulleted(l):
			r.fill(i, kindNavigation)
		case i < from || l.Role != text.RoleBody:
		default:
			end := r.rowEnd(i, to)
			if !r.announces(i, end) {
				r.labels(i, end)
			}
			i = end - 1
		}
	}
}

// rowEnd returns the end of the lines from i on that nothing is known of.
func (r *reader) rowEnd(i, to int) int {
	for i < to && !r.full(i) && !r.bulleted(&r.doc.Lines[i]) {
		i++
	}
	return i
}

// announces says whether several of the lines [from, to) end with a colon, as the heads of an announcement do (WHO: WHEN:) and menus
// do not.
func (r *reader) announces(from, to int) bool {
	const least, share = 2, 6
	heads, lines := 0, 0
	for i := from; i < to; i++ {
		if s := trim(r.doc, r.doc.Lines[i].Start, r.doc.Lines[i].End).Of(r.doc.Text); s != "" {
			lines++
			if strings.HasSuffix(s, ":") {
				heads++
			}
		}
	}
	return heads >= least && heads*share >= lines
}

func (r *reader) labels(from, to int) {
	for i := from; i < to; i++ {
		if l := &r.doc.Lines[i]; l.Role == text.RoleBody && r.menuItem(l) {
			r.fill(i, kindNavigation)
		}
	}
}

// bulleted says whether a line is an item of a list.
func (r *reader) bulleted(l *text.Line) bool {
	if l.First == l.Last {
		return false
	}
	d := r.doc
	t := &d.Tokens[d.Next(l.First-1)]
	return t.IsByte('*') || t.IsByte('-') || t.IsByte('+') || d.Of(t) == "•"
}
