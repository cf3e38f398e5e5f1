package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/order"
)

// sample is an article as it is, or shuffled.
type sample struct {
	source, name string
	// half and quarter part the articles at random: what is learnt from one part is measured on the other.
	half, quarter int
	shuffled      bool
	evidence      *order.Evidence
	score         float64
}

// fitOrder learns the model of order/document from articles in the right order and from the same ones shuffled, says how good it
// is on articles and on sources that it did not learn from, and writes the one learnt from all.
func fitOrder(args []string) error {
	flags := flag.NewFlagSet("order", flag.ExitOnError)
	shuffles := flags.Int("shuffles", 4, "how often each article is shuffled")
	doubtful := flags.String("doubtful", "", "sources (comma-separated) whose articles may be damaged: measured, not learnt from")
	write := flags.String("write", "", "`file` that the model is written to, as Go")
	_ = flags.Parse(args)
	if flags.NArg() == 0 {
		return fmt.Errorf("usage: eval order [flags] DIR... (each folder, or the part of a file name before __, is a source)")
	}
	var all []*sample
	for _, dir := range flags.Args() {
		docs, err := load(dir)
		if err != nil {
			return err
		}
		for _, d := range docs {
			all = append(all, samples(filepath.Base(dir), d, *shuffles)...)
		}
	}
	var sources []string
	for _, s := range all {
		if !slices.Contains(sources, s.source) {
			sources = append(sources, s.source)
		}
	}
	trusted := func(s *sample) bool {
		return s.evidence.Report != order.Other && !slices.Contains(strings.Split(*doubtful, ","), s.source)
	}
	var learnt [2]order.Model
	for half := range learnt {
		learnt[half] = learn(filter(all, func(s *sample) bool { return trusted(s) && s.half != half }))
	}
	for half := range learnt { // last, since learning measures, too
		measure(&learnt[half], filter(all, func(s *sample) bool { return s.half == half }))
	}
	printRates("learnt from half of the articles, measured on the other:", all, nil)
	for _, source := range sources {
		printRates("  "+source, filter(all, func(s *sample) bool { return s.source == source }), nil)
	}
	fmt.Println("\nlearnt from all other sources, at the thresholds above:")
	thresholds := quantiles(all)
	for _, source := range sources {
		learnt := learn(filter(all, func(s *sample) bool { return trusted(s) && s.source != source }))
		held := filter(all, func(s *sample) bool { return s.source == source })
		measure(&learnt, held)
		printRates("  "+source, held, thresholds)
	}
	final := learn(filter(all, trusted))
	if *write == "" {
		return nil
	}
	return writeModel(&final, *write)
}

func filter(all []*sample, keep func(*sample) bool) []*sample {
	var out []*sample
	for _, s := range all {
		if keep(s) {
			out = append(out, s)
		}
	}
	return out
}

// samples makes an article and its shuffled copies, or nothing of a text whose order is never judged.
func samples(source string, d inject.Text, shuffles int) []*sample {
	const fewest = 6
	if s, _, ok := strings.Cut(d.Name, "__"); ok {
		source += "/" + s
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(d.Name))
	sum := h.Sum64()
	parts := inject.Paragraphs(d.Text)
	if len(parts) < fewest {
		return nil
	}
	kept := 0
	if doc := text.Parse(d.Name, d.Text); doc.Lines[0].Role == text.RoleTitle {
		kept = 1
	}
	var out []*sample
	for n := range shuffles + 1 {
		body := d.Text
		if n > 0 {
			body = inject.Shuffle(d.Text, kept, rand.New(rand.NewPCG(sum, uint64(n))))
		}
		p := lint.NewPass(text.Parse(d.Name, body), nil, func(*lint.Rule, lint.Finding) {})
		if e := order.Gather(p); e != nil {
			out = append(out, &sample{source: source, name: d.Name, half: int(sum >> 8 & 1), quarter: int(sum >> 9 & 1), shuffled: n > 0, evidence: e})
		}
	}
	return out
}

func measure(m *order.Model, all []*sample) {
	for _, s := range all {
		s.evidence.Measure(m)
		s.score = s.evidence.Score(m)
		if !s.evidence.Judged() {
			s.score = math.Inf(-1)
		}
	}
}

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

// rates are the shares of originals that may be flagged.
var rates = [...]float64{0.005, 0.01, 0.015, 0.02, 0.03, 0.05}

// quantiles returns the scores that so many originals exceed.
func quantiles(all []*sample) []float64 {
	var scores []float64
	for _, s := range all {
		if !s.shuffled {
			scores = append(scores, s.score)
		}
	}
	sort.Float64s(scores)
	var out []float64
	for _, r := range rates {
		if len(scores) > 0 {
			out = append(out, scores[len(scores)-1-int(r*float64(len(scores)))])
		}
	}
	return out
}

// printRates prints, for each threshold, the share of shuffled articles found and of originals flagged.
func printRates(title string, all []*sample, thresholds []float64) {
	if thresholds == nil {
		thresholds = quantiles(all)
	}
	originals := len(filter(all, func(s *sample) bool { return !s.shuffled }))
	fmt.Printf("%-56s originals %4d ", title, originals)
	for _, t := range thresholds {
		found, flagged := 0, 0
		for _, s := range all {
			if s.score > t {
				if s.shuffled {
					found++
				} else {
					flagged++
				}
			}
		}
		fmt.Printf("  %5.2f: %.2f/%.3f", t, float64(found)/float64(max(len(all)-originals, 1)), float64(flagged)/float64(max(originals, 1)))
	}
	fmt.Println()
}

// writeModel writes the model as the Go file of its package.
func writeModel(m *order.Model, path string) error {
	var b bytes.Buffer
	b.WriteString("package order\n\n// fitted was written by the order command of tools/eval: see docs/evaluation.md.\nvar fitted = Model{\n")
	list := func(name, kind string, x []float64) {
		fmt.Fprintf(&b, "%s: %s{", name, kind)
		for _, v := range x {
			fmt.Fprintf(&b, "%.3f,", v)
		}
		b.WriteString("},\n")
	}
	list("Opening", "Manner", m.Opening[:])
	list("Late", "Manner", m.Late[:])
	list("Near", "Likeness", m.Near[:])
	list("Signs", "[Signs]float64", m.Signs[:])
	fmt.Fprintf(&b, "Constant: %.3f,\n}\n", m.Constant)
	code, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(path, code, 0o644)
}
