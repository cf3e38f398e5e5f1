package spacing

import (
	"fmt"
	"math"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// SplitWord finds words with a blank inside.
func SplitWord() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/split-word",
		Summary: "a word cut in two: s tayed, govern- ment, or letter-spaced N E W S",
		Why: `A drop capital, a tag inside a word or the hyphen at the end of a printed line left a blank in the middle of a word. A heading
in small capitals may lose every first letter to a line of its own.

Two pieces, of which one is in no dictionary, are compared with the word that they make: how likely that word is between its
neighbours, against how likely two such words in a row are. Where a document has several words cut in two, pairs of which both are words
of their own (act ion) are compared, too; compounds that some write in two (super highway) are left alone. A hyphen with a blank behind
it may also belong to pre- and post-war. The repair joins the pieces.`,
		Severity: lint.Warning,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The pier is shut. ⟦T he⟧ works begin in May.", Good: "The pier is shut. The works begin in May."},
			{Bad: "The crew ⟦s tayed⟧ on board all night.", Good: "The crew stayed on board all night."},
			{Bad: "It was ⟦th e⟧ worst storm of the year.", Good: "It was the worst storm of the year."},
			{Bad: "The new ⟦govern- ment⟧ resigned on Friday.", Good: "The new government resigned on Friday."},
			{Bad: "The ⟦gover nment⟧ of the island resigned on Friday.", Good: "The government of the island resigned on Friday."},
			{Bad: "Two ⟦delegati ons⟧ left the hall before noon.", Good: "Two delegations left the hall before noon."},
			{Bad: "They were ⟦a lready⟧ on the pier.", Good: "They were already on the pier."},
			{Bad: "The ⟦gover nment⟧ has ⟦appoin ted⟧ a mayor and asked for quick ⟦act ion⟧ by the board, which keeps on to the end.",
				Good: "The government has appointed a mayor and asked for quick action by the board, which keeps on to the end."},
			{Bad: "The ferry sank.\n⟦H\nARBOUR\nO\nFFICE⟧\nThe pier is shut.", Good: "The ferry sank.\nHARBOUR OFFICE\nThe pier is shut."},
			{Bad: "The ferry sank.\n⟦W H A T  N O W⟧\nThe pier is shut.", Good: "The ferry sank.\nWHAT NOW\nThe pier is shut."},
			{Bad: "⟦B R E A K I N G⟧\nThe ferry sank.", Good: "BREAKING\nThe ferry sank."},
		},
		Clean: []string{
			"The sides c and b are equal, and so are g, t and s even.",
			"He wrote that “[i]f it rains, the fair will be held in the hall”.",
			"Pre- and post-war, short- or long-term, two- to three-year plans.",
			"Vitamin B complex and Type A influenza were found at point B again.",
			"The km h rate, a t test, an x ray and the e mail were new.",
			"T is the letter of the pier. T cells and the T here are red.",
			"K Orre met O Hale and J Smith in Tarnby on Friday.",
			"The loop ends for w in the list, and file.h is read before point s is.",
			"The nano bots and the thermo nuclear test were in the film, and a super highway led to it.",
			"A B C D E F G H are letters.",
			"A\nBOAT\nB\nNET\nC\nSAIL",
			"La mer e la montagna sono belle.",
			"Results: W L D W W L.",
			"The show \"Mac and Me\" and a re run; de facto, al fresco, vis a vis, ad hoc.",
			"We went in to town, a way off, with out door shoes on to the be low sea.",
		},
		Check: checkSplit,
	}
}

func checkSplit(p *lint.Pass) {
	s := splitScan{p: p, doc: p.Doc}
	s.scan()
	if len(s.found) >= manySplits {
		s.lookAgain()
	}
	for _, i := range s.found {
		reportSplit(p, i)
	}
	dividedWords(p)
	headings(p)
}

const (
	// splitOdds is log10 of how much likelier one word with a blank inside must be than two words, where one of the two is in no
	// dictionary, and wordOdds where both are words of their own: of clean text and of text with planted blanks, nearly all pairs
	// lie on the right sides. What is lower by doubt is found in a document that has manySplits surer ones.
	splitOdds  = 4.0
	wordOdds   = 5.0
	nameOdds   = 2.0
	letterOdds = 2.0
	doubt      = 1.0
	manySplits = 2
)

// splitScan collects the words of a document that have a blank inside, by the index of their first token.
type splitScan struct {
	p     *lint.Pass
	doc   *text.Document
	found []int
}

// scan looks round every word that could not stand alone.
func (s *splitScan) scan() {
	done := -1
	for _, v := range s.doc.Indexed(text.Fragments) {
		i := int(v)
		switch {
		case i <= done:
		case s.split(i, splitOdds):
			done = s.keep(i)
		case i > done+2 && s.split(i-2, splitOdds):
			done = s.keep(i - 2)
		}
	}
}

// lookAgain looks at all pairs of words of a document in which blanks stand inside words.
func (s *splitScan) lookAgain() {
	known := s.found
	s.found = nil
	done := -1
	s.eachJoinable(func(i int) {
		if len(known) > 0 && known[0] == i {
			done, known = s.keep(i), known[1:]
			return
		}
		if i > done && (len(known) == 0 || known[0] > i+2) && s.split(i, splitOdds-doubt) {
			done = s.keep(i)
		}
	})
}

// pairing is a pair of words by the first one's token, and the Hash of the word that they make.
type pairing struct {
	first int
	whole uint64
}

// eachJoinable calls look for each pair of words that could be a word in one: those for which split may say yes, and few others. The
// sieve is asked of many pairs side by side.
func (s *splitScan) eachJoinable(look func(i int)) {
	const many = 64
	var pairs [many]pairing
	n := 0
	flush := func() {
		kept := 0
		for _, x := range pairs[:n] {
			pairs[kept] = x
			kept += int(bit(lexicon.MayBe(x.whole)))
		}
		for _, x := range pairs[:kept] {
			look(x.first)
		}
		n = 0
	}
	toks := s.doc.Tokens
	for i := 0; i+2 < len(toks); i++ {
		a, b := &toks[i], &toks[i+2]
		if a.Kind != text.Word {
			continue
		}
		// One branch, since a processor would guess each of the parts wrong.
		if bit(b.Kind == text.Word)&bit(b.Case == text.Lower)&bit((a.Flags|b.Flags)&text.NonASCII == 0)&^(usual(a)&usual(b)) == 0 {
			continue
		}
		pairs[n] = pairing{i, joined(s.doc, a, b)}
		if n++; n == many {
			flush()
		}
	}
	flush()
}

// usual is 1 for a word of which no blank makes a pair with another such word: in a dictionary, not rare and longer than a letter.
func usual(t *text.Token) uint {
	return bit(t.Len() > 1) & bit(t.Entry.Is(lexicon.Common|lexicon.Word|lexicon.Function)) & bit(t.Entry.Rarity() <= rare)
}

// bit is 1 for true.
func bit(b bool) uint {
	if b {
		return 1
	}
	return 0
}

// keep records a finding and returns its last token.
func (s *splitScan) keep(i int) int {
	s.found = append(s.found, i)
	return i + 2
}

// split says whether token i and the one behind the next blank are the pieces of a word.
func (s *splitScan) split(i int, least float64) bool {
	d := s.doc
	a, gap, b := d.Tok(i), d.Tok(i+1), d.Tok(i+2)
	if b == nil || gap.Kind != text.Space || gap.Len() != 1 || !plainWord(a) || !plainWord(b) || b.Case != text.Lower || a.Case > text.Title ||
		a.Len()+b.Len() < 3 || isCliticWord(d.Of(b)) && (!fragment(a) || a.Case != text.Lower) || d.Byte(int(b.End)) == '-' ||
		d.Byte(int(a.Start)-1) == '-' && a.Entry != 0 || d.Byte(int(a.Start)-1) == ']' {
		return false
	}
	if !fragment(a) && !fragment(b) {
		if s.apart(a, b) {
			return false
		}
		least += wordOdds - splitOdds
	}
	h := joined(d, a, b)
	listed := lexicon.Common | lexicon.Function
	if a.Len() > 1 && b.Len() > 1 {
		listed |= lexicon.Word // of a rare word, no single letter stands apart
	}
	if !lexicon.MayBe(h) || !d.Entry(h).Is(listed) {
		return false
	}
	if (a.Len() == 1 || b.Len() == 1) && !(a.Case == text.Lower && b.Entry.Is(lexicon.Function)) { // for w in words
		least -= letterOdds
	}
	if a.Case == text.Title && !a.Has(text.SentenceStart) {
		least += nameOdds
	}
	return incomplete(d, i, a, b) && s.odds(i, h) >= least && amongWords(d, i) && d.English(d.LineAt(int(a.Start)))
}

// rare is the Rarity of the rarest words that are not rare: one word in 10^4.5.
const rare = 112

// joined is the Hash of the word that two pieces make.
func joined(d *text.Document, a, b *text.Token) uint64 { return lexicon.HashJoined(d.Of(a), d.Of(b)) }

// apart says whether two words of a dictionary stand together of their own: neither is rare, or both are everyday words long enough for a
// compound that some write in two (super highway), or words of grammar (on to).
func (s *splitScan) apart(a, b *text.Token) bool {
	const long = 4
	return max(a.Entry.Rarity(), b.Entry.Rarity()) <= rare || a.Len() >= long && b.Len() >= long && a.Entry.Is(lexicon.Common) && b.Entry.Is(lexicon.Common) ||
		a.Entry.Is(lexicon.Function) && b.Entry.Is(lexicon.Function)
}

// plainWord says whether a token is a word of plain letters.
func plainWord(t *text.Token) bool {
	return t.Kind == text.Word && !t.Has(text.NonASCII|text.Apostrophe|text.Initials)
}

// fragment says whether a lower-case word could not stand alone: the dictionary does not have it, or it is a single letter.
func fragment(t *text.Token) bool {
	return t.Len() == 1 || !t.Entry.Is(lexicon.Common|lexicon.Word|lexicon.Function)
}

// odds is log10 of how much likelier the word with this Hash is, between its neighbours, than the two words that tokens i and i+2
// would be. A piece that the document has again may be a word of its own.
func (s *splitScan) odds(i int, whole uint64) float64 {
	d := s.doc
	a, b := d.Tok(i), d.Tok(i+2)
	one := d.Entry(whole).LogProb()
	two, tail := chance(d, a), chance(d, b)
	if lp, ok := lexicon.Bigram(a.Hash, b.Hash); ok {
		tail = lp
	}
	odds := one - two - tail - repeats*(again(d, a)+again(d, b))
	if x := d.Tok(i - 2); x != nil && x.Kind == text.Word && d.Tokens[i-1].Kind == text.Space {
		odds += fit(x.Hash, whole, d.Entry(whole)) - fit(x.Hash, a.Hash, a.Entry)
	}
	if x := d.Tok(i + 4); x != nil && x.Kind == text.Word && d.Tokens[i+3].Kind == text.Space {
		odds += fit(whole, x.Hash, x.Entry) - fit(b.Hash, x.Hash, x.Entry)
	}
	return odds
}

// repeats is what each doubling of a piece's occurrences costs.
const repeats = 1.0

// again is log2 of how often the document has a word that is in no dictionary.
func again(d *text.Document, t *text.Token) float64 {
	if !fragment(t) || t.Len() == 1 {
		return 0
	}
	return math.Log2(float64(max(1, d.Vocabulary().CountHash(t.Hash))))
}

// chance is log10 of the probability of a word in running text, by its letters where no list has it.
func chance(d *text.Document, t *text.Token) float64 {
	if t.Entry != 0 {
		return t.Entry.LogProb()
	}
	return lexicon.Unlisted(d.Of(t), t.Case == text.Title)
}

// incomplete says whether the pieces a and b, tokens i and i+2, make no sense apart.
func incomplete(d *text.Document, i int, a, b *text.Token) bool {
	switch {
	case a.Len() == 1:
		return b.Len() > 1 && incompleteLetter(d, i, a, b)
	case b.Len() == 1:
		return d.Of(b) != "a" && fragment(a) && a.Case == text.Lower
	}
	_, pair := lexicon.Bigram(a.Hash, b.Hash)
	return !pair && !(compounds(d.Of(a)) && b.Entry.Is(lexicon.Common))
}

// incompleteLetter says whether the single letter a begins the word that goes on with b. Letters that are words, or what is left
// of contractions, do not count behind a name or a noun.
func incompleteLetter(d *text.Document, i int, a, b *text.Token) bool {
	if symbol(d, i) {
		return false
	}
	switch d.Of(a) {
	case "a", "A", "i", "I", "o", "O":
		return b.Entry == 0
	case "e":
		return fragment(b) && !b.Entry.Listed()
	case "s", "t", "d", "m":
		before := d.Tok(d.Prev(i))
		return before == nil || before.Entry.Is(lexicon.Function) || fragment(b) && !b.Entry.Listed()
	}
	return a.Case == text.Lower || !b.Entry.Listed() ||
		a.Has(text.SentenceStart) && lexicon.LookupWord(strings.ToLower(d.Of(a))+d.Of(b)).Is(lexicon.Function)
}

// symbol says whether a single letter stands in a list of such letters: the sides a and b are equal.
func symbol(d *text.Document, i int) bool {
	j := d.Prev(i)
	if j < 0 || !d.Tokens[j].IsByte(',') && d.Of(&d.Tokens[j]) != "and" && d.Of(&d.Tokens[j]) != "or" {
		return false
	}
	k := d.Prev(j)
	return k >= 0 && d.Tokens[k].Kind == text.Word && d.Tokens[k].Len() == 1
}

// compounds says whether a word is a prefix that many write with a blank behind it.
func compounds(w string) bool {
	switch w {
	case "pre", "non", "anti", "semi", "multi", "sub", "super", "mid", "co", "bi", "tri", "un", "re", "inter", "intra", "de", "pro", "ex",
		"micro", "macro", "mini", "mega", "ultra", "neo", "pan", "bio", "eco", "tele", "e", "nano", "thermo", "electro", "hydro", "photo",
		"cyber", "auto", "counter", "post", "extra", "infra", "hyper", "pseudo", "quasi", "socio", "geo", "aero", "astro", "psycho", "para":
		return true
	}
	return false
}

// amongWords says whether the words round the pieces i and i+2 are known, or there are none.
func amongWords(d *text.Document, i int) bool {
	before, after := d.Tok(d.Prev(i)), d.Tok(d.Next(i+2))
	known := func(t *text.Token) bool {
		return t == nil || t.Kind != text.Word || t.Entry.Listed() && (t.Len() > 1 || d.Of(t) == "a" || d.Of(t) == "I")
	}
	return known(before) && known(after)
}

func reportSplit(p *lint.Pass, i int) {
	d := p.Doc
	a, b := d.Tok(i), d.Tok(i+2)
	span := text.Span{Start: int(a.Start), End: int(b.End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is one word with a blank inside: "%s"`, excerpt(d, span), d.Of(a)+d.Of(b)),
		lint.UnsafeFix("join the pieces", text.Span{Start: int(a.End), End: int(b.Start)}, ""))
}
