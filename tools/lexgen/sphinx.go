package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"os"
	"path/filepath"
)

// languageModel holds the unigrams and bigrams of the pocketsphinx model, as log10 probabilities. Words are in lower case.
type languageModel struct {
	words   []string
	unigram []float64
	bigrams []bigram
}

// bigram is log10 P(next | prev); prev and next index words.
type bigram struct {
	prev, next uint32
	lp         float64
}

const (
	trieMagic = "Trie Language Model"
	quantBits = 16
	quantSize = 1 << quantBits

	// The file holds logarithms to this base.
	sphinxLogBase = 1.0001
)

// readSphinx reads the binary trie of sphinxbase: header, quantisation tables, unigrams, bit-packed bigrams and trigrams, words.
// The trie is reversed: the children of a unigram are the words before it.
func readSphinx(s store) (*languageModel, error) {
	path := filepath.Join(s.dir(pocketsphinx), "usr/share/pocketsphinx/model/en-us/en-us.lm.bin")
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	rest, ok := bytes.CutPrefix(data, []byte(trieMagic))
	if !ok || rest[0] != 3 {
		return nil, fmt.Errorf("%s is not a trigram trie", path)
	}
	le := binary.LittleEndian
	n1, n2, n3 := le.Uint32(rest[1:]), le.Uint32(rest[5:]), le.Uint32(rest[9:])
	rest = rest[13+4:] // counts, quantiser type
	probs := floats(rest[:4*quantSize])
	rest = rest[3*4*quantSize:] // bigram probabilities, bigram back-offs, trigram probabilities

	m := &languageModel{}
	next := make([]uint32, n1+1)
	for i := range next {
		record := rest[12*i:]
		if i < int(n1) {
			m.unigram = append(m.unigram, fromSphinxLog(le.Uint32(record)))
		}
		next[i] = le.Uint32(record[8:])
	}
	rest = rest[12*(n1+1):]

	wordBits, nextBits := bits.Len32(n1), bits.Len32(n3)
	entryBits := wordBits + 2*quantBits + nextBits
	bigramSize := (int(n2+1)*entryBits+7)/8 + 8
	trigramSize := (int(n3+1)*(wordBits+quantBits)+7)/8 + 8
	for w := range n1 {
		for i := next[w]; i < next[w+1]; i++ {
			at := int(i) * entryBits
			prev := readBits(rest, at, wordBits)
			q := readBits(rest, at+wordBits+quantBits, quantBits)
			m.bigrams = append(m.bigrams, bigram{prev, w, probs[q]})
		}
	}
	rest = rest[bigramSize+trigramSize:]
	size := le.Uint32(rest)
	for _, w := range bytes.Split(bytes.TrimRight(rest[4:4+size], "\x00"), []byte{0}) {
		m.words = append(m.words, string(w))
	}
	if len(m.words) != int(n1) {
		return nil, fmt.Errorf("%s: %d words, want %d", path, len(m.words), n1)
	}
	return m, m.check()
}

// check makes sure that the trie was read with the right widths: the commonest pair of English must come out plausible.
func (m *languageModel) check() error {
	for _, b := range m.bigrams {
		if b.prev >= uint32(len(m.words)) {
			return fmt.Errorf("language model: word %d out of range", b.prev)
		}
		if m.words[b.prev] == "of" && m.words[b.next] == "the" {
			if b.lp < -1.2 || b.lp > -0.3 {
				return fmt.Errorf("language model: log P(the | of) = %.2f", b.lp)
			}
			return nil
		}
	}
	return fmt.Errorf("language model: no pair \"of the\"")
}

func floats(b []byte) []float64 {
	out := make([]float64, len(b)/4)
	for i := range out {
		out[i] = fromSphinxLog(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

func fromSphinxLog(float32Bits uint32) float64 {
	return float64(math.Float32frombits(float32Bits)) * math.Log10(sphinxLogBase)
}

// readBits reads up to 25 bits at a bit offset, least significant first.
func readBits(b []byte, at, width int) uint32 {
	word := binary.LittleEndian.Uint64(b[at/8 : at/8+8])
	return uint32(word>>(at%8)) & (1<<width - 1)
}
