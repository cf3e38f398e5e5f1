package text

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Vocabulary counts the words of one document: the evidence that the article itself gives.
type Vocabulary struct {
	doc *Document
	// heads and words are a hash table with chains, made when enough has been asked: heads holds, for each value of a Hash's highest
	// bits, one more than the index of the last such word in words, which says where the one before it is.
	heads []int32
	words []chained
	// asked counts the questions answered by a look at every word.
	asked int
	// answers are late answers: a text that says one word again and again would be asked about it each time, at the cost of every time.
	answers [lateAnswers]answer
}

// answer is how often a word occurs in a spelling, or in any if it is empty.
type answer struct {
	hash  uint64
	word  string
	times int
}

const lateAnswers = 64

// chained is a Word token and one more than the index of the one before it in its chain.
type chained struct{ token, next int32 }

// A table costs as much as so many looks at every word of an article of middling length.
const (
	fewQuestions = 2
	fewWords     = 4000
)

// Vocabulary returns the word counts of the document.
func (d *Document) Vocabulary() *Vocabulary {
	if !d.vocabOK {
		if d.vocab == nil {
			d.vocab = &Vocabulary{doc: d}
		}
		d.vocab.words, d.vocab.asked = d.vocab.words[:0], 0
		clear(d.vocab.answers[:])
		d.vocabOK = true
	}
	return d.vocab
}

// Count is how often the word occurs as a whole token, in exactly this spelling.
func (v *Vocabulary) Count(word string) int { return v.count(lexicon.Hash(word), word) }

// CountFold is how often the word occurs as a whole token in any letter case.
func (v *Vocabulary) CountFold(word string) int { return v.count(lexicon.Hash(word), "") }

// CountHash is CountFold for a word given by its Hash.
func (v *Vocabulary) CountHash(hash uint64) int { return v.count(hash, "") }

// count counts a word, in any spelling if word is empty.
func (v *Vocabulary) count(hash uint64, word string) int {
	late := &v.answers[hash%lateAnswers]
	if late.hash != hash || late.word != word {
		*late = answer{hash, word, v.walk(hash, word)}
	}
	return late.times
}

// walk counts a word without the late answers.
func (v *Vocabulary) walk(hash uint64, word string) int {
	n := 0
	toks := v.doc.Tokens
	if !v.tabled() {
		for i := range toks {
			if t := &toks[i]; t.Hash == hash && t.Kind == Word && (word == "" || v.doc.Of(t) == word) {
				n++
			}
		}
		return n
	}
	for at := v.heads[v.place(hash)]; at > 0; at = v.words[at-1].next {
		if t := &toks[v.words[at-1].token]; t.Hash == hash && (word == "" || v.doc.Of(t) == word) {
			n++
		}
	}
	return n
}

func (v *Vocabulary) place(hash uint64) uint64 { return hash >> (64 - bits.Len(uint(len(v.heads)-1))) }

// tabled says whether to ask the table, and makes it the first time.
func (v *Vocabulary) tabled() bool {
	if len(v.words) > 0 {
		return true
	}
	if v.asked++; v.asked <= fewQuestions && v.doc.Words < fewWords || v.doc.Words < 2 {
		return false
	}
	v.resize(1 << bits.Len(uint(v.doc.Words/2)))
	for i := range v.doc.Tokens {
		t := &v.doc.Tokens[i]
		if t.Kind != Word {
			continue
		}
		head := &v.heads[v.place(t.Hash)]
		v.words = append(v.words, chained{int32(i), *head})
		*head = int32(len(v.words))
	}
	return true
}

// resize empties the heads.
func (v *Vocabulary) resize(size int) {
	if cap(v.heads) < size {
		v.heads = make([]int32, size)
		return
	}
	v.heads = v.heads[:size]
	clear(v.heads)
}
