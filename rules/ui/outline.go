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
	r.outlines, r.outlined = r.outlines[:0], p.FirstSentence
	r.sight(int32(d.Lines[p.LastLine-1].Last))
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
			o.prints |= numberPrint
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

// sight finds the clues before token last, from those on that were found before.
func (r *reader) sight(last int32) {
	x, words, marks := &r.g.clues, r.words, r.marks
	n := 0
	for n < len(words) && words[n] < last {
		n++
	}
	words, r.words = words[:n], words[n:]
	n = 0
	for n < len(marks) && marks[n] < last {
		n++
	}
	marks, r.marks = marks[:n], marks[n:]
	r.sights = slices.Grow(r.sights[:0], len(words)+len(marks))
	found := r.sights[:len(words)+len(marks)]
	n = 0
	for _, i := range words {
		for len(marks) > 0 && marks[0] < i {
			n += x.name(r.doc, marks[0], &found[n])
			marks = marks[1:]
		}
		n += x.name(r.doc, i, &found[n])
	}
	for _, i := range marks {
		n += x.name(r.doc, i, &found[n])
	}
	r.sights = found[:n]
}

// name makes a sighting of token i. It returns 1 if it is one: most are, but which are not is not to be foreseen.
func (x *clues) name(d *text.Document, i int32, found *sighting) int {
	t := &d.Tokens[i]
	k := x.first[clueSlot(t.Hash)]
	for x.list[k].next != 0 && x.list[k].key != t.Hash {
		k = x.list[k].next
	}
	*found = sighting{i, int32(k)}
	return int(bit(x.list[k].key == t.Hash) & bit(k != 0))
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
