package spacing

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// MissingAfterPunctuation finds sentences and clauses that run into each other at a mark.
func MissingAfterPunctuation() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/missing-after-punctuation",
		Summary: "a blank is missing after a punctuation mark or round a quotation: Russia.President",
		Why: `Two elements of a page were joined without anything between them when its tags were removed: two paragraphs, or a link and the
text behind it. Sentence splitters then take the two sentences for one, and the two words for one word.

URLs, domains, file names, numbers, times, initials and abbreviations are left alone; between two words the mark must really end
something. One such place in an article may be a slip of the pen, a warning; several are errors. The repair inserts the blank.`,
		Severity: lint.Error,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The ferry sank off ⟦Tarnby.Rescuers⟧ found nobody.", Good: "The ferry sank off Tarnby. Rescuers found nobody."},
			{Bad: "On May ⟦12,a⟧ judge freed the ⟦captain,who⟧ left.", Good: "On May 12, a judge freed the captain, who left."},
			{Bad: "The plan has two ⟦goals:growth⟧ and peace.", Good: "The plan has two goals: growth and peace."},
			{Bad: "“We will ⟦stay.”Orre⟧ then left.", Good: "“We will stay.” Orre then left."},
			{Bad: "He told the ⟦council.“We⟧ are poor.”", Good: "He told the council. “We are poor.”"},
			{Bad: "The port authority (the owner of the ⟦pier)said⟧ no.", Good: "The port authority (the owner of the pier) said no."},
			{Bad: "Who pays for all ⟦this?Nobody⟧ knows.", Good: "Who pays for all this? Nobody knows."},
			{Bad: "Voters chose in ⟦2012.They⟧ chose again.", Good: "Voters chose in 2012. They chose again."},
			{Bad: "The mayor ⟦said“never⟧ again” twice.", Good: "The mayor said “never again” twice."},
			{Bad: "He left the ⟦harbour- that⟧ is all.", Good: "He left the harbour - that is all."},
			{Bad: "He left the ⟦harbour– nobody⟧ knew why.", Good: "He left the harbour – nobody knew why."},
			{Bad: "The town of ⟦Velmark —once⟧ a port — is small.", Good: "The town of Velmark — once a port — is small."},
			{Bad: "It was a better-⟦than- expected⟧ result.", Good: "It was a better-than-expected result."},
			{Bad: "\"She ⟦knows.\"\"The⟧ boat is lost,\" he said.", Good: "\"She knows.\" \"The boat is lost,\" he said."},
			{Bad: "The vote is ⟦confirmedhttps://velm.example/v⟧ by the council.", Good: "The vote is confirmed https://velm.example/v by the council."},
			{Bad: "It was a long ⟦day.#Harbour⟧ of Tarnby is shut.", Good: "It was a long day. #Harbour of Tarnby is shut."},
			{Bad: "It met on ⟦Dec.15⟧ in Velmark.", Good: "It met on Dec. 15 in Velmark."},
			{Bad: "It met on June ⟦14,2019⟧ in Velmark.", Good: "It met on June 14, 2019 in Velmark."},
		},
		Clean: []string{
			"The call to page.bodyUsed and the one to list.append(x) come first.",
			"See http://velm.example or velm.example/https://x.example and (https://velm.example), a=https://v.example, issue#tag.",
			"The pre– and post–war years – or so – and 1999– 2001 –a range.",
			"The pre- and post-war years, the self- or crowd-funded film.",
			"Visit velmark.com, orre.co.uk or www.tarnby.org for more.",
			"The U.S. and the U.K. met at 10:30 a.m. on Jan. 5.",
			"J.R. Orre, Ph.D., and A.B. Hale wrote main.go and report.pdf.",
			"It cost $1,200.50, a ratio of 3:1, see Luke 3:16.",
			"The firm Yahoo!Japan and the show Jeopardy! are names; ASP.NET too.",
			"Open C:\\temp, and use std::vector or a:b:c.",
			"The letter(s) and the (un)known author(ess) of f(x)y.",
			"“Titanic”s are rare, and so is the '90s.",
			"Well...maybe, he said…then nothing.",
			"The mayor wrote to press@velmark.com, and @velmark.news repeated it.",
			"red,green,blue,yellow,black,white",
			"The score was 6-4,6-3 and the version 2.0.1.",
			"Dr.Orre and St.Tarnby; No.5 and p.12.",
			"The film Mission:Impossible and the fair re:publica opened.",
			"2201;Anchor Inn;Quay Street;Velm;12;open",
			"Open the custom.conf file with an editor; runs are stored as (length,value) pairs, and the \\(i\\)th one is first.",
			"It applies to c(height, mass) or height:mass as well. The_name of main.data is read by list() from /etc/velm.",
			"The Voice.Score object holds the Voice.Score of the part, and Voice.Score again.",
		},
		Check: checkMissing,
	}
}

func checkMissing(p *lint.Pass) {
	m := missing{p: p, d: p.Doc}
	m.marks()
	m.dots()
	m.addresses()
	if m.d.HasByte('-') {
		m.dashes()
	}
	if m.d.HasByte(0x93) || m.d.HasByte(0x94) { // their last bytes
		m.leaning()
	}
	m.settle()
	m.flush()
}

// marks looks at every mark without a blank beside it.
func (m *missing) marks() {
	for _, n := range m.d.Indexed(text.Glued) {
		m.glued(int(n))
	}
	for _, n := range m.d.Indexed(text.Brackets) {
		m.bracket(int(n))
	}
	if m.d.HasByte(',') {
		for _, n := range m.d.Indexed(text.Numbers) {
			m.date(int(n))
		}
	}
}

// sureJoints counts the marks of a document behind which a blank is surely missing.
func sureJoints(p *lint.Pass) int {
	m := missing{p: p, d: p.Doc}
	m.marks()
	return m.firm
}

// missing carries what the judgements share. from and done are the last finding's, so that two marks in a row give one.
type missing struct {
	p    *lint.Pass
	d    *text.Document
	from int
	done int
	// weak are the joints that names of files, members and options have too; found are the findings, firm counts those of the
	// rule's own severity.
	weak  []joint
	found []lint.Finding
	firm  int
}

func (m *missing) add(f lint.Finding) {
	if f.Severity == lint.Default {
		m.firm++
	}
	m.found = append(m.found, f)
}

// flush reports what was found: one blank in an article may be missing by a slip of the pen.
func (m *missing) flush() {
	few := m.firm > 0 && m.firm < slips(m.d) && m.firm+sureFusions(m.p) < slips(m.d)
	for _, f := range m.found {
		if few && f.Severity == lint.Default {
			f.Severity = lint.Warning
		}
		m.p.Report(f)
	}
}

// joint is a mark, token at, with the tokens that touch it on either side.
type joint struct {
	at          int
	mark        *text.Token
	left, right *text.Token
}

func (m *missing) glued(i int) {
	j := joint{at: i, mark: m.d.Tok(i), left: m.d.Tok(i - 1), right: m.d.Tok(i + 1)}
	if j.left == nil || j.right == nil || j.mark.Has(text.SpaceBefore) {
		return
	}
	if garbled(m.d, j.right) {
		return
	}
	switch mark(m.d, j.mark) {
	case ".":
		m.judge(j, m.stop(j))
	case ",":
		m.judge(j, m.comma(j))
	case ";":
		m.judge(j, m.semicolon(j))
	case ":":
		m.judge(j, m.colon(j))
	case "!", "?":
		m.judge(j, m.shout(j))
	case ")":
		m.judge(j, m.closing(j))
	case "”":
		m.judge(j, m.closingQuote(j))
	case "“":
		m.openingQuote(j)
	case `"`:
		m.straightQuote(j)
	default:
		m.ellipsis(j)
	}
}

// garbled says whether a token is the first letter of a mark in the wrong encoding: them,â€\u009d.
func garbled(d *text.Document, t *text.Token) bool {
	return t.Len() == 2 && t.Has(text.NonASCII) && isWord(t) && d.Byte(int(t.End)) >= utf8.RuneSelf
}

// member says whether a word behind a full stop is the name of a member in a program: document.bodyUsed, list.append(x).
func member(d *text.Document, r *text.Token) bool {
	after := d.Byte(int(r.End))
	if w := d.Of(r); after != '(' && after != '=' && len(w) > 4 && w[:2] == "by" && lexicon.LookupWord(w[2:]).Is(lexicon.Person) {
		return false // a by-line that lost its blank
	}
	return r.Case == text.Mixed && isLowerByte(d.Text[r.Start]) && !listed(r) || r.Case != text.Title && (after == '(' || after == '=')
}

func (m *missing) judge(j joint, wrong bool) {
	switch {
	case !wrong:
	case m.nameLike(j):
		m.weak = append(m.weak, j)
	default:
		m.report(j, int(j.mark.End), lint.Default, lint.Safe)
	}
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

// term says whether the words round a joint name a thing: what kind of thing stands behind, or the document has the pair often.
func (m *missing) term(j joint) bool {
	if n := m.d.Tok(j.at + 3); isWord(n) && m.d.Tokens[j.at+2].Kind == text.Space && thing(m.d.Of(n)) {
		return true
	}
	const often, many = 3, 40
	return len(m.weak) < many && strings.Count(m.d.Text, m.d.Text[j.left.Start:j.right.End]) >= often
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

// report records a finding round the joint; the blank belongs at offset gap.
func (m *missing) report(j joint, gap int, severity lint.Severity, safety lint.Safety) {
	first, last := j.at, j.at
	for first > 0 && !m.d.Tokens[first].Has(text.SpaceBefore) && m.d.Tokens[first].Kind == text.Punct {
		first--
	}
	for last+1 < len(m.d.Tokens) && !m.d.Tokens[last].Has(text.SpaceAfter) && m.d.Tokens[last].Kind == text.Punct {
		last++
	}
	span := text.Span{Start: int(m.d.Tokens[first].Start), End: int(m.d.Tokens[last].End)}
	if span.Start < m.done && span.End > m.from {
		return
	}
	m.from, m.done = span.Start, span.End
	before, after := excerpt(m.d, text.Span{Start: span.Start, End: gap}), excerpt(m.d, text.Span{Start: gap, End: span.End})
	m.add(lint.Finding{Span: span, Severity: severity,
		Message: fmt.Sprintf(`a blank is missing between "%s" and "%s"`, before, after),
		Fixes: []lint.Fix{{Title: "insert a blank", Safety: safety,
			Edits: []lint.Edit{{Span: text.Span{Start: gap, End: gap}, New: " "}}}}})
}

// touching says whether token i is the mark c without blanks round it.
func (m *missing) touching(i int, c byte) bool {
	t := m.d.Tok(i)
	return t != nil && t.IsByte(c) && !t.Has(text.SpaceBefore|text.SpaceAfter)
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

// stopBetween judges a full stop between two words.
func (m *missing) stopBetween(l, r *text.Token) bool {
	if l.Has(text.Abbrev|text.Initials) || l.Len() == 1 && !l.Has(text.NonASCII) {
		return false
	}
	switch r.Case {
	case text.Lower, text.NoCase:
		return l.Case == text.Lower && everyday(l) && everyday(r) && l.Len() > 2 && r.Len() > 2 && l.Has(text.SpaceBefore) && r.Has(text.SpaceAfter)
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

// inSentence says whether the number at i goes on a sentence: a word stands before it.
func (m *missing) inSentence(i int) bool {
	t := m.d.Tok(m.d.Prev(i))
	return t != nil && (isWord(t) || t.Kind == text.Symbol || t.IsByte(','))
}

// loneWord says whether a one-letter token is a word of English.
func loneWord(d *text.Document, t *text.Token) bool {
	switch d.Of(t) {
	case "a", "A", "I":
		return t.Has(text.SpaceAfter)
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

// comma judges a comma between left and right.
func (m *missing) comma(j joint) bool {
	l, r := j.left, j.right
	switch {
	case opens(m.d, r):
		return l.Wordlike() && mark(m.d, r) != "("
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

// ends says whether token i is a mark that ends a clause.
func ends(d *text.Document, i int) bool {
	switch mark(d, d.Tok(i)) {
	case ".", ",", ";", "?", "!", "”", `"`, ")":
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

// endsSpeech says whether a token is a mark that stands before the closing mark of direct speech.
func endsSpeech(t *text.Token) bool {
	return t != nil && (t.IsByte('.') || t.IsByte(',') || t.IsByte('!') || t.IsByte('?'))
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

// bracket judges an opening bracket that touches the word before it: Nations(UN).
func (m *missing) bracket(i int) {
	t := m.d.Tok(i)
	l := m.d.Tok(i - 1)
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
