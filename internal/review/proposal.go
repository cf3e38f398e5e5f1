package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Proposals are the repairs to choose from, best first: those of the rule, and for paragraphs out of place the move.
func Proposals(s string, it *result.Item) []lint.Fix {
	var list []lint.Fix
	for _, f := range it.Fixes {
		if len(f.Edits) == 1 && f.Edits[0].New == "" {
			f.Edits = []lint.Edit{{Span: deletion(s, f.Edits[0].Span)}}
		}
		if len(f.Edits) > 0 {
			list = append(list, f)
		}
	}
	if m := moves[it.Rule.Name]; m.paragraph != nil {
		if x, ok := m.paragraph(it); ok {
			if edits := m.to(s, deletion(s, lines(s, x))); lint.Apply(s, edits) != s {
				list = append(list, lint.Fix{Title: m.title, Safety: lint.Manual, Edits: edits})
			}
		}
	}
	return list
}

// moves are the repairs of paragraphs that stand in the wrong place: which one goes where.
var moves = map[string]struct {
	title     string
	paragraph func(*result.Item) (text.Span, bool)
	to        func(string, text.Span) []lint.Edit
}{
	"order/document":           {"move the paragraph that belongs first to the beginning", belongsFirst, toBody},
	"order/misplaced-dateline": {"move the paragraph to the beginning", itself, toBody},
	"order/tail-inside":        {"move the line to the end", itself, toEnd},
}

func itself(it *result.Item) (text.Span, bool) { return it.Span, true }

// belongsFirst is the paragraph that the rule relates under those words.
func belongsFirst(it *result.Item) (text.Span, bool) {
	for _, r := range it.Related {
		if strings.Contains(r.Message, "belong first") {
			return r.Span, true
		}
	}
	return text.Span{}, false
}

// toBody moves whole lines before the first line that is neither title, date nor address.
func toBody(s string, x text.Span) []lint.Edit {
	_, body := headerEnd(s)
	return move(s, x, body, true)
}

// toHeader moves lines or words behind the last of the lines that are title, date or address, as a line of their own.
func toHeader(s string, x text.Span) []lint.Edit {
	header, _ := headerEnd(s)
	return move(s, x, header, false)
}

func toEnd(s string, x text.Span) []lint.Edit { return move(s, x, len(s), true) }

// headerEnd is where the header block ends and where the body begins.
func headerEnd(s string) (header, body int) {
	d := text.Parse("", s)
	for i := range d.Lines {
		next := len(s)
		if i+1 < len(d.Lines) {
			next = d.Lines[i+1].Start
		}
		switch d.Lines[i].Role {
		case text.RoleBlank:
		case text.RoleBody:
			return header, d.Lines[i].Start
		default:
			header = next
		}
	}
	return header, len(s)
}

// move takes a span out and puts what it holds at an offset as lines of their own. A blank line goes along where the text has
// one between its paragraphs and the span is one.
func move(s string, x text.Span, to int, paragraph bool) []lint.Edit {
	if x.Start <= to && to <= x.End {
		return nil
	}
	eol := newline(s)
	line := strings.TrimSpace(x.Of(s)) + eol
	gap := paragraph && strings.Contains(s, eol+eol)
	switch {
	case gap && to == len(s):
		line = eol + line
	case gap:
		line += eol
	}
	if to == len(s) && ending(s) == "" {
		line = eol + line
	}
	edits := []lint.Edit{{Span: x}, {Span: text.Span{Start: to, End: to}, New: line}}
	slices.SortFunc(edits, func(a, b lint.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return edits
}

// newline is the line end of a text.
func newline(s string) string {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return s[i : i+terminator(s[i:])]
	}
	return "\n"
}

// removal is what goes when the finding is moved out of the text: the words that its first repair deletes, or else its lines.
func removal(s string, it *result.Item) text.Span {
	if len(it.Fixes) > 0 {
		if e := it.Fixes[0].Edits; len(e) == 1 && e[0].New == "" && strings.TrimSpace(e[0].Span.Of(s)) != "" {
			return deletion(s, e[0].Span)
		}
	}
	return deletion(s, lines(s, it.Span))
}
