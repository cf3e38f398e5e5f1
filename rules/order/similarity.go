package order

import (
	"fmt"
	"math"
	"math/bits"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// key makes words of one root equal: the hash of the first letters.
func key(w string) uint64 {
	const letters = 5
	if len(w) > letters {
		w = w[:letters]
	}
	return lexicon.Hash(w)
}

// content says whether the token is a word that carries content.
func content(d *text.Document, t *text.Token) bool {
	return t.Kind == text.Word && (t.Len() > 3 || t.Case == text.Upper) && !t.Entry.Is(lexicon.Function) && !saying(d.Of(t))
}

// headline returns the keys of the headline's words; without a headline those of the URL.
func (a *article) headline() []uint64 {
	d := a.doc
	var keys []uint64
	add := func(w string) {
		k := key(w)
		for _, h := range keys {
			if h == k {
				return
			}
		}
		keys = append(keys, k)
	}
	for l := range d.Lines {
		if d.Lines[l].Role != text.RoleTitle {
			continue
		}
		for i := d.Lines[l].First; i < d.Lines[l].Last; i++ {
			if t := &d.Tokens[i]; content(d, t) {
				add(d.Of(t))
			}
		}
		return keys
	}
	for l := range d.Lines {
		if d.Lines[l].Role == text.RoleURL {
			for w := range strings.FieldsFuncSeq(d.Text[d.Lines[l].Start:d.Lines[l].End], func(r rune) bool { return r < 'A' }) {
				if len(w) > 3 && !lexicon.LookupWord(w).Is(lexicon.Function) && !strings.Contains(w, "http") {
					add(w)
				}
			}
			return keys
		}
	}
	return nil
}

// findLead compares the paragraphs with the headline; a lead far down is a hint.
func (a *article) findLead() {
	keys := a.headline()
	const fewestKeys = 3
	if len(keys) < fewestKeys {
		return
	}
	d := a.doc
	has := make([][]bool, len(a.body))
	in := make([]int, len(keys))
	for n := range a.body {
		has[n] = make([]bool, len(keys))
		first, last := a.tokens(n)
		for i := first; i < last; i++ {
			t := &d.Tokens[i]
			if !content(d, t) {
				continue
			}
			k := key(d.Of(t))
			for j := range keys {
				if keys[j] == k && !has[n][j] {
					has[n][j] = true
					in[j]++
				}
			}
		}
	}
	best, score, opens := -1, 0.0, 0.0
	for n := range a.body {
		s := 0.0
		for j := range keys {
			if has[n][j] {
				s += math.Log(1 + float64(len(a.body))/float64(in[j]))
			}
		}
		first, last := a.tokens(n)
		s /= 1 + float64(last-first)/longParagraph
		if a.refersBack(n) {
			s *= backward
		}
		if n == 0 {
			opens = s
		}
		if s > score*1.05 {
			best, score = n, s
		}
	}
	a.lead = best
	const near = 0.6
	if best > 0 && opens < near*score {
		a.add(hint{sign: lead, at: a.opener(0), because: a.opener(best), paragraph: 0, first: best,
			message: fmt.Sprintf("another paragraph is closer to the headline: %q", head(a.opener(best).Of(d.Text)))})
	}
}

// A paragraph that refers back by its first word is so much less likely to be the lead.
const backward = 0.6

// refersBack says whether body paragraph n begins with a quotation or a word that ties it to what stands before.
func (a *article) refersBack(n int) bool {
	t := &a.doc.Tokens[a.firstWord(n)]
	if t.Kind != text.Word {
		return t.Kind == text.Punct
	}
	switch a.doc.Of(t) {
	case "While", "But", "He", "She", "They", "It", "Although", "However", "That", "This", "These", "Those", "Both", "Also", "And", "Meanwhile", "His", "Her",
		"Their", "Mr", "Mrs", "Ms":
		return true
	}
	return false
}

// A paragraph of so many tokens has twice the chance to share words with the headline.
const longParagraph = 160

// scatter compares neighbouring paragraphs with all pairs.
func (a *article) scatter() {
	s := a.cohesion()
	if s < cohesionFloor {
		a.add(hint{sign: scattered, at: a.opener(0), paragraph: 0, first: -1,
			message: "neighbouring paragraphs have less in common than paragraphs picked at random"})
	}
}

const cohesionFloor = -0.01

// buckets is the size of a paragraph's word vector.
const buckets = 256

// vector is what words a paragraph has; in has a bit for each bucket that is not 0.
type vector struct {
	weight [buckets]float32
	in     [buckets / 64]uint64
}

// each calls f for the buckets of v that are not 0 and, unless it is nil, not 0 in other, in rising order.
func (v *vector) each(other *vector, f func(k int)) {
	for w, word := range v.in {
		if other != nil {
			word &= other.in[w]
		}
		for ; word != 0; word &= word - 1 {
			f(w<<6 + bits.TrailingZeros64(word))
		}
	}
}

// cohesion is the mean similarity of neighbouring paragraphs less the mean of all pairs.
func (a *article) cohesion() float64 {
	d := a.doc
	n := len(a.body)
	vectors := make([]vector, n)
	var sum [buckets]float64
	var in [buckets]int
	for m := range a.body {
		v := &vectors[m]
		first, last := a.tokens(m)
		for i := first; i < last; i++ {
			if t := &d.Tokens[i]; content(d, t) {
				k := key(d.Of(t)) >> 7 % buckets
				if v.weight[k] == 0 {
					in[k]++
					v.in[k>>6] |= 1 << (k & 63)
				}
				v.weight[k]++
			}
		}
	}
	for m := range vectors {
		v, norm := &vectors[m], 0.0
		v.each(nil, func(k int) {
			v.weight[k] = float32((1 + math.Log(float64(v.weight[k]))) * math.Log(1+float64(n)/float64(in[k])))
			norm += float64(v.weight[k]) * float64(v.weight[k])
		})
		norm = math.Sqrt(norm)
		if norm == 0 {
			continue
		}
		v.each(nil, func(k int) {
			v.weight[k] /= float32(norm)
			sum[k] += float64(v.weight[k])
		})
	}
	total, near := -float64(n), 0.0
	for k := range sum {
		total += sum[k] * sum[k]
	}
	for m := 1; m < n; m++ {
		v, before := &vectors[m], &vectors[m-1]
		v.each(before, func(k int) { near += float64(v.weight[k]) * float64(before.weight[k]) })
	}
	return near/float64(n-1) - total/float64(n*(n-1))
}
