package text

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// Vocabulary counts the words of one document: the evidence that the article itself gives.
type Vocabulary struct {
	doc *Document
	// heads and next are a hash table with chains, made when enough has been asked: heads holds, for each value of a Hash's highest
	// bits, one more than the index of the last such token, and next, for each token, the same of the one before it.
	heads  [1 << headBits]int32
	next   []int32
	shift  uint
	tabled bool
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

// headBits is how many bits of a Hash choose a chain, fewBits in a document of fewWords.
const (
	headBits = 14
	fewBits  = 10
)

// So many questions are answered without a table, in a document of so few words.
const (
	fewQuestions = 1
	fewWords     = 4000
)

// Vocabulary returns the word counts of the document.
func (d *Document) Vocabulary() *Vocabulary {
	if !d.vocabOK {
		if d.vocab == nil {
			d.vocab = &Vocabulary{doc: d}
		}
		d.vocab.tabled, d.vocab.asked = false, 0
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
	if !v.table() || v.place(hash) == 0 {
		for i := range toks {
			if toks[i].Hash == hash && v.same(&toks[i], word) {
				n++
			}
		}
		return n
	}
	for at := v.heads[v.place(hash)]; at > 0; at = v.next[at-1] {
		if t := &toks[at-1]; t.Hash == hash && v.same(t, word) {
			n++
		}
	}
	return n
}

// Few is CountHash up to a number, with which it is content.
func (v *Vocabulary) Few(hash uint64, enough int) int {
	if late := &v.answers[hash%lateAnswers]; late.hash == hash && late.word == "" {
		return min(late.times, enough)
	}
	if !v.tabled || v.place(hash) == 0 {
		return min(v.CountHash(hash), enough)
	}
	n := 0
	for at := v.heads[v.place(hash)]; at > 0 && n < enough; at = v.next[at-1] {
		if t := &v.doc.Tokens[at-1]; t.Hash == hash && t.Kind == Word {
			n++
		}
	}
	return n
}

// Beside says whether the document has the words with these Hashes with one token between them.
func (v *Vocabulary) Beside(first, second uint64) bool {
	toks := v.doc.Tokens
	if !v.table() || v.place(second) == 0 {
		for i := 2; i < len(toks); i++ {
			if toks[i].Hash == second && toks[i-2].Hash == first {
				return true
			}
		}
		return false
	}
	for at := v.heads[v.place(second)]; at > 2; at = v.next[at-1] {
		if toks[at-1].Hash == second && toks[at-3].Hash == first {
			return true
		}
	}
	return false
}

// place is the number of the chain that a word is in.
func (v *Vocabulary) place(hash uint64) uint64 { return hash >> (v.shift & 63) & (1<<headBits - 1) }

// same says whether a token is a Word, spelled like this unless word is empty.
func (v *Vocabulary) same(t *Token, word string) bool {
	return t.Kind == Word && (word == "" || v.doc.Of(t) == word)
}

// table says whether to ask the table, and makes it when it pays. It holds all tokens: blanks have no Hash and marks a small one, so
// that they share the first chain, in which nobody looks, and no branch has to tell them from words.
func (v *Vocabulary) table() bool {
	if v.tabled {
		return true
	}
	if v.asked++; v.asked <= fewQuestions && v.doc.Words < fewWords {
		return false
	}
	v.shift = 64 - headBits
	if v.doc.Words < fewWords {
		v.shift = 64 - fewBits
	}
	clear(v.heads[:1<<(64-v.shift)])
	toks := v.doc.Tokens
	v.next = slices.Grow(v.next[:0], len(toks))[:len(toks)]
	next, shift := v.next, v.shift
	for i := range toks {
		head := &v.heads[toks[i].Hash>>(shift&63)&(1<<headBits-1)]
		next[i] = *head
		*head = int32(i + 1)
	}
	v.tabled = true
	return true
}
