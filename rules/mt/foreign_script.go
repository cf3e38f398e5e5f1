package mt

import (
	"fmt"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ForeignScript finds words of another script inside English sentences.
func ForeignScript() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/foreign-script",
		Summary: "a word of another script left inside an English sentence",
		Why: "A translation program leaves a word that it does not know as it was. What the word means has to be looked up. Words " +
			"that the writer shows on purpose are silent: in quotation marks or brackets, with a gloss, in an article that has many " +
			"of them.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The grant comes to ⟦மில்லியன்⟧ 40 over the next three years, the charity wrote."},
			{Bad: "Farmers in the ⟦районе⟧ lost most of their wheat to the hail last week."},
			{Bad: "The minister thanked the ⟦工作人员⟧ for keeping the station open all night."},
		},
		Clean: []string{
			"The tea is called 龙井 (Longjing) and comes from the hills near the lake.",
			"The city of Kharkiv (Харків) lies in the north-east of the country.",
			"The sign read “Открыто” although the shop had been shut for a year.",
			"The α and β subunits bind to each other, and μ is the friction coefficient.",
			"The character 人 means person and is one of the first that pupils learn.",
			"Москва, столица России, в этом году отмечает день города в сентябре.",
			"She had the word שלום tattooed on her wrist when she was nineteen.",
		},
		Check: check(foreignScript),
	}
}

// script is a range of letters.
type script struct {
	lo, hi rune
	name   string
}

var scripts = [...]script{
	{0x370, 0x3FF, "Greek"}, {0x400, 0x52F, "Cyrillic"}, {0x530, 0x58F, "Armenian"}, {0x590, 0x5FF, "Hebrew"}, {0x600, 0x77F, "Arabic"},
	{0x900, 0x97F, "Devanagari"}, {0x980, 0x9FF, "Bengali"}, {0xA00, 0xA7F, "Gurmukhi"}, {0xA80, 0xAFF, "Gujarati"},
	{0xB00, 0xB7F, "Odia"}, {0xB80, 0xBFF, "Tamil"}, {0xC00, 0xC7F, "Telugu"}, {0xC80, 0xCFF, "Kannada"}, {0xD00, 0xD7F, "Malayalam"},
	{0xD80, 0xDFF, "Sinhala"}, {0xE00, 0xE7F, "Thai"}, {0xE80, 0xEFF, "Lao"}, {0xF00, 0xFFF, "Tibetan"}, {0x1000, 0x109F, "Burmese"},
	{0x10A0, 0x10FF, "Georgian"}, {0x1100, 0x11FF, "Korean"}, {0x1200, 0x137F, "Ethiopic"}, {0x1780, 0x17FF, "Khmer"},
	{0x3040, 0x30FF, "Japanese"}, {0x3400, 0x9FFF, "Chinese"}, {0xAC00, 0xD7A3, "Korean"},
}

func scriptOf(r rune) string {
	for i := range scripts {
		if r <= scripts[i].hi {
			if r >= scripts[i].lo {
				return scripts[i].name
			}
			return ""
		}
	}
	return ""
}

// foreign visits words and marks of other scripts. Their first bytes are 0xCE and above, 0xE2 (typographic marks) apart.
func (e *evidence) foreign() {
	d := e.doc
	if !d.HasNonASCII() {
		return
	}
	e.foreignQuotes()
	for _, mark := range [...]string{"¿", "¡"} {
		if d.HasByte(mark[0]) && d.HasByte(mark[1]) {
			e.each(mark, e.inverted)
		}
	}
	if !otherScript(d) {
		return
	}
	for at := nextForeign(d.Text, 0); at < len(d.Text); {
		i := d.TokenAt(at)
		switch t := &d.Tokens[i]; {
		case int(t.Start) < at: // inside a word that begins with another letter
		case t.Kind == text.Word:
			i = e.foreignWords(i)
		default:
			e.foreignMark(i)
		}
		at = nextForeign(d.Text, int(d.Tokens[i].End))
	}
	const bilingual = 5
	if len(e.marks[foreignScript]) > bilingual {
		e.forget(foreignScript)
	}
}

// nextForeign returns the offset of the first byte from at on with which a letter or mark of another script may begin, or the length of s.
func nextForeign(s string, at int) int {
	for at < len(s) {
		if at+8 <= len(s) && (s[at]|s[at+1]|s[at+2]|s[at+3]|s[at+4]|s[at+5]|s[at+6]|s[at+7]) < utf8.RuneSelf {
			at += 8
			continue
		}
		if foreignByte(s[at]) {
			return at
		}
		at++
	}
	return len(s)
}

func foreignByte(c byte) bool { return c >= 0xCE && c < 0xEF && c != 0xE2 }

func otherScript(d *text.Document) bool {
	for c := range 0x100 {
		if foreignByte(byte(c)) && d.HasByte(byte(c)) {
			return true
		}
	}
	return false
}

// foreignWords looks at the run of words of one script that begins at token i, and returns its last token.
func (e *evidence) foreignWords(i int) int {
	d := e.doc
	last, words := i, 0
	var of string
	for j := i; j < len(d.Tokens) && d.Tokens[j].Kind != text.Newline; j++ {
		t := &d.Tokens[j]
		if !t.Wordlike() {
			continue
		}
		r, _ := utf8.DecodeRuneInString(d.Text[t.Start:])
		s := scriptOf(r)
		if s == "" {
			break
		}
		of = s
		last = j
		words++
	}
	const phraseWords = 3
	symbol := of == "Greek" && d.Tokens[i].Len() < 6 // α, μs
	if of == "" || words > phraseWords || symbol || !pure(d.Of(&d.Tokens[i])) || !prose(d, i) || quoted(d, i) || shown(d, i, last) {
		return last
	}
	s := span(d, i, last)
	e.add(foreignScript, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q was left in %s script", show(d, s), of)})
	return last
}

// pure says whether the word has no Latin letter: mixed words are for the rule that looks for look-alike letters.
func pure(w string) bool {
	for i := range len(w) {
		if w[i] < utf8.RuneSelf {
			return false
		}
	}
	return true
}

// shown says whether the writer shows the words on purpose: in marks or brackets, between commas, after a word that
// announces them, or with a gloss.
func shown(d *text.Document, first, last int) bool {
	if !d.Tokens[first].Has(text.SpaceBefore) {
		return true
	}
	if p := d.Prev(first); p >= 0 && (d.Tokens[p].Kind == text.Punct || d.Tokens[p].Kind == text.Symbol) {
		return true
	}
	if n := d.Tok(d.Next(last)); n != nil && (n.Has(text.Opening) || n.IsByte(')') || is(d, n, "means", "meaning", "or", "is")) {
		return true
	}
	const reach = 8
	for i := first - 1; i >= 0 && i > first-reach && d.Tokens[i].Kind != text.Newline; i-- {
		if listed(announcing, word(d, &d.Tokens[i])) {
			return true
		}
	}
	return false
}

const announcing = "word words character characters letter letters term terms called name named phrase sign symbol kanji hanzi spelled " +
	"spelt written titled hashtag reads read slogan as means say says language chinese japanese korean russian ukrainian arabic hebrew " +
	"greek hindi urdu bengali tamil thai persian farsi"
