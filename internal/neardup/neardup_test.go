package neardup

import (
	"math"
	"math/rand/v2"
	"testing"
)

const shingle = 5

// words makes a text of n random words.
func words(r *rand.Rand, n int) []uint64 {
	w := make([]uint64, n)
	for i := range w {
		w[i] = uint64(r.IntN(5000)) * 0x9E3779B97F4A7C15
	}
	return w
}

// changed replaces a share of the words.
func changed(r *rand.Rand, w []uint64, share float64) []uint64 {
	c := append([]uint64(nil), w...)
	for i := range c {
		if r.Float64() < share {
			c[i] = r.Uint64()
		}
	}
	return c
}

func exact(a, b []uint64) float64 {
	set := func(w []uint64) map[[shingle]uint64]bool {
		m := map[[shingle]uint64]bool{}
		for i := 0; i+shingle <= len(w); i++ {
			m[[shingle]uint64(w[i:i+shingle])] = true
		}
		return m
	}
	x, y := set(a), set(b)
	both := 0
	for k := range x {
		if y[k] {
			both++
		}
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

func TestSimilarityIsCloseToJaccard(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	sum, n := 0.0, 0
	for _, share := range []float64{0, 0.01, 0.03, 0.08, 0.2, 1} {
		for range 40 {
			a := words(r, 400)
			b := changed(r, a, share)
			sa, sb := Of(a, shingle), Of(b, shingle)
			d := sa.Similarity(&sb) - exact(a, b)
			if math.Abs(d) > 0.25 {
				t.Errorf("share %.2f: estimate is off by %.2f", share, d)
			}
			sum, n = sum+d, n+1
		}
	}
	if bias := sum / float64(n); math.Abs(bias) > 0.02 {
		t.Errorf("bias %.3f", bias)
	}
}

func TestNearestFindsTheCopy(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var x Index
	var texts [][]uint64
	for range 300 {
		w := words(r, 300)
		texts = append(texts, w)
		if id := x.Add(Of(w, shingle)); id != len(texts)-1 {
			t.Fatalf("number %d", id)
		}
	}
	missed := 0
	for i := range texts {
		id := x.Add(Of(changed(r, texts[i], 0.02), shingle))
		p, ok := x.Nearest(id, 0.5)
		switch {
		case !ok:
			missed++
		case p.First != i:
			t.Errorf("text %d is a copy of %d, not of %d", id, i, p.First)
		}
	}
	if missed > 6 {
		t.Errorf("missed %d of 300 copies", missed)
	}
}

func TestNothingAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var x Index
	for range 500 {
		if p, ok := x.Nearest(x.Add(Of(words(r, 200), shingle)), 0.3); ok {
			t.Errorf("random texts are no copies: %+v", p)
		}
	}
}

func TestShortTexts(t *testing.T) {
	var x Index
	for _, w := range [][]uint64{nil, {1}, {1, 2, 3, 4}} {
		s := Of(w, shingle)
		if !s.Short() || s.Similarity(&s) != 0 {
			t.Errorf("%d words cannot be compared", len(w))
		}
		if _, ok := x.Nearest(x.Add(s), 0); ok {
			t.Error("a short text has no copy")
		}
	}
}

func TestFirstOfEquals(t *testing.T) {
	w := words(rand.New(rand.NewPCG(7, 8)), 50)
	var x Index
	for range 3 {
		x.Add(Of(w, shingle))
	}
	if p, ok := x.Nearest(2, 0.9); !ok || p.First != 0 || p.Similarity != 1 {
		t.Errorf("got %+v, want the first copy", p)
	}
	if _, ok := x.Nearest(0, 0.1); ok {
		t.Error("only earlier texts count")
	}
}

func BenchmarkOf(b *testing.B) {
	w := words(rand.New(rand.NewPCG(9, 10)), 600)
	b.SetBytes(int64(len(w) * 6))
	for b.Loop() {
		Of(w, shingle)
	}
}
