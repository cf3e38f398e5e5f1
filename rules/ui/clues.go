package ui

// prints is a set of words and marks as bits of their keys, many sharing a bit.
type prints uint64

// anything has all prints; somewhere is a print of every sentence.
const (
	anything  = ^prints(0)
	somewhere = prints(1)
)

// numberPrint is the print of all numbers, dates and times, which no word shares.
const numberPrint = prints(1) << 63

func printOf(key uint64) prints { return 1 << min(key&63, 62) }

// telltale is what the words of a sentence tell of it, as a bit set.
type telltale uint8

const (
	// clueTells: a verb of saying or a third person. clueCue: one of cueClasses. clueSigned: an agency or a mark of rights.
	// clueAddress: the reader or the publisher is spoken of.
	clueTells telltale = 1 << iota
	clueCue
	clueSigned
	clueAddress
	// clueHook: a shape hangs on it; clueInside: one that stands inside a sentence. clueAsks: a request or a label may begin with it.
	clueHook
	clueInside
	clueAsks
	// clueOdd: something stands in the sentence of which the clues know nothing.
	clueOdd
)

func telltales(c class) telltale {
	v := telltale(0)
	if c&(isSaid|isThird) != 0 {
		v |= clueTells
	}
	if c&cueClasses != 0 {
		v |= clueCue
	}
	if c&(isAgency|isCopyright|isCopy) != 0 {
		v |= clueSigned
	}
	if c&(isYou|isWe) != 0 {
		v |= clueAddress
	}
	if c&(cueClasses|isAct|isRelated|isYou|isWe) != 0 {
		v |= clueAsks
	}
	return v
}

// clue is a word or a mark; next is the number of the one that shares its place, 0 for none.
type clue struct {
	key   uint64
	next  uint16
	tells telltale
}

// clues are the few words and marks that have to be looked at to tell that no shape can match a sentence: of each shape those of one step
// that is not left out, unless it begins with words that seldom begin a sentence. The key of a word is its Hash, that of a mark its byte.
type clues struct {
	// first is the number of the first clue of those that share a place, 0 for none.
	first [clueSlots]uint16
	list  []clue
	// words are those of the clues that are words.
	words  []string
	hooks  []hook
	shapes []outer
	// starts are the shapes that begin with an entry of the table and are looked for where it begins a segment.
	starts [tableSize][]uint16
	// numbered are those of them that may begin with a number.
	numbered []uint16
	// blind: there is a shape that no clue leads to.
	blind bool
}

// clueSlots is a power of two, several times the number of clues.
const clueSlots = 1 << 13

// clueSlot spreads words by their highest bits, which marks do not have, and marks by their lowest.
func clueSlot(key uint64) uint64 { return (key>>48 ^ key) & (clueSlots - 1) }

// hook is which shapes hang on a clue. One that begins a segment needs a first word that is in heads, another one a clue that is in mates,
// or in inside if it stands inside a sentence.
type hook struct {
	heads, mates, inside prints
	shapes               []uint16
}

// outer is what a shape asks for at least.
type outer struct {
	// head is what the first word of a segment may be, before and after the words on either side of the clue; each of mates has a word or mark
	// of another step.
	head, before, after prints
	mates               [2]prints
	max                 int32
	guard               guard
}

// markKeys are the marks that are clues. Others of their classes make a sentence odd, and so does what has another of markClasses.
var markKeys = [...]struct {
	class class
	keys  string
}{{isColon, ":"}, {isBar, "|/>"}}

const numberClasses = isNum | isTime | isDate | isYear
