package apostrophe

import "math/bits"

// kind is the sort of word that a weight is for.
type kind uint8

const (
	// names begin with a capital; nouns do not; itsForm is its for it's.
	names kind = iota
	nouns
	itsForm
	kinds
)

// threshold is the score, in natural log odds, from which a finding is made: with the weights below one in two hundred is
// wrong on articles whose apostrophes were all taken away, and there is one in 100,000 words of sound text. Where the document
// shows that something took its apostrophes away, thresholdBare is enough.
const (
	threshold     = 2.5
	thresholdBare = 2.3
)

func (e evidence) threshold() float32 {
	if e.has(bare | stripped) {
		return thresholdBare
	}
	return threshold
}

// weighing is what every feature counts for.
type weighing [features]float32

// weights are natural log odds. They were fitted by logistic regression to professional articles, each read three times: as
// it is, with a tenth of its apostrophes taken away, and with all of them.
var weights = [kinds]weighing{
	names: {
		bias:               1.8,
		pairBehind:         0.8,
		pairBefore:         2.3,
		single:             3.0,
		proxyBehind:        1.1,
		unknownPossessive:  -3.1,
		behindNoun:         1.2,
		behindPlural:       0.3,
		behindAdjective:    0.4,
		behindSuperlative:  1.5,
		behindNounVerb:     0.8,
		behindParticiple:   -1.2,
		behindAdverb:       2.0,
		behindName:         0.9,
		behindUnlisted:     1.2,
		thenPreposition:    0.7,
		thenNoun:           0.9,
		thenVerb:           0.4,
		thenDeterminer:     -0.7,
		thenStop:           0.9,
		verbThenDeterminer: -1.1,
		beforeNothing:      0.2,
		beforeThe:          -0.6,
		beforeSingular:     -1.6,
		beforePreposition:  0.3,
		beforeAdjective:    -1.9,
		beforeNoun:         -0.7,
		beforeVerb:         0.4,
		beforeName:         1.5,
		beforeTitle:        1.4,
		baseCountry:        0.9,
		basePlace:          0.2,
		basePerson:         0.3,
		baseCompany:        0.1,
		baseCommon:         1.4,
		baseDemonym:        1.7,
		baseAcronym:        2.0,
		baseUnlisted:       2.8,
		baseTime:           4.0,
		baseRank:           -1.5,
		wordListed:         -2.9,
		wordPlural:         -0.1,
		wordName:           -4.1,
		wordVerb:           -0.3,
		acronymName:        -3.5,
		startCommon:        -2.5,
		nameBehindPlural:   2.9,
		nameBehindName:     0.4,
		thenName:           -1.1,
		baseOnce:           3.1,
		baseOften:          4.0,
		wordOften:          -2.4,
		possessiveSeen:     2.5,
		acronymOften:       3.9,
		isBare:             0.5,
		isRich:             -2.1,
		isStripped:         0.7,
		isStrippedOften:    -0.1,
	},
	nouns: {
		bias:               0.9,
		pairBehind:         1.1,
		pairBefore:         1.6,
		single:             2.0,
		proxyBehind:        1.5,
		unknownPossessive:  -4.5,
		behindNoun:         1.5,
		behindPlural:       1.9,
		behindAdjective:    0.4,
		behindSuperlative:  0.8,
		behindNounVerb:     0.5,
		behindParticiple:   -2.1,
		behindAdverb:       -1.0,
		behindName:         -0.2,
		thenPreposition:    0.6,
		thenNoun:           1.4,
		thenVerb:           0.8,
		thenDeterminer:     -1.8,
		thenStop:           0.9,
		verbThenDeterminer: -0.2,
		beforeNothing:      -1.5,
		beforeThe:          2.8,
		beforeSingular:     2.2,
		beforePlural:       -1.4,
		beforePreposition:  0.1,
		beforeAdjective:    0.2,
		beforeNoun:         0.3,
		beforeVerb:         0.4,
		beforeName:         2.5,
		basePerson:         -0.3,
		baseCommon:         -0.5,
		baseTime:           2.0,
		wordListed:         -1.1,
		wordPlural:         -1.3,
		wordName:           0.1,
		wordVerb:           -0.8,
		startCommon:        2.4,
		nameBehindPlural:   -0.1,
		nameBehindName:     -0.5,
		thenName:           0.6,
		baseOnce:           0.6,
		baseOften:          0.6,
		wordOften:          -1.3,
		possessiveSeen:     1.9,
		otherName:          -1.1,
		isBare:             1.1,
		isRich:             -2.4,
		isStripped:         0.1,
		isStrippedOften:    0.3,
	},
	itsForm: {
		bias:               -1.0,
		pairBehind:         2.3,
		pairBefore:         2.7,
		single:             -0.9,
		proxyBehind:        0.6,
		behindNoun:         -1.0,
		behindPlural:       -4.9,
		behindAdjective:    0.1,
		behindSuperlative:  -1.0,
		behindNounVerb:     -4.3,
		behindVerbOnly:     0.6,
		behindParticiple:   0.2,
		behindAdverb:       1.5,
		behindName:         -0.3,
		thenPreposition:    2.0,
		thenNoun:           -0.6,
		thenVerb:           0.4,
		thenDeterminer:     3.3,
		thenStop:           0.1,
		verbThenDeterminer: 2.4,
		beforeNothing:      3.6,
		beforePlural:       -1.5,
		beforePreposition:  0.6,
		beforeAdjective:    -0.5,
		beforeNoun:         -1.4,
		beforeVerb:         -0.9,
		beforeName:         1.5,
		baseUnlisted:       -1.0,
		wordListed:         -1.0,
		wordPlural:         -1.0,
		thenName:           1.5,
		isBare:             0.2,
		isRich:             -1.9,
		isStripped:         1.6,
		isStrippedOften:    0.4,
	},
}

// score adds up the weights of what was seen.
func (v *vector) score(k kind) float32 {
	w := &weights[k]
	sum := w[bias]
	for f := pairBehind; f < ratios; f++ {
		sum += v.ratios[f] * w[f]
	}
	for rest := v.facts &^ (1 << bias); rest != 0; rest &= rest - 1 {
		sum += w[bits.TrailingZeros64(rest)]
	}
	return sum
}

// reach is the most that the facts of the document can add to the score of a candidate. Where no word has an apostrophe, none is the
// possessive.
func (w *weighing) reach(acronym, apostrophes bool) float32 {
	most := max(w[baseOnce], w[baseOften], 0) + max(0, w[otherName])
	if apostrophes {
		most += w[possessiveSeen]
	}
	if acronym {
		most += w[acronymOften]
	}
	return most
}
