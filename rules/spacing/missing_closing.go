package spacing

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

func opens(d *text.Document, t *text.Token) bool {
	switch mark(d, t) {
	case "“", "‘", "(":
		return true
	}
	return false
}

func closes(d *text.Document, t *text.Token) bool {
	switch mark(d, t) {
	case "”", "’", ")", `"`:
		return true
	}
	return false
}

// shout judges an exclamation or question mark. A question mark between two lower-case words is a lost character, not a lost
// blank.
func (m *missing) shout(j joint) bool {
	l, r := j.left, j.right
	if mark(m.d, r) == "“" {
		return l.Wordlike()
	}
	if !isWord(r) || isCliticWord(m.d.Of(r)) || m.touching(j.at+2, '.') {
		return false
	}
	if !isWord(l) {
		return closes(m.d, l) && r.Case == text.Title && everyday(r)
	}
	if r.Case != text.Title || r.Len() == 1 && !loneWord(m.d, r) {
		return false
	}
	return everyday(l) && listed(r) && (l.Case == text.Lower || r.Entry.Is(lexicon.Function)) ||
		listed(l) && l.Len() > 4 && !l.Entry.Is(lexicon.Company) && r.Entry.Is(lexicon.Function) && r.Has(text.SpaceAfter)
}

// closing judges a closing bracket with a word behind it: (un)known and letter(s)and are words.
func (m *missing) closing(j joint) bool {
	r := j.right
	open := m.opening(j.at, '(')
	if !isWord(r) || r.Len() < 2 && !loneWord(m.d, r) || open < 0 || isCliticWord(m.d.Of(r)) {
		return false
	}
	o := m.d.Tok(open)
	if m.d.Byte(int(j.mark.Start)-1) == '\\' {
		return false // \(i\)th
	}
	inside := m.d.Text[o.End:j.mark.Start]
	single := j.at == open+2
	switch {
	case !o.Has(text.SpaceBefore):
		return !single && listed(r)
	case !single:
		return listed(r)
	}
	word := m.d.Tok(open + 1)
	if !isWord(word) || len(inside) < 2 || r.Case == text.Upper && r.Len() > 1 || lexicon.LookupWord(inside+m.d.Of(r)).Listed() {
		return false
	}
	const name = 3
	return everyday(r) && (word.Case == text.Upper || word.Case != text.Lower && len(inside) > name) ||
		listed(r) && word.Case == text.Title && listed(word) && len(inside) > name
}

// opening returns the token of the bracket that the one at i closes, if it is near, else -1.
func (m *missing) opening(i int, c byte) int {
	const near = 80
	for k := i - 1; k >= 0 && i-k < near && m.d.Tokens[k].Kind != text.Newline; k-- {
		if t := &m.d.Tokens[k]; t.IsByte(c) {
			return k
		} else if t.IsByte(')') {
			return -1
		}
	}
	return -1
}

// closingQuote judges ” with a word behind it.
func (m *missing) closingQuote(j joint) bool {
	l, r := j.left, j.right
	if !isWord(r) || isCliticWord(m.d.Of(r)) || r.Len() == 1 && !loneWord(m.d, r) {
		return false
	}
	return l.Wordlike() || ends(m.d, j.at-1) || mark(m.d, l) == "’"
}

// nested judges a mark behind a blank that closes two quotations, as some set them: off.’ ”Orre.
func (m *missing) nested(j joint) {
	inner := m.d.Tok(j.at - 2)
	if mark(m.d, j.mark) != "”" || mark(m.d, inner) != "’" || !isWord(j.right) || isCliticWord(m.d.Of(j.right)) || j.right.Case == text.Lower || j.at < 4 {
		return
	}
	first := j.at - 2
	for first > 0 && !m.d.Tokens[first].Has(text.SpaceBefore) && m.d.Tokens[first-1].Kind != text.Newline {
		if first--; m.d.Tokens[first].Kind == text.Word {
			break
		}
	}
	span, gap := text.Span{Start: int(m.d.Tokens[first].Start), End: int(j.right.End)}, int(j.mark.End)
	m.add(lint.Finding{Span: span, Message: fmt.Sprintf(`a blank is missing behind "%s"`, excerpt(m.d, text.Span{Start: span.Start, End: gap})),
		Fixes: []lint.Fix{lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " ")}})
}

// openingQuote judges “ with something directly before it. German closes with this mark; so may a careless writer.
func (m *missing) openingQuote(j joint) {
	l := j.left
	if !l.Wordlike() && !ends(m.d, j.at-1) && mark(m.d, l) != ":" || !isWord(j.right) {
		return
	}
	gap, safety := int(j.mark.Start), lint.Safe
	switch m.quoteBefore(j.at) {
	case "„":
		return
	case "“":
		gap, safety = int(j.mark.End), lint.Unsafe
	}
	m.report(j, gap, lint.Default, safety)
}

// quoteBefore returns the double quotation mark before token i on its line.
func (m *missing) quoteBefore(i int) string {
	for k := i - 1; k >= 0 && m.d.Tokens[k].Kind != text.Newline; k-- {
		switch q := mark(m.d, &m.d.Tokens[k]); q {
		case "“", "”", "„":
			return q
		}
	}
	return ""
}

// straightQuote judges a straight mark with text on both sides: whether it opens or closes follows from how many stand before
// it on the line.
func (m *missing) straightQuote(j joint) {
	l, r := j.left, j.right
	if l.IsByte('"') && !l.Has(text.SpaceBefore) && endsSpeech(m.d.Tok(j.at-2)) && isWord(r) && r.Case == text.Title {
		m.report(j, int(j.mark.Start), lint.Default, lint.Unsafe) // it.""The truth
		return
	}
	if !isWord(r) || isCliticWord(m.d.Of(r)) || l.IsByte('"') || !isWord(l) && !ends(m.d, j.at-1) || r.Len() == 1 && !loneWord(m.d, r) {
		return
	}
	line := &m.d.Lines[m.d.LineAt(int(j.mark.Start))]
	before := 0
	for k := line.First; k < j.at; k++ {
		if m.d.Tokens[k].IsByte('"') {
			before++
		}
	}
	gap := int(j.mark.Start)
	if before%2 != 0 {
		gap = int(j.mark.End)
	}
	m.report(j, gap, lint.Default, lint.Unsafe)
}

// singleQuote judges a single mark between a stop and a word that begins with a capital, none of them with a blank beside it.
func (m *missing) singleQuote(i int) {
	t := m.d.Tok(i)
	if t.Kind != text.Punct || t.Has(text.SpaceBefore|text.SpaceAfter|text.LineStart) {
		return
	}
	l, word, r := m.d.Tok(i-1), m.d.Tok(i-2), m.d.Tok(i+1)
	if !endsSpeech(l) || !isWord(word) || word.Has(text.Initials) || !isWord(r) || r.Case == text.Lower || r.Case == text.NoCase || r.Len() < 2 || word.Len() < 2 {
		return
	}
	gap, safety := int(t.End), lint.Unsafe
	switch mark(m.d, t) {
	case "’":
		safety = lint.Safe
	case "‘":
		gap, safety = int(t.Start), lint.Safe
	case "'":
	default:
		return
	}
	m.report(joint{at: i, mark: t, left: l, right: r}, gap, lint.Default, safety)
}

// endsSpeech says whether a token is a mark that stands before the closing mark of direct speech.
func endsSpeech(t *text.Token) bool {
	return t != nil && (t.IsByte('.') || t.IsByte(',') || t.IsByte('!') || t.IsByte('?'))
}

// bracket judges an opening bracket that touches the word before it: Nations(UN).
func (m *missing) bracket(i int) {
	t := m.d.Tok(i)
	l := m.d.Tok(i - 1)
	if l != nil && t.IsByte('(') && closes(m.d, l) && !t.Has(text.SpaceBefore) && endsSpeech(m.d.Tok(i-2)) && isWord(m.d.Tok(i+1)) {
		m.report(joint{at: i, mark: t, left: l, right: m.d.Tok(i + 1)}, int(t.Start), lint.Default, lint.Safe) // gone.”(Orre
		return
	}
	if !t.IsByte('(') || t.Has(text.SpaceBefore|text.SpaceAfter) || !listed(l) || l.Len() < 4 || l.Case > text.Title {
		return
	}
	r, shut := m.d.Tok(i+1), m.d.Tok(i+2)
	if !isWord(r) || shut == nil || !shut.IsByte(')') || r.Case != text.Upper || r.Len() < 2 || roman(m.d.Of(r)) {
		return
	}
	if shut.Has(text.SpaceAfter) || ends(m.d, i+3) {
		m.report(joint{at: i, mark: t, left: l, right: r}, int(t.Start), lint.Default, lint.Safe)
	}
}

// roman says whether a word is a Roman numeral, which chemists put behind the name of a metal.
func roman(w string) bool {
	for i := range len(w) {
		if w[i] != 'I' && w[i] != 'V' && w[i] != 'X' {
			return false
		}
	}
	return true
}
