package main

import (
	"math"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// symbols of the letter model: 0 is a word's border, 1 to 26 are the letters.
const symbols = 27

// letterModel holds log10 P(letter | two before) as bytes, in the order of the look-up.
type letterModel [symbols * symbols * symbols]byte

// trainLetters learns how rare words (or names) are spelled; every word counts once.
func trainLetters(v vocabulary, names bool) *letterModel {
	var one [symbols]float64
	var two [symbols * symbols]float64
	var three [symbols * symbols * symbols]float64
	for key, w := range v {
		if !ascii(key) || len(key) < 2 || !teaches(w, names) {
			continue
		}
		a, b := 0, 0
		for i := 0; i <= len(key); i++ {
			c := 0
			if i < len(key) {
				c = int(key[i]-'a') + 1
			}
			one[c]++
			two[b*symbols+c]++
			three[(a*symbols+b)*symbols+c]++
			a, b = b, c
		}
	}
	return smooth(&one, &two, &three)
}

func teaches(w *word, names bool) bool {
	if w.flags&lexicon.NonWord != 0 {
		return false
	}
	if names {
		return w.flags&(lexicon.Person|lexicon.Place|lexicon.Company) != 0 || w.ranked && w.size > largeSize
	}
	return w.lower <= largeSize || w.ranked
}

// smooth mixes each order with the one below.
func smooth(one *[symbols]float64, two *[symbols * symbols]float64, three *[symbols * symbols * symbols]float64) *letterModel {
	const weight = 3
	total := 0.0
	for _, n := range one {
		total += n
	}
	m := &letterModel{}
	for ab := range symbols * symbols {
		b := ab % symbols
		sum2, sum3 := 0.0, 0.0
		for c := range symbols {
			sum2 += two[b*symbols+c]
			sum3 += three[ab*symbols+c]
		}
		for c := range symbols {
			p := (one[c] + weight/float64(symbols)) / (total + weight)
			p = (two[b*symbols+c] + weight*p) / (sum2 + weight)
			p = (three[ab*symbols+c] + weight*p) / (sum3 + weight)
			m[ab*symbols+c] = byte(min(255, math.Round(-math.Log10(p)*lexicon.LetterSteps)))
		}
	}
	return m
}
