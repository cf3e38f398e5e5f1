package text

import (
	"runtime"
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Entries appends what Entry says of several words, which are looked up side by side. Only the worker that owns the document may call it.
func (d *Document) Entries(to []lexicon.Entry, hashes []uint64) []lexicon.Entry {
	far := d.tableOfPieces()
	for now := range slices.Chunk(hashes, block) {
		far.bring(now)
		for _, h := range now {
			to = append(to, far.lookup(h))
		}
	}
	return to
}

// block is how many words are looked up side by side: enough to wait for once, few enough to stay close.
const block = 64

// bring asks for the memory that lookup of up to block words will read, of all before it waits for any.
func (f *farTable) bring(hashes []uint64) {
	tags := uint32(0)
	for _, h := range hashes {
		tags |= f[farPlace(h)][0].tag
	}
	runtime.KeepAlive(tags)
	var unknown [block]uint64
	n := 0
	for _, h := range hashes {
		unknown[n%block] = h
		n += int(bit(!f.holds(h)))
	}
	lexicon.Touch(unknown[:n])
}

// holds says whether the table knows a word.
func (f *farTable) holds(h uint64) bool {
	pair, tag := &f[farPlace(h)], tag(h)
	return pair[0].tag == tag || pair[1].tag == tag
}
