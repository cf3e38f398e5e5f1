package main

import (
	"slices"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

func TestReadBits(t *testing.T) {
	b := make([]byte, 16)
	// 0b101 at bit 3, then a 25-bit number across the byte borders.
	b[0] = 0b101 << 3
	n := 0x1ABCDEF
	for i := range 25 {
		b[(6+i)/8] |= byte(n>>i&1) << ((6 + i) % 8)
	}
	if got := readBits(b, 3, 3); got != 0b101 {
		t.Errorf("3 bits at 3: %b", got)
	}
	if got := readBits(b, 6, 25); got != uint32(n) {
		t.Errorf("25 bits at 6: %x", got)
	}
}

func TestSynset(t *testing.T) {
	id, names, pointers := synset("09620078 18 n 02 inhabitant 0 dweller 1 003 @ 00007846 n 0000 + 02649830 v 0101 ~ 09621545 n 0000 | a person")
	want := []pointer{{"@", "00007846"}, {"+", "02649830"}, {"~", "09621545"}}
	if id != "09620078" || !slices.Equal(names, []string{"inhabitant", "dweller"}) || !slices.Equal(pointers, want) {
		t.Errorf("%s %q %v", id, names, pointers)
	}
	if id, _, _ := synset("  1 This software and database is being provided"); id != "" {
		t.Errorf("a line of the licence is synset %s", id)
	}
}

func TestTags(t *testing.T) {
	wn := &wordNet{}
	for c := range classes {
		wn.counts[c], wn.irregular[c] = map[string]int{}, map[string]string{}
	}
	wn.counts[verb] = map[string]int{"plan": 10, "go": 900, "say": 500, "house": 40}
	wn.counts[noun] = map[string]int{"plan": 30, "house": 1500, "city": 200}
	wn.irregular[verb] = map[string]string{"went": "go", "gone": "go", "said": "say"}
	for _, c := range []struct {
		form string
		want lexicon.Tag
	}{
		{"plan", lexicon.Noun | lexicon.Verb},
		{"planned", lexicon.VerbPast | lexicon.VerbParticiple},
		{"planning", lexicon.VerbIng},
		{"cities", lexicon.NounPlural},
		{"went", lexicon.VerbPast},
		{"gone", lexicon.VerbParticiple},
		{"said", lexicon.VerbPast | lexicon.VerbParticiple},
		{"house", lexicon.Noun}, // as a verb it is too rare
		{"xyzzy", 0},
	} {
		if got := wn.tag(c.form); got != c.want {
			t.Errorf("%s: %08b, want %08b", c.form, got, c.want)
		}
	}
}

// sample is a small vocabulary with what web lists add to it.
func sample() vocabulary {
	v := vocabulary{}
	addWord := func(key string, size int, lp float64, f lexicon.Flag) {
		w := v.get(key)
		w.size, w.lp, w.counted, w.flags = size, lp, true, f
		if f&(lexicon.Person|lexicon.Country|lexicon.Place) == 0 {
			w.lower = size
		}
	}
	addWord("of", 10, -1.6, lexicon.Common|lexicon.Function|lexicon.Strict)
	addWord("the", 10, -1.2, lexicon.Common|lexicon.Function|lexicon.Strict)
	addWord("country", 10, -4, lexicon.Common|lexicon.Word)
	addWord("film", 10, -4, lexicon.Common|lexicon.Word)
	addWord("festival", 20, -4.5, lexicon.Common|lexicon.Word)
	addWord("income", 20, -4.4, lexicon.Common|lexicon.Word)
	addWord("biden", 50, -5.4, lexicon.Person|lexicon.Proper)
	for key, lp := range map[string]float64{
		"ofthe": -6.4, "filmfestival": -7, "countrys": -6.8, "bidens": -6.6, "metaverse": -7, "zelensky": -6.8, "ofcom": -6.9,
	} {
		w := v.get(key)
		w.lp, w.counted, w.ranked = lp, true, true
	}
	return v
}

func TestClean(t *testing.T) {
	v := sample()
	clean(v, pairProbs{{"of", "the"}: -0.6, {"film", "festival"}: -1.2})
	for _, key := range []string{"ofthe", "filmfestival", "countrys", "bidens"} {
		if v[key] != nil {
			t.Errorf("%s is still there", key)
		}
	}
	for _, key := range []string{"metaverse", "zelensky", "ofcom", "income", "biden", "country"} {
		if v[key] == nil {
			t.Errorf("%s is gone", key)
		}
	}
}

func TestFlagLeavesEverydayWordsOfLongNamesAlone(t *testing.T) {
	v := vocabulary{}
	v.get("new").lower = 10
	v.flag("New Zealand", lexicon.Country)
	v.flag("Zürich", lexicon.Place)
	if v["new"].flags&lexicon.Country != 0 {
		t.Error("New is a country")
	}
	for key, f := range map[string]lexicon.Flag{"zealand": lexicon.Country, "zürich": lexicon.Place, "zurich": lexicon.Place} {
		if v[key] == nil || v[key].flags&f == 0 {
			t.Errorf("%s is not flagged", key)
		}
	}
}

func TestStrippedContractions(t *testing.T) {
	v := vocabulary{}
	for _, key := range []string{"don't", "they're", "o'clock"} {
		w := v.get(key)
		w.size, w.lower = 10, 10
	}
	got := strippedContractions(v)
	for _, want := range []string{"dont", "theyre", "thats"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if slices.Contains(got, "oclock") {
		t.Error("oclock is no contraction of two words")
	}
}
