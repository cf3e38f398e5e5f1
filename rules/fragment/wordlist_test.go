package fragment

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

func TestWordList(t *testing.T) {
	lists := []*wordList{finiteVerbs, clauseWords, clausePrepositions, adverbials, stretches, blockWords, captionWords, photoWords, pictureWords, pictureAgencies, strangers}
	all := sieveOf(lists...)
	for _, l := range lists {
		refused := 0
		for _, w := range l.words {
			if h := lexicon.Hash(w); !l.has(w) || l.Bit(h) != 1 || all.Bit(h) != 1 {
				t.Errorf("%q is not found", w)
			}
			if other := w + "x"; !l.has(other) && l.Bit(lexicon.Hash(other)) == 0 {
				refused++
			}
		}
		if refused*2 < len(l.words) {
			t.Errorf("only %d of %d other words are refused", refused, len(l.words))
		}
		if l.has("") {
			t.Error("the empty word is found")
		}
	}
}
