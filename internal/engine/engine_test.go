package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/internal/text"
)

// finder is a rule that reports every occurrence of a word.
func finder(name, word string) *lint.Rule {
	return &lint.Rule{Name: name, Severity: lint.Warning, AnyLanguage: true, Check: func(p *lint.Pass) {
		for at := 0; ; {
			i := strings.Index(p.Doc.Text[at:], word)
			if i < 0 {
				return
			}
			at += i
			p.ReportSpan(text.Span{Start: at, End: at + len(word)}, "found "+word)
			at += len(word)
		}
	}}
}

func mild(r *lint.Rule) *lint.Rule {
	r.Severity = lint.Note
	return r
}

func verdict(r *lint.Rule) *lint.Rule {
	r.Absorbs = true
	return r
}

func note(r *lint.Rule) *lint.Rule {
	r.Severity = lint.Note
	return r
}

func check(t *testing.T, e *Engine, files ...*result.File) []*result.File {
	t.Helper()
	var got []*result.File
	units := func(yield func(source.Unit) bool) {
		for _, f := range files {
			if !yield(source.One(f)) {
				return
			}
		}
	}
	if err := e.Run(context.Background(), units, func(f *result.File) error { got = append(got, f); return nil }); err != nil {
		t.Fatal(err)
	}
	return got
}

func one(t *testing.T, s string, rules ...*lint.Rule) *result.File {
	t.Helper()
	return check(t, &Engine{Rules: rules}, &result.File{Name: "a.txt", Text: s})[0]
}

func list(f *result.File) []string {
	var got []string
	for _, i := range f.Items {
		got = append(got, i.Rule.Name+" "+i.Span.Of(f.Text))
	}
	return got
}

func TestJudge(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  string
		rules []*lint.Rule
		want  []string
	}{
		{"order of text, then of the catalogue", "bb aa bb",
			[]*lint.Rule{finder("x/b", "bb"), finder("x/a", "aa"), finder("x/c", "bb")},
			[]string{"x/b bb", "x/c bb", "x/a aa", "x/b bb", "x/c bb"}},
		{"a verdict covers what is inside", "keep [hide this] keep",
			[]*lint.Rule{finder("x/keep", "keep"), finder("x/hide", "hide"), verdict(finder("ui/all", "[hide this]"))},
			[]string{"x/keep keep", "ui/all [hide this]", "x/keep keep"}},
		{"a note hides no warning", "say hello there",
			[]*lint.Rule{note(verdict(finder("ui/note", "hello there"))), finder("x/a", "hello"), note(finder("x/b", "there"))},
			[]string{"x/a hello", "ui/note hello there"}},
		{"a long finding between does not end a verdict", "aa bb cc dd",
			[]*lint.Rule{verdict(finder("ui/v", "aa bb cc")), finder("x/long", "bb cc dd"), finder("x/in", "cc")},
			[]string{"ui/v aa bb cc", "x/long bb cc dd"}},
		{"the wider of two verdicts", "say hello there",
			[]*lint.Rule{verdict(finder("ui/narrow", "hello")), verdict(finder("ui/wide", "hello there"))},
			[]string{"ui/wide hello there"}},
		{"the earlier of two equal verdicts", "say hello",
			[]*lint.Rule{verdict(finder("ui/first", "hello")), verdict(finder("ui/second", "hello"))},
			[]string{"ui/first hello"}},
		{"a finding that sticks out of a verdict stays", "one two three",
			[]*lint.Rule{verdict(finder("ui/a", "one two")), finder("x/b", "two three")},
			[]string{"ui/a one two", "x/b two three"}},
		{"a broken character explains a missing apostrophe", "donXt",
			[]*lint.Rule{finder("apostrophe/contraction", "donXt"), finder("encoding/mojibake", "X")},
			[]string{"encoding/mojibake X"}},
		{"furniture that is repeated is furniture", "Share this",
			[]*lint.Rule{finder("duplicate/line", "Share this"), finder("ui/share", "Share this")},
			[]string{"ui/share Share this"}},
		{"but it does not hide what is more than a note of it", "Share this",
			[]*lint.Rule{finder("duplicate/line", "Share this"), mild(finder("ui/share", "Share this"))},
			[]string{"duplicate/line Share this"}},
		{"nor the repeated article round it", "It was cold. Share this",
			[]*lint.Rule{finder("duplicate/passage", "It was cold. Share this"), finder("ui/share", "Share this")},
			[]string{"duplicate/passage It was cold. Share this", "ui/share Share this"}},
		{"no preference: both stay", "donXt",
			[]*lint.Rule{finder("apostrophe/contraction", "donXt"), finder("quote/doubled", "nX")},
			[]string{"apostrophe/contraction donXt", "quote/doubled nX"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, list(one(t, c.text, c.rules...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSame: a better explanation takes the place of another one where they share half of the shorter and a tenth of the longer.
func TestSame(t *testing.T) {
	span := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	for _, c := range []struct {
		a, b text.Span
		want bool
	}{
		{span(0, 4), span(0, 4), true}, {span(0, 4), span(2, 6), true}, {span(0, 4), span(3, 7), false}, {span(0, 4), span(4, 8), false},
		{span(0, 20), span(5, 7), true}, {span(0, 20), span(5, 6), false}, {span(0, 20), span(19, 22), false}, {span(0, 20), span(18, 22), true},
		{span(3, 3), span(3, 3), true}, {span(3, 3), span(3, 4), true}, {span(3, 3), span(2, 3), true}, {span(3, 3), span(2, 4), false},
		{span(3, 3), span(4, 5), false}, {span(3, 3), span(3, 5), false},
	} {
		if same(c.a, c.b) != c.want || same(c.b, c.a) != c.want {
			t.Errorf("%v and %v: want %v", c.a, c.b, c.want)
		}
	}
}

// Every preference is one that can apply: it names rules or families of other causes, and says why.
func TestPreferences(t *testing.T) {
	for i, p := range preferences {
		if p.because == "" || p.over == p.under {
			t.Errorf("%+v", p)
		}
		for _, q := range preferences[:i] {
			if named(q.over, p.under) && named(q.under, p.over) {
				t.Errorf("%s and %s are preferred to each other", p.over, p.under)
			}
		}
	}
}

func TestDuplicatesOfOneRule(t *testing.T) {
	twice := &lint.Rule{Name: "x/twice", Check: func(p *lint.Pass) {
		p.ReportSpan(text.Span{Start: 0, End: 2}, "first")
		p.ReportSpan(text.Span{Start: 0, End: 2}, "second")
	}}
	f := one(t, "abc", twice)
	if len(f.Items) != 1 || f.Items[0].Message != "first" || f.Items[0].Severity != lint.Warning {
		t.Errorf("got %+v", f.Items)
	}
}

func TestNestedFindingsOfOneRule(t *testing.T) {
	spans := func(severities map[text.Span]lint.Severity, order ...text.Span) *lint.Rule {
		return &lint.Rule{Name: "x/nested", Check: func(p *lint.Pass) {
			for _, s := range order {
				p.Report(lint.Finding{Span: s, Message: s.Of(p.Doc.Text), Severity: severities[s]})
			}
		}}
	}
	wide, front, inner, beside := text.Span{Start: 0, End: 9}, text.Span{Start: 0, End: 3}, text.Span{Start: 4, End: 9}, text.Span{Start: 7, End: 12}
	rule := spans(map[text.Span]lint.Severity{wide: lint.Note, inner: lint.Error, beside: lint.Note}, front, wide, inner, beside)
	f := one(t, "one three five", rule, finder("y/other", "one"))
	if diff := cmp.Diff([]string{"y/other one", "x/nested one three", "x/nested ee fi"}, list(f)); diff != "" {
		t.Error(diff)
	}
	if got := f.Items[1].Severity; got != lint.Error {
		t.Errorf("the wider finding is %v, want error as the one inside it", got)
	}
	insert := spans(nil, text.Span{Start: 0, End: 3}, text.Span{Start: 3, End: 3})
	if f := one(t, "one two", insert); len(f.Items) != 2 {
		t.Errorf("a place between two characters is swallowed: %v", list(f))
	}
}

func TestTextsAboutCode(t *testing.T) {
	const s = "The parser calls next_row() for a word in each line of a file.\n\nword = 0\nrow += word;\n\nThe syntax of --word is that of the options.\n"
	for policy, want := range map[lint.CodePolicy]int{lint.NotCode: 2, lint.NoCode: 0, lint.EvenCode: 4} {
		r := finder("x/word", "word")
		r.Code = policy
		if f := one(t, s, r); len(f.Items) != want {
			t.Errorf("policy %d: %v, want %d findings", policy, list(f), want)
		}
	}
}

func TestSeverity(t *testing.T) {
	own := &lint.Rule{Name: "x/own", Severity: lint.Error, Check: func(p *lint.Pass) {
		p.Report(lint.Finding{Span: text.Span{Start: 0, End: 1}, Message: "m", Severity: lint.Note})
	}}
	for _, c := range []struct {
		set  lint.Severity
		on   bool
		want []lint.Severity
	}{{lint.Default, true, []lint.Severity{lint.Note}}, {lint.Warning, true, []lint.Severity{lint.Warning}}, {lint.Error, false, nil}} {
		e := &Engine{Rules: []*lint.Rule{own}, Policy: func(string) Policy {
			return func(*lint.Rule) (lint.Severity, bool) { return c.set, c.on }
		}}
		var got []lint.Severity
		for _, i := range check(t, e, &result.File{Name: "a", Text: "abc"})[0].Items {
			got = append(got, i.Severity)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("set %v: got %v", c.set, got)
		}
	}
}

func TestFaults(t *testing.T) {
	bad := []*lint.Rule{
		{Name: "x/panics", Check: func(p *lint.Pass) {
			p.ReportSpan(text.Span{Start: 0, End: 1}, "half done")
			panic("oh no")
		}},
		{Name: "x/outside", Check: func(p *lint.Pass) { p.ReportSpan(text.Span{Start: 0, End: 99}, "m") }},
		{Name: "x/inside-rune", Check: func(p *lint.Pass) { p.ReportSpan(text.Span{Start: 1, End: 2}, "m") }},
		{Name: "x/edits", Check: func(p *lint.Pass) {
			p.ReportSpan(text.Span{Start: 0, End: 2}, "m", lint.SafeFix("t", text.Span{Start: 5, End: 2}, ""))
		}},
	}
	f := one(t, "é ok", append(bad, finder("x/ok", "ok"))...)
	if diff := cmp.Diff([]string{"x/ok ok"}, list(f)); diff != "" {
		t.Error(diff)
	}
	if len(f.Faults) != len(bad) {
		t.Fatalf("faults: %v", f.Faults)
	}
	for _, want := range bad {
		if !slices.ContainsFunc(f.Faults, func(err error) bool {
			return strings.Contains(err.Error(), want.Name) && strings.Contains(err.Error(), "a.txt")
		}) {
			t.Errorf("no fault names %s and the file: %v", want.Name, f.Faults)
		}
	}
	if !strings.Contains(f.Faults[0].Error(), "engine_test.go:") {
		t.Errorf("the fault does not say where: %v", f.Faults[0])
	}
}

func TestInvalidUTF8HasBorders(t *testing.T) {
	f := one(t, "a\xff\x80b \xe2\x82", finder("x/byte", "\xff"), finder("x/cont", "\x80"), finder("x/cut", "\xe2\x82"))
	if len(f.Items) != 3 || f.Faults != nil {
		t.Errorf("got %v, %v", list(f), f.Faults)
	}
}

func TestOtherLanguages(t *testing.T) {
	english := finder("x/english", "reunión")
	english.AnyLanguage = false
	spanish := strings.Repeat("El gobierno anunció ayer que la reunión prevista entre los ministros queda aplazada hasta nueva orden. ", 4)
	f := one(t, spanish, english, finder("x/any", "gobierno"))
	if len(f.Items) != 4 || f.Items[0].Rule.Name != "x/any" {
		t.Errorf("got %v", list(f))
	}
}

func TestOrderAndWorkers(t *testing.T) {
	r := finder("x/a", "word")
	run := func(workers int) string {
		var files []*result.File
		for i := range 500 {
			files = append(files, &result.File{Name: fmt.Sprint(i), Text: strings.Repeat("a word ", i%70)})
		}
		var b strings.Builder
		for _, f := range check(t, &Engine{Rules: []*lint.Rule{r}, Workers: workers}, files...) {
			fmt.Fprintln(&b, f.Name, len(f.Items), f.Words)
			for _, i := range f.Items {
				fmt.Fprintln(&b, i.Fingerprint)
			}
		}
		return b.String()
	}
	want := run(1)
	for _, n := range []int{2, 3, 16} {
		if got := run(n); got != want {
			t.Errorf("%d workers give another result", n)
		}
	}
}

func TestStops(t *testing.T) {
	var files []*result.File
	for range 1000 {
		files = append(files, &result.File{Name: "a", Text: "word"})
	}
	units := func(yield func(source.Unit) bool) {
		for _, f := range files {
			if !yield(source.One(f)) {
				return
			}
		}
	}
	stop := errors.New("stop")
	n := 0
	err := (&Engine{Workers: 4}).Run(context.Background(), units, func(*result.File) error {
		if n++; n == 3 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || n != 3 {
		t.Errorf("err %v after %d files", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan bool)
	waiting := func(yield func(source.Unit) bool) {
		cancel()
		<-never // as a terminal at which nobody types
	}
	if err := (&Engine{}).Run(ctx, waiting, func(*result.File) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled while reading: %v", err)
	}
	if err := (&Engine{}).Run(ctx, units, func(*result.File) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled run: %v", err)
	}
}

// The golden values pin the scheme: whoever changes them makes every baseline out there stale and must raise the version.
func TestFingerprintGolden(t *testing.T) {
	s := "The mayor said it dont matter.\nIt dont matter,\u00a0 cafe\u0301 dont matter, dont matter, dont matter, dont matter."
	var got []string
	for _, i := range one(t, s, finder("x/dont", "dont")).Items {
		got = append(got, i.Fingerprint)
	}
	want := []string{
		"1:7d4f193fb9da8d2447efe44026b298c3",
		"1:03a45c0e9e05f5e4a9e7aea54e4706c1",
		"1:08f3b42237edfe3d2a5ef738c7a1726d",
		"1:edf4eb5e6b4f72b458270384f89ee540",
		"1:6eb2d89ea5c19053d0f202c9dde209ce",
		"1:04de0b4594f70d0ca3154885cf9d9d56",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFingerprintSurvives(t *testing.T) {
	r := finder("x/dont", "dont")
	prints := func(s string) []string {
		var got []string
		for _, i := range one(t, s, r).Items {
			got = append(got, i.Fingerprint)
		}
		slices.Sort(got)
		return got
	}
	a, b := "They dont know about the plan.\n", "Some dont care about it, and some dont want to.\n"
	want := prints(a + b)
	for name, s := range map[string]string{
		"a paragraph in front": "A new paragraph stands in front of it all.\n\n" + a + b,
		"swapped":              b + a,
		"CRLF":                 strings.ReplaceAll(a+b, "\n", "\r\n"),
		"BOM":                  "\uFEFF" + a + b,
		"other white space":    strings.ReplaceAll(a+b, " ", "\u00a0"),
	} {
		if diff := cmp.Diff(want, prints(s)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if more := prints(a + b + a); len(more) != 4 || slices.Equal(more[:3], want) && more[3] == want[0] {
		t.Error("one more copy is a new finding")
	}
}

func TestWindowsGoOnCounting(t *testing.T) {
	r := finder("x/dont", "dont")
	whole := one(t, "a dont b\na dont b\na dont b\n", r)
	first := &result.File{Name: "a.txt", Text: "a dont b\n", Window: true}
	second := &result.File{Name: "a.txt", Text: "a dont b\na dont b\n", Window: true, Base: text.Base{}.After(first.Text)}
	var got, want []string
	for _, f := range check(t, &Engine{Rules: []*lint.Rule{r}}, first, second) {
		for _, i := range f.Items {
			got = append(got, fmt.Sprint(i.Fingerprint, f.Offset(i.Span.Start), f.Lines().Position(i.Span.Start)))
		}
	}
	for _, i := range whole.Items {
		want = append(want, fmt.Sprint(i.Fingerprint, i.Span.Start, whole.Lines().Position(i.Span.Start)))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
