package spacing

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// fair is the odds of a split that letter case shows: good evidence, but not counted.
const fair = 6

// mostRuns is how many pieces a token in mixed case may have.
const mostRuns = 6

// lookCase judges a token whose letter case changes inside: theUSNational, inMoscow, USdollar, DonaldTrump.
func (s *fusedScan) lookCase(i int, t *text.Token) {
	w := s.doc.Of(t)
	if len(w) > 6 && w[:2] == "Mc" && isUpperByte(w[2]) && len(caseCuts(w[2:])) == 0 {
		s.lookPlain(i, t) // McMullinand
		return
	}
	cuts := caseCuts(w)
	if len(cuts) == 0 || len(cuts) >= mostRuns {
		return
	}
	lowerFront := isLowerByte(w[0])
	if t.Entry.Listed() && !(lowerFront && entryOf(w[:cuts[0]]).Is(lexicon.Function)) && !s.wellKnown(w, cuts) {
		return
	}
	s.toldAcronym(w, cuts)
	cuts = s.refine(w, cuts)
	c := s.candidate(w, cuts, neighbours{})
	c.count = s.count(t.Hash)
	var how sureness
	var ok bool
	switch {
	case lowerFront:
		how, ok = s.lowerFront(c)
	case isUpperByte(w[1]) && len(cuts) == 1:
		if s.behindCapitals(i) {
			how, ok = s.headlineFront(c)
		}
		if !ok {
			how, ok = s.acronymFront(c)
		}
		if !ok && t.Has(text.LineStart) && placeFront(c) {
			how, ok = sure, true
		}
	default:
		how, ok = s.titleFront(c)
	}
	if v := s.doc.Vocabulary(); !ok || v.CountFold(w) > v.Count(w) {
		return // a name that a headline writes in capitals
	}
	if s.labelled(i, c) {
		how = sure
	}
	if c.count > 1 && how > possible {
		how--
	}
	s.add(fusion{token: i, cuts: cuts, how: how, proven: true, odds: fair})
}

// toldAcronym moves the cut behind capitals that the document has as a word of their own, where a function word is left: PTAKif.
func (s *fusedScan) toldAcronym(w string, cuts []int) {
	end := 0
	for end < len(w) && isUpperByte(w[end]) {
		end++
	}
	if len(cuts) == 1 && end == cuts[0]+1 && end > 2 && end+1 < len(w) && s.doc.Vocabulary().Count(w[:end]) > 0 && entryOf(w[end:]).Is(lexicon.Function) {
		cuts[0] = end
	}
}

// wellKnown says whether all runs make one name that everyone knows; web lists have those in one word too (newzealand). A listed
// word that ends in an everyday word is a brand (JetBlue).
func (s *fusedScan) wellKnown(w string, cuts []int) bool {
	if e := s.doc.Entry(lexicon.Hash(w[lastCut(cuts):])); e.Is(lexicon.Common) || !e.Is(lexicon.Person|lexicon.Place) {
		return false
	}
	c := s.candidate(w, cuts, neighbours{})
	for i := 1; i < len(c.pieces); i++ {
		if !belong(&c.pieces[i-1], &c.pieces[i]) {
			return false
		}
	}
	return true
}

// refine cuts runs that are fused words again (saidBritainneeded) and leaves names whole that change case inside (atNetSurity).
func (s *fusedScan) refine(w string, cuts []int) []int {
	if isLowerByte(w[0]) && len(cuts) == 2 && isLowerByte(w[cuts[1]-1]) {
		a, b := w[cuts[0]:cuts[1]], w[cuts[1]:]
		if s.doc.Vocabulary().Count(a+b) > 0 || !entryOf(a).Listed() || !entryOf(b).Listed() && s.count(lexicon.Hash(b)) == 0 {
			return cuts[:1]
		}
	}
	var out []int
	start := 0
	for i := 0; i <= len(cuts); i++ {
		end := len(w)
		if i < len(cuts) {
			end = cuts[i]
		}
		for _, c := range s.fusedCuts(w[start:end]) {
			out = append(out, start+c)
		}
		if end < len(w) {
			out = append(out, end)
		}
		start = end
	}
	return out
}

// caseCuts cuts before a capital that follows a small letter, and in a run of capitals that small letters follow: before the last
// capital where it begins a word (US National), else behind it (US dollar).
func caseCuts(w string) []int {
	var cuts []int
	for i := 1; i < len(w); i++ {
		switch {
		case isUpperByte(w[i]) && isLowerByte(w[i-1]):
			cuts = append(cuts, i)
		case isLowerByte(w[i]) && isUpperByte(w[i-1]) && i > 1 && isUpperByte(w[i-2]):
			end := i
			for end < len(w) && isLowerByte(w[end]) {
				end++
			}
			at := i - 1
			with, without := entryOf(w[i-1:end]), entryOf(w[i:end])
			if !with.Listed() && without.Listed() || !with.Is(lexicon.Common) && without.Is(lexicon.Strict) {
				at = i
			}
			if len(cuts) == 0 || at > cuts[len(cuts)-1] {
				cuts = append(cuts, at)
			}
		}
	}
	return cuts
}

// lowerFront: a word in lower case runs into a capital.
func (s *fusedScan) lowerFront(c *candidate) (sureness, bool) {
	first, rest := c.first(), c.pieces[1:]
	for i := range rest {
		if isLowerByte(rest[i].text[0]) {
			continue // cut by refine
		}
		if !s.plausible(&rest[i], first.function()) {
			return possible, false
		}
	}
	switch {
	case len(first.text) < 2 || len(first.text) == 2 && !first.is(lexicon.Piece), identifier(c.pieces) && s.technical():
		return possible, false
	case first.is(lexicon.Function) && (c.last().entry.Listed() || s.count(c.last().hash) > 0 || s.told(c.last())):
		return sure, true
	case first.is(lexicon.Function):
		return likely, true // theGrio
	case !c.last().is(lexicon.Person|lexicon.Place|lexicon.Country) && s.technical():
		return possible, false // segnoStyle
	case !first.is(lexicon.Word):
		return possible, false
	case combiningFront(first.text):
		return possible, false
	case len(first.text) == 3 && first.is(lexicon.Common) && beginsOnly(c.last().text):
		return likely, true // nowHe
	case len(first.text) <= 3 || c.last().text == strings.ToUpper(c.last().text):
		return possible, true
	case finite(first) || len(first.text) > 4 && c.last().is(lexicon.Person|lexicon.Place) && !c.last().is(lexicon.Common):
		return sure, true
	}
	return likely, true
}

// beginsOnly says whether a word with a capital begins sentences and no part of a brand.
func beginsOnly(w string) bool {
	switch w {
	case "He", "She", "They", "The", "There", "These", "This", "But", "When", "While", "After":
		return true
	}
	return false
}

// identifier says whether all these pieces are everyday words, as in the names of programs (breathMarkType), and none is a function
// word.
func identifier(pieces []piece) bool {
	for i := range pieces {
		if p := &pieces[i]; !p.is(lexicon.Common) || p.is(lexicon.Function|lexicon.Country) || sentenceWord(p.text) {
			return false
		}
	}
	return true
}

// plausible says whether a piece that begins with a capital is a word, an acronym or a name.
func (s *fusedScan) plausible(p *piece, afterFunction bool) bool {
	switch {
	case p.text == "I":
		return true
	case p.text == "A":
		return afterFunction
	case len(p.text) < 2:
		return false
	case p.text == strings.ToUpper(p.text):
		return len(p.text) <= 5
	case p.entry.Listed():
		return len(p.text) > 2 || p.is(lexicon.Piece)
	case s.count(p.hash) > 0:
		return true
	}
	return afterFunction && len(p.text) > 3
}

// fusedCuts returns the cuts inside letters of one case that are surely fused words.
func (s *fusedScan) fusedCuts(w string) []int {
	if len(w) < 5 || isUpperByte(w[1]) || entryOf(w).Listed() || s.count(lexicon.Hash(w)) > 0 {
		return nil
	}
	splits := s.segment(w, neighbours{})
	if splits == nil {
		return nil
	}
	c := s.candidate(w, splits[0].Cuts, neighbours{})
	c.odds = splits[0].Score - unlistedOdds(w, c.title, false)
	if how, ok := c.judge(); !ok || how < sure {
		return nil
	}
	return splits[0].Cuts
}

// placeFront: the place of a dateline runs into the first word of the text: LONDONThe.
func placeFront(c *candidate) bool {
	front, tail := c.first(), c.last()
	return len(front.text) > 3 && front.is(lexicon.Place|lexicon.Country) && isUpperByte(tail.text[0]) && tail.is(lexicon.Common)
}

// acronymFront: capitals run into a word in lower case.
func (s *fusedScan) acronymFront(c *candidate) (sureness, bool) {
	front, tail := c.first(), c.last()
	if len(front.text) < 2 || len(front.text) > 5 || len(tail.text) < 2 {
		return possible, false
	}
	known := front.is(lexicon.Acronym) || s.doc.Vocabulary().Count(front.text) > 0
	if isUpperByte(tail.text[0]) {
		if sentenceWord(tail.text) || len(tail.text) > 4 && tail.is(lexicon.Strict) {
			return likely, c.count == 1 // NYDuring
		}
		if len(front.text) > 3 && front.is(lexicon.Word|lexicon.Place) && !front.is(lexicon.Acronym) && tail.is(lexicon.Common) {
			return likely, c.count == 1
		}
		return possible, s.doc.Vocabulary().Count(front.text) > 0 && len(tail.text) > 3 && tail.is(lexicon.Word|lexicon.Person|lexicon.Place) && c.count == 1
	}
	switch {
	case tail.is(lexicon.Strict) && known:
		return sure, true
	case tail.is(lexicon.Strict) && len(front.text) > 2, tail.is(lexicon.Function) && len(front.text) > 2 && s.doc.Vocabulary().Count(front.text) > 0:
		return likely, true
	case len(tail.text) < 4 || !tail.is(lexicon.Common) || tail.text == "ists" || tail.text == "ites":
		return possible, false
	case s.doc.Vocabulary().Count(front.text) > 0 || known && !tail.tag(lexicon.Noun):
		return sure, true
	case known:
		return likely, true
	}
	return possible, true
}

// titleFront: capitalised words run together. Most such tokens are brands, so the words must belong together, or stand in the
// document, too.
func (s *fusedScan) titleFront(c *candidate) (sureness, bool) {
	front := c.first()
	switch {
	case len(front.text) == 2 && front.is(lexicon.Strict), front.text == "The":
		return s.capitalStart(c)
	case honorific(front.text):
		return s.honorificFront(c)
	case len(front.text) < 3, identifier(c.pieces) && s.technical():
		return possible, false
	}
	pair := true
	for i := range c.pieces {
		p := &c.pieces[i]
		if len(p.text) < 2 || !s.plausible(p, false) {
			return possible, false
		}
		if i > 0 && sentenceWord(p.text) {
			return likely, c.count < 2
		}
		pair = pair && (i == 0 || belong(&c.pieces[i-1], p))
	}
	return s.twoNames(c, pair)
}

// honorificFront: MrHoward.
func (s *fusedScan) honorificFront(c *candidate) (sureness, bool) {
	b := c.last()
	switch {
	case len(b.text) < 3:
		return possible, false
	case b.is(lexicon.Person|lexicon.Place) || s.told(b):
		return sure, true
	}
	return likely, c.count < 2
}

// twoNames judges capitalised words; pair says that they are known to belong together.
func (s *fusedScan) twoNames(c *candidate, pair bool) (sureness, bool) {
	a, b := c.first(), c.last()
	brand := a.is(lexicon.Company) && !a.is(lexicon.Common)
	two := len(c.pieces) == 2
	switch {
	case brand && b.is(lexicon.Company):
		return possible, false // SonyEricsson
	case pair && !brand:
		return sure, true
	case namePrefix(a.text) || c.count > 1:
		return possible, false
	case pair, two && s.told(b) && (s.told(a) || a.is(lexicon.Person) && properName(a)):
		return likely, true
	}
	const named = lexicon.Person | lexicon.Place
	title := two && a.is(lexicon.Person|lexicon.Common) && b.is(named) && !b.is(lexicon.Word|lexicon.Company)
	return possible, title || c.seenTogether()
}

// told says whether the document has the piece, spelled like this, as a word of its own.
func (s *fusedScan) told(p *piece) bool {
	return (len(p.text) > 3 || p.text == strings.ToUpper(p.text)) && s.doc.Vocabulary().Count(p.text) > 0
}

// capitalStart: a sentence begins with The or a preposition that ran into a name. Brands are spelled so too (WeChat, OnStar), so the
// name must be known.
func (s *fusedScan) capitalStart(c *candidate) (sureness, bool) {
	b := &c.pieces[1]
	const known = lexicon.Person | lexicon.Place | lexicon.Country | lexicon.Demonym | lexicon.Acronym
	switch {
	case c.count > 1 || len(b.text) < 2:
		return possible, false
	case b.is(known) && !b.is(lexicon.Common), s.doc.Vocabulary().Count(b.text) > 0:
		return likely, true
	}
	return possible, c.first().text == "The" && b.is(lexicon.Word)
}

// belong says whether two capitalised words are a name that everyone knows: Donald Trump, United States.
func belong(a, b *piece) bool {
	lp, ok := lexicon.Bigram(a.hash, b.hash)
	if !ok {
		return false
	}
	surprise := lp - b.entry.LogProb()
	if a.is(lexicon.Person) && b.is(lexicon.Person) && !a.is(lexicon.Common) {
		return surprise > 1
	}
	if b.is(lexicon.Place|lexicon.Country) && !b.is(lexicon.Common) && surprise > 2 {
		return true
	}
	return surprise > 2.5 && lp > -1.5 && b.is(lexicon.Proper)
}

func honorific(p string) bool {
	switch p {
	case "Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Sen", "Rep", "Gov", "Prof":
		return true
	}
	return false
}

func namePrefix(p string) bool {
	switch p {
	case "Mac", "Fitz", "Van", "Von", "San", "Los", "Del", "Des", "Dos", "Della":
		return true
	}
	return false
}

// sentenceWord says whether a capitalised word begins sentences and no brand's second half.
func sentenceWord(p string) bool {
	switch p {
	case "The", "But", "And", "This", "That", "They", "While", "When", "However", "There", "These", "Those", "She", "His", "Her", "Their", "Whether", "Although",
		"Because", "During", "Despite", "According":
		return true
	}
	return false
}
