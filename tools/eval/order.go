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
