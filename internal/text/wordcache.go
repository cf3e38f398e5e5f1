package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// wordCache keeps the entries of words seen lately. The lexicon's tables are far larger than a processor's cache, and some ten
// thousand words make up most of any text, so that two tables answer nearly all look-ups: one that says all at once, and one that
// remembers more words in less room.
type wordCache struct {
	near [1 << nearBits]known
	far  farTable
}

// farTable has room for two words at each place, that used last first. Place and tag together hold all of a hash that the lexicon
// compares, as the near table does with all of it: an answer never depends on what was asked before.
type farTable [1 << farBits][2]cached

// known is what is known of the word with this hash. A place that is not in use knows the hash 0, which no word has, as unlisted.
type known struct {
	hash  uint64
	entry lexicon.Entry
	why   why // that lie in the word itself
}

// cached is known in half the room; tag says of which word.
type cached struct {
	tag   uint32
	entry lexicon.Entry
}

// nearBits and farBits are how many of the highest bits of a hash choose a place.
const (
	nearBits = 14
	farBits  = 14
)

// A tag is the lowest 24 bits of a hash; the bits that choose a bucket of the lexicon and no place in the far table; and a mark of a slot
// in use.
const (
	tagBits = 24
	taken   = 1 << 31
)

func tag(h uint64) uint32 {
	const between = lexicon.BucketBits - farBits
	return uint32(h)&(1<<tagBits-1) | uint32(h>>(64-lexicon.BucketBits))&(1<<between-1)<<tagBits | taken
}

// nearPlace returns the place in the near table that a word may have.
func nearPlace(h uint64) uint64 { return h >> (64 - nearBits) }

// farPlace returns the place in the far table.
func farPlace(h uint64) uint64 { return h >> (64 - farBits) }

// lookup asks for the entry of a word that may be any.
func (c *wordCache) lookup(h uint64) lexicon.Entry {
	if slot := &c.near[nearPlace(h)]; slot.hash == h {
		return slot.entry
	}
	return c.far.lookup(h)
}

// fill makes a place of the near table that of a word of ASCII letters.
func (c *wordCache) fill(slot *known, h uint64, list *watchList, word string) {
	entry := c.far.lookup(h)
	*slot = known{h, entry, whyWord(word) | whyOf(entry) | list.why(h)}
}

func (f *farTable) lookup(h uint64) lexicon.Entry {
	pair := &f[farPlace(h)]
	switch tag(h) {
	case pair[0].tag:
	case pair[1].tag:
		pair[0], pair[1] = pair[1], pair[0]
	default:
		pair[1] = pair[0]
		pair[0] = cached{tag(h), lexicon.Lookup(h)}
	}
	return pair[0].entry
}

// Entry is lexicon.Lookup through the cache of the words seen lately. Only the worker that owns the document may call it.
func (d *Document) Entry(hash uint64) lexicon.Entry {
	return d.tableOfPieces().lookup(hash)
}

func (d *Document) tableOfPieces() *farTable {
	if d.pieces == nil {
		d.pieces = new(farTable)
	}
	return d.pieces
}
