package mt

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// randomText strings together words of the phrases and others.
func randomText(r *rand.Rand, t *tables) string {
	others := []string{"White", "Home", "Invoice", "Gates", "Gates's", "World", "Financial", "institution", "Chilly", "War", "New", "York", "Instances",
		"a", "an", "A", "An", "and", "or", "apple", "house", "hour", "User", "élan", "boats", "nets", "EU", "Norway", "of", "the", "harvest"}
	marks := []string{" ", " ", " ", " ", " ", ", ", " ", ". ", " - ", "  "}
	var b strings.Builder
	for range r.IntN(40) {
		switch p := &t.phrases[r.IntN(len(t.phrases))]; r.IntN(6) {
		case 0:
			b.WriteString(strings.ReplaceAll(strings.Join(p.words, " "), " ,", ","))
		case 1:
			b.WriteString(p.words[r.IntN(len(p.words))])
		default:
			b.WriteString(others[r.IntN(len(others))])
		}
		b.WriteString(marks[r.IntN(len(marks))])
	}
	return b.String()
}

// What is tested before a word is judged in full never refuses what would be found.
func TestRefusals(t *testing.T) {
	tables := compiled()
	r := rand.New(rand.NewPCG(1, 2))
	for range 800 {
		s := randomText(r, tables)
		d := text.Parse("t", s)
		for i := range d.Tokens {
			if d.Tokens[i].Kind != text.Word {
				continue
			}
			e := &evidence{doc: d}
			var visits [batch]visit
			var articles [batch]int32
			some, _ := tables.read(d.Tokens, []int32{int32(i)}, &visits, &articles)
			if e.coordination(i); len(e.marks[repeatedCoordination]) > 0 && some == 0 {
				t.Fatalf("%q: a list at token %d is refused", s, i)
			}
			if tables.dense[tables.find(d.Tokens[i].Hash)].roles&isArticle != 0 {
				e.article(i)
			}
			if len(e.marks[articleMismatch]) > 0 && !mayMismatch(d, i) {
				t.Fatalf("%q: an article at token %d is refused", s, i)
			}
			if e.spunNames(tables, i); len(e.marks[spunName]) > 0 && !tables.mayName(d, i) {
				t.Fatalf("%q: a name at token %d is refused", s, i)
			}
			phrasesAt(t, tables, d, i)
		}
	}
}

// What is tested before a number is judged in full never refuses what would be found.
func TestRefusedNumbers(t *testing.T) {
	pieces := []string{"2018", "3,5", "12,50", "1,000", "6", "6.2", "2:07", "400", "PM", "AM", "in", "a", "the", "Battalion", "tactical", "group", "million", "Thousand",
		"year", "percent", "(", ")", "Monday", "this", "%", ",", "boats"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(5) > 0 {
				b.WriteByte(' ')
			}
		}
		d := text.Parse("t", b.String()+" of the boats in the harbour were sold to the town that day.")
		for _, i := range d.Indexed(text.Numbers) {
			e := &evidence{doc: d}
			if d.Tokens[i].Kind == text.Number {
				e.decimalComma(int(i))
				e.numberNoun(int(i))
				e.halfBefore(int(i))
			}
			if found := e.hard + len(e.habits) + len(e.marks[decimalComma]) + len(e.marks[calque]); found > 0 && !mayCount(d, int(i)) {
				t.Fatalf("%q: the number %q is refused", d.Text, d.Of(&d.Tokens[i]))
			}
		}
	}
}

// The search for other scripts finds the tokens that begin with a letter or mark of one.
func TestNextForeign(t *testing.T) {
	pieces := []string{"районе", "the", "boats", "é", "xрай", "“", "、", "ω", " ", " ", "\n", "ﬁ", "\xff", "12", "–", "中文"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		d := text.Parse("t", b.String())
		at := 0
		for i := range d.Tokens {
			start := int(d.Tokens[i].Start)
			if !foreignByte(d.Text[start]) {
				continue
			}
			for at = nextForeign(d.Text, at); at < start; at = nextForeign(d.Text, at) {
				at = int(d.Tokens[d.TokenAt(at)].End)
			}
			if at != start {
				t.Fatalf("%q: found %d, want %d", d.Text, at, start)
			}
			at = int(d.Tokens[i].End)
		}
	}
}

// phrasesAt compares the phrases that are found at token i with those that match.
func phrasesAt(t *testing.T, tables *tables, d *text.Document, i int) {
	t.Helper()
	want := &evidence{doc: d}
	for n := range tables.phrases {
		p := &tables.phrases[n]
		if lexicon.Hash(p.words[p.trigger]) != d.Tokens[i].Hash {
			continue
		}
		if first, last, ok := p.match(d, i); ok {
			want.phrase(p, first, last)
		}
	}
	got := &evidence{doc: d}
	var visits [batch]visit
	var articles [batch]int32
	if some, _ := tables.read(d.Tokens, []int32{int32(i)}, &visits, &articles); some > 0 {
		got.phrases(tables, &visits[0])
	}
	if len(got.marks[calque]) != len(want.marks[calque]) || len(got.marks[spunPhrase]) != len(want.marks[spunPhrase]) || len(got.habits) != len(want.habits) {
		t.Fatalf("%q, token %d: %d phrases, want %d", d.Text, i, len(got.habits), len(want.habits))
	}
}

// Every word is found with its roles, and no other.
func TestTriggers(t *testing.T) {
	tables := compiled()
	for _, w := range tables.words {
		if g := tables.dense[tables.find(lexicon.Hash(w))]; g.roles == 0 && g.first == g.last {
			t.Errorf("%q has no role", w)
		}
		if tables.find(lexicon.Hash(w+"xq")) != 0 {
			t.Errorf("%qxq has roles", w)
		}
	}
	for _, n := range tables.names {
		if n.words < 2 {
			t.Errorf("%q may be one word", n.name)
		}
	}
	if g := tables.dense[tables.find(lexicon.Hash("Sciences"))]; g.roles&isScience == 0 {
		t.Error("Sciences is not found")
	}
}
