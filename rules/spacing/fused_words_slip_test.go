package spacing

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Short words, held in two registers, give the same slips as long ones.
func TestEachMeant(t *testing.T) {
	for range 10_000 {
		w := make([]byte, 1+rand.IntN(15))
		for i := range w {
			w[i] = "abcdeABCDE'z"[rand.IntN(12)]
		}
		var short, long []uint64
		eachMeant(string(w), func(h uint64) bool { short = append(short, h); return false })
		eachMeantLong(string(w), func(h uint64) bool { long = append(long, h); return false })
		if !slices.Equal(short, long) {
			t.Fatalf("%s: %x, want %x", w, short, long)
		}
	}
}
