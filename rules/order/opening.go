package order

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

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
