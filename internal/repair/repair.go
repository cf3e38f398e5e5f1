// Package repair applies fixes to a text, again and again, until there is nothing left to repair.
package repair

import (
	"cmp"
	"slices"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// maxRounds bounds how often a text is judged again. Repairs that open the way for others need two or three rounds.
const maxRounds = 10

// Scope are the parts of a text that may be repaired; nil is all of it.
type Scope []text.Span

// Has says whether a span lies in the scope or touches it.
func (s Scope) Has(x text.Span) bool {
	return s == nil || slices.ContainsFunc(s, func(p text.Span) bool {
		return p.Overlaps(x) || x.Len() == 0 && p.Start <= x.Start && x.Start <= p.End
	})
}

// Text repairs a text. judge returns the findings of a text that may be repaired, in order; the first fix of each that is at
// least as safe as least is applied. Where no end is reached the text stays as it was, and the rules that went on are named.
func Text(s string, least lint.Safety, scope Scope, judge func(s string, scope Scope) []result.Item) *result.Repair {
	r := &result.Repair{Text: s}
	begun := scope
	for range maxRounds {
		r.Scope = scope
		fixes := choose(judge(r.Text, scope), least)
		if len(fixes) == 0 {
			r.Restless = nil
			return r
		}
		r.Edits = append(r.Edits, applied(r.Text, fixes)...)
		r.Text, scope = apply(r.Text, scope, fixes)
		r.Applied += len(fixes)
		r.Restless = names(fixes)
	}
	return &result.Repair{Text: s, Scope: begun, Restless: r.Restless}
}

// chosen is a fix to be applied.
type chosen struct {
	rule *lint.Rule
	fix  *lint.Fix
}

// choose takes the first allowed fix of each finding, and leaves those that overlap or touch an earlier one to the next round.
func choose(items []result.Item, least lint.Safety) []chosen {
	var fixes []chosen
	var taken spans
	for i := range items {
		fix := allowed(items[i].Fixes, least)
		if fix == nil || slices.ContainsFunc(fix.Edits, func(e lint.Edit) bool { return taken.touch(e.Span) }) {
			continue
		}
		for _, e := range fix.Edits {
			taken.add(e.Span)
		}
		fixes = append(fixes, chosen{items[i].Rule, fix})
	}
	return fixes
}

// spans are in order and do not touch each other, but for those of one fix.
type spans []text.Span

func (s spans) touch(x text.Span) bool {
	i := s.search(x)
	return i > 0 && s[i-1].End >= x.Start || i < len(s) && s[i].Start <= x.End
}

func (s *spans) add(x text.Span) { *s = slices.Insert(*s, s.search(x), x) }

func (s spans) search(x text.Span) int {
	i, _ := slices.BinarySearchFunc(s, x, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	return i
}

func allowed(fixes []lint.Fix, least lint.Safety) *lint.Fix {
	for i := range fixes {
		if fixes[i].Safety >= least && len(fixes[i].Edits) > 0 {
			return &fixes[i]
		}
	}
	return nil
}

func apply(s string, scope Scope, fixes []chosen) (string, Scope) {
	var edits []lint.Edit
	for _, f := range fixes {
		edits = append(edits, f.fix.Edits...)
	}
	slices.SortStableFunc(edits, func(a, b lint.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return lint.Apply(s, edits), shift(scope, edits)
}

// applied lists the edits of a round in the order of the text, each at its place once those before it are made.
func applied(s string, fixes []chosen) []result.Applied {
	var list []result.Applied
	for _, f := range fixes {
		for _, e := range f.fix.Edits {
			list = append(list, result.Applied{Rule: f.rule, Fix: f.fix, At: e.Span.Start, Old: e.Span.Of(s), New: e.New})
		}
	}
	slices.SortStableFunc(list, func(a, b result.Applied) int { return cmp.Compare(a.At, b.At) })
	delta := 0
	for i := range list {
		list[i].At += delta
		delta += len(list[i].New) - len(list[i].Old)
	}
	return list
}

// shift moves a scope with the edits.
func shift(scope Scope, edits []lint.Edit) Scope {
	if scope == nil {
		return nil
	}
	moved := make(Scope, len(scope))
	for i, p := range scope {
		moved[i] = text.Span{Start: move(p.Start, edits, false), End: move(p.End, edits, true)}
	}
	return moved
}

// move is where an offset lies after the edits; an offset inside an edit goes to its end or its start.
func move(offset int, edits []lint.Edit, toEnd bool) int {
	delta := 0
	for _, e := range edits {
		switch {
		case e.Span.End < offset || e.Span.End == offset && !(e.Span.Len() == 0 && !toEnd):
			delta += len(e.New) - e.Span.Len()
		case e.Span.Start < offset && toEnd:
			return e.Span.Start + delta + len(e.New)
		case e.Span.Start < offset:
			return e.Span.Start + delta
		}
	}
	return offset + delta
}

func names(fixes []chosen) []string {
	var list []string
	for _, f := range fixes {
		list = append(list, f.rule.Name)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
