package encoding

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Fullwidth finds Latin letters and digits in the width of East Asian characters.
func Fullwidth() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/fullwidth",
		Summary: "letters or digits in full width: ＵＳ for US",
		Why: `East Asian systems have a second set of Latin letters and digits, as wide as a Chinese character. In an English text they are
unreadable to search and spelling. Only runs with a letter or a digit are reported, and none beside Chinese, Japanese or Korean
characters; lone marks such as ， are another rule's business. The repair writes the ordinary characters.`,
		Severity:    lint.Warning,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The ⟦ＵＳ⟧ embassy closed.", Good: "The US embassy closed."},
			{Bad: "It sold ⟦１２，０００⟧ cars.", Good: "It sold 12,000 cars."},
			{Bad: "The ⟦Ｇ２０⟧ met in May.", Good: "The G20 met in May."},
		},
		Clean: []string{
			"新聞ＮＨＫ報道によると",
			"The band ゲスＡ toured Japan.",
			"He wrote “Ａ” on the board.",
			"A comma ， alone is another matter.",
			"The wide screen is 21:9.",
			"한국ＫＢＳ방송",
		},
		Check: checkFullwidth,
	}
}

func checkFullwidth(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, fullwidth) {
		i := int(at)
		if i < done {
			continue
		}
		end, wordlike := i, false
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if r < 0xFF01 || r > 0xFF5E {
				break
			}
			plain := byte(r - 0xFF01 + '!')
			wordlike = wordlike || letter(plain) || digit(plain)
			end += n
		}
		done = end
		span := text.Span{Start: i, End: end}
		if !wordlike || eastAsian(runeBefore(s, i)) || eastAsian(runeAt(s, end)) || mentioned(s, span) {
			continue
		}
		plain := width.Narrow.String(span.Of(s))
		p.ReportSpan(span, fmt.Sprintf(`"%s" is written in wide East Asian characters`, visible(span.Of(s))),
			lint.SafeFix(fmt.Sprintf(`write "%s"`, visible(plain)), span, plain))
	}
}

func eastAsian(r rune) bool {
	return r >= 0x2E80 && r < 0xA4D0 || r >= 0xAC00 && r < 0xD7B0 || r >= 0xF900 && r < 0xFB00
}
