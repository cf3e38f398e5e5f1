package lexicon

import (
	"math/rand/v2"
	"slices"
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
	var own Sieve
	own.Add(Hash("tshivhula"))
	s := Segment(word, SegmentContext{Own: &own, Vouch: vouch})
	if len(s) == 0 || pieces(word, s[0].Cuts) != "Tshivhula and" {
		t.Errorf("got %v", s)
	}
}

func TestSegmentLatticeFits(t *testing.T) {
	for n := 2; n <= longestWord+1; n++ {
		Segment(strings.Repeat("a", n), SegmentContext{})
	}
}

// The sieves refuse no part of a word that the lexicon or the document would take.
func TestSievesKeepPieces(t *testing.T) {
	known := strings.Fields("the of and a I spokesman Johnson returned government Tarnby Ltd didn careless isn stock X eu naïve don’t McK e")
	for range 50_000 {
		var b strings.Builder
		for range 1 + rand.IntN(4) {
			if rand.IntN(3) > 0 {
				b.WriteString(known[rand.IntN(len(known))])
				continue
			}
			for range rand.IntN(9) {
				b.WriteByte("etaoinsrhldcumfETAOINSR"[rand.IntN(23)])
			}
		}
		word := b.String()
		if len(word) < 2 || len(word) > longestWord {
			continue
		}
		var own Sieve
		from := rand.IntN(len(word))
		vouched := Hash(word[from:min(len(word), from+4+rand.IntN(5))])
		own.Add(vouched)
		ctx := SegmentContext{Own: &own, Lookup: Lookup, Vouch: func(piece string, h uint64, e Entry) (float64, bool) {
			return -5, h == vouched || len(piece) >= LongPiece && e.Is(Word) || piece[0] < 'a' && e.Is(Person|Place|Country)
		}}
		var w letters
		w.set(word)
		if got, want := w.pieces(nil, &ctx), plainPieces(word, &ctx); !slices.Equal(got, want) {
			t.Fatalf("%s: %v, want %v", word, got, want)
		}
	}
}

func plainPieces(word string, ctx *SegmentContext) []piece {
	n := len(word)
	from, to := make([]bool, n+1), make([]bool, n+1)
	from[0], to[n] = true, true
	var all, kept []piece
	for i := range n {
		for j := i + 1; j <= min(n, i+longestPiece) && from[i]; j++ {
			if lp, ok := pieceProb(word[i:j], Hash(word[i:j]), ctx); ok && j-i < n {
				from[j] = true
				all = append(all, piece{Hash(word[i:j]), lp, uint8(i), uint8(j)})
			}
		}
	}
	if !from[n] {
		return nil
	}
	for _, p := range slices.Backward(all) {
		if to[p.to] {
			to[p.from] = true
			kept = append(kept, p)
		}
	}
	slices.Reverse(kept)
	return kept
}

func BenchmarkSegment(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Segment("spokesmanand", SegmentContext{})
	}
}

// The table of short pieces says what a look-up says.
func TestShortPieces(t *testing.T) {
	n := 0
	table := ShortPieces(func(word string) (float64, bool) {
		lp, ok := pieceProb(word, Hash(word), &SegmentContext{Lookup: Lookup})
		upper := strings.ToUpper(word)
		if lp2, ok2 := pieceProb(upper, Hash(upper), &SegmentContext{Lookup: Lookup}); ok2 != ok || lp2 != lp && ok {
			t.Errorf("%s: %v, %v with a capital", word, lp, lp2)
		}
		if ok {
			n++
		}
		return lp, ok
	})
	if tables[shortAt:shortAt+len(table)] != string(table) || n < 100 {
		t.Errorf("%d short pieces", n)
	}
	for _, word := range []string{"ab", "zzz", "it’s", "a-b", "ABcdefghiJ", "abcdefgh", "abcdefg{", "abcdefgh`", "Zabcdefghijklmnop@"} {
		var w letters
		w.set(word)
		if plain := strings.Trim(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz") == ""; w.plain != plain {
			t.Errorf("%s: %v", word, w.plain)
		}
	}
}
