package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// CurrencyGap finds a blank between a currency sign and its amount.
func CurrencyGap() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/currency-gap",
		Summary: "a blank between a currency sign and its amount, or the sign behind it",
		Why: "Translation and rewriting programs cut a text into tokens, and a currency sign is a token of its own. Putting the " +
			"text together again, they leave a blank between `$` and the amount. Edited English writes `$40 million`. The repair " +
			"deletes the blank. A sign behind its amount (`40 million $`) has the order of most other languages and is put first.",
		Severity: lint.Warning,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The port authority will borrow ⟦$ 41 million⟧ to rebuild the northern pier by spring.",
				Good: "The port authority will borrow $41 million to rebuild the northern pier by spring."},
			{Bad: "Ticket prices rose to ⟦£ 12.50⟧ for adults in the second week of the run.",
				Good: "Ticket prices rose to £12.50 for adults in the second week of the run."},
			{Bad: "The yard was bought for ⟦£ 9.3bn⟧ in an auction that lasted two days.",
				Good: "The yard was bought for £9.3bn in an auction that lasted two days."},
			{Bad: "The mill was sold for ⟦40 million $⟧ to a firm from the north.",
				Good: "The mill was sold for $40 million to a firm from the north."},
			{Bad: "The loan (about ⟦€ 3 billion⟧) must be repaid within nine years, the ministry wrote.",
				Good: "The loan (about €3 billion) must be repaid within nine years, the ministry wrote."},
		},
		Clean: []string{
			"The port authority will borrow $41 million to rebuild the northern pier by spring.",
			"A kilo of onions sold for Rs 300 in the wholesale market on Friday morning.",
			"The fund lent US$ 20 million to small farms in the valley over six years.",
			"Revenue   $ 4,120   $ 3,980",
			"The clerk typed a $ and then 40 letters before anyone in the office noticed.",
			"Write $ in the first column and the amount in the second, the handbook says.",
			"The shop takes £, $ and € but 5 of its tills only read cards these days.",
		},
		Check: check(currencyGap),
	}
}

// symbols visits every symbol once.
func (e *evidence) symbols() {
	d := e.doc
	for _, n := range d.Indexed(text.Symbols) {
		i := int(n)
		sign := d.Of(&d.Tokens[i])
		if sign == "%" {
			e.percentBefore(i)
			continue
		}
		switch sign {
		case "$", "£", "€", "¥", "₹", "₽", "₩":
		default:
			continue
		}
		e.signBehind(i)
		if amount, at := after(d, i); amount != nil && isAmount(d, amount) && standsAlone(d, i) && prose(d, i) && !table(d, i) {
			e.currencyGap(i, at, sign == "$" || sign == "£")
		}
	}
}

// isAmount says whether a token is an amount of money: a number, or one with its magnitude attached (9.3bn, 40m, 12k).
func isAmount(d *text.Document, t *text.Token) bool {
	if t.Kind == text.Number {
		return true
	}
	w := d.Of(t)
	if t.Kind != text.Alnum || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch strings.ToLower(strings.TrimLeft(w, "0123456789.,")) {
	case "k", "m", "mn", "b", "bn", "t", "tn", "trn", "p":
		return true
	}
	return false
}

// currencyGap reports the amount at token i. Some European houses do set off the sign, so only signs that English houses never
// set off are hard.
func (e *evidence) currencyGap(i, amount int, hard bool) {
	d := e.doc
	last := amount
	if m, at := after(d, amount); m != nil && m.Kind == text.Word && magnitudes.holds(d, m) {
		last = at
	}
	s := span(d, i, last)
	f := lint.Finding{Span: s, Message: fmt.Sprintf("%q has a blank after the currency sign", show(d, s)),
		Fixes: []lint.Fix{lint.SafeFix("delete the blank", d.Tokens[i+1].Span(), "")}}
	if !hard {
		f.Severity = lint.Note
	}
	e.add(currencyGap, hard, f)
}

// signBehind: 40 million $, the order of most other languages.
func (e *evidence) signBehind(i int) {
	d := e.doc
	m, at := before(d, i)
	if !magnitudes.holds(d, m) {
		return
	}
	amount, first := before(d, at)
	if amount == nil || amount.Kind != text.Number || !prose(d, i) || quoted(d, i) {
		return
	}
	if t := &d.Tokens[i]; !t.Has(text.SpaceAfter) && d.Text[t.End] >= '0' && d.Text[t.End] <= '9' {
		return
	}
	if next, _ := after(d, i); next != nil && next.Kind == text.Number {
		return
	}
	s := span(d, first, i)
	sign := d.Of(&d.Tokens[i])
	e.add(currencyGap, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q has the currency sign behind the amount", show(d, s)),
		Fixes: []lint.Fix{lint.UnsafeFix("put the sign first", s, sign+d.Text[s.Start:d.Tokens[i-1].Start])}})
}

// standsAlone: no letters belong to the sign (US$) and no number stands before it (300 $ 5).
func standsAlone(d *text.Document, i int) bool {
	if i == 0 {
		return true
	}
	if t := &d.Tokens[i-1]; t.Kind != text.Space {
		return t.Has(text.Opening)
	}
	return i < 2 || d.Tokens[i-2].Kind != text.Number
}

// table says whether the line of token i holds nearly as many numbers as words.
func table(d *text.Document, i int) bool {
	l := &d.Lines[d.LineAt(int(d.Tokens[i].Start))]
	numbers := d.Indexed(text.Numbers)
	return 2*(below(numbers, l.Last)-below(numbers, l.First)) > l.Words
}
