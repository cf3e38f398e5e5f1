package apostrophe

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// scraps of random texts: owners, what they own, what stands round them.
var scraps = strings.Fields(`the a his President Mr two of in Velms Londons London's London Norways Norway countrys country governments government
	government's companies company's company Harlows Miss Tomas Ardes Arde Russias Russia UKs MPs years year's boats boat plan economy largest
	own most first new government's harbour said Harbour Police working based by it The . , said. “ ” dont isn't yesterdays today's today`)

// What is looked at last in a word, or not at all, never changes what is found: all of it together says the same.
func TestPossessiveStopsEarly(t *testing.T) {
	r, parser := rand.New(rand.NewPCG(3, 4)), lint.NewParser(Possessive())
	var room suspects
	found, candidates := 0, 0
	for range 3000 {
		var b strings.Builder
		for range 5 + r.IntN(200) {
			b.WriteString(scraps[r.IntN(len(scraps))] + " ")
		}
		d := parser.Parse("t", b.String())
		p := lint.NewPass(d, nil, func(*lint.Rule, lint.Finding) {})
		e, seen := evidenceMemo.Of(p), seenOwners(d)
		for _, i := range d.Indexed(text.Plurals) {
			if plausible(d, int(i)) != plainlyPlausible(d, int(i)) {
				t.Fatalf("%q in %q: plausible is %v", d.Of(&d.Tokens[i]), d.Text, plausible(d, int(i)))
			}
		}
		for _, s := range room.find(d, d.Indexed(text.Plurals)) {
			candidates++
			c := s.candidate(d)
			got, want := c.lost(p, e, &seen), plainlyLost(c, p, e)
			if got != want {
				t.Fatalf("%q in %q: %v", d.Of(&d.Tokens[c.at]), d.Text, got)
			}
			if got {
				found++
			}
			if s.entry != lexicon.LookupWord(c.base) || s.owner != lexicon.LookupWord(c.base+"'s") {
				t.Fatalf("the entries of %q are %x, %x", c.base, s.entry, s.owner)
			}
		}
	}
	if found < 100 || candidates < 50*found/100 {
		t.Errorf("%d of %d words found", found, candidates)
	}
}

func plainlyPlausible(d *text.Document, i int) bool {
	n := follower(d, i)
	if n < 0 {
		return false
	}
	next := &d.Tokens[n]
	w := d.Of(next)
	return !next.Entry.Is(lexicon.Function) && (next.Case != text.Lower || !next.Entry.Is(lexicon.Common) ||
		next.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective|lexicon.VerbIng|lexicon.VerbParticiple)) ||
		w == "own" || w == "most" || w == "first" || w == "second" || w == "third" || w == "former" || w == "next" || w == "last" || w == "only" ||
		len(w) > 5 && strings.HasSuffix(w, "est")
}

// plainlyLost is lost with all of the evidence.
func plainlyLost(c candidate, p *lint.Pass, e evidence) bool {
	t := &c.doc.Tokens[c.at]
	if t.Case == text.Mixed && sole(c.base) {
		return true
	}
	k := names
	if t.Case == text.Lower {
		k = nouns
	}
	var v vector
	c.local(&v, e)
	c.alone(&v, k)
	c.pairs(&v, k, 1000)
	if c.impossible(&v) || v.score(k)+weights[k].reach(t.Case == text.Mixed, !e.has(bare)) < e.threshold() {
		return false
	}
	c.backed(&v)
	v.set(possessiveSeen, c.doc.Vocabulary().CountHash(c.possessive) > 0)
	c.counted(&v)
	c.other(p, &v)
	return v.score(k) >= e.threshold() && !c.unbacked(&v) && !ended(c.doc, t.Hash) &&
		!(k == nouns && !e.has(stripped) && (c.onlyVerb() || c.attributive()))
}
