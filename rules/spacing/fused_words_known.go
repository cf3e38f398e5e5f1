package spacing

import (
	"slices"
	"strings"
)

// known are words, spellings of dialect and names written as one that look like two and are missing in the lexicon. A name that is
// properly written as two words does not belong here: run together, it is damage. Lower case, sorted.
var known = [...]string{
	"ahistoric", "ahistorical", "airtran", "anythin", "appletv", "associable", "bluecross", "blueshield", "booktok", "bugout",
	"buncha", "byelection", "byelections", "careware", "caymanas", "crimestoppers", "damnit", "diskspace", "doat", "doats",
	"fiftysomething", "financialisation", "financialised", "financialization", "forasmuch", "formatter", "formatters",
	"fortysomething", "gethostbyname", "gunbattle", "gunbattles", "harpercollins", "housemade", "howsabout", "ifconfig",
	"lookit", "moveon", "mrbeast", "namedtuple", "namedtuples", "namespace", "newsadmin", "nothin", "opensea", "ownself",
	"payscale", "pottermore", "productor", "reconstructured", "ringfence", "ringfenced", "roleplayed", "roleplaying",
	"setuptools", "seventysomething", "sixtysomething", "smokeout", "snowsports", "somethin", "spraypaint", "spraypainted",
	"thefacebook", "theon", "thirtysomething", "throughline", "throughlines", "trackdown", "trickledown", "twentysomething",
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

// programWord says whether the token is a command or function of programs that looks like two words. In any other text it is two.
func programWord(w string) bool {
	switch w {
	case "foreach", "seealso", "sizeof", "typeof", "whatis", "whatnow", "whereis", "whois", "isalpha", "isspace", "isupper", "islower", "moveto", "lineto",
		"instanceof", "toString", "valueOf", "forEach", "indexOf":
		return true
	}
	return false
}
