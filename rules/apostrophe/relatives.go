package apostrophe

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// relatives answer questions about words beside words of one document, at a cost that does not grow with their number.
type relatives struct {
	doc *text.Document
	// pairs is a hash table of the words with one token between them, by pairKey, at most half full and 0 where free; it is made
	// when enough has been asked, as asked counts.
	pairs []uint64
	asked int
}

var relativesMemo = lint.NewMemo(func(p *lint.Pass) *relatives { return &relatives{doc: p.Doc} })

// fewPairs is how many questions are answered by a look wherever the second word stands.
const fewPairs = 32

// beside says whether the document has the two words, given by their Hash, with one token between them.
func (r *relatives) beside(first, second uint64) bool {
	if r.asked++; r.asked <= fewPairs {
		return r.doc.Vocabulary().Beside(first, second)
	}
	if r.pairs == nil {
		r.tabulate()
	}
	key := pairKey(first, second)
	return r.pairs[r.slot(key)] == key
}

func (r *relatives) tabulate() {
	tokens := r.doc.Tokens
	r.pairs = make([]uint64, 2<<bits.Len(uint(r.doc.Words)))
	for i := 2; i < len(tokens); i++ {
		if tokens[i].Kind == text.Word && tokens[i-2].Kind == text.Word {
			key := pairKey(tokens[i-2].Hash, tokens[i].Hash)
			r.pairs[r.slot(key)] = key
		}
	}
}

// slot returns the slot of a key, or the free one where it belongs.
func (r *relatives) slot(key uint64) uint64 {
	mask := uint64(len(r.pairs) - 1)
	i := key & mask
	for r.pairs[i] != 0 && r.pairs[i] != key {
		i = (i + 1) & mask
	}
	return i
}

func pairKey(first, second uint64) uint64 { return lexicon.PairKey(first, second) | 1 }

// ended says whether an apostrophe stands anywhere behind the word with this Hash.
func ended(d *text.Document, word uint64) bool {
	for _, i := range d.Indexed(text.Apostrophes) {
		if n := &d.Tokens[i]; i > 0 && d.Tokens[i-1].Hash == word && n.Kind == text.Punct && (n.IsByte('\'') || d.Of(n) == "’") {
			return true
		}
	}
	return false
}
