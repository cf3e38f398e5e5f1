package engine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/neardup"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Two texts are copies from this share of common word sequences on; measured on rewritten agency reports, unrelated reports of
// the same event stay below 0.2.
const copyShare = 0.5

// copyWords is the least length of a text that is compared: shorter ones share standing phrases only.
const copyWords = 60

// corpusRule returns the rule that compares the texts of a run, if it is on.
func (e *Engine) corpusRule() *lint.Rule {
	for _, r := range e.Rules {
		if r.Corpus {
			return r
		}
	}
	return nil
}

// A text is compared by its words, and by its names and numbers alone: a program that puts another word for each ("spinning")
// leaves these as they were, in their order. Of 1,697 real articles no two that were not copies shared more than 0.39 of them.
const (
	byWords = iota
	byNames
	signatures

	wordsTogether, namesTogether = 5, 3
	// namesShare is the share of common sequences of names and numbers from which on two texts are copies, where each has at
	// least so many.
	namesShare  = 0.55
	fewestNames = 20
)

// sign computes what is compared later. Windows of a long text are pieces and are not compared.
func (w *Worker) sign(f *result.File, doc *text.Document) {
	if f.Window || doc.Words < copyWords {
		return
	}
	f.Signatures = &[signatures]neardup.Signature{
		byWords: neardup.Of(w.hashes(doc, isWord), wordsTogether),
		byNames: neardup.Of(w.hashes(doc, isName), namesTogether),
	}
}

// hashes lists the hashes of some tokens of a text, until the next call.
func (w *Worker) hashes(doc *text.Document, wanted func(*text.Token) bool) []uint64 {
	w.words = w.words[:0]
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; wanted(t) {
			h := t.Hash
			if t.Kind == text.Number {
				h = lexicon.Hash(doc.Of(t))
			}
			w.words = append(w.words, h)
		}
	}
	return w.words
}

func isWord(t *text.Token) bool { return t.Kind == text.Word }

// isName says whether a token is a number of two figures or more, or a word with a capital that a sentence did not give it.
func isName(t *text.Token) bool {
	if t.Kind == text.Number {
		return t.Len() > 1
	}
	const ordinary = lexicon.Common | lexicon.Word | lexicon.Function
	return t.Kind == text.Word && t.Case > text.Lower && t.Len() > 1 && !t.Entry.Is(lexicon.Function) &&
		!(t.Has(text.SentenceStart) && t.Entry.Is(ordinary))
}

// copies compares every text with those before it, in the order of the run. It needs about two kilobytes for each text.
type copies struct {
	engine *Engine
	rule   *lint.Rule
	index  [signatures]neardup.Index
	names  []string
	print  fingerprinter
}

func (e *Engine) newCopies() *copies { return &copies{engine: e, rule: e.corpusRule()} }

// compare reports a text that is nearly the same as an earlier one, at its first line.
func (c *copies) compare(f *result.File) {
	if c.rule == nil || f.Signatures == nil {
		return
	}
	message := c.nearest(f)
	if message == "" {
		return
	}
	severity := c.rule.Severity
	if c.engine.Policy != nil {
		if policy := c.engine.Policy(f.Name); policy != nil {
			s, on := policy(c.rule)
			if !on {
				return
			}
			severity = firstSet(s, severity)
		}
	}
	item := result.Item{Rule: c.rule, Severity: severity, Finding: lint.Finding{
		Span:     firstLine(f.Text),
		Severity: severity,
		Message:  message,
	}}
	at := 0
	for at < len(f.Items) && f.Items[at].Span.Start < item.Span.Start {
		at++
	}
	f.Items = slices.Insert(f.Items, at, item)
	c.print.file(f)
}

// nearest takes the text in and says which earlier one it is a copy of, or nothing.
func (c *copies) nearest(f *result.File) string {
	s := f.Signatures
	f.Signatures = nil
	c.names = append(c.names, f.Name)
	if s[byNames].Shingles < fewestNames {
		s[byNames] = neardup.Signature{}
	}
	id := c.index[byWords].Add(s[byWords])
	c.index[byNames].Add(s[byNames])
	if pair, ok := c.index[byWords].Nearest(id, copyShare); ok {
		return fmt.Sprintf("%s stands in %s too", share(pair.Similarity), c.names[pair.First])
	}
	if pair, ok := c.index[byNames].Nearest(id, namesShare); ok {
		return fmt.Sprintf("%s has the same names and numbers in the same order", c.names[pair.First])
	}
	return ""
}

// share says how much of a text is meant. The estimate is good to about six points.
func share(similarity float64) string {
	if similarity > 0.98 {
		return "this text"
	}
	return fmt.Sprintf("about %.0f %% of this text", 100*similarity)
}

// firstLine is the first line of a text that has something on it.
func firstLine(s string) text.Span {
	start := len(s) - len(strings.TrimLeft(s, "\uFEFF \t\r\n"))
	end := len(s)
	if n := strings.IndexAny(s[start:], "\r\n"); n >= 0 {
		end = start + n
	}
	return text.Span{Start: start, End: end}
}
