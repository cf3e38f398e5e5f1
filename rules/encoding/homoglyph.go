package encoding

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Homoglyph finds letters of another alphabet that pose as Latin ones.
func Homoglyph() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/homoglyph",
		Summary: "a Cyrillic, Greek or mathematical letter that poses as a Latin one",
		Why: `The letter looks right and is another character: it comes from a keyboard with another layout, from a spinner that hides
copied text, or from a social network's fancy letters. Search, counting and spelling do not recognise the word.

Reported only inside a word that otherwise is Latin, or for a lone letter in a line without any other Cyrillic. The repair writes the
Latin letter; it is safe where that gives a word of the dictionary.`,
		Severity:    lint.Error,
		Code:        lint.EvenCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The ⟦сouncil⟧ met on Friday.", Good: "The council met on Friday."},
			{Bad: "Prices ⟦rоse⟧ and ⟦wаges⟧ fell.", Good: "Prices rose and wages fell."},
			{Bad: "He opened ⟦а⟧ shop in Tarnby.", Good: "He opened a shop in Tarnby."},
			{Bad: "⟦𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴⟧ news from the harbour.", Good: "Breaking news from the harbour."},
		},
		Clean: []string{
			"The New Gazette (Новая газета) was closed.",
			"A dose of 40 μg of α-tocopherol was enough.",
			"The symbol “ΑΦΩ” was carved there.",
			"A sign “ВХОД” hung above the door.",
			"Integrate e^x over ℝ with 𝑥 > 0.",
			"The angle Δx grew by π/4.",
			"TGFβ and IL2Rγ were measured.",
		},
		Check: checkHomoglyph,
	}
}

func checkHomoglyph(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, lookalike) {
		if i := int(at); i >= done {
			if end := reportPosing(p, s, i); end > 0 {
				done = end
			}
		}
	}
}

// reportPosing judges the word that holds the suspicious letter at i and returns its end when it was judged.
func reportPosing(p *lint.Pass, s string, i int) int {
	start, end := wordAround(s, i)
	word := s[start:end]
	if r, _ := utf8.DecodeRuneInString(s[i:]); r >= 0x1D400 {
		return reportMaths(p, s, start, end)
	}
	fixed, asLatin, posing := unmask(word)
	if posing == 0 || asLatin == 0 && (posing > 1 || !standsAlone(p, i, fixed)) {
		return end
	}
	safety := lint.Unsafe
	if asLatin > 0 && lexicon.LookupWord(fixed).Listed() || asLatin == 0 {
		safety = lint.Safe
	}
	span := text.Span{Start: start, End: end}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is written with %s from another alphabet`, visible(word), letters(posing)),
		lint.Fix{Title: fmt.Sprintf(`write "%s" in Latin letters`, fixed), Safety: safety, Edits: []lint.Edit{{Span: span, New: fixed}}})
	return end
}

func letters(n int) string {
	if n == 1 {
		return "a letter"
	}
	return fmt.Sprintf("%d letters", n)
}

// unmask writes the Latin look-alikes; latin and posing count the letters of either kind. posing is 0 when a letter has none.
func unmask(word string) (fixed string, latin, posing int) {
	var b strings.Builder
	for _, r := range word {
		switch l := lookalikeOf(r); {
		case l != 0:
			posing++
			r = l
		case scriptOf(r) > 1:
			return word, 0, 0
		case unicode.IsLetter(r):
			latin++
		}
		b.WriteRune(r)
	}
	if greekOnly(word) && latin < 2 {
		return word, 0, 0
	}
	return b.String(), latin, posing
}

// greekOnly says whether the only foreign letters are Greek: those also serve as signs in Latin words.
func greekOnly(word string) bool {
	for _, r := range word {
		if r >= 0x400 {
			return false
		}
	}
	return true
}

// standsAlone says whether a lone Cyrillic letter at i poses as an English word: its line holds no other Cyrillic letter.
func standsAlone(p *lint.Pass, i int, fixed string) bool {
	if fixed != "a" && fixed != "A" && fixed != "I" {
		return false
	}
	l := &p.Doc.Lines[p.Doc.LineAt(i)]
	line := p.Doc.Text[l.Start:l.End]
	n := 0
	for at := nextHigh(line, 0); at < len(line); {
		r, size := utf8.DecodeRuneInString(line[at:])
		if scriptOf(r) == cyrillic {
			n++
		}
		at = nextHigh(line, at+size)
	}
	return n == 1 && l.Words > 3
}

// minFancy is how many mathematical letters in a row are a word in a fancy style and no formula.
const minFancy = 3

func reportMaths(p *lint.Pass, s string, start, end int) int {
	word := s[start:end]
	plain := norm.NFKC.String(word)
	if utf8.RuneCountInString(word) < minFancy || nextHigh(plain, 0) < len(plain) {
		return end
	}
	span := text.Span{Start: start, End: end}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is written in mathematical letters`, visible(word)),
		lint.SafeFix(fmt.Sprintf(`write "%s"`, plain), span, plain))
	return end
}

// wordAround returns the run of letters of any script that holds i.
func wordAround(s string, i int) (start, end int) {
	start, end = i, i
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= n
	}
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += n
	}
	return start, end
}

// lookalikeOf returns the Latin letter that looks like a Cyrillic or Greek one, or 0.
func lookalikeOf(r rune) rune {
	const (
		foreign = "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ"
		latin   = "aeopcyxijsdhqwABEKMHOPCTYXIJSYABEZHIKMNOPTYXovc"
	)
	n := 0
	for _, f := range foreign {
		if f == r {
			return rune(latin[n])
		}
		n++
	}
	return 0
}
