package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// watchList is a set of words by their Hash: every member is found, and few others.
type watchList [1 << (lexicon.BucketBits - 6)]uint64

func (w *watchList) add(words []string) {
	for _, s := range words {
		h := lexicon.Hash(s)
		w[h>>(64-lexicon.BucketBits+6)] |= 1 << (h >> (64 - lexicon.BucketBits) & 63)
	}
}

func (w *watchList) has(h uint64) bool {
	return w != nil && w[h>>(64-lexicon.BucketBits+6)]>>(h>>(64-lexicon.BucketBits)&63)&1 != 0
}

// Watched returns the indexes, in text order, of the Word tokens that the parser was told to watch, and perhaps of some others: of
// all words if it was told nothing. Callers must not change it.
func (d *Document) Watched() []int32 {
	if d.watch == nil && len(d.watched) == 0 {
		for i := range d.Tokens {
			if d.Tokens[i].Kind == Word {
				d.watched = append(d.watched, int32(i))
			}
		}
	}
	return d.watched
}
