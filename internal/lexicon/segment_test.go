package lexicon

import (
	"strings"
	"testing"
)

func pieces(word string, cuts []int) string {
	var b strings.Builder
	last := 0
	for _, c := range cuts {
		b.WriteString(word[last:c] + " ")
		last = c
	}
	return b.String() + word[last:]
}

func TestSegment(t *testing.T) {
	for _, want := range []string{
		"spokesman and", "repeatedly warned", "Russia and", "Biden appealed to", "amassed troops", "to sit", "the US National",
		"of nothing", "officer confirmed", "in the", "what happened", "it was not the", "of the people", "stock market",
	} {
		word := strings.ReplaceAll(want, " ", "")
		splits := Segment(word, SegmentContext{})
		if len(splits) == 0 {
			t.Errorf("%s: no split", word)
			continue
		}
		if got := pieces(word, splits[0].Cuts); got != want {
			t.Errorf("%s: got %s, want %s", word, got, want)
		}
		for i := 1; i < len(splits); i++ {
			if splits[i].Score > splits[i-1].Score {
				t.Errorf("%s: split %d is better than the one before", word, i)
			}
		}
	}
}

func TestSegmentNothing(t *testing.T) {
	for _, word := range []string{"", "a", "house", "xqzzt", strings.Repeat("the", 30)} {
		if s := Segment(word, SegmentContext{}); s != nil {
			t.Errorf("%s: %v", word, s)
		}
	}
}

func TestSegmentAsksTheNeighbours(t *testing.T) {
	alone := Segment("ofthe", SegmentContext{})[0].Score
	near := Segment("ofthe", SegmentContext{Prev: Hash("member"), Next: Hash("government")})[0].Score
	far := Segment("ofthe", SegmentContext{Prev: Hash("the"), Next: Hash("is")})[0].Score
	if near <= alone || far >= alone {
		t.Errorf("fitting %.2f, alone %.2f, unfitting %.2f", near, alone, far)
	}
}

func TestSegmentAsksTheDocument(t *testing.T) {
	word := "Tshivhulaand"
	if s := Segment(word, SegmentContext{}); s != nil && pieces(word, s[0].Cuts) == "Tshivhula and" {
		t.Fatal("the name is listed; take another")
	}
	vouch := func(piece string, _ uint64, _ Entry) (float64, bool) {
		return -5, strings.EqualFold(piece, "Tshivhula")
	}
	s := Segment(word, SegmentContext{Vouch: vouch})
	if len(s) == 0 || pieces(word, s[0].Cuts) != "Tshivhula and" {
		t.Errorf("got %v", s)
	}
}

func TestSegmentLatticeFits(t *testing.T) {
	for n := 2; n <= longestWord+1; n++ {
		Segment(strings.Repeat("a", n), SegmentContext{})
	}
}

func BenchmarkSegment(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Segment("spokesmanand", SegmentContext{})
	}
}
