package report

import (
	"strconv"
	"unicode/utf8"
)

// bare are the bytes that stand in a JSON string as they are, whatever comes before and behind them.
var bare = func() (t [256]bool) {
	for c := ' '; c <= '~'; c++ {
		t[c] = c != '"' && c != '\\' && c != '#'
	}
	return t
}()

// escapes are the short ones of JSON.
var escapes = [utf8.RuneSelf]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

// appendString appends s as the encoder writes it: as encoding/json does with HTML left alone, and what acts on a terminal or in a CI
// log escaped, see tameJSON. Most of a report is strings, and they are written without reflection.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		if bare[s[i]] {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[done:i]...), `\ufffd`...)
			done = i + n
		case r < utf8.RuneSelf && escapes[r] != 0:
			b = append(append(b, s[done:i]...), '\\', escapes[r])
			done = i + n
		case r < ' ' || acts(r) || r == '\u2028' || r == '\u2029' || r == '#' && command(s[:min(len(s), i+commandReach)], i):
			b = appendHex(append(b, s[done:i]...), r)
			done = i + n
		}
		i += n
	}
	return append(append(b, s[done:]...), '"')
}

// appendHex appends a character of the basic plane by its number.
func appendHex(b []byte, r rune) []byte {
	const digits = "0123456789abcdef"
	return append(b, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}

// appendInt and appendText append a value behind its key, which is written as it is.
func appendInt(b []byte, key string, n int) []byte {
	return strconv.AppendInt(append(b, key...), int64(n), 10)
}

func appendText(b []byte, key, s string) []byte { return appendString(append(b, key...), s) }
