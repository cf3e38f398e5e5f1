package order

import (
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// sign is one kind of evidence that a paragraph stands too early or too late.
type sign uint8

const (
	// lateName: a bare surname speaks before the person is introduced. earlyName: it is only mentioned.
	lateName sign = iota
	earlyName
	// lateAcronym: an acronym is used before it is spelled out.
	lateAcronym
	// dateline: a paragraph inside begins with a dateline. tail: credits or notices stand inside.
	dateline
	tail
	// opening: the first paragraph refers back. quoteOpens: it begins with a quotation. nobody: it says he or she of nobody.
	opening
	quoteOpens
	nobody
	// lead: another paragraph is closer to the headline than the first. scattered: neighbouring paragraphs have less in common
	// than any two.
	lead
	scattered
	signs
)

// weights are log odds, fitted to shuffled and original news: how much likelier a sign is in a shuffled article.
var weights = [signs]float64{
	lateName: 2.3, earlyName: 1.7, lateAcronym: 1.2, dateline: 1.3, tail: 1.5, opening: 1.8, quoteOpens: 1.4, nobody: 1.5, lead: 0.6, scattered: 0.5,
}

const (
	// leadFirst and usualOrder speak for the order as it is: the first paragraph is the closest to the headline, somebody is
	// introduced first and has a bare surname in a later paragraph.
	leadFirst  = -0.85
	usualOrder = -0.7
	// Several persons are independent evidence, up to so many.
	mostPersons = 3
)

// hint is one piece of evidence.
type hint struct {
	sign sign
	at   text.Span
	// because is where the thing presupposed stands, if it is a place.
	because text.Span
	message string
	// paragraph is the body paragraph that holds at; first is the one that belongs before it (an index into article.body).
	paragraph, first int
}

// article is what the family knows of one document.
type article struct {
	doc *text.Document
	// body lists the paragraphs of prose: indexes into Document.Paragraphs. prose counts them.
	body  []int
	hints []hint
	names []person
	// lead is the body paragraph closest to the headline, -1 if there is none.
	lead int
	// score is the sum of the weights, evidence the number of independent hints.
	score    float64
	evidence int
}

// The family looks at articles of at least so many body paragraphs, and of at most so many words: a longer text names its persons
// again and again, in whatever order.
const (
	fewestParagraphs = 5
	mostWords        = 2500
)

var articleOf = lint.NewMemo(read)

func read(p *lint.Pass) *article {
	a := &article{doc: p.Doc, lead: -1}
	if p.Doc.Words > mostWords {
		return a
	}
	a.findBody()
	if len(a.body) < fewestParagraphs || a.listLike() {
		a.body = nil
		return a
	}
	a.findNames()
	a.datelines()
	a.tails()
	a.opening()
	if !a.presupposes() {
		return a
	}
	a.findLead()
	a.scatter()
	a.weigh()
	return a
}

// presupposes says whether a hint is about words that presuppose others: style and statistics alone prove nothing.
func (a *article) presupposes() bool {
	for i := range a.hints {
		if a.hints[i].sign != quoteOpens {
			return true
		}
	}
	return false
}

// weigh adds up the evidence.
func (a *article) weigh() {
	var seen [signs]int
	for i := range a.hints {
		s := a.hints[i].sign
		seen[s]++
		if seen[s] == 1 || (s == lateName || s == earlyName) && seen[s] <= mostPersons {
			a.score += weights[s]
			a.evidence++
		}
	}
	if a.lead == 0 {
		a.score += leadFirst
	}
	a.score += usualOrder * float64(min(a.usual(), mostPersons))
}

// findBody lists the paragraphs that are neither headline nor header lines nor scraps.
func (a *article) findBody() {
	d := a.doc
	if len(d.Paragraphs) < fewestParagraphs {
		return
	}
	a.body = make([]int, 0, len(d.Paragraphs))
	const fewestWords = 6
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		words := 0
		for l := p.FirstLine; l < p.LastLine; l++ {
			if d.Lines[l].Role == text.RoleBody {
				words += d.Lines[l].Words
			}
		}
		if words >= fewestWords {
			a.body = append(a.body, i)
		}
	}
}

// listLike says whether the paragraphs are entries rather than a running story: numbered, marked, questions and answers,
// stamped with times.
func (a *article) listLike() bool {
	d := a.doc
	marked := 0
	for _, i := range a.body {
		first := d.Next(d.Lines[d.Paragraphs[i].FirstLine].First - 1)
		t := d.Tok(first)
		if t == nil {
			continue
		}
		switch {
		case t.Kind == text.Number, t.Kind == text.Symbol, t.IsByte('-'), t.IsByte('*'):
			marked++
		case t.Kind == text.Word && t.Len() <= 8:
			if c := d.Tok(first + 1); c != nil && c.IsByte(':') {
				marked++
			}
		case t.Kind == text.Punct && !t.Has(text.Opening) && !t.Has(text.Closing) && t.Hash != '.':
			marked++
		}
	}
	return marked*4 >= len(a.body)
}

// tokens returns the tokens of body paragraph n, half-open.
func (a *article) tokens(n int) (first, last int) {
	p := &a.doc.Paragraphs[a.body[n]]
	return a.doc.Lines[p.FirstLine].First, a.doc.Lines[p.LastLine-1].Last
}

// firstWord returns the first token of body paragraph n that is not blank.
func (a *article) firstWord(n int) int {
	first, _ := a.tokens(n)
	return a.doc.Next(first - 1)
}

// opener is a short, readable span for body paragraph n: its first words.
func (a *article) opener(n int) text.Span {
	d := a.doc
	first := a.firstWord(n)
	_, last := a.tokens(n)
	for d.Tokens[first].Kind == text.Punct && first+1 < last {
		first = d.Next(first)
	}
	const words, longest = 8, 60
	end := first
	for i, w := first, 0; i < last && w < words && int(d.Tokens[i].End-d.Tokens[first].Start) <= longest; i++ {
		if d.Tokens[i].Wordlike() {
			w++
			end = i
		}
	}
	return text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[end].End)}
}

func (a *article) add(h hint) { a.hints = append(a.hints, h) }

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

func word(d *text.Document, t *text.Token) string {
	if t == nil || t.Kind != text.Word {
		return ""
	}
	return d.Of(t)
}
