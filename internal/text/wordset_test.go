package text

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

func TestWordSet(t *testing.T) {
	words := []string{"harbour", "pier", "O'Neil", "élan"}
	s := NewWordSet(words...)
	for n, w := range words {
		if got := s.Find(lexicon.Hash(w)); got != n {
			t.Errorf("Find(%q) = %d, want %d", w, got, n)
		}
	}
	if got := s.Find(lexicon.Hash("PIER")); got != 1 {
		t.Errorf("in capitals: %d, want 1", got)
	}
	for _, w := range []string{"piers", "harbor", "the", ""} {
		if got := s.Find(lexicon.Hash(w)); got != -1 {
			t.Errorf("Find(%q) = %d, want -1", w, got)
		}
	}
}
