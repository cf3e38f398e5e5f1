package source

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/result"
)

// TestReusedWindows: whenever the windows are released, in whatever order, they hold what they would hold in memory of their own.
func TestReusedWindows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		s := lines(r, 20_000)
		var want []string
		windows(strings.NewReader(s), result.File{}, 1024, false, func(f *result.File) bool {
			want = append(want, f.Text)
			return true
		})
		var held []*result.File
		n := 0
		check := func(i int) {
			f := held[i]
			if f.Text != want[n-len(held)+i] {
				t.Fatalf("another text: %q", f.Text)
			}
		}
		windows(strings.NewReader(s), result.File{}, 1024, true, func(f *result.File) bool {
			held = append(held, f)
			n++
			for len(held) > 0 && r.IntN(2) == 0 {
				check(0)
				held[0].Release()
				held = held[1:]
			}
			for i := range held {
				check(i)
			}
			return true
		})
		if n != len(want) {
			t.Fatalf("%d windows, want %d", n, len(want))
		}
	}
}

func lines(r *rand.Rand, size int) string {
	ends := []string{" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\n\r\n", "\r"}
	some := ends[:1+r.IntN(len(ends))]
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(strings.Repeat("ab☃ ", r.IntN(30)) + some[r.IntN(len(some))])
	}
	return b.String()
}

func TestLastBlankLine(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 100_000 {
		b := make([]byte, r.IntN(10))
		for i := range b {
			b[i] = "\n\n\rx"[r.IntN(4)]
		}
		want := -1
		for _, end := range []string{"\n\n", "\n\r\n"} {
			if i := bytes.LastIndex(b, []byte(end)); i >= 0 && want < 0 {
				want = i + len(end)
			}
		}
		if got := lastBlankLine(b); got != want {
			t.Fatalf("%q: %d, want %d", b, got, want)
		}
	}
}
