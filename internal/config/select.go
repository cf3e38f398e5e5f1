package config

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Default is the pattern that names every rule but those that are opt-in.
const Default = "default"

// Match returns the rules that a pattern names: a rule by its name or a former name, a family, a glob ("ui/*", "*/line"), or
// Default. A pattern that names none is an error that suggests the nearest name.
func Match(all []*lint.Rule, pattern string) ([]*lint.Rule, error) {
	var found []*lint.Rule
	for _, r := range all {
		if pattern == Default && !r.OptIn || r.Name == pattern || r.Family() == pattern || slices.Contains(r.Aliases, pattern) || globbed(pattern, r.Name) {
			found = append(found, r)
		}
	}
	if found == nil {
		return nil, unknown(all, pattern)
	}
	return found, nil
}

func globbed(pattern, name string) bool {
	if pattern == "*" {
		return true
	}
	ok, err := path.Match(pattern, name)
	return err == nil && ok
}

// Select returns the rules that are on, in the order of the catalogue: those that any pattern of on names (Default when
// there is none) but none of off.
func Select(all []*lint.Rule, on, off []string) ([]*lint.Rule, error) {
	if len(on) == 0 {
		on = []string{Default}
	}
	chosen, err := union(all, on)
	if err != nil {
		return nil, err
	}
	dropped, err := union(all, off)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(all), func(r *lint.Rule) bool {
		return !chosen[r] || dropped[r]
	}), nil
}

func union(all []*lint.Rule, patterns []string) (map[*lint.Rule]bool, error) {
	set := map[*lint.Rule]bool{}
	for _, p := range patterns {
		rules, err := Match(all, p)
		if err != nil {
			return nil, err
		}
		for _, r := range rules {
			set[r] = true
		}
	}
	return set, nil
}

func unknown(all []*lint.Rule, name string) error {
	if near := Nearest(name, Names(all)); near != "" {
		return fmt.Errorf("unknown rule %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("unknown rule %q; `scrapelint rules` lists them", name)
}

// Names lists every name that a selection accepts: rules and families.
func Names(all []*lint.Rule) []string {
	var names []string
	for _, r := range all {
		if f := r.Family(); !slices.Contains(names, f) {
			names = append(names, f)
		}
		names = append(names, r.Name)
	}
	return names
}

// Nearest returns the name that a mistyped one most probably meant, or "".
func Nearest(typed string, names []string) string {
	typed = strings.ToLower(typed)
	best, least := "", min(max(2, len(typed)/3)+1, len(typed)) // at least one letter in place must be right
	for _, n := range names {
		d := distance(typed, n)
		if _, kebab, ok := strings.Cut(n, "/"); ok && !strings.Contains(typed, "/") {
			d = min(d, distance(typed, kebab))
		}
		if d < least {
			best, least = n, d
		}
	}
	return best
}

// distance counts the insertions, deletions, replacements and swaps of neighbouring bytes that turn a into b.
func distance(a, b string) int {
	before, last := []int(nil), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			cost := last[j]
			if a[i] != b[j] {
				cost++
			}
			row[j+1] = min(cost, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
