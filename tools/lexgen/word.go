package main

import (
	"strings"
	"unicode"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"golang.org/x/text/unicode/norm"
)

// unranked is the SCOWL size of a word that SCOWL does not list.
const unranked = 99

// word is what the sources say about one string of letters in lower case.
type word struct {
	size  int // smallest SCOWL size in any case
	lower int // smallest SCOWL size in lower case
	upper int // smallest SCOWL size with a capital
	flags lexicon.Flag
	tags  lexicon.Tag
	lp    float64
	// counted: lp comes from a source. spoken: the language model lists the word. ranked: the modern list does.
	counted, spoken, ranked bool
}

// vocabulary maps the lower-case form of each word, apostrophes straight, to what is known of it.
type vocabulary map[string]*word

func (v vocabulary) get(key string) *word {
	w := v[key]
	if w == nil {
		w = &word{size: unranked, lower: unranked, upper: unranked}
		v[key] = w
	}
	return w
}

// flag marks every word of a name, as it is spelled and without its accents. Parts of a longer name are marked only when they
// are no everyday words, so that "New" is no place.
func (v vocabulary) flag(name string, f lexicon.Flag) {
	parts := words(name)
	for _, p := range parts {
		if len(p) < 2 || !startsUpper(p) && len(parts) > 1 {
			continue
		}
		if len(parts) > 1 && v.everyday(p) {
			continue
		}
		for _, spelling := range spellings(p) {
			v.get(fold(spelling)).flags |= f | lexicon.Proper
		}
	}
}

func (v vocabulary) everyday(p string) bool {
	w := v[fold(p)]
	return w != nil && w.lower <= 60
}

// words cuts a name at everything that is no letter or inner apostrophe.
func words(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’' && !unicode.Is(unicode.Mn, r)
	})
}

// spellings returns the word and, where it has accents, the word without them.
func spellings(w string) []string {
	if plain := unaccented(w); plain != w {
		return []string{w, plain}
	}
	return []string{w}
}

func unaccented(w string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(w) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func fold(w string) string {
	return strings.Map(func(r rune) rune {
		if r == '’' || r == 'ʼ' {
			return '\''
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(w))
}

func startsUpper(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r)
	}
	return false
}

// letters says whether a folded word has letters only.
func letters(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return w != ""
}

func ascii(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}
