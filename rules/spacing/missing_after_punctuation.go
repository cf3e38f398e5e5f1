package spacing

import (
	"fmt"
	"strings"
	"unicode/utf8"

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
			{Bad: "1. Boats\nThe boats are old.\n2. Nets\nThe nets are ⟦dear.3⟧. Lamps Nobody has lamps.", Good: "1. Boats\nThe boats are old.\n2. Nets\nThe nets are dear. 3. Lamps Nobody has lamps."},
			{Bad: "It ended at the ⟦pier.1920:The⟧ mill ⟦burned.1934:Nobody⟧ came.", Good: "It ended at the pier. 1920: The mill burned. 1934: Nobody came."},
			{Bad: "Who pays for all ⟦this?Nobody⟧ knows.", Good: "Who pays for all this? Nobody knows."},
			{Bad: "Voters chose in ⟦2012.They⟧ chose again.", Good: "Voters chose in 2012. They chose again."},
			{Bad: "The mayor ⟦said“never⟧ again” twice.", Good: "The mayor said “never again” twice."},
			{Bad: "He left the ⟦harbour- that⟧ is all.", Good: "He left the harbour - that is all."},
			{Bad: "He left the ⟦harbour– nobody⟧ knew why.", Good: "He left the harbour – nobody knew why."},
			{Bad: "The town of ⟦Velmark —once⟧ a port — is small.", Good: "The town of Velmark — once a port — is small."},
			{Bad: "It was a better-⟦than- expected⟧ result.", Good: "It was a better-than-expected result."},
			{Bad: "\"She ⟦knows.\"\"The⟧ boat is lost,\" he said.", Good: "\"She knows.\" \"The boat is lost,\" he said."},
			{Bad: "She called it ‘a ⟦gift.’Orre⟧ said no.", Good: "She called it ‘a gift.’ Orre said no."},
			{Bad: "“He said, ‘Keep ⟦off.’ ”Orre⟧ did not.", Good: "“He said, ‘Keep off.’ ” Orre did not."},
			{Bad: "“The boat is ⟦lost.”(Orre⟧ sold it.)", Good: "“The boat is lost.” (Orre sold it.)"},
			{Bad: "Orre of V-⟦Mass.,told⟧ the council that it was late.", Good: "Orre of V-Mass., told the council that it was late."},
			{Bad: "VELM (NPA) ⟦-The⟧ ferry sank off the pier.", Good: "VELM (NPA) - The ferry sank off the pier."},
			{Bad: "Send a word to ⟦@Orre_Velm.Get⟧ the latest from the pier.", Good: "Send a word to @Orre_Velm. Get the latest from the pier."},
			{Bad: "The vote is ⟦confirmedhttps://velm.example/v⟧ by the council.", Good: "The vote is confirmed https://velm.example/v by the council."},
			{Bad: "It was a long ⟦day.#Harbour⟧ of Tarnby is shut.", Good: "It was a long day. #Harbour of Tarnby is shut."},
			{Bad: "It met on ⟦Dec.15⟧ in Velmark.", Good: "It met on Dec. 15 in Velmark."},
			{Bad: "It met on June ⟦14,2019⟧ in Velmark.", Good: "It met on June 14, 2019 in Velmark."},
		},
		Clean: []string{
			"The call to page.bodyUsed and the one to list.append(x) come first, then store.Open(name).",
			"See http://velm.example or velm.example/https://x.example and (https://velm.example), a=https://v.example, issue#tag.",
			"The pre– and post–war years – or so – and 1999– 2001 –a range.",
			"The pre- and post-war years, the self- or crowd-funded film.",
			"It is in vol.1920:44 of the list, at 10.1920:a and on port velm.1920:Orre9.",
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
			"Rock 'n' roll of the ’90s, J.R.'s hat, the U.S.'S vote and the o'clock train; ask @orre.velm.example or @velm.News.",
			"The word “海港”是 and the word 海港,是 are Chinese.",
			"The Voice.Score object holds the Voice.Score of the part, and Voice.Score again.",
		},
		Check: checkMissing,
	}
}

func checkMissing(p *lint.Pass) {
	m := *joints.Of(p)
	m.dots()
	m.addresses()
	m.dashes()
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
	for _, n := range m.d.Indexed(text.Apostrophes) {
		m.singleQuote(int(n))
	}
	if m.d.HasByte(',') {
		for _, n := range m.d.Indexed(text.Numbers) {
			m.date(int(n))
		}
	}
}

// joints are the marks of a document that lack a blank.
var joints = lint.NewMemo(func(p *lint.Pass) *missing {
	m := &missing{p: p, d: p.Doc}
	m.marks()
	m.sure = m.firm
	return m
})

// sureJoints counts the marks of a document behind which a blank is surely missing.
func sureJoints(p *lint.Pass) int { return joints.Of(p).sure }

// missing carries what the judgements share. from and done are the last finding's, so that two marks in a row give one.
type missing struct {
	p    *lint.Pass
	d    *text.Document
	from int
	done int
	// names are full stops between two names: they count where the text lost many blanks.
	names []joint
	// weak are the joints that names of files, members and options have too; found are the findings, firm counts those of the
	// rule's own severity, and sure those of them that a mark gave.
	weak  []joint
	found []lint.Finding
	firm  int
	sure  int
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
	programs := len(m.found) > 0 && m.d.AboutCode()
	times := m.times()
	for _, f := range m.found {
		if joint := f.Span.Of(m.d.Text); (programs || times[joint] >= often && strings.IndexByte(joint, '.') > 0) && !spoken(joint) {
			continue // mime.types, a:b, (length,value); time.Local on every line
		}
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
	if j.left != nil && j.right != nil && j.mark.Has(text.SpaceBefore) {
		m.nested(j)
		return
	}
	if j.left == nil || j.right == nil {
		return
	}
	if garbled(m.d, j.right) || ideographs(m.d, j.left) || ideographs(m.d, j.right) {
		return
	}
	switch mark(m.d, j.mark) {
	case ".":
		if m.chronicle(j) {
			return
		}
		wrong := m.stop(j)
		m.judge(j, wrong)
		if !wrong && m.twoNames(j) {
			m.names = append(m.names, j)
		}
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

// ideographs says whether a token is of a script that writes no blanks.
func ideographs(d *text.Document, t *text.Token) bool {
	const first, last = 0xE3, 0xE9 // bytes that U+3000 to U+9FFF begin with
	c := d.Text[t.Start]
	return first <= c && c <= last
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

// ends says whether token i is a mark that ends a clause.
func ends(d *text.Document, i int) bool {
	switch mark(d, d.Tok(i)) {
	case ".", ",", ";", "?", "!", "”", `"`, ")":
		return true
	}
	return false
}

// often: a joint that stands so many times in a text is how the text writes a name.
const often = 5

// times counts the joints that were found, if some can stand there often.
func (m *missing) times() map[string]int {
	if len(m.found) < often {
		return nil
	}
	n := make(map[string]int, len(m.found))
	for _, f := range m.found {
		n[f.Span.Of(m.d.Text)]++
	}
	return n
}

// spoken says whether what stands behind the mark of a joint is a word that sentences and clauses begin with, and programs hold no
// names like it.
func spoken(joint string) bool {
	at := strings.LastIndexAny(joint, ".,;?!)")
	return at > 0 && sentenceGlue(joint[at+1:])
}
