package apostrophe

import (
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/text"
)

// class is a closed class of words, as a bit set.
type class uint8

const (
	theArticle class = 1 << iota
	determiner
	singular
	plural
	preposition
	title
	timeWord
)

// classLists hold the words of each class, in the spellings that running text has: in lower case, or with one capital.
var classLists = [...]struct {
	class
	words string
}{
	{theArticle, "the The"},
	{determiner, "the a an his her its their our my your this that these those him them it us me you"},
	{singular, "a an A An this This another every each Each Every one One last next Last Next his her its their our my your His Her Its " +
		"Their Our My"},
	{plural, "two three four five six seven eight nine ten many Many some Some several few all All both Both these These those Those most " +
		"Most other Other various dozen hundred thousand million"},
	{preposition, "of in on at to for from by with as over under into about after before against during between through without within and or " +
		"but than In On At To For From By With After Under"},
	{title, "President Minister Secretary Senator Mr Mrs Ms Dr Governor Chancellor King Queen Prince Princess Pope Judge Justice General " +
		"Colonel Chairman Mayor Coach Sir Lord Premier St"},
	{timeWord, "today Today yesterday Yesterday tomorrow Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday week month year " +
		"weekend day morning night century season summer winter January February March April May June July August September October " +
		"November December"},
}

// classes knows the classes of words by their Hash.
type classes struct {
	set   *text.WordSet
	words []classed
}

// classed is a word and the classes of its two spellings.
type classed struct {
	word           string
	small, capital class
}

var theClasses = sync.OnceValue(func() *classes {
	var all []classed
	var words []string
	at := map[string]int{}
	for _, l := range classLists {
		for w := range strings.FieldsSeq(l.words) {
			word := strings.ToLower(w)
			n, ok := at[word]
			if !ok {
				n = len(all)
				at[word], all, words = n, append(all, classed{word: word}), append(words, word)
			}
			if w == word {
				all[n].small |= l.class
			} else {
				all[n].capital |= l.class
			}
		}
	}
	return &classes{text.NewWordSet(words...), all}
})

// of returns the classes of a word with this Hash.
func (c *classes) of(hash uint64, w string) class {
	n := c.set.Find(hash)
	if n < 0 {
		return 0
	}
	known := &c.words[n]
	switch {
	case w == known.word:
		return known.small
	case len(w) == len(known.word) && w[1:] == known.word[1:] && w[0]|0x20 == known.word[0]:
		return known.capital
	}
	return 0
}

func classOf(d *text.Document, t *text.Token) class { return theClasses().of(t.Hash, d.Of(t)) }
