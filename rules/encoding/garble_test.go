package encoding

import (
	"math/rand/v2"
	"testing"
)

func TestOrigins(t *testing.T) {
	for r := rune(0x80); r < 0x20000; r++ {
		o := mixUps().of(r)
		for k := range charsets {
			b, ok := charsets[k].byteOf(r)
			if !ok {
				b = 0
			}
			if b != o.bytes[k] || b != 0 && b < 0x80 {
				t.Fatalf("%U in %s: %#x, want %#x", r, charsets[k].name, o.bytes[k], b)
			}
		}
	}
}

// What is left out because of its first two characters would have decoded to nothing.
func TestMayDecode(t *testing.T) {
	runes := []rune("â€™œ“”Ã©Â£ÃÂðŸ˜€вЂ™ГѓЕ„‚ÄôΓÇÖ├ ┬«Õa .\u0080\u009d\u00a0–—ƒ¢žš\uFFFD")
	for range 50_000 {
		w := make([]rune, rand.IntN(9))
		for i := range w {
			w[i] = runes[rand.IntN(len(runes))]
		}
		s := string(w)
		for i := range s {
			if s[i] < 0x80 {
				continue
			}
			for k := range charsets {
				x := repair{start: i, end: i, charset: k}
				if !run(k, s, &x) {
					continue
				}
				if mayDecode(s, i)>>k&1 == 0 {
					t.Fatalf("%q at %d may be %s", s, i, charsets[k].name)
				}
				if got, want := again(s, &x), againInContext(s, &x); got != want {
					t.Fatalf("%q at %d: %q, want %q", s, i, got, want)
				}
			}
		}
	}
}

func TestNextHigh(t *testing.T) {
	for n := range 40 {
		s := make([]byte, n)
		for at := range n + 1 {
			for from := range n + 1 {
				clear(s)
				want := n
				if at < n {
					s[at] = 0x80 + byte(n)
					if at >= from {
						want = at
					}
				}
				if got := nextHigh(string(s), from); got != want {
					t.Fatalf("%d from %d of %d: %d", at, from, n, got)
				}
			}
		}
	}
}
