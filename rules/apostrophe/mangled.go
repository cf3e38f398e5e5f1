package apostrophe

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Mangled finds apostrophes that became something else.
func Mangled() *lint.Rule {
	return &lint.Rule{
		Name:     "apostrophe/mangled",
		Summary:  "another mark, a blank or nothing in the place of an apostrophe",
		Severity: lint.Error,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `A curly apostrophe that is written to an encoding without one becomes a question mark or the replacement character;
cleaning code puts a blank in its place or drops it with the letter behind ("didn know"); keyboards and text recognition put
accents, two marks or a comma.

The word before and the letters behind must fit together: n and t, a pronoun and re, ve, ll, m or d, a name or noun and s. A
question directly before a word, prices, sizes and code do not fit. The repair puts the apostrophe that the document uses
elsewhere.`,
		Examples: []lint.Example{
			{Bad: "⟦Norway?s⟧ mayor said he ⟦didn?t⟧ know.", Good: "Norway's mayor said he didn't know."},
			{Bad: "They ⟦don t⟧ know what the ⟦mayor s⟧ plan is.", Good: "They don't know what the mayor's plan is."},
			{Bad: "The ⟦harbour´s⟧ keeper and the ⟦pier`s⟧ owner met.", Good: "The harbour's keeper and the pier's owner met."},
			{Bad: "She ⟦didn⟧ know the way and ⟦couldn⟧ ask.", Good: "She didn't know the way and couldn't ask."},
			{Bad: "The ⟦harbour''s⟧ walls and ⟦London’’s⟧ gates.", Good: "The harbour's walls and London's gates."},
			{Bad: "We ⟦can,t⟧ say, and ⟦they re⟧ sure.", Good: "We can't say, and they're sure."},
			{Bad: "Captain ⟦OBrien⟧ of Velm was late.", Good: "Captain O'Brien of Velm was late."},
			{Bad: "The ⟦island�s⟧ school is shut.", Good: "The island's school is shut."},
		},
		Clean: []string{
			"Did he say Velm? So we heard.",
			"The value of s is two and t is three; x s t are points.",
			"Don Tomas and Don t. Arde sang.",
			"In the 1990 s the pier was new, and plan s was dropped.",
			"He lives in the Don valley and won two cups in Haven town.",
			"The haven was quiet and the can was full.",
			"Run `make`s target and see page?s=1 or a,s,d on the keyboard.",
			"The OPub, the OFarm and the OTools of the town were shut by OHMS order.",
			"They are re entering the race as they re elected him.",
		},
		Words: func() []string { return pieces.words },
		Check: checkMangled,
	}
}

func checkMangled(p *lint.Pass) {
	d := p.Doc
	for _, i := range d.Indexed(text.Glued) {
		switch t := &d.Tokens[i]; {
		case t.IsByte('?'):
			between(p, int(i), int(i), true)
		case t.IsByte(','), t.IsByte(';'):
			between(p, int(i), int(i), false)
		}
	}
	for _, i := range d.Indexed(text.Symbols) {
		switch d.Of(&d.Tokens[i]) {
		case "´", "`", "\uFFFD":
			between(p, int(i), int(i), true)
		}
	}
	apostrophes(p)
	splits(p)
	for _, i := range d.Indexed(text.Unlisted) {
		if t := &d.Tokens[i]; t.Case == text.Mixed && t.Len() > 4 && d.Text[t.Start] == 'O' {
			irish(p, t)
		}
	}
}

// irish judges a name that begins with O and a second capital: OHare.
func irish(p *lint.Pass, t *text.Token) {
	w := p.Doc.Of(t)
	if w[1] < 'A' || w[1] > 'Z' || w[2] < 'a' || w[2] > 'z' || t.Has(text.Apostrophe|text.NonASCII) || !lexicon.LookupWord("O'"+w[1:]).Is(lexicon.Person) {
		return
	}
	whole := "O" + mark(p) + w[1:]
	p.ReportSpan(t.Span(), "the name lost its apostrophe: \""+whole+"\"", lint.SafeFix("write "+whole, t.Span(), whole))
}

// apostrophes looks at single marks: two of them side by side, one that is turned the wrong way, one between blanks.
func apostrophes(p *lint.Pass) {
	d := p.Doc
	for _, i := range d.Indexed(text.Apostrophes) {
		t := &d.Tokens[i]
		if t.Kind != text.Punct || int(i)+1 >= len(d.Tokens) {
			continue
		}
		switch next := &d.Tokens[i+1]; {
		case t.Has(text.SpaceBefore) && t.Has(text.SpaceAfter):
			spaced(p, int(i))
		case next.Kind == text.Punct && (next.IsByte('\'') || d.Of(next) == "’"):
			between(p, int(i), int(i)+1, true)
		case d.Of(t) == "‘":
			between(p, int(i), int(i), true)
		}
	}
}

// between judges the marks first to last, glued to a word before and the letters of a clitic behind. owner: an s behind may be
// a possessive.
func between(p *lint.Pass, first, last int, owner bool) {
	d := p.Doc
	if first == 0 || last+1 >= len(d.Tokens) {
		return
	}
	word, clitic := &d.Tokens[first-1], &d.Tokens[last+1]
	if word.Kind != text.Word || word.Has(text.Apostrophe) || clitic.Kind != text.Word || clitic.Len() > 2 ||
		clitic.Case != text.Lower || !closed(d, last+1) || !opened(d, first-1) {
		return
	}
	c := d.Of(clitic)
	// Nothing but a lost apostrophe puts a question mark between a name and an s.
	if contracts(d.Of(word), c) || c == "s" && owner && (owns(d, word) || d.Tokens[first].IsByte('?') && word.Case != text.Lower && clitic.Has(text.SpaceAfter)) {
		reportMangled(p, word, c, clitic)
	}
}

// spaced judges an apostrophe between blanks: didn ’ t.
func spaced(p *lint.Pass, i int) {
	d := p.Doc
	if i < 2 || i+2 >= len(d.Tokens) {
		return
	}
	word, clitic := &d.Tokens[i-2], &d.Tokens[i+2]
	if word.Kind == text.Word && clitic.Kind == text.Word && clitic.Len() <= 2 && clitic.Case == text.Lower && closed(d, i+2) {
		if c := d.Of(clitic); contracts(d.Of(word), c) || c == "s" && owns(d, word) {
			reportMangled(p, word, c, clitic)
		}
	}
}

// closed says whether nothing that belongs to the letters follows token i; opened, whether nothing precedes it.
func closed(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if t.Has(text.SpaceAfter) {
		return true
	}
	next := &d.Tokens[i+1]
	return next.Kind == text.Punct && !next.IsByte('/') && !next.IsByte('-') && !next.IsByte('(')
}

func opened(d *text.Document, i int) bool {
	if d.Tokens[i].Has(text.SpaceBefore) {
		return true
	}
	before := &d.Tokens[i-1]
	return before.Kind == text.Punct && !before.IsByte('/') && !before.IsByte(',')
}

// contracts says whether a word and letters make a contraction that leaves no doubt.
func contracts(word, clitic string) bool {
	w := strings.ToLower(word)
	switch clitic {
	case "t":
		return negated(w)
	case "re":
		return w == "they" || w == "we" || w == "you"
	case "ve":
		return w == "they" || w == "we" || w == "you" || w == "i"
	case "ll", "d":
		return w == "they" || w == "we" || w == "you" || w == "i" || w == "he" || w == "she" || clitic == "ll" && (w == "it" || w == "there" || w == "that")
	case "m":
		return word == "I"
	case "s":
		switch w {
		case "it", "that", "he", "she", "what", "there", "who", "here", "let":
			return true
		}
	}
	return false
}

// negated says whether the word is the front of a contraction with not.
func negated(w string) bool {
	return cutShort(w) || w == "don" || w == "won" || w == "can" || w == "haven"
}

// cutShort says whether the word is the front of a contraction with not, and nothing else.
func cutShort(w string) bool {
	switch w {
	case "didn", "doesn", "isn", "wasn", "weren", "aren", "couldn", "wouldn", "shouldn", "hasn", "hadn", "mustn", "needn":
		return true
	}
	return false
}

// owns says whether a word can own something: a listed noun or name, or a name that the article uses elsewhere. An accented
// letter may have stood in the place of the mark in other words (Andr?s).
func owns(d *text.Document, t *text.Token) bool {
	if t.Len() < 3 || t.Entry.Is(lexicon.Function) {
		return false
	}
	if t.Entry != 0 {
		const named = lexicon.Country | lexicon.Person | lexicon.Place | lexicon.Company | lexicon.Acronym | lexicon.Proper
		return t.Len() > 3 && t.Entry.Tag(lexicon.Noun|lexicon.NounPlural) || t.Entry.Is(named)
	}
	return t.Case != text.Lower && d.Vocabulary().CountHash(t.Hash) > 1
}

// pieces are the halves of contractions that splits looks at.
var pieces = newFilter("s", "t", "m", "ll", "re", "ve", "don", "haven", "didn", "doesn", "isn", "wasn", "weren", "aren", "couldn", "wouldn",
	"shouldn", "hasn", "hadn", "mustn", "needn")

// splits looks for a blank in the place of the apostrophe, and for contractions cut off before it.
func splits(p *lint.Pass) {
	d := p.Doc
	for _, i := range d.WatchedOf(pieces.words) {
		t := &d.Tokens[i]
		if !pieces.may(t.Hash) || t.Len() > 7 || t.Case > text.Title {
			continue
		}
		switch {
		case t.Len() > 2:
			cut(p, int(i))
		case t.Case == text.Lower:
			split(p, int(i))
		}
	}
}

// split judges short letters between blanks: don t, they re, the mayor s plan.
func split(p *lint.Pass, i int) {
	d := p.Doc
	j := leader(d, i)
	if j < 0 || !d.Tokens[i].Has(text.SpaceAfter) || !opened(d, j) {
		return
	}
	word, c := &d.Tokens[j], d.Of(&d.Tokens[i])
	n := follower(d, i)
	switch {
	case c == "s" && !contracts(d.Of(word), c):
		if n < 0 || !owns(d, word) || !owned(d, n) || d.Of(word) == "letter" || d.Of(word) == "plan" {
			return
		}
	case !contracts(d.Of(word), c):
		return
	case c == "re" && n >= 0 && d.Tokens[n].Entry.Tag(lexicon.Verb|lexicon.VerbPast) && !d.Tokens[n].Entry.Tag(lexicon.VerbIng):
		return
	case word.Case == text.Title && c == "t" && (n < 0 || d.Tokens[n].Case != text.Lower):
		return
	}
	if d.English(d.LineAt(int(word.Start))) {
		reportMangled(p, word, c, &d.Tokens[i])
	}
}

// owned says whether the word behind can be what somebody has: an everyday noun or adjective that is no half of a split word.
func owned(d *text.Document, n int) bool {
	t := &d.Tokens[n]
	return t.Len() > 2 && t.Entry.Is(lexicon.Common) && !t.Entry.Is(lexicon.Function) &&
		t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective) && t.Case == text.Lower
}

// cut judges contractions that lost the t together with the apostrophe: didn know.
func cut(p *lint.Pass, i int) {
	d := p.Doc
	t := &d.Tokens[i]
	w := d.Of(t)
	n := follower(d, i)
	if t.Case != text.Lower && !t.Has(text.SentenceStart) || n < 0 || d.Tokens[n].Case != text.Lower || d.Tokens[n].Len() == 1 || !free(d, i) {
		return
	}
	if t.Case == text.Lower && (w == "don" || w == "haven") {
		a := around(p, i)
		if !a.subject() || w == "don" && !a.plainVerb() || w == "haven" && !a.entryAfter.Tag(lexicon.VerbParticiple) && a.after != "been" {
			return
		}
	} else if !cutShort(strings.ToLower(w)) {
		return
	}
	if d.English(d.LineAt(int(t.Start))) {
		reportMangled(p, t, "t", t)
	}
}

func reportMangled(p *lint.Pass, word *text.Token, clitic string, last *text.Token) {
	d := p.Doc
	s := text.Span{Start: int(word.Start), End: int(last.End)}
	whole := d.Of(word) + mark(p) + clitic
	f := lint.Finding{
		Span:    s,
		Message: "the apostrophe of \"" + whole + "\" is garbled: \"" + s.Of(d.Text) + "\"",
		Fixes:   []lint.Fix{lint.SafeFix("write "+whole, s, whole)},
	}
	if strings.ContainsAny(s.Of(d.Text), "`´") {
		f.Severity = lint.Warning // also a habit of writers
	}
	p.Report(f)
}
