package encoding

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
)

// lossAt reads garbled text that no exact decoding restores: a byte is missing or was turned into something else, or single
// bytes were read with the wrong character set. What stood there follows from the neighbours.
func lossAt(s string, i int) (repair, bool) {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case 'â':
		if x, ok := lostQuote(s, i); ok {
			return x, true
		}
		return bareLead(s, i, n)
	case '€':
		return unaccented(s, i)
	case 'Â':
		return lostSpace(s, i, n)
	case 'Ã':
		return lostGrave(s, i, n)
	case '鈥':
		return multibyte(s, i, simplifiedchinese.GBK, "UTF-8 read as GBK")
	case '窶':
		return multibyte(s, i, japanese.ShiftJIS, "UTF-8 read as Shift-JIS")
	case '¡':
		return chinesePunctuation(s, i)
	case 'Õ':
		return clitic(s, i, n, "Mac Roman read as Latin-1")
	case 'Æ':
		return clitic(s, i, n, "Windows-1252 read as code page 437")
	case 'Ò':
		return macQuotes(s, i, n)
	}
	switch {
	case r < 0xA0:
		return controlByte(s, i, r)
	case r >= 0x430 && r < 0x450:
		return cyrillicAccent(s, i, r, n)
	}
	return repair{}, false
}

// lostQuote reads â€ without its third byte, which a program dropped, replaced or straightened, and â?? likewise.
func lostQuote(s string, i int) (repair, bool) {
	const two = "â€"
	x := repair{start: i, how: "UTF-8 read as Windows-1252, with a byte lost", odd: certain, safety: lint.Unsafe}
	rest := s[i:]
	switch {
	case strings.HasPrefix(rest, "â??"):
		x.end = i + len("â??")
	case strings.HasPrefix(rest, "â\u0080"):
		x.end = i + len("â\u0080")
	case strings.HasPrefix(rest, two):
		x.end = i + len(two)
	default:
		return x, false
	}
	before := runeBefore(s, i)
	mark := byte(0)
	switch third := runeAt(s, x.end); {
	case strings.HasPrefix(rest, "â??"):
	case third == utf8.RuneError && x.end < len(s):
		_, size := utf8.DecodeRuneInString(s[x.end:]) // U+FFFD itself, or a byte that is not UTF-8
		x.end += size
		mark = '?'
	case third == '?' || third == '"' || third == '\'':
		x.end++
		mark = byte(third)
	case third >= 0x80 && third < 0x250:
		return x, false
	}
	after := runeAt(s, x.end)
	x.out = markFor(before, after)
	switch {
	case mark == '"' && spaced(before) == spaced(after):
		x.out = "—"
		if spaced(before) {
			x.out = "–"
		}
	case mark == '\'':
		x.out = "’"
		if spaced(before) {
			x.out = "‘"
		}
	case x.out == "”" && (mark == '?' || mark == 0 && opened(s, i)):
		x.safety = lint.Safe // only byte 9D has no character in Windows-1252
	}
	return x, x.out != ""
}

// opened says whether the garbled mark before offset i, on its line, that is no apostrophe or dash, opens a quotation.
func opened(s string, i int) bool {
	const two = "â€"
	for s = s[max(0, i-quotationLength):i]; ; {
		at := strings.LastIndex(s, two)
		if at < 0 || strings.Contains(s[at:], "\n") {
			return false
		}
		switch runeAt(s, at+len(two)) {
		case 'œ':
			return true
		case '˜', '™', '“', '”', '¦': // ‘ ’ – — …
			s = s[:at]
		default:
			return false
		}
	}
}

// quotationLength is how far back the beginning of a quotation is looked for, in bytes.
const quotationLength = 2 << 10

// markFor is the mark of general punctuation that suits its neighbours: the only guess when its last byte is gone.
func markFor(before, after rune) string {
	switch {
	case asciiLetter(before) && asciiLetter(after):
		return "’"
	case spaced(before) && spaced(after):
		return "–"
	case spaced(before) || before == '(':
		return "“"
	case spaced(after) || strings.ContainsRune(".,;:!?)", after):
		return "”"
	}
	return ""
}

func spaced(r rune) bool { return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == 0xA0 }

// bareLead reads an â whose two other bytes were invisible and are gone: Russiaâs, âWe.
func bareLead(s string, i, n int) (repair, bool) {
	x := repair{start: i, end: i + n, how: "UTF-8 read as Latin-1, with two bytes lost", odd: certain, safety: lint.Unsafe}
	before, after := byteAt(s, i-1), byteAt(s, i+n)
	switch {
	case letter(before) && letter(after):
		stem, tail := wordBefore(s, i), wordAfter(s, i+n)
		if !cliticTail(stem, tail) || !lexicon.LookupWord(stem).Listed() && tail != "t" {
			return x, false
		}
		x.out = "’"
	case upper(after) && lower(byteAt(s, i+n+1)) && (blank(before) || before == '('):
		x.out = "“"
	case strings.IndexByte(".,!?", before) >= 0 && (blank(after) || after == ','):
		x.out = "”"
	case before == ' ' && after == ' ' && letter(byteAt(s, i-2)) && lower(byteAt(s, i+n+1)):
		x.out, x.odd = "–", 1
	default:
		return x, false
	}
	return x, true
}

// unaccented reads a€™, what is left of â€™ after somebody stripped accents.
func unaccented(s string, i int) (repair, bool) {
	if byteAt(s, i-1) != 'a' || strings.HasSuffix(s[:i], "\u0101") {
		return repair{}, false
	}
	third, size := utf8.DecodeRuneInString(s[i+len("€"):])
	b, ok := charmap.Windows1252.EncodeRune(third)
	if !ok || third < utf8.RuneSelf || b < 0x90 || b > 0xA6 {
		return repair{}, false
	}
	r, _ := decodeRaw([]byte{0xE2, 0x80, b})
	return repair{start: i - 1, end: i + len("€") + size, out: string(r), how: "UTF-8 read as Windows-1252, then stripped of accents",
		odd: certain, safety: lint.Safe}, likely(r)
}

// lostSpace reads Â in front of a blank or a line end: a no-break space whose second byte was taken for a blank.
func lostSpace(s string, i, n int) (repair, bool) {
	before, after := byteAt(s, i-1), byteAt(s, i+n)
	x := repair{start: i, end: i + n, how: "the no-break space of UTF-8 read as Latin-1", safety: lint.Safe}
	switch {
	case !blank(after) && after != '.' && after != ',' || upper(before):
		return x, false
	case lower(before), strings.IndexByte(".,;:!?)\"'", before) >= 0, digit(before), before >= utf8.RuneSelf:
		x.odd = certain
	case blank(before) && (byteAt(s, i+n+1) == ' ' || byteAt(s, i-2) == ' '):
		x.odd = certain
	}
	if after != ' ' && !blank(before) && (letter(after) || digit(after)) {
		x.out = " "
	}
	if blank(before) && after == ' ' {
		x.end++
	}
	return x, true
}

// lostGrave reads Ã in front of a blank: an à whose second byte, a no-break space, was taken for a blank. One blank goes
// with it, unless the word ends there anyway.
func lostGrave(s string, i, n int) (repair, bool) {
	x := repair{start: i, end: i + n, out: "à", how: "UTF-8 read as Latin-1, with its no-break space made a blank", safety: lint.Unsafe}
	if byteAt(s, i+n) != ' ' || upper(byteAt(s, i-1)) {
		return x, false
	}
	if byteAt(s, i+n+1) == ' ' {
		x.end++
	}
	if lower(byteAt(s, i-1)) {
		x.odd = certain
	}
	return x, true
}

// multibyte reads general punctuation whose UTF-8 bytes were taken for two-byte characters, together with the letter that was
// swallowed: 鈥檚 is ’s.
func multibyte(s string, i int, e encoding.Encoding, how string) (repair, bool) {
	x := repair{start: i, how: how, odd: certain, safety: lint.Safe}
	first, n := utf8.DecodeRuneInString(s[i:])
	second, m := utf8.DecodeRuneInString(s[i+n:])
	raw, err := e.NewEncoder().String(string(first) + string(second))
	if err == nil && m > 1 && utf8.ValidString(raw) && strings.HasPrefix(raw, "\xE2\x80") {
		x.end, x.out = i+n+m, raw
		return x, likely(runeAt(raw, 0))
	}
	x.end, x.safety = i+n, lint.Unsafe
	if second == '?' || second == utf8.RuneError && m > 1 {
		x.end += m
	}
	x.out = markFor(runeBefore(s, i), runeAt(s, x.end))
	return x, x.out != ""
}

// chinesePunctuation reads quotation marks and dashes of GB 2312 taken for Latin-1: ¡¯ is ’.
func chinesePunctuation(s string, i int) (repair, bool) {
	second, n := utf8.DecodeRuneInString(s[i+len("¡"):])
	if second < 0xA0 || second > 0xFF {
		return repair{}, false
	}
	out, err := simplifiedchinese.GBK.NewDecoder().String("\xA1" + string([]byte{byte(second)}))
	if err != nil || !strings.ContainsAny(out, "‘’“”—…·") {
		return repair{}, false
	}
	return repair{start: i, end: i + len("¡") + n, out: out, how: "GB 2312 read as Latin-1", odd: certain, safety: lint.Safe}, true
}

// clitic reads a letter that stands where only an apostrophe can: donÕt, itÆs.
func clitic(s string, i, n int, how string) (repair, bool) {
	x := repair{start: i, end: i + n, out: "’", how: how, odd: certain, safety: lint.Safe}
	stem, tail := wordBefore(s, i), wordAfter(s, i+n)
	return x, lower(byteAt(s, i-1)) && cliticTail(stem, tail) && (tail == "t" || lexicon.LookupWord(stem).Listed())
}

// macQuotes reads Ò…Ó, the quotation marks of Mac Roman taken for Latin-1. Only the pair proves it.
func macQuotes(s string, i, n int) (repair, bool) {
	end := i + n
	for end < len(s) && s[end] != '\n' && !strings.HasPrefix(s[end:], "Ó") {
		end++
	}
	if end >= len(s) || s[end] == '\n' || blank(byteAt(s, end-1)) || letter(byteAt(s, end+len("Ó"))) || blank(byteAt(s, i+n)) {
		return repair{}, false
	}
	return repair{start: i, end: end + len("Ó"), out: "“" + s[i+n:end] + "”", how: "Mac Roman read as Latin-1", odd: certain,
		safety: lint.Unsafe}, true
}

// controlByte reads a C1 control character: a byte of Windows-1252 taken for Latin-1.
func controlByte(s string, i int, r rune) (repair, bool) {
	n := utf8.RuneLen(r)
	x := repair{start: i, end: i + n, how: "Windows-1252 read as Latin-1", odd: certain, safety: lint.Safe}
	meant := charmap.Windows1252.DecodeByte(byte(r))
	if meant == utf8.RuneError || meant == r {
		x.how, x.safety = "a control character", lint.Unsafe
		return x, true
	}
	x.out = string(meant)
	inside := letter(byteAt(s, i-1)) && letter(byteAt(s, i+n))
	if r == 0x85 && blank(byteAt(s, i-1)) || inside && !cliticTail(wordBefore(s, i), wordAfter(s, i+n)) {
		x.safety = lint.Unsafe
	}
	return x, true
}

// cyrillicAccent reads a Cyrillic letter without a Latin look-alike in a Latin word: an accented letter of Windows-1252 taken
// for Windows-1251 (Josй is José).
func cyrillicAccent(s string, i int, r rune, n int) (repair, bool) {
	b, ok := charmap.Windows1251.EncodeRune(r)
	if !ok || lookalikeOf(r) != 0 || !lower(byteAt(s, i-1)) || runeAt(s, i+n) >= 0x400 && runeAt(s, i+n) < 0x500 {
		return repair{}, false
	}
	return repair{start: i, end: i + n, out: string(charmap.Windows1252.DecodeByte(b)), how: "Windows-1252 read as Windows-1251",
		odd: certain, safety: lint.Unsafe}, true
}

// wordBefore returns the ASCII letters that end at i, wordAfter those that begin there.
func wordBefore(s string, i int) string {
	start := i
	for start > 0 && letter(s[start-1]) {
		start--
	}
	return s[start:i]
}

func wordAfter(s string, i int) string {
	end := i
	for end < len(s) && letter(s[end]) {
		end++
	}
	return s[i:end]
}

// cliticTail says whether an apostrophe belongs between two pieces of a word.
func cliticTail(stem, tail string) bool {
	switch tail {
	case "s", "re", "ve", "ll", "d", "m":
		return len(stem) > 0
	case "t":
		return len(stem) > 2 && stem[len(stem)-1] == 'n' || stem == "can" || stem == "Can"
	}
	return false
}
