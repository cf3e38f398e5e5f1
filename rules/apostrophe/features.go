package apostrophe

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// feature is one piece of evidence for or against a lost apostrophe in a word that ends in s.
type feature uint8

const (
	bias feature = iota
	// Log ratios of the possessive against the plural, from word pairs: with the word behind, with the word before, alone,
	// and with the word behind for the commonest possessives of news in the place of this one.
	pairBehind
	pairBefore
	single
	proxyBehind
	unknownPossessive

	// What stands behind.
	behindNoun
	behindPlural
	behindAdjective
	behindSuperlative
	behindNounVerb
	behindVerbOnly
	behindParticiple
	behindAdverb
	behindName
	behindUnlisted
	// What stands behind that.
	thenPreposition
	thenNoun
	thenVerb
	thenDeterminer
	thenStop
	// A verb reading of the word behind is backed by what follows it.
	verbThenDeterminer

	// What stands before.
	beforeNothing
	beforeThe
	beforeSingular
	beforePlural
	beforePreposition
	beforeAdjective
	beforeNoun
	beforeVerb
	beforeName
	beforeTitle

	// What the word is.
	baseCountry
	basePlace
	basePerson
	baseCompany
	baseCommon
	baseDemonym
	baseAcronym
	baseUnlisted
	baseTime
	baseRank
	wordListed
	wordPlural
	wordName
	wordVerb
	acronymName
	startCommon
	nameBehindPlural
	nameBehindName
	thenName

	// What the document says.
	baseOnce
	baseOften
	wordOften
	possessiveSeen
	acronymOften
	otherName
	isBare
	isRich
	isStripped
	isStrippedOften

	features
)

// vector is what speaks for and against a lost apostrophe in one word: a set of facts, and the log ratios, which are features too.
type vector struct {
	facts  uint64
	ratios [ratios]float32
}

// ratios is how many features, of the first ones, are numbers.
const ratios = proxyBehind + 1

// floor is log10 of the probability of a word that no list knows.
const floor = -7.3

// candidate is a word that may be a possessive without its apostrophe.
type candidate struct {
	doc *text.Document
	at  int
	// base is the word without its s; possessive is the Hash of base's.
	base                 string
	baseHash, possessive uint64
	// entry is the base's, owner the possessive's.
	entry, owner lexicon.Entry
	next, then   int
}

// set adds a fact that holds. Whether it does is not foreseeable: no branch.
func (v *vector) set(f feature, on bool) {
	bit := uint64(0)
	if on {
		bit = 1
	}
	v.facts |= bit << f
}

// any says whether one of some facts holds.
func (v *vector) any(facts uint64) bool { return v.facts&facts != 0 }

// local fills in what the word and its neighbours say, and what is known of the document already.
func (c *candidate) local(v *vector, e evidence) {
	v.facts = 1 << bias
	v.set(isBare, e.has(bare))
	v.set(isRich, e.has(rich))
	v.set(isStripped, e.has(stripped))
	v.set(isStrippedOften, e.has(strippedOften))
	c.behind(v)
	c.before(v)
	c.word(v)
}

const (
	mostPair   = 2.5
	mostSingle = 3
	// slack is more than the sum of a score can be off by the order of its terms.
	slack = 0.01
)

// alone compares the two readings by the word alone and returns the most that pairs of words can add.
func (c *candidate) alone(v *vector, k kind) (open float32) {
	w := &weights[k]
	if c.owner == 0 {
		v.set(unknownPossessive, true)
		return mostPair * w[proxyBehind]
	}
	v.ratios[single] = clip(c.single(), mostSingle)
	return mostPair * (w[pairBefore] + w[pairBehind] + w[proxyBehind])
}

func (c *candidate) single() float64 {
	return c.owner.LogProb() - probability(c.doc.Tokens[c.at].Entry)
}

// pairs compares the two readings by the pairs of words that they make, those with the most weight first. Room is what the score may
// lose until it can reach the threshold no more: then pairs says false.
func (c *candidate) pairs(v *vector, k kind, room float32) bool {
	d, w := c.doc, &weights[k]
	t, behind := &d.Tokens[c.at], &d.Tokens[c.next]
	if c.owner == 0 {
		v.ratios[proxyBehind] = clip(proxy(behind), mostPair)
		return true
	}
	if j := leader(d, c.at); j >= 0 {
		prev := d.Tokens[j].Hash
		v.ratios[pairBefore] = clip(followsAs(prev, c.possessive, c.owner)-followsAs(prev, t.Hash, t.Entry)-c.single(), mostPair)
	}
	if room -= (mostPair - v.ratios[pairBefore]) * w[pairBefore]; room < 0 {
		return false
	}
	v.ratios[pairBehind] = clip(follows(c.possessive, behind)-follows(t.Hash, behind), mostPair)
	if room -= (mostPair - v.ratios[pairBehind]) * w[pairBehind]; room < 0 {
		return false
	}
	v.ratios[proxyBehind] = clip(proxy(behind), mostPair)
	return true
}

func clip(x, most float64) float32 { return float32(max(-most, min(most, x))) }

func probability(e lexicon.Entry) float64 {
	if e == 0 {
		return floor
	}
	return e.LogProb()
}

// backoff is what a pair that is not listed costs.
const backoff = -0.6

func follows(prev uint64, t *text.Token) float64 { return followsAs(prev, t.Hash, t.Entry) }

func followsAs(prev, h uint64, e lexicon.Entry) float64 {
	if lp, ok := lexicon.Bigram(prev, h); ok {
		return lp
	}
	return probability(e) + backoff
}

// proxy says how much rather the word behind follows a possessive than a plural, for common words.
func proxy(t *text.Token) float64 {
	sum := 0.0
	for _, p := range proxies {
		sum += follows(p[0], t) - follows(p[1], t)
	}
	return sum / float64(len(proxies))
}

// proxies are the Hashes of government's and governments, company's and companies, country's and countries, president's and
// presidents.
var proxies = [...][2]uint64{
	{0xFF6490CB7C32BA5B, 0xE067DB7247361470},
	{0x825B2A6C9B6FFE27, 0x1B87F4F8A9FC091F},
	{0x5B6049FB51F2C451, 0xFC1ECA255D122573},
	{0x58840BABDCF915A6, 0x0F353C6D78C5DEC7},
}

func (c *candidate) behind(v *vector) {
	d := c.doc
	t := &d.Tokens[c.next]
	e := t.Entry
	noun := e.Tag(lexicon.Noun | lexicon.NounPlural)
	verb := e.Tag(lexicon.Verb | lexicon.VerbPast)
	switch {
	case t.Case != text.Lower:
		v.set(behindName, true)
	case e == 0:
		v.set(behindUnlisted, true)
	case superlative(d, t):
		v.set(behindSuperlative, true)
	case e.Tag(lexicon.VerbIng|lexicon.VerbParticiple) && !e.Tag(lexicon.NounPlural):
		v.set(behindParticiple, true)
	case noun && verb:
		v.set(behindNounVerb, true)
	case e.Tag(lexicon.NounPlural):
		v.set(behindPlural, true)
	case noun:
		v.set(behindNoun, true)
	case e.Tag(lexicon.Adjective):
		v.set(behindAdjective, true)
	case verb:
		v.set(behindVerbOnly, true)
	default:
		v.set(behindAdverb, true)
	}
	c.behindThat(v, verb)
}

// superlatives are words before which a possessive stands often, beside those in -est.
var superlatives = newFilter("own", "most", "first", "second", "third", "former", "next", "last", "only")

func superlative(d *text.Document, t *text.Token) bool {
	const shortest = 6
	if d.Text[t.End-1] == 't' && t.Len() >= shortest && d.Text[t.End-3:t.End] == "est" {
		return true
	}
	return superlatives.may(t.Hash) && slices.Contains(superlatives.words, d.Of(t))
}

func (c *candidate) behindThat(v *vector, verb bool) {
	d := c.doc
	if c.then < 0 {
		v.set(thenStop, true)
		return
	}
	t := &d.Tokens[c.then]
	switch is := classOf(d, t); {
	case is&preposition != 0:
		v.set(thenPreposition, true)
	case is&determiner != 0:
		v.set(thenDeterminer, true)
		v.set(verbThenDeterminer, verb)
	case t.Entry.Tag(lexicon.Noun | lexicon.NounPlural):
		v.set(thenNoun, true)
	case t.Entry.Tag(lexicon.Verb | lexicon.VerbPast):
		v.set(thenVerb, true)
	}
}

func (c *candidate) before(v *vector) {
	d := c.doc
	j := leader(d, c.at)
	if j < 0 {
		v.set(beforeNothing, true)
		return
	}
	t := &d.Tokens[j]
	switch is := classOf(d, t); {
	case is&title != 0:
		v.set(beforeTitle, true)
	case is&theArticle != 0:
		v.set(beforeThe, true)
	case is&singular != 0:
		v.set(beforeSingular, true)
	case is&plural != 0:
		v.set(beforePlural, true)
	case is&preposition != 0:
		v.set(beforePreposition, true)
	case t.Case != text.Lower && !t.Has(text.SentenceStart):
		v.set(beforeName, true)
	case t.Entry.Tag(lexicon.Adjective):
		v.set(beforeAdjective, true)
	case t.Entry.Tag(lexicon.Noun | lexicon.NounPlural):
		v.set(beforeNoun, true)
	case t.Entry.Tag(lexicon.Verb | lexicon.VerbPast | lexicon.VerbIng):
		v.set(beforeVerb, true)
	}
}

func (c *candidate) word(v *vector) {
	e := c.entry
	v.set(baseCountry, e.Is(lexicon.Country))
	v.set(basePlace, e.Is(lexicon.Place))
	v.set(basePerson, e.Is(lexicon.Person))
	v.set(baseCompany, e.Is(lexicon.Company))
	v.set(baseCommon, e.Is(lexicon.Common) && !e.Is(lexicon.Proper))
	v.set(baseDemonym, e.Is(lexicon.Demonym) && !e.Is(lexicon.Country))
	v.set(baseUnlisted, e == 0)
	is := theClasses().of(c.baseHash, c.base)
	v.set(baseTime, is&timeWord != 0)
	t := &c.doc.Tokens[c.at]
	v.set(baseAcronym, t.Case == text.Mixed)
	w := t.Entry
	v.set(wordListed, w.Is(lexicon.Word))
	v.set(wordPlural, w.Is(lexicon.Plural))
	v.set(wordName, w.Is(lexicon.Person|lexicon.Place|lexicon.Company|lexicon.Proper) && !w.Is(lexicon.Word))
	v.set(wordVerb, w.Tag(lexicon.Verb))
	named := e.Is(lexicon.Country | lexicon.Place | lexicon.Person | lexicon.Company)
	v.set(acronymName, t.Case == text.Mixed && named)
	v.set(baseRank, is&title != 0 || c.base == "Dem" || c.base == "Rep" || c.base == "Member" || c.base == "Officer")
	v.set(startCommon, t.Has(text.SentenceStart) && w.Is(lexicon.Plural) && e.Is(lexicon.Common))
	v.set(nameBehindPlural, v.any(1<<behindName) && w.Is(lexicon.Plural) && e.Is(lexicon.Common))
	v.set(nameBehindName, v.any(1<<behindName) && named)
	v.set(thenName, v.any(1<<behindName) && c.then >= 0 && c.doc.Tokens[c.then].Case != text.Lower)
}

// documentFacts are the facts that shared fills in.
const documentFacts = 1<<baseOnce | 1<<baseOften | 1<<wordOften | 1<<possessiveSeen | 1<<acronymOften | 1<<otherName

// backed fills in whether the document has the base. It says false where that rules a possessive out.
func (c *candidate) backed(v *vector) bool {
	bases := c.doc.Vocabulary().Few(c.baseHash, 2)
	v.set(baseOnce, bases == 1)
	v.set(baseOften, bases > 1)
	return !c.unbacked(v)
}

// counted fills in how often the document has the word beside its base.
func (c *candidate) counted(v *vector) {
	known := c.doc.Vocabulary()
	bases, words := known.CountHash(c.baseHash), known.CountHash(c.doc.Tokens[c.at].Hash)
	v.set(wordOften, words > bases+1)
	v.set(acronymOften, v.any(1<<baseAcronym) && bases > words)
}

// other fills in whether the word before is the name of somebody else than the base is.
func (c *candidate) other(p *lint.Pass, v *vector) {
	if !v.any(1 << beforeName) {
		return
	}
	before := c.doc.Tokens[leader(c.doc, c.at)].Hash
	v.set(otherName, before != 0 &&
		(!v.any(1<<baseOnce|1<<baseOften) || c.doc.Vocabulary().CountHash(before) < 2 || !relativesMemo.Of(p).beside(before, c.baseHash)))
}
