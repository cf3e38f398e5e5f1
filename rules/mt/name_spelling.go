package mt

import (
	"fmt"
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// NameSpelling finds a name that is spelled once in another way than elsewhere in the article.
func NameSpelling() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/name-spelling",
		Summary: "a name spelled once in another way than elsewhere",
		Why: "A program transliterates a foreign name anew each time it meets it, and inflected names of the source keep parts of " +
			"their endings: `Zelensky`, `Zhelensky`. Editors catch that. Reported is a name that no list has, met once, when the article " +
			"has another name at least twice that differs by one letter in the middle. Two people may have such names: the finding is a note.",
		Severity: lint.Note,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "Minister Orvendal opened the dam, and Mr Orvendal spoke of the harvest. The farmers asked what ⟦Ordvendal⟧ would pay."},
			{Bad: "The firm Yelkensteg, a daughter of the state, was sold in May. ⟦Yellkensteg⟧ had debts; Yelkensteg had none, it said. Nobody asked Yelkensteg."},
			{Bad: "Governor Zelmovsky met the press; aides of Zelmovsky were there too. “We shall see,” said Governor ⟦Zhelmovsky⟧ at last."},
		},
		Clean: []string{
			"Minister Orvendal opened the dam, and Mr Orvendal spoke of the harvest. The Orvendals were there.",
			"Minister Orvendal opened the dam. The farmers asked what Ordvendal would pay.",
			"The Lurgonian envoy met a Lurgonian writer, and Lurgonia paid for it. Lurgonians were glad.",
			"Ms Talvarti spoke to Mr Salvarti, and Salvarti answered that Salvarti was his name.",
			"The word normal was once spelled norrmal; the normal form won, and normal it is.",
			"Marston and Marsten met the press, and Marston spoke to Marsten.",
		},
		Check: checkNameSpelling,
	}
}

const (
	shortestName, longestName = 6, 20
	// mostNames: an article with more names that no list has is a list of names.
	mostNames = 60
)

func checkNameSpelling(p *lint.Pass) {
	d := p.Doc
	var names [mostNames]int32
	single := names[:0]
	for _, i := range d.Indexed(text.Unlisted) {
		if t := &d.Tokens[i]; t.Entry == 0 && spelledLikeName(t) {
			if len(single) == mostNames {
				return
			}
			single = append(single, i)
		}
	}
	if len(single) == 0 {
		return
	}
	known := d.Vocabulary()
	single = slices.DeleteFunc(single, func(i int32) bool { return known.CountHash(d.Tokens[i].Hash) > 1 })
	if len(single) == 0 {
		return
	}
	// A bit for each last letter behind each first one spares nearly all words of the article the comparison.
	var borders [32]uint32
	for _, i := range single {
		borders[d.Text[d.Tokens[i].Start]&31] |= 1 << (d.Text[d.Tokens[i].End-1] & 31)
	}
	var some [64]int32
	for rest := d.Indexed(text.Capitals); len(rest) > 0; {
		n := min(len(rest), len(some))
		for _, k := range rareNames(d.Tokens, rest[:n], &some) {
			t := &d.Tokens[k]
			if borders[d.Text[t.Start]&31]>>(d.Text[t.End-1]&31)&1 == 0 ||
				!slices.ContainsFunc(single, func(i int32) bool { return oneLetter(d.Of(&d.Tokens[i]), d.Of(t)) }) {
				continue
			}
			single = slices.DeleteFunc(single, func(i int32) bool {
				variant := oneLetter(d.Of(&d.Tokens[i]), d.Of(t)) && known.Count(d.Of(t)) > 1 && d.English(d.LineAt(int(d.Tokens[i].Start)))
				if variant {
					reportSpelling(p, int(i), d.Of(t))
				}
				return variant
			})
		}
		rest = rest[n:]
	}
}

// rareNames collects those of some words with a capital that are spelled like a name and are no common words. Which are cannot be
// foretold: the words are read side by side, without a branch.
func rareNames(toks []text.Token, list []int32, some *[64]int32) []int32 {
	n := uint(0)
	for _, k := range list {
		t := &toks[k]
		some[n%uint(len(some))] = k
		n += bit(t.Case == text.Title) & bit(t.End-t.Start-shortestName <= longestName-shortestName) & bit(!t.Has(text.NonASCII|text.Apostrophe)) &
			bit(!t.Entry.Is(lexicon.Common|lexicon.Function))
	}
	return some[:n]
}

// bit is 1 for true.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}

func reportSpelling(p *lint.Pass, i int, usual string) {
	t := &p.Doc.Tokens[i]
	p.ReportSpan(t.Span(), fmt.Sprintf("%q is spelled %q elsewhere in the article", p.Doc.Of(t), usual),
		lint.ManualFix("write "+usual, t.Span(), usual))
}

func spelledLikeName(t *text.Token) bool {
	return t.Kind == text.Word && t.Case == text.Title && t.Len() >= shortestName && t.Len() <= longestName && !t.Has(text.NonASCII|text.Apostrophe)
}

// oneLetter says whether two words differ by one letter, changed, added or left out, but not the first or one of the last two, where
// families, peoples and plurals differ.
func oneLetter(a, b string) bool {
	const front, end = 1, 2
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	at := 0
	for at < len(b) && a[at] == b[at] {
		at++
	}
	if at < front || at >= len(a)-end {
		return false
	}
	if len(a) == len(b) {
		return a[at+1:] == b[at+1:]
	}
	return a[at+1:] == b[at:]
}
