package spacing

import (
	"slices"
	"strings"
)

// known are words that look like two, are missing in the lexicon and occur in the news. Lower case, sorted.
var known = [...]string{
	"acourse", "ahistoric", "ahistorical", "airfrance", "airtran", "anythin", "appletv", "associable", "basicbooks",
	"bluecross", "blueshield", "booktok", "buncha", "careware", "caymanas", "crimestoppers", "damnit", "diskspace",
	"fiftysomething", "financialisation", "financialised", "financialization", "forasmuch", "fortysomething", "gunbattle",
	"gunbattles", "harpercollins", "housemade", "howsabout", "lookit", "moveon", "mrbeast", "namedtuple", "namedtuples",
	"namespace", "newsadmin", "nothin", "opensea", "ownself", "payscale", "peacecorps", "pottermore", "probowl", "productor",
	"reconstructured", "roleplayed", "roleplaying", "setuptools", "seventysomething", "sixtysomething", "smokeout",
	"snowsports", "somethin", "statestreet", "thefacebook", "theon", "thirtysomething", "trackdown", "twentysomething",
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
