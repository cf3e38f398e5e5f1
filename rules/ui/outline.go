package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/text"
)

// sighting is a token that is a clue.
type sighting struct{ token, clue int32 }

// outline is what the clues tell of a stretch of text: a sentence, or several.
type outline struct {
	// The sightings in it are those from first to last; cues is how many words are of cueClasses, numbers how many are Numbers or Alnums.
	first, last, cues, numbers int32
	tells                      telltale
	// prints are those of the clues, and of numbers.
	prints prints
}

// outline reads the clues in a paragraph, the one behind that which was read last.
func (r *reader) outline(p *text.Paragraph) {
	d, x := r.doc, &r.g.clues
	r.sights, r.outlines, r.outlined = r.sights[:0], r.outlines[:0], p.FirstSentence
	r.sight(d.Lines[p.FirstLine].First, d.Lines[p.LastLine-1].Last)
	at := int32(0)
	for n := p.FirstSentence; n < p.LastSentence; n++ {
		end := int32(d.Sentences[n].Last)
		r.outlines = append(r.outlines, outline{first: at, prints: somewhere})
		o := r.outlineOf(n)
		for ; int(at) < len(r.sights) && r.sights[at].token < end; at++ {
			k := &x.list[r.sights[at].clue]
			o.tells |= k.tells
			o.cues += int32(k.tells / clueCue & 1)
			o.prints |= printOf(k.key)
		}
		o.last = at
		for ; len(r.numbers) > 0 && r.numbers[0] < end; r.numbers = r.numbers[1:] {
			o.numbers++
			o.prints |= printOf(numberKey)
		}
		for ; len(r.odd) > 0 && r.odd[0] < end; r.odd = r.odd[1:] {
			o.tells |= clueOdd
		}
	}
}

// outlineOf is the outline of sentence n of the paragraph that was outlined last.
func (r *reader) outlineOf(n int) *outline { return &r.outlines[n-r.outlined] }

// join is the outline of the sentences [first, last) of that paragraph.
func (r *reader) join(first, last int) outline {
	o := *r.outlineOf(first)
	for n := first + 1; n < last; n++ {
		next := r.outlineOf(n)
		o.last = next.last
		o.cues += next.cues
		o.numbers += next.numbers
		o.tells |= next.tells
		o.prints |= next.prints
	}
	return o
}

// sight finds the tokens from first to last that are clues. Which words are clues changes from word to word: it is computed without a branch.
func (r *reader) sight(first, last int) {
	for from := first; from < last; from += block {
		some := r.doc.Tokens[from:min(from+block, last)]
		n := r.g.clues.sift(some, &r.near)
		if cap(r.sights)-len(r.sights) < block {
			r.sights = slices.Grow(r.sights, block)
		}
		end := len(r.sights)
		n = r.g.clues.name(some, r.near[:n], r.sights[end:end+block], int32(from))
		r.sights = r.sights[:end+n]
	}
}

const block = 256

// sift fills near with those of up to block tokens that may be clues, and returns how many they are.
func (x *clues) sift(tokens []text.Token, near *[block]uint8) int {
	filter, n := &x.filter, 0
	for i := range tokens {
		h := tokens[i].Hash
		near[uint8(n)] = uint8(i)
		n += int(filter[h>>(64-clueBits+6)] >> ((h>>(64-clueBits) ^ h) & 63) & 1)
	}
	return n
}

// name fills found with the sightings among the tokens that may be clues, which begin at token from, and returns how many they are.
func (x *clues) name(tokens []text.Token, near []uint8, found []sighting, from int32) int {
	list, n := x.list, 0
	for _, i := range near {
		t := &tokens[i]
		k := x.first[clueSlot(t.Hash)%uint64(len(x.first))]
		for list[k].next != 0 && list[k].key != t.Hash {
			k = list[k].next
		}
		found[n] = sighting{from + int32(i), int32(k)}
		n += int(bit(list[k].key == t.Hash) & bit(t.Kind != text.Alnum) & bit(k != 0))
	}
	return n
}

// bit is 1 for true.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}

// oddities lists the tokens of which the clues know nothing, though shapes may ask for them: labels that run into one another, addresses, and
// marks outside ASCII that tell something.
func (r *reader) oddities() []int32 {
	d := r.doc
	odd := slices.Clone(d.Indexed(text.Protected))
	for _, i := range d.Indexed(text.Unlisted) {
		t := &d.Tokens[i]
		if t.Kind == text.Word && t.Case == text.Mixed && r.g.table.find(t.Hash).is == 0 && r.g.table.fused(d.Of(t)) != 0 {
			odd = append(odd, i)
		}
	}
	for _, i := range d.Indexed(text.Symbols) {
		if t := &d.Tokens[i]; d.Text[t.Start] >= utf8.RuneSelf && r.other(t) != 0 {
			odd = append(odd, i)
		}
	}
	if r.bullets() {
		for i := range d.Tokens {
			if t := &d.Tokens[i]; t.Kind == text.Punct && d.Text[t.Start] >= utf8.RuneSelf && r.other(t) != 0 {
				odd = append(odd, int32(i))
			}
		}
	}
	slices.Sort(odd)
	return odd
}

// bullets says whether the document has a mark outside ASCII that is a bar and no Symbol.
func (r *reader) bullets() bool {
	for _, mark := range [...]string{"•", "‣", "·", "›", "»"} {
		if r.doc.HasByte(mark[0]) && r.doc.HasByte(mark[len(mark)-1]) && strings.Contains(r.doc.Text, mark) {
			return true
		}
	}
	return false
}
