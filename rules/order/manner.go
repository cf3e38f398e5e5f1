package order

import (
	"math"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Trait is something in the manner of a paragraph that tells an opening, the news, from what follows, the background.
type Trait uint8

const (
	// One: it is a single sentence. Quote: it holds a quotation; QuoteFirst: it begins with one.
	One Trait = iota
	Quote
	QuoteFirst
	// Weekday and Address (Mr): a word of that kind.
	Weekday
	Address
	// Has and the others: one of the words has; its; after amid; was were had; would could should; also too; added;
	// said says; told; you your; I we my our.
	Has
	Its
	After
	Was
	Would
	Also
	Added
	Said
	Told
	You
	We
	// PronounFirst and the others say how it begins: with He, They …; with But, However …; with Meanwhile, Later …; with A or An;
	// with a name.
	PronounFirst
	ConnectiveFirst
	LaterFirst
	IndefiniteFirst
	NameFirst
	// Full counts the persons whose full name is given here first, up to three; Bare: somebody introduced elsewhere is named
	// by the surname alone.
	Full
	Bare
	// Definite, Indefinite and Argument: how often there is a the, an a, a word such as not, if, because, over the root of the
	// number of words.
	Definite
	Indefinite
	Argument
	// Headline is how close it is to the headline, as a share of the closest; Closest: it is that one. Central is how many of
	// its words come again elsewhere, in standard deviations from the mean paragraph. Both need the words of all paragraphs.
	Headline
	Closest
	Central
	Traits
)

// Manner has the traits of a paragraph.
type Manner [Traits]float64

// traitWords are the words, in lower case, that show a trait.
var traitWords = [...]struct {
	trait Trait
	words []string
}{
	{Has, []string{"has"}},
	{Its, []string{"its"}},
	{After, []string{"after", "amid"}},
	{Argument, []string{"not", "but", "there", "this", "these", "so", "if", "then", "very", "only", "do", "did", "just", "because", "any", "which",
		"what", "that"}},
	{Was, []string{"was", "were", "had"}},
	{Would, []string{"would", "could", "should"}},
	{Also, []string{"also", "too"}},
	{Added, []string{"added", "adds"}},
	{Said, []string{"said", "says"}},
	{Told, []string{"told"}},
	{You, []string{"you", "your"}},
	{We, []string{"we", "my", "our"}},
	{Definite, []string{"the"}},
	{Indefinite, []string{"a", "an"}},
}

// traits finds the trait of a word by its number.
type traits struct {
	set *text.WordSet
	of  []Trait
}

var traitsOf = func() traits {
	var all []string
	var t traits
	for _, x := range traitWords {
		for range x.words {
			t.of = append(t.of, x.trait)
		}
		all = append(all, x.words...)
	}
	t.set = text.NewWordSet(all...)
	return t
}()

// beginning returns the trait that the first word of a paragraph shows.
func beginning(d *text.Document, t *text.Token) (Trait, bool) {
	if t.Kind != text.Word {
		return 0, false
	}
	switch d.Of(t) {
	case "He", "She", "They", "His", "Her", "Their", "It", "Its":
		return PronounFirst, true
	case "But", "However", "Although", "And", "Yet", "Still", "Also", "Instead", "Even", "Indeed":
		return ConnectiveFirst, true
	case "Meanwhile", "Later", "Earlier", "Last", "Since", "Then":
		return LaterFirst, true
	case "A", "An":
		return IndefiniteFirst, true
	}
	const names = lexicon.Person | lexicon.Place | lexicon.Country | lexicon.Company | lexicon.Demonym
	if t.Entry == 0 || t.Entry.Is(names) && !t.Entry.Is(lexicon.Function) {
		return NameFirst, true
	}
	return 0, false
}

// manners reads the traits of the body paragraphs from first on that show without comparing their words, and which persons are
// named in the usual order.
func (a *article) manners(first int) {
	var known bloom
	for i := range a.names {
		known.set(a.names[i].surname)
		if p := &a.names[i]; p.introIn >= first && p.introIn < len(a.manner) && a.manner[p.introIn][Full] < mostPersons {
			a.manner[p.introIn][Full]++
		}
	}
	for n := first; n < len(a.manner); n++ {
		a.readManner(n, &known)
	}
}

func (a *article) readManner(n int, known *bloom) {
	d := a.doc
	m := &a.manner[n]
	if p := &d.Paragraphs[a.body[n]]; p.LastSentence-p.FirstSentence == 1 {
		m[One] = 1
	}
	first, last := a.tokens(n)
	words := 0
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Punct:
			if doubleQuote(d, t) {
				m[Quote] = 1
			}
		case t.Kind != text.Word:
		case t.Case > text.Lower:
			words++
			a.readCapital(n, i, known)
		default:
			words++
			switch k := traitsOf.set.Find(t.Hash); {
			case k < 0:
			case traitsOf.of[k] >= Definite:
				m[traitsOf.of[k]]++
			default:
				m[traitsOf.of[k]] = 1
			}
		}
	}
	if w := a.firstWord(n); w < last {
		if t := &d.Tokens[w]; doubleQuote(d, t) {
			m[QuoteFirst] = 1
		} else if k, ok := beginning(d, t); ok {
			m[k] = 1
		}
	}
	root := math.Sqrt(float64(words) + 4)
	m[Definite] /= root
	m[Indefinite] /= root
	m[Argument] /= root
}

// readCapital looks at the capitalised word i of body paragraph n.
func (a *article) readCapital(n, i int, known *bloom) {
	d := a.doc
	t := &d.Tokens[i]
	m := &a.manner[n]
	if h := stem(d, t); known.has(h) && t.Case != text.Upper {
		if p := a.find(h); p != nil && p.introIn != n && a.stands(i) {
			m[Bare] = 1
			p.later = p.later || n > p.introIn
		}
	}
	if t.Len() == 1 || t.Has(text.SentenceStart) {
		switch d.Of(t) {
		case "The":
			m[Definite]++
		case "A", "An":
			m[Indefinite]++
		case "You", "Your":
			m[You] = 1
		case "I", "We", "My", "Our":
			m[We] = 1
		}
	}
	if t.Len() <= len("Wednesday") {
		switch w := d.Of(t); {
		case honorific(w):
			m[Address] = 1
		case calendar(w) && w[len(w)-1] == 'y' && len(w) > 5 && w[len(w)-3] == 'd':
			m[Weekday] = 1
		}
	}
}

func doubleQuote(d *text.Document, t *text.Token) bool {
	return t.Kind == text.Punct && (t.Hash == '"' || d.Of(t) == "“")
}
