package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// wordCache keeps the entries of words seen lately. The lexicon's tables are far larger than a processor's cache, and some ten
// thousand words make up most of any text, so that this direct-mapped table answers nearly all look-ups. Place and tag
// together hold all of a hash that the lexicon compares: an answer never depends on what was asked before.
type wordCache [1 << lexicon.BucketBits]struct {
	tag   uint32
	entry lexicon.Entry
}

// taken marks a slot in use, and watched a word on the parser's watch list, beside the 24 bits of a tag.
const (
	taken   = 1 << 24
	watched = 1 << 25
)

func (c *wordCache) lookup(h uint64, list *watchList) (e lexicon.Entry, watch bool) {
	slot := &c[h>>(64-lexicon.BucketBits)]
	if tag := uint32(h)&(taken-1) | taken; slot.tag&^watched != tag {
		slot.tag, slot.entry = tag, lexicon.Lookup(h)
		if list.has(h) {
			slot.tag |= watched
		}
	}
	return slot.entry, slot.tag&watched != 0
}

// Entry is lexicon.Lookup through the cache of the words seen lately. Only the worker that owns the document may call it.
func (d *Document) Entry(hash uint64) lexicon.Entry {
	if d.pieces == nil {
		d.pieces = new(wordCache)
	}
	e, _ := d.pieces.lookup(hash, nil)
	return e
}
