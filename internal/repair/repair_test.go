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
		if again := Text(r.Text, c.least, nil, c.judge); again.Text != r.Text {
			t.Errorf("%s: not idempotent", c.name)
		}
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
	if r := Text("<abc>", lint.Safe, nil, both); r.Text != "(abc)" {
		t.Errorf("got %q", r.Text)
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
