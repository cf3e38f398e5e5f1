package engine

import (
	"fmt"
	"slices"
	"strings"

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

// sign computes what is compared later. Windows of a long text are pieces and are not compared.
func (w *Worker) sign(f *result.File, doc *text.Document) {
	if f.Window || doc.Words < copyWords {
		return
	}
	w.words = w.words[:0]
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; t.Kind == text.Word {
			w.words = append(w.words, t.Hash)
		}
	}
	s := neardup.Of(w.words)
	f.Signature = &s
}

// copies compares every text with those before it, in the order of the run. It needs about a kilobyte for each text.
type copies struct {
	engine *Engine
	rule   *lint.Rule
	index  neardup.Index
	names  []string
	print  fingerprinter
}

func (e *Engine) newCopies() *copies { return &copies{engine: e, rule: e.corpusRule()} }

// compare reports a text that is nearly the same as an earlier one, at its first line.
func (c *copies) compare(f *result.File) {
	if c.rule == nil || f.Signature == nil {
		return
	}
	id := c.index.Add(*f.Signature)
	c.names = append(c.names, f.Name)
	f.Signature = nil
	pair, ok := c.index.Nearest(id, copyShare)
	if !ok {
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
		Message:  fmt.Sprintf("%s stands in %s too", share(pair.Similarity), c.names[pair.First]),
	}}
	at := 0
	for at < len(f.Items) && f.Items[at].Span.Start < item.Span.Start {
		at++
	}
	f.Items = slices.Insert(f.Items, at, item)
	c.print.file(f)
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
