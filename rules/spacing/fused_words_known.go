package spacing

import (
	_ "embed" // for the list
	"strings"
	"sync"
)

//go:embed known.txt
var knownList string

// known reads the list at the first word that looks like two.
var known = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(knownList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			words[w] = true
		}
	}
	return words
})

// isKnown says whether the token is a word that looks like two.
func isKnown(w string) bool { return known()[strings.ToLower(w)] }

// programWord says whether the token is a command or function of programs that looks like two words. In any other text it is two.
func programWord(w string) bool {
	switch w {
	case "foreach", "seealso", "sizeof", "typeof", "whatis", "whatnow", "whereis", "whois", "isalpha", "isspace", "isupper", "islower", "moveto", "lineto",
		"instanceof", "toString", "valueOf", "forEach", "indexOf":
		return true
	}
	return false
}
