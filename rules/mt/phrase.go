package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// phrase is one line of a phrase list, "words | origin | usual English" or "words | usual English". A ^ before the words asks
// for the start of a sentence, a ! makes the phrase a hard mark, a ? a clue, which is not reported, and a word that begins with -
// must not follow. Phrases with the same trigger, their rarest word, are the same habit.
type phrase struct {
	kind                kind
	words, not          []string
	hashes              []uint64 // of words
	origin, usual       string
	initial, hard, clue bool
	trigger             int
}

// addPhrases reads a list and files each phrase under its rarest word.
func (t *tables) addPhrases(k kind, list string) {
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Split(line, "|")
		if len(fields) < 2 {
			continue
		}
		p := phrase{kind: k, usual: strings.TrimSpace(fields[len(fields)-1])}
		if len(fields) > 2 {
			p.origin = strings.TrimSpace(fields[1])
		}
		words := strings.TrimSpace(fields[0])
		words, p.hard = strings.CutPrefix(words, "!")
		words, p.clue = strings.CutPrefix(words, "?")
		words, p.initial = strings.CutPrefix(words, "^")
		n := strings.Count(words, " ") + 1
		p.words, p.hashes = make([]string, 0, n), make([]uint64, 0, n)
		for w := range strings.FieldsSeq(words) {
			if rest, ok := strings.CutPrefix(w, "-"); ok {
				p.not = append(p.not, rest)
				continue
			}
			p.words = append(p.words, w)
			p.hashes = append(p.hashes, lexicon.Hash(w))
		}
		p.trigger = rarest(p.words, p.hashes)
		t.want(0, p.words[p.trigger])
		h := p.hashes[p.trigger]
		t.under[h] = append(t.under[h], p)
	}
}

// probe is what refuses nearly all places where a phrase is not: the word before or behind its trigger.
type probe struct {
	hash uint64
	side side
}

// side is where the word of a probe stands.
type side uint8

const (
	preceding side = iota
	following
	nowhere // the phrase has no such word
)

func (p *phrase) probe() probe {
	switch n := p.trigger; {
	case n+1 < len(p.words) && p.words[n+1] != ",":
		return probe{p.hashes[n+1], following}
	case n > 0:
		return probe{p.hashes[n-1], preceding}
	}
	return probe{0, nowhere}
}

func rarest(words []string, hashes []uint64) int {
	best, lowest := 0, 1.0
	for i, w := range words {
		entry := lexicon.Lookup(hashes[i])
		lp := entry.LogProb()
		switch {
		case w == ",":
			continue
		case !entry.Listed():
			lp = -99
		}
		if lp < lowest {
			best, lowest = i, lp
		}
	}
	return best
}

// phrases looks at the phrases that a word, their trigger, may belong to.
func (e *evidence) phrases(t *tables, v *visit) {
	g := &t.dense[v.g]
	for n := g.first; n < g.last; n++ {
		if p := &t.probes[n]; p.side != nowhere && v.beside[p.side&1] != p.hash {
			continue
		}
		if first, last, ok := t.phrases[n].match(e.doc, int(v.token)); ok {
			e.phrase(&t.phrases[n], first, last)
		}
	}
}

// match returns the tokens of the phrase that has its trigger at token i. Words stand one space apart; a comma in the phrase
// stands directly behind its word.
func (p *phrase) match(d *text.Document, i int) (first, last int, ok bool) {
	first, last = i, i
	for n := p.trigger - 1; n >= 0; n-- {
		t, at := before(d, first)
		if t == nil || t.Hash != p.hashes[n] || t.Kind != text.Word {
			return 0, 0, false
		}
		first = at
	}
	for n := p.trigger + 1; n < len(p.words); n++ {
		if p.words[n] == "," {
			if last++; last >= len(d.Tokens) || !d.Tokens[last].IsByte(',') {
				return 0, 0, false
			}
			continue
		}
		t, at := after(d, last)
		if t == nil || t.Hash != p.hashes[n] || t.Kind != text.Word {
			return 0, 0, false
		}
		last = at
	}
	next, _ := after(d, last)
	ok = (!p.initial || d.Tokens[first].Has(text.SentenceStart)) && !is(d, next, p.not...) && !hyphenated(d, first, last) &&
		prose(d, i) && !quoted(d, first)
	return first, last, ok
}

// hyphenated says whether a hyphen ties the words from first to last to others.
func hyphenated(d *text.Document, first, last int) bool {
	return first > 0 && d.Tokens[first-1].IsByte('-') || last+1 < len(d.Tokens) && d.Tokens[last+1].IsByte('-')
}

func (e *evidence) phrase(p *phrase, first, last int) {
	s := span(e.doc, first, last)
	key := lexicon.Hash(p.words[p.trigger])
	if p.clue {
		e.habit(habit{key, p.kind, clueWeight, s})
		return
	}
	f := lint.Finding{Span: s}
	switch p.kind {
	case spunPhrase:
		f.Message = fmt.Sprintf("%q reads like %q after a synonym tool", show(e.doc, s), p.usual)
		f.Fixes = []lint.Fix{lint.ManualFix("write "+p.usual, s, p.usual)}
	default:
		f.Message = fmt.Sprintf("%q is a literal translation (%s); English: %s", show(e.doc, s), p.origin, p.usual)
	}
	if !p.hard {
		f.Severity = lint.Note
	}
	e.mark(p.kind, key, p.hard, f)
}
