package spacing

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Short words, held in two registers, give the same slips as long ones.
func TestMeant(t *testing.T) {
	for range 10_000 {
		w := make([]byte, 1+rand.IntN(15))
		for i := range w {
			w[i] = "abcdeABCDE'z"[rand.IntN(12)]
		}
		short, long := meant(nil, string(w)), meantLong(nil, string(w))
		if !slices.Equal(short, long) {
			t.Fatalf("%s: %x, want %x", w, short, long)
		}
	}
}
