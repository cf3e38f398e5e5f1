// Package lexicon knows English words: which strings are words, names or places, how common they are, which word classes
// they have, which words follow which, and how a run of letters without a space is best cut.
//
// All tables are read straight out of an embedded string: nothing happens at start-up and a look-up allocates nothing.
package lexicon

// Entry is what the lexicon knows of one word, packed: bits 0-7 a quantised log probability, 8-23 flags, 24-31 tags.
// The zero Entry means that the word is not listed.
type Entry uint32

// Flag is a property of a listed word, as a bit set.
type Flag uint16

const (
	// Common is an everyday word that occurs in lower case (SCOWL size 60 and below).
	Common Flag = 1 << iota
	// Word is a dictionary word that occurs in lower case (SCOWL size 70 and below).
	Word
	// Proper is listed with a capital.
	Proper
	// Person is a given name or a surname.
	Person
	// Place is a city, region or language; Country is a state.
	Place
	Country
	// Company is a company or a brand.
	Company
	// Acronym is listed in capitals.
	Acronym
	// Abbrev is listed as an abbreviation.
	Abbrev
	// Modern comes from the modern word list only.
	Modern
	// Piece may be a part of a split.
	Piece
	// Function is a function word; Strict is one that is never a prefix or suffix of a compound.
	Function
	Strict
	// Plural is the plural of a listed noun.
	Plural
	// Demonym names the people of a place.
	Demonym
	// NonWord is a contraction without its apostrophe that is no word: dont, thats.
	NonWord
)

// Tag is a word class, as a bit set.
type Tag uint8

const (
	// Noun and the others say which word classes a word can have.
	Noun Tag = 1 << iota
	NounPlural
	Verb
	VerbPast
	VerbParticiple
	VerbIng
	Adjective
	Adverb
)

// Listed says whether the word is in the lexicon. The contractions without apostrophe (NonWord) have an entry and are not listed.
func (e Entry) Listed() bool { return e != 0 && !e.Is(NonWord) }

// Is says whether the word has any of the properties in f.
func (e Entry) Is(f Flag) bool { return uint32(e)>>8&uint32(f) != 0 }

// Tag says whether the word can be of any of the classes in t.
func (e Entry) Tag(t Tag) bool { return uint32(e)>>24&uint32(t) != 0 }

// Everyday is 1 for an everyday or function word, else 0: for counting without a branch.
func (e Entry) Everyday() int {
	const common, function = 8, 8 + 11 // the bits of Common and Function
	return int((e>>common | e>>function) & 1)
}
