package inject

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// Text is a text with its name.
type Text struct{ Name, Text string }

// Judge runs the rules over texts; the results stand in their order.
type Judge func([]Text) ([]*result.File, error)

// Experiment plants defects in clean texts.
type Experiment struct {
	Texts []Text
	// Before is what the rules say of them undamaged.
	Before []*result.File
	Judge  Judge
	Rate   float64
	Seed   uint64
	// Show is how many misses and false alarms are kept for a reader.
	Show int
}

// Count says how many planted places were found, and what was said of places that are sound.
type Count struct{ Found, False int }

// Outcome is what came of one cause.
type Outcome struct {
	Planted int
	Count
	// Right counts findings at planted places, several on one place too, but one for a text as a whole.
	Right int
	// Rules counts by rule.
	Rules map[string]Count
	// Safe counts the safe repairs at planted places, Restored those that give the original bytes back.
	Safe, Restored int
	Misses, Alarms []string
}

// Run plants the defects of one cause.
func (e *Experiment) Run(c *Cause) (*Outcome, error) {
	damaged := make([]Text, len(e.Texts))
	places := make([][]Place, len(e.Texts))
	for i, t := range e.Texts {
		damaged[i], places[i] = c.Damage(t, e.Rate, e.Seed)
	}
	after, err := e.Judge(damaged)
	if err != nil {
		return nil, err
	}
	o := &counter{cause: c, show: e.Show, Outcome: Outcome{Rules: map[string]Count{}}}
	for i := range after {
		if len(places[i]) > 0 {
			o.count(after[i], e.Before[i], places[i])
		}
	}
	return &o.Outcome, nil
}

type counter struct {
	Outcome
	cause *Cause
	show  int
}

func (o *counter) count(f, before *result.File, planted []Place) {
	known := identities(before)
	var places, minor []Place
	for _, p := range planted {
		if p.Minor {
			minor = append(minor, p)
		} else {
			places = append(places, p)
		}
	}
	hit := make([]bool, len(places))
	rules := map[string][]bool{}
	for i := range f.Items {
		item := &f.Items[i]
		name := item.Rule.Name
		if Family(name) == "document" {
			continue
		}
		on := touching(item, places)
		switch {
		case len(on) > 0 && o.names(item):
			if !o.cause.whole || !hit[0] {
				o.Right++
			}
			if rules[name] == nil {
				rules[name] = make([]bool, len(places))
			}
			for _, p := range on {
				if !hit[p] {
					hit[p] = true
					o.repair(f, item, places[p], len(on))
				}
				rules[name][p] = true
			}
		case len(on) == 0 && item.Severity > lint.Note && !known[identity(f, item)] && len(touching(item, minor)) == 0:
			o.alarm(f, item)
		}
	}
	if o.cause.whole {
		o.undamaged(before)
	}
	for name, hits := range rules {
		o.add(name, Count{Found: trues(hits)})
	}
	o.Planted += len(places)
	o.Found += trues(hit)
	for i, p := range places {
		if !hit[i] && len(o.Misses) < o.show {
			o.Misses = append(o.Misses, f.Name+" "+Excerpt(f.Text, p.Start, p.End))
		}
	}
}

// names says whether a finding is of a family that may name the cause.
func (o *counter) names(item *result.Item) bool {
	return slices.Contains(o.cause.Families, Family(item.Rule.Name))
}

// undamaged counts what is said of a text as a whole though it is sound: one false alarm for each rule that says it, and one in all.
func (o *counter) undamaged(before *result.File) {
	said := map[string]bool{}
	for i := range before.Items {
		item := &before.Items[i]
		if !o.names(item) || said[item.Rule.Name] {
			continue
		}
		if len(said) == 0 {
			o.False++
		}
		said[item.Rule.Name] = true
		o.add(item.Rule.Name, Count{False: 1})
		o.explain("undamaged: "+item.Rule.Name+" "+before.Name, before, item)
	}
}

func (o *counter) alarm(f *result.File, item *result.Item) {
	o.False++
	o.add(item.Rule.Name, Count{False: 1})
	o.explain(item.Rule.Name+" "+f.Name, f, item)
}

func (o *counter) explain(what string, f *result.File, item *result.Item) {
	if len(o.Alarms) < o.show {
		o.Alarms = append(o.Alarms, what+" "+Excerpt(f.Text, item.Span.Start, item.Span.End))
	}
}

func (o *counter) add(rule string, c Count) {
	was := o.Rules[rule]
	o.Rules[rule] = Count{Found: was.Found + c.Found, False: was.False + c.False}
}

// repair applies the finding's best fix, if it is safe and the only damage there, and compares with the text before it.
func (o *counter) repair(f *result.File, item *result.Item, p Place, places int) {
	if places != 1 || len(item.Fixes) == 0 || item.Fixes[0].Safety != lint.Safe {
		return
	}
	o.Safe++
	want := f.Text[:p.Start] + p.Was + f.Text[p.End:]
	var b strings.Builder
	at := 0
	for _, e := range item.Fixes[0].Edits {
		b.WriteString(f.Text[at:e.Span.Start] + e.New)
		at = e.Span.End
	}
	b.WriteString(f.Text[at:])
	if b.String() == want {
		o.Restored++
	} else {
		o.explain("not restored: "+item.Rule.Name, f, item)
	}
}

// identities lists what was reported on the text before it was damaged.
func identities(f *result.File) map[string]bool {
	m := make(map[string]bool, len(f.Items))
	for i := range f.Items {
		m[identity(f, &f.Items[i])] = true
	}
	return m
}

func identity(f *result.File, item *result.Item) string {
	return item.Rule.Name + "\x00" + item.Span.Of(f.Text)
}

// touching returns the planted places that a finding overlaps or touches.
func touching(item *result.Item, places []Place) []int {
	var on []int
	for i, p := range places {
		if p.Start <= item.Span.End && item.Span.Start <= p.End {
			on = append(on, i)
		}
	}
	return on
}

func trues(s []bool) int {
	n := 0
	for _, b := range s {
		if b {
			n++
		}
	}
	return n
}

// Family is the family under which a rule is judged: labels do not tell quotation marks and brackets from apostrophes.
func Family(rule string) string {
	f, _, _ := strings.Cut(rule, "/")
	if f == "quote" || f == "bracket" {
		return "apostrophe"
	}
	return f
}

// Excerpt returns the text round a span on one line, with the span, shortened if it is long, in brackets.
func Excerpt(s string, start, end int) string {
	const around, longest = 40, 400
	from, to := max(start-around, 0), min(end+around, len(s))
	for from > 0 && s[from]&0xC0 == 0x80 {
		from--
	}
	for to < len(s) && s[to]&0xC0 == 0x80 {
		to++
	}
	span := s[start:end]
	if len(span) > longest {
		span = strings.ToValidUTF8(span[:longest], "") + "…"
	}
	return fmt.Sprintf("%q", s[from:start]+"⟦"+span+"⟧"+s[end:to])
}
