package fragment

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// openers are the words with which beginsText lets a text begin whatever stands before them.
var openers = sieveOf(clauseWords, clausePrepositions, newWords("Of", "Last", "Next"), adverbials)

// inLines goes through tokens, and the lines that they stand in.
type inLines struct {
	d      *text.Document
	tokens []int32
	line   int
}

// nextRunOn returns the next token that mayRunOn, or -1. Where too little stands round a token it may.
func (s *inLines) nextRunOn() int {
	toks, lines := s.d.Tokens, s.d.Lines[s.line:]
	last, words := 0, 0
	for n, c := range s.tokens {
		i := int(c)
		if i >= last {
			for lines[0].Last <= i {
				lines = lines[1:]
			}
			last, words = lines[0].Last, lines[0].Words
		}
		if i >= 2 && i+4 < len(toks) {
			if t := &toks[i]; bit(t.Case != text.Title)|bit(t.Flags&border != apart) != 0 {
				if before := &toks[i-2]; before.Case != text.Upper || !before.Entry.Is(lexicon.Place|lexicon.Country) {
					continue
				}
			} else if !(*surroundings)(toks[i-2 : i+5]).mayRunOn(words) {
				continue
			}
		}
		s.tokens, s.line = s.tokens[n+1:], len(s.d.Lines)-len(lines)
		return i
	}
	s.tokens = nil
	return -1
}

const (
	// apart are the flags among those in border of a word with blanks round it inside a sentence.
	apart  = text.SpaceBefore | text.SpaceAfter
	border = apart | text.SentenceStart | text.LineStart
)

// surroundings are a word with a capital and what stands round it: two tokens before it, and four behind.
type surroundings [7]text.Token

// mayRunOn says whether checkRunOn must look at the word with a capital in the middle of s, which stands apart inside a sentence, in a
// line of so many words: it is true wherever that finds something. Names, as most such words are, begin no text; which of the tests
// refuses one cannot be foretold, so that they are made without a branch.
func (s *surroundings) mayRunOn(words int) bool {
	before, t := &s[0], &s[2]
	place := bit(before.Case == text.Upper) & bit(before.Entry.Is(lexicon.Place|lexicon.Country)) // checkDatelines
	begins := openers.Bit(t.Hash) | bit(before.Kind == text.Number) | bit(before.Case == text.Lower)&stretches.Bit(before.Hash) | s.named()
	if words >= headedLine {
		begins |= s.headed(words)
	}
	return place|begins != 0
}

// named is 1 where nameAgain may find its name and verb.
func (s *surroundings) named() uint {
	before, t, after, verb := &s[0], &s[2], &s[4], &s[6]
	return bit(t.Entry.Is(lexicon.Person)) & bit(after.Case == text.Title) & bit(verb.Case == text.Lower) &
		(finiteVerbs.Bit(verb.Hash) | bit(verb.Entry.Tag(lexicon.VerbPast))) & (bit(before.Case == text.Lower) | bit(before.Has(text.Closing)))
}

// headed is 1 where subjectAgain, checkCapitals, opensJoined or contentOpens may find something in a line of so many words.
func (s *surroundings) headed(words int) uint {
	before, t, after, verb := &s[0], &s[2], &s[4], &s[6]
	again := bit(words >= pageLine) & bit(after.Case != text.Lower) & finiteVerbs.Bit(verb.Hash)
	capitals := bit(before.Case == text.Upper)
	content := bit(t.Entry.Is(lexicon.Common)) & bit(!t.Entry.Is(namedWord)) & bit(before.Entry.Tag(lexicon.Noun|lexicon.NounPlural)) &
		bit(!before.Entry.Tag(noSubject))
	joined := bit(words >= joinedLine) & bit(before.Case == text.Lower) & bit(!before.Entry.Is(lexicon.Function)) &
		(bit(t.Entry.Is(lexicon.Function)) | content)
	return again | bit(after.Case == text.Lower)&(capitals|joined)
}
