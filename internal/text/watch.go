package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// watchList is what a parser was told to watch.
type watchList struct {
	// words is a set of words by the highest bits of their Hash: every member is found, and few others.
	words [1 << (lexicon.BucketBits - 6)]uint64
	// by has, for words with these highest bits of a Hash, a bit for each list that holds one of them.
	by [1 << watcherBits]uint16
	// first is the first word of each list.
	first []*string
}

const (
	watcherBits = 13
	// lists is how many lists of words are told apart; those behind share the last place.
	lists = 16
)

func (w *watchList) add(words []string) {
	if len(words) == 0 {
		return
	}
	n := w.list(words)
	if n < 0 {
		n = min(len(w.first), lists-1)
		w.first = append(w.first, &words[0])
	}
	for _, s := range words {
		h := lexicon.Hash(s)
		w.words[h>>(64-lexicon.BucketBits+6)] |= 1 << (h >> (64 - lexicon.BucketBits) & 63)
		w.by[h>>(64-watcherBits)] |= 1 << n
	}
}

// list returns the place of a list of words, -1 for one that was not added.
func (w *watchList) list(words []string) int {
	for n, first := range w.first {
		if first == &words[0] {
			return min(n, lists-1)
		}
	}
	return -1
}

func (w *watchList) has(h uint64) bool {
	return w != nil && w.words[h>>(64-lexicon.BucketBits+6)]>>(h>>(64-lexicon.BucketBits)&63)&1 != 0
}

// why is the lists that may hold a word; none for one that is surely on no list.
func (w *watchList) why(h uint64) why {
	if !w.has(h) {
		return 0
	}
	return why(w.by[h>>(64-watcherBits)]) << whyWatched
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

// WatchedOf is Watched for one of the lists of words that the parser was told, that which is this very slice: it leaves out nearly all
// words of the others. For any other slice it is Watched.
func (d *Document) WatchedOf(words []string) []int32 {
	n := -1
	if d.watch != nil {
		n = d.watch.list(words)
	}
	if n < 0 {
		return d.Watched()
	}
	return d.watchedOf[n]
}
