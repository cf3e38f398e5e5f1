package order

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Document weighs all signs together.
func Document() *lint.Rule {
	return &lint.Rule{
		Name:    "order/document",
		Summary: "The paragraphs stand in the wrong order",
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
	// A warning needs so much evidence, and the sum of its weights; a note less. One piece of either is strong.
	warnEvidence, warnScore = 3, 2.5
	noteEvidence, noteScore = 2, 1.3
)

func checkDocument(p *lint.Pass) {
	a := articleOf.Of(p)
	if a.evidence < noteEvidence || a.score < noteScore || !a.strong {
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

// MisplacedDateline reports datelines inside.
func MisplacedDateline() *lint.Rule {
	return &lint.Rule{
		Name:    "order/misplaced-dateline",
		Summary: "A dateline stands inside the article",
		Why: "A dateline (`LISBON (AP) —`) begins an article. Inside, the paragraph was moved, or a second article was joined to the " +
			"first. Articles with several datelines, such as round-ups, are left alone, and so is a dateline behind a standfirst or " +
			"scraps of the page.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: datelineInside("⟦PORTO (AP) —⟧")},
			{Bad: datelineInside("⟦PORTO, May 4 (Reuters) -⟧")},
			{Bad: datelineInside("⟦(CNN) —⟧")},
		},
		Clean: []string{
			orderedFerry, orderedColumn, orderedLive, orderedQuestions,
			datelineInside("In Porto –"),
			datelineInside("NATO - an alliance of many states - said"),
		},
		Check: reports(dateline),
	}
}

// LateIntroduction reports names and acronyms before their introduction.
func LateIntroduction() *lint.Rule {
	return &lint.Rule{
		Name:    "order/late-introduction",
		Summary: "A person speaks, or an acronym is used, before its full name is given",
		Why: "News gives the full name first and the surname later. A surname that speaks before the paragraph with the full name shows " +
			"that paragraphs were moved or that one was lost. Surnames that everybody knows are left alone unless Mr or Mrs stands " +
			"before them.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: lateName1},
			{Bad: lateName2},
			{Bad: lateName3},
		},
		Clean: []string{orderedFerry, orderedColumn, orderedLive, orderedQuestions, orderedObituary, orderedFeature},
		Check: reports(lateName, lateAcronym),
	}
}

// TailInside reports closing lines inside.
func TailInside() *lint.Rule {
	return &lint.Rule{
		Name:    "order/tail-inside",
		Summary: "Credits or a syndication notice stand inside the article",
		Why: "`Reporting by …` and `has not been edited by … staff` close an article. With several paragraphs of the story below them, " +
			"paragraphs were moved or a second article follows.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: tailInside("⟦Reporting by Maria Tavares and Joost de Wit; Editing by Ann Pell⟧")},
			{Bad: tailInside("⟦Except for the headline, this story has not been edited by our staff.⟧")},
			{Bad: tailInside("⟦Lena Okafor in Lagos contributed to this report.⟧")},
		},
		Clean: []string{
			orderedFerry, orderedColumn, orderedLive, orderedQuestions,
			tailInside("Reporting requirements for the ferry companies are strict."),
			tailInside("The captain contributed to this reporter's understanding of the harbour."),
		},
		Check: reports(tail),
	}
}

// reports returns the check that reports every hint of some signs.
func reports(which ...sign) func(*lint.Pass) {
	return func(p *lint.Pass) {
		a := articleOf.Of(p)
		for i := range a.hints {
			h := &a.hints[i]
			for _, s := range which {
				if h.sign == s {
					p.Report(h.finding())
				}
			}
		}
	}
}

func (h *hint) finding() lint.Finding {
	f := lint.Finding{Span: h.at, Message: h.message}
	if h.because != (text.Span{}) {
		f.Related = []lint.Related{{Span: h.because, Message: "the introduction"}}
	}
	return f
}
