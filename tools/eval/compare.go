package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
)

// row is what compare needs of a finding in the jsonl format.
type row struct {
	File     string `json:"file"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Line     int    `json:"line"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
}

// compare prints which findings one build has and the other has not: the effect of a change to a rule.
func compare(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: eval compare OLD.jsonl NEW.jsonl (written by: scrapelint check --format jsonl PATH)")
	}
	old, err := rows(args[0])
	if err != nil {
		return err
	}
	now, err := rows(args[1])
	if err != nil {
		return err
	}
	gone, came := less(old, now), less(now, old)
	for _, r := range gone {
		fmt.Printf("- %s:%d %s %s %q\n", r.File, r.Line, r.Severity, r.Rule, r.Text)
	}
	for _, r := range came {
		fmt.Printf("+ %s:%d %s %s %q\n", r.File, r.Line, r.Severity, r.Rule, r.Text)
	}
	fmt.Printf("%d findings before, %d now: %d gone, %d new\n", len(old), len(now), len(gone), len(came))
	return nil
}

func rows(path string) (map[row]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := map[row]bool{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for n := 1; in.Scan(); n++ {
		var r row
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out[r] = true
	}
	return out, in.Err()
}

// less returns the rows of a that b has not, in order of their places.
func less(a, b map[row]bool) []row {
	var out []row
	for r := range a {
		if !b[r] {
			out = append(out, r)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		x, y := out[i], out[j]
		if x.File != y.File {
			return x.File < y.File
		}
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.Rule < y.Rule
	})
	return out
}
