package mt

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ArticleMismatch finds a before a vowel and an before a consonant.
func ArticleMismatch() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/article-mismatch",
		Summary: "a or an that does not fit the next word",
		Why: "Rewriting programs replace a word and leave the article of the old one: `an attorney` becomes `an legal adviser`. " +
			"Writers make the same slip, so this is a note. Words that begin with h, acronyms, single letters and words such as " +
			"`European` and `one` are left alone.",
		Severity: lint.Note,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The family hired ⟦an legal⟧ adviser before the hearing in May.",
				Good: "The family hired a legal adviser before the hearing in May."},
			{Bad: "It was ⟦a unusual⟧ evening for the small theatre on the square.",
				Good: "It was an unusual evening for the small theatre on the square."},
			{Bad: "The plane was flown by ⟦an Russian⟧ crew of four, the company wrote.",
				Good: "The plane was flown by a Russian crew of four, the company wrote."},
			{Bad: "They waited ⟦a hour⟧ for the last ferry to the island.",
				Good: "They waited an hour for the last ferry to the island."},
		},
		Clean: []string{
			"An MP and a US senator met for an hour in a European hotel.",
			"It was an honour to play a one-off show at a university union.",
			"An historic vote and an herb garden were both in the local paper.",
			"The film got an R rating and a U certificate in the same year.",
			"Vitamin A is found in carrots, and hepatitis A is not.",
			"\"He is a old man with a awful temper,\" the boy said to his aunt.",
			"Il a obtenu une place dans un lycée de la ville voisine.",
			"He joined a Serie A outfit on loan and then a Ugandan club.",
			"The group won an £80 voucher, an x-ray of the wall and a euro.",
			"An said the shop in Hanoi had been busy since the holiday.",
		},
		Check: check(articleMismatch),
	}
}

// mayMismatch says whether article may find something at token i: the first letter of the next word does not go with a or an.
func mayMismatch(d *text.Document, i int) bool {
	const vowels = 1<<('a'&31) | 1<<('e'&31) | 1<<('i'&31) | 1<<('o'&31) | 1<<('u'&31)
	if i+2 >= len(d.Tokens) {
		return false
	}
	a := d.Tokens[i].Len() == 1
	c := d.Text[d.Tokens[i+2].Start] | 0x20
	return (vowels>>(c&31)&1 != 0) == a || a && c == 'h' || c >= utf8.RuneSelf
}

// article looks at the word a or an at token i.
func (e *evidence) article(i int) {
	d := e.doc
	t := &d.Tokens[i]
	if i+2 >= len(d.Tokens) {
		return
	}
	next := &d.Tokens[i+2]
	if c := d.Text[t.Start] | 0x20; c != 'a' || t.Len() == 2 && d.Text[t.Start+1]|0x20 != 'n' {
		return
	}
	if next.Kind != text.Word || next.Len() < 4 || !plainSpace(d, i+1) {
		return
	}
	an := t.Len() == 2
	first := d.Text[next.Start] | 0x20
	if an == vowel(first) && (an || first != 'h' || !silent(d, next)) {
		return
	}
	if !e.wrongArticle(i, t, next, an) {
		return
	}
	right := map[bool]string{true: "a", false: "an"}[an]
	if t.Case == text.Title {
		right = strings.ToUpper(right[:1]) + right[1:]
	}
	s := span(d, i, i+2)
	e.add(articleMismatch, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q needs %q before %q", show(d, s), strings.ToLower(right), d.Of(next)),
		Fixes:   []lint.Fix{lint.UnsafeFix("write "+right, t.Span(), right)}})
}

// wrongArticle confirms, after the letters have spoken.
func (e *evidence) wrongArticle(i int, t, next *text.Token, an bool) bool {
	d := e.doc
	w := strings.ToLower(d.Of(next))
	switch {
	case an && (w[0] == 'h' || w[0] == 'x'):
		return false
	case !an && glide(w), next.Has(text.NonASCII), next.Case == text.Upper, next.Case == text.Mixed:
		return false
	case next.Has(text.Apostrophe):
		owner, ok := strings.CutSuffix(w, "'s")
		if !ok || next.Case != text.Lower || !lexicon.LookupWord(owner).Is(lexicon.Common) || !lexicon.LookupWord(owner).Tag(lexicon.Noun) {
			return false
		}
	case next.Case == text.Title && !next.Entry.Is(lexicon.Demonym|lexicon.Country):
		return false
	case next.Case == text.Lower && (!next.Entry.Is(lexicon.Common) || next.Entry.Is(lexicon.Function) ||
		!next.Entry.Tag(lexicon.Noun|lexicon.Adjective|lexicon.Adverb|lexicon.VerbIng|lexicon.VerbParticiple)) && !next.Has(text.Apostrophe):
		return false
	case t.Case == text.Title && (!t.Has(text.SentenceStart) || next.Entry.Tag(lexicon.Verb|lexicon.VerbPast)):
		return false
	case t.Case == text.Upper:
		return false
	}
	if p, at := before(d, i); p != nil && (p.IsByte('-') && !d.Tokens[at].Has(text.SpaceBefore) || p.Case == text.Title && name(p)) {
		return false
	}
	if i > 0 && d.Tokens[i-1].Kind != text.Space && d.Tokens[i-1].Kind != text.Newline && !d.Tokens[i-1].Has(text.Opening) {
		return false
	}
	// In speech, a before a vowel may be how the speaker talks.
	return prose(d, i) && (an && t.Case == text.Lower || !quoted(d, i))
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// silent says whether the h of the word is not spoken.
func silent(d *text.Document, t *text.Token) bool {
	switch strings.ToLower(d.Of(t)) {
	case "hour", "hours", "hourly", "honest", "honestly", "honour", "honor", "honourable", "honorable", "honorary", "heir", "heiress", "heirloom":
		return true
	}
	return false
}

// glide says whether a word that begins with a vowel letter begins with the sound of y or w.
func glide(w string) bool {
	for _, p := range [...]string{"uni", "use", "usu", "usa", "usi", "uti", "uto", "ute", "ura", "uri", "uro", "ubi", "uka", "uke", "ukr",
		"uga", "uy", "eu", "ew", "one", "once", "oui", "uvu", "uvea", "uva", "iamb", "ouij"} {
		if strings.HasPrefix(w, p) {
			return !strings.HasPrefix(w, "unin") && !strings.HasPrefix(w, "unim")
		}
	}
	return false
}
