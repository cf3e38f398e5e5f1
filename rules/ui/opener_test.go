package ui

import (
	"slices"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

// The words before which furniture may end are found in passing as by a look at every capital, and what is asked before a reading refuses
// nothing that a reading allows.
func TestOpeners(t *testing.T) {
	w := newWriter()
	var p text.Parser
	for range 1000 {
		d := p.Parse("t", w.page())
		r := reader{doc: d, g: theGrammar(), words: d.Watched(), marks: d.Indexed(text.Dividers), capitals: d.Indexed(text.Capitals)}
		for i := range d.Paragraphs {
			r.outline(&d.Paragraphs[i])
			r.findOpeners(&d.Paragraphs[i])
		}
		if want := openersOf(&r); !slices.Equal(want, r.openers) {
			t.Fatalf("want %v\ngot  %v in\n%s", want, r.openers, d.Text)
		}
		for _, o := range r.openers {
			s, i := &d.Sentences[o.sentence], int(o.token)
			if !r.read(s.First, i) {
				continue
			}
			if r.leading() && !r.mayLead(s.First, i) {
				t.Errorf("leads after all: %s", d.Text[s.Start:d.Tokens[i].Start])
			}
			strange := !function(&d.Tokens[i]) && (d.Tokens[s.First].Has(text.LineStart) || r.g.table.find(d.Tokens[i].Hash).is&^(isSaid|isThird) != 0)
			if r.seg.n > 0 && !strange && r.parted(s, i) && !r.partable(s, i) {
				t.Errorf("parted after all: %s", d.Text[s.Start:d.Tokens[i].Start])
			}
		}
	}
}

// openersOf looks at every capital of every sentence.
func openersOf(r *reader) []opener {
	const rest = 8
	var all []opener
	d := r.doc
	for n := range d.Sentences {
		s := &d.Sentences[n]
		first := &d.Tokens[s.First]
		asks := s.Words >= rest &&
			(first.Kind != text.Word || r.g.table.find(first.Hash).is&(cueClasses|isAct|isRelated|isYou|isWe) != 0)
		for i := s.First + 1; i < s.Last && i-s.First <= 2*longSentence; i++ {
			t := &d.Tokens[i]
			if t.Kind != text.Word || t.Case < text.Title || t.Has(text.SentenceStart|text.LineStart) || i < 2 || i+2 >= len(d.Tokens) ||
				d.Tokens[i-1].Kind != text.Space || d.Tokens[i+1].Kind != text.Space {
				continue
			}
			if r.begins(n) && (asks || function(t)) && d.Of(t) != "I" {
				all = append(all, opener{int32(i), int32(n)})
			}
		}
	}
	return all
}
