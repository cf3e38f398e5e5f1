package duplicate

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Lengths in words: repeats below least are chance, from sure on they are no chance in any text; those between are notes
// unless something else speaks for a copy.
const (
	least = 8
	sure  = 12
	// certain is for parts of sentences, which writers take up again on purpose.
	certain = 16
)

// kind is what is repeated.
type kind uint8

const (
	aLine kind = iota
	aSentence
	aParagraph
	aPassage
	kinds
)

// repeat is a piece of text that stands in the document for a second time. Near repeats differ in a few words.
type repeat struct {
	kind        kind
	span, first text.Span
	words       int
	// copies counts how often the piece stands in the text in all.
	copies int
	// title: it repeats the headline. quoted: it stands in quotation marks. beside: it follows its first copy directly.
	// part: it is a part of a sentence.
	title, quoted, beside, part bool
}

// repeats finds all repetitions once for the rules of the family.
var repeats = lint.NewMemo(findRepeats)

// small is the number of sentences or paragraphs up to which no memory is taken.
const small = 256

// finder holds the hashes of the sentences and paragraphs of one document.
type finder struct {
	d *text.Document
	// sentences and paragraphs are the hashes of their words; 0 for pieces without words.
	sentences, paragraphs []uint64
	// openings and endings are the hashes of the first and last words of long sentences; 0 for others.
	openings, endings []uint64
	// copyOf is the first sentence with the same words for every sentence, or -1.
	copyOf []int32
	found  []repeat
}

func findRepeats(p *lint.Pass) []repeat {
	d := p.Doc
	if len(d.Sentences) < 2 {
		return nil
	}
	var sentences, paragraphs, openings, endings [small]uint64
	var copies [small]int32
	f := finder{d: d, sentences: sized(sentences[:], len(d.Sentences)), paragraphs: sized(paragraphs[:], len(d.Paragraphs)),
		openings: sized(openings[:], len(d.Sentences)), endings: sized(endings[:], len(d.Sentences)),
		copyOf: sized(copies[:], len(d.Sentences))}
	f.hash()
	again := f.matchSentences()
	f.matchParagraphs()
	if again {
		f.sentenceRuns()
	}
	f.matchParts()
	f.titleLines()
	return f.found
}

func sized[T any](buffer []T, n int) []T {
	if n <= len(buffer) {
		return buffer[:n]
	}
	return make([]T, n)
}

// hash computes the hash of every sentence and paragraph from the hashes of the words; marks, case and blanks do not count.
func (f *finder) hash() {
	for i := range f.d.Sentences {
		s := &f.d.Sentences[i]
		h, n := uint64(0), 0
		for j := s.First; j < s.Last; j++ {
			if t := &f.d.Tokens[j]; t.Wordlike() {
				h = mix(h, f.word(t))
				if n++; n == least && s.Words >= sure {
					f.openings[i] = h
				}
			}
		}
		f.sentences[i] = h
		if s.Words >= sure {
			f.endings[i] = f.ending(s)
		}
		if h != 0 {
			f.paragraphs[s.Paragraph] = mix(f.paragraphs[s.Paragraph], h)
		}
	}
}

func (f *finder) word(t *text.Token) uint64 {
	if t.Kind == text.Word {
		return t.Hash
	}
	return lexicon.Hash(f.d.Of(t))
}

func mix(h, w uint64) uint64 {
	h = (h ^ w) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// table finds the first index with a hash: open addressing, at most half full, entries are index+1.
type table struct {
	slots []int32
	mask  uint64
}

func newTable(buffer []int32, n int) table {
	size := 1
	for size < 2*n {
		size *= 2
	}
	slots := sized(buffer, size)
	return table{slots, uint64(size - 1)}
}

// first returns the first index stored with the hash; it stores i where there is none and returns -1.
func (t *table) first(hashes []uint64, i int) int32 {
	for at := hashes[i] >> 7 & t.mask; ; at = (at + 1) & t.mask {
		switch e := t.slots[at]; {
		case e == 0:
			t.slots[at] = int32(i + 1)
			return -1
		case hashes[e-1] == hashes[i]:
			return e - 1
		}
	}
}

// matchSentences fills copyOf and says whether any sentence stands twice.
func (f *finder) matchSentences() (again bool) {
	var buffer [2 * small]int32
	t := newTable(buffer[:], len(f.sentences))
	for i := range f.sentences {
		f.copyOf[i] = -1
		if f.sentences[i] != 0 {
			f.copyOf[i] = t.first(f.sentences, i)
			again = again || f.copyOf[i] >= 0
		}
	}
	return again
}

// matchParagraphs records paragraphs, and short lines, that stand twice, and takes their sentences out of the further search.
func (f *finder) matchParagraphs() {
	var buffer [2 * small]int32
	t := newTable(buffer[:], len(f.paragraphs))
	for i := range f.paragraphs {
		if f.paragraphs[i] == 0 {
			continue
		}
		j := t.first(f.paragraphs, i)
		if j < 0 {
			continue
		}
		g := &f.d.Paragraphs[i]
		words, letters := 0, 0
		for k := g.FirstSentence; k < g.LastSentence; k++ {
			f.copyOf[k], f.openings[k], f.endings[k] = -1, 0, 0
			words += f.d.Sentences[k].Words
		}
		for k := g.FirstLine; k < g.LastLine; k++ {
			letters += f.d.Lines[k].Words
		}
		if 2*letters < words {
			continue // figures
		}
		r := repeat{kind: aParagraph, span: g.Span(), first: f.d.Paragraphs[j].Span(), words: words, copies: f.count(f.paragraphs, i)}
		r.beside = int(j) == i-1
		r.title = f.d.Lines[f.d.Paragraphs[j].FirstLine].Role == text.RoleTitle
		if words < least || r.title {
			r.kind = aLine
		}
		r.quoted = f.inQuotes(r.span)
		f.found = append(f.found, r)
	}
}

func (f *finder) count(hashes []uint64, i int) (n int) {
	for _, h := range hashes {
		if h == hashes[i] {
			n++
		}
	}
	return n
}

// inQuotes says whether a piece begins with a quotation mark or directly behind one.
func (f *finder) inQuotes(s text.Span) bool {
	i := f.d.TokenAt(s.Start)
	return opening(f.d.Tok(i)) || opening(f.d.Tok(i-1))
}

func opening(t *text.Token) bool { return t != nil && t.Kind == text.Punct && t.Has(text.Opening) }

// sentenceRuns records single sentences that stand twice, and runs of them as passages.
func (f *finder) sentenceRuns() {
	for i := 0; i < len(f.copyOf); {
		j := f.copyOf[i]
		if j < 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(f.copyOf) && f.copyOf[end] == j+int32(end-i) && f.d.Sentences[end].Paragraph == f.d.Sentences[i].Paragraph {
			end++
		}
		f.run(i, end, int(j))
		i = end
	}
}

// run records the sentences [from, to), which are those from the sentence first on.
func (f *finder) run(from, to, first int) {
	d := f.d
	r := repeat{
		kind:   aSentence,
		span:   text.Span{Start: d.Sentences[from].Start, End: d.Sentences[to-1].End},
		first:  text.Span{Start: d.Sentences[first].Start, End: d.Sentences[first+to-from-1].End},
		copies: f.count(f.sentences, from),
		beside: first+to-from == from,
	}
	if to-from > 1 {
		r.kind = aPassage
	}
	figures := 0
	for i := from; i < to; i++ {
		r.words += d.Sentences[i].Words
		for k := d.Sentences[i].First; k < d.Sentences[i].Last; k++ {
			if t := &d.Tokens[k]; t.Kind == text.Number || t.Kind == text.Alnum {
				figures++
			}
		}
	}
	if r.words < least || 2*figures > r.words {
		return
	}
	r.quoted = f.inQuotes(r.span)
	if d.Lines[d.LineAt(r.first.Start)].Role == text.RoleTitle {
		return // titleLines has it
	}
	f.found = append(f.found, r)
}
