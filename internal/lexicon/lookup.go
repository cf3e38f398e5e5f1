package lexicon

// Lookup returns the entry of the word with this Hash.
func Lookup(h uint64) Entry { return 0 }

// LookupWord returns the entry of a word in any letter case.
func LookupWord(w string) Entry { return Lookup(Hash(w)) }
