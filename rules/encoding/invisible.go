package encoding

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Invisible finds characters that show nothing and mean nothing where they stand.
func Invisible() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/invisible",
		Summary: "an invisible character: zero-width space, soft hyphen, stray direction or order mark",
		Why: `The page used the character for its layout or to watermark copies. Nobody sees it, but a word with one inside is found by no
search and known to no dictionary.

Joiners in emoji and in Indic, Arabic and similar scripts, variation marks behind symbols, and direction marks in a paragraph with
right-to-left letters are legitimate. The repair deletes the character, or writes a blank where it alone separates two words.`,
		Severity:    lint.Warning,
		Code:        lint.EvenCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The coun⟦\u00AD⟧cil met on⟦\u200B⟧ Friday.", Good: "The council met on Friday."},
			{Bad: "⟦\u200E⟧Velmark said ⟦\u2060⟧no.", Good: "Velmark said no."},
			{Bad: "The mayor⟦\u200B⟧resigned on Monday.", Good: "The mayor resigned on Monday."},
			{Bad: "One line.⟦\u2028⟧Another line.", Good: "One line. Another line."},
			{Bad: "A byte order mark ⟦\uFEFF⟧inside.", Good: "A byte order mark inside."},
		},
		Clean: []string{
			"A family \U0001F468\u200D\U0001F469\u200D\U0001F467 and a heart ❤\uFE0F won.",
			"The Persian word می\u200Cخواهم has a joiner.",
			"He wrote \u200Fשלום\u200E on the wall.",
			"Press 1\uFE0F\u20E3 to go on.",
			"\uFEFFThe file begins with a byte order mark.",
			"The flag \U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F of Scotland.",
		},
		Check: checkInvisible,
	}
}

func checkInvisible(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for _, at := range places(p, invisible) {
		i := int(at)
		if i < done || i == 0 && p.Doc.HasBOM {
			continue
		}
		end := i
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !hidden(r) {
				break
			}
			end += n
		}
		done = end
		if !meant(p.Doc, i, end) {
			reportInvisible(p, text.Span{Start: i, End: end})
		}
	}
}

// meant says whether the invisible characters s[i:end] do something for the characters beside them.
func meant(d *text.Document, i, end int) bool {
	s := d.Text
	before, after := runeBefore(s, i), runeAt(s, end)
	r := runeAt(s, i)
	switch {
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0020 && r <= 0xE01EF:
		return before > 0xFF || before == '#' || before == '*' || digit(byte(before)) || before == '©' || before == '®'
	case r == 0x200D:
		return pictorial(before) || joins(before) || joins(after)
	case r == 0x200C:
		return joins(before) || joins(after)
	case r == 0x200B:
		return joins(before) || spaceless(before) || spaceless(after)
	case r == 0x115F, r == 0x1160, r == 0x3164:
		return after >= 0x1100 && after < 0xD7FF
	case r >= 0x200E && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x61C:
		return rightToLeft(d, i)
	case r == 0x2028 || r == 0x2029:
		return false
	}
	return r == 0xAD && before >= 0x370
}

// pictorial says whether a joiner behind r belongs to an emoji.
func pictorial(r rune) bool {
	return r >= 0x1F000 || r >= 0x2190 && r < 0x2C00 || r >= 0xFE00 && r <= 0xFE0F
}

// joins says whether r is of a script whose letters change with joiners: Arabic, Syriac, the Indic scripts, Mongolian and so on.
func joins(r rune) bool {
	return r >= 0x600 && r < 0x1100 || r >= 0x1700 && r < 0x1C80 || r >= 0xA800 && r < 0xAC00 || r >= 0xFB50 && r < 0xFE00 ||
		r >= 0x10A00 && r < 0x12000
}

// spaceless says whether r is of a script without blanks, where a zero-width space marks the border of words.
func spaceless(r rune) bool {
	return r >= 0xE00 && r < 0x1100 || r >= 0x1780 && r < 0x1800 || r >= 0x2E80 && r < 0xA000
}

// rightToLeft says whether the line at i holds a letter of a right-to-left script. The Arabic letter mark is none.
func rightToLeft(d *text.Document, i int) bool {
	l := &d.Lines[d.LineAt(i)]
	line := d.Text[l.Start:l.End]
	for at := nextHigh(line, 0); at < len(line); {
		r, n := utf8.DecodeRuneInString(line[at:])
		if r >= 0x590 && r < 0x900 && r != 0x61C || r >= 0xFB1D && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF {
			return true
		}
		at = nextHigh(line, at+n)
	}
	return false
}

func reportInvisible(p *lint.Pass, span text.Span) {
	s := p.Doc.Text
	repl := ""
	before, after := runeBefore(s, span.Start), runeAt(s, span.End)
	first := runeAt(s, span.Start)
	if first == 0x2028 || first == 0x2029 {
		if !spaced(before) && !spaced(after) {
			repl = " "
		}
	} else if separates(s, span, first) {
		repl = " "
	}
	title := "delete it"
	if repl == " " {
		title = "write a blank instead"
	}
	what := invisibleName(first)
	if utf8.RuneCountInString(span.Of(s)) > 1 {
		what = fmt.Sprintf("%d invisible characters, the first a %s,", utf8.RuneCountInString(span.Of(s)), what)
	} else {
		what = "an invisible " + what
	}
	p.ReportSpan(span, fmt.Sprintf("%s %s", what, where(s, span)), lint.SafeFix(title, span, repl))
}

// separates says whether the characters stand in place of a blank: two words that make none when joined.
func separates(s string, span text.Span, first rune) bool {
	if first == 0xAD {
		return false
	}
	left, right := wordBefore(s, span.Start), wordAfter(s, span.End)
	if left == "" || right == "" {
		return left != "" && digit(byteAt(s, span.End)) || strings.IndexByte(".,!?", byteAt(s, span.Start-1)) >= 0 && right != ""
	}
	if lexicon.LookupWord(left + right).Listed() {
		return false
	}
	return lexicon.LookupWord(left).Listed() && lexicon.LookupWord(right).Listed() && len(left) > 1 && len(right) > 1
}

// where names the place of an invisible character for people.
func where(s string, span text.Span) string {
	left, right := wordBefore(s, span.Start), wordAfter(s, span.End)
	switch {
	case left != "" && right != "":
		return fmt.Sprintf(`stands inside "%s"`, visible(left+right))
	case left != "":
		return fmt.Sprintf(`stands behind "%s"`, visible(left))
	case right != "":
		return fmt.Sprintf(`stands before "%s"`, visible(right))
	}
	return "stands in the text"
}

func invisibleName(r rune) string {
	switch {
	case r == 0xAD:
		return "soft hyphen"
	case r == 0x200B:
		return "zero-width space"
	case r == 0x200C, r == 0x200D:
		return "joiner"
	case r == 0xFEFF:
		return "byte order mark"
	case r == 0x2028, r == 0x2029:
		return "line separator"
	case r == 0x2060:
		return "word joiner"
	case r == 0x200E, r == 0x200F, r == 0x61C, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return "direction mark"
	case unicode.Is(unicode.Mn, r):
		return "variation mark"
	}
	return fmt.Sprintf("character U+%04X", r)
}
