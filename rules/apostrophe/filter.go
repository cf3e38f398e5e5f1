package apostrophe

import "github.com/scrapelint/scrapelint/internal/lexicon"

// filter is a list of words with two bit sets over their Hashes, which let every member through and few others without a look at the
// text.
type filter struct {
	words     []string
	high, low uint64
}

func newFilter(words ...string) filter {
	f := filter{words: words}
	for _, w := range words {
		h := lexicon.HashASCII(w)
		f.high |= 1 << (h >> 58)
		f.low |= 1 << (h >> 52 & 63)
	}
	return f
}

func (f *filter) may(hash uint64) bool { return f.high>>(hash>>58)&(f.low>>(hash>>52&63))&1 != 0 }
