package spacing

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// member says whether a word behind a full stop is the name of a member in a program: document.bodyUsed, list.append(x).
func member(d *text.Document, r *text.Token) bool {
	after := d.Byte(int(r.End))
	if w := d.Of(r); after != '(' && after != '=' && len(w) > 4 && w[:2] == "by" && lexicon.LookupWord(w[2:]).Is(lexicon.Person) {
		return false // a by-line that lost its blank
	}
	if r.Case == text.Title && (after == '(' || after == '{') {
		return !r.Entry.Is(lexicon.Function)
	}
	return r.Case == text.Mixed && isLowerByte(d.Text[r.Start]) && !listed(r) || r.Case != text.Title && (after == '(' || after == '=')
}

// nameLike says whether a joint is also how a file, a member or a pair of options is named: a full stop between two words of which
// the second begins no sentence by its letters (custom.conf, Voice.Text), a colon between two small words (height:mass).
func (m *missing) nameLike(j joint) bool {
	l, r := j.left, j.right
	if !isWord(l) || !isWord(r) {
		return false
	}
	switch {
	case j.mark.IsByte('.'):
		return r.Case == text.Lower || l.Case != text.Lower && !r.Entry.Is(lexicon.Function)
	case j.mark.IsByte(':'):
		return l.Case == text.Lower && r.Case == text.Lower
	}
	return false
}

// settle reports the weak joints: as sure as the others in a text that lost more blanks, not at all in one that shows program text
// or writes the pair again and again, else as warnings.
func (m *missing) settle() {
	const many = 5
	if m.firm >= many {
		m.weak = append(m.weak, m.names...)
	}
	if len(m.weak) == 0 {
		return
	}
	severity := lint.Default
	if m.firm == 0 {
		if technical(m.p) {
			return
		}
		severity = lint.Warning
	}
	for _, j := range m.weak {
		if !m.term(j) {
			m.report(j, int(j.mark.End), severity, lint.Safe)
		}
	}
}

// twoNames says whether a full stop stands between two names, behind a word in lower case: he told Velmark.Anna Orre agreed.
func (m *missing) twoNames(j joint) bool {
	l, r := j.left, j.right
	if !isWord(l) || !isWord(r) || l.Case != text.Title || r.Case != text.Title || l.Len() < 3 || r.Len() < 3 || l.Has(text.LineStart|text.Abbrev|text.Initials) ||
		!l.Has(text.SpaceBefore) || m.touching(j.at+2, '.') || hostName(m.d.Of(r)) {
		return false
	}
	before := m.d.Tok(m.d.Prev(j.at - 1))
	return isWord(before) && before.Case == text.Lower && (listed(l) || listed(r))
}

// term says whether the words round a joint name a thing: what kind of thing stands behind, or the document has the pair often.
func (m *missing) term(j joint) bool {
	if n := m.d.Tok(j.at + 3); isWord(n) && m.d.Tokens[j.at+2].Kind == text.Space && thing(m.d.Of(n)) {
		return true
	}
	const often, many = 3, 40
	return len(m.weak) < many && m.count(j) >= often
}

// count is how often the document has a mark between the same two words, without a blank.
func (m *missing) count(j joint) int {
	n := 0
	for _, k := range m.d.Indexed(text.Glued) {
		i := int(k)
		if l, r := m.d.Tok(i-1), m.d.Tok(i+1); l != nil && r != nil && l.Hash == j.left.Hash && r.Hash == j.right.Hash && m.d.Tokens[i].Hash == j.mark.Hash {
			n++
		}
	}
	return n
}

// thing says whether a word tells what the name before it is the name of.
func thing(w string) bool {
	switch w {
	case "file", "files", "folder", "directory", "object", "objects", "method", "class", "function", "argument", "property", "variable",
		"option", "setting", "attribute", "package", "module", "command", "script", "field", "parameter", "format", "extension":
		return true
	}
	return false
}

// stop judges a full stop between left and right.
func (m *missing) stop(j joint) bool {
	if opens(m.d, j.right) {
		return j.left.Wordlike() && !j.left.Has(text.Abbrev) && isWord(m.d.Tok(j.at+2)) && mark(m.d, j.right) != "["
	}
	r := j.right
	if r.Kind == text.Number && r.Len() < 3 && isWord(j.left) && monthName(m.d.Of(j.left)) {
		return r.Has(text.SpaceAfter) || ends(m.d, j.at+2) // Dec.15
	}
	if isNumber(r) && m.numbered(j) {
		return true
	}
	if !isWord(r) || m.touching(j.at-2, '.') || m.touching(j.at+2, '.') || hostName(m.d.Of(r)) || member(m.d, r) {
		return false
	}
	if r.Len() == 1 && !r.Has(text.NonASCII) && !loneWord(m.d, r) {
		return false
	}
	switch {
	case isNumber(j.left):
		return !j.left.Has(text.LineStart) && m.inSentence(j.at-1) && startsAfterNumber(m.d, j.left, r)
	case !isWord(j.left):
		return closes(m.d, j.left) && r.Case == text.Title && listed(r)
	}
	return m.stopBetween(j.left, r)
}

// numbered says whether the number of a list item stands behind a full stop and an everyday word, before its own full stop and a word
// with a capital, and the text has the number before or behind it, too: the work ends.3. Nets
func (m *missing) numbered(j joint) bool {
	d, l, r := m.d, j.left, j.right
	dot, next := d.Tok(j.at+2), d.Tok(j.at+4)
	if !isWord(l) || !everyday(l) || l.Len() < 4 || r.Len() > 2 || next == nil || !dot.IsByte('.') || d.Tokens[j.at+3].Kind != text.Space ||
		!isWord(next) || next.Case != text.Title {
		return false
	}
	n, err := strconv.Atoi(d.Of(r))
	return err == nil && (strings.Contains(d.Text, strconv.Itoa(n+1)+". ") || n > 1 && strings.Contains(d.Text, strconv.Itoa(n-1)+". "))
}

// chronicle reports a year with its colon between two entries of a list by years: to the pier.1920:The mill burned.
func (m *missing) chronicle(j joint) bool {
	const year = 4
	r, colon, next := j.right, m.d.Tok(j.at+2), m.d.Tok(j.at+3)
	if !isWord(j.left) || j.left.Len() < 3 || r.Kind != text.Number || r.Len() != year || colon == nil || !colon.IsByte(':') || colon.Has(text.SpaceAfter) ||
		!isWord(next) || next.Case == text.Lower || m.d.Text[r.Start] > '2' || next.Len() < 2 && !loneWord(m.d, next) {
		return false
	}
	span := text.Span{Start: int(j.left.Start), End: int(next.End)}
	m.from, m.done = span.Start, span.End
	a, b := text.Span{Start: int(r.Start), End: int(r.Start)}, text.Span{Start: int(next.Start), End: int(next.Start)}
	m.add(lint.Finding{Span: span, Message: fmt.Sprintf("blanks are missing round the year %s", m.d.Of(r)),
		Fixes: []lint.Fix{{Title: "insert blanks", Safety: lint.Safe, Edits: []lint.Edit{{Span: a, New: " "}, {Span: b, New: " "}}}}})
	return true
}

// stopBetween judges a full stop between two words.
func (m *missing) stopBetween(l, r *text.Token) bool {
	if l.Has(text.Abbrev|text.Initials) || l.Len() == 1 && !l.Has(text.NonASCII) {
		return false
	}
	switch r.Case {
	case text.Lower, text.NoCase:
		return l.Case == text.Lower && (everyday(l) || listed(l) && r.Entry.Is(lexicon.Function)) && everyday(r) && l.Len() > 2 && r.Len() > 2 && l.Has(text.SpaceBefore) && r.Has(text.SpaceAfter)
	case text.Upper:
		return r.Len() > 1 && !roman(m.d.Of(r)) && (l.Case == text.Lower && l.Len() > 2 ||
			l.Case == text.Title && listed(l) && l.Len() > 3 && !l.Has(text.LineStart) && r.Has(text.SpaceAfter))
	}
	if l.Case == text.Lower {
		return l.Len() > 2 || everyday(l)
	}
	if l.Has(text.LineStart) || !l.Has(text.SpaceBefore) && l.Len() < 3 {
		return false
	}
	if l.Case == text.Upper || l.Len() < 3 {
		return everyday(r) && r.Has(text.SpaceAfter)
	}
	return everyday(r) || listed(r) && (everyday(l) || monthName(m.d.Of(l)) || weekday(m.d.Of(l))) || r.Has(text.SpaceAfter) && (listed(l) || listed(r)) && m.goesOn(l, r)
}

// goesOn says whether two capitalised words stand in running text: a lower-case word before the first and behind the second.
func (m *missing) goesOn(l, r *text.Token) bool {
	before, after := m.d.Tok(m.d.Prev(m.d.TokenAt(int(l.Start)))), m.d.Tok(m.d.Next(m.d.TokenAt(int(r.Start))))
	return everyday(after) && after.Case == text.Lower && before != nil && before.Kind != text.Newline
}

// startsAfterNumber says whether a word begins a sentence behind a number: an everyday word, or behind a number too long for
// one of a list, any name.
func startsAfterNumber(d *text.Document, number, r *text.Token) bool {
	const item = 2
	long := number.Len() > item
	switch r.Case {
	case text.Title:
		return listed(r) && r.Len() > 1 && (long || everyday(r)) || loneWord(d, r)
	case text.Upper:
		return long && r.Len() > 1 && !roman(d.Of(r)) && r.Has(text.SpaceAfter)
	}
	return false
}

// hostName says whether the word behind a full stop ends names of hosts, frameworks or files.
func hostName(w string) bool {
	switch w {
	case "com", "Com", "COM", "net", "Net", "NET", "org", "Org", "ORG", "js", "JS", "Js", "tv", "TV", "fm", "FM", "io", "ai", "gov", "edu",
		"me", "us", "co", "uk", "eu", "app", "dev", "news", "info", "live", "online", "blog", "shop", "store", "site", "world", "today",
		"media", "agency", "life", "club", "one", "page", "link", "wiki", "show", "house", "space", "team", "works", "global":
		return true
	}
	return false
}

// dots looks at every … that touches a word.
func (m *missing) dots() {
	const dots = "…"
	s := m.d.Text
	if !m.d.HasByte(dots[2]) {
		return
	}
	for i := strings.Index(s, dots); i >= 0; {
		after := i + len(dots)
		if after < len(s) && isUpperByte(s[after]) || after < len(s) && s[after] == '.' {
			k := m.d.TokenAt(i)
			for k+1 < len(m.d.Tokens) && !m.d.Tokens[k].Has(text.SpaceAfter) && m.d.Tokens[k+1].Kind == text.Punct {
				k++
			}
			if left, right := m.d.Tok(k-1), m.d.Tok(k+1); left != nil && right != nil {
				m.ellipsis(joint{at: k, mark: m.d.Tok(k), left: left, right: right})
			}
		}
		next := strings.Index(s[after:], dots)
		if next < 0 {
			return
		}
		i = after + next
	}
}

// ellipsis notes dots or … between a lower-case word and a new sentence. Many write so on purpose.
func (m *missing) ellipsis(j joint) {
	k := mark(m.d, j.mark)
	l, r := j.left, j.right
	after := mark(m.d, l) == "…"
	if k != "…" && (k == "" || k[0] != '.' || len(k) < 3 && !after) {
		return
	}
	if after {
		l = m.d.Tok(j.at - 2)
	}
	if isWord(l) && l.Case == text.Lower && isWord(r) && r.Case == text.Title && everyday(r) && r.Len() > 1 {
		m.report(j, int(j.mark.End), lint.Note, lint.Unsafe)
	}
}
