package fragment

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// openers are the words with which beginsText lets a text begin whatever stands before them.
var openers = sieveOf(clauseWords, clausePrepositions, newWords("Of", "Last", "Next"), adverbials)

// capitals goes through the words with a capital that checkRunOn must look at.
type capitals struct {
	d    *text.Document
	rest []int32 // not read yet
	// inner are those of the words read last that stand inside a sentence or behind a place, from the one at next on.
	inner   [64]int32
	next, n int
	line    int
}

// runOn returns the next token that mayRunOn, or -1. Where too little stands round a token it may.
func (c *capitals) runOn() int {
	toks, lines := c.d.Tokens, c.d.Lines
	for {
		for c.next < c.n {
			i := int(c.inner[c.next])
			c.next++
			for lines[c.line].Last <= i {
				c.line++
			}
			if i < 2 || i+4 >= len(toks) || (*surroundings)(toks[i-2:i+5]).mayRunOn(lines[c.line].Words) {
				return i
			}
		}
		if len(c.rest) == 0 {
			return -1
		}
		c.read()
	}
}

// read reads some dozen words side by side: which of them stand inside a sentence cannot be foretold.
func (c *capitals) read() {
	toks := c.d.Tokens
	batch := c.rest[:min(len(c.rest), len(c.inner))]
	n := uint(0)
	for _, i := range batch {
		t, before := &toks[i], &toks[max(i-2, 0)]
		c.inner[n%uint(len(c.inner))] = i
		n += bit(t.Case == text.Title)&bit(t.Flags&border == apart) | afterPlace(before)
	}
	c.rest, c.next, c.n = c.rest[len(batch):], 0, int(n)
}

// afterPlace is 1 if checkDatelines may find a place in a word.
func afterPlace(before *text.Token) uint {
	return bit(before.Case == text.Upper) & bit(before.Entry.Is(lexicon.Place|lexicon.Country))
}

const (
	// apart are the flags among those in border of a word with blanks round it inside a sentence.
	apart  = text.SpaceBefore | text.SpaceAfter
	border = apart | text.SentenceStart | text.LineStart
)

// surroundings are a word with a capital and what stands round it: two tokens before it, and four behind.
type surroundings [7]text.Token

// mayRunOn says whether checkRunOn must look at the word with a capital in the middle of s, which stands in a line of so many words: it is
// true wherever that finds something. Names, as most such words are, begin no text; which of the tests
// refuses one cannot be foretold, so that they are made without a branch.
func (s *surroundings) mayRunOn(words int) bool {
	before, t := &s[0], &s[2]
	begins := afterPlace(before) | openers.Bit(t.Hash) | bit(before.Kind == text.Number) | bit(before.Case == text.Lower)&stretches.Bit(before.Hash) | s.named()
	if words >= headedLine {
		begins |= s.headed(words)
	}
	return begins != 0
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
