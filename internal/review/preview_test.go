package review

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

func TestPreview(t *testing.T) {
	const s = "The mayor of the town said thespeech was good.\nShare this story\nThe end of it all came early in the morning, they said.\n"
	at := func(word, repl string) lint.Edit {
		i := strings.Index(s, word)
		return lint.Edit{Span: text.Span{Start: i, End: i + len(word)}, New: repl}
	}
	for _, c := range []struct {
		edits         []lint.Edit
		before, after string
	}{
		{[]lint.Edit{at("thespeech", "the speech")}, "The mayor of the town said [thespeech] was good.", "The mayor of the town said [the speech] was good."},
		{[]lint.Edit{at("Share this story\n", "")}, "[Share this story⏎]The end of it all came …", "The end of it all came …"},
		{[]lint.Edit{at("mayor", "reeve"), at("town", "city")}, "The [mayor] of the [town] said thespeech was good.", "The [reeve] of the [city] said thespeech was good."},
		{[]lint.Edit{at("The mayor", "A mayor"), at("they said", "she said")},
			"[The mayor] of the town said thespeech … came early in the morning, [they said].",
			"[A mayor] of the town said thespeech … came early in the morning, [she said]."},
	} {
		before, after := Preview(s, c.edits)
		if b, a := joined(before, "[", "]"), joined(after, "[", "]"); b != c.before || a != c.after {
			t.Errorf("got\n%s\n%s", b, a)
		}
	}
}

func TestProposedMoves(t *testing.T) {
	const s = "Harbour works begin\n\nThe pier closes.\n\nPORTO (AP) - Works begin.\n\nReporting by Ann Bell\n\nThe rest of it.\n"
	for _, c := range []struct {
		rule, at, want string
	}{
		{"order/misplaced-dateline", "PORTO", "Harbour works begin\n\nPORTO (AP) - Works begin.\n\nThe pier closes.\n\nReporting by Ann Bell\n\nThe rest of it.\n"},
		{"order/tail-inside", "Reporting", "Harbour works begin\n\nThe pier closes.\n\nPORTO (AP) - Works begin.\n\nThe rest of it.\n\nReporting by Ann Bell\n"},
	} {
		i := strings.Index(s, c.at)
		x := text.Span{Start: i, End: i + len(c.at)}
		p := Proposals(s, &result.Item{Rule: &lint.Rule{Name: c.rule}, Finding: lint.Finding{Span: x}})
		if len(p) != 1 {
			t.Fatalf("%s: %d proposals", c.rule, len(p))
		}
		if got := lint.Apply(s, p[0].Edits); got != c.want {
			t.Errorf("%s gives\n%q, want\n%q", c.rule, got, c.want)
		}
	}
	it := &result.Item{Rule: &lint.Rule{Name: "order/document"}, Finding: lint.Finding{
		Related: []lint.Related{{Span: text.Span{Start: 39, End: 44}, Message: "this paragraph seems to belong first"}}}}
	if p := Proposals(s, it); len(p) != 1 || !strings.HasPrefix(lint.Apply(s, p[0].Edits), "Harbour works begin\n\nPORTO") {
		t.Errorf("order/document: %+v", p)
	}
	it.Related = nil
	if p := Proposals(s, it); p != nil {
		t.Errorf("a move out of nowhere: %+v", p)
	}
}

func TestDeletion(t *testing.T) {
	for _, c := range []struct{ s, line, want string }{
		{"a\n\nx\n\nb\n", "x\n", "a\n\nb\n"},
		{"x\n\nb\n", "x\n", "b\n"},
		{"a\nx\nb\n", "x\n", "a\nb\n"},
		{"a\n\nx", "x", "a\n"},
		{"a\n\nx\n", "x\n", "a\n"},
		{"a\r\n\r\nx\r\n\r\nb", "x\r\n", "a\r\n\r\nb"},
		{"a x b\n", " x", "a b\n"},
		{"x\n", "x\n", ""},
		{"a\n\n x \n\nb\n", "x", "a\n\nb\n"},
		{"a\nx\nb\n", "\nx", "a\nb\n"},
	} {
		i := strings.Index(c.s, c.line)
		d := deletion(c.s, text.Span{Start: i, End: i + len(c.line)})
		if got := c.s[:d.Start] + c.s[d.End:]; got != c.want {
			t.Errorf("%q without %q is %q, want %q", c.s, c.line, got, c.want)
		}
	}
}
