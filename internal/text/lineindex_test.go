package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestBaseAfter: a base counts on as the index of the whole text counts.
func TestBaseAfter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "several words, ", "é", "漢", "🚀", "\n", "\n\n", "\xff", "\xe2\x80", "\ufeff"}
	for round := range 2000 {
		kinds := len(parts)
		if round%2 == 0 {
			parts = append(parts[:kinds:kinds], "\r", "\r\n")
		}
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		parts = parts[:kinds]
		s, base := b.String(), Base{}
		whole := NewLineIndex(s)
		for at := 0; at < len(s); {
			next := at + 1 + r.IntN(len(s)-at)
			for next < len(s) && (s[next] >= 0x80 || s[next] == '\n' && s[next-1] == '\r') {
				next++ // windows begin between two characters
			}
			base = base.After(s[at:next])
			p := whole.Position(next)
			if got := (Position{base.Lines + 1, base.Byte + 1, base.Rune + 1, base.UTF16 + 1}); got != p || base.Offset != next {
				t.Fatalf("%q cut at %d: %+v, want %+v", s, next, got, p)
			}
			at = next
		}
	}
}

// TestLineStarts: the lines of a document begin where those of an index do, and whatever is asked before, the index gives the same answer.
func TestLineStarts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	parts := []string{"a", "two words", "\n", "\n\n", "\r", "\r\n", "http://x.org/", "é", "\xff", "\x0b", "\x0c", "\u2028", "\u0085", "\x00", "1,", "..", " "}
	for range 500 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		s := b.String()
		x := LineIndexOf(s, Parse("t", s).LineStarts(), Base{})
		if want := NewLineIndex(s).starts; !slices.Equal(x.starts, want) {
			t.Fatalf("%q: %v, want %v", s, x.starts, want)
		}
		for range 10 {
			i := r.IntN(len(s) + 1)
			if got, want := x.Position(i), NewLineIndex(s).Position(i); got != want {
				t.Fatalf("%q at %d: %+v, want %+v", s, i, got, want)
			}
		}
	}
}
