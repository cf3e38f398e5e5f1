package encoding

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// EscapeSequence finds the escapes of programming languages, URLs and e-mail in the text.
func EscapeSequence() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/escape-sequence",
		Summary: `an escape that was not decoded: \u2019 \n \" %20 =E2=80=99`,
		Why: `The text was taken out of JSON, a script, a URL or an e-mail without undoing the escapes of that format, sometimes after the
backslash had been lost (` + "`donu2019t`" + `). The repair decodes the escape; it is safe where only one character is possible.
Windows paths, formulas and emoticons are left alone.`,
		Severity:    lint.Error,
		Code:        lint.NoCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: `The ferry⟦\u2019⟧s crew said ⟦\u201c⟧no⟦\u201d⟧.`, Good: "The ferry’s crew said “no”."},
			{Bad: `The talks failed.⟦\n\n⟧The minister left.`, Good: "The talks failed. The minister left."},
			{Bad: `She said ⟦\"⟧never again⟦\"⟧ on air.`, Good: `She said "never again" on air.`},
			{Bad: `They didn⟦u2019⟧t vote.`, Good: "They didn’t vote."},
			{Bad: `The budget of 2020⟦u002F⟧21 of the Q⟦u0026⟧A page.`, Good: "The budget of 2020/21 of the Q&A page."},
			{Bad: `The caf⟦\xc3\xa9⟧ closed.`, Good: "The café closed."},
			{Bad: `Harbour⟦%20⟧news⟦%20⟧today`, Good: "Harbour news today"},
			{Bad: `The ferry⟦=E2=80=99⟧s crew.`, Good: "The ferry’s crew."},
			{Bad: `It ⟦\ud83d\ude00⟧ worked.`, Good: "It 😀 worked."},
		},
		Clean: []string{
			`Open C:\new\users and D:\temp\u2019 to see it.`,
			`He shrugged ¯\_(ツ)_/¯ and waved \o/ at us.`,
			`The mass \nu is small, and \alpha is larger.`,
			"Turnout rose 20%20 years ago in Tarnby.",
			"See http://velmark.example/a%20b.html for more.",
			"The AC\\DC cover and the either\\or question.",
			"Models gpu0027 and 3u0026b of the maker and the part 12u00264 went on sale.",
			"Models u2019 and u2020 went on sale.",
			"Press \"\\n\" to go on.",
			"The sets hold \\n (a new line) and \\t (a tab).",
		},
		Check: checkEscape,
	}
}

func checkEscape(p *lint.Pass) {
	d := p.Doc
	if d.HasByte('\\') {
		eachEscape(p, '\\', backslashes)
	}
	if d.HasByte('%') {
		eachEscape(p, '%', func(s string, i int) (decoded, bool) { return hexRun(s, i, '%') })
	}
	if d.HasByte('=') {
		eachEscape(p, '=', func(s string, i int) (decoded, bool) { return hexRun(s, i, '=') })
	}
	checkBareUnicode(p)
}

// decoded is an escape at s[i:end] and what it stands for.
type decoded struct {
	end    int
	out    string
	safety lint.Safety
}

func eachEscape(p *lint.Pass, c byte, read func(s string, i int) (decoded, bool)) {
	s := p.Doc.Text
	for i := strings.IndexByte(s, c); i >= 0; {
		x, ok := read(s, i)
		span := text.Span{Start: i, End: x.end}
		if ok && !mentioned(s, span) && !explained(s, span) && !protected(p.Doc, span) {
			reportEscape(p, span, x)
		}
		i = indexByteFrom(s, c, max(x.end, i+1))
	}
}

// explained says whether brackets behind an escape that stands for itself say what it is: \t (a tab).
func explained(s string, span text.Span) bool {
	rest, ok := strings.CutPrefix(s[span.End:], " (")
	return ok && blank(byteAt(s, span.Start-1)) && lower(byteAt(rest, 0))
}

func reportEscape(p *lint.Pass, span text.Span, x decoded) {
	s := p.Doc.Text
	if x.out == " " && (blank(byteAt(s, span.Start-1)) || blank(byteAt(s, span.End))) {
		x.out = ""
	}
	stands := fmt.Sprintf(`"%s"`, visible(x.out))
	if strings.TrimSpace(x.out) == "" {
		stands = "a blank"
	}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is a program's code for %s`, visible(span.Of(s)), stands),
		lint.Fix{Title: "decode it", Safety: x.safety, Edits: []lint.Edit{{Span: span, New: x.out}}})
}

// backslashes decodes a run of backslash escapes of one kind.
func backslashes(s string, i int) (decoded, bool) {
	if path(s, i) || byteAt(s, i-1) == '\\' {
		return decoded{end: i + 1}, false
	}
	switch byteAt(s, i+1) {
	case 'u', 'x':
		return numeric(s, i)
	case 'n', 'r', 't':
		return lineBreaks(s, i)
	case '"', '\'', '/':
		return escapedMark(s, i)
	case '\\':
		if x, ok := backslashes(s[i+1:], 0); ok {
			x.end += i + 1
			return x, true
		}
	}
	return decoded{end: i + 1}, false
}

// path says whether the backslash at i lies in a Windows path: a drive or a share begins it.
func path(s string, i int) bool {
	start := strings.LastIndexAny(s[:i], " \t\n\r\"(") + 1
	return strings.Contains(s[start:min(len(s), i+1)], `:\`) || strings.HasPrefix(s[start:], `\\`) && i+2 < len(s) && start+2 < i
}

// numeric decodes a run of \uXXXX or \xXX; the latter are bytes of UTF-8.
func numeric(s string, i int) (decoded, bool) {
	var units []uint16
	var raw []byte
	at := i
	for at+1 < len(s) && s[at] == '\\' {
		width := 0
		switch s[at+1] {
		case 'u':
			width = 4
		case 'x':
			width = 2
		}
		if width == 0 || at+2+width > len(s) || len(units) > 0 && width == 2 || len(raw) > 0 && width == 4 {
			break
		}
		n, err := strconv.ParseUint(s[at+2:at+2+width], 16, 16)
		if err != nil {
			break
		}
		if width == 4 {
			units = append(units, uint16(n))
		} else {
			raw = append(raw, byte(n))
		}
		at += 2 + width
	}
	out, safety := string(utf16.Decode(units)), lint.Safe
	if len(raw) > 0 {
		if out = string(raw); !utf8.ValidString(out) {
			return decoded{end: at}, false
		}
	}
	if at == i || out == "" {
		return decoded{end: i + 1}, false
	}
	if !whole(out) {
		safety = lint.Unsafe
	}
	return decoded{at, tidy(out), safety}, true
}

// tidy writes blanks of every kind as plain ones and leaves invisible characters out.
func tidy(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0xA0, r == '\n', r == '\r', r == '\t':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, s)
}

// lineBreaks reads a run of \n, \r and \t where lines end: between a mark or a word and a capital, or at a border of the text.
func lineBreaks(s string, i int) (decoded, bool) {
	at, n := i, 0
	for at+1 < len(s) && s[at] == '\\' && strings.IndexByte("nrt", s[at+1]) >= 0 {
		at += 2
		n++
	}
	before, after := byteAt(s, i-1), byteAt(s, at)
	ends := strings.IndexByte(".,:;!?\"')", before) >= 0
	starts := upper(after) || blank(after) || after == '"' || after == '-' || after >= utf8.RuneSelf || digit(after)
	if n > 1 && (starts || lower(after)) || ends && starts || blank(before) && blank(after) || lower(before) && upper(after) && lower(byteAt(s, at+1)) {
		return decoded{at, " ", lint.Unsafe}, true
	}
	return decoded{end: at}, false
}

// escapedMark reads a quotation mark, an apostrophe or a slash behind a backslash.
func escapedMark(s string, i int) (decoded, bool) {
	c := s[i+1]
	before, after := byteAt(s, i-1), byteAt(s, i+2)
	near := letter(before) || letter(after)
	switch {
	case c == '/' && !(near && before != 'o' && after != 'o' && (after == '/' || before == '<' || before == '/')):
		return decoded{end: i + 2}, false
	case c != '/' && !near && before != '.' && before != ',':
		return decoded{end: i + 2}, false
	}
	return decoded{i + 2, string(c), lint.Safe}, true
}

// hexRun decodes a run of %XX or =XX between letters: bytes of UTF-8 or a blank.
func hexRun(s string, i int, c byte) (decoded, bool) {
	var raw []byte
	at := i
	for at+2 < len(s) && s[at] == c && hexDigit(s[at+1]) && hexDigit(s[at+2]) {
		n, _ := strconv.ParseUint(s[at+1:at+3], 16, 8)
		raw = append(raw, byte(n))
		at += 3
	}
	out := string(raw)
	switch {
	case len(raw) == 0:
		return decoded{end: i + 1}, false
	case out == " " && c == '%' && letter(byteAt(s, i-1)) && letter(byteAt(s, at)):
		return decoded{at, " ", lint.Safe}, true
	case len(raw) > 1 && utf8.ValidString(out) && nextHigh(out, 0) == 0 && whole(out) && likely(runeAt(out, 0)):
		return decoded{at, tidy(out), lint.Safe}, true
	}
	return decoded{end: at}, false
}

func hexDigit(c byte) bool { return digit(c) || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f' }

// checkBareUnicode finds escapes that lost their backslash inside a word: donu2019t. The tokenizer lists such words, since they
// hold letters and digits.
func checkBareUnicode(p *lint.Pass) {
	d := p.Doc
	for _, n := range d.Indexed(text.Unlisted) {
		t := &d.Tokens[n]
		if t.Kind != text.Alnum || t.Len() < 6 {
			continue
		}
		w := d.Of(t)
		if i := strings.Index(w, "u00"); i > 0 && i+5 < len(w) {
			if out, ok := bareASCII(w[i+3:i+5], w[i-1], w[i+5]); ok {
				span := text.Span{Start: int(t.Start) + i, End: int(t.Start) + i + 5}
				reportEscape(p, span, decoded{span.End, out, lint.Safe})
			}
			continue
		}
		i := strings.Index(w, "u20")
		if i < 1 || i+5 > len(w) || !lower(w[i-1]) {
			continue
		}
		out, ok := bareMark(w[i+3 : i+5])
		if !ok || i+5 < len(w) && !letter(w[i+5]) {
			continue
		}
		span := text.Span{Start: int(t.Start) + i, End: int(t.Start) + i + 5}
		reportEscape(p, span, decoded{span.End, out, lint.Safe})
	}
}

// bareASCII decodes the marks that programs escape though they need not, where letters or digits of one kind stand on both sides:
// 2020u002F21.
func bareASCII(code string, before, after byte) (string, bool) {
	switch {
	case digit(before) != digit(after):
	case code == "2f" || code == "2F":
		return "/", true
	case digit(before):
	case code == "26":
		return "&", true
	case code == "27":
		return "'", true
	}
	return "", false
}

func bareMark(code string) (string, bool) {
	switch code {
	case "13":
		return "–", true
	case "14":
		return "—", true
	case "18":
		return "‘", true
	case "19":
		return "’", true
	case "1c":
		return "“", true
	case "1d":
		return "”", true
	case "26":
		return "…", true
	}
	return "", false
}
