package order

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// person is somebody whose full name the article gives.
type person struct {
	surname uint64
	// intro is the token of the surname in the first full name, in body paragraph introIn.
	intro, introIn int
	// bare is the first surname that stands alone, in body paragraph bareIn; -1 if none before the introduction.
	bare, bareIn int
	speaks       bool
	// later: it also stands alone in a later paragraph.
	later bool
	// known: everybody knows the surname, so only a form of address before it (Mr) asks for an introduction.
	known bool
}

// bloom answers quickly that a surname is not among those introduced.
type bloom [16]uint64

func (b *bloom) set(h uint64)      { b[h>>6&15] |= 1 << (h & 63) }
func (b *bloom) has(h uint64) bool { return b[h>>6&15]&(1<<(h&63)) != 0 }

// findNames lists the persons whose full name is given, in the order of their introduction, and turns those whose surname
// stands alone before it, and acronyms used before they are spelled out, into hints.
func (a *article) findNames() {
	d := a.doc
	var known bloom
	late := 0 // the last paragraph that introduces somebody
	for n := range a.body {
		_, last := a.tokens(n)
		behind := -1 // the last name
		for _, c := range a.capitals(n) {
			i := int(c)
			if i <= behind || i+2 >= last {
				continue
			}
			t := &d.Tokens[i]
			if t.Case == text.Upper {
				if t.Len() >= shortestAcronym && t.Len() <= longestAcronym {
					a.acronym(n, i)
				}
				continue
			}
			if d.Tokens[i+1].Kind != text.Space || d.Tokens[i+2].Case == text.Lower || !given(d, t) {
				continue
			}
			l := a.surname(i, last)
			if l < 0 {
				continue
			}
			h := stem(d, &d.Tokens[l])
			if !known.has(h) || a.find(h) == nil {
				known.set(h)
				late = n
				a.names = append(a.names, person{surname: h, intro: l, introIn: n, bare: -1,
					known: famous(strings.ToLower(bareWord(d.Of(&d.Tokens[l]))))})
			}
			behind = l
		}
	}
	a.findBare(&known, 0, late, func(p *person, n, i int) {
		if n >= p.introIn || p.known && !a.addressed(i) {
			return
		}
		if speaks := a.speaks(i); p.bare < 0 || speaks && !p.speaks {
			p.bare, p.bareIn, p.speaks = i, n, speaks
		}
	})
	a.lateNames()
}

// capitals are the capitalised words of body paragraph n.
func (a *article) capitals(n int) []int32 {
	first, last := a.tokens(n)
	all := a.doc.Indexed(text.Capitals)
	from, _ := slices.BinarySearch(all, int32(first))
	to, _ := slices.BinarySearch(all[from:], int32(last))
	return all[from : from+to]
}

// findBare visits the surnames that stand alone in the body paragraphs from first to last, half-open.
func (a *article) findBare(known *bloom, from, to int, visit func(p *person, paragraph, token int)) {
	d := a.doc
	for n := from; n < to; n++ {
		for _, c := range a.capitals(n) {
			i := int(c)
			t := &d.Tokens[i]
			if t.Case == text.Upper {
				continue
			}
			h := t.Hash
			if t.Has(text.Apostrophe) {
				h = stem(d, t)
			}
			if !known.has(h) {
				continue
			}
			if p := a.find(h); p != nil && a.stands(i) {
				visit(p, n, i)
			}
		}
	}
}

// Acronyms have so many letters.
const (
	shortestAcronym = 3
	longestAcronym  = 6
)

func (a *article) find(h uint64) *person {
	for i := range a.names {
		if a.names[i].surname == h {
			return &a.names[i]
		}
	}
	return nil
}

// given says whether the token can be a given name: a listed one, or a capitalised word that no list has.
func given(d *text.Document, t *text.Token) bool {
	if t.Kind != text.Word || t.Case != text.Title || t.Len() < 2 || t.Has(text.Apostrophe) || t.Entry.Is(lexicon.Country|lexicon.Demonym|lexicon.Function) {
		return false
	}
	if t.Entry.Is(lexicon.Person) {
		return !office(d.Of(t))
	}
	return t.Entry == 0 || t.Entry.Is(lexicon.Modern) && !t.Entry.Is(lexicon.Word|lexicon.Place|lexicon.Company)
}

// office says whether a word that is also a given name is rather an office.
func office(w string) bool {
	switch w {
	case "President", "Minister", "Chancellor", "Prince", "Princess", "King", "Queen", "Pope", "Bishop", "Dean", "Judge", "Justice", "Major", "General",
		"Chief", "Marshal", "Duke", "Earl", "Baron", "Count", "Lord", "Lady", "Saint", "St", "San", "Santa", "Los", "Las", "El", "La", "New", "North", "South",
		"East", "West", "Lake", "Mount", "Fort", "Port", "Cape", "Christmas", "Easter", "Senator", "Mayor", "Governor", "Captain", "Doctor", "Professor",
		"Grand", "Van", "Van der", "Bank", "Royal", "Red", "White", "Black", "Green", "Air", "City", "Star", "Sky", "Price", "Summer", "Rose", "Park", "Case":
		return true
	}
	return false
}

// bareWord is a word without its 's.
func bareWord(w string) string {
	for _, s := range [...]string{"'s", "’s", "'S", "’S"} {
		if strings.HasSuffix(w, s) {
			return w[:len(w)-len(s)]
		}
	}
	return w
}

// stem is the hash of a word without its 's.
func stem(d *text.Document, t *text.Token) uint64 {
	if !t.Has(text.Apostrophe) {
		return t.Hash
	}
	return lexicon.Hash(bareWord(d.Of(t)))
}

// surname returns the last token of the full name that begins with the given name at token i, or -1.
func (a *article) surname(i, last int) int {
	d := a.doc
	found := -1
	const longest = 4
	for j, n := i, 1; n <= longest; n++ {
		k := j + 1
		if k < last && d.Tokens[k].IsByte('.') && d.Tokens[j].Len() == 1 {
			k++
		}
		if k+1 >= last || d.Tokens[k].Kind != text.Space || d.Tokens[k].Len() != 1 {
			break
		}
		j = k + 1
		t := &d.Tokens[j]
		if t.Kind != text.Word {
			break
		}
		if t.Case == text.Lower {
			if particle(d.Of(t)) {
				continue
			}
			break
		}
		if t.Case == text.Upper || t.Case == text.NoCase {
			break
		}
		if t.Len() > 1 {
			found = j
		}
	}
	if found < 0 {
		return -1
	}
	if !family(d, &d.Tokens[found], d.Tokens[i].Entry.Is(lexicon.Person)) {
		return -1
	}
	return found
}

// family says whether the token can be a surname that proves something: not a place, a company or a day, and no frequent word
// (Park, Street, King). Behind an unlisted given name it must not be a word of any other kind.
func family(d *text.Document, t *text.Token, afterGiven bool) bool {
	const shortest, frequent = 3, -4.6
	w, entry := d.Of(t), t.Entry
	if t.Has(text.Apostrophe) {
		w = bareWord(w)
		entry = lexicon.LookupWord(w)
	}
	listed := entry.Is(lexicon.Person)
	switch {
	case entry != 0 && !listed && !afterGiven, len(w) < shortest, calendar(w):
		return false
	case t.Case == text.Mixed && !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac"):
		return false
	case entry.Is(lexicon.Country | lexicon.Demonym | lexicon.Company | lexicon.Function):
		return false
	case entry.Is(lexicon.Common|lexicon.Place) && !listed:
		return false
	}
	return !(entry.Is(lexicon.Common) && entry.Is(lexicon.Word) && entry.LogProb() > frequent)
}

// stands says whether the name at token i stands alone: no capitalised word on either side, a form of address apart.
func (a *article) stands(i int) bool {
	d := a.doc
	if p := d.Prev(i); p >= 0 && a.joined(p) {
		return false
	}
	if n := i + 2; n < len(d.Tokens) && d.Tokens[i+1].Kind == text.Space {
		if t := &d.Tokens[n]; t.Kind == text.Word && t.Case != text.Lower && t.Case != text.NoCase {
			return false
		}
	} else if n := i + 1; n < len(d.Tokens) && (d.Tokens[n].IsByte('-') || d.Of(&d.Tokens[n]) == "–") {
		return false
	}
	return true
}

// joined says whether token p, directly before a name, belongs to it: a capitalised word, the initial or office before a full
// stop, a hyphen.
func (a *article) joined(p int) bool {
	d := a.doc
	t := &d.Tokens[p]
	switch {
	case t.IsByte('.'):
		t = &d.Tokens[max(p-1, 0)]
		return t.Case == text.Title && t.Has(text.Abbrev) && !honorific(word(d, t))
	case t.Kind != text.Word:
		return t.IsByte('-') || t.IsByte('/') || d.Of(t) == "–"
	}
	return t.Case != text.Lower && !honorific(d.Of(t)) && !(t.Has(text.SentenceStart) && t.Entry.Is(lexicon.Function))
}

// speaks says whether the name at token i is that of a speaker, or has a form of address.
func (a *article) speaks(i int) bool {
	d := a.doc
	if n := i + 2; n < len(d.Tokens) && saying(word(d, &d.Tokens[n])) {
		return true
	}
	p := d.Prev(i)
	return p >= 0 && saying(word(d, &d.Tokens[p])) || a.addressed(i)
}

// addressed says whether a form of address stands before token i.
func (a *article) addressed(i int) bool {
	p := a.doc.Prev(i)
	if p > 0 && a.doc.Tokens[p].IsByte('.') {
		p--
	}
	return p >= 0 && honorific(word(a.doc, &a.doc.Tokens[p]))
}

// lateNames turns the persons into hints.
func (a *article) lateNames() {
	d := a.doc
	for i := range a.names {
		p := &a.names[i]
		if first, _ := a.tokens(p.introIn); p.bare < 0 || inQuotes(d, first, p.intro) {
			continue // who speaks does not introduce
		}
		s := earlyName
		if p.speaks {
			s = lateName
		}
		at := d.Tokens[p.bare].Span()
		intro := d.Tokens[p.intro].Span()
		a.add(hint{sign: s, at: at, because: intro, paragraph: p.bareIn, first: p.introIn,
			message: fmt.Sprintf("%q is named before the full name is given", d.Text[at.Start:at.End])})
	}
}

func honorific(w string) bool {
	switch w {
	case "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Prof", "Mx":
		return true
	}
	return false
}

func particle(w string) bool {
	switch w {
	case "de", "da", "di", "del", "van", "von", "der", "den", "al", "el", "bin", "ibn", "bint", "la", "le", "dos", "ten", "ter":
		return true
	}
	return false
}

func saying(w string) bool {
	switch w {
	case "said", "says", "told", "added", "adds", "explained", "noted", "insisted", "argued", "warned", "wrote", "stressed", "recalled",
		"admitted", "claimed", "replied", "continued", "suggested", "acknowledged", "declined", "tweeted", "testified", "stated", "believes", "thinks":
		return true
	}
	return false
}

// calendar says whether the word is a month or a weekday, which follow given names such as April only by chance.
func calendar(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// famous says whether the person needs no introduction.
func famous(w string) bool {
	switch w {
	case "trump", "biden", "obama", "clinton", "bush", "putin", "zelensky", "zelenskyy", "merkel", "macron", "sarkozy", "blair", "brown",
		"cameron", "johnson", "thatcher", "reagan", "kennedy", "nixon", "lincoln", "washington", "churchill", "stalin", "lenin", "hitler", "mao",
		"modi", "gandhi", "netanyahu", "arafat", "erdogan", "mandela", "castro", "chavez", "saddam", "hussein", "gaddafi", "assad", "khamenei",
		"harris", "pence", "sanders", "warren", "musk", "bezos", "zuckerberg", "jobs", "gates", "shakespeare", "einstein", "darwin", "mozart", "beethoven",
		"bach", "picasso", "messi", "ronaldo", "beckham", "federer", "nadal", "djokovic", "williams", "woods", "schumacher", "hamilton", "jackson",
		"beyonce", "madonna", "rooney", "mourinho", "wenger", "ferguson", "gorbachev", "yeltsin", "hillary", "romney", "mccain", "sunak", "truss",
		"starmer", "corbyn", "xi", "kim", "jesus", "christ", "muhammad", "freud", "marx", "newton", "galileo", "napoleon":
		return true
	}
	return false
}
