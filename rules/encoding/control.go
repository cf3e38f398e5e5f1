package encoding

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Control finds control characters and the codes of terminals.
func Control() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/control",
		Summary: "a control character, a terminal colour code or the mark of an object that is not there",
		Why: `Control characters have no meaning in an article: they come from terminals, PDF pages and broken exports, and many parsers
refuse them. U+FFFC stands where the page showed a picture or a video. The repair deletes them; one that alone separates two words
becomes a blank.`,
		Severity:    lint.Error,
		Code:        lint.EvenCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The pier⟦\x07⟧ closed.", Good: "The pier closed."},
			{Bad: "⟦\x1b[1m⟧Breaking:⟦\x1b[0m⟧ the pier closed.", Good: "Breaking: the pier closed."},
			{Bad: "Prices rose⟦\x0b⟧again in May.", Good: "Prices rose again in May."},
			{Bad: "The mayor⟦\uFFFC⟧ left.", Good: "The mayor left."},
		},
		Clean: []string{
			"A tab\tis no control character here.",
			"A line end\r\nof Windows is none.",
			"The key Ctrl-C and ^G are words.",
			"The code [1m alone is text.",
			"An emoji \U0001F600 is a picture.",
			"The sign ␀ shows a null.",
		},
		Check: checkControl,
	}
}

func checkControl(p *lint.Pass) {
	d := p.Doc
	for _, c := range []byte(controls) {
		if d.HasByte(c) {
			eachControl(p, c)
		}
	}
	for _, at := range places(p, control) {
		reportControl(p, text.Span{Start: int(at), End: int(at) + 3})
	}
}

// controls are the C0 characters that no text holds, and the delete character.
const controls = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f"

func eachControl(p *lint.Pass, c byte) {
	s := p.Doc.Text
	for i := strings.IndexByte(s, c); i >= 0; {
		end := i + 1
		for end < len(s) && s[end] == c {
			end++
		}
		if c == 0x1B {
			end = terminalCode(s, i)
		}
		reportControl(p, text.Span{Start: i, End: end})
		i = indexByteFrom(s, c, end)
	}
}

// terminalCode returns the end of the terminal code that begins with the ESC at i.
func terminalCode(s string, i int) int {
	at := i + 1
	if byteAt(s, at) != '[' {
		return at
	}
	for at++; at < len(s) && (digit(s[at]) || s[at] == ';' || s[at] == '?'); at++ {
	}
	if at < len(s) && letter(s[at]) {
		return at + 1
	}
	return i + 1
}

func reportControl(p *lint.Pass, span text.Span) {
	s := p.Doc.Text
	what := "a control character"
	switch c := s[span.Start]; {
	case c == 0x1B && span.Len() > 1:
		what = "a colour code of a terminal"
	case c == '\f':
		what = "a page break"
	case c >= 0x80:
		what = "the mark of a picture or another object that is not there"
	}
	repl, title := "", "delete it"
	if letter(byteAt(s, span.Start-1)) && letter(byteAt(s, span.End)) && (s[span.Start] == '\v' || s[span.Start] == '\f') {
		repl, title = " ", "write a blank instead"
	}
	f := lint.Finding{Span: span, Message: fmt.Sprintf("%s %s", what, where(s, span)), Fixes: []lint.Fix{lint.SafeFix(title, span, repl)}}
	if before, after := byteAt(s, span.Start-1), byteAt(s, span.End); s[span.Start] == '\f' && (before == '\n' || span.Start == 0) && (after == '\n' || after == '\r') {
		f.Severity = lint.Note // on a line of its own it parts the chapters of a plain text
	}
	p.Report(f)
}
