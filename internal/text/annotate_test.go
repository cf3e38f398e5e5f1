package text

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// bits and pieces that the tokenizer joins, takes back, protects or counts in its own way.
var scraps = [...]string{
	"?.", ".,", "… ", "....", "the", "The", "THE", "McKay", "don't", "O’Brien", "café", "U.S.", "Mr", "a", "I", "s", "glorp", "houses", "10", "1,000", "5G", "2021The", "it",
	" ", " ", " ", "  ", "\u00a0", "\t", "\n", "\r\n", "\r", ".", "...", ",", ":", "?", "!", "\"", "“", "”", "'", "(", ")", "[", "-", "—", "@", "#", "_", "/",
	"https://a.example/x", "www.example.org", "jane.doe@mail.example.org", "Amazon.com", "report_final.pdf", "gov\u00adernment", "\xff", "\uFEFF", "$",
}

// Two lists of watched words.
var articles, pronouns = []string{"the", "a"}, []string{"it", "i"}

// What the tokenizer counts on its way is what a plain count finds, and the index lists hold what they say.
func TestCountsOfRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var p Parser
	p.Watch(articles...)
	p.Watch(pronouns...)
	for range 4000 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteString(scraps[r.IntN(len(scraps))])
		}
		d := p.Parse("t", b.String())
		if err := plainCount(d); err != nil {
			t.Fatalf("%q: %v", b.String(), err)
		}
	}
}

func plainCount(d *Document) error {
	words, common := 0, 0
	for i := range d.Lines {
		l := &d.Lines[i]
		n, c := 0, 0
		for k := l.First; k < l.Last; k++ {
			if t := &d.Tokens[k]; t.Kind == Word {
				n++
				c += t.Entry.Everyday()
			}
		}
		if n != l.Words || c != l.Common {
			return fmt.Errorf("line %d: %d words, %d common, want %d, %d", i, l.Words, l.Common, n, c)
		}
		words, common = words+n, common+c
	}
	if words != d.Words || common != d.Common {
		return fmt.Errorf("%d words, %d common, want %d, %d", d.Words, d.Common, words, common)
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		n := 0
		for k := s.First; k < s.Last; k++ {
			if d.Tokens[k].Wordlike() {
				n++
			}
		}
		if n != s.Words {
			return fmt.Errorf("sentence %d: %d words, want %d", i, s.Words, n)
		}
	}
	return plainLists(d)
}

func plainLists(d *Document) error {
	var capitals, twins, watched, doubled, ellipses, dashes []int32
	asked := watchList{}
	asked.add(articles)
	asked.add(pronouns)
	asked.add(trade().words)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		blankAfter := i+1 == len(d.Tokens) || d.Tokens[i+1].blank()
		if !t.blank() && t.Has(SpaceAfter) != blankAfter {
			return fmt.Errorf("token %d: SpaceAfter is %v", i, t.Has(SpaceAfter))
		}
		if next := d.Tok(i + 1); next != nil && (t.IsByte('.') || t.IsByte('!') || t.IsByte('?')) && (d.Text[t.End] == '.' || d.Text[t.End] == ',') {
			doubled = append(doubled, int32(i))
		}
		if w := d.Of(t); t.Kind == Punct && (w == "…" || strings.HasPrefix(w, "...")) {
			ellipses = append(ellipses, int32(i))
		}
		if t.IsByte('-') && (i == 0 || d.Tokens[i-1].blank()) {
			dashes = append(dashes, int32(i))
		}
		if t.Kind != Word {
			continue
		}
		if t.Case >= Title {
			capitals = append(capitals, int32(i))
		}
		if i >= 2 && d.Tokens[i-2].Hash == t.Hash || i >= 4 && d.Tokens[i-4].Hash == t.Hash {
			twins = append(twins, int32(i))
		}
		if asked.has(t.Hash) {
			watched = append(watched, int32(i))
		}
	}
	if got := d.Indexed(Capitals); !slices.Equal(got, capitals) {
		return fmt.Errorf("capitals %v, want %v", got, capitals)
	}
	if got := d.Indexed(Twins); !slices.Equal(got, twins) {
		return fmt.Errorf("twins %v, want %v", got, twins)
	}
	if got := d.Indexed(Doubled); !slices.Equal(got, doubled) {
		return fmt.Errorf("doubled %v, want %v", got, doubled)
	}
	if got := d.Indexed(Ellipses); !slices.Equal(got, ellipses) {
		return fmt.Errorf("ellipses %v, want %v", got, ellipses)
	}
	if got := d.Indexed(Dashes); !slices.Equal(got, dashes) {
		return fmt.Errorf("dashes %v, want %v", got, dashes)
	}
	if got := d.Watched(); !slices.Equal(got, watched) {
		return fmt.Errorf("watched %v, want %v", got, watched)
	}
	return plainWatched(d, watched)
}

// plainWatched compares the words of each list, and the words of a list that the parser was not told.
func plainWatched(d *Document, watched []int32) error {
	for _, words := range [][]string{articles, pronouns} {
		want := slices.DeleteFunc(slices.Clone(watched), func(i int32) bool { return !slices.Contains(words, strings.ToLower(d.Of(&d.Tokens[i]))) })
		if got := d.WatchedOf(words); !slices.Equal(got, want) {
			return fmt.Errorf("watched of %q: %v, want %v", words, got, want)
		}
	}
	if got := d.WatchedOf(slices.Clone(articles)); !slices.Equal(got, watched) {
		return fmt.Errorf("watched of an unknown list: %v, want %v", got, watched)
	}
	return nil
}

// A parser that was told nothing watches every word, so that no rule misses one.
func TestWatchedWithoutAList(t *testing.T) {
	d := Parse("t", "One, two 3 U.S. don't.")
	var got []string
	for _, i := range d.Watched() {
		got = append(got, d.Of(&d.Tokens[i]))
	}
	if want := []string{"One", "two", "U.S.", "don't"}; !slices.Equal(got, want) || !slices.Equal(d.WatchedOf(articles), d.Watched()) {
		t.Errorf("%q, want %q", got, want)
	}
}
