package apostrophe

import (
	"slices"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// suspect is a word in s, by its token, that may be a possessive: the Hashes of the word without its s and of that with 's, and what the
// lexicon knows of both.
type suspect struct {
	at               int32
	entry, owner     lexicon.Entry
	base, possessive uint64
}

// suspects finds them, and looks up their entries side by side, since the memory where they are is far away.
type suspects struct {
	found   []suspect
	hashes  []uint64
	entries []lexicon.Entry
}

var suspectsRoom = lint.NewRoom[suspects]()

func (s *suspects) find(d *text.Document, plurals []int32) []suspect {
	s.found, s.hashes = s.found[:0], s.hashes[:0]
	for _, i := range plurals {
		if plausible(d, int(i)) && possible(d, int(i)) {
			if base := hashOf(d, int(i)); !contractible.may(base) || !slices.Contains(contractible.words, lettersOf(d, int(i))) {
				s.found, s.hashes = append(s.found, suspect{at: i, base: base}), append(s.hashes, base)
			}
		}
	}
	s.entries = d.Entries(s.entries[:0], s.hashes)
	found := s.found[:0]
	s.hashes = s.hashes[:0]
	for i, x := range s.found {
		if x.entry = s.entries[i]; x.canOwn(d) {
			x.possessive = hashWith(lettersOf(d, int(x.at)), "'s")
			found, s.hashes = append(found, x), append(s.hashes, x.possessive)
		}
	}
	s.found, s.entries = found, d.Entries(s.entries[:0], s.hashes)
	for i := range s.found {
		s.found[i].owner = s.entries[i]
	}
	return s.found
}

// candidate is what is judged.
func (s *suspect) candidate(d *text.Document) candidate {
	i := int(s.at)
	return candidate{
		doc: d, at: i, base: lettersOf(d, i), baseHash: s.base, possessive: s.possessive, entry: s.entry, owner: s.owner, next: i + 2, then: follower(d, i+2),
	}
}

// plausible says whether token i and the word behind it can be an owner and what it owns: the test that most plurals of clean text fail,
// on a word behind them that is neither noun nor adjective. One branch for all that is mostly so or not so by chance.
func plausible(d *text.Document, i int) bool {
	const named = lexicon.Noun | lexicon.NounPlural | lexicon.Adjective | lexicon.VerbIng | lexicon.VerbParticiple
	if i+2 >= len(d.Tokens) {
		return false
	}
	gap, next := &d.Tokens[i+1], &d.Tokens[i+2]
	e := next.Entry
	apart := bit(gap.Kind != text.Space) | bit(next.Kind != text.Word)
	plain := bit(e.Is(lexicon.Function)) | bit(next.Case == text.Lower)&bit(e.Is(lexicon.Common))&bit(!e.Tag(named))
	return apart|plain == 0 || apart == 0 && superlative(d, next)
}

func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}

// possible tests the rest of what must hold of a plausible word.
func possible(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if t.Case == text.Upper || t.Flags&(text.NonASCII|text.Initials) != 0 || t.Entry.Is(lexicon.Function) || t.Len() > 24 {
		return false
	}
	base := lettersOf(d, i)
	return base[len(base)-1] != 's' && (t.Case != text.Mixed || capitals(base)) && free(d, i)
}

// lettersOf returns word i without its s, hashOf the Hash of that.
func lettersOf(d *text.Document, i int) string {
	t := &d.Tokens[i]
	return d.Text[t.Start : t.End-1]
}

func hashOf(d *text.Document, i int) uint64 { return lexicon.HashASCII(lettersOf(d, i)) }

// canOwn says whether a word without its s can own something.
func (s *suspect) canOwn(d *text.Document) bool {
	t, e := &d.Tokens[s.at], s.entry
	if t.Case == text.Lower && (!e.Is(lexicon.Common|lexicon.Word) || !e.Tag(lexicon.Noun|lexicon.NounPlural)) {
		return false
	}
	return !t.Has(text.SentenceStart) || t.Len() <= len("acts") || !e.Tag(lexicon.Verb) || e.Tag(lexicon.Noun) ||
		e.Is(lexicon.Person|lexicon.Place|lexicon.Country|lexicon.Company) // else: Provides shelter from rain.
}

// contractible are words behind which 's is a verb: she's, let's.
var contractible = newFilter("She", "He", "It", "That", "There", "Here", "What", "Who", "Where", "How", "When", "Why", "Let",
	"she", "he", "it", "that", "there", "here", "what", "who", "where", "how", "when", "why", "let")

func hashWith(base, ending string) uint64 {
	var b [32]byte
	n := copy(b[:], base)
	n += copy(b[n:], ending)
	return lexicon.HashASCII(string(b[:n]))
}

func capitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) > 1
}
