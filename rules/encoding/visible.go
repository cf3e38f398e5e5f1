package encoding

import (
	"fmt"
	"strings"
	"unicode"
)

// quoteLimit is how many characters of the text a message quotes.
const quoteLimit = 40

// visible writes a short piece of text so that a reader sees every character of it.
func visible(s string) string {
	if printable(s) {
		return s
	}
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > quoteLimit {
			b.WriteString("…")
			break
		}
		if unicode.IsGraphic(r) && !hidden(r) && (r == ' ' || !unicode.IsSpace(r)) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "<U+%04X>", r)
		}
	}
	return b.String()
}

// printable says whether visible leaves a piece as it is, of those without a byte beyond ASCII.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return len(s) <= quoteLimit
}
