package text

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// The fast path and the plain one must agree on every byte before, inside and behind a word.
func TestLetterRun(t *testing.T) {
	for length := range 20 {
		for c := range 256 {
			word := "aBcDeFgHiJkLmNoPqRsT"[:length]
			s := word + string([]byte{byte(c)}) + "tail of text, long enough"
			n, shape, hash := wholeRun(s)
			wantN, wantShape, wantHash := slowRun(s, 0)
			if n != wantN || shape != wantShape || hash != wantHash {
				t.Fatalf("%q: %d %d %x, want %d %d %x", s, n, shape, hash, wantN, wantShape, wantHash)
			}
			if hash != lexicon.Hash(s[:n]) {
				t.Fatalf("%q: hash differs from the lexicon's", s[:n])
			}
		}
	}
}

// wholeRun measures a run as words does.
func wholeRun(s string) (n int, shape shape, hash uint64) {
	if n, shape, hash = shortRun(load8(s, 0)); n == 8 {
		return longRun(s, 0)
	}
	return n, shape, hash
}
