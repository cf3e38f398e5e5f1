package spacing

import (
	"slices"
	"strings"
)

// known are words that look like two, are missing in the lexicon and occur in the news. Lower case, sorted.
var known = [...]string{
	"airfrance", "airtran", "basicbooks", "bluecross", "blueshield", "booktok", "careware", "damnit", "diskspace",
	"fiftysomething", "fortysomething", "harpercollins", "housemade", "moveon", "mrbeast", "namedtuple", "namedtuples",
	"namespace", "newsadmin", "opensea", "payscale", "peacecorps", "probowl", "seventysomething", "sixtysomething",
	"statestreet", "thirtysomething", "trackdown", "twentysomething",
}

// isKnown says whether the token is one of the known words.
func isKnown(w string) bool {
	if len(w) < 6 || len(w) > 18 {
		return false
	}
	_, ok := slices.BinarySearch(known[:], strings.ToLower(w))
	return ok
}
