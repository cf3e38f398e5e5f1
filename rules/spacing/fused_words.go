package spacing

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// FusedWords finds words that run together because the markup between them was stripped without leaving a space.
func FusedWords() *lint.Rule {
	return &lint.Rule{
		Name:     "spacing/fused-words",
		Summary:  "words run together where a tag was stripped",
		Why:      fusedWhy,
		Severity: lint.Error,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: fusedExamples(),
		Clean:    fusedClean(),
		Check:    checkFused,
	}
}

const fusedWhy = `A page marks up words with links, emphasis and line breaks. An extractor that drops the tags without putting a space in their
place joins the words on both sides: **spokesmanand**, **inMoscow**, **2021The**. Search, counting and language models then see words that
do not exist.

A token that no word list and no other place of the article knows is compared with its likeliest split: the probability of the words in a
row, their neighbours included, against the probability that a rare word or name is spelled like this. Function words, letter case and
word classes decide how sure that is. Where the joined words cannot form a compound, one pair in an article may be a slip of the pen,
**a warning**; two different ones, or three words in a row, are **an error**. Where they could form one (*stockmarket*), it is **a
warning** or **a note**; two sure cases in an article are evidence for the others.

The repair puts the spaces back. It is safe where only one split makes sense.`

// sureness orders findings by what could explain the token otherwise.
type sureness uint8

const (
	// possible: a compound, brand or name could be spelled so; reported only with evidence from the document.
	possible sureness = iota
	// likely: odd as a compound, but seen.
	likely
	// sure: no English compound is made of such parts.
	sure
)

// fusion is a token that is probably several words. Cuts are byte offsets inside the token.
type fusion struct {
	token int
	cuts  []int
	odds  float64
	how   sureness
	// proven: no other split comes near.
	proven bool
	others [][]int
}

func checkFused(p *lint.Pass) {
	if s := fusions.Of(p); len(s.found) > 0 {
		s.lookAgain()
		s.report(p)
	}
}

// fusions are the words of a document that are fused by what each of them is alone.
var fusions = lint.NewMemo(func(p *lint.Pass) *fusedScan {
	s := &fusedScan{pass: p, doc: p.Doc}
	s.scan()
	s.sure = s.distinct(sure)
	return s
})

// sureFusions counts the different tokens of a document that are surely fused.
func sureFusions(p *lint.Pass) int { return fusions.Of(p).sure }

// scan looks at every word that no list knows.
func (s *fusedScan) scan() {
	for _, i := range s.doc.Indexed(text.Unlisted) {
		t := &s.doc.Tokens[i]
		if t.Len() >= shortestFusion && t.Len() <= longestFusion && !s.protected(t) && s.doc.English(s.doc.LineAt(int(t.Start))) {
			s.look(int(i), t)
		}
	}
}

const (
	shortestFusion = 3
	longestFusion  = 60
)

// fusedScan collects the fusions of one document.
type fusedScan struct {
	pass  *lint.Pass
	doc   *text.Document
	found []fusion
	// sure counts the different tokens that are surely fused, before lookAgain.
	sure int
	// unlisted is made at the first use: the Hashes of the document's unlisted words, in chains that begin in heads. own has these
	// and the negations.
	unlisted []unlisted
	heads    []int32
	own      *lexicon.Sieve
	// whole holds words that nothing cuts, by their Hash: an article names the same names again and again.
	whole [wholeWords]string
	// judged is the last candidate.
	judged candidate
}

// technical says whether the document shows program text, in which words are joined on purpose (associatedVoice, sizeof).
func (s *fusedScan) technical() bool { return technical(s.pass) }

const wholeWords = 128

// protected says whether the token touches a mark that makes it part of an address, a path, a handle or code, a full stop as in a
// domain or a method call, an editor's bracket ([d]issolution, (d)isband) or an apostrophe for a sound.
func (s *fusedScan) protected(t *text.Token) bool {
	before, after := s.doc.Byte(int(t.Start)-1), s.doc.Byte(int(t.End))
	if strings.IndexByte("@#/_\\&=+~^*<>$", before) >= 0 || strings.IndexByte("@/_\\&=+~^*<>(", after) >= 0 {
		return true
	}
	if after == '.' && isLowerByte(s.doc.Byte(int(t.End)+1)) {
		return true
	}
	if (before == ']' || before == ')' && strings.IndexByte("([", s.doc.Byte(int(t.Start)-3)) >= 0) && isLetterByte(s.doc.Byte(int(t.Start)-2)) && t.Case == text.Lower || s.clipped(t) {
		return true
	}
	return before == '.' && isLowerByte(s.doc.Byte(int(t.Start))) && isLetterByte(s.doc.Byte(int(t.Start)-2))
}

// clipped says whether the token is spelled as it is spoken: doin', flyin’.
func (s *fusedScan) clipped(t *text.Token) bool {
	rest := s.doc.Text[t.End:]
	return strings.HasSuffix(s.doc.Of(t), "in") && (strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’"))
}

// look judges one token by what it is made of.
func (s *fusedScan) look(i int, t *text.Token) {
	switch {
	case t.Kind == text.Alnum:
		s.lookNumber(i, t)
	case s.negation(t):
		s.add(fusion{token: i, cuts: []int{t.Len() - len(lostNot)}, odds: fair, how: sure, proven: true})
	case t.Has(text.Apostrophe):
		s.lookApostrophe(i, t)
	case t.Has(text.NonASCII):
		return
	case t.Case == text.Mixed:
		s.lookCase(i, t)
	case t.Case == text.Lower || t.Case == text.Title:
		s.lookPlain(i, t)
	case t.Case == text.Upper:
		s.lookCapitals(i, t)
	}
}

// lostNot is what is left of don't behind a page's own apostrophes.
const lostNot = "don"

// negation says whether a token is a pronoun run into what is left of don't: wedon have.
func (s *fusedScan) negation(t *text.Token) bool {
	const longest = len("they" + lostNot)
	if t.Len() > longest || t.Len() <= len(lostNot) || !t.Has(text.SpaceAfter) {
		return false
	}
	front, ok := strings.CutSuffix(s.doc.Of(t), lostNot)
	if !ok {
		return false
	}
	switch front {
	case "I", "we", "We", "they", "They", "you", "You", "who":
		return true
	}
	return false
}

// piece says whether token i and the one behind the next blank make up a word.
func (s *fusedScan) piece(i int) bool {
	d := s.doc
	a, gap, b := d.Tok(i), d.Tok(i+1), d.Tok(i+2)
	return b != nil && gap.Kind == text.Space && gap.Len() == 1 && plainWord(a) && plainWord(b) && b.Case == text.Lower && b.Len() > 1 &&
		d.Entry(joined(d, a, b)).Is(lexicon.Common|lexicon.Word)
}

// add keeps a fusion, unless its token is a piece of a word with a blank inside (authorit ies).
func (s *fusedScan) add(f fusion) {
	if s.piece(f.token) || f.token > 1 && s.piece(f.token-2) {
		return
	}
	w := s.doc.Of(&s.doc.Tokens[f.token])
	if !isKnown(w) && !(programWord(w) && s.technical()) {
		s.found = append(s.found, f)
	}
}

// count is how often an unlisted word occurs in the document, in any letter case, with and without 's.
func (s *fusedScan) count(h uint64) int {
	if !s.ownWords().Has(h) {
		return 0
	}
	n := 0
	for at := s.heads[h&uint64(len(s.heads)-1)]; at > 0; at = s.unlisted[at-1].next {
		if s.unlisted[at-1].hash == h {
			n++
		}
	}
	return n
}

// unlisted is a word by its Hash, and one more than the index of the one before it in its chain.
type unlisted struct {
	hash uint64
	next int32
}

// ownWords are the words for which vouch may vouch.
func (s *fusedScan) ownWords() *lexicon.Sieve {
	if s.own != nil {
		return s.own
	}
	s.own = new(lexicon.Sieve)
	words := s.doc.Indexed(text.Unlisted)
	s.unlisted = make([]unlisted, 0, len(words))
	s.heads = make([]int32, 1<<bits.Len(uint(len(words))))
	for _, i := range words {
		t := &s.doc.Tokens[i]
		h := t.Hash
		if t.Has(text.Apostrophe) {
			at, _ := apostrophe(s.doc.Of(t))
			h = lexicon.Hash(s.doc.Of(t)[:max(at, 0)])
		}
		head := &s.heads[h&uint64(len(s.heads)-1)]
		s.unlisted = append(s.unlisted, unlisted{h, *head})
		*head = int32(len(s.unlisted))
		s.own.Add(h)
	}
	for _, w := range negations {
		s.own.Add(lexicon.Hash(w))
	}
	return s.own
}

// report decides with the evidence of the whole document.
func (s *fusedScan) report(p *lint.Pass) {
	evidence := s.distinct(sure)
	slip := evidence < slips(s.doc) && evidence+sureJoints(p) < slips(s.doc)
	for i := range s.found {
		f := &s.found[i]
		severity, ok := f.severity(evidence)
		if !ok || s.doc.AboutCode() && !s.spoken(f) {
			continue
		}
		if severity == lint.Error && slip && len(f.cuts) == 1 {
			severity = lint.Warning
		}
		p.Report(lint.Finding{
			Span:     s.doc.Tokens[f.token].Span(),
			Message:  s.message(f),
			Severity: severity,
			Fixes:    s.fixes(f),
		})
	}
}

// spoken says whether one of the fused words is of those that sentences are made with and names in programs are not.
func (s *fusedScan) spoken(f *fusion) bool {
	w, last := s.doc.Of(&s.doc.Tokens[f.token]), 0
	for _, c := range append(f.cuts[:len(f.cuts):len(f.cuts)], len(w)) {
		if sentenceGlue(w[last:c]) {
			return true
		}
		last = c
	}
	return false
}

// lookAgain searches a damaged document for what only damage explains: a lower-case token that is listed as a name (isa, ina), and I
// before a contraction.
func (s *fusedScan) lookAgain() {
	if s.sure < damaged {
		return
	}
	known := len(s.found)
	for _, i := range s.doc.Indexed(text.Apostrophes) {
		t := &s.doc.Tokens[i]
		if t.Kind == text.Word && t.Entry != 0 && s.doc.Text[t.Start] == 'I' && t.Case == text.Title && s.fits(t) {
			s.lookContraction(int(i), t)
		}
	}
	for _, i := range s.doc.Indexed(text.Fragments) {
		t := &s.doc.Tokens[i]
		if t.Entry != 0 && !t.Entry.Is(lexicon.Abbrev|lexicon.NonWord) && !t.Has(text.NonASCII|text.Apostrophe) && s.fits(t) {
			s.lookListed(int(i), t)
		}
	}
	if len(s.found) > known {
		slices.SortStableFunc(s.found, func(a, b fusion) int { return a.token - b.token })
	}
}

// fits says whether a token has the length of a fusion and touches no mark that protects it.
func (s *fusedScan) fits(t *text.Token) bool {
	return t.Len() >= shortestFusion && t.Len() <= longestFusion && !s.protected(t)
}

// distinct counts the different tokens that are at least so sure.
func (s *fusedScan) distinct(how sureness) int {
	seen := map[uint64]bool{}
	for _, f := range s.found {
		if f.how >= how {
			seen[s.doc.Tokens[f.token].Hash] = true
		}
	}
	return len(seen)
}

var numbers = [...]string{"two", "three", "four", "five"}

func (s *fusedScan) message(f *fusion) string {
	n := "several"
	if i := len(f.cuts) - 1; i < len(numbers) {
		n = numbers[i]
	}
	b := strconv.AppendQuote(make([]byte, 0, 128), s.doc.Of(&s.doc.Tokens[f.token]))
	b = append(append(append(b, " is "...), n...), " words run together: "...)
	return string(strconv.AppendQuote(b, s.split(f, f.cuts)))
}

func (s *fusedScan) split(f *fusion, cuts []int) string {
	b := make([]byte, 0, 2*longestFusion)
	w, last := s.doc.Of(&s.doc.Tokens[f.token]), 0
	for _, c := range cuts {
		b = append(append(b, w[last:c]...), ' ')
		last = c
	}
	return string(append(b, w[last:]...))
}

// fixes offers the best split first.
func (s *fusedScan) fixes(f *fusion) []lint.Fix {
	safety := lint.Unsafe
	if f.how == sure && f.proven {
		safety = lint.Safe
	}
	fixes := []lint.Fix{s.fix(f, f.cuts, safety)}
	for _, cuts := range f.others {
		fixes = append(fixes, s.fix(f, cuts, lint.Manual))
	}
	return fixes
}

func (s *fusedScan) fix(f *fusion, cuts []int, safety lint.Safety) lint.Fix {
	x := lint.Fix{Title: "write " + strconv.Quote(s.split(f, cuts)), Safety: safety, Edits: make([]lint.Edit, 0, len(cuts))}
	for _, c := range cuts {
		at := int(s.doc.Tokens[f.token].Start) + c
		x.Edits = append(x.Edits, lint.Edit{Span: text.Span{Start: at, End: at}, New: " "})
	}
	return x
}

func isLowerByte(c byte) bool  { return c >= 'a' && c <= 'z' }
func isUpperByte(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLetterByte(c byte) bool { return isLowerByte(c | 0x20) }

func entryOf(w string) lexicon.Entry { return lexicon.LookupWord(w) }
