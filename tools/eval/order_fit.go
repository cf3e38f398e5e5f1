package main

import (
	"math"
	"slices"

	"github.com/scrapelint/scrapelint/rules/order"
)

// learn fits the manner of paragraphs to the originals, then the weights of the signs to all. The signs of a sample are measured
// with a manner that was learnt without it.
func learn(all []*sample) order.Model {
	for quarter := range 2 {
		m := manner(filter(all, func(s *sample) bool { return s.quarter != quarter }))
		measure(&m, filter(all, func(s *sample) bool { return s.quarter == quarter }))
	}
	x := make([][]float64, len(all))
	y := make([]float64, len(all))
	w := make([]float64, len(all))
	originals := len(filter(all, func(s *sample) bool { return !s.shuffled }))
	for i, s := range all {
		x[i], w[i] = s.evidence.Signs[:], 1
		if s.shuffled {
			y[i], w[i] = 1, float64(originals)/float64(len(all)-originals)
		}
	}
	m := manner(all)
	b := logistic(x, y, w, 3)
	m.Constant = b[0]
	copy(m.Signs[:], b[1:])
	return m
}

// manner learns how openings read, what stands late, and what neighbours have in common.
func manner(all []*sample) order.Model {
	originals := filter(all, func(s *sample) bool { return !s.shuffled })
	var m order.Model
	copy(m.Opening[:], opening(originals))
	copy(m.Late[:], late(originals))
	copy(m.Near[:], neighbours(originals))
	return m
}

// opening fits a choice: which of its paragraphs is an article's first.
func opening(all []*sample) []float64 {
	const steps, penalty = 30, 5
	k := int(order.Traits)
	b := make([]float64, k)
	for range steps {
		g, h := make([]float64, k), diagonal(k, penalty)
		for i := range b {
			g[i] = -penalty * b[i]
		}
		for _, s := range all {
			choose(s.evidence.Manner, b, g, h)
		}
		for i, x := range solve(h, g) {
			b[i] += x
		}
	}
	return b
}

// choose adds one article's gradient and curvature.
func choose(manner []order.Manner, b, g []float64, h [][]float64) {
	p := make([]float64, len(manner))
	sum := 0.0
	for n := range manner {
		for i, x := range manner[n] {
			p[n] += x * b[i]
		}
		p[n] = math.Exp(p[n])
		sum += p[n]
	}
	mean := make([]float64, len(b))
	for n := range manner {
		p[n] /= sum
		for i, x := range manner[n] {
			mean[i] += p[n] * x
		}
	}
	for i := range b {
		g[i] += manner[0][i] - mean[i]
		for j := range b {
			for n := range manner {
				h[i][j] += p[n] * manner[n][i] * manner[n][j]
			}
			h[i][j] -= mean[i] * mean[j]
		}
	}
}

// late fits a line: where a paragraph with such traits stands behind the first.
func late(all []*sample) []float64 {
	const penalty = 5
	k := int(order.Traits)
	g, h := make([]float64, k), diagonal(k, penalty)
	for _, s := range all {
		m := s.evidence.Manner
		var mean order.Manner
		for n := range m {
			for i, x := range m[n] {
				mean[i] += x / float64(len(m))
			}
		}
		for n := 1; n < len(m); n++ {
			place := float64(n)/float64(len(m)-1) - 0.5
			for i := range k {
				g[i] += (m[n][i] - mean[i]) * place
				for j := range k {
					h[i][j] += (m[n][i] - mean[i]) * (m[n][j] - mean[j])
				}
			}
		}
	}
	return solve(h, g)
}

// neighbours fits what pairs of neighbours have in common against all other pairs of the same article.
func neighbours(all []*sample) []float64 {
	const penalty, most = 5, 25
	var x [][]float64
	var y, w []float64
	for _, s := range all {
		pairs := s.evidence.Pairs
		n := len(pairs)
		if n > most {
			continue
		}
		var mean order.Likeness
		for i := range pairs {
			for _, l := range pairs[i] {
				for k, v := range l {
					mean[k] += v / float64(n*(n-1))
				}
			}
		}
		for i := range pairs {
			for j, l := range pairs[i] {
				if i == j {
					continue
				}
				for k := range l {
					l[k] -= mean[k]
				}
				x = append(x, slices.Clone(l[:]))
				if j == i+1 {
					y, w = append(y, 1), append(w, 1)
				} else {
					y, w = append(y, 0), append(w, 1/float64(n-1))
				}
			}
		}
	}
	return logistic(x, y, w, penalty)[1:]
}

// logistic fits weighted log odds: the constant, then one weight for each column, drawn towards 0 on the scale of its spread.
func logistic(x [][]float64, y, w []float64, penalty float64) []float64 {
	k := len(x[0])
	spread := spreads(x)
	const steps = 20
	b := make([]float64, k+1)
	row := make([]float64, k+1)
	for range steps {
		g, h := make([]float64, k+1), diagonal(k+1, penalty)
		h[0][0] = 0
		for i := 1; i <= k; i++ {
			g[i] = -penalty * b[i]
		}
		for n := range x {
			row[0] = 1
			z := b[0]
			for i, v := range x[n] {
				row[i+1] = v / spread[i]
				z += b[i+1] * row[i+1]
			}
			p := 1 / (1 + math.Exp(-z))
			for i, v := range row {
				if v == 0 {
					continue
				}
				g[i] += w[n] * (y[n] - p) * v
				for j, u := range row {
					h[i][j] += w[n] * p * (1 - p) * v * u
				}
			}
		}
		for i, v := range solve(h, g) {
			b[i] += v
		}
	}
	for i := range spread {
		b[i+1] /= spread[i]
	}
	return b
}

func spreads(x [][]float64) []float64 {
	out := make([]float64, len(x[0]))
	for i := range out {
		mean, squares := 0.0, 0.0
		for n := range x {
			mean += x[n][i] / float64(len(x))
			squares += x[n][i] * x[n][i] / float64(len(x))
		}
		const floor = 1e-6
		out[i] = math.Sqrt(max(squares-mean*mean, 0)) + floor
	}
	return out
}

func diagonal(k int, x float64) [][]float64 {
	h := make([][]float64, k)
	for i := range h {
		h[i] = make([]float64, k)
		h[i][i] = x
	}
	return h
}

// solve returns x with h x = g, for a symmetric positive h, which it destroys together with g.
func solve(h [][]float64, g []float64) []float64 {
	k := len(g)
	for i := range k {
		for j := i + 1; j < k; j++ {
			f := h[j][i] / h[i][i]
			for c := i; c < k; c++ {
				h[j][c] -= f * h[i][c]
			}
			g[j] -= f * g[i]
		}
	}
	for i := k - 1; i >= 0; i-- {
		for c := i + 1; c < k; c++ {
			g[i] -= h[i][c] * g[c]
		}
		g[i] /= h[i][i]
	}
	return g
}
