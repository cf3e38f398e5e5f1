package text

import (
	"math"
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Vocabulary counts the words of one document: the evidence that the article itself gives.
type Vocabulary struct {
	doc *Document
	// slots is a hash table with open addressing, at most half full, and used how many are taken; it is made when enough has been
	// asked.
	slots []wordCount
	used  int
	// asked counts the questions answered by a look at every word.
	asked int
}

// wordCount counts one word, by the way it is written: in lower case, with one capital in front, in capitals, or with anything
// else (mixed case, apostrophes, letters outside ASCII). The counts stop at the most they can hold.
type wordCount struct {
	hash   uint64
	counts [spellings]uint16
}

const (
	spelledLower = iota
	spelledTitle
	spelledUpper
	spelledElse
	spellings
)

// A table costs as much as so many looks at every word of an article of middling length.
const (
	fewQuestions = 4
	fewWords     = 4000
)

// Vocabulary returns the word counts of the document.
func (d *Document) Vocabulary() *Vocabulary {
	if !d.vocabOK {
		if d.vocab == nil {
			d.vocab = &Vocabulary{doc: d}
		}
		d.vocab.used, d.vocab.asked = 0, 0
		d.vocabOK = true
	}
	return d.vocab
}

// Count is how often the word occurs as a whole token, in exactly this spelling.
func (v *Vocabulary) Count(word string) int {
	hash := lexicon.Hash(word)
	how := spelling(word)
	if how == spelledElse || !v.tabled() {
		return v.look(hash, word)
	}
	return int(v.slot(hash).counts[how])
}

// CountFold is how often the word occurs as a whole token in any letter case.
func (v *Vocabulary) CountFold(word string) int { return v.CountHash(lexicon.Hash(word)) }

// CountHash is CountFold for a word given by its Hash.
func (v *Vocabulary) CountHash(hash uint64) int {
	if !v.tabled() {
		return v.look(hash, "")
	}
	return v.slot(hash).sum()
}

// look counts a word without the table, in any spelling if word is empty.
func (v *Vocabulary) look(hash uint64, word string) int {
	n := 0
	for i := range v.doc.Tokens {
		if t := &v.doc.Tokens[i]; t.Hash == hash && t.Kind == Word && (word == "" || v.doc.Of(t) == word) {
			n++
		}
	}
	return n
}

// tabled says whether to ask the table, and makes it the first time.
func (v *Vocabulary) tabled() bool {
	if v.used > 0 {
		return true
	}
	if v.asked++; v.asked <= fewQuestions && v.doc.Words < fewWords || v.doc.Words == 0 {
		return false
	}
	v.resize(1 << bits.Len(uint(v.doc.Words/2)))
	for i := range v.doc.Tokens {
		t := &v.doc.Tokens[i]
		if t.Kind != Word {
			continue
		}
		slot := v.slot(t.Hash)
		if slot.sum() == 0 {
			if v.used++; 2*v.used > len(v.slots) {
				v.grow()
				slot = v.slot(t.Hash)
			}
			slot.hash = t.Hash
		}
		if n := &slot.counts[t.spelling()]; *n < math.MaxUint16 {
			*n++
		}
	}
	return true
}

// resize empties the table.
func (v *Vocabulary) resize(size int) {
	if cap(v.slots) < size {
		v.slots = make([]wordCount, size)
		return
	}
	v.slots = v.slots[:size]
	clear(v.slots)
}

// grow doubles the table.
func (v *Vocabulary) grow() {
	old := v.slots
	v.slots = make([]wordCount, 2*len(old))
	for i := range old {
		if old[i].sum() > 0 {
			*v.slot(old[i].hash) = old[i]
		}
	}
}

// slot returns the slot of a word, or the free one where it belongs.
func (v *Vocabulary) slot(hash uint64) *wordCount {
	mask := uint64(len(v.slots) - 1)
	for i := hash; ; i++ {
		if s := &v.slots[i&mask]; s.hash == hash || s.sum() == 0 {
			return s
		}
	}
}

func (w *wordCount) sum() int {
	return int(w.counts[0]) + int(w.counts[1]) + int(w.counts[2]) + int(w.counts[3])
}

// spelling is the way a Word is written.
func (t *Token) spelling() int {
	if t.Has(NonASCII | Apostrophe | Initials) {
		return spelledElse
	}
	return t.Case.spelling()
}

// spelling is the way a word is written, the same as for a Word token of these letters.
func spelling(word string) int {
	upper := 0
	for i := range len(word) {
		if class[word[i]] > clsUpper {
			return spelledElse
		}
		upper += int(class[word[i]])
	}
	if word == "" {
		return spelledElse
	}
	return caseOf(class[word[0]] == clsUpper, upper, len(word)).spelling()
}

func (c Case) spelling() int {
	switch c {
	case Lower:
		return spelledLower
	case Title:
		return spelledTitle
	case Upper:
		return spelledUpper
	}
	return spelledElse
}
