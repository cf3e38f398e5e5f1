package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

func TestOverlaps(t *testing.T) {
	x := text.Span{Start: 4, End: 8}
	for _, c := range []struct {
		start, end         int
		overlaps, contains bool
	}{
		{0, 4, false, false}, {0, 5, true, false}, {4, 8, true, true}, {5, 7, true, true}, {7, 9, true, false}, {8, 9, false, false},
		{4, 4, false, true}, {6, 6, true, true}, {8, 8, false, true}, {3, 9, true, false},
	} {
		o := text.Span{Start: c.start, End: c.end}
		if x.Overlaps(o) != c.overlaps || x.Contains(o) != c.contains {
			t.Errorf("%v and %v: overlaps %v, contains %v", x, o, x.Overlaps(o), x.Contains(o))
		}
	}
}

// TestSearch asks for every offset, forwards, backwards and at random, what a look at every line, sentence and token says too.
func TestSearch(t *testing.T) {
	for _, s := range []string{
		"The quay is shut.  It opens on Monday.\r\n\n  Nobody waits. ", "", "\n", "\uFEFF", "\uFEFFThe quay is shut.\r\r\nIt is. It is.", "It is.\nIt is.\n\n",
	} {
		search(t, s)
	}
}

func search(t *testing.T, s string) {
	d := text.Parse("t", s)
	ask := func(offset int) {
		line, sentence, token := 0, -1, len(d.Tokens)
		for i := range d.Lines {
			if d.Lines[i].Start <= offset {
				line = i
			}
		}
		for i := range d.Sentences {
			if x := d.Sentences[i].Span(); x.Start <= offset && offset < x.End {
				sentence = i
			}
		}
		for i := range d.Tokens {
			if x := d.Tokens[i].Span(); x.Start <= offset && offset < x.End {
				token = i
			}
		}
		if got := d.LineAt(offset); got != line {
			t.Errorf("offset %d lies in line %d, got %d", offset, line, got)
		}
		if got := d.SentenceAt(offset); got != sentence {
			t.Errorf("offset %d lies in sentence %d, got %d", offset, sentence, got)
		}
		if got := d.TokenAt(offset); got != token {
			t.Errorf("offset %d lies in token %d, got %d", offset, token, got)
		}
	}
	for i := 0; i <= len(s); i++ {
		ask(i)
	}
	for i := len(s); i >= 0; i-- {
		ask(i)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		ask(r.IntN(len(s) + 2))
	}
}

func TestNotEnglish(t *testing.T) {
	english := "The ferry was late and nobody in the old harbour knew when it would come back to the town. "
	polish := "Prom przypłynął późno i nikt w starym porcie nie wiedział, kiedy znowu wróci do miasta na wyspie. "
	for s, want := range map[string]bool{
		"": false, english: false, polish: false, // too short to say
		strings.Repeat(english, 2):          false,
		strings.Repeat(polish, 2):           true,
		strings.Repeat(english, 3) + polish: false,
		strings.Repeat(polish, 6) + english: true,
		"Паром опоздал, никто не знал":      false,
		"Паром опоздал, и никто в старом порту не знал, когда он вернётся":                                                     true,
		"Паром опоздал, и никто в старом порту не знал" + " the ferry was late and nobody in the port knew when it would come": false,
	} {
		if got := text.Parse("t", s).NotEnglish(); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	d := text.Parse("t", strings.Repeat(english, 3)+"\n"+polish+"\n")
	if !d.English(0) || d.English(1) {
		t.Errorf("an English line %v, a Polish one %v", d.English(0), d.English(1))
	}
}
