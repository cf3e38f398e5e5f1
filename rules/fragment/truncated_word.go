package fragment

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// halfWord says whether a text ends in half a word, as where a program keeps the first so many characters: a single letter behind a word
// that cannot end a sentence, or letters that are no word, and one with an ending behind them.
func halfWord(d *text.Document, s *text.Sentence) bool {
	const least = 30
	i := s.Last - 1
	t := &d.Tokens[i]
	if i-s.First < 2 || d.Words < least || t.Kind != text.Word || t.Has(text.NonASCII|text.Apostrophe|text.Initials) || d.Tokens[i-1].Kind != text.Space {
		return false
	}
	before := &d.Tokens[i-2]
	if t.Len() == 1 {
		switch d.Text[t.Start] {
		case 'I', 'a', 'A':
			return false
		}
		return before.Kind == text.Word && before.Case == text.Lower && (demanding(d.Of(before)) || leads(d.Of(before)) || d.Of(before) == "after")
	}
	const known = lexicon.Common | lexicon.Word | lexicon.Function | lexicon.Person | lexicon.Place | lexicon.Acronym
	return t.Case == text.Lower && before.Case != text.Upper && !t.Entry.Is(known) && d.Vocabulary().CountHash(t.Hash) < 2 && completed(d.Of(t))
}

// completed says whether letters with an ending behind them are an everyday word.
func completed(w string) bool {
	const longest = 24
	if len(w) > longest || strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
		return false
	}
	for _, ending := range [...]string{"e", "d", "s", "t", "y", "n", "r", "g", "l", "h", "k", "m", "re", "ed", "er", "es", "ng", "ly", "on", "al", "nt", "ce", "st",
		"ing", "ion", "ent", "ant", "ity", "ble", "ght", "tion", "ment", "ence", "ance", "ally", "able", "ship", "ther", "ould", "ations"} { //nolint:misspell // endings
		if lexicon.LookupWord(w + ending).Is(lexicon.Common) {
			return true
		}
	}
	return false
}
