package encoding

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// InvalidUTF8 finds bytes that are no UTF-8.
func InvalidUTF8() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/invalid-utf8",
		Summary: "bytes that are not UTF-8",
		Why: `The file, or a piece pasted into it, is in another character set, or a character was cut in half. Programs show a question mark,
stop, or guess. The repair reads the bytes as Windows-1252, which is right for most Western text, so it is only suggested.`,
		Severity:    lint.Error,
		Code:        lint.EvenCode,
		Fix:         lint.FixUnsafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The caf⟦\xe9⟧ closed.", Good: "The café closed."},
			{Bad: "The mayor of M⟦\xfc⟧nster left.", Good: "The mayor of Münster left."},
			{Bad: "A cut character ⟦\xe2\x80⟧"},
		},
		Clean: []string{
			"The café closed.",
			"The sign “\uFFFD” is valid.",
			"日本語 is valid, too.",
			"So is an emoji \U0001F600.",
			"Plain ASCII is valid.",
			"So is É.",
		},
		Check: checkInvalid,
	}
}

func checkInvalid(p *lint.Pass) {
	if p.Doc.Invalid == 0 {
		return
	}
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, invalid) {
		i := int(at)
		if i < done {
			continue
		}
		end := i
		var out []rune
		for r, n := utf8.DecodeRuneInString(s[end:]); r == utf8.RuneError && n == 1; r, n = utf8.DecodeRuneInString(s[end:]) {
			out = append(out, charmap.Windows1252.DecodeByte(s[end]))
			end++
		}
		done = end
		span := text.Span{Start: i, End: end}
		var fixes []lint.Fix
		if len(out) < len("\xe2\x80") || byteAt(s, i) < 0xC2 {
			fixes = append(fixes, lint.UnsafeFix(fmt.Sprintf(`read as Windows-1252: "%s"`, visible(string(out))), span, string(out)))
		}
		what, verb := "the bytes", "are"
		if span.Len() == 1 {
			what, verb = "the byte", "is"
		}
		place := strings.TrimPrefix(where(s, span), "stands ")
		p.ReportSpan(span, fmt.Sprintf("%s % x %s %s not UTF-8", what, span.Of(s), place, verb), fixes...)
	}
}
