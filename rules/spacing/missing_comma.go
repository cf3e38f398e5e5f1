package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// comma judges a comma between left and right.
func (m *missing) comma(j joint) bool {
	l, r := j.left, j.right
	switch {
	case opens(m.d, r):
		return l.Wordlike() && mark(m.d, r) != "("
	case l.IsByte('.') && !l.Has(text.SpaceBefore) && isWord(m.d.Tok(j.at-2)):
		return r.Case == text.Lower && everyday(r) && r.Len() > 2 && r.Has(text.SpaceAfter) && m.d.Tok(j.at-2).Case != text.Lower // D-Wash.,told
	case !l.Wordlike() && !closes(m.d, l):
		return false
	case isNumber(r):
		return everyday(l) && l.Len() > 3 && r.Kind == text.Number && r.Has(text.SpaceAfter) && isWord(m.d.Tok(j.at+3))
	case !isWord(r) || isCliticWord(m.d.Of(r)):
		return false
	case r.Len() == 1:
		return loneWord(m.d, r) && l.Len() > 1
	case isWord(l) && l.Len() == 1 && r.Len() < 3:
		return false
	}
	return !m.list(j) && !m.tuple(j)
}

// tuple says whether the comma stands between two single words in brackets: (length,value).
func (m *missing) tuple(j joint) bool {
	open, shut := m.d.Tok(j.at-2), m.d.Tok(j.at+2)
	return open != nil && shut != nil && j.left.Case == text.Lower && j.right.Case == text.Lower &&
		(open.IsByte('(') && shut.IsByte(')') || open.IsByte('[') && shut.IsByte(']'))
}

// list says whether the line of the comma is a bare list of keywords: several commas, all without blanks.
func (m *missing) list(j joint) bool {
	const many = 3
	l := &m.d.Lines[m.d.LineAt(int(j.mark.Start))]
	tight, loose := 0, 0
	for i := l.First; i < l.Last; i++ {
		if t := &m.d.Tokens[i]; t.IsByte(',') {
			if t.Has(text.SpaceAfter) {
				loose++
			} else {
				tight++
			}
		}
	}
	return tight >= many && loose == 0 && l.Words <= 3*(tight+1)
}

// semicolon judges a semicolon between two words.
func (m *missing) semicolon(j joint) bool {
	l, r := j.left, j.right
	if !isWord(l) || !isWord(r) || isCliticWord(m.d.Of(r)) || m.d.Byte(int(l.Start)-1) == '&' {
		return false
	}
	if l.Case == text.Upper && r.Case == text.Upper {
		return false // TL;DR
	}
	if m.record(j) {
		return false
	}
	return listed(l) && listed(r) && l.Len() > 1 && (r.Len() > 1 || loneWord(m.d, r))
}

// record says whether the line of the joint is made of fields: several semicolons, none of them with a blank behind it.
func (m *missing) record(j joint) bool {
	const fields, longest = 4, 1000
	l := m.d.Lines[m.d.LineAt(int(j.mark.Start))].Span()
	s := l.Of(m.d.Text)
	return l.Len() < longest && strings.Count(s, ";") >= fields && !strings.Contains(s, "; ")
}

// colon judges a colon. Names are written with one (Mission:Impossible), and so are labels of programs; a colon behind a
// lower-case word of a sentence, or behind the first word of a line, announces something.
func (m *missing) colon(j joint) bool {
	l, r := j.left, j.right
	if !isWord(l) || m.touching(j.at-2, ':') || m.touching(j.at+2, ':') || !l.Has(text.SpaceBefore) && !m.touching(j.at-2, '-') {
		return false
	}
	if k := mark(m.d, r); k == "“" || k == `"` {
		return listed(l) && l.Len() > 2 && isWord(m.d.Tok(j.at+2))
	}
	if !isWord(r) || !listed(l) || !listed(r) || l.Len() < 3 || r.Len() < 3 && !loneWord(m.d, r) && !r.Entry.Is(lexicon.Function) || !r.Has(text.SpaceAfter) && !ends(m.d, j.at+2) && !m.touching(j.at+2, '-') {
		return false
	}
	line := &m.d.Lines[m.d.LineAt(int(l.Start))]
	const sentence = 4
	if line.Words < sentence {
		return false
	}
	switch l.Case {
	case text.Lower:
		return everyday(l)
	case text.Title, text.Upper:
		return r.Case == text.Lower && everyday(r) && l.Case == text.Title || l.Has(text.LineStart)
	}
	return false
}

// date judges a number like 14,2019: a day and a year.
func (m *missing) date(i int) {
	t := m.d.Tok(i)
	w := m.d.Of(t)
	comma := t.Len() - 5
	if t.Kind != text.Number || comma < 1 || comma > 2 || w[comma] != ',' || w[comma+1:comma+3] != "19" && w[comma+1:comma+3] != "20" {
		return
	}
	if before := m.d.Tok(m.d.Prev(i)); !isWord(before) || !monthName(m.d.Of(before)) {
		if before == nil || !before.IsByte('.') || !monthName(m.d.Of(m.d.Tok(m.d.Prev(i)-1))) {
			return
		}
	}
	span, gap := t.Span(), int(t.Start)+comma+1
	m.add(lint.Finding{Span: span, Message: fmt.Sprintf(`a blank is missing between "%s" and "%s"`, w[:comma+1], w[comma+1:]),
		Fixes: []lint.Fix{lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " ")}})
}

func weekday(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

func monthName(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}
