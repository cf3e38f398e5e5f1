// Package rulestest proves rules by their own examples.
package rulestest

import (
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// The marks round a span that a rule must report.
const (
	open  = "⟦"
	shut  = "⟧"
	limit = 10
)

// Unmark returns the text without its marks and the marked spans.
func Unmark(marked string) (string, []text.Span) {
	var b strings.Builder
	var spans []text.Span
	start := 0
	for marked != "" {
		switch {
		case strings.HasPrefix(marked, open):
			start = b.Len()
			marked = marked[len(open):]
		case strings.HasPrefix(marked, shut):
			spans = append(spans, text.Span{Start: start, End: b.Len()})
			marked = marked[len(shut):]
		default:
			b.WriteByte(marked[0])
			marked = marked[1:]
		}
	}
	return b.String(), spans
}

// Mark puts marks round spans, for readable failures.
func Mark(s string, spans []text.Span) string {
	var b strings.Builder
	at := 0
	for _, x := range spans {
		if x.Start < at {
			continue
		}
		b.WriteString(s[at:x.Start] + open + s[x.Start:x.End] + shut)
		at = x.End
	}
	return b.String() + s[at:]
}

// Find runs rules over a text and returns the findings in order of their spans. The text knows the words of these rules alone, so
// that a rule that lacks some finds nothing.
func Find(s string, rules ...*lint.Rule) []lint.Finding {
	var found []lint.Finding
	p := lint.NewPass(lint.NewParser(rules...).Parse("example.txt", s), nil, func(_ *lint.Rule, f lint.Finding) { found = append(found, f) })
	for _, r := range rules {
		p.Run(r)
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
	return found
}

// Rule proves one rule: each bad example gives exactly the marked spans, its good text and all clean texts are silent, the
// fixes turn bad into good, spans and edits lie on rune borders. Tests of the whole catalogue check the rules against each
// other.
func Rule(t *testing.T, r *lint.Rule) {
	t.Helper()
	if len(r.Examples) == 0 || len(r.Clean) == 0 {
		t.Errorf("%s: a rule needs examples and clean look-alikes", r.Name)
	}
	for _, e := range r.Examples {
		bad, want := Unmark(e.Bad)
		found := Find(bad, r)
		if diff := cmp.Diff(Mark(bad, want), Mark(bad, Spans(found))); diff != "" {
			t.Errorf("%s: spans (-want +got)\n%s", r.Name, diff)
			continue
		}
		checkFindings(t, r, bad, found)
		if e.Good == "" {
			continue
		}
		if got := Spans(Find(e.Good, r)); len(got) > 0 {
			t.Errorf("%s: the good text is not clean: %s", r.Name, Mark(e.Good, got))
		}
		if r.Fix >= lint.FixUnsafe {
			if diff := cmp.Diff(e.Good, Repair(bad, lint.Unsafe, r)); diff != "" {
				t.Errorf("%s: repair (-want +got)\n%s", r.Name, diff)
			}
		}
	}
	Silent(t, r, r.Clean...)
}

// Silent fails for every text in which the rule finds anything.
func Silent(t *testing.T, r *lint.Rule, clean ...string) {
	t.Helper()
	for _, c := range clean {
		if found := Find(c, r); len(found) > 0 {
			t.Errorf("%s: false alarm: %s", r.Name, Mark(c, Spans(found)))
		}
	}
}

func checkFindings(t *testing.T, r *lint.Rule, s string, found []lint.Finding) {
	t.Helper()
	for _, f := range found {
		if f.Message == "" || strings.HasSuffix(f.Message, ".") && !strings.HasSuffix(f.Message, "..") {
			t.Errorf("%s: message %q: not empty, no final full stop", r.Name, f.Message)
		}
		for _, x := range f.Fixes {
			if x.Title == "" || len(x.Edits) == 0 {
				t.Errorf("%s: a fix needs a title and an edit", r.Name)
			}
			if best := lint.FixPolicy(x.Safety) + lint.FixManual; best > r.Fix {
				t.Errorf("%s: a fix is %s, the rule promises %s", r.Name, x.Safety, r.Fix)
			}
			for _, e := range x.Edits {
				if !border(s, e.Span.Start) || !border(s, e.Span.End) || e.Span.Start > e.Span.End {
					t.Errorf("%s: edit %v is not on rune borders", r.Name, e.Span)
				}
			}
		}
	}
}

func border(s string, i int) bool {
	return i == len(s) || i >= 0 && i < len(s) && s[i]&0xC0 != 0x80
}

// Spans returns the spans of findings.
func Spans(found []lint.Finding) []text.Span {
	spans := make([]text.Span, len(found))
	for i, f := range found {
		spans[i] = f.Span
	}
	return spans
}

// Repair applies the first fix of each finding at the given safety or better, again and again until nothing changes.
func Repair(s string, least lint.Safety, rules ...*lint.Rule) string {
	for range limit {
		next := repairOnce(s, least, Find(s, rules...))
		if next == s {
			return s
		}
		s = next
	}
	return s + "\n(no end of repairs)"
}

func repairOnce(s string, least lint.Safety, found []lint.Finding) string {
	var b strings.Builder
	at := 0
	for _, f := range found {
		if len(f.Fixes) == 0 || f.Fixes[0].Safety < least || f.Fixes[0].Edits[0].Span.Start < at {
			continue
		}
		for _, e := range f.Fixes[0].Edits {
			b.WriteString(s[at:e.Span.Start] + e.New)
			at = e.Span.End
		}
	}
	return b.String() + s[at:]
}
