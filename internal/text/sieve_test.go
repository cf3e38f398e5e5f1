package text_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

func TestSieve(t *testing.T) {
	members := []string{"the", "harbour", "Fishermen", "it's", "naïve"}
	s := text.NewSieve(members...)
	for _, w := range append(members, "The", "HARBOUR", "fishermen", "It’s", "NAÏVE") {
		if s.Bit(lexicon.Hash(w)) != 1 {
			t.Errorf("%q is not found", w)
		}
	}
	others := 0
	for _, w := range []string{"boat", "net", "lamp", "tower", "keeper", "storm", "pier", "quay", "rope", "sail"} {
		others += int(s.Bit(lexicon.Hash(w)))
	}
	if others > 1 {
		t.Errorf("%d of 10 other words are found", others)
	}
}
