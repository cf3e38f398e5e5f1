package mt

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// RepeatedCoordination finds a list that names the same thing twice.
func RepeatedCoordination() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/repeated-coordination",
		Summary: "a list joined by and that names the same thing twice",
		Why: "A translation program that loses track of a list fills it with what it has already said: `French, Dutch and French " +
			"diplomats`. It is the best single mark of machine translation: sixteen times as frequent there as in edited news. What " +
			"the list should hold is in the source.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The statement was signed by ⟦French, Dutch and French⟧ diplomats after midnight."},
			{Bad: "Observers from ⟦Norway, Chile, Ghana and Norway⟧ arrived in the capital."},
			{Bad: "The pact was negotiated between the ⟦EU and EU⟧ institutions over the summer."},
			{Bad: "The engineers took the ⟦harvest and harvest⟧ of the northern valley into account."},
			{Bad: "The depot received ⟦blankets, water, stoves and blankets⟧ for the displaced families."},
		},
		Clean: []string{
			"The maker sold the TK and TK Max in the same shops.",
			"The statement was signed by French, Dutch and Danish diplomats after midnight.",
			"The road goes on for miles and miles, and the rain gets heavier and heavier.",
			"They sold timber and timber products, had carnival and carnival parties, and pushed the balance and balance it had.",
			"Smith, Jones and Smith is the oldest law firm in the town.",
			"The flag is red, white and red, and it has flown there since 1918.",
			"Johnson and Johnson raised its forecast for the second quarter in a row.",
			"What matters is location, location and location, agents like to say.",
			"British officials and British newspapers disagreed about the cause.",
			"She plays for Arsenal, England and Arsenal Ladies past and present agree she is the best.",
			"The bus stops at the school, the mill and the school again on its way back.",
			"It was day and night and day again before the ferry came.",
		},
		Check: check(repeatedCoordination),
	}
}

// longest list that is looked at, in items before the last.
const listItems = 6

// coordination looks at the list whose last item follows the word and at token i.
func (e *evidence) coordination(i int) {
	d := e.doc
	if w := d.Of(&d.Tokens[i]); w != "and" && w != "or" {
		return
	}
	last, at := after(d, i)
	left, l := before(d, i)
	if last == nil || left == nil || last.Kind != text.Word || last.Has(text.Apostrophe) || last.Len() < 2 || glued(d, at) {
		return
	}
	if left.Kind == text.Punct && left.IsByte(',') {
		l--
		left = d.Tok(l)
	}
	if left == nil || left.Kind != text.Word {
		return
	}
	if left.Hash == last.Hash && d.Of(left) == d.Of(last) {
		if next, _ := after(d, at); next != nil && name(next) {
			return // the XS and XS Max
		}
		if l == i-2 && e.echoedThing(i, at) {
			e.coordinated(l, at, false)
			return
		}
		if nation(last) && last.Case == text.Upper && !last.Has(text.Initials) && l == i-2 && !echo(d, at) {
			e.coordinated(l, at, true)
		}
		return
	}
	e.list(l, at)
}

// echoedThing: of noise and noise from the street. A plural or a comparative may be named twice for its size, and what other words
// belong to is not one thing: carnival and carnival parties, deputy postmaster and postmaster.
func (e *evidence) echoedThing(i, at int) bool {
	d := e.doc
	const shortest = 5
	t := &d.Tokens[at]
	if t.Case != text.Lower || t.Len() < shortest || t.Has(text.Apostrophe) || !t.Entry.Tag(lexicon.Noun) ||
		t.Entry.Tag(lexicon.NounPlural|lexicon.Adverb) || t.Entry.Is(lexicon.Function) || listed(rhetorical, d.Of(t)) || echo(d, at) ||
		hyphenated(d, i-2, at) || d.Text[d.Tokens[at].End-1] == 's' || quoted(d, i) || !prose(d, i) {
		return false
	}
	if left, _ := before(d, i-2); !is(d, left, "of", "between", "the", "its", "much", "for", "to", "from", "on", "about") {
		return false // deputy postmaster and postmaster
	}
	next := d.Tok(at + 1)
	if twin := d.Tok(i - 5); next == nil || twin != nil && twin.Hash == t.Hash || i >= 6 && d.Tokens[i-6].Hash == t.Hash {
		return false // location, location and location
	}
	next, _ = after(d, at)
	return is(d, next, "of", "in", "from", "for", "to", "on", "at", "into")
}

// list walks left over single words with commas between, from item l, in search of the last item.
func (e *evidence) list(l, last int) {
	d := e.doc
	want := &d.Tokens[last]
	for range listItems {
		if l < 3 || d.Tokens[l-1].Kind != text.Space || !d.Tokens[l-2].IsByte(',') || d.Tokens[l-3].Kind != text.Word {
			return
		}
		l -= 3
		if d.Tokens[l].Hash == want.Hash && d.Of(&d.Tokens[l]) == d.Of(want) {
			break
		}
	}
	first := &d.Tokens[l]
	if first.Hash != want.Hash || d.Of(first) != d.Of(want) || want.Case == text.Lower && want.Entry.Is(lexicon.Function) {
		return
	}
	if echo(d, last) || sameInList(d, l, last) {
		return
	}
	switch {
	case nation(want):
		if next, _ := after(d, last); next != nil && name(next) {
			return
		}
		e.coordinated(l, last, true)
	case want.Case == text.Lower && want.Len() >= 4 && !listed(rhetorical, d.Of(want)) && things(d, l, last) && !quoted(d, last) &&
		prose(d, last):
		e.coordinated(l, last, false)
	}
}

// things says whether the items of the list from token first to token last are nouns and nothing belongs to the last.
func things(d *text.Document, first, last int) bool {
	for i := first; i <= last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || is(d, t, "and", "or") {
			continue
		}
		if !t.Entry.Tag(lexicon.Noun|lexicon.NounPlural) || t.Entry.Tag(lexicon.Adverb) {
			return false
		}
	}
	next := d.Tok(d.Next(last))
	return next == nil || next.Kind != text.Word || next.Entry.Is(lexicon.Function)
}

func (e *evidence) coordinated(first, last int, hard bool) {
	d := e.doc
	s := span(d, first, last)
	f := lint.Finding{Span: s, Message: fmt.Sprintf("%q names %q twice in one list", show(d, s), d.Of(&d.Tokens[last]))}
	if !hard {
		f.Severity = lint.Note
	}
	e.add(repeatedCoordination, true, f)
}

// sameInList: location, location and location is rhetoric.
func sameInList(d *text.Document, first, last int) bool {
	next := first + 3
	return next < last && d.Tokens[next].Hash == d.Tokens[last].Hash
}

// echo: the item goes on with a hyphen or with words that make the repeat deliberate.
func echo(d *text.Document, i int) bool {
	next, _ := after(d, i)
	return next != nil && is(d, next, "again", "alone", "only", "once", "and", "alike")
}

// glued says whether a mark other than , . ; : stands directly behind token i.
func glued(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	t := &d.Tokens[i+1]
	return t.Kind != text.Space && t.Kind != text.Newline && !(t.Kind == text.Punct && (t.Hash == ',' || t.Hash == '.' || t.Hash == ';' || t.Hash == ':'))
}

// Colours repeat in flags, steps in dances and parts in music.
const rhetorical = "white black green blue gold silver orange yellow purple verse chorus refrain quick slow left right step jump pause"
