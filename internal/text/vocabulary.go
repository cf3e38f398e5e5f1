package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// Vocabulary counts the words of one document: the evidence that the article itself gives.
type Vocabulary struct {
	exact  map[string]int32
	folded map[uint64]int32
	// Apostrophes counts Words with an inner apostrophe.
	Apostrophes int
}

// Vocabulary returns the word counts of the document. They are computed at the first call, so a rule asks for them only when
// it has something to decide.
func (d *Document) Vocabulary() *Vocabulary {
	if d.vocabOK {
		return d.vocab
	}
	if d.vocab == nil {
		d.vocab = &Vocabulary{exact: map[string]int32{}, folded: map[uint64]int32{}}
	}
	d.vocab.fill(d)
	d.vocabOK = true
	return d.vocab
}

func (v *Vocabulary) fill(d *Document) {
	clear(v.exact)
	clear(v.folded)
	v.Apostrophes = 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != Word {
			continue
		}
		v.exact[d.Of(t)]++
		v.folded[t.Hash]++
		if t.Has(Apostrophe) {
			v.Apostrophes++
		}
	}
}

// Count is how often the word occurs as a whole token, in exactly this spelling.
func (v *Vocabulary) Count(word string) int { return int(v.exact[word]) }

// CountFold is how often the word occurs as a whole token in any letter case.
func (v *Vocabulary) CountFold(word string) int { return int(v.folded[lexicon.Hash(word)]) }

// Each calls f for every distinct spelling, in no fixed order.
func (v *Vocabulary) Each(f func(word string, count int)) {
	for w, n := range v.exact {
		f(w, int(n))
	}
}
