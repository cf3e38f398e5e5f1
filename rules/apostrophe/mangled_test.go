package apostrophe

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

// TestContracts holds every pair of a word and letters that make a contraction, and that no other pair does.
func TestContracts(t *testing.T) {
	words := map[string]string{
		"t":  "don won can haven didn doesn isn wasn weren aren couldn wouldn shouldn hasn hadn mustn needn",
		"re": "they we you", "ve": "they we you i", "ll": "they we you i he she it there that", "d": "they we you i he she", "m": "I",
		"s": "it that he she what there who here let",
	}
	all := strings.Fields("the harbour don won can haven didn doesn isn wasn weren aren couldn wouldn shouldn hasn hadn mustn needn " +
		"they we you i I he she it there that what who here let this where")
	for _, clitic := range []string{"t", "re", "ve", "ll", "d", "m", "s", "x", ""} {
		for _, w := range all {
			want := strings.Contains(" "+words[clitic]+" ", " "+w+" ") || w == "I" && strings.Contains(" "+words[clitic]+" ", " i ")
			if contracts(w, clitic) != want {
				t.Errorf("%s and %s: %v", w, clitic, !want)
			}
		}
	}
	if !contracts("They", "re") || !contracts("DIDN", "t") {
		t.Error("the case of the letters matters")
	}
}

// TestNeighbours: what stands round a word and the letters behind it leaves them alone.
func TestNeighbours(t *testing.T) {
	for s, want := range map[string][2]bool{ // opened and closed for the word "quay"
		"quay": {true, true}, "a quay b": {true, true}, "(quay)": {true, true}, "“quay,": {true, true}, "quay.": {true, true}, "a/quay/b": {false, false}, "a,quay-b": {false, false},
		"quay(a": {true, false}, "\nquay\n": {true, true}, "-quay:": {true, true}, "$quay$": {false, false},
	} {
		d := text.Parse("t", s)
		i := d.TokenAt(strings.Index(s, "quay"))
		if opened(d, i) != want[0] || closed(d, i) != want[1] {
			t.Errorf("%q: opened %v, closed %v", s, opened(d, i), closed(d, i))
		}
	}
}

func TestOwnsAndOwned(t *testing.T) {
	const s = "The harbour of Velm and London and Zurbel and zurbel is a big thing to us, Zurbel, it is of is in old Boats"
	d := text.Parse("t", s)
	for word, want := range map[string][2]bool{ // can own, can be owned
		"harbour": {true, true}, "London": {true, false}, "Zurbel": {true, false}, "zurbel": {false, false}, "of": {false, false}, "thing": {true, true}, "big": {true, true},
		"old": {true, true}, "Boats": {true, false}, "us": {false, false},
	} {
		i := d.TokenAt(strings.Index(s, " "+word+" ") + 1)
		if word == "Boats" {
			i = len(d.Tokens) - 1
		}
		if word == "us" {
			i = d.TokenAt(strings.Index(s, " us,") + 1)
		}
		if got := [2]bool{owns(d, &d.Tokens[i]), owned(d, i)}; got != want {
			t.Errorf("%s: owns %v, owned %v", d.Of(&d.Tokens[i]), got[0], got[1])
		}
	}
}
