package mt

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

//go:embed spun_names.txt
var nameList string

//go:embed spun_swaps.txt
var swapList string

// SpunName finds well-known names with a synonym for one of their words.
func SpunName() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/spun-name",
		Summary: "a well-known name with a synonym for one of its words",
		Why: "Article spinners replace words by synonyms to hide a copy, and do not know names: `White Home`, `Invoice Gates`, " +
			"`World Financial institution`. A name is reported only when it becomes one of a closed list of well-known names by the " +
			"swaps that such tools make. Facts in a spun article cannot be trusted; the name may be put right by hand.",
		Severity: lint.Warning,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The chancellor flew to Washington and spoke at the ⟦White Home⟧ on Tuesday evening."},
			{Bad: "The ⟦World Financial institution⟧ lent the country money for two new roads."},
			{Bad: "Critics compared the trial to the ⟦Chilly War⟧ and its famous exchanges of prisoners."},
			{Bad: "The shares were sold by ⟦Invoice Gates⟧ in the autumn, a filing shows."},
			{Bad: "He read it in the ⟦New York Instances⟧ over breakfast, as he did every day."},
		},
		Clean: []string{
			"The chancellor flew to Washington and spoke at the White House on Tuesday evening.",
			"They moved into a white home on Wall Street, opposite the bank.",
			"The Nice airport in France was closed; Britain sent two planes.",
			"Invoice Number 12 was paid late, and Invoice Finance Ltd asked why.",
			"The Avenue Theatre and the Metropolis cinema share one owner in the city.",
			"The National Safety Council counts accidents; it moved to 14 Wall Avenue in May.",
			"Heart of Midlothian won again, and the Center City choir sang.",
			"The Purple Line opens in May; the Red Line is closed at weekends.",
			"Related Companies bought the site from the Financial Institutions Fund.",
		},
		Check: check(spunName),
	}
}

// spun is a well-known name; words is how many words its spun form has.
type spun struct {
	name  string
	words int
}

// Spun names have at most so many words.
const longestSpun = 7

// addNames files every spun form of every name under the hash of its words, and the words that begin a swap as triggers. Real
// names that look like spun ones stand last in the list and take their entries out again.
func (t *tables) addNames() {
	swaps := map[string][]string{}
	for line := range entries(swapList) {
		word, repl, _ := strings.Cut(line, "=")
		for r := range strings.SplitSeq(repl, ",") {
			r = strings.TrimSpace(r)
			swaps[strings.TrimSpace(word)] = append(swaps[strings.TrimSpace(word)], r)
			first, _, _ := strings.Cut(r, " ")
			t.want(startsName, first)
			t.nameWords.Add(strings.Fields(r)...)
		}
	}
	for name := range entries(nameList) {
		words := strings.Fields(strings.ToLower(strings.TrimPrefix(name, "-")))
		if strings.HasPrefix(name, "-") {
			var h uint64
			for _, w := range words {
				h = chain(h, lexicon.Hash(w))
			}
			delete(t.names, h)
			continue
		}
		t.nameWords.Add(words...)
		t.spin(name, words, swaps, 0, 0, false)
	}
}

// mayName says whether spunNames may find a name round token i: a word of names stands before it or behind it, there perhaps with 's.
func (t *tables) mayName(d *text.Document, i int) bool {
	before, after := &d.Tokens[max(i-2, 0)], &d.Tokens[min(i+2, len(d.Tokens)-1)]
	return t.nameWords.Bit(before.Hash)|t.nameWords.Bit(after.Hash) != 0 || after.Has(text.Apostrophe)
}

// spin walks all choices of synonyms for the words of a name; h and n are the hash and number of the words chosen so far.
func (t *tables) spin(name string, words []string, swaps map[string][]string, h uint64, n int, swapped bool) {
	if len(words) == 0 {
		if swapped && n <= longestSpun {
			t.names[h] = spun{name, n}
		}
		return
	}
	t.spin(name, words[1:], swaps, chain(h, lexicon.Hash(words[0])), n+1, swapped)
	for _, r := range swaps[words[0]] {
		next, m := h, n
		for w := range strings.FieldsSeq(r) {
			next = chain(next, lexicon.Hash(w))
			m++
		}
		t.spin(name, words[1:], swaps, next, m, true)
	}
}

// chain adds a word to the hash of a sequence.
func chain(h, word uint64) uint64 { return (h ^ word) * 0x9E3779B97F4A7C15 }

// entries yields the lines of a list without comments and blank lines.
func entries(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line, _, _ = strings.Cut(line, "#")
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

// spunNames looks for the longest spun name round token i, a capitalised word that may be a synonym.
func (e *evidence) spunNames(t *tables, i int) {
	d := e.doc
	first := i
	for range longestSpun - 1 {
		if p, at := before(d, first); p != nil && p.Kind == text.Word {
			first = at
		} else {
			break
		}
	}
	for ; first <= i; first += 2 {
		if d.Tokens[first].Case == text.Lower {
			continue
		}
		if name, last := t.spunAt(d, first, i); last >= 0 {
			e.spunName(name, first, last)
			return
		}
	}
}

// spunAt returns the spun name that begins at token first and reaches token i, with its last token, or -1.
func (t *tables) spunAt(d *text.Document, first, i int) (string, int) {
	var h uint64
	found, last, lower := "", -1, 0
	for n, j := 1, first; n <= longestSpun; n++ {
		tok := &d.Tokens[j]
		if tok.Kind != text.Word {
			break
		}
		hash := tok.Hash
		if tok.Has(text.Apostrophe) {
			w := d.Of(tok)
			hash = lexicon.Hash(w[:strings.IndexAny(w, "'’")])
		}
		h = chain(h, hash)
		if tok.Case == text.Lower && !tok.Entry.Is(lexicon.Function) {
			lower++
		}
		if lower > 1 {
			break
		}
		if j >= i {
			if s, ok := t.names[h]; ok && s.words == n {
				found, last = s.name, j
			}
		}
		next, at := after(d, j)
		if next == nil || tok.Has(text.Apostrophe) {
			break
		}
		j = at
	}
	return found, last
}

func (e *evidence) spunName(name string, first, last int) {
	d := e.doc
	if number, _ := before(d, first); number != nil && number.Kind == text.Number {
		return // 3200 Wall Avenue
	}
	s := span(d, first, last)
	repl := name
	if w := d.Of(&d.Tokens[last]); d.Tokens[last].Has(text.Apostrophe) {
		repl += w[strings.IndexAny(w, "'’"):]
	}
	if k := len(e.marks[spunName]); k > 0 && e.marks[spunName][k-1].Span.Overlaps(s) {
		return
	}
	e.add(spunName, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q reads like %q after a synonym tool", show(d, s), name),
		Fixes: []lint.Fix{lint.ManualFix("write "+repl, s, repl)}})
}
