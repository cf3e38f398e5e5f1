package duplicate

import (
	"slices"

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
	// ended: it closes like a sentence. verse: it is a short line among short lines.
	title, quoted, beside, part, ended, verse bool
}

// repeats finds all repetitions once for the rules of the family.
var repeats = lint.NewMemo(findRepeats)

// finder holds hashes of those sentences of a document that may stand twice, as a whole or in part. They are made of a few words of each,
// so that what has the same hash must still be compared.
type finder struct {
	d *text.Document
	// sentences are those that the sieve lets through, in text order; the other lists are about the same ones.
	sentences []suspect
	// keys stand for whole sentences, openings and endings for the first and last words of long ones; 0 for pieces that are not compared.
	keys, openings, endings []uint64
	// copyOf is the first sentence with the same words, or -1.
	copyOf []int32
	blocks []block
	// hashes are those of the blocks.
	hashes []uint64
	table  table
	sieve  sieve
}

var finders = lint.NewRoom[finder]()

func findRepeats(p *lint.Pass) []repeat {
	if len(p.Doc.Sentences) < 2 { // a paragraph has a sentence at least
		return nil
	}
	f := finders.Of(p)
	f.d = p.Doc
	f.sentences = f.sieve.suspects(f.d, f.sentences[:0])
	if len(f.sentences) == 0 {
		return f.titleLines(nil)
	}
	return f.find()
}

// find finds the repetitions among the finder's sentences.
func (f *finder) find() []repeat {
	n := len(f.sentences)
	f.keys, f.openings, f.endings, f.copyOf = zeroed(f.keys, n), zeroed(f.openings, n), zeroed(f.endings, n), zeroed(f.copyOf, n)
	f.hash()
	again := f.matchSentences()
	found := f.matchParagraphs(nil)
	if again {
		found = f.sentenceRuns(found)
	}
	found = f.matchPart(found, f.openings, +1)
	found = f.matchPart(found, f.endings, -1)
	return f.titleLines(found)
}

// zeroed is a list of n zeros, in the memory of another where that has room.
func zeroed[T any](list []T, n int) []T {
	list = slices.Grow(list[:0], n)[:n]
	clear(list)
	return list
}

// sentence returns the index of a suspect.
func (f *finder) sentence(i int) int { return int(f.sentences[i].sentence) }

// edge is the number of words at a sentence's beginning and end that are hashed.
const edge = 6

// hash computes the hashes; marks, case and blanks do not count.
func (f *finder) hash() {
	for i, x := range f.sentences {
		s := &f.d.Sentences[x.sentence]
		var opening, ending uint64
		if x.by&(byOpening|asWhole) != 0 {
			opening = f.edge(s, +1)
		}
		if x.by&(byEnding|asWhole) != 0 {
			ending = f.edge(s, -1)
		}
		if x.by&asWhole != 0 {
			f.keys[i] = mix(mix(opening, ending), uint64(s.Words))
		}
		if s.Words >= sure {
			f.openings[i], f.endings[i] = opening, ending
		}
	}
}

// edge is the hash of the first words of a sentence (step 1) or of the last (step -1).
func (f *finder) edge(s *text.Sentence, step int) uint64 {
	h, n := uint64(0), 0
	i := s.First
	if step < 0 {
		i = s.Last - 1
	}
	for ; s.First <= i && i < s.Last && n < edge; i += step {
		if t := &f.d.Tokens[i]; t.Wordlike() {
			h = mix(h, f.word(t))
			n++
		}
	}
	return h
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

// sameWords says whether two sentences have the same words.
func (f *finder) sameWords(i, j int) bool {
	a, b := &f.d.Sentences[i], &f.d.Sentences[j]
	if a.Words != b.Words {
		return false
	}
	n, _ := f.shared(a, b, +1)
	return n == a.Words
}

// table finds the first index with a hash: open addressing, at most half full, entries are index+1.
type table struct {
	slots []int32
	mask  uint64
}

// empty makes room for n entries.
func (t *table) empty(n int) {
	size := 1
	for size < 2*n {
		size *= 2
	}
	t.slots, t.mask = zeroed(t.slots, size), uint64(size-1)
}

// first returns the first index stored with the hash; it stores i where there is none and returns -1.
func (t *table) first(hashes []uint64, i int) int {
	for at := hashes[i] >> 7 & t.mask; ; at = (at + 1) & t.mask {
		switch e := t.slots[at]; {
		case e == 0:
			t.slots[at] = int32(i + 1)
			return -1
		case hashes[e-1] == hashes[i]:
			return int(e - 1)
		}
	}
}

// matchSentences fills copyOf and says whether any sentence stands twice.
func (f *finder) matchSentences() (again bool) {
	t := &f.table
	t.empty(len(f.keys))
	for i := range f.keys {
		f.copyOf[i] = -1
		if f.keys[i] == 0 {
			continue
		}
		if j := t.first(f.keys, i); j >= 0 && f.sameWords(f.sentence(i), f.sentence(j)) {
			f.copyOf[i] = f.sentences[j].sentence
			again = true
		}
	}
	return again
}

// pair is a piece and its first copy.
type pair struct{ i, j int }

// copies counts for every first copy how often it stands in the text in all.
func copies(pairs []pair) map[int]int {
	n := make(map[int]int, len(pairs))
	for _, p := range pairs {
		n[p.j] = max(n[p.j], 1) + 1
	}
	return n
}

// block is a paragraph whose sentences, from one of the finder's to another, half-open, may all stand twice.
type block struct{ paragraph, from, to int }

// block lists such paragraphs, with a hash of each.
func (f *finder) block() {
	f.blocks, f.hashes = f.blocks[:0], f.hashes[:0]
	for i := 0; i < len(f.sentences); {
		b := block{paragraph: f.d.Sentences[f.sentence(i)].Paragraph, from: i}
		p := &f.d.Paragraphs[b.paragraph]
		h, whole := uint64(0), 0
		for ; i < len(f.sentences) && f.sentence(i) < p.LastSentence; i++ {
			h = mix(h, f.keys[i])
			whole += int(f.sentences[i].by & asWhole)
		}
		b.to = i
		if whole == b.to-b.from && whole == f.worded(p) {
			f.blocks, f.hashes = append(f.blocks, b), append(f.hashes, h)
		}
	}
}

// worded counts the sentences of a paragraph that have a word.
func (f *finder) worded(p *text.Paragraph) int {
	n := 0
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		if f.d.Sentences[i].Words > 0 {
			n++
		}
	}
	return n
}

// matchParagraphs adds paragraphs, and short lines, that stand twice, and takes their sentences out of the further search.
func (f *finder) matchParagraphs(found []repeat) []repeat {
	var pairs []pair
	f.block()
	t := &f.table
	t.empty(len(f.hashes))
	for i := range f.hashes {
		if j := t.first(f.hashes, i); j >= 0 && f.sameParagraph(f.blocks[i].paragraph, f.blocks[j].paragraph) {
			pairs = append(pairs, pair{i, j})
		}
	}
	if pairs == nil {
		return found
	}
	all := copies(pairs)
	for _, p := range pairs {
		b := &f.blocks[p.i]
		r, ok := f.paragraph(b.paragraph, f.blocks[p.j].paragraph)
		for k := b.from; k < b.to; k++ {
			f.copyOf[k], f.openings[k], f.endings[k] = -1, 0, 0
		}
		if ok {
			r.copies = all[p.j]
			found = append(found, r)
		}
	}
	return found
}

func (f *finder) sameParagraph(i, j int) bool {
	a, b := &f.d.Paragraphs[i], &f.d.Paragraphs[j]
	n := a.LastSentence - a.FirstSentence
	if n != b.LastSentence-b.FirstSentence {
		return false
	}
	for k := range n {
		if !f.sameWords(a.FirstSentence+k, b.FirstSentence+k) {
			return false
		}
	}
	return true
}

// paragraph describes paragraph i, a copy of j; paragraphs of figures are left out.
func (f *finder) paragraph(i, j int) (repeat, bool) {
	g, first := &f.d.Paragraphs[i], &f.d.Paragraphs[j]
	r := repeat{kind: aParagraph, span: g.Span(), first: first.Span(), beside: j == i-1,
		title: f.title(first.Start), ended: f.d.Sentences[g.LastSentence-1].Ended}
	for k := g.FirstSentence; k < g.LastSentence; k++ {
		r.words += f.d.Sentences[k].Words
	}
	letters := 0
	for k := g.FirstLine; k < g.LastLine; k++ {
		letters += f.d.Lines[k].Words
	}
	if r.words < least || r.title {
		r.kind = aLine
	}
	r.quoted = f.inQuotes(r.span)
	r.verse = f.verse(i) && f.verse(j)
	return r, 2*letters >= r.words
}

// verse says whether a paragraph is a short line between short lines.
func (f *finder) verse(paragraph int) bool {
	const width = 60
	for i := max(paragraph-1, 0); i <= min(paragraph+1, len(f.d.Paragraphs)-1); i++ {
		if g := &f.d.Paragraphs[i]; g.End-g.Start > width {
			return false
		}
	}
	return true
}

func (f *finder) title(offset int) bool { return f.d.Lines[f.d.LineAt(offset)].Role == text.RoleTitle }

// inQuotes says whether a piece begins with a quotation mark or directly behind one.
func (f *finder) inQuotes(s text.Span) bool {
	i := f.d.TokenAt(s.Start)
	return opening(f.d.Tok(i)) || opening(f.d.Tok(i-1))
}

func opening(t *text.Token) bool { return t != nil && t.Kind == text.Punct && t.Has(text.Opening) }

// sentenceRuns adds single sentences that stand twice, and runs of them as passages.
func (f *finder) sentenceRuns(found []repeat) []repeat {
	var pairs []pair
	for i, j := range f.copyOf {
		if j >= 0 {
			pairs = append(pairs, pair{f.sentence(i), int(j)})
		}
	}
	all := copies(pairs)
	for i := 0; i < len(pairs); {
		from, first := pairs[i].i, pairs[i].j
		n := 1
		for i+n < len(pairs) && pairs[i+n] == (pair{from + n, first + n}) && f.d.Sentences[from+n].Paragraph == f.d.Sentences[from].Paragraph {
			n++
		}
		if r, ok := f.run(from, from+n, first); ok {
			r.copies = all[first]
			found = append(found, r)
		}
		i += n
	}
	return found
}

// run describes the sentences [from, to), which are those from the sentence first on. Short ones, figures and the headline, which
// titleLines finds, are left out.
func (f *finder) run(from, to, first int) (repeat, bool) {
	d := f.d
	r := repeat{
		kind:   aSentence,
		span:   text.Span{Start: d.Sentences[from].Start, End: d.Sentences[to-1].End},
		first:  text.Span{Start: d.Sentences[first].Start, End: d.Sentences[first+to-from-1].End},
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
	r.quoted = f.inQuotes(r.span)
	return r, r.words >= least && 2*figures <= r.words && !f.title(r.first.Start)
}
