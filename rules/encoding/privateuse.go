package encoding

import (
	"fmt"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// PrivateUse finds characters that have a shape only in one font.
func PrivateUse() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/private-use",
		Summary: "a private-use character: an icon of the page's font",
		Why: `Web pages draw icons, and old word processors bullets, with characters whose shape exists only in one font. Elsewhere they show
an empty box. The repair deletes them; the bullet of the Symbol font becomes a bullet.`,
		Severity:    lint.Warning,
		Code:        lint.EvenCode,
		Fix:         lint.FixUnsafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦\uf09a⟧ The pier closed on Monday.", Good: "The pier closed on Monday."},
			{Bad: "⟦\uf0b7⟧ The first point", Good: "• The first point"},
			{Bad: "The pier⟦\ue900⟧ closed.", Good: "The pier closed."},
		},
		Clean: []string{
			"A bullet • is no icon.",
			"A box ▪ is a shape.",
			"An emoji \U0001F600 is a character.",
			"A heart ♥ and a star ★ are symbols.",
			"The arrow → points on.",
			"The sign ⌘ is a key.",
		},
		Check: checkPrivateUse,
	}
}

func checkPrivateUse(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, privateUse) {
		i := int(at)
		if i < done {
			continue
		}
		end := i
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if (r < 0xE000 || r > 0xF8FF) && r < 0xF0000 {
				break
			}
			end += n
		}
		done = end
		span := text.Span{Start: i, End: end}
		edit, repl, title := span, "", "delete it"
		if r := runeAt(s, i); r == 0xF0B7 || r == 0xF0A7 {
			repl, title = "•", "write a bullet"
		} else if byteAt(s, end) == ' ' && blank(byteAt(s, i-1)) {
			edit.End++
		}
		p.ReportSpan(span, fmt.Sprintf("%s has a shape only in the font of its page", visible(span.Of(s))), lint.UnsafeFix(title, edit, repl))
	}
}
