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

type piece struct {
	text  string
	hash  uint64
	entry lexicon.Entry
}

func (p *piece) is(f lexicon.Flag) bool { return p.entry.Is(f) }
func (p *piece) tag(t lexicon.Tag) bool { return p.entry.Tag(t) }

// function says whether the piece is a function word of any kind. An everyday word that has no word class is one too (onto, upon).
func (p *piece) function() bool {
	if p.is(lexicon.Function) || len(p.text) == 1 {
		return true
	}
	return len(p.text) > 3 && p.is(lexicon.Common) && !p.is(lexicon.Proper) && !p.tag(anyTag) && p.entry.LogProb() > -5.5 &&
		!combiningFront(strings.ToLower(p.text))
}

const anyTag = ^lexicon.Tag(0)

// particle says whether the piece is a function word that also makes compounds: overdeclaration, checkin.
func (p *piece) particle() bool {
	switch strings.ToLower(p.text) {
	case "in", "on", "up", "out", "off", "over", "down", "under", "through", "after", "all", "no", "so", "some", "here", "there", "where":
		return true
	}
	return false
}

func newCandidate(w string, cuts []int, near neighbours) *candidate {
	c := &candidate{title: isUpperByte(w[0])}
	last := 0
	for i := 0; i <= len(cuts); i++ {
		end := len(w)
		if i < len(cuts) {
			end = cuts[i]
		}
		h := lexicon.Hash(w[last:end])
		c.pieces = append(c.pieces, piece{w[last:end], h, lexicon.Lookup(h)})
		last = end
	}
	first, end := c.first(), c.last()
	c.fitPrev = fit(near.prev, first.hash, first.entry)
	c.fitNext = fit(end.hash, near.next, lexicon.Lookup(near.next))
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
	if c.first().text == "I" && c.pieces[1].tag(verbal) && c.odds >= 4 {
		return sure, true
	}
	if c.inside && (c.first().function() || c.single()) {
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
	if c.odds >= certain {
		return sure, true
	}
	return likely, c.odds >= 2.5 && certain < 5
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

func properName(p *piece) bool {
	return !p.is(lexicon.Word) && (!p.entry.Listed() || p.is(lexicon.Person|lexicon.Place|lexicon.Country|lexicon.Demonym))
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
	case pastTense(a) && len(a.text) > 4, pastTense(b) && len(a.text) >= 4 && !adjectival(b.text):
		return true
	case gerund(a) && !a.tag(lexicon.Noun):
		return true
	}
	return a.is(lexicon.Demonym) && !b.is(lexicon.Proper) || formal(a) && a.tag(lexicon.Adjective) && !a.tag(lexicon.Noun)
}

func adverb(p *piece) bool {
	return strings.HasSuffix(p.text, "ly") && len(p.text) > 4 && p.tag(lexicon.Adverb)
}

func pastTense(p *piece) bool { return p.tag(lexicon.VerbPast) && !p.tag(lexicon.Noun|lexicon.Verb) }

// adjectival says whether a past tense is one that makes adjectives with a noun: state-led, thunderstruck.
func adjectival(p string) bool {
	switch p {
	case "struck", "led", "made", "bound", "fed", "built", "held", "sold", "bred", "lit", "based", "owned", "sized", "shaped", "handed", "minded",
		"headed", "eyed", "faced", "sided", "oriented", "related", "backed", "trained", "powered", "funded", "controlled", "wracked",
		"ravaged", "torn", "stained", "coated", "lined", "filled", "rated", "ranked", "sponsored", "produced":
		return true
	}
	return false
}

func gerund(p *piece) bool {
	return strings.HasSuffix(p.text, "ing") && p.tag(lexicon.VerbIng)
}

// formal says whether the piece has the ending of an adjective that never begins a compound: political, economic.
func formal(p *piece) bool {
	if len(p.text) < 6 {
		return false
	}
	for _, end := range [...]string{"al", "ic", "ous", "ive", "ary", "ful", "ent", "ant", "ible", "able", "less"} {
		if strings.HasSuffix(p.text, end) {
			return true
		}
	}
	return false
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

func combiningFront(p string) bool {
	switch p {
	case "anti", "auto", "back", "bio", "counter", "crypto", "cyber", "eco", "electro", "euro", "fore", "geo", "hydro", "hyper", "inter",
		"macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "nano", "narco", "neo", "neuro", "non", "para", "petro", "photo",
		"poly", "post", "pro", "pseudo", "psycho", "quasi", "radio", "retro", "self", "semi", "side", "socio", "step", "sub", "super",
		"techno", "tele", "thermo", "trans", "turbo", "ultra", "video", "web", "well":
		return true
	}
	return false
}

func combiningEnd(p string) bool {
	switch p {
	case "ability", "able", "ally", "bot", "bound", "cam", "core", "craft", "crat", "esque", "fest", "field", "fold", "fully", "gate", "goer", "goers", "holder", "holders", "hood",
		"land", "less", "like", "maker", "makers", "making", "man", "mate", "men", "naut", "ness", "nomics", "pad", "person", "phobia", "pod",
		"proof", "scape", "sphere", "ton", "town", "verse", "ville", "ward", "wards", "ware", "wear", "well", "wide", "wise", "woman", "women",
		"work", "works", "worthy":
		return true
	}
	return false
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
