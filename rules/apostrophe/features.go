package apostrophe

import (
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
	behindNumber
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

type vector [features]float32

// floor is log10 of the probability of a word that no list knows.
const floor = -7.3

// candidate is a word that may be a possessive without its apostrophe.
type candidate struct {
	doc *text.Document
	at  int
	// base is the word without its s; possessive the Hash of base's.
	base       string
	entry      lexicon.Entry
	possessive uint64
	next, then int
}

func (v *vector) set(f feature, on bool) {
	if on {
		v[f] = 1
	}
}

// local fills in what the word and its neighbours say, and what is known of the document already. It says false as soon as the
// score cannot reach least any more: most words in s are plain plurals, and pairs of words are slow to look up.
func (c *candidate) local(v *vector, e evidence, k kind, least float32) bool {
	v[bias] = 1
	v.set(isBare, e.has(bare))
	v.set(isRich, e.has(rich))
	v.set(isStripped, e.has(stripped))
	v.set(isStrippedOften, e.has(strippedOften))
	c.behind(v)
	c.before(v)
	c.word(v)
	return c.pairs(v, k, least)
}

const (
	mostPair   = 2.5
	mostSingle = 3
	// slack is more than the sum of a score can be off by the order of its terms.
	slack = 0.01
)

// pairs compares the two readings by the pairs of words that they make, those with the most weight first.
func (c *candidate) pairs(v *vector, k kind, least float32) bool {
	d, w := c.doc, &weights[k]
	t, behind := &d.Tokens[c.at], &d.Tokens[c.next]
	mine := d.Entry(c.possessive)
	if mine == 0 {
		v[unknownPossessive] = 1
		if v.score(k)+mostPair*w[proxyBehind]+slack < least || k != itsForm && c.impossible(v) {
			return false
		}
		v[proxyBehind] = clip(proxy(behind), mostPair)
		return true
	}
	alone := mine.LogProb() - probability(t.Entry)
	v[single] = clip(alone, mostSingle)
	score, open := v.score(k)+slack, mostPair*(w[pairBefore]+w[pairBehind]+w[proxyBehind])
	if score+open < least || k != itsForm && c.impossible(v) {
		return false
	}
	if j := leader(d, c.at); j >= 0 {
		prev := d.Tokens[j].Hash
		v[pairBefore] = clip(followsAs(prev, c.possessive, mine)-followsAs(prev, t.Hash, t.Entry)-alone, mostPair)
	}
	score, open = score+v[pairBefore]*w[pairBefore], open-mostPair*w[pairBefore]
	if score+open < least {
		return false
	}
	v[pairBehind] = clip(follows(c.possessive, behind)-follows(t.Hash, behind), mostPair)
	score, open = score+v[pairBehind]*w[pairBehind], open-mostPair*w[pairBehind]
	if score+open < least {
		return false
	}
	v[proxyBehind] = clip(proxy(behind), mostPair)
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
	w := d.Of(t)
	switch {
	case t.Kind != text.Word:
		v[behindNumber] = 1
	case t.Case != text.Lower:
		v[behindName] = 1
	case e == 0:
		v[behindUnlisted] = 1
	case superlative(w):
		v[behindSuperlative] = 1
	case e.Tag(lexicon.VerbIng|lexicon.VerbParticiple) && !e.Tag(lexicon.NounPlural):
		v[behindParticiple] = 1
	case noun && verb:
		v[behindNounVerb] = 1
	case e.Tag(lexicon.NounPlural):
		v[behindPlural] = 1
	case noun:
		v[behindNoun] = 1
	case e.Tag(lexicon.Adjective):
		v[behindAdjective] = 1
	case verb:
		v[behindVerbOnly] = 1
	default:
		v[behindAdverb] = 1
	}
	c.behindThat(v, verb)
}

func superlative(w string) bool {
	switch w {
	case "own", "most", "first", "second", "third", "former", "latest", "next", "last", "only":
		return true
	}
	return len(w) > 5 && w[len(w)-3:] == "est"
}

func (c *candidate) behindThat(v *vector, verb bool) {
	d := c.doc
	if c.then < 0 {
		v[thenStop] = 1
		return
	}
	t := &d.Tokens[c.then]
	switch w := d.Of(t); {
	case t.Kind != text.Word:
		v[thenStop] = 1
	case preposition(w):
		v[thenPreposition] = 1
	case determiner(w):
		v[thenDeterminer] = 1
		v.set(verbThenDeterminer, verb)
	case t.Entry.Tag(lexicon.Noun | lexicon.NounPlural):
		v[thenNoun] = 1
	case t.Entry.Tag(lexicon.Verb | lexicon.VerbPast):
		v[thenVerb] = 1
	}
}

func (c *candidate) before(v *vector) {
	d := c.doc
	j := leader(d, c.at)
	if j < 0 {
		v[beforeNothing] = 1
		return
	}
	t := &d.Tokens[j]
	switch w := d.Of(t); {
	case title(w):
		v[beforeTitle] = 1
	case w == "the" || w == "The":
		v[beforeThe] = 1
	case singular(w):
		v[beforeSingular] = 1
	case plural(w):
		v[beforePlural] = 1
	case preposition(w):
		v[beforePreposition] = 1
	case t.Case != text.Lower && !t.Has(text.SentenceStart):
		v[beforeName] = 1
	case t.Entry.Tag(lexicon.Adjective):
		v[beforeAdjective] = 1
	case t.Entry.Tag(lexicon.Noun | lexicon.NounPlural):
		v[beforeNoun] = 1
	case t.Entry.Tag(lexicon.Verb | lexicon.VerbPast | lexicon.VerbIng):
		v[beforeVerb] = 1
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
	v.set(baseTime, timeWord(c.base))
	t := &c.doc.Tokens[c.at]
	v.set(baseAcronym, t.Case == text.Mixed)
	w := t.Entry
	v.set(wordListed, w.Is(lexicon.Word))
	v.set(wordPlural, w.Is(lexicon.Plural))
	v.set(wordName, w.Is(lexicon.Person|lexicon.Place|lexicon.Company|lexicon.Proper) && !w.Is(lexicon.Word))
	v.set(wordVerb, w.Tag(lexicon.Verb))
	named := e.Is(lexicon.Country | lexicon.Place | lexicon.Person | lexicon.Company)
	v.set(acronymName, t.Case == text.Mixed && named)
	v.set(baseRank, title(c.base) || c.base == "Dem" || c.base == "Rep" || c.base == "Member" || c.base == "Officer")
	v.set(startCommon, t.Has(text.SentenceStart) && w.Is(lexicon.Plural) && e.Is(lexicon.Common))
	v.set(nameBehindPlural, v[behindName] > 0 && w.Is(lexicon.Plural) && e.Is(lexicon.Common))
	v.set(nameBehindName, v[behindName] > 0 && named)
	v.set(thenName, v[behindName] > 0 && c.then >= 0 && c.doc.Tokens[c.then].Case != text.Lower)
}

// shared fills in how often the document has the word and its relatives. It says false as soon as the score cannot reach least
// any more, or the document rules a possessive out.
func (c *candidate) shared(p *lint.Pass, v *vector, k kind, least float32) bool {
	d, w := c.doc, &weights[k]
	t := &d.Tokens[c.at]
	base := lexicon.Hash(c.base)
	known := d.Vocabulary()
	bases := known.CountHash(base)
	v.set(baseOnce, bases == 1)
	v.set(baseOften, bases > 1)
	open := slack + max(0, w[wordOften]) + max(0, w[otherName]) + max(0, w[possessiveSeen])
	if v[baseAcronym] > 0 {
		open += max(0, w[acronymOften])
	}
	if v.score(k)+open < least || c.unbacked(v) {
		return false
	}
	words := known.CountHash(t.Hash)
	v.set(wordOften, words > bases+1)
	v.set(acronymOften, v[baseAcronym] > 0 && bases > words)
	v.set(possessiveSeen, known.CountHash(c.possessive) > 0)
	if v.score(k)+slack+max(0, w[otherName]) < least {
		return false
	}
	if v[beforeName] > 0 {
		before := d.Tokens[leader(d, c.at)].Hash
		v.set(otherName, before != 0 &&
			(bases == 0 || known.CountHash(before) < 2 || !relativesMemo.Of(p).beside(before, base)))
	}
	return !c.unbacked(v)
}
