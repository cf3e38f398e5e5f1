package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// wordCache keeps the entries of words seen lately. The lexicon's tables are far larger than a processor's cache, and some ten
// thousand words make up most of any text, so that two direct-mapped tables answer nearly all look-ups: a small one that stays in the
// first level of a processor's cache, and a large one. Place and tag together hold all of a hash that the lexicon compares: an
// answer never depends on what was asked before.
type wordCache struct {
	near [1 << nearBits]cached
	far  [1 << lexicon.BucketBits]cached
}

// cached is what is known of one word; tag says of which.
type cached struct {
	tag   uint32
	entry lexicon.Entry
}

// nearBits is how many of the highest bits of a hash choose a place in the near table.
const nearBits = 13

// A tag is the lowest 24 bits of a hash; the bits that choose a place in the far table and not in the near one; a mark of a slot in
// use; and a mark of a word on the parser's watch list.
const (
	tagBits = 24
	taken   = 1 << 30
	watched = 1 << 31
)

func tag(h uint64) uint32 {
	const between = lexicon.BucketBits - nearBits
	return uint32(h)&(1<<tagBits-1) | uint32(h>>(64-lexicon.BucketBits))&(1<<between-1)<<tagBits | taken
}

func (c *wordCache) lookup(h uint64, list *watchList) (e lexicon.Entry, watch bool) {
	slot := &c.near[h>>(64-nearBits)]
	if slot.tag&^watched != tag(h) {
		*slot = c.distant(h, list)
	}
	return slot.entry, slot.tag&watched != 0
}

// distant asks the far table.
func (c *wordCache) distant(h uint64, list *watchList) cached {
	slot := &c.far[h>>(64-lexicon.BucketBits)]
	if slot.tag&^watched != tag(h) {
		slot.tag, slot.entry = tag(h), lexicon.Lookup(h)
		if list.has(h) {
			slot.tag |= watched
		}
	}
	return *slot
}

// Entry is lexicon.Lookup through the cache of the words seen lately. Only the worker that owns the document may call it.
func (d *Document) Entry(hash uint64) lexicon.Entry {
	if d.pieces == nil {
		d.pieces = new(wordCache)
	}
	e, _ := d.pieces.lookup(hash, nil)
	return e
}
