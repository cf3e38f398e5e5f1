package lint

import (
	"strings"
	"unicode/utf8"
)

// Excerpt is the beginning of a text for a message: on one line and about forty bytes long, cut between two words where they are not
// too long for that.
func Excerpt(s string) string {
	const most, least = 40, 20
	b := make([]byte, 0, most+1+len("…"))
	for word := range strings.FieldsSeq(s) {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		room := most - len(b)
		if len(word) <= room {
			b = append(b, word...)
			continue
		}
		if len(b) < least {
			for !utf8.RuneStart(word[room]) {
				room--
			}
			b = append(b, word[:room]...)
		}
		return string(append(b, "…"...))
	}
	return string(b)
}
