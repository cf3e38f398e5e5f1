package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// phrase is a line of furniture, or a line or sentence of clean text.
type phrase struct {
	source    string
	furniture bool
	// judged: it is found without being weighed.
	judged bool
	doc    *text.Document
	first  int
	last   int
	score  float64
}

// fitFurniture learns what the words and the traits of a line say about its being page furniture, from lists of such lines and from
// clean text; says how good that is on each list when it is learnt from the others; and writes what is learnt from all.
func fitFurniture(args []string) error {
	flags := flag.NewFlagSet("furniture", flag.ExitOnError)
	lists := flags.String("lists", "", "`files` (comma-separated) with a phrase of furniture on each line, behind a kind and a tab or alone")
	rare := flags.Int("rare", 2, "in how many lists a word stands at least")
	frequent := flags.Int("frequent", 40, "in how many clean lines a word stands at least, if it is in no list")
	write := flags.String("write", "", "`file` that the weights are written to")
	_ = flags.Parse(args)
	if *lists == "" || flags.NArg() == 0 {
		return fmt.Errorf("usage: eval furniture -lists FILE,... [flags] DIR... (of clean text)")
	}
	var all []*phrase
	sources := strings.Split(*lists, ",")
	for _, path := range sources {
		found, err := furnitureLines(path)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	for _, dir := range flags.Args() {
		docs, err := load(dir)
		if err != nil {
			return err
		}
		for _, d := range docs {
			all = append(all, cleanLines(d.Name, d.Text)...)
		}
	}
	f := fitting{rare: *rare, frequent: *frequent}
	for _, path := range sources {
		f.hold(all, filepath.Base(path))
	}
	if *write == "" {
		return nil
	}
	return f.learn(all).write(*write)
}

func furnitureLines(path string) ([]*phrase, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []*phrase
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if _, rest, ok := strings.Cut(line, "\t"); ok {
			line = rest
		}
		if line == "" || line == "phrase" || line[0] == '#' && !strings.Contains(line, " ") {
			continue
		}
		d := text.Parse(path, line+"\n")
		if p := newPhrase(filepath.Base(path), d, 0, len(d.Tokens)-1); p != nil {
			p.furniture = true
			out = append(out, p)
		}
	}
	return out, nil
}

// cleanLines returns the lines and the sentences of a clean text, without those that are known to be left over from a page.
func cleanLines(name, body string) []*phrase {
	d := text.Parse(name, body)
	var out []*phrase
	add := func(first, last int) {
		if p := newPhrase(name, d, first, last); p != nil && !p.judged {
			out = append(out, p)
		}
	}
	for i := range d.Sentences {
		add(d.Sentences[i].First, d.Sentences[i].Last)
	}
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; p.LastLine == p.FirstLine+1 && p.LastSentence > p.FirstSentence+1 {
			add(d.Lines[p.FirstLine].First, d.Lines[p.FirstLine].Last)
		}
	}
	return out
}

// newPhrase returns nil of what is never weighed.
func newPhrase(source string, d *text.Document, first, last int) *phrase {
	if first >= last || ui.Tells(d, first, last) {
		return nil
	}
	if _, ok := ui.Describe(d, first, last, func(*text.Token) bool { return true }); !ok {
		return nil
	}
	return &phrase{source: source, doc: d, first: first, last: last, judged: ui.Judged(d, first, last)}
}

// fitting learns weights.
type fitting struct{ rare, frequent int }

// weighing is what was learnt.
type weighing struct {
	words  map[string]float64
	traits [ui.Traits]float64
}

// learn fits a logistic regression by stochastic descent with a step of its own for each weight.
func (f fitting) learn(all []*phrase) *weighing {
	const rounds, step, decay, share = 6, 0.3, 1e-4, 4
	w := &weighing{words: f.vocabulary(all)}
	squares := map[string]float64{}
	var traitSquares [ui.Traits]float64
	order := slices.Clone(all)
	r := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, p := range order {
			words, traits := w.features(p)
			gradient := 1 / (1 + math.Exp(-w.sum(words, traits)))
			if p.furniture {
				gradient = share * (gradient - 1)
			}
			for _, word := range words {
				g := gradient + decay*w.words[word]
				squares[word] += g * g
				w.words[word] -= step * g / (1e-6 + math.Sqrt(squares[word]))
			}
			for i, n := range traits {
				if n > 0 {
					g := gradient*float64(n) + decay*w.traits[i]
					traitSquares[i] += g * g
					w.traits[i] -= step * g / (1e-6 + math.Sqrt(traitSquares[i]))
				}
			}
		}
	}
	return w
}

// vocabulary returns the words that are weighed.
func (f fitting) vocabulary(all []*phrase) map[string]float64 {
	lists, clean := map[string]map[string]bool{}, map[string]int{}
	for _, p := range all {
		for _, word := range p.words() {
			if !p.furniture {
				clean[word]++
				continue
			}
			if lists[word] == nil {
				lists[word] = map[string]bool{}
			}
			lists[word][p.source] = true
		}
	}
	out := map[string]float64{}
	for word, in := range lists {
		if len(in) >= f.rare {
			out[word] = 0
		}
	}
	for word, n := range clean {
		if n >= f.frequent {
			out[word] = 0
		}
	}
	return out
}

func (p *phrase) words() []string {
	var out []string
	for i := p.first; i < p.last; i++ {
		if t := &p.doc.Tokens[i]; t.Kind == text.Word {
			out = append(out, strings.ToLower(p.doc.Of(t)))
		}
	}
	return out
}

func (w *weighing) features(p *phrase) ([]string, ui.Description) {
	var words []string
	x, _ := ui.Describe(p.doc, p.first, p.last, func(t *text.Token) bool {
		word := strings.ToLower(p.doc.Of(t))
		_, ok := w.words[word]
		if ok {
			words = append(words, word)
		}
		return ok
	})
	return words, x
}

func (w *weighing) sum(words []string, traits ui.Description) float64 {
	s := 0.0
	for _, word := range words {
		s += w.words[word]
	}
	for i, n := range traits {
		s += float64(n) * w.traits[i]
	}
	return s
}

// half parts clean texts at random.
func half(name string) int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name))
	return int(h.Sum64() >> 8 & 1)
}

// hold learns without one list and without half of the clean texts, and says how many lines of both are found.
func (f fitting) hold(all []*phrase, source string) {
	var rest, held, clean []*phrase
	for _, p := range all {
		switch {
		case p.furniture && p.source == source:
			held = append(held, p)
		case !p.furniture && half(p.source) == 0:
			clean = append(clean, p)
		default:
			rest = append(rest, p)
		}
	}
	w := f.learn(rest)
	for _, p := range slices.Concat(held, clean) {
		p.score = w.sum(w.features(p))
	}
	slices.SortFunc(clean, func(a, b *phrase) int { return cmp.Compare(b.score, a.score) })
	known := 0
	for _, p := range held {
		if p.judged {
			known++
		}
	}
	fmt.Printf("%-24s %4d lines, %.3f found by shapes; by weight too, where so many of %d clean ones are:", source, len(held), float64(known)/float64(len(held)), len(clean))
	for _, rate := range [...]float64{0.0002, 0.0005, 0.001, 0.002} {
		limit, found := clean[int(rate*float64(len(clean)))].score, 0
		for _, p := range held {
			if p.judged || p.score > limit {
				found++
			}
		}
		fmt.Printf("  %.2f%% (%.2f) %.3f", 100*rate, limit, float64(found)/float64(len(held)))
	}
	fmt.Println()
}

// write writes the weights in hundredths; words of no weight are left out unless they keep a word from being unknown.
func (w *weighing) write(path string) error {
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(out)
	fmt.Fprintln(b, "# Written by: go -C tools run ./eval furniture -write FILE. First the traits, in their order, then the words.")
	for i, v := range w.traits {
		fmt.Fprintf(b, ".%d %d\n", i, int(math.Round(100*v)))
	}
	for _, word := range slices.Sorted(maps.Keys(w.words)) {
		fmt.Fprintf(b, "%s %d\n", word, int(math.Round(100*w.words[word])))
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return out.Close()
}
