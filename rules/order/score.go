package order

import (
	"fmt"
	"math"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Model holds what was learnt from articles in the right order and from the same ones shuffled.
type Model struct {
	// Opening is how much likelier a paragraph with a trait is the first one; Late is how much later it stands, as a share of
	// the article; Near is how much likelier two paragraphs with so much in common are neighbours.
	Opening, Late Manner
	Near          Likeness
	// Signs are log odds for a wrong order, Constant is added to their sum.
	Signs    [Signs]float64
	Constant float64
}

// Evidence is all that is known of the order of an article's paragraphs.
type Evidence struct {
	// Signs has the counts of the signs that are counted: those before lead.
	Signs [Signs]float64
	// Manner has the traits of the paragraphs, Pairs what each has in common with each; nil until they are needed.
	Manner []Manner
	Pairs  [][]Likeness
	// Report: the article tells what people said or did, so that its manner can be judged; see reportage.
	Report Reportage
}

// Reportage says whether an article reports: only there is it known how paragraphs follow each other.
type Reportage uint8

const (
	// Other texts speak to the reader or of their author, or are dialogue: columns, letters, guides, comments, stories.
	Other Reportage = iota
	// Silent ones quote nobody.
	Silent
	Report
)

// doubts are taken from the log odds of texts that do not report: so much less is their manner that of news. doubt is taken where
// no word presupposes another, so that all is manner and statistics.
var doubts = [...]float64{Other: 2.2, Silent: 0.9, Report: 0}

const doubt = 0.4

func reportage(manner []Manner) Reportage {
	said := 0
	for n := range manner {
		if m := &manner[n]; m[Said]+m[Told]+m[Added] > 0 {
			said++
		}
	}
	switch {
	case addresses(manner, len(manner)):
		return Other
	case said < 2:
		return Silent
	}
	return Report
}

// addresses says whether paragraphs that do not quote speak to the reader, or of their author, or paragraphs begin with quotations
// more often than in reports; of is the number of all paragraphs.
func addresses(manner []Manner, of int) bool {
	you, we, speech := 0, 0, 0
	for n := range manner {
		m := &manner[n]
		speech += int(m[QuoteFirst])
		if m[Quote] == 0 {
			you += int(m[You])
			we += int(m[We])
		}
	}
	return you*10 > of || we*5 > of || speech*3 > of
}

// Limits of the measured signs: beyond them nothing more is known.
const (
	leastLead, mostLead           = -3.0, 3.0
	leastTurned, mostTurned       = -3.0, 1.0
	leastScattered, mostScattered = -3.5, 1.0
)

// Measure fills in the signs that are measured, with the rest of the model. Without Pairs, neighbours have no more in common than
// in an average shuffled article.
func (e *Evidence) Measure(m *Model) {
	e.Signs[lead], _ = e.lead(m)
	e.Signs[turned] = e.turned(m)
	if e.Pairs == nil {
		e.Signs[scattered] = 0
		return
	}
	e.Signs[scattered] = e.scattered(m)
}

// Score is the log odds that the order is wrong.
func (e *Evidence) Score(m *Model) float64 {
	x := m.Constant
	for s := range Signs {
		x += m.Signs[s] * e.Signs[s]
	}
	if !e.Presupposes() {
		x -= doubt
	}
	return x - doubts[e.Report]
}

// Judged says whether anything can be said of the order: nothing of other texts without a word that presupposes another.
func (e *Evidence) Judged() bool { return e.Report != Other || e.Presupposes() }

// presupposes says whether a hint is about words that presuppose others.
func (a *article) presupposes() bool {
	for i := range a.hints {
		if s := a.hints[i].sign; s < usual && s != quoteOpens {
			return true
		}
	}
	return false
}

// Presupposes says whether a counted sign is about words that presuppose others.
func (e *Evidence) Presupposes() bool {
	for s := range usual {
		if s != quoteOpens && e.Signs[s] > 0 {
			return true
		}
	}
	return false
}

func dot(a, b *Manner) float64 {
	x := 0.0
	for i := range a {
		x += a[i] * b[i]
	}
	return x
}

// lead is how much likelier a paragraph picked at random is the opening than the first one is, in log odds, and which reads most
// like it.
func (e *Evidence) lead(m *Model) (odds float64, paragraph int) {
	first := dot(&e.Manner[0], &m.Opening)
	best, sum := first, 0.0
	for n := range e.Manner {
		x := dot(&e.Manner[n], &m.Opening)
		sum += math.Exp(x)
		if x > best {
			best, paragraph = x, n
		}
	}
	odds = math.Log(sum/float64(len(e.Manner))) - first
	return min(max(odds, leastLead), mostLead), paragraph
}

// turned is the correlation of the places of the paragraphs behind the first with those where such paragraphs stand, negative, in
// standard deviations from chance.
func (e *Evidence) turned(m *Model) float64 {
	n := len(e.Manner)
	late := make([]float64, n)
	mean := 0.0
	for i := 1; i < n; i++ {
		late[i] = dot(&e.Manner[i], &m.Late)
		mean += late[i] / float64(n-1)
	}
	both, here, there := 0.0, 0.0, 0.0
	for i := 1; i < n; i++ {
		x, y := late[i]-mean, (float64(i)-float64(n)/2)/float64(n-1)
		both += x * y
		here += x * x
		there += y * y
	}
	const nearly = 1e-6
	r := both / (math.Sqrt(here*there) + nearly) * math.Sqrt(float64(n))
	return min(max(-r, leastTurned), mostTurned)
}

// scattered is how much less neighbouring paragraphs have in common than any two, in standard deviations from chance.
func (e *Evidence) scattered(m *Model) float64 {
	n := len(e.Pairs)
	sum, squares, near := 0.0, 0.0, 0.0
	for i := range n {
		for j := range n {
			if i == j {
				continue
			}
			x := 0.0
			for k, w := range m.Near {
				x += w * e.Pairs[i][j][k]
			}
			sum += x
			squares += x * x
			if j == i+1 {
				near += x
			}
		}
	}
	all := float64(n * (n - 1))
	mean := sum / all
	const steady = 0.15
	spread := math.Sqrt(max(squares/all-mean*mean, 0)) + steady
	z := (near/float64(n-1) - mean) * math.Sqrt(float64(n-1)) / spread
	return min(max(-z, leastScattered), mostScattered)
}

// Gather reads all evidence of a text, needed or not: for those who fit the model. It is nil where the order is never judged.
func Gather(p *lint.Pass) *Evidence {
	a := begin(p)
	if a.body == nil {
		return nil
	}
	a.readOpening()
	e := a.count()
	a.comparePairs(e)
	return e
}

// readOpening reads the manner of the first paragraph. A quotation in it is an opening like any other where the headline quotes.
func (a *article) readOpening() {
	a.manner = make([]Manner, 1)
	a.manners(0)
	if a.headlineQuotes() {
		a.manner[0][Quote], a.manner[0][QuoteFirst] = 0, 0
	}
}

// count makes the evidence of the signs that are counted.
func (a *article) count() *Evidence {
	a.manner = append(a.manner, make([]Manner, len(a.body)-1)...)
	a.manners(1)
	e := &Evidence{Manner: a.manner, Report: reportage(a.manner)}
	for i := range a.hints {
		s := a.hints[i].sign
		most := 1.0
		if s == lateName || s == earlyName {
			most = mostPersons
		}
		e.Signs[s] = min(e.Signs[s]+1, most)
	}
	for i := range a.names {
		if p := &a.names[i]; p.later && p.bare < 0 {
			e.Signs[usual] = min(e.Signs[usual]+1, mostUsual)
		}
	}
	return e
}

// So many persons count.
const (
	mostPersons = 3
	mostUsual   = 4
)

// comparePairs compares the words of all paragraphs.
func (a *article) comparePairs(e *Evidence) {
	s := a.similarity()
	s.central(a)
	const fewestKeys = 3
	if keys := a.headline(); len(keys) >= fewestKeys {
		s.compare(a, keys)
	}
	e.Pairs = make([][]Likeness, len(a.body))
	for i := range e.Pairs {
		e.Pairs[i] = make([]Likeness, len(a.body))
		for j := range e.Pairs[i] {
			if i != j {
				e.Pairs[i][j] = s.likeness(i, j)
			}
		}
	}
}

// What is cheap is looked at first, and most articles need no more: without a word that presupposes another, a first paragraph that
// reads like an opening by so much ends it; then log odds below screen do, before the words of the paragraphs are compared.
const (
	plainOpening = 0.9
	screen       = -0.9
)

// pieces says whether the article is too short, or too often broken by headings and other scraps, for its manner to prove anything.
func (a *article) pieces() bool {
	const fewest, share = 6, 3
	n := len(a.body)
	scraps := a.body[n-1] - a.body[0] + 1 - n
	for _, i := range a.body {
		if p := &a.doc.Paragraphs[i]; !a.doc.Sentences[p.LastSentence-1].Ended {
			scraps++
		}
	}
	return n < fewest || scraps*share >= n
}

// Manner alone does not outweigh paragraphs that stand plainly where such paragraphs do, or hang together plainly.
const orderly, coherent = -1.6, -1.3

// judge weighs the evidence.
func (a *article) judge() {
	a.readOpening()
	if !a.presupposes() && (a.pieces() || addresses(a.manner, len(a.body)) || dot(&a.manner[0], &fitted.Opening) >= plainOpening) {
		return
	}
	e := a.count()
	if !e.Judged() {
		return
	}
	e.Measure(&fitted)
	if e.Score(&fitted) < screen {
		return
	}
	a.comparePairs(e)
	e.Measure(&fitted)
	if !e.Presupposes() && (e.Signs[turned] < orderly || e.Signs[scattered] < coherent) {
		return
	}
	a.score = e.Score(&fitted)
	for s := range usual {
		a.evidence += int(e.Signs[s])
		if s != quoteOpens {
			a.words += int(e.Signs[s])
		}
	}
	a.explain(e)
}

// A measured sign is worth a word from here on.
const (
	plainLead      = 0.0
	plainTurned    = 0.3
	plainScattered = 0.0
)

// explain makes hints of the measured signs that are plain.
func (a *article) explain(e *Evidence) {
	opener := a.opener(0)
	counted := len(a.hints)
	if _, a.lead = e.lead(&fitted); a.lead > 0 && e.Signs[lead] >= plainLead {
		best := a.opener(a.lead)
		a.add(hint{sign: lead, at: opener, because: best, paragraph: 0, first: a.lead,
			message: fmt.Sprintf("another paragraph reads more like an opening: %q", lint.Excerpt(best.Of(a.doc.Text)))})
	}
	if e.Signs[turned] >= plainTurned {
		a.add(hint{sign: turned, at: opener, first: -1, message: "what stands late in other articles stands early in this one"})
	}
	if e.Signs[scattered] >= plainScattered {
		a.add(hint{sign: scattered, at: opener, first: -1, message: "neighbouring paragraphs have no more in common than paragraphs picked at random"})
	}
	a.evidence += len(a.hints) - counted
}
