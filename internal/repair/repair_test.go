package repair

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// replacer judges that every occurrence of from should be to.
func replacer(pairs ...string) func(string, Scope) []result.Item {
	return func(s string, scope Scope) []result.Item {
		var items []result.Item
		for at := range len(s) {
			for i := 0; i < len(pairs); i += 2 {
				x := text.Span{Start: at, End: at + len(pairs[i])}
				if strings.HasPrefix(s[at:], pairs[i]) && scope.Has(x) {
					items = append(items, result.Item{
						Rule:    &lint.Rule{Name: "x/" + pairs[i]},
						Finding: lint.Finding{Span: x, Fixes: []lint.Fix{lint.UnsafeFix("u", x, "?"), lint.SafeFix("s", x, pairs[i+1])}},
					})
				}
			}
		}
		return items
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		name, in, out string
		least         lint.Safety
		applied       int
		judge         func(string, Scope) []result.Item
	}{
		{"nothing to do", "abc", "abc", lint.Safe, 0, replacer("x", "y")},
		{"the first allowed fix", "a x b x", "a y b y", lint.Safe, 2, replacer("x", "y")},
		{"the first fix at a lower safety", "a x b", "a ? b", lint.Unsafe, 1, replacer("x", "y")},
		{"overlaps wait", "aaa", "c", lint.Safe, 2, replacer("aa", "b", "ba", "c")},
		{"neighbours wait", "xx", "yy", lint.Safe, 2, replacer("x", "y")},
		{"one repair opens the way for another", "a  b", "a_b", lint.Safe, 2, replacer("  ", " ", "a b", "a_b")},
	} {
		r := Text(c.in, c.least, nil, c.judge)
		if r.Text != c.out || r.Applied != c.applied || r.Restless != nil {
			t.Errorf("%s: %q after %d, restless %v", c.name, r.Text, r.Applied, r.Restless)
		}
		if got := replay(t, c.in, r.Edits); got != r.Text {
			t.Errorf("%s: the edits lead to %q", c.name, got)
		}
		if again := Text(r.Text, c.least, nil, c.judge); again.Text != r.Text {
			t.Errorf("%s: not idempotent", c.name)
		}
	}
}

// replay makes the edits one after the other.
func replay(t *testing.T, s string, edits []result.Applied) string {
	t.Helper()
	for _, e := range edits {
		if !strings.HasPrefix(s[e.At:], e.Old) {
			t.Fatalf("%q does not stand at %d of %q", e.Old, e.At, s)
		}
		s = s[:e.At] + e.New + s[e.At+len(e.Old):]
	}
	return s
}

func TestRounds(t *testing.T) {
	for in, want := range map[string]int{
		"abc": 1, "a x b x c x": 2, "x.x": 2, // all at once, and a look at the outcome
		"xx": 3, "xxxx": 3, // neighbours wait
	} {
		rounds := 0
		judge := replacer("x", "y")
		Text(in, lint.Safe, nil, func(s string, scope Scope) []result.Item { rounds++; return judge(s, scope) })
		if rounds != want {
			t.Errorf("%q was judged %d times, want %d", in, rounds, want)
		}
	}
}

func TestFixWithoutEdits(t *testing.T) {
	x := text.Span{Start: 0, End: 1}
	r := Text("x", lint.Safe, nil, func(s string, _ Scope) []result.Item {
		if s != "x" {
			return nil
		}
		return []result.Item{{Rule: &lint.Rule{Name: "x/y"}, Finding: lint.Finding{Span: x, Fixes: []lint.Fix{
			{Title: "says only", Safety: lint.Safe}, lint.SafeFix("does", x, "y"),
		}}}}
	})
	if r.Text != "y" {
		t.Errorf("got %q", r.Text)
	}
}

func TestNoEnd(t *testing.T) {
	r := Text("x", lint.Safe, nil, replacer("x", "y", "y", "x"))
	if r.Text != "x" || r.Applied != 0 || cmp.Diff([]string{"x/x"}, r.Restless) != "" && cmp.Diff([]string{"x/y"}, r.Restless) != "" {
		t.Errorf("%+v", r)
	}
}

func TestEditsOfOneFixStayTogether(t *testing.T) {
	both := func(s string, _ Scope) []result.Item {
		if !strings.HasPrefix(s, "<") {
			return nil
		}
		first, last := text.Span{Start: 0, End: 1}, text.Span{Start: len(s) - 1, End: len(s)}
		fix := lint.Fix{Title: "t", Safety: lint.Safe, Edits: []lint.Edit{{Span: first, New: "("}, {Span: last, New: ")"}}}
		inner := text.Span{Start: len(s) - 2, End: len(s)}
		return []result.Item{
			{Rule: &lint.Rule{Name: "x/pair"}, Finding: lint.Finding{Fixes: []lint.Fix{fix}}},
			{Rule: &lint.Rule{Name: "x/inner"}, Finding: lint.Finding{Fixes: []lint.Fix{lint.SafeFix("t", inner, "!")}}},
		}
	}
	if r := Text("<abc>", lint.Safe, nil, both); r.Text != "(abc)" || replay(t, "<abc>", r.Edits) != r.Text {
		t.Errorf("got %q by %+v", r.Text, r.Edits)
	}
}

// TestFixInsideAPair: a fix between the two edits of another is made in the same round, and written down in the order of the text.
func TestFixInsideAPair(t *testing.T) {
	in := "<a x b>"
	first, last, middle := text.Span{Start: 0, End: 1}, text.Span{Start: 6, End: 7}, text.Span{Start: 3, End: 4}
	r := Text(in, lint.Safe, nil, func(s string, _ Scope) []result.Item {
		if s != in {
			return nil
		}
		pair := lint.Fix{Safety: lint.Safe, Edits: []lint.Edit{{Span: first, New: "((("}, {Span: last, New: ")))"}}}
		return []result.Item{
			{Rule: &lint.Rule{Name: "x/pair"}, Finding: lint.Finding{Fixes: []lint.Fix{pair}}},
			{Rule: &lint.Rule{Name: "x/middle"}, Finding: lint.Finding{Fixes: []lint.Fix{lint.SafeFix("t", middle, "long")}}},
		}
	})
	if want := "(((a long b)))"; r.Text != want || replay(t, in, r.Edits) != want || len(r.Edits) != 3 || r.Edits[1].At != 5 {
		t.Errorf("got %q by %+v", r.Text, r.Edits)
	}
}

func TestScope(t *testing.T) {
	in := "x one x\n\nx two x\n\nx three x\n"
	second := Scope{{Start: 9, End: 16}}
	r := Text(in, lint.Safe, second, replacer("x", "long "))
	if want := "x one x\n\nlong  two long \n\nx three x\n"; r.Text != want {
		t.Errorf("got %q", r.Text)
	}
	if got := r.Scope[0].Of(r.Text); got != "long  two long " {
		t.Errorf("the scope is now %q", got)
	}
	if (Scope{}).Has(text.Span{Start: 0, End: 1}) || !Scope(nil).Has(text.Span{}) {
		t.Error("an empty scope has nothing, no scope has all")
	}
}

func TestScopeHas(t *testing.T) {
	scope := Scope{{Start: 5, End: 9}}
	for x, want := range map[text.Span]bool{
		{Start: 4, End: 4}: false, {Start: 5, End: 5}: true, {Start: 7, End: 7}: true, {Start: 9, End: 9}: true, {Start: 10, End: 10}: false,
		{Start: 3, End: 5}: false, {Start: 3, End: 6}: true, {Start: 8, End: 12}: true, {Start: 9, End: 12}: false,
	} {
		if scope.Has(x) != want {
			t.Errorf("%v: %v", x, !want)
		}
	}
}

// TestMove: what is put in at a border of the scope comes to lie in it; an edit across a border is in it as a whole or not at all.
func TestMove(t *testing.T) {
	edit := func(start, end int, to string) []lint.Edit {
		return []lint.Edit{{Span: text.Span{Start: start, End: end}, New: to}}
	}
	for _, c := range []struct {
		edits          []lint.Edit
		offset         int
		atStart, atEnd int
	}{
		{edit(2, 4, "long"), 1, 1, 1},
		{edit(2, 4, "long"), 2, 2, 2},
		{edit(2, 4, "long"), 3, 2, 6},
		{edit(2, 4, "long"), 4, 6, 6},
		{edit(2, 4, "long"), 5, 7, 7},
		{edit(2, 4, ""), 3, 2, 2},
		{edit(2, 4, ""), 6, 4, 4},
		{edit(3, 3, "new"), 2, 2, 2},
		{edit(3, 3, "new"), 3, 3, 6},
		{edit(3, 3, "new"), 4, 7, 7},
	} {
		if start, end := move(c.offset, c.edits, false), move(c.offset, c.edits, true); start != c.atStart || end != c.atEnd {
			t.Errorf("%d after %v: %d as a start and %d as an end, want %d and %d", c.offset, c.edits, start, end, c.atStart, c.atEnd)
		}
	}
}
