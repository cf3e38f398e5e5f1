package engine

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// dropCode drops what was found in the code of a Markdown file: it is no prose. The windows of a long text are left as they
// are, since none of them knows whether it begins inside a block.
func dropCode(f *result.File, found []candidate) []candidate {
	if f.Window || !markdown(f.Name) || !strings.ContainsAny(f.Text, "`~") {
		return found
	}
	code := codeSpans(f.Text)
	if code == nil {
		return found
	}
	return slices.DeleteFunc(found, func(c candidate) bool {
		return c.rule.Code != lint.EvenCode && within(code, c.Span)
	})
}

// within says whether one of the spans, which stand in order and apart, holds x.
func within(spans []text.Span, x text.Span) bool {
	i, _ := slices.BinarySearchFunc(spans, x.Start+1, func(s text.Span, start int) int { return cmp.Compare(s.Start, start) })
	return i > 0 && spans[i-1].Contains(x)
}

func markdown(name string) bool {
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	return strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".markdown")
}

// codeSpans are the fenced blocks and the words between backticks. A block that is never closed is none: a page lost its end.
func codeSpans(s string) []text.Span {
	var spans []text.Span
	fence, opened, inBlock := "", 0, 0
	at := 0
	for line := range strings.Lines(s) {
		mark := fenceOf(line)
		switch {
		case fence == "" && mark != "":
			fence, opened, inBlock = mark, at, len(spans)
		case fence != "" && mark != "" && mark[0] == fence[0] && len(mark) >= len(fence) && strings.Trim(line, " \r\n"+mark[:1]) == "":
			spans = append(spans[:inBlock], text.Span{Start: opened, End: at + len(line)})
			fence = ""
		default:
			spans = inlineCode(spans, line, at)
		}
		at += len(line)
	}
	return spans
}

// fenceOf is the run of backticks or tildes that a line begins with, if it can be that of a block.
func fenceOf(line string) string {
	rest := strings.TrimLeft(line, " ")
	if len(line)-len(rest) > 3 || rest == "" || rest[0] != '`' && rest[0] != '~' {
		return ""
	}
	n := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	if n < 3 || rest[0] == '`' && strings.Contains(rest[n:], "`") {
		return ""
	}
	return rest[:n]
}

// inlineCode adds what stands between two single backticks of a line. A backtick may also open a quotation (`word'): code does
// not begin or end with a blank.
func inlineCode(spans []text.Span, line string, at int) []text.Span {
	open := -1
	for i := 0; i < len(line); i++ {
		if line[i] != '`' {
			continue
		}
		n := i + 1
		for n < len(line) && line[n] == '`' {
			n++
		}
		switch {
		case n > i+1:
			open = -1
		case open < 0:
			open = n
		case i > open && line[open] != ' ' && line[i-1] != ' ':
			spans = append(spans, text.Span{Start: at + open, End: at + i})
			open = -1
		default:
			open = n
		}
		i = n - 1
	}
	return spans
}
