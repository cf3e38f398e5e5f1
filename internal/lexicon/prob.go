package lexicon

import "math"

// probSteps is the number of steps of a quantised log10 probability: 255 is 10^-10.2.
const probSteps = 25

// QuantiseLogProb packs a log10 probability into eight bits.
func QuantiseLogProb(lp float64) uint32 {
	return uint32(max(0, min(255, math.Round(-lp*probSteps))))
}

func unquantise(q uint32) float64 { return -float64(q) / probSteps }

// LogProb is log10 P(word) in running English text.
func (e Entry) LogProb() float64 { return unquantise(e.Rarity()) }

// Rarity is LogProb as it is stored, in steps: greater for rarer words, at most 255.
func (e Entry) Rarity() uint32 { return uint32(e) & 0xFF }

// LetterSteps is the number of steps of a quantised log10 probability of a letter.
const LetterSteps = 40

const (
	letterSymbols = 27 // the border of a word and the letters
	// A letter outside a to z costs as much as a rare one.
	oddLetter = -1.8
	// log10 of the share of running words (of names) that no list has.
	unlistedWord = -2.6
	unlistedName = -1.9
)

// Unlisted estimates log10 of the probability that a running word is one that no list has, and is spelled like this. For a name,
// that is a capitalised word inside a sentence, the model has learned from names.
func Unlisted(word string, name bool) float64 {
	at, lp := wordLettersAt, unlistedWord
	if name {
		at, lp = nameLettersAt, unlistedName
	}
	context, cost := 0, 0
	for i := 0; i <= len(word); i++ {
		c := 0
		if i < len(word) {
			c = int(word[i]|0x20) - 'a' + 1
			if c < 1 || c >= letterSymbols {
				lp += oddLetter
				continue
			}
		}
		cost += int(tables[at+context*letterSymbols+c])
		context = context%letterSymbols*letterSymbols + c
	}
	return lp - float64(cost)/LetterSteps
}
