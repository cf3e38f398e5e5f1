package engine

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestSettled: what counts as settled keeps its form beside anything that does.
func TestSettled(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if !settled(r) {
			continue
		}
		p := norm.NFC.PropertiesString(string(r))
		if !p.BoundaryBefore() || p.CCC() != 0 || !norm.NFC.IsNormalString(string(r)) || visible(r) == 0 {
			t.Errorf("%U", r)
		}
	}
}

// TestAppendNormal: the short way to the normal form leads where the long one does.
func TestAppendNormal(t *testing.T) {
	parts := []string{
		"a", "word", "e", "\u0301", "\u0327", "é", "ÿ", "“", "’", "…", "—", "\u2028", "\u2010", "\u00a0", "\u0085", "\u3000", "漢", "ﬁ", "\uac00", "\u11a8",
		" ", "  ", "\t", "\n", "\v", "\f", "\r", "\x00", "\x1f", "\x7f", "\xff", "\xe2\x80", "\ufeff", "\u212b", "\u2000", "·", "\u00ad",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		var s []byte
		for range r.IntN(8) {
			s = append(s, parts[r.IntN(len(parts))]...)
		}
		head := []byte("x\x00")
		if got, want := appendNormal(head, string(s)), appendAnyNormal(head, string(s)); !bytes.Equal(got, want) {
			t.Fatalf("%q becomes %q, want %q", s, got, want)
		}
	}
}
