package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hidden says whether a character cannot be seen, or acts on the terminal or on the order of the text around it.
func hidden(r rune) bool {
	switch r {
	case '\u034F', '\u115F', '\u1160', '\u3164', '\uFFA0': // graphic by category, yet blank
		return true
	}
	return !unicode.IsGraphic(r)
}

// escapeRune writes a hidden character, or a byte that is not UTF-8, so that it can be seen.
func escapeRune(r rune, size int, raw byte) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return fmt.Sprintf(`\x%02x`, raw)
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// printable says whether s shows itself: it is plain ASCII, or has letters and marks of Western Europe besides, and no reader acts upon it.
func printable(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if !ordinary(r) {
				return false
			}
			i += n
			continue
		case c < ' ' || c == 0x7F:
			return false
		case (c == '#' || c == ':') && i+1 < len(s) && s[i+1] == c:
			return false
		}
		i++
	}
	return true
}

// ordinary says whether a character beyond ASCII is shown as it is, in one column, and never joins others that are so, or ASCII, to one
// cluster.
func ordinary(r rune) bool {
	return '\u00A1' <= r && r <= '\u00FF' && r != '\u00AD' || '\u2010' <= r && r <= '\u2027'
}

// shown makes a piece of text safe and legible on one line of a terminal or a CI log. Runners take "::name" for a command
// where a line may begin; lines are wrapped at blanks only, so a blank counts as a beginning.
func shown(s string) string {
	if printable(s) {
		return s
	}
	return anyShown(s)
}

// anyShown is shown for any text.
func anyShown(s string) string {
	s = join(cells(s, 0, 0))
	if strings.HasPrefix(s, "::") {
		s = `\x3a` + s[1:]
	}
	return strings.ReplaceAll(s, " ::", ` \x3a:`)
}

// command says whether byte i of s completes the "##" of "##[name]" or "##vso[name]", which CI runners obey anywhere in a line.
func command(s string, i int) bool {
	return s[i] == '#' && i > 0 && s[i-1] == '#' && opensCommand(s[i+1:])
}

// commandReach is how far from its second # the name of a command is looked for where reports are written as JSON, in bytes.
const commandReach = 16

// opensCommand says whether s begins with letters, or none, and a bracket.
func opensCommand(s string) bool {
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' })
	return strings.HasPrefix(rest, "[")
}

// encoder writes JSON values that are harmless on a terminal and in a CI log, whatever strings they hold.
type encoder struct {
	buf bytes.Buffer
	enc *json.Encoder
}

func newEncoder() *encoder {
	e := &encoder{}
	e.enc = json.NewEncoder(&e.buf)
	e.enc.SetEscapeHTML(false)
	return e
}

// encode returns v as one line of JSON without its newline, valid until the next call. The values are the package's own
// structs, which always encode.
func (e *encoder) encode(v any) []byte {
	e.buf.Reset()
	if err := e.enc.Encode(v); err != nil {
		panic("report: " + err.Error())
	}
	return tameJSON(bytes.TrimSuffix(e.buf.Bytes(), []byte("\n")))
}

// tameJSON escapes inside JSON strings what JSON itself allows bare: DEL, C1 and bidirectional controls, and "##[". None of
// these can occur outside a string.
func tameJSON(b []byte) []byte {
	var out []byte
	done := 0
	for i := range b {
		c := b[i]
		if !suspects[c] {
			continue
		}
		r := rune(c)
		if c >= utf8.RuneSelf {
			r, _ = utf8.DecodeRune(b[i:])
		}
		if acts(r) || c == '#' && command(string(b[max(i-1, 0):min(len(b), i+commandReach)]), min(i, 1)) {
			out = fmt.Appendf(append(out, b[done:i]...), `\u%04x`, r)
			done = i + utf8.RuneLen(r)
		}
	}
	if out == nil {
		return b
	}
	return append(out, b[done:]...)
}

// suspects are the bytes with which a character that acts or a command may begin.
var suspects = [256]bool{'#': true, 0x7F: true, 0xC2: true, 0xD8: true, 0xE2: true}

// acts says whether a character is DEL, a C1 control or a bidirectional control.
func acts(r rune) bool {
	switch {
	case 0x7F <= r && r <= 0x9F, r == 0x61C, r == 0x200E, r == 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}

// xmlText escapes s for XML text and attributes. Characters that XML 1.0 cannot hold in any form become U+FFFD: one of them
// would make the whole report unreadable. The rest beyond ASCII is written by number, for there are readers that guess an
// encoding whatever the document declares.
func xmlText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF:
			fmt.Fprintf(&b, "&#%d;", utf8.RuneError)
		case r < ' ' || r > '~' || command(s, i):
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteByte(s[i])
		}
		i += n
	}
	return b.String()
}

// markdown escapes s for a line of GitHub Markdown, inside a table or not.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range shown(s) {
		if strings.ContainsRune("&<>\"'|`*_[]()#\\~@!$:", r) {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
