package mt

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// NumberNoun finds numbers that do not fit the words round them.
func NumberNoun() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/number-noun",
		Summary: "a number that does not fit the words round it",
		Why: "Other languages count differently, and translators keep the pieces: a count before a singular group (`a 31 Infantry " +
			"combat team`), a numeral in parts (`2 million 400 thousand`), a number twice where a currency sign was lost " +
			"(`6 6.2 million`), a percent sign before its number (`%25`). What the number should be has to be looked up in the source.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The general said the enemy keeps ⟦a 31 Regiment assault group⟧ in the hills."},
			{Bad: "The region received ⟦2 million 400 thousand⟧ visitors last year."},
			{Bad: "The fair was seen by ⟦3 thousand 450⟧ visitors on its first day."},
			{Bad: "Prices of bread rose by ⟦%25⟧ in a year, the statistics office said."},
			{Bad: "The grant is worth $6.5 million (about ⟦6 6.2 million⟧) over three years."},
		},
		Clean: []string{
			"The bank bought a 53 percent stake in the brewery.",
			"He drove a 20 Series tractor across the county for charity.",
			"A 16 Brigade spokesman declined to comment on the exercise.",
			"They sold 3 million 2019 models before production ended.",
			"In 2021 4.4 billion people used the network every day.",
			"The family moved to a 12 Bell Street flat in the spring.",
			"He finished in 4 min 4.4 sec, a personal best, and went home by tram.",
			"The link ended in a/%20b and did not open, and the format was %5d in the manual.",
			"They printed 3 thousand 100 dollar notes before the mistake was found.",
			"The council counted 2 million, 400 thousand of them children.",
		},
		Check: check(numberNoun),
	}
}

// numberNoun looks at the number at token i.
func (e *evidence) numberNoun(i int) {
	d := e.doc
	next, at := after(d, i)
	if next == nil {
		return
	}
	switch {
	case next.Kind == text.Number:
		e.doubledNumber(i, at)
	case next.Kind != text.Word:
	case next.Case == text.Title:
		e.countedGroup(i, at)
	case is(d, next, "million", "billion", "thousand"):
		e.numeralInParts(i, at)
		if is(d, next, "thousand") && !quoted(d, i) {
			e.habit(habit{lexicon.Hash("thousand"), numberNoun, clueWeight, span(d, i, at)}) // 500 thousand
		}
	}
}

// doubledNumber: 6 6.2 million, where the first stands for a lost sign.
func (e *evidence) doubledNumber(i, second int) {
	d := e.doc
	one, two := d.Of(&d.Tokens[i]), d.Of(&d.Tokens[second])
	m, at := after(d, second)
	if len(one) > 2 || !strings.HasPrefix(two, one+".") || !listed("million billion trillion crore", word(d, m)) {
		return
	}
	s := span(d, i, at)
	e.add(numberNoun, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q has the number twice; a currency sign may have been lost", show(d, s))})
}

// numeralInParts: 2 million 400 thousand.
func (e *evidence) numeralInParts(i, magnitude int) {
	d := e.doc
	n, at := after(d, magnitude)
	if n == nil || n.Kind != text.Number || n.Len() > 3 {
		return
	}
	m, end := after(d, at)
	if is(d, &d.Tokens[magnitude], "thousand") {
		// 3 thousand 450 visitors: the thing counted must follow.
		if n.Len() != 3 || m == nil || m.Kind != text.Word || m.Case != text.Lower || m.Entry.Is(lexicon.Function) || !m.Entry.Tag(lexicon.NounPlural) || !prose(d, i) {
			return
		}
		end = at
	} else if !listed("thousand million", word(d, m)) || is(d, m, word(d, &d.Tokens[magnitude])) {
		return
	}
	s := span(d, i, end)
	e.add(numberNoun, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is one number written in parts", show(d, s))})
}

// countedGroup: a 53 Battalion tactical group. The capital shows that the word was taken for a name, the count that the group
// should be a plural.
func (e *evidence) countedGroup(i, unit int) {
	d := e.doc
	article, first := before(d, i)
	n, err := strconv.Atoi(d.Of(&d.Tokens[i]))
	if !is(d, article, "a") || err != nil || n < 2 || n > 1000 {
		return
	}
	if u := &d.Tokens[unit]; !listed(militaryUnits, d.Of(u)) && (!u.Entry.Is(lexicon.Common) || u.Entry.Is(lexicon.Proper|lexicon.Person)) {
		return
	}
	last := -1
	for t, at := after(d, unit); t != nil && t.Kind == text.Word && t.Case == text.Lower && at <= unit+6; t, at = after(d, at) {
		if listed(groups, d.Of(t)) {
			last = at
		}
	}
	if last < 0 || last == unit+2 {
		return
	}
	s := span(d, first, last)
	e.add(numberNoun, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q counts %d but names one group", show(d, s), n)})
}

// percentBefore: %25, the order of Turkish.
func (e *evidence) percentBefore(i int) {
	d := e.doc
	n := d.Tok(i + 1)
	if n == nil || n.Kind != text.Number || !d.Tokens[i].Has(text.SpaceBefore) || !prose(d, i) || quoted(d, i) {
		return
	}
	if next, _ := after(d, i+1); next == nil || next.Kind != text.Word || next.Case != text.Lower || !next.Entry.Is(lexicon.Function) {
		return
	}
	s := span(d, i, i+1)
	e.add(numberNoun, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q has the percent sign before the number", show(d, s))})
}

func word(d *text.Document, t *text.Token) string {
	if t == nil || t.Kind != text.Word {
		return ""
	}
	return d.Of(t)
}

const (
	groups        = "group team unit brigade squad company battalion regiment division crew formation force detachment"
	militaryUnits = "battalion brigade regiment division company squadron platoon infantry tank artillery airborne marine guard"
)
