// Package sampletext makes article text for benchmarks and load tests: a word chain of order two over given articles, with names
// nobody has seen, so that neither a processor's caches nor a memo of seen words flatters the result. Tests and tools only.
package sampletext

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Chain writes articles that look like those it was made from.
type Chain struct {
	// next are the words seen behind two words, after those seen behind one.
	next   map[[2]string][]string
	after  map[string][]string
	starts [][2]string
}

// New reads the words of articles: paragraphs of prose, without their quotation marks and brackets, which no chain keeps in pairs.
func New(articles []string) *Chain {
	c := &Chain{next: map[[2]string][]string{}, after: map[string][]string{}}
	for _, a := range articles {
		for _, paragraph := range strings.Split(a, "\n") {
			if words := bare(paragraph); prose(words) {
				c.learn(words)
			}
		}
	}
	return c
}

func (c *Chain) learn(words []string) {
	for i := 0; i+2 < len(words); i++ {
		k := [2]string{words[i], words[i+1]}
		if (i == 0 || ends(words[i-1])) && words[i][0] >= 'A' && words[i][0] <= 'Z' && !ends(words[i]) {
			c.starts = append(c.starts, k)
		}
		if !ends(words[i]) && !ends(words[i+1]) {
			c.next[k] = append(c.next[k], words[i+2])
		}
		if !ends(words[i+1]) {
			c.after[words[i+1]] = append(c.after[words[i+1]], words[i+2])
		}
	}
}

// bare cuts a paragraph into words and drops what stands in pairs.
func bare(paragraph string) []string {
	words := strings.FieldsFunc(paragraph, func(r rune) bool { return strings.ContainsRune(" \t\r\"“”„()[]{}*_|", r) })
	return slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, ",;:.!?…–—-'’‘/&+=") == "" })
}

// prose says whether words are running text rather than a table, a list or a headline.
func prose(words []string) bool {
	lower := 0
	for _, w := range words {
		if w[0] >= 'a' && w[0] <= 'z' {
			lower++
		}
	}
	const fewest = 25
	return len(words) >= fewest && 10*lower >= 7*len(words)
}

func ends(word string) bool { return strings.ContainsAny(word[len(word)-1:], ".!?…") }

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
		sentences := 1 + r.IntN(4)
		for i := range sentences {
			if i > 0 {
				b.WriteByte(' ')
			}
			c.sentence(&b, r, o)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

const (
	// A sentence has about so many words at most.
	longest = 36
	// turn is how often the chain forgets all words but the last: it keeps sentences from being those it has learned.
	turn = 0.4
)

func (c *Chain) sentence(b *strings.Builder, r *rand.Rand, o Options) {
	k := c.starts[r.IntN(len(c.starts))]
	for n := 0; ; n++ {
		w := c.word(k[0], n, r, o)
		following := c.next[k]
		if len(following) == 0 || r.Float64() < turn {
			following = c.after[k[1]]
		}
		switch {
		case n >= longest && len(w) > 4:
			b.WriteString(full(w))
			return
		case len(following) == 0:
			b.WriteString(w + " " + full(k[1]))
			return
		}
		if ends(w) {
			w = w[:len(w)-1]
		}
		if w = strings.TrimRight(w, "…"); w != "" {
			damage(b, w, r, o)
		}
		k = [2]string{k[1], following[r.IntN(len(following))]}
	}
}

// full is the last word of a sentence.
func full(w string) string { return strings.TrimRight(w, ",;:.!?…–—-") + "." }

// damage writes a word and the blank behind it, and now and then what scrapers make of them: most of the time they lose the blank.
func damage(b *strings.Builder, w string, r *rand.Rand, o Options) {
	if r.Float64() >= o.Defects {
		b.WriteString(w + " ")
		return
	}
	switch kind := r.IntN(10); {
	case strings.ContainsAny(w, "'’"):
		b.WriteString(strings.NewReplacer("'", "", "’", "").Replace(w) + " ")
	case kind < 6:
		b.WriteString(w)
	case kind < 7:
		b.WriteString(w + "  ")
	case kind < 8:
		b.WriteString(strings.TrimRight(w, ",;:") + " , ")
	case kind < 9:
		b.WriteString(w + "&nbsp;")
	default:
		b.WriteString(w + "â€™s ")
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
