package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// wordCache keeps the entries of words seen lately. The lexicon's tables are far larger than a processor's cache, and a few
// thousand words make up most of any text, so that this small direct-mapped table answers most look-ups.
type wordCache [cacheSize]struct {
	hash  uint64
	entry lexicon.Entry
}

const cacheSize = 4096

func (c *wordCache) lookup(h uint64) lexicon.Entry {
	slot := &c[(h^h>>20)%cacheSize]
	if slot.hash != h {
		slot.hash, slot.entry = h, lexicon.Lookup(h)
	}
	return slot.entry
}
