package encoding

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Replacement finds the sign that stands for a character nobody could decode.
func Replacement() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/replacement",
		Summary: "the replacement character: what stood here is lost",
		Why: `A program met bytes that it could not decode and wrote U+FFFD in their place. The character is gone; only the source or the
sense of the sentence can give it back. Between blanks a dash is suggested. (Where it stands for the apostrophe of a word,
apostrophe/mangled repairs it.) Other programs write a question mark, which is sure before an amount: the sign of its currency.`,
		Severity:    lint.Error,
		Code:        lint.EvenCode,
		Fix:         lint.FixUnsafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The caf⟦\uFFFD⟧ closed in May."},
			{Bad: "He said ⟦\uFFFD⟧never⟦\uFFFD⟧ twice."},
			{Bad: "The pier ⟦\uFFFD⟧ all of it ⟦\uFFFD⟧ burned.", Good: "The pier – all of it – burned."},
			{Bad: "The ⟦\uFFFD\uFFFD⟧ sign."},
			{Bad: "The pier cost ⟦?12m⟧ to mend, and the owner paid ⟦?4,500⟧ of it."},
		},
		Clean: []string{
			"The sign “\uFFFD” is called the replacement character.",
			"The mark “\uFFFD” is a black diamond on most screens.",
			"A diamond ◆ is a shape.",
			"Question marks ??? are text.",
			"What is that ?4 boats. The page ?2 and the key ?10 are codes; see list?page=1,200 and 5 ?3m.",
			"A box ▯ is a shape, too.",
			"Write `\uFFFD` in code.",
		},
		Check: checkReplacement,
	}
}

func checkReplacement(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, replacement) {
		i := int(at)
		if i < done {
			continue
		}
		end := i
		for r, n := utf8.DecodeRuneInString(s[end:]); r == utf8.RuneError && n > 1; r, n = utf8.DecodeRuneInString(s[end:]) {
			end += n
		}
		done = end
		span := text.Span{Start: i, End: end}
		if mentioned(s, span) || cliticTail(wordBefore(s, i), wordAfter(s, end)) || garbledBefore(s, i) {
			continue
		}
		var fixes []lint.Fix
		if byteAt(s, i-1) == ' ' && byteAt(s, end) == ' ' && letter(byteAt(s, end+1)) {
			fixes = append(fixes, lint.UnsafeFix("write a dash", span, "–"))
		}
		p.ReportSpan(span, fmt.Sprintf("a character that could not be decoded %s", where(s, span)), fixes...)
	}
	if p.Doc.HasByte('?') {
		amounts(p)
	}
}

// amounts looks for question marks in the place of a currency: behind a word in lower case, before a number that is written as money is.
func amounts(p *lint.Pass) {
	s := p.Doc.Text
	for i := strings.IndexByte(s, '?'); i >= 0; i = indexByteFrom(s, '?', i+1) {
		if before := byteAt(s, i-2); byteAt(s, i-1) != ' ' || before < 'a' || before > 'z' || !digit(byteAt(s, i+1)) {
			continue
		}
		if end := amount(s, i+1); end > 0 {
			span := text.Span{Start: i, End: end}
			p.ReportSpan(span, fmt.Sprintf("the sign of a currency is lost: %q", span.Of(s)))
		}
	}
}

// amount returns the end of the sum of money at i, or 0: 12m, 1.5bn, 4,500.
func amount(s string, i int) int {
	end, thousands := i, false
	for digit(byteAt(s, end)) || (byteAt(s, end) == ',' || byteAt(s, end) == '.') && digit(byteAt(s, end+1)) {
		thousands = thousands || s[end] == ',' && end+3 < len(s) && digit(s[end+2]) && digit(s[end+3])
		end++
	}
	unit := end
	for letter(byteAt(s, end)) {
		end++
	}
	switch s[unit:end] {
	case "m", "bn", "tn", "million", "billion", "mn":
		return end
	case "":
		if thousands {
			return end
		}
	}
	return 0
}

// garbledBefore says whether the sign belongs to a passage that encoding/mojibake repairs.
func garbledBefore(s string, i int) bool {
	r := runeBefore(s, i)
	return r == '€' || r == 'â' || r == 'Ã'
}
