package ui

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Trait is what a line has besides its words.
type Trait uint8

// The traits of a line. Plain counts words in small letters that are not listed, Names those with a capital behind the first word.
const (
	Constant Trait = iota
	Stop
	Bang
	Ask
	Colon
	Titled
	Shouted
	Small
	Number
	Bar
	Copy
	Address
	Plain
	Names
	Length
	Traits Trait = Length + longest
)

const (
	// longest is the number of lengths that are told apart, and mostWords the longest line that is weighed.
	longest   = 16
	mostWords = 28
	mostPlain = 8
	mostNames = 6
)

// Description is how often a line has each trait.
type Description [Traits]uint8

// Describe reads the line of the tokens [first, last). It asks listed once for each word, and returns false for what is not weighed:
// lines that are quoted, or too long.
func Describe(d *text.Document, first, last int, listed func(*text.Token) bool) (Description, bool) {
	x := Description{Constant: 1}
	var words, capitals, uppers int
	end := byte(0)
	tokens := d.Tokens[first:last]
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == text.Space || t.Kind == text.Newline {
			continue
		}
		end = 0
		switch t.Kind {
		case text.Word:
			if words++; words > mostWords {
				return x, false
			}
			capital := t.Case > text.Lower
			if capital {
				capitals++
			} else if words == 1 {
				x[Small] = 1
			}
			if t.Case == text.Upper {
				uppers++
			}
			switch known := listed(t); {
			case known:
			case !capital:
				x[Plain] = min(mostPlain, x[Plain]+1)
			case words > 1:
				x[Names] = min(mostNames, x[Names]+1)
			}
		case text.Number, text.Alnum:
			x[Number] = 1
		case text.URL, text.Email, text.Handle, text.File:
			x[Address] = 1
		default:
			if end = d.Text[t.Start]; end == '"' {
				return x, false
			}
			if end >= 0x80 && !x.mark(d.Of(t)) {
				return x, false
			}
			if end == '|' {
				x[Bar] = 1
			}
		}
	}
	x.ends(end)
	if words > 0 && capitals == words {
		x[Titled] = 1
	}
	if words > 0 && uppers == words {
		x[Shouted] = 1
	}
	x[Length+Trait(lengthClass(words))] = 1
	return x, words > 0
}

// mark notes a mark that is not ASCII. It returns false for quotation marks.
func (x *Description) mark(s string) bool {
	switch s {
	case "“", "”", "„", "«":
		return false
	case "©":
		x[Copy] = 1
	case "•", "·", "›", "»", "→", "►", "▶", "■", "●":
		x[Bar] = 1
	}
	return true
}

func (x *Description) ends(mark byte) {
	switch mark {
	case '.':
		x[Stop] = 1
	case '!':
		x[Bang] = 1
	case '?':
		x[Ask] = 1
	case ':':
		x[Colon] = 1
	}
}

// lengthClass tells short lines apart exactly and long ones by four words.
func lengthClass(words int) int {
	const exact = 12
	if words < exact {
		return words
	}
	return min(longest-1, exact+(words-exact)/4)
}

//go:embed worth.txt
var worthText string

// worths are the weights of words and of traits, in hundredths, as eval furniture learnt them: positive speaks for furniture.
type worths struct {
	traits [Traits]int
	words  [worthSlots]worthWord
}

type worthWord struct {
	key   uint32
	value int32
}

// worthSlots is a power of two, more than twice the number of words.
const worthSlots = 1 << 13

var theWorths = sync.OnceValue(func() *worths {
	w := new(worths)
	n := Trait(0)
	for line := range strings.Lines(worthText) {
		key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if !ok || key == "#" {
			continue
		}
		v, _ := strconv.Atoi(value)
		if key[0] == '.' {
			w.traits[n] = v
			n++
			continue
		}
		h := lexicon.Hash(key)
		i := h & (worthSlots - 1)
		for ; w.words[i].key != 0; i = (i + 1) & (worthSlots - 1) {
		}
		w.words[i] = worthWord{worthKey(h), int32(v)}
	}
	return w
})

func worthKey(h uint64) uint32 { return uint32(h>>32) | 1 }

func (w *worths) of(h uint64) (int, bool) {
	k := worthKey(h)
	for i := h & (worthSlots - 1); w.words[i].key != 0; i = (i + 1) & (worthSlots - 1) {
		if w.words[i].key == k {
			return int(w.words[i].value), true
		}
	}
	return 0, false
}

// worth sums what the words and the traits of the tokens [first, last) speak for furniture; low is returned for what is not weighed. A
// line that tells something of a third person or of the past is worth nothing: nobody asks for it.
func (r *reader) worth(first, last int) int {
	const low = -1 << 20
	w := theWorths()
	sum := 0
	x, ok := Describe(r.doc, first, last, func(t *text.Token) bool {
		v, known := w.of(t.Hash)
		sum += v
		return known
	})
	if !ok {
		return low
	}
	for i := range x {
		sum += int(x[i]) * w.traits[i]
	}
	return sum
}

// What a line must be worth, in hundredths: a paragraph of its own, words without an end mark that hang on the end of a paragraph, the
// last sentence of a paragraph, and words that run into a sentence.
const (
	lineWorth     = 300
	hangingWorth  = 150
	tailWorth     = 380
	functionWorth = 290
)

// weighty notes the lines whose words are those of furniture, though no shape knows them, where they stand for themselves between the
// paragraphs of an article or below the last one. A text that has many of them is written that way, and one that has other short lines
// sets headings.
func (r *reader) weighty() {
	const several, short = 6, 7
	var found []int
	headed := false
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words < 2 || l.Words > mostWords || l.Role != text.RoleBody || r.full(i) || !r.apart(i) {
			continue
		}
		if r.g.tells(r.doc.Tokens[l.First:l.Last]) || r.worth(l.First, l.Last) < lineWorth {
			headed = headed || l.Words <= short && !r.ended(i)
			continue
		}
		if found = append(found, i); len(found) > several {
			return
		}
	}
	for _, i := range found {
		l := &r.doc.Lines[i]
		if headed && l.Words <= short && !r.ended(i) {
			continue
		}
		r.seg.read(&r.g.table, r.doc, l.First, l.Last)
		r.fill(i, r.seg.topic())
		r.hits[len(r.hits)-1].noted = true
	}
}

// apart says whether line i is a paragraph that begins with a letter, behind a finished paragraph or furniture and before another or the end.
func (r *reader) apart(i int) bool {
	d := r.doc
	l := &d.Lines[i]
	if p := &d.Paragraphs[l.Paragraph]; p.LastLine-p.FirstLine > 1 || !letter(d.Text[d.Tokens[d.Next(l.First-1)].Start]) {
		return false
	}
	if last := &d.Tokens[l.Last-1]; last.Kind == text.Word && last.Entry.Is(lexicon.Function) && !particle(d.Of(last)) {
		return false // the words before a link that was lost
	}
	before, after := r.step(i, -1), r.step(i, 1)
	return before >= 0 && r.finished(before) && (after < 0 || r.finished(after)) && (!r.full(before) || !r.full(after) || after < 0)
}

// finished says whether line i is furniture, or prose that ends as a paragraph does.
func (r *reader) finished(i int) bool {
	return r.full(i) || r.doc.Lines[i].Words >= proseLine && r.ended(i)
}

// tail says whether the words of sentence n, the last of its paragraph, are those of furniture, alone or with the sentence before it.
func (r *reader) tail(n int, hanging bool) bool {
	d := r.doc
	s := &d.Sentences[n]
	if s.Words > mostWords || n == 0 || r.outlineOf(n).tells&clueTells != 0 || d.Sentences[n-1].Paragraph != s.Paragraph || !d.Sentences[n-1].Ended ||
		n+1 < len(d.Sentences) && d.Sentences[n+1].Paragraph == s.Paragraph {
		return false
	}
	first := &d.Tokens[s.First]
	if first.Kind != text.Word || first.Case <= text.Lower {
		return false
	}
	if l := &d.Lines[d.LineAt(s.Start)]; l.End-l.Start <= unwrapped {
		return false
	}
	least := tailWorth
	if hanging {
		least = hangingWorth
	}
	worth := r.worth(s.First, s.Last)
	if worth >= least {
		return true
	}
	const weak = 100
	before := &d.Sentences[n-1]
	return worth >= weak && n > 1 && d.Sentences[n-2].Paragraph == s.Paragraph && d.Sentences[n-2].Ended &&
		r.outlineOf(n-1).tells&clueTells == 0 && r.worth(before.First, s.Last) >= tailWorth
}

// topic is the kind of a segment by the strongest class in it.
func (s *segment) topic() kind {
	for _, k := range coverKinds {
		if s.have&k.class != 0 {
			return k.kind
		}
	}
	return kindNavigation
}

// Tells says whether tokens tell something of a third person or of the past; such lines are not weighed.
func Tells(d *text.Document, first, last int) bool { return theGrammar().tells(d.Tokens[first:last]) }

// Judged says whether a line is furniture without being weighed.
func Judged(d *text.Document, first, last int) bool {
	r := reader{doc: d, g: theGrammar()}
	r.seg.read(&r.g.table, d, first, last)
	_, ok := r.g.judge(&r.seg, place{line: true, ending: true})
	return ok
}
