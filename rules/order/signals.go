package order

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// datelines looks for paragraphs after the first that begin with a dateline.
func (a *article) datelines() {
	found := 0
	for n := range a.body {
		end := a.dateline(n)
		if end < 0 {
			continue
		}
		if found++; n < 2 || !a.story(0) || !a.story(n-1) || a.summary(n) {
			return
		}
		first := a.firstWord(n)
		s := text.Span{Start: int(a.doc.Tokens[first].Start), End: int(a.doc.Tokens[end].End)}
		a.add(hint{sign: dateline, at: s, paragraph: n, first: n,
			message: fmt.Sprintf("the dateline %q stands inside the article", s.Of(a.doc.Text))})
	}
	if found > 1 {
		a.drop(dateline)
	}
}

// summary says whether an earlier paragraph is the standfirst of body paragraph n: its words come again there.
func (a *article) summary(n int) bool {
	for m := range n {
		if a.repeated(m, n) {
			return true
		}
	}
	return false
}

// repeated says whether two in five content words of the first sentence of body paragraph m stand in paragraph n.
func (a *article) repeated(m, n int) bool {
	d := a.doc
	s := &d.Sentences[d.Paragraphs[a.body[m]].FirstSentence]
	first, last := a.tokens(n)
	words, again := 0, 0
	for i := s.First; i < s.Last; i++ {
		if !content(d, &d.Tokens[i]) {
			continue
		}
		words++
		for j, k := first, key(d.Of(&d.Tokens[i])); j < last; j++ {
			if content(d, &d.Tokens[j]) && key(d.Of(&d.Tokens[j])) == k {
				again++
				break
			}
		}
	}
	return again*5 >= words*2
}

// drop removes the hints of a sign.
func (a *article) drop(s Sign) {
	kept := a.hints[:0]
	for _, h := range a.hints {
		if h.sign != s {
			kept = append(kept, h)
		}
	}
	a.hints = kept
}

// dateline returns the last token of the dateline that begins body paragraph n, or -1. Its forms are
// PLACE (Agency) –, PLACE –, PLACE, Month 3 (Agency) -, (Agency) –, and an agency with the blank that a stripped dash leaves.
func (a *article) dateline(n int) int {
	d := a.doc
	i := a.firstWord(n)
	_, last := a.tokens(n)
	capitals, agencies, places := 0, 0, 0
	const longest = 18
	for j := i; j < last && j < i+longest; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Kind == text.Word && (t.Case == text.Upper && t.Len() > 1 || t.Has(text.Initials)):
			if agency(d.Of(t)) {
				agencies++
			}
			capitals++
			if t.Len() >= 4 && (t.Entry == 0 || t.Entry.Is(lexicon.Place|lexicon.Country)) && !t.Entry.Is(lexicon.Acronym) {
				places++
			}
			if j == i && agencies == 1 && j+1 < last && d.Tokens[j+1].Kind == text.Space && d.Tokens[j+1].Len() > 1 {
				return j
			}
		case t.Kind == text.Word && agency(d.Of(t)):
			agencies++
		case t.Kind == text.Word && calendarPrefix(d.Of(t)):
		case t.Kind == text.Word && t.Case == text.Title && j+1 < last && capitals+agencies > 0:
		case t.Kind == text.Word && t.Case == text.Title && t.Entry.Is(lexicon.Place|lexicon.Country) && d.Tokens[i].Kind == text.Word:
		case t.Kind == text.Number, t.Kind == text.Space, t.IsByte(','), t.IsByte('('), t.IsByte(')'), t.IsByte('.'), t.IsByte('/'):
		case dash(d, t):
			spaced := t.Has(text.SpaceBefore) || j > i && d.Tokens[j-1].IsByte(')')
			if spaced && (agencies > 0 || places > 0 && d.Tokens[i].Case == text.Upper && t.Has(text.SpaceAfter)) {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

func dash(d *text.Document, t *text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	w := d.Of(t)
	return w == "-" || w == "--" || w == "–" || w == "—"
}

func agency(w string) bool {
	switch w {
	case "Reuters", "REUTERS", "AP", "AFP", "CNN", "UPI", "ANI", "PTI", "IANS", "Xinhua", "TASS", "RIA", "Interfax", "Bloomberg", "DPA", "dpa", "EFE",
		"ANSA", "Kyodo", "Yonhap", "KUNA", "SPA", "BBC", "CBS", "NBC", "WAM", "BERNAMA", "Bernama", "ANTARA":
		return true
	}
	return false
}

func calendarPrefix(w string) bool {
	if calendar(w) {
		return true
	}
	switch w {
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// tails looks for credits and notices that belong to the end.
func (a *article) tails() {
	d := a.doc
	const kept, longestTail = 3, 200
	for i := 1; i+kept < len(d.Paragraphs); i++ {
		p := &d.Paragraphs[i]
		if s := p.Span().Of(d.Text); len(s) > longestTail || !tailLine(s) || a.after(i) < kept {
			continue
		}
		a.add(hint{sign: tail, at: p.Span(), paragraph: -1, first: -1,
			message: fmt.Sprintf("a closing line stands inside the article: %q", lint.Excerpt(p.Span().Of(d.Text)))})
	}
}

// after counts the body paragraphs behind paragraph i that could be part of the story.
func (a *article) after(i int) int {
	n := 0
	for _, b := range a.body {
		if b > i && a.doc.Paragraphs[b].End-a.doc.Paragraphs[b].Start > 80 {
			n++
		}
	}
	return n
}

// tailLine says whether the paragraph is a credit or a syndication notice. A notice speaks of a story and of its agency feed or
// of editing, in one sentence.
func tailLine(s string) bool {
	s = strings.TrimLeft(s, " \t(*[_")
	for _, w := range [...]string{"Reporting by ", "Additional reporting by ", "Editing by ", "With inputs from ", "With input from "} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	const this = "his " // in all that a notice calls the story
	return strings.Contains(s, this) && containsAny(s, "this story", "this report", "this article", "This story", "This report", "This article", "This material") &&
		containsAny(s, "syndicated feed", "agency feed", "wire feed", "not been edited", "may not be published, broadcast") || contributed(s)
}

func containsAny(s string, phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// contributed: X contributed to this report.
func contributed(s string) bool {
	if !strings.Contains(s, "contributed") {
		return false
	}
	for _, w := range [...]string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting"} {
		if i := strings.Index(s, w); i > 0 && (i+len(w) == len(s) || strings.IndexByte(" .,)", s[i+len(w)]) >= 0) {
			return true
		}
	}
	return false
}

// opening looks at the first words of the first paragraph: do they refer back?
func (a *article) opening() {
	a.nobody()
	d := a.doc
	i := a.firstWord(0)
	t := d.Tok(i)
	if t != nil && t.Has(text.Opening) && doubleQuote(d, t) {
		if a.headlineQuotes() {
			return
		}
		a.add(hint{sign: quoteOpens, at: t.Span(), paragraph: 0, first: -1, message: "the article opens with a quotation"})
		return
	}
	if t == nil || t.Kind != text.Word {
		return
	}
	next := word(d, d.Tok(i+2))
	said := false
	switch w := d.Of(t); w {
	case "Mr", "Mrs", "Ms":
		said = !office(a.afterDot(i))
	case "He", "She", "They", "His", "Her", "Their", "It":
		said = !strings.HasPrefix(next, "was") || w != "It"
		said = said && !(w == "It" && next != "also" && next != "added" && next != "said")
	case "But", "However", "Meanwhile", "Later", "Although", "Speaking", "Similarly", "Instead", "Yet", "Even", "Still", "Indeed", "Also", "Additionally", "Furthermore", "Moreover", "Nevertheless", "Both":
		said = true
	case "This", "These", "Those", "Such":
		said = next != "is" && next != "was" && next != "week" && next != "year" && next != "month" && next != "time" && next != "page" && next != "article"
	case "The":
		said = roleNoun(next)
	}
	for j, n := i+2, 0; !said && n < 5 && j < len(d.Tokens) && d.Tokens[j].Kind != text.Newline; j += 2 {
		n++
		said = word(d, &d.Tokens[j]) == "also" && (auxiliary(word(d, &d.Tokens[j-2])) || d.Tokens[j-2].Case != text.Lower)
	}
	if said {
		a.add(hint{sign: opening, at: a.opener(0), paragraph: 0, first: -1,
			message: fmt.Sprintf("the article opens with %q, which refers back", lint.Excerpt(a.opener(0).Of(d.Text)))})
	}
}

// headlineQuotes says whether there is a quotation in the headline.
func (a *article) headlineQuotes() bool {
	d := a.doc
	for l := range d.Lines {
		if d.Lines[l].Role != text.RoleTitle {
			continue
		}
		for i := d.Lines[l].First; i < d.Lines[l].Last; i++ {
			if t := &d.Tokens[i]; t.Kind == text.Punct && t.Has(text.Opening) && (doubleQuote(d, t) || t.Hash == '\'' || d.Of(t) == "‘") {
				return true
			}
		}
		return false
	}
	return false
}

// afterDot is the word behind a form of address, whose full stop may be left out.
func (a *article) afterDot(i int) string {
	d := a.doc
	if t := d.Tok(i + 1); t != nil && t.IsByte('.') {
		i++
	}
	w := word(d, d.Tok(i+2))
	if w == "Speaker" || w == "Vice" || w == "Chairman" || w == "Secretary" {
		return "President"
	}
	return w
}

func auxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "is", "are", "was", "were", "will", "would", "could", "can", "may", "should", "he", "she", "they":
		return true
	}
	return false
}

// story says whether body paragraph n is running text of some length.
func (a *article) story(n int) bool {
	p := &a.doc.Paragraphs[a.body[n]]
	words := 0
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		words += a.doc.Sentences[i].Words
	}
	const fewest = 12
	return words >= fewest && a.doc.Sentences[p.LastSentence-1].Ended
}

// nobody looks for he and she as speakers in the first paragraph before anybody is named or meant.
func (a *article) nobody() {
	d := a.doc
	first, last := a.tokens(0)
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		w := d.Of(t)
		switch {
		case t.Case != text.Lower:
			if t.Case == text.Title && (t.Entry == 0 || t.Entry.Is(lexicon.Person)) && (!t.Has(text.SentenceStart) || given(d, t)) || personNoun(strings.ToLower(w)) {
				return
			}
		case (w == "he" || w == "she") && !inQuotes(d, first, i) && (saying(word(d, d.Tok(i+2))) || saying(word(d, d.Tok(i-2)))):
			a.add(hint{sign: nobody, at: t.Span(), paragraph: 0, first: -1,
				message: fmt.Sprintf("%q in the first paragraph has nobody to refer to", w)})
			return
		case personNoun(w):
			return
		}
	}
}

func inQuotes(d *text.Document, first, i int) bool {
	inside := false
	for j := first; j < i; j++ {
		switch d.Of(&d.Tokens[j]) {
		case "“":
			inside = true
		case "”":
			inside = false
		case "\"":
			inside = !inside
		}
	}
	return inside
}

func personNoun(w string) bool {
	switch w {
	case "he", "she", "him", "her", "his", "who", "i", "my", "me", "man", "woman", "boy", "girl", "minister", "president", "chairman", "chief", "leader", "spokesman",
		"spokeswoman", "spokesperson", "director", "officer", "star", "singer", "actor", "actress", "player", "striker", "coach", "manager", "judge", "senator",
		"mayor", "governor", "author", "analyst", "victim", "suspect", "driver", "doctor", "teacher", "student", "father", "mother", "son", "daughter", "wife",
		"husband", "king", "queen", "prince", "princess", "pope", "captain", "champion", "mp", "secretary", "chancellor", "professor", "patient", "someone",
		"person", "teenager", "child", "baby", "defendant", "founder", "economist", "expert", "researcher", "scientist", "commissioner", "boss", "executive", "friend":
		return true
	}
	return false
}

func roleNoun(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement", "report", "study", "survey", "suspect", "victim", "victims",
		"move", "decision", "announcement", "incident", "attack", "company", "minister", "president", "bill", "ruling", "deal", "agreement", "pair", "couple",
		"case", "program", "programme", "plan", "proposal", "meeting", "group", "organization", "organisation", "agency", "talks", "letter":
		return true
	}
	return false
}

// acronym looks at the acronym at token i of body paragraph n: Long Name (LN), or Long Name LN where the brackets were stripped.
func (a *article) acronym(n, i int) {
	d := a.doc
	t := &d.Tokens[i]
	if n == 0 || i < 3 || !a.spelledOut(i) {
		return
	}
	m, at := a.usedBefore(t, n)
	if m < 0 {
		return
	}
	a.add(hint{sign: lateAcronym, at: d.Tokens[at].Span(), because: t.Span(), paragraph: m, first: n,
		message: fmt.Sprintf("%q is used before it is spelled out", d.Of(t))})
}

// spelledOut says whether the capitals of the words before token i, brackets apart, spell it.
func (a *article) spelledOut(i int) bool {
	d := a.doc
	w := d.Of(&d.Tokens[i])
	j := i - 1
	if d.Tokens[j].IsByte('(') {
		j--
	}
	for k := len(w) - 1; k >= 0; {
		if j < 1 || d.Tokens[j].Kind != text.Space {
			if j < 0 || !d.Tokens[j].IsByte('-') {
				return false
			}
		}
		j--
		t := &d.Tokens[j]
		if t.Kind != text.Word {
			return false
		}
		switch c := d.Text[t.Start]; {
		case c == w[k]:
			k--
		case c >= 'a' && c <= 'z' && t.Entry.Is(lexicon.Function):
		case d.Tokens[j-1].IsByte('-'):
		default:
			return false
		}
		j--
		if k >= 0 && j < 1 {
			return false
		}
	}
	return true
}

// usedBefore returns the first body paragraph before n that holds the acronym, and its token.
func (a *article) usedBefore(t *text.Token, n int) (paragraph, token int) {
	for m := range n {
		first, last := a.tokens(m)
		for i := first; i < last; i++ {
			if u := &a.doc.Tokens[i]; u.Kind == text.Word && u.Case == text.Upper && stem(a.doc, u) == t.Hash {
				return m, i
			}
		}
	}
	return -1, -1
}
