package main

import (
	"math"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// pairProbs is log10 P(next | prev).
type pairProbs map[[2]string]float64

func pairTable(m *languageModel) pairProbs {
	t := make(pairProbs, len(m.bigrams))
	for _, b := range m.bigrams {
		t[[2]string{m.words[b.prev], m.words[b.next]}] = b.lp
	}
	return t
}

// backOff is the price of a pair that is not listed.
const backOff = 0.5

func (t pairProbs) lp(prev, next string, alone float64) float64 {
	if lp, ok := t[[2]string{prev, next}]; ok {
		return lp
	}
	if prev == "" {
		return alone
	}
	return alone - backOff
}

// clean removes what the lists took from damaged text: a rare word that is much rarer than its own split, at any credible rate
// of lost spaces, is a lost space (ofthe), and a name with an s that only web lists have is a lost apostrophe (russias).
func clean(v vocabulary, pairs pairProbs) {
	markPieces(v)
	var drop []string
	for key, w := range v {
		if w.size <= wordSize || !ascii(key) || len(key) < 3 || w.flags&(lexicon.Country|lexicon.Company|lexicon.Function) != 0 {
			continue
		}
		if lostPossessive(v, key, w) || lostSpace(v, pairs, key, w) {
			drop = append(drop, key)
		}
	}
	for _, key := range drop {
		delete(v, key)
	}
	for _, w := range v {
		w.flags &^= lexicon.Piece
	}
}

// lostPossessive drops countrys, whose plural is countries, and bidens, which only the web has and far less often than Biden.
// Of the forms that SCOWL has only those of states are suspicious (russias); Uyghurs are people.
func lostPossessive(v vocabulary, key string, w *word) bool {
	stem, ok := strings.CutSuffix(key, "s")
	base := v[stem]
	const named = lexicon.Person | lexicon.Place | lexicon.Company | lexicon.Demonym
	if !ok || base == nil || w.flags&named != 0 || len(stem) < 3 {
		return false
	}
	if n := len(stem); stem[n-1] == 'y' && strings.IndexByte("aeiou", stem[n-2]) < 0 && base.flags&lexicon.Word != 0 {
		return true
	}
	if base.lower <= wordSize || base.flags&lexicon.Demonym != 0 {
		return false
	}
	if w.size <= largeSize {
		return base.flags&lexicon.Country != 0
	}
	const rarer = 0.7
	return base.flags&(lexicon.Person|lexicon.Place) != 0 && base.lp-w.lp > rarer
}

// lostSpace compares a word with its best split. How much likelier the split must be depends on how sure the pieces are: strict
// function words are never part of a compound, others sometimes are (income), and content pairs often (bookshop).
func lostSpace(v vocabulary, pairs pairProbs, key string, w *word) bool {
	parts, score := cut(v, pairs, key)
	if parts == nil {
		return false
	}
	strict, single := false, false
	for _, p := range parts {
		strict = strict || v[p].flags&lexicon.Strict != 0
		single = single || len(p) == 1
	}
	gain := score - w.lp
	named := w.flags&(lexicon.Person|lexicon.Place) != 0
	_, paired := pairs[[2]string{parts[0], parts[1]}]
	switch {
	case named:
		return strict && !single && gain > 3
	case strict:
		return gain > 0.5 && (!single || gain > 2)
	case !w.counted && (single || v[parts[0]].flags&lexicon.Function != 0):
		return gain > 2.5
	case single:
		return w.size == unranked && gain > 2.5
	case len(parts) > 2 || !paired:
		return false
	case w.size == unranked:
		return gain > 1.5
	}
	return !w.counted && gain > 2.5
}

const (
	maxParts    = 3
	longestPart = 20
)

// cut finds the likeliest way to read a word as two or three pieces, nil if there is none.
func cut(v vocabulary, pairs pairProbs, key string) ([]string, float64) {
	type path struct {
		score float64
		parts []string
	}
	best := make([][maxParts + 1]*path, len(key)+1)
	best[0][0] = &path{}
	for i := range len(key) {
		for k, p := range best[i][:maxParts] {
			if p == nil {
				continue
			}
			for j := i + 1; j <= min(len(key), i+longestPart); j++ {
				w := v[key[i:j]]
				if w == nil || w.flags&lexicon.Piece == 0 || j-i == len(key) {
					continue
				}
				prev := ""
				if k > 0 {
					prev = p.parts[k-1]
				}
				score := p.score + pairs.lp(prev, key[i:j], w.lp)
				if old := best[j][k+1]; old == nil || score > old.score {
					best[j][k+1] = &path{score, append(append([]string{}, p.parts...), key[i:j])}
				}
			}
		}
	}
	top := &path{score: math.Inf(-1)}
	for _, p := range best[len(key)] {
		if p != nil && p.score > top.score {
			top = p
		}
	}
	return top.parts, top.score
}
