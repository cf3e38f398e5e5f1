package spacing

import (
	"math"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// neighbours are the words on both sides of a token in its sentence, 0 for none.
type neighbours struct{ prev, next uint64 }

func (s *fusedScan) neighbours(i int) neighbours {
	var n neighbours
	t := &s.doc.Tokens[i]
	if p := s.doc.Tok(i - 2); p != nil && p.Kind == text.Word && s.doc.Tokens[i-1].Kind == text.Space && !t.Has(text.SentenceStart) {
		n.prev = p.Hash
	}
	if x := s.doc.Tok(i + 2); x != nil && x.Kind == text.Word && s.doc.Tokens[i+1].Kind == text.Space {
		n.next = x.Hash
	}
	return n
}

// segment cuts a word with the help of the document.
func (s *fusedScan) segment(w string, near neighbours) []lexicon.Split {
	return lexicon.Segment(w, lexicon.SegmentContext{Prev: near.prev, Next: near.next, Own: s.ownWords(), Vouch: s.vouch, Lookup: s.doc.Entry})
}

// lookPlain judges a token in lower case, or with one capital in front.
func (s *fusedScan) lookPlain(i int, t *text.Token) {
	w := s.doc.Of(t)
	if f, ok := s.splitPlain(i, t, w, s.neighbours(i)); ok {
		s.add(f)
	}
}

// splitPlain judges the letters of w, which is the token or its front part.
func (s *fusedScan) splitPlain(i int, t *text.Token, w string, near neighbours) (fusion, bool) {
	known := &s.whole[lexicon.Hash(w)%wholeWords]
	if *known == w {
		return fusion{}, false
	}
	splits := s.segment(w, near)
	if splits == nil {
		*known = w
		return fusion{}, false
	}
	best := fewest(splits)
	c := s.candidate(w, splits[best].Cuts, near)
	c.inside = c.title && !t.Has(text.SentenceStart)
	if c.title && several(w) {
		return fusion{}, false
	}
	if c.inside && s.surname(i) && !c.first().is(lexicon.Person|lexicon.Place|lexicon.Country) {
		return fusion{}, false
	}
	c.odds = splits[best].Score - unlistedOdds(w, c.title, c.inside)
	c.count = s.count(lexicon.Hash(w))
	c.hyphen = s.doc.Byte(int(t.Start)-1) == '-' || s.doc.Byte(int(t.End)) == '-'
	how, ok := s.judge(c)
	if !ok || s.misspelled(w, splits[best].Score) {
		return fusion{}, false
	}
	f := fusion{token: i, cuts: splits[best].Cuts, odds: c.odds, how: how, proven: true}
	for rank, other := range splits {
		if rank != best && other.Score > splits[best].Score-rival {
			f.proven = false
			f.others = append(f.others, other.Cuts)
		}
	}
	return f, true
}

// several says whether the token is the plural of a first name or a surname: Louisas.
func several(w string) bool {
	return len(w) > 6 && w[len(w)-1] == 's' && entryOf(w[:len(w)-1]).Is(lexicon.Person)
}

// surname says whether a capitalised token stands behind a first name: Desmond Waithe.
func (s *fusedScan) surname(i int) bool {
	p := s.doc.Tok(i - 2)
	return p != nil && s.doc.Tokens[i-1].Kind == text.Space && p.Case == text.Title && p.Entry.Is(lexicon.Person) &&
		!p.Entry.Is(lexicon.Common|lexicon.Place|lexicon.Function)
}

const (
	// rival: a split that is less than so much worse (log10) is offered too.
	rival = 2.0
	// simpler: a split with fewer cuts may be so much worse: shortlist for, not short list for.
	simpler = 2.5
)

// lookListed judges a name in lower case: function words that neighbours want apart.
func (s *fusedScan) lookListed(i int, t *text.Token) {
	if !s.doc.English(s.doc.LineAt(int(t.Start))) {
		return
	}
	w, near := s.doc.Of(t), s.neighbours(i)
	splits := lexicon.Segment(w, lexicon.SegmentContext{Prev: near.prev, Next: near.next, Lookup: s.doc.Entry})
	if splits == nil {
		return
	}
	const lowerCaseName = -1 // a name is that much rarer in lower case
	c := s.candidate(w, splits[0].Cuts, near)
	c.odds = splits[0].Score - max(lexicon.Unlisted(w, false), t.Entry.LogProb()+lowerCaseName)
	if c.grammatical() && !c.loneI() && c.odds >= 3 && c.fitPrev+c.fitNext > 0 {
		s.add(fusion{token: i, cuts: splits[0].Cuts, odds: c.odds, how: likely, proven: true})
	}
}

// fewest returns the index of the best split, or of one that is nearly as good and has fewer cuts.
func fewest(splits []lexicon.Split) int {
	best := 0
	for i := range splits {
		if len(splits[i].Cuts) < len(splits[best].Cuts) && splits[i].Score > splits[0].Score-simpler {
			best = i
		}
	}
	return best
}

// judge asks the candidate, and the document where that leaves a doubt.
func (s *fusedScan) judge(c *candidate) (sureness, bool) {
	how, ok := c.judge()
	if ok || how > possible || c.odds < 3.5 || c.derived() || len(c.pieces) > 2 {
		return how, ok
	}
	words := s.doc.Vocabulary()
	if c.title {
		b := c.last()
		return possible, c.odds >= 5 && words.Count(c.first().text) > 0 && b.is(lexicon.Common) && len(b.text) > 3
	}
	return possible, words.CountFold(c.first().text) > 0 && words.CountFold(c.last().text) > 0
}

// unlistedOdds is log10 P of a rare word; a capitalised one inside a sentence is a name, at its start it may be one.
func unlistedOdds(w string, title, inside bool) float64 {
	switch {
	case inside:
		return lexicon.Unlisted(w, true)
	case title:
		return max(lexicon.Unlisted(w, false), lexicon.Unlisted(w, true))
	}
	return lexicon.Unlisted(w, false)
}

// vouch lets the document prove a piece: a word that stands alone elsewhere in it. It also admits listed words that are too rare to be
// used without need: longer ones, and names written as such.
func (s *fusedScan) vouch(piece string, hash uint64, e lexicon.Entry) (float64, bool) {
	const once, often, rare = -5.3, -4.6, -0.5
	switch n := s.count(hash); {
	case n > 1:
		return often, true
	case n == 1:
		return once, true
	}
	if negated(piece) {
		return often, true
	}
	if len(piece) >= 6 && e.Is(lexicon.Word) || isUpperByte(piece[0]) && e.Is(lexicon.Person|lexicon.Place|lexicon.Country) {
		return e.LogProb() + rare, true
	}
	return math.Inf(-1), false
}
