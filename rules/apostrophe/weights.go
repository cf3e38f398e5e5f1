package apostrophe

// kind is the sort of word that a weight is for.
type kind uint8

const (
	// names begin with a capital; nouns do not; itsForm is its for it's.
	names kind = iota
	nouns
	itsForm
	kinds
)

// threshold is the score, in natural log odds, from which a finding is made. With the weights below it stands for one wrong
// finding in two hundred on articles whose apostrophes were all taken away, and for one in 100,000 words of sound text.
const threshold = 2.5

// weights are natural log odds. They were fitted by logistic regression to professional articles, each read three times: as
// it is, with a tenth of its apostrophes taken away, and with all of them.
var weights = [kinds]vector{
	names: {
		bias:               1.5,
		pairBehind:         0.8,
		pairBefore:         2.6,
		single:             2.6,
		proxyBehind:        1.1,
		unknownPossessive:  -2.7,
		behindNoun:         1.1,
		behindPlural:       0.1,
		behindAdjective:    0.4,
		behindSuperlative:  1.3,
		behindNounVerb:     0.6,
		behindParticiple:   -1.3,
		behindAdverb:       1.8,
		behindName:         0.5,
		behindUnlisted:     1.2,
		thenPreposition:    0.7,
		thenNoun:           0.9,
		thenVerb:           0.4,
		thenDeterminer:     -0.6,
		thenStop:           0.8,
		verbThenDeterminer: -1.3,
		beforeNothing:      0.3,
		beforeThe:          -1.0,
		beforeSingular:     -1.8,
		beforePlural:       -2.4,
		beforePreposition:  0.4,
		beforeAdjective:    -1.8,
		beforeNoun:         -0.5,
		beforeVerb:         0.5,
		beforeName:         1.5,
		beforeTitle:        1.6,
		baseCountry:        0.5,
		basePlace:          0.3,
		basePerson:         0.2,
		baseCompany:        0.1,
		baseCommon:         1.3,
		baseDemonym:        1.7,
		baseAcronym:        2.3,
		baseUnlisted:       2.8,
		baseTime:           4.0,
		baseRank:           -1.3,
		wordListed:         -2.6,
		wordPlural:         -0.1,
		wordName:           -4.0,
		wordVerb:           -0.3,
		acronymName:        -3.4,
		startCommon:        -2.6,
		nameBehindPlural:   3.3,
		nameBehindName:     0.2,
		thenName:           -0.3,
		baseOnce:           3.1,
		baseOften:          3.8,
		wordOften:          -2.4,
		possessiveSeen:     2.1,
		acronymOften:       3.7,
		otherName:          0.1,
		isBare:             0.5,
		isRich:             -2.2,
		isStripped:         0.7,
		isStrippedOften:    -0.2,
	},
	nouns: {
		bias:               1.0,
		pairBehind:         1.1,
		pairBefore:         1.6,
		single:             1.9,
		proxyBehind:        1.5,
		unknownPossessive:  -4.3,
		behindNoun:         1.4,
		behindPlural:       1.9,
		behindAdjective:    0.3,
		behindSuperlative:  0.7,
		behindNounVerb:     0.4,
		behindParticiple:   -1.9,
		behindAdverb:       -1.0,
		behindName:         -0.2,
		thenPreposition:    0.5,
		thenNoun:           1.5,
		thenVerb:           0.8,
		thenDeterminer:     -1.4,
		thenStop:           0.9,
		verbThenDeterminer: -0.5,
		beforeNothing:      -1.3,
		beforeThe:          2.7,
		beforeSingular:     2.2,
		beforePlural:       -0.2,
		beforePreposition:  0.3,
		beforeAdjective:    0.1,
		beforeNoun:         0.3,
		beforeVerb:         0.4,
		beforeName:         2.5,
		basePerson:         -0.5,
		baseCompany:        -0.2,
		baseCommon:         -0.7,
		baseTime:           1.8,
		wordListed:         -1.1,
		wordPlural:         -1.3,
		wordName:           0.1,
		wordVerb:           -0.7,
		startCommon:        2.7,
		nameBehindPlural:   -0.1,
		nameBehindName:     -0.5,
		thenName:           0.6,
		baseOnce:           0.6,
		baseOften:          0.7,
		wordOften:          -1.2,
		possessiveSeen:     2.0,
		otherName:          -1.1,
		isBare:             1.0,
		isRich:             -2.5,
		isStripped:         0.2,
		isStrippedOften:    0.2,
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
		verbThenDeterminer: 2.3,
		beforeNothing:      3.6,
		beforePlural:       -1.4,
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
	sum := float32(0)
	for f, x := range v {
		if x != 0 {
			sum += x * weights[k][f]
		}
	}
	return sum
}

// reach is the most that the facts of the document can add to the score of a candidate.
func (v *vector) reach(k kind, e evidence) float32 {
	w := &weights[k]
	most := max(w[baseOnce], w[baseOften], 0) + max(0, w[otherName])
	if !e.has(bare) {
		most += w[possessiveSeen]
	}
	if v[baseAcronym] > 0 {
		most += w[acronymOften]
	}
	return most
}
