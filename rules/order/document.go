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
			"of its paragraphs. No single sign proves it. Some are words that presuppose others: persons who speak before they are " +
			"introduced, acronyms used before they are spelled out, a first paragraph that refers back, a dateline or closing credits " +
			"inside. The rest is manner, measured on news in order and shuffled: the first paragraph does not read like an opening while " +
			"another does, what stands late elsewhere stands early, neighbours have no more in common than strangers. A warning needs " +
			"three signs, two of them such words, and long odds; less is a note. Columns, letters, guides and dialogue are left alone " +
			"unless words prove it. Nothing is moved; the paragraph that seems to belong first is named.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: shuffledStrike},
			{Bad: shuffledFerry},
			{Bad: shuffledLibrary},
			{Bad: shuffledWells},
		},
		Clean: []string{orderedFerry, orderedWells, orderedColumn, orderedLive, orderedQuestions, orderedObituary, orderedFeature},
		Check: checkDocument,
	}
}

const (
	// A warning needs so many signs, so many of them words, and such log odds; a note less. One news article in a hundred has
	// noteScore though its order is right; see docs/evaluation.md.
	warnEvidence, warnWords = 3, 2
	warnScore, noteScore    = 3.5, 0.3
)

func checkDocument(p *lint.Pass) {
	a := articleOf.Of(p)
	if len(a.hints) == 0 || a.score < noteScore {
		return
	}
	f := lint.Finding{Span: a.opener(0), Severity: lint.Note}
	if a.evidence >= warnEvidence && a.words >= warnWords && a.score >= warnScore {
		f.Severity = lint.Warning
	}
	signs := "1 sign"
	if len(a.hints) > 1 {
		signs = fmt.Sprintf("%d signs", len(a.hints))
	}
	f.Message = fmt.Sprintf("the paragraphs seem to be out of order (%s)", signs)
	if n := a.belongsFirst(); n > 0 {
		s := a.opener(n)
		f.Message = fmt.Sprintf("the paragraphs seem to be out of order (%s): %q belongs first", signs, lint.Excerpt(s.Of(p.Doc.Text)))
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
