package engine

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// accept judges the candidates of one file: impossible ones become faults, what a verdict on a whole passage covers is left
// out, as is what another rule explains better, and the rest goes into the file in order.
func (w *Worker) accept(f *result.File) {
	if len(w.found) == 0 {
		return
	}
	w.found = slices.DeleteFunc(w.found, func(c candidate) bool { return w.impossible(&c, f) })
	w.found = talk(w.pass.Doc, w.found)
	w.found = dropCode(f, w.found)
	slices.SortStableFunc(w.found, byPlace)
	w.found = w.swallow(w.found)
	w.found = absorb(w.found)
	w.found = settle(w.found)
	if len(w.found) > 0 {
		f.SetLineStarts(w.pass.Doc.LineStarts())
	}
	f.Items = make([]result.Item, len(w.found))
	for i := range w.found {
		c := &w.found[i]
		f.Items[i] = result.Item{Finding: c.Finding, Rule: c.rule, Severity: c.severity}
		f.Items[i].Finding.Severity = c.severity
	}
	if !f.Window {
		w.print.file(f)
	}
}

// talk drops what a text about programs shows or talks about.
func talk(d *text.Document, found []candidate) []candidate {
	if !d.AboutCode() {
		return found
	}
	return slices.DeleteFunc(found, func(c candidate) bool {
		switch c.rule.Code {
		case lint.NoCode:
			return true
		case lint.EvenCode:
			return false
		case lint.NotCode, lint.HintInCode:
		}
		return d.CodeLine(d.LineAt(c.Span.Start))
	})
}

func byPlace(a, b candidate) int {
	return cmp.Or(
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.rank, b.rank))
}

// impossible says whether a candidate points outside the text or into a character. Such a finding is the rule's fault; a
// fault in a fix costs only the fix.
func (w *Worker) impossible(c *candidate, f *result.File) bool {
	if !valid(f.Text, c.Span) {
		f.Faults = append(f.Faults, fmt.Errorf("%s reported the impossible span %d-%d in %s: this is a fault of scrapelint",
			c.rule.Name, c.Span.Start, c.Span.End, f.Name))
		return true
	}
	for _, r := range c.Related {
		if !valid(f.Text, r.Span) {
			f.Faults = append(f.Faults, fmt.Errorf("%s related the impossible span %d-%d in %s: this is a fault of scrapelint",
				c.rule.Name, r.Span.Start, r.Span.End, f.Name))
			return true
		}
	}
	for _, fix := range c.Fixes {
		at := 0
		for _, e := range fix.Edits {
			if !valid(f.Text, e.Span) || e.Span.Start < at {
				f.Faults = append(f.Faults, fmt.Errorf("%s offered an impossible edit at %d-%d in %s: this is a fault of scrapelint",
					c.rule.Name, e.Span.Start, e.Span.End, f.Name))
				return true
			}
			at = e.Span.End
		}
	}
	return false
}

func valid(s string, x text.Span) bool {
	return 0 <= x.Start && x.Start <= x.End && x.End <= len(s) && border(s, x.Start) && border(s, x.End)
}

// border says whether i is not inside a character. A continuation byte that follows no start of a character is a border.
func border(s string, i int) bool {
	if i == 0 || i == len(s) || utf8.RuneStart(s[i]) {
		return true
	}
	from := max(i-utf8.UTFMax+1, 0)
	for at := i - 1; at >= from; at-- {
		if utf8.RuneStart(s[at]) {
			_, n := utf8.DecodeRuneInString(s[at:])
			return at+n <= i
		}
	}
	return true
}

// swallow drops a candidate that another of the same rule covers: it is found once. The wider one becomes as severe as the graver of the
// two. It needs and keeps the order of byPlace.
func (w *Worker) swallow(found []candidate) []candidate {
	if len(found) < 2 {
		return found
	}
	kept, last, moved := found[:0], w.last, false
	for i := range last {
		last[i] = -1
	}
	for _, c := range found {
		k := last[c.rank]
		switch {
		case k >= 0 && kept[k].Span == c.Span:
		case k >= 0 && c.Span.Len() > 0 && kept[k].Span.Contains(c.Span):
			kept[k].severity = max(kept[k].severity, c.severity)
		case k >= 0 && kept[k].Span.Len() > 0 && c.Span.Contains(kept[k].Span):
			c.severity = max(kept[k].severity, c.severity)
			kept[k], moved = c, true
		default:
			last[c.rank] = len(kept)
			kept = append(kept, c)
		}
	}
	if moved {
		slices.SortStableFunc(kept, byPlace)
	}
	return kept
}

// absorb drops candidates inside the span of a verdict (a rule that Absorbs). Of two verdicts the wider stays, of two of the
// same width the one that stands first in the catalogue. A mere note hides nothing that a gate would stop at. It needs and
// keeps the order of byPlace.
func absorb(found []candidate) []candidate {
	var all, serious []*candidate
	for i := range found {
		if c := &found[i]; c.rule.Absorbs {
			all = append(all, c)
			if c.severity > lint.Note {
				serious = append(serious, c)
			}
		}
	}
	if all == nil {
		return found
	}
	all, serious = widest(all), widest(serious)
	for i := range found {
		if c := &found[i]; inside(serious, c) || c.severity <= lint.Note && inside(all, c) {
			c.rank = dropped
		}
	}
	return drop(found)
}

// widest drops verdicts inside others; those that stay have rising starts and rising ends.
func widest(verdicts []*candidate) []*candidate {
	slices.SortStableFunc(verdicts, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.rank, b.rank))
	})
	kept, end := verdicts[:0], -1
	for _, v := range verdicts {
		if v.Span.End > end {
			kept, end = append(kept, v), v.Span.End
		}
	}
	return kept
}

// inside says whether one of the verdicts, which are as widest leaves them, covers a candidate that is not itself.
func inside(verdicts []*candidate, c *candidate) bool {
	i, _ := slices.BinarySearchFunc(verdicts, c.Span.Start+1, func(v *candidate, start int) int { return cmp.Compare(v.Span.Start, start) })
	// Of all that begin at or before the candidate the last one reaches furthest.
	return i > 0 && verdicts[i-1] != c && verdicts[i-1].Span.Contains(c.Span)
}

// A preference says which of two rules explains the same damage better. Names may be families with "/*".
type preference struct {
	over, under, because string
	limits               limits
}

// limits of a preference.
type limits uint8

const (
	// graver: of different severities the graver stays, whichever rule it is of.
	graver limits = 1 << iota
	// alike: it holds only where the two spans are nearly the same.
	alike
)

// preferences are looked through in order.
var preferences = []preference{
	{"encoding/*", "apostrophe/*", "a broken character is why the apostrophe is missing", 0},
	{"encoding/*", "quote/*", "a broken character is why the mark is missing", 0},
	{"encoding/*", "spacing/*", "a broken or invisible character is why the blank is wrong", 0},
	{"encoding/*", "mt/*", "characters of another script here come from the encoding, not from a translator", 0},
	{"encoding/*", "fragment/*", "what looks like a fragment is a broken character", 0},
	{"spacing/detached-clitic", "spacing/split-word", "a detached clitic is the more precise cause", 0},
	{"spacing/detached-clitic", "apostrophe/*", "the apostrophe is there, only detached", 0},
	{"spacing/fused-words", "apostrophe/*", "words run together look like words without their apostrophe", 0},
	{"spacing/split-word", "apostrophe/*", "a split word leaves a lone letter that looks like a clitic", 0},
	{"spacing/missing-after-punctuation", "fragment/*", "the missing blank is why the sentence begins oddly", 0},
	{"duplicate/paragraph", "duplicate/line", "the whole paragraph is repeated", 0},
	{"duplicate/paragraph", "duplicate/sentence", "the whole paragraph is repeated", 0},
	{"duplicate/line", "duplicate/sentence", "the whole line is repeated", 0},
	{"duplicate/passage", "duplicate/sentence", "the whole passage is repeated", 0},
	{"document/blocked", "duplicate/*", "a page that was refused is no article that repeats itself", 0},
	{"fragment/dropped-text", "spacing/before-punctuation", "the blank is there because the text before it is gone", 0},
	{"document/gibberish", "language/document", "letters that make no words are of no language", 0},
	{"ui/*", "fragment/*", "page furniture is no sentence of the article", 0},
	{"ui/*", "metadata/*", "page furniture is the more precise cause", 0},
	{"ui/*", "duplicate/*", "page furniture that stands twice is furniture", graver | alike},
	{"mt/quote-gap", "spacing/before-punctuation", "the same blank is on the wrong side of its mark", graver},
	{"encoding/mojibake", "encoding/invisible", "the invisible character is a part of the garble", 0},
}

// settle drops candidates that another one explains better, where the two cover mostly the same text.
func settle(found []candidate) []candidate {
	some := false
	for i := range found {
		for j := i + 1; j < len(found) && found[j].Span.Start <= found[i].Span.End; j++ {
			if found[i].rule == found[j].rule || !same(found[i].Span, found[j].Span) {
				continue
			}
			if loser := worse(&found[i], &found[j]); loser != nil {
				loser.rank, some = dropped, true
			}
		}
	}
	if !some {
		return found
	}
	return drop(found)
}

// dropped is the rank of a candidate that is to be dropped.
const dropped = -1

func drop(found []candidate) []candidate {
	return slices.DeleteFunc(found, func(c candidate) bool { return c.rank == dropped })
}

// same says whether two spans share at least half of the shorter and a tenth of the longer.
func same(a, b text.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	if a.Len() == 0 || b.Len() == 0 {
		return shared == 0 && (a.Len() <= 1 && b.Len() <= 1)
	}
	return shared > 0 && 2*shared >= min(a.Len(), b.Len()) && 10*shared >= max(a.Len(), b.Len())
}

// worse is the one of two candidates that the other explains better; nil when both may stand.
func worse(a, b *candidate) *candidate {
	for i := range preferences {
		p := &preferences[i]
		over, under := a, b
		switch {
		case named(p.over, a.rule.Name) && named(p.under, b.rule.Name):
		case named(p.over, b.rule.Name) && named(p.under, a.rule.Name):
			over, under = b, a
		default:
			continue
		}
		switch {
		case p.limits&alike != 0 && !nearly(a.Span, b.Span):
			continue
		case p.limits&graver != 0 && under.severity > over.severity:
			return over
		}
		return under
	}
	return nil
}

// nearly says whether two spans share four fifths of the longer.
func nearly(a, b text.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return 5*shared >= 4*max(a.Len(), b.Len())
}

func named(pattern, name string) bool {
	if family, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(name, family)
	}
	return pattern == name
}
