package encoding

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// NotNFC finds letters written as a letter and a separate accent.
func NotNFC() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/not-nfc",
		Summary: "letters with separate accents (not in Unicode normalisation form C)",
		Why: `The letter é can be one character or two, e and an accent. Both look the same, but programs that compare bytes take them for
different words. One note for a file, at the first place; the repair composes all of them.`,
		Severity:    lint.Note,
		Code:        lint.EvenCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The caf⟦e\u0301⟧ closed.", Good: "The café closed."},
			{Bad: "Mu⟦n\u0303⟧oz met Garci\u0301a.", Good: "Muñoz met García."},
			{Bad: "The ⟦A\u030A⟧ngstro\u0308m unit.", Good: "The Ångström unit."},
		},
		Clean: []string{
			"The café closed.",
			"A letter with two marks that has no single form: x\u0304.",
			"A combining mark after a digit: 5\u0336.",
			"Naïve and Zoë are composed.",
			"Vietnamese Tại sao is composed.",
			"Русский й is composed.",
		},
		Check: checkNFC,
	}
}

func checkNFC(p *lint.Pass) {
	found := places(p, combining)
	if len(found) == 0 {
		return
	}
	s := p.Doc.Text
	var edits []lint.Edit
	done := 0
	for _, at := range found {
		i := int(at)
		if i < done || i == 0 {
			continue
		}
		_, n := utf8.DecodeLastRuneInString(s[:i])
		span := text.Span{Start: i - n, End: i}
		for r := runeAt(s, span.End); r >= 0x300 && r < 0x370; r = runeAt(s, span.End) {
			span.End += utf8.RuneLen(r)
		}
		done = span.End
		if raw := span.Of(s); !norm.NFC.IsNormalString(raw) {
			edits = append(edits, lint.Edit{Span: span, New: norm.NFC.String(raw)})
		}
	}
	if len(edits) == 0 {
		return
	}
	p.ReportSpan(edits[0].Span, fmt.Sprintf("%s written as a letter with a separate accent", accented(len(edits))),
		lint.Fix{Title: "compose them", Safety: lint.Safe, Edits: edits})
}

func accented(n int) string {
	if n == 1 {
		return "a character is"
	}
	return fmt.Sprintf("%d characters of this text are", n)
}
