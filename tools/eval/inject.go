package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// inject plants defects of one cause after the other and counts which are found at their place, what else is reported that was
// not reported before, and how often a safe fix puts the original bytes back.
func inject(args []string) error {
	flags := flag.NewFlagSet("inject", flag.ExitOnError)
	rate := flags.Float64("rate", 0.01, "share of the possible places that are damaged")
	seed := flags.Uint64("seed", 1, "seed of the choice of places")
	only := flags.String("cause", "", "only causes whose name contains this")
	phrases := flags.String("furniture", "", "`file` with page-furniture phrases (kind, tab, phrase), for that cause")
	show := flags.Int("show", 0, "misses and false alarms shown for each cause")
	limit := flags.Int("limit", 0, "use only the first `N` texts")
	_ = flags.Parse(args)
	if flags.NArg() != 1 {
		return fmt.Errorf("usage: eval inject [flags] DIR")
	}
	docs, err := load(flags.Arg(0))
	if err != nil {
		return err
	}
	if *limit > 0 && *limit < len(docs) {
		docs = docs[:*limit]
	}
	lines, err := furniture(*phrases)
	if err != nil {
		return err
	}
	before, err := judge(docs)
	if err != nil {
		return err
	}
	fmt.Printf("%-36s %8s %9s %9s %9s\n", "cause", "planted", "precision", "recall", "restored")
	for _, c := range causes(lines) {
		if !strings.Contains(c.name, *only) {
			continue
		}
		x := experiment{cause: c, show: *show}
		if err := x.run(docs, before, *rate, rand.New(rand.NewPCG(*seed, 0))); err != nil {
			return err
		}
		x.print()
	}
	return nil
}

func furniture(path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n")[1:] {
		if _, phrase, ok := strings.Cut(l, "\t"); ok {
			out = append(out, phrase)
		}
	}
	return out, nil
}

type experiment struct {
	cause                        cause
	show                         int
	planted, found, right, wrong int
	safe, restored               int
	misses, alarms               []string
}

func (x *experiment) run(docs []document, before []*result.File, rate float64, r *rand.Rand) error {
	damaged := make([]document, len(docs))
	places := make([][]planted, len(docs))
	for i, d := range docs {
		damaged[i].name = d.name
		damaged[i].text, places[i] = x.cause.damage(d.text, rate, r)
	}
	after, err := judge(damaged)
	if err != nil {
		return err
	}
	for i := range after {
		if len(places[i]) > 0 {
			x.count(after[i], known(before[i]), places[i])
		}
	}
	return nil
}

// known lists what was reported on the text before it was damaged.
func known(f *result.File) map[string]bool {
	m := map[string]bool{}
	for i := range f.Items {
		m[f.Items[i].Rule.Name+"\x00"+f.Items[i].Span.Of(f.Text)] = true
	}
	return m
}

func (x *experiment) count(f *result.File, before map[string]bool, places []planted) {
	hit := make([]bool, len(places))
	for i := range f.Items {
		item := &f.Items[i]
		fam := family(item.Rule.Name)
		if fam == "document" {
			continue
		}
		on := touching(item, places)
		switch {
		case len(on) > 0 && slices.Contains(x.cause.families, fam):
			x.right++
			for _, p := range on {
				if !hit[p] {
					hit[p] = true
					x.repair(f, item, places[p], len(on))
				}
			}
		case len(on) == 0 && item.Severity > lint.Note && !before[item.Rule.Name+"\x00"+item.Span.Of(f.Text)]:
			x.wrong++
			if len(x.alarms) < x.show {
				x.alarms = append(x.alarms, item.Rule.Name+" "+f.Name+" "+excerpt(f.Text, item.Span.Start, item.Span.End))
			}
		}
	}
	for i, p := range places {
		x.planted++
		if hit[i] {
			x.found++
		} else if len(x.misses) < x.show {
			x.misses = append(x.misses, f.Name+" "+excerpt(f.Text, p.start, p.end))
		}
	}
}

// touching returns the planted places that a finding overlaps or touches.
func touching(item *result.Item, places []planted) []int {
	var on []int
	for i, p := range places {
		if p.start <= item.Span.End && item.Span.Start <= p.end {
			on = append(on, i)
		}
	}
	return on
}

// repair applies the finding's best fix, if it is safe and the only damage there, and compares with the text before it.
func (x *experiment) repair(f *result.File, item *result.Item, p planted, places int) {
	if places != 1 || len(item.Fixes) == 0 || item.Fixes[0].Safety != lint.Safe {
		return
	}
	x.safe++
	want := f.Text[:p.start] + p.was + f.Text[p.end:]
	var b strings.Builder
	at := 0
	for _, e := range item.Fixes[0].Edits {
		b.WriteString(f.Text[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	b.WriteString(f.Text[at:])
	if b.String() == want {
		x.restored++
	} else if len(x.alarms) < x.show {
		x.alarms = append(x.alarms, "not restored: "+item.Rule.Name+" "+excerpt(f.Text, item.Span.Start, item.Span.End))
	}
}

func (x *experiment) print() {
	share := func(a, b int) string {
		if b == 0 {
			return "-"
		}
		return fmt.Sprintf("%.3f", float64(a)/float64(b))
	}
	fmt.Printf("%-36s %8d %9s %9s %9s\n", x.cause.name, x.planted, share(x.right, x.right+x.wrong), share(x.found, x.planted), share(x.restored, x.safe))
	for _, m := range x.misses {
		fmt.Println("    missed " + m)
	}
	for _, a := range x.alarms {
		fmt.Println("    false  " + a)
	}
}
