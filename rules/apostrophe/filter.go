package apostrophe

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// filter is a set of words as two bit sets over their Hash: it lets every member through and few others, without a look at the
// text. The values are derived from the words by a test.
type filter struct{ high, low uint64 }

func (f filter) may(hash uint64) bool { return f.high>>(hash>>58)&(f.low>>(hash>>52&63))&1 != 0 }

func (f filter) with(word string) filter {
	h := lexicon.HashASCII(word)
	return filter{f.high | 1<<(h>>58), f.low | 1<<(h>>52&63)}
}

// unknown says whether the lexicon holds a word only to say that it is none: dont, thats.
func unknown(t *text.Token) bool { return t.Entry.Is(lexicon.NonWord) }
