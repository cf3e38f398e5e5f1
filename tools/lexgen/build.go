package main

import (
	"math"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Closed lists. They are grammar, not vocabulary: no source says which words never belong to a compound.
const (
	functionWords = `the a an and or but nor of to in on at by for from with as is was are were be been am has had have do does did
		it its he his him she her they their them we our us you your i me my who whom whose this that these those not no all more
		most will would can could should may might must shall which what when where while why how than then so if into over after
		before about under between during through against within without among because though although since until also said
		says out up off down there here such both each any some own only just`
	strictWords = `the and of to that with was were is are has had have been his her their its this these those which from for by
		at as it he she they we but not will would could should when where who what than then into about after before during
		between against because while said also more most`
	shortPieces = `a i of to in on at by as is be it he we an or if so no do my us up me go am`
)

// Guesses for words that no source counted.
const (
	uncountedWord = -8.7
	uncountedRare = -9.5
	uncountedName = -8.6
)

type built struct {
	words vocabulary
	pairs []bigram
	model *languageModel
}

// build reads every source and returns the finished vocabulary.
func build(s store) (*built, error) {
	v := vocabulary{}
	if err := readSCOWL(s, v); err != nil {
		return nil, err
	}
	stripped := strippedContractions(v)
	if err := readNames(s, v); err != nil {
		return nil, err
	}
	model, err := readSphinx(s)
	if err != nil {
		return nil, err
	}
	addSpoken(v, model)
	ranked, err := readPopular(s)
	if err != nil {
		return nil, err
	}
	addPopular(v, ranked)
	wn, err := readWordNet(s)
	if err != nil {
		return nil, err
	}
	addFlags(v, wn)
	dropShort(v)
	pairs := pairTable(model)
	clean(v, pairs)
	markNonWords(v, stripped)
	markPieces(v)
	return &built{v, selectPairs(v, model), model}, nil
}

// leastSpoken is the probability that a word with an apostrophe needs to be listed on its own.
const leastSpoken = -7.0

func addSpoken(v vocabulary, m *languageModel) {
	for i, key := range m.words {
		if !letters(strings.ReplaceAll(key, "'", "")) || strings.Contains(key, "'") && m.unigram[i] < leastSpoken {
			continue
		}
		w := v.get(key)
		w.lp, w.counted, w.spoken = m.unigram[i], true, true
	}
}

func addFlags(v vocabulary, wn *wordNet) {
	for key, w := range v {
		if w.lower <= commonSize {
			w.flags |= lexicon.Common
		}
		if w.lower <= wordSize {
			w.flags |= lexicon.Word
		}
		if w.upper <= wordSize || w.upper <= largeSize && w.lower > wordSize {
			w.flags |= lexicon.Proper
		}
		if w.lower > wordSize && wn.demonyms[key] {
			w.flags |= lexicon.Demonym | lexicon.Proper
		}
		if w.size == unranked && w.flags == 0 {
			w.flags |= lexicon.Modern
		}
		w.tags = wn.tag(key)
		if w.tags&lexicon.NounPlural != 0 && strings.HasSuffix(key, "s") {
			w.flags |= lexicon.Plural
		}
		if !w.counted {
			w.lp = uncounted(w)
		}
	}
	markPeoples(v)
	mark(v, functionWords, lexicon.Function)
	mark(v, strictWords, lexicon.Strict)
	for key, tags := range map[string]lexicon.Tag{
		"is": lexicon.Verb, "are": lexicon.Verb, "am": lexicon.Verb, "be": lexicon.Verb, "was": lexicon.VerbPast, "were": lexicon.VerbPast,
		"been": lexicon.VerbParticiple, "has": lexicon.Verb, "have": lexicon.Verb, "had": lexicon.VerbPast, "does": lexicon.Verb,
		"do": lexicon.Verb, "did": lexicon.VerbPast, "says": lexicon.Verb, "said": pastOrParticiple, "own": lexicon.Adjective | lexicon.Verb,
	} {
		v.get(key).tags = tags
	}
}

// markPeoples flags the plurals of demonyms. It collects them first: the outcome must not depend on the order of the map.
func markPeoples(v vocabulary) {
	var peoples []*word
	for key, w := range v {
		stem, ok := strings.CutSuffix(key, "s")
		if base := v[stem]; ok && base != nil && base.flags&lexicon.Demonym != 0 && w.lower > wordSize {
			peoples = append(peoples, w)
		}
	}
	for _, w := range peoples {
		w.flags |= lexicon.Demonym
	}
}

func uncounted(w *word) float64 {
	switch {
	case w.lower <= wordSize:
		return uncountedWord
	case w.flags&(lexicon.Person|lexicon.Place|lexicon.Company) != 0:
		return uncountedName
	}
	return uncountedRare
}

// mark flags the words of a closed list. Their word classes are of no use (WordNet calls "a" and "in" nouns), so they go.
func mark(v vocabulary, list string, f lexicon.Flag) {
	for _, key := range strings.Fields(list) {
		w := v.get(key)
		w.flags |= f
		w.tags = 0
	}
}

// dropShort removes what the web lists have of one and two letters; every such string occurs there.
func dropShort(v vocabulary) {
	for key, w := range v {
		if len([]rune(key)) <= 2 && w.size > wordSize && w.flags&(lexicon.Function|lexicon.Acronym) == 0 {
			delete(v, key)
		}
	}
}

// markNonWords lists the contractions that lost their apostrophe, unless a dictionary has them as words of their own.
func markNonWords(v vocabulary, stripped []string) {
	for _, key := range stripped {
		if w := v.get(key); w.size > wordSize || w.lower > wordSize && w.flags&lexicon.Abbrev != 0 {
			*w = word{size: unranked, lower: unranked, upper: unranked, flags: lexicon.NonWord, lp: uncountedRare}
		}
	}
}

// markPieces decides which words a split may use: the shorter the word, the better known it must be.
func markPieces(v vocabulary) {
	short := map[string]bool{}
	for _, key := range strings.Fields(shortPieces) {
		short[key] = true
	}
	for key, w := range v {
		if ascii(key) && (short[key] || len(key) > 2 && isPiece(key, w)) {
			w.flags |= lexicon.Piece
		}
	}
}

func isPiece(key string, w *word) bool {
	switch {
	case w.flags&lexicon.NonWord != 0:
		return false
	case len(key) == 3:
		return w.lower <= 50 && w.lp > -5.6
	case w.size <= commonSize && w.lp > -7.3, w.size <= wordSize && w.lp > -6.5:
		return true
	case w.flags&(lexicon.Proper|lexicon.Country) != 0:
		return w.lp > -6.8
	}
	return w.ranked && w.lp > -6.3
}

// selectPairs keeps the pairs that decide something: every frequent pair with a possessive or with the plural that it can be
// confused with, and of the others those that are frequent and far from what their words alone predict.
func selectPairs(v vocabulary, m *languageModel) []bigram {
	possessive := map[string]bool{}
	for _, key := range m.words {
		if stem, ok := strings.CutSuffix(key, "'s"); ok {
			possessive[key] = true
			possessive[stem+"s"] = true
		}
	}
	var out []bigram
	for _, b := range m.bigrams {
		prev, next := m.words[b.prev], m.words[b.next]
		if !listable(v, prev) || !listable(v, next) {
			continue
		}
		joint := m.unigram[b.prev] + b.lp
		surprise := math.Abs(b.lp - m.unigram[b.next])
		apostrophe := strings.Contains(prev+next, "'") || possessive[prev] || possessive[next]
		if apostrophe && joint > -7.6 || joint > -6.75 && surprise > 0.4 || joint > -7.3 && surprise > 2 {
			out = append(out, b)
		}
	}
	return out
}

func listable(v vocabulary, key string) bool {
	if strings.Contains(key, "'") {
		return letters(strings.ReplaceAll(key, "'", ""))
	}
	w := v[key]
	return w != nil && w.flags&lexicon.NonWord == 0
}

// sortedKeys is the order in which everything is written, so that the blob is the same at every run.
func sortedKeys(v vocabulary) []string {
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
