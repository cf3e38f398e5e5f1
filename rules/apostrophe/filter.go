package apostrophe

import "github.com/scrapelint/scrapelint/internal/lexicon"

// filter is a list of words with a set of bits over their Hashes, which lets every member through and few others without a look at the
// text.
type filter struct {
	words []string
	bits  [1 << (filterBits - 6)]uint64
}

const filterBits = 11

func newFilter(words ...string) filter {
	f := filter{words: words}
	for _, w := range words {
		f.add(lexicon.HashASCII(w))
	}
	return f
}

func (f *filter) add(hash uint64) {
	f.bits[hash>>(64-filterBits+6)] |= 1 << (hash >> (64 - filterBits) & 63)
}

func (f *filter) may(hash uint64) bool {
	return f.bits[hash>>(64-filterBits+6)]>>(hash>>(64-filterBits)&63)&1 != 0
}
