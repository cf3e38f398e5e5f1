package order

import (
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

// buckets is the size of a paragraph's word vector.
const buckets = 512

// set has a bit for each bucket.
type set [buckets / 64]uint64

func (s *set) add(k uint64) { s[k>>6] |= 1 << (k & 63) }

func (s *set) has(k uint64) bool { return s[k>>6]&(1<<(k&63)) != 0 }

// common calls f for the buckets that are in both, in rising order.
func (s *set) common(other *set, f func(k int)) {
	for w, word := range s {
		for word &= other[w]; word != 0; word &= word - 1 {
			f(w<<6 + bits.TrailingZeros64(word))
		}
	}
}

// words is what content words a paragraph has, by bucket: all of them, and those of its last sentence.
type words struct {
	weight    [buckets]float32
	all, last set
	// length and lastLength are the lengths of the vectors of the two sets.
	length, lastLength float64
}

// similarity knows the words of all body paragraphs.
type similarity struct {
	of []words
	// in counts the paragraphs that have a bucket, rare is the weight of a bucket.
	in   [buckets]int
	rare [buckets]float64
}

func (a *article) similarity() *similarity {
	s := &similarity{of: make([]words, len(a.body))}
	for n := range a.body {
		s.read(a, n)
	}
	for k := range s.rare {
		if s.in[k] > 0 {
			s.rare[k] = math.Log(1 + float64(len(a.body))/float64(s.in[k]))
		}
	}
	for n := range s.of {
		s.of[n].weigh(&s.rare)
	}
	return s
}

func (s *similarity) read(a *article, n int) {
	d := a.doc
	w := &s.of[n]
	p := &d.Paragraphs[a.body[n]]
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		for j := d.Sentences[i].First; j < d.Sentences[i].Last; j++ {
			t := &d.Tokens[j]
			if !content(d, t) {
				continue
			}
			k := bucket(key(d.Of(t)))
			if !w.all.has(k) {
				w.all.add(k)
				s.in[k]++
			}
			w.weight[k]++
			if i == p.LastSentence-1 {
				w.last.add(k)
			}
		}
	}
}

func bucket(key uint64) uint64 { return key >> 7 % buckets }

func (w *words) weigh(rare *[buckets]float64) {
	const nearly = 1e-9
	length, last := nearly, nearly
	w.all.common(&w.all, func(k int) {
		w.weight[k] = float32((1 + math.Log(float64(w.weight[k]))) * rare[k])
		length += float64(w.weight[k]) * float64(w.weight[k])
	})
	w.last.common(&w.last, func(k int) { last += rare[k] * rare[k] })
	w.length, w.lastLength = math.Sqrt(length), math.Sqrt(last)
}

// Likeness is how much two paragraphs, of which the second might follow the first, have in common: all words of both, and the
// first one's last sentence and all words of the second.
type Likeness [2]float64

func (s *similarity) likeness(i, j int) (l Likeness) {
	v, w := &s.of[i], &s.of[j]
	v.all.common(&w.all, func(k int) { l[0] += float64(v.weight[k]) * float64(w.weight[k]) })
	v.last.common(&w.all, func(k int) { l[1] += s.rare[k] * s.rare[k] })
	l[0] /= v.length * w.length
	l[1] /= v.lastLength * w.length
	return l
}

// central sets the traits that compare a paragraph's words with those of the others and of the headline.
func (s *similarity) central(a *article) {
	shares := make([]float64, len(s.of))
	mean, spread := 0.0, 0.0
	for n := range s.of {
		w, many := &s.of[n], few
		w.all.common(&w.all, func(k int) {
			many++
			shares[n] += float64(s.in[k] - 1)
		})
		shares[n] /= many
		mean += shares[n] / float64(len(shares))
	}
	for _, x := range shares {
		spread += (x - mean) * (x - mean) / float64(len(shares))
	}
	const floor = 0.02
	spread = math.Sqrt(spread) + floor
	for n := range shares {
		a.manner[n][Central] = (shares[n] - mean) / spread
	}
}

// few is so many words that come again nowhere, added to those of each paragraph: a short one proves little.
const few = 4.0

// compare sets the traits that compare with the headline.
func (s *similarity) compare(a *article, keys []uint64) {
	closest := 0.0
	for n := range s.of {
		x := 0.0
		for _, h := range keys {
			if k := bucket(h); s.of[n].all.has(k) {
				x += s.rare[k]
			}
		}
		first, last := a.tokens(n)
		x /= 1 + float64(last-first)/longParagraph
		a.manner[n][Headline] = x
		closest = max(closest, x)
	}
	if closest == 0 {
		return
	}
	for n := range s.of {
		m := &a.manner[n]
		if m[Headline] == closest {
			m[Closest] = 1
		}
		m[Headline] /= closest
	}
}

// A paragraph of so many tokens has twice the chance to share words with the headline.
const longParagraph = 160
