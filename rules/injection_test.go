package rules_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/result"
)

var keep = flag.Bool("keep", false, "write the tables of testdata anew where nothing in them gets worse")

// row is what one rule, or all of them (rule *), make of the defects of one cause.
type row struct {
	cause, rule    string
	planted, found int
	alarms         int
}

func (r row) recall() float64    { return float64(r.found) / float64(max(r.planted, 1)) }
func (r row) precision() float64 { return float64(r.found) / float64(max(r.found+r.alarms, 1)) }

// The figures of testdata/injection.tsv, planted defects in testdata/clean, may only rise: a change to a rule that finds fewer of
// the defects, or says more that is false, must drop the row from the table, where everybody sees it.
func TestInjection(t *testing.T) {
	const table = "../testdata/injection.tsv"
	kept, now := readRows(t, table), injected(t)
	for _, k := range kept {
		i := slices.IndexFunc(now, func(n row) bool { return n.cause == k.cause && n.rule == k.rule })
		n := row{cause: k.cause, rule: k.rule, planted: k.planted}
		if i >= 0 {
			n = now[i]
		}
		if n.recall() < k.recall() || n.precision() < k.precision() {
			t.Errorf("%s, %s: found %d of %d, %d false alarms; kept are %d of %d, %d (see docs/developing.md)",
				k.cause, k.rule, n.found, n.planted, n.alarms, k.found, k.planted, k.alarms)
		}
	}
	if !*keep || t.Failed() {
		return
	}
	var b strings.Builder
	b.WriteString("cause\trule\tplanted\tfound\tfalse\n")
	for _, r := range now {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%d\t%d\n", r.cause, r.rule, r.planted, r.found, r.alarms)
	}
	if err := os.WriteFile(table, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readRows(t *testing.T, path string) []row {
	t.Helper()
	var rows []row
	for _, line := range strings.Split(read(t, path), "\n")[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			continue
		}
		r := row{cause: f[0], rule: f[1]}
		if _, err := fmt.Sscan(strings.Join(f[2:], " "), &r.planted, &r.found, &r.alarms); err != nil {
			t.Fatalf("%s: %q: %v", path, line, err)
		}
		rows = append(rows, r)
	}
	return rows
}

// injected plants the defects of every cause and counts, in the order of the causes and of the rules' names.
func injected(t *testing.T) []row {
	t.Helper()
	files, err := filepath.Glob("../testdata/clean/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no clean texts", err)
	}
	var texts []inject.Text
	for _, f := range files {
		texts = append(texts, inject.Text{Name: filepath.Base(f), Text: read(t, f)})
	}
	w := (&engine.Engine{Rules: defaults(), Detector: language.New()}).NewWorker()
	judge := func(texts []inject.Text) ([]*result.File, error) {
		out := make([]*result.File, len(texts))
		for i, x := range texts {
			out[i] = &result.File{Name: x.Name, Text: x.Text}
			w.Judge(out[i])
		}
		return out, nil
	}
	before, err := judge(texts)
	if err != nil {
		t.Fatal(err)
	}
	const rate, seed = 0.03, 1
	e := inject.Experiment{Texts: texts, Before: before, Judge: judge, Rate: rate, Seed: seed}
	var rows []row
	for _, c := range inject.Causes(inject.Furniture(read(t, "../testdata/furniture.tsv"))) {
		o, err := e.Run(&c)
		if err != nil {
			t.Fatal(err)
		}
		first := len(rows)
		for rule, n := range o.Rules {
			rows = append(rows, row{c.Name, rule, o.Planted, n.Found, n.False})
		}
		slices.SortFunc(rows[first:], func(a, b row) int { return cmp.Compare(a.rule, b.rule) })
		rows = slices.Insert(rows, first, row{c.Name, "*", o.Planted, o.Found, o.False})
	}
	return rows
}
