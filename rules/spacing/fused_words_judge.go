package spacing

import (
	"math"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
)

// candidate is a split with everything that speaks for or against it.
type candidate struct {
	pieces []piece
	// odds is log10 of how much likelier the split is than a rare word that is spelled like this.
	odds float64
	// fitPrev and fitNext say how well the neighbours go with the first and last piece: log10 of how much likelier than alone.
	fitPrev, fitNext float64
	title            bool // begins with a capital
	inside           bool // and stands inside a sentence, so that it may be a name
	hyphen           bool // a hyphen touches it
	count            int  // how often the document has the token
}

// candidate makes a split ready to be judged. The next call takes it back.
func (s *fusedScan) candidate(w string, cuts []int, near neighbours) *candidate {
	c := &s.judged
	*c = candidate{title: isUpperByte(w[0]), pieces: c.pieces[:0]}
	last := 0
	for i := 0; i <= len(cuts); i++ {
		end := len(w)
		if i < len(cuts) {
			end = cuts[i]
		}
		h := lexicon.Hash(w[last:end])
		c.pieces = append(c.pieces, piece{w[last:end], h, s.doc.Entry(h)})
		last = end
	}
	first, end := c.first(), c.last()
	c.fitPrev = fit(near.prev, first.hash, first.entry)
	if near.next != 0 {
		c.fitNext = fit(end.hash, near.next, s.doc.Entry(near.next))
	}
	return c
}

func (c *candidate) first() *piece { return &c.pieces[0] }
func (c *candidate) last() *piece  { return &c.pieces[len(c.pieces)-1] }

// unlistedFit is the fit of words that no list has seen together.
const unlistedFit = -0.5

func fit(prev, next uint64, alone lexicon.Entry) float64 {
	if prev == 0 || next == 0 {
		return 0
	}
	if lp, ok := lexicon.Bigram(prev, next); ok {
		return lp - alone.LogProb()
	}
	return unlistedFit
}

// judge says how sure the split is; ok is false where it is not worth keeping.
func (c *candidate) judge() (how sureness, ok bool) {
	c.odds -= c.discount()
	switch {
	case c.loneI() || c.disease():
		return possible, false
	case c.grammatical():
		return c.judgeGrammatical()
	case c.phrasal():
		return c.judgePhrasal()
	case c.clausal() && !c.derived():
		return sure, c.odds >= 4
	case c.title:
		return possible, c.odds >= 5 && c.nameAndWord() || c.odds >= 8 && !c.derived()
	}
	return possible, (c.odds >= 5 || c.odds >= 3 && c.seenTogether()) && !c.derived()
}

// judgeGrammatical: the odds decide, but a capital in front may make it a name, and words of one letter prove little.
func (c *candidate) judgeGrammatical() (sureness, bool) {
	if c.first().text == "I" && c.pieces[1].tag(verbal) && c.odds >= 4 || negated(c.last().text) && !c.haven() {
		return sure, true
	}
	if c.inside && (c.first().function() || c.single() || c.coined()) {
		return likely, c.odds >= 8 // Ofcom
	}
	certain := 4.0
	if c.affix() && c.fitPrev+c.fitNext <= 0 {
		certain = 5.5
		if c.title && len(c.last().text) == 1 {
			return likely, c.odds >= 8
		}
	}
	if len(c.pieces) > 2 {
		certain += 1.5
	}
	switch {
	case c.odds >= certain:
		return sure, true
	case certain >= 5:
		return possible, c.odds >= 4
	}
	return likely, c.odds >= 2.5
}

// coined: a capital inside a sentence, an everyday word and an ending of Latin, as in Syntaxis.
func (c *candidate) coined() bool {
	a, b := c.first(), c.last()
	return len(c.pieces) == 2 && (b.text == "is" || b.text == "us") && !a.is(lexicon.Proper|lexicon.Person|lexicon.Place|lexicon.Country|lexicon.Demonym)
}

// haven: Whitehaven is a port; only we, you and they haven't.
func (c *candidate) haven() bool {
	return c.last().text == "haven" && !c.first().function()
}

const verbal = lexicon.Verb | lexicon.VerbPast

// judgePhrasal: a particle is the only function word. The neighbours must want it to stand alone.
func (c *candidate) judgePhrasal() (sureness, bool) {
	wanted := c.fitPrev+c.fitNext > 0.5
	switch strings.ToLower(c.first().text) {
	case "over", "out", "under", "up", "down", "off", "after", "here", "there", "where":
		if c.fitPrev < 0.5 {
			return possible, c.odds >= 5 && c.seenTogether() // outperformance
		}
	}
	switch {
	case finite(c.first()) && !c.last().tag(lexicon.NounPlural):
		return sure, c.odds >= 4 // tweetedon
	case wanted && c.odds >= 5 && !c.inside:
		return sure, true
	case wanted:
		return likely, c.odds >= 3
	}
	return likely, c.odds >= 5
}

// loneI: the pronoun is a capital wherever it stands.
func (c *candidate) loneI() bool {
	for i := range c.pieces {
		if c.pieces[i].text == "i" {
			return true
		}
	}
	return false
}

// affix: the function word is one that rare words begin or end with: a-, be-, -a, -an, -us.
func (c *candidate) affix() bool {
	a, b := c.first().text, c.last().text
	return len(a) == 1 || a == "be" || len(b) == 1 || b == "an" || b == "us"
}

// disease: the end spells -itis.
func (c *candidate) disease() bool {
	n := len(c.pieces)
	return n > 2 && c.pieces[n-2].text == "it" && c.pieces[n-1].text == "is"
}

func (c *candidate) single() bool {
	for i := range c.pieces {
		if len(c.pieces[i].text) == 1 {
			return true
		}
	}
	return false
}

// seenTogether says whether each piece is listed with the next, more often than by chance.
func (c *candidate) seenTogether() bool {
	const surprise = 0.5
	for i := 1; i < len(c.pieces); i++ {
		if fit(c.pieces[i-1].hash, c.pieces[i].hash, c.pieces[i].entry) < surprise {
			return false
		}
	}
	return true
}

// nameAndWord: a name that is no word runs into an everyday word that is no name.
func (c *candidate) nameAndWord() bool {
	a, b := c.first(), c.last()
	return properName(a) && b.is(lexicon.Common) && !b.is(lexicon.Person|lexicon.Place) && !combiningEnd(b.text)
}

// discount lowers the odds of tokens that are more likely a name or term: repeated ones and parts of hyphenated words.
func (c *candidate) discount() float64 {
	d := 0.0
	if c.count > 1 {
		d += math.Log2(float64(c.count))
	}
	if c.hyphen {
		d++
	}
	return d
}

// grammatical: a function word that never makes compounds is among the pieces, or all pieces are function words.
func (c *candidate) grammatical() bool {
	all, firm := true, false
	for i := range c.pieces {
		p := &c.pieces[i]
		all = all && p.function()
		firm = firm || p.function() && !p.particle()
	}
	return all || firm
}

// clausal: the pieces are parts of a clause and not of a compound: adverb or past tense before or behind another word.
func (c *candidate) clausal() bool {
	a, b := c.first(), c.last()
	if c.inside && !properName(a) {
		return false // Fryingpan
	}
	switch {
	case adverb(a) || adverb(b):
		return true
	case pastTense(a) && len(a.text) > 4, pastTense(b) && len(a.text) >= 4 && (a.is(lexicon.Plural) || !adjectival(b.text)):
		return true
	case gerund(a) && !a.tag(lexicon.Noun):
		return true
	}
	return a.is(lexicon.Demonym) && !b.is(lexicon.Proper) || formal(a) && a.tag(lexicon.Adjective) && !a.tag(lexicon.Noun)
}

// phrasal: a particle is the only function word.
func (c *candidate) phrasal() bool {
	for i := range c.pieces {
		if c.pieces[i].function() {
			return true
		}
	}
	return false
}

// derived says whether the word is built from a combining form, which new words are made of every day.
func (c *candidate) derived() bool {
	return combiningFront(strings.ToLower(c.first().text)) || combiningEnd(c.last().text)
}

// damaged is how many different sure fusions make a document a damaged one, in which the doubtful cases are fusions too.
const damaged = 2

// severity is what a fusion is worth, given how many different sure ones the document has.
func (f *fusion) severity(evidence int) (s lint.Severity, ok bool) {
	switch {
	case f.how == sure, f.how == likely && evidence >= damaged:
		return lint.Error, true
	case f.how == likely, evidence >= damaged:
		return lint.Warning, true
	}
	return lint.Note, evidence > 0 && f.odds >= 6
}
