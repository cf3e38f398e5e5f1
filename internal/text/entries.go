package text

import (
	"runtime"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Entries appends what Entry says of several words. They are looked up some dozens at a time: the memory of all is asked for before any
// is waited for. Only the worker that owns the document may call it.
func (d *Document) Entries(to []lexicon.Entry, hashes []uint64) []lexicon.Entry {
	const block = 64
	var unknown [block]uint64
	far := d.tableOfPieces()
	for len(hashes) > 0 {
		now := hashes[:min(block, len(hashes))]
		hashes = hashes[len(now):]
		tags := uint32(0)
		for _, h := range now {
			tags |= far[farPlace(h)][0].tag
		}
		runtime.KeepAlive(tags)
		n := 0
		for _, h := range now {
			unknown[n&(block-1)] = h
			if !far.holds(h) {
				n++
			}
		}
		lexicon.Touch(unknown[:n])
		for _, h := range now {
			to = append(to, far.lookup(h))
		}
	}
	return to
}
