package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"sort"

	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// label is one row of a label file: a defect at a place. Offsets are bytes, half-open.
type label struct {
	File     string   `json:"file"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Text     string   `json:"text"`
	Category string   `json:"category"`
	Note     string   `json:"note"`
	Also     []string `json:"also"`
	Scope    string   `json:"scope"`
}

func labels(path string) (map[string][]label, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows := map[string][]label{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		var l label
		if len(in.Bytes()) == 0 {
			continue
		}
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		rows[l.File] = append(rows[l.File], l)
	}
	return rows, in.Err()
}

// clean counts what is found in text that should have no defects.
func clean(args []string) error {
	flags := flag.NewFlagSet("clean", flag.ExitOnError)
	noise := flags.String("noise", "", "label `file` of genuine defects in the texts, which are no false alarms")
	examples := flags.Int("examples", 3, "examples shown for each rule")
	severity := flags.String("severity", "warning", "least severity shown with examples: note, warning or error")
	_ = flags.Parse(args)
	least, ok := lint.ParseSeverity(*severity)
	if !ok || flags.NArg() != 1 {
		return fmt.Errorf("usage: eval clean [flags] DIR")
	}
	docs, err := load(flags.Arg(0))
	if err != nil {
		return err
	}
	known := map[string][]label{}
	if *noise != "" {
		if known, err = labels(*noise); err != nil {
			return err
		}
	}
	files, err := judge(docs)
	if err != nil {
		return err
	}
	t := newTally(*examples)
	words := 0
	for _, f := range files {
		words += f.Words
		for i := range f.Items {
			if x := &f.Items[i]; !covered(x, known[f.Name]) {
				t.add(f, x, least)
			}
		}
	}
	t.print(words)
	return nil
}

func covered(x *result.Item, known []label) bool {
	for _, l := range known {
		if x.Span.Start < max(l.End, l.Start+1) && l.Start < max(x.Span.End, x.Span.Start+1) {
			return true
		}
	}
	return false
}

// tally counts findings by rule and keeps a few of each as examples.
type tally struct {
	keep     int
	severity [lint.Error + 1]int
	rules    map[string]*ruleTally
}

type ruleTally struct {
	name     string
	severity [lint.Error + 1]int
	examples []string
}

func newTally(keep int) *tally { return &tally{keep: keep, rules: map[string]*ruleTally{}} }

func (t *tally) add(f *result.File, x *result.Item, least lint.Severity) {
	r := t.rules[x.Rule.Name]
	if r == nil {
		r = &ruleTally{name: x.Rule.Name}
		t.rules[x.Rule.Name] = r
	}
	r.severity[x.Severity]++
	t.severity[x.Severity]++
	if x.Severity >= least && len(r.examples) < t.keep {
		r.examples = append(r.examples, fmt.Sprintf("%s %s %s", x.Severity, f.Name, inject.Excerpt(f.Text, x.Span.Start, x.Span.End)))
	}
}

// print writes the rules, worst first: errors, then warnings, then notes.
func (t *tally) print(words int) {
	per := func(n int) float64 { return float64(n) * 1e5 / float64(max(words, 1)) }
	rows := make([]*ruleTally, 0, len(t.rules))
	for _, r := range t.rules {
		rows = append(rows, r)
	}
	sort.Slice(rows, func(i, j int) bool {
		for s := lint.Error; s > lint.Default; s-- {
			if rows[i].severity[s] != rows[j].severity[s] {
				return rows[i].severity[s] > rows[j].severity[s]
			}
		}
		return rows[i].name < rows[j].name
	})
	fmt.Printf("%d words; per 100,000 words: errors %.2f, warnings %.2f, notes %.2f\n",
		words, per(t.severity[lint.Error]), per(t.severity[lint.Warning]), per(t.severity[lint.Note]))
	for _, r := range rows {
		fmt.Printf("%-36s errors %4d  warnings %4d  notes %5d\n",
			r.name, r.severity[lint.Error], r.severity[lint.Warning], r.severity[lint.Note])
		for _, e := range r.examples {
			fmt.Println("    " + e)
		}
	}
}
