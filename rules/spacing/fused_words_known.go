package spacing

import (
	"slices"
	"strings"
)

// known are words, spellings of dialect and names written as one that look like two and are missing in the lexicon. A name that is
// properly written as two words does not belong here: run together, it is damage. Lower case, sorted.
var known = [...]string{
	"ahistoric", "ahistorical", "airtran", "anythin", "appletv", "associable",
	"bluecross", "blueshield", "booktok", "buncha", "careware", "caymanas", "crimestoppers", "damnit", "diskspace",
	"fiftysomething", "financialisation", "financialised", "financialization", "forasmuch", "fortysomething", "gunbattle",
	"gunbattles", "harpercollins", "housemade", "howsabout", "lookit", "moveon", "mrbeast", "namedtuple", "namedtuples",
	"namespace", "newsadmin", "nothin", "opensea", "ownself", "payscale", "pottermore", "productor",
	"reconstructured", "roleplayed", "roleplaying", "setuptools", "seventysomething", "sixtysomething", "smokeout",
	"snowsports", "somethin", "thefacebook", "theon", "thirtysomething", "trackdown", "twentysomething",
	"weightwatchers",
}

// isKnown says whether the token is one of the known words.
func isKnown(w string) bool {
	if len(w) < 5 || len(w) > 18 {
		return false
	}
	_, ok := slices.BinarySearch(known[:], strings.ToLower(w))
	return ok
}
