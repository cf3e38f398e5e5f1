package spacing

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// A headline in capitals of another story, and the name of a button, run into the next sentence when their tags are removed: READ MORE
// ON THE STRIKEOrre told the council.

// behindCapitals says whether a word in capitals stands before token i.
func (s *fusedScan) behindCapitals(i int) bool {
	gap, t := s.doc.Tok(i-1), s.doc.Tok(i-2)
	return gap != nil && gap.Kind == text.Space && t != nil && t.Kind == text.Word && t.Case == text.Upper && t.Len() > 1
}

// headlineFront: the last word of a headline in capitals runs into a word that begins with one.
func (s *fusedScan) headlineFront(c *candidate) (sureness, bool) {
	front, tail := c.first(), c.last()
	if c.count > 1 || len(front.text) < 2 || len(tail.text) < 2 || !isUpperByte(tail.text[0]) || !isLowerByte(tail.text[1]) {
		return possible, false
	}
	if !front.entry.Listed() && s.doc.Vocabulary().Count(front.text) == 0 {
		return possible, false
	}
	return sure, tail.is(lexicon.Common|lexicon.Person|lexicon.Place|lexicon.Country|lexicon.Function) || s.told(tail) || s.count(tail.hash) > 0
}

// lookCapitals judges the last word of a headline in capitals that runs into the article A of a sentence, or into an acronym.
func (s *fusedScan) lookCapitals(i int, t *text.Token) {
	const shortest = 6
	if t.Len() < shortest || t.Has(text.NonASCII) || !s.behindCapitals(i) || !t.Has(text.SpaceAfter) {
		return
	}
	next := s.doc.Tok(i + 2)
	if next == nil || next.Kind != text.Word {
		return
	}
	w := s.doc.Of(t)
	if cut := len(w) - 1; w[cut] == 'A' && next.Case == text.Lower && entryOf(w[:cut]).Is(lexicon.Common) {
		s.add(fusion{token: i, cuts: []int{cut}, how: sure, proven: true})
		return
	}
	const acronym = 3
	cut := len(w) - acronym
	if e := entryOf(w[cut:]); next.Case == text.Title && e.Is(lexicon.Acronym) && !e.Is(lexicon.Common) &&
		s.doc.Vocabulary().CountFold(w[:cut]) > 0 {
		s.add(fusion{token: i, cuts: []int{cut}, how: likely, proven: true})
	}
}

// lostAfterQuote cuts behind a single mark that closes a quotation: ‘a gift’Orre said.
func (s *fusedScan) lostAfterQuote(i int, t *text.Token, front, tail string, cut int) (fusion, bool) {
	const shortest = 3
	if len(front) < shortest || len(tail) < shortest || !isUpperByte(tail[0]) || !isLowerByte(tail[1]) || !s.quoteOpen(int(t.Start)) {
		return fusion{}, false
	}
	f, e := entryOf(front), entryOf(tail)
	known := e.Is(lexicon.Common|lexicon.Function) || honorific(tail)
	if isUpperByte(front[0]) && isUpperByte(front[1]) {
		known = known || s.doc.Vocabulary().Count(tail) > 0
	} else if !isLowerByte(front[0]) || !f.Is(lexicon.Common) {
		return fusion{}, false
	}
	return fusion{token: i, cuts: []int{cut}, how: sure, proven: true}, known && f.Listed()
}

// quoteOpen says whether a single quotation mark opens shortly before an offset of the same line.
func (s *fusedScan) quoteOpen(at int) bool {
	const reach = 200
	d := s.doc
	for k := at - 1; k > 0 && k > at-reach && d.Text[k] != '\n'; k-- {
		switch d.Text[k] {
		case '\'':
			if !isLetterByte(d.Text[k-1]) {
				return true
			}
		case 0x98: // the last byte of ‘
			if k > 1 && d.Text[k-1] == 0x80 && d.Text[k-2] == 0xE2 {
				return true
			}
		}
	}
	return false
}

// labelled says whether the token ends in a label in capitals before a colon and an entry, of which the document has more, as a list
// whose lines are joined: a shorter wayCON:The mud.
func (s *fusedScan) labelled(i int, c *candidate) bool {
	colon, next := s.doc.Tok(i+1), s.doc.Tok(i+2)
	label := c.last().text
	if len(label) < 3 || colon == nil || !colon.IsByte(':') || !isWord(next) || next.Case == text.Lower || label != strings.ToUpper(label) {
		return false
	}
	return strings.Count(s.doc.Text, label+":") > 1
}
