package order

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Document weighs all signs together.
func Document() *lint.Rule {
	return &lint.Rule{
		Name:    "order/document",
		Summary: "the paragraphs stand in the wrong order",
		Why: "Extractors that walk a page column by column, and programs that join the pieces of an article from a feed, lose the order " +
			"of its paragraphs. No single sign proves it. A warning needs at least three independent ones: persons who speak before they " +
			"are introduced, acronyms used before they are spelled out, a dateline inside, closing credits inside, a first paragraph " +
			"that refers back, a first paragraph far from the headline. Two are a note. Nothing is moved; the paragraph that seems to " +
			"belong first is named.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: shuffledStrike},
			{Bad: shuffledFerry},
			{Bad: shuffledLibrary},
		},
		Clean: []string{orderedFerry, orderedColumn, orderedLive, orderedQuestions, orderedObituary, orderedFeature},
		Check: checkDocument,
	}
}

const (
	// A warning needs so much evidence, and the sum of its weights; a note less.
	warnEvidence, warnScore = 3, 2.5
	noteEvidence, noteScore = 2, 1.3
)

func checkDocument(p *lint.Pass) {
	a := articleOf.Of(p)
	if a.evidence < noteEvidence || a.score < noteScore {
		return
	}
	f := lint.Finding{Span: a.opener(0), Severity: lint.Note}
	if a.evidence >= warnEvidence && a.score >= warnScore {
		f.Severity = lint.Warning
	}
	f.Message = fmt.Sprintf("the paragraphs seem to be out of order (%d signs)", len(a.hints))
	if n := a.belongsFirst(); n > 0 {
		s := a.opener(n)
		f.Message = fmt.Sprintf("the paragraphs seem to be out of order (%d signs): %q belongs first", len(a.hints), head(s.Of(p.Doc.Text)))
		f.Related = append(f.Related, lint.Related{Span: s, Message: "this paragraph seems to belong first"})
	}
	for i := range a.hints {
		f.Related = append(f.Related, lint.Related{Span: a.hints[i].at, Message: a.hints[i].message})
	}
	p.Report(f)
}

// belongsFirst returns the body paragraph that seems to belong first, or -1: the one with the dateline, the one closest to the
// headline, or the one that introduces most.
func (a *article) belongsFirst() int {
	votes := make([]int, len(a.body))
	for i := range a.hints {
		h := &a.hints[i]
		if h.sign == dateline {
			return h.paragraph
		}
		if h.first > 0 {
			votes[h.first]++
		}
	}
	if a.lead > 0 {
		return a.lead
	}
	best := -1
	for n := range votes {
		if votes[n] > 0 && (best < 0 || votes[n] > votes[best]) {
			best = n
		}
	}
	return best
}
