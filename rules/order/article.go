package order

import (
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Sign is one kind of evidence that a paragraph stands too early or too late.
type Sign uint8

const (
	// lateName: a bare surname speaks before the person is introduced. earlyName: it is only mentioned. Several persons are
	// independent evidence, up to three.
	lateName Sign = iota
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
	// usual counts the persons who have a bare surname after the paragraph that introduces them, and none before: evidence of
	// the right order.
	usual
	// lead: how much less the first paragraph reads like an opening than the others.
	lead
	// turned: how little the paragraphs go from what stands early to what stands late in other articles.
	turned
	// scattered: how little neighbouring paragraphs have in common, compared with all pairs.
	scattered
	Signs
)

// hint is one piece of evidence.
type hint struct {
	sign Sign
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
	// manner has the traits of the body paragraphs, lead is the one that reads most like an opening.
	manner []Manner
	lead   int
	// score is the log odds that the order is wrong, evidence the number of independent signs, words that of signs about words that
	// presuppose others; unlikely and 0 where what is cheap to see speaks for the order.
	score           float64
	evidence, words int
}

// The family looks at articles of at least so many body paragraphs, and of at most so many words: a longer text names its persons
// again and again, in whatever order.
const (
	fewestParagraphs = 5
	mostWords        = 2500
)

const unlikely = -99

var articleOf = lint.NewMemo(read)

func read(p *lint.Pass) *article {
	a := begin(p)
	if a.body != nil {
		a.judge()
	}
	return a
}

// begin reads what does not need a comparison of paragraphs.
func begin(p *lint.Pass) *article {
	a := &article{doc: p.Doc, score: unlikely}
	if p.Doc.Words > mostWords {
		return a
	}
	a.findBody()
	a.dropEntries()
	if len(a.body) < fewestParagraphs {
		a.body = nil
		return a
	}
	a.findNames()
	a.datelines()
	a.tails()
	a.opening()
	return a
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

// dropEntries takes the entries of a list out of the body. Where they are a quarter of it, it is not a running story.
func (a *article) dropEntries() {
	all := len(a.body)
	a.body = slices.DeleteFunc(a.body, a.entry)
	if (all-len(a.body))*4 >= all {
		a.body = nil
	}
}

// entry says whether a paragraph is numbered or marked, a question or an answer, or stamped with a time.
func (a *article) entry(paragraph int) bool {
	d := a.doc
	first := d.Next(d.Lines[d.Paragraphs[paragraph].FirstLine].First - 1)
	t, next := d.Tok(first), d.Tok(first+1)
	switch {
	case t == nil || next == nil:
		return false
	case t.IsByte('-'), t.IsByte('*'):
		return true
	case t.Kind == text.Symbol:
		return next.Kind == text.Space
	case t.Kind == text.Number:
		return next.IsByte('.') || next.IsByte(')') || next.IsByte(':') || strings.ContainsAny(d.Of(t), ".:")
	case t.Kind == text.Word && t.Len() <= 8:
		return next.IsByte(':')
	}
	return t.Kind == text.Punct && !t.Has(text.Opening|text.Closing) && !doubleQuote(d, t) && !t.IsByte('.') && !t.IsByte('\'')
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
func reports(which ...Sign) func(*lint.Pass) {
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
