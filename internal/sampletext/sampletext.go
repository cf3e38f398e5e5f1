// Package sampletext makes article text for benchmarks and load tests: a word chain of order two over given articles, with names
// nobody has seen, so that neither a processor's caches nor a memo of seen words flatters the result. Tests and tools only.
package sampletext

import (
	"math/rand/v2"
	"strings"
)

// Chain writes articles that look like those it was made from.
type Chain struct {
	next   map[[2]string][]string
	starts [][2]string
}

// New reads the words of articles.
func New(articles []string) *Chain {
	c := &Chain{next: map[[2]string][]string{}}
	for _, a := range articles {
		for _, paragraph := range strings.Split(a, "\n") {
			words := strings.Fields(paragraph)
			if len(words) < 12 {
				continue
			}
			for i := 0; i+2 < len(words); i++ {
				k := [2]string{words[i], words[i+1]}
				if i == 0 || strings.HasSuffix(words[i-1], ".") {
					c.starts = append(c.starts, k)
				}
				c.next[k] = append(c.next[k], words[i+2])
			}
		}
	}
	return c
}

// Options say what the articles are like.
type Options struct {
	// Bytes is the least length of an article.
	Bytes int
	// Defects is the share of words that get a defect (0.005: one in 200).
	Defects float64
	// Names is the share of capitalised words inside sentences that are replaced by an invented name.
	Names float64
}

// Article writes one article. The same generator state gives the same article.
func (c *Chain) Article(r *rand.Rand, o Options) string {
	var b strings.Builder
	b.Grow(o.Bytes + 1024)
	for b.Len() < o.Bytes {
		for range 2 + r.IntN(4) {
			c.sentence(&b, r, o)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func (c *Chain) sentence(b *strings.Builder, r *rand.Rand, o Options) {
	k := c.starts[r.IntN(len(c.starts))]
	w := k[0]
	for n := 0; ; n++ {
		b.WriteString(c.word(w, n, r, o))
		last := n > 4 && strings.ContainsAny(w[len(w)-1:], ".!?") || n > 45
		if last {
			b.WriteByte(' ')
			return
		}
		if r.Float64() >= o.Defects {
			b.WriteByte(' ') // a lost blank is the commonest defect
		}
		following := c.next[k]
		w = k[1]
		if len(following) == 0 {
			b.WriteString(w + " ")
			return
		}
		k = [2]string{k[1], following[r.IntN(len(following))]}
	}
}

func (c *Chain) word(w string, n int, r *rand.Rand, o Options) string {
	if n > 0 && w[0] >= 'A' && w[0] <= 'Z' && len(w) > 3 && r.Float64() < o.Names {
		end := w[len(w)-1:]
		if !strings.ContainsAny(end, ".,;:") {
			end = ""
		}
		return name(r) + end
	}
	return w
}

// name invents a surname of two or three syllables.
func name(r *rand.Rand) string {
	const heads, vowels, tails = "BDFGHKLMNPRSTVZ", "aeiou", "lnrsmkt"
	var b strings.Builder
	b.WriteByte(heads[r.IntN(len(heads))])
	for range 2 + r.IntN(2) {
		b.WriteByte(vowels[r.IntN(len(vowels))])
		b.WriteByte(tails[r.IntN(len(tails))])
	}
	return b.String()
}
