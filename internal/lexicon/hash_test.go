package lexicon

import (
	"math/rand/v2"
	"testing"
)

// Bytes read eight and four at a time make the same Hash as bytes read one by one.
func TestHash(t *testing.T) {
	for range 20_000 {
		w := make([]byte, rand.IntN(30))
		for i := range w {
			w[i] = byte(0x20 + rand.IntN(0x60))
		}
		h := uint64(len(w)) * hashMulA
		for from := 0; from < len(w); from += 8 {
			x := uint64(0)
			for i := min(from+8, len(w)) - 1; i >= from; i-- {
				x = x<<8 | uint64(w[i]|0x20)
			}
			h = mix(h ^ x)
		}
		if Hash(string(w)) != h || HashASCII(string(w)) != h {
			t.Fatalf("%q", w)
		}
		if n := len(w); n > 0 {
			if cut := rand.IntN(n + 1); HashJoined(string(w[:cut]), string(w[cut:])) != h {
				t.Fatalf("%q cut at %d", w, cut)
			}
			w[rand.IntN(n)] |= 0x80
			if ascii(string(w)) {
				t.Fatalf("%q is no ASCII", w)
			}
		}
	}
}
