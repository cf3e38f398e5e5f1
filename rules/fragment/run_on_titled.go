package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// pageLine is how many words a line has at least that holds a whole page.
const pageLine = 150

// checkTitled looks for headings in title case that run into a sentence of a page in one line: a word that opens sentences and ends no
// heading stands with a capital behind them. It returns the places that it reported.
func checkTitled(p *lint.Pass) []int {
	d := p.Doc
	if d.Wrapped {
		return nil
	}
	var told, unsure []int
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Words < pageLine || l.Paragraph < 0 {
			continue
		}
		g := &d.Paragraphs[l.Paragraph]
		for k := g.FirstSentence; k < g.LastSentence; k++ {
			if k > g.FirstSentence && !d.Sentences[k-1].Ended || goesOnLower(d, &d.Sentences[k]) {
				continue
			}
			item := k > g.FirstSentence && enumeration(&d.Sentences[k-1])
			i, sure, headings := titledEnd(d, &d.Sentences[k], item)
			if headings > 0 {
				noteHeadings(p, k, headings)
			}
			switch {
			case i == 0 || quoted(d, l.Paragraph, int(d.Tokens[i].Start)):
			case sure:
				told = append(told, i)
				reportHeading(p, k, i, lint.Default)
			case d.Tokens[i-2].Case == text.Upper && d.Tokens[i-2].Len() > 3: // a heading in capitals tells more
				told = append(told, i)
				reportHeading(p, k, i, lint.Note)
			default:
				unsure = append(unsure, i)
			}
		}
	}
	const enough = 2
	if len(told) == 0 && len(unsure) < enough {
		return told
	}
	for _, i := range unsure {
		reportHeading(p, d.SentenceAt(int(d.Tokens[i].Start)), i, lint.Note)
	}
	return append(told, unsure...)
}

func reportHeading(p *lint.Pass, k, i int, severity lint.Severity) {
	d := p.Doc
	s := text.Span{Start: int(d.Tokens[i-2].Start), End: int(d.Tokens[i].End)}
	heading := text.Span{Start: max(d.Sentences[k].Start, s.Start-60), End: s.End}
	for heading.Start > d.Sentences[k].Start && d.Text[heading.Start-1] != ' ' {
		heading.Start++
	}
	p.Report(lint.Finding{Span: s, Severity: severity, Message: fmt.Sprintf("a heading runs into the text: %q", heading.Of(d.Text))})
}

// noteHeadings notes many words in title case that begin sentence k: headings or labels of the page, one behind the other.
func noteHeadings(p *lint.Pass, k, last int) {
	d := p.Doc
	s := text.Span{Start: d.Sentences[k].Start, End: int(d.Tokens[last].End)}
	if !quoted(d, d.Sentences[k].Paragraph, s.Start) {
		p.Report(lint.Finding{Span: s, Severity: lint.Note, Message: fmt.Sprintf("headings or labels of the page run into each other: %q", lint.Excerpt(s.Of(d.Text)))})
	}
}

// titledEnd returns the token that opens the text behind a heading in title case with which a sentence begins, or 0. The item of a
// numbered list may have a heading of one word.
// Of many words in title case it returns the last, too: they are several headings.
func titledEnd(d *text.Document, s *text.Sentence, item bool) (opener int, sure bool, headings int) {
	const longest, little = 40, 2 // little words in a row
	const several = 12
	least := 2
	if item {
		least = 1
	}
	if d.Tokens[s.First].IsByte('(') {
		return 0, false, 0
	}
	content, lower, verb, last, commas := 0, 0, item, 0, 0
	shouted := true // all words of the heading are in capitals
	for j := s.First; j < s.Last && content < longest; j++ {
		t := &d.Tokens[j]
		switch {
		case t.IsByte(','):
			commas++
			continue
		case t.Kind == text.Space, t.Kind == text.Number, t.Kind == text.Alnum, t.Kind != text.Word && inHeading(d, t):
			continue
		case t.Kind != text.Word, t.Case == text.Lower && (!t.Entry.Is(lexicon.Function) || lower == little):
			j = s.Last
			continue
		case t.Case == text.Lower:
			lower++
			continue
		}
		lower = 0
		if (content >= least || content > 0 && shouted && d.Tokens[s.First].Len() > 3) && behindWord(d, j) && s.Last-j > 6 {
			if opens, strong := opensText(d, j); opens {
				opener, sure = j, strong
			} else if last = 0; verb || told(d, j) || shouted && t.Case == text.Title {
				last = j
			}
		}
		shouted = shouted && t.Case == text.Upper
		if !t.Entry.Is(lexicon.Function) {
			if content++; content == several && commas*several <= 2*content {
				headings = j
			}
		}
		verb = verb || content > 1 && predicate(d, t)
	}
	if opener == 0 && last > 0 && opensWithNoun(d, last) {
		return last, false, 0
	}
	if opener > 0 || shouted {
		headings = 0
	}
	return opener, sure, headings
}

// goesOnLower says whether the second word of a sentence is in lower case and no little one: it begins with no heading in title case.
func goesOnLower(d *text.Document, s *text.Sentence) bool {
	if s.First+2 >= s.Last || d.Tokens[s.First].Kind != text.Word || d.Tokens[s.First+1].Kind != text.Space {
		return false
	}
	second := &d.Tokens[s.First+2]
	return second.Kind == text.Word && second.Case == text.Lower && !second.Entry.Is(lexicon.Function)
}

// predicate says whether a word with a capital can only be a verb in the present tense.
func predicate(d *text.Document, t *text.Token) bool {
	w := d.Of(t)
	return finiteVerbs.Bit(t.Hash) != 0 && finite(strings.ToLower(w)) || t.Entry.Tag(lexicon.Verb) && !t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective) && strings.HasSuffix(w, "s")
}

// told says whether the capitalised word i can only be a verb in the past tense, with three words in lower case behind: no name has it
// behind its first word.
func told(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if !t.Entry.Is(lexicon.Common) || !t.Entry.Tag(lexicon.VerbPast) || t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective) || i+6 >= len(d.Tokens) {
		return false
	}
	for _, j := range [...]int{i + 2, i + 4, i + 6} {
		if w := &d.Tokens[j]; w.Kind != text.Word || w.Case != text.Lower {
			return false
		}
	}
	return true
}

// inHeading says whether a mark may stand inside a heading.
func inHeading(d *text.Document, t *text.Token) bool {
	switch d.Of(t) {
	case "-", "–", "—", ":", "(", ")", "&", "'", "‘", "’", "“", "”", `"`, "/":
		return true
	}
	return false
}

// behindWord says whether a content word that no genitive is stands directly before token j, behind which the sentence goes on.
func behindWord(d *text.Document, j int) bool {
	if j < 2 || d.Tokens[j-1].Kind != text.Space || j+2 >= len(d.Tokens) || d.Tokens[j+1].Kind != text.Space {
		return false
	}
	b := &d.Tokens[j-2]
	if b.Kind == text.Number {
		return year(d, j-2)
	}
	return b.Has(text.Closing) || b.Kind == text.Word && b.Case != text.Lower && !b.Entry.Is(lexicon.Function) && !b.Has(text.Apostrophe) && b.Len() > 1
}

// opensText says whether the capitalised word i opens a sentence, by itself and what stands behind it, and whether that is certain: in
// names of works only little words stand in lower case.
func opensText(d *text.Document, i int) (opens, sure bool) {
	next := &d.Tokens[i+2]
	lower := next.Kind == text.Word && next.Case == text.Lower
	switch w := d.Of(&d.Tokens[i]); w {
	case "The":
		return lower || next.Has(text.Opening) || subjectActs(d, i+2), true
	case "A", "An":
		return lower && !finite(d.Of(next)) && !inName(d.Of(next)), false
	case "It", "They", "We", "She", "He", "You", "There", "Who":
		return lower && (finite(d.Of(next)) || next.Has(text.Apostrophe) || next.Entry.Tag(lexicon.Verb|lexicon.VerbPast|lexicon.Adverb)), true
	case "This", "These", "Those", "But", "However", "Although", "Though", "While", "When", "If", "Because", "Both", "So", "Perhaps", "Maybe", "Many",
		"Some", "Every", "Each", "Once", "Until", "Unless", "Whether", "Instead", "Meanwhile", "Then", "Not", "How", "Why", "Where", "What", "That", "Since":
		return lower, true
	case "It's", "It’s", "They're", "They’re", "We're", "We’re", "You're", "You’re", "That's", "That’s", "There's", "There’s", "Here's", "Here’s", "He's", "He’s",
		"She's", "She’s", "Don't", "Don’t", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll":
		return lower, true
	case "In", "On", "At", "For", "As", "With", "From", "By", "After", "Before", "During", "Over", "Under", "Despite", "Among", "According", "To":
		far := d.Tok(i + 4)
		return lower && far != nil && (far.Kind != text.Word || far.Case == text.Lower), true
	}
	return false, false
}

// subjectActs says whether a name of a few words and a verb stand at token i.
func subjectActs(d *text.Document, i int) bool {
	for n := 0; i+2 < len(d.Tokens) && n < 5; n++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || d.Tokens[i+1].Kind != text.Space {
			return false
		}
		if t.Case == text.Lower {
			if next := &d.Tokens[i+2]; n > 0 && t.Entry.Tag(lexicon.Noun|lexicon.NounPlural) && next.Kind == text.Word && next.Case == text.Lower {
				t = next // the Velm team said
			}
			w := d.Of(t)
			return n > 0 && (finite(w) || t.Entry.Tag(lexicon.VerbPast) ||
				t.Entry.Tag(lexicon.Verb) && strings.HasSuffix(w, "s") && !t.Entry.Tag(lexicon.NounPlural))
		}
		i += 2
	}
	return false
}

// opensWithNoun says whether the capitalised word i, which no list has as a name, is the last one of a heading with a verb and
// belongs to the words in lower case behind it.
func opensWithNoun(d *text.Document, i int) bool {
	const named = lexicon.Proper | lexicon.Person | lexicon.Place | lexicon.Country | lexicon.Company | lexicon.Demonym | lexicon.Acronym | lexicon.Function
	t, next := &d.Tokens[i], &d.Tokens[i+2]
	return t.Entry.Is(lexicon.Common) && !t.Entry.Is(named) && next.Kind == text.Word && next.Case == text.Lower && !inName(d.Of(next)) &&
		!finite(d.Of(next)) && !next.Entry.Tag(lexicon.VerbPast)
}
