package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/inject"
)

// plant plants defects of one cause after the other and counts which are found at their place, what else is reported that was
// not reported before, and how often a safe fix puts the original bytes back.
func plant(args []string) error {
	flags := flag.NewFlagSet("inject", flag.ExitOnError)
	rate := flags.Float64("rate", 0.01, "share of the possible places that are damaged")
	seed := flags.Uint64("seed", 1, "seed of the choice of places")
	only := flags.String("cause", "", "only causes whose name contains this")
	phrases := flags.String("furniture", "", "`file` with page-furniture phrases (kind, tab, phrase), for that cause")
	show := flags.Int("show", 0, "misses and false alarms shown for each cause")
	limit := flags.Int("limit", 0, "use only the first `N` texts")
	rules := flags.Bool("rules", false, "count by rule, too")
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
	e := inject.Experiment{Texts: docs, Before: before, Judge: judge, Rate: *rate, Seed: *seed, Show: *show}
	fmt.Printf("%-36s %8s %9s %9s %9s\n", "cause", "planted", "precision", "recall", "restored")
	for _, c := range inject.Causes(lines) {
		if !strings.Contains(c.Name, *only) {
			continue
		}
		o, err := e.Run(&c)
		if err != nil {
			return err
		}
		printOutcome(&c, o, *rules)
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
	return inject.Furniture(string(b)), nil
}

func printOutcome(c *inject.Cause, o *inject.Outcome, rules bool) {
	share := func(a, b int) string {
		if b == 0 {
			return "-"
		}
		return fmt.Sprintf("%.3f", float64(a)/float64(b))
	}
	fmt.Printf("%-36s %8d %9s %9s %9s\n", c.Name, o.Planted, share(o.Right, o.Right+o.False), share(o.Found, o.Planted), share(o.Restored, o.Safe))
	if rules {
		for _, name := range slices.Sorted(maps.Keys(o.Rules)) {
			n := o.Rules[name]
			fmt.Printf("    %-32s %8s %9s %9s\n", name, "", share(n.Found, n.Found+n.False), share(n.Found, o.Planted))
		}
	}
	for _, m := range o.Misses {
		fmt.Println("    missed " + m)
	}
	for _, a := range o.Alarms {
		fmt.Println("    false  " + a)
	}
}
