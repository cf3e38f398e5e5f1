package duplicate

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// TestWeigh holds the limits from which on a repeat is damage. Lengths: words, and bytes for lines.
func TestWeigh(t *testing.T) {
	long := text.Span{Start: 100, End: 108}
	for _, c := range []struct {
		name string
		r    repeat
		want lint.Severity
		ok   bool
	}{
		{"a headline of two words", repeat{title: true, words: 2, span: long}, lint.Default, true},
		{"a headline of one word", repeat{title: true, words: 1, span: long}, lint.Default, false},
		{"a headline of seven letters", repeat{title: true, words: 2, span: text.Span{Start: 1, End: 8}}, lint.Default, false},
		{"verse", repeat{kind: aSentence, verse: true, words: 99, copies: 2}, lint.Default, false},
		{"verse at once again", repeat{kind: aSentence, verse: true, beside: true, words: 99, copies: 2}, lint.Default, true},
		{"a line at once again", repeat{beside: true, words: 2, copies: 2, span: long}, lint.Default, true},
		{"a line elsewhere", repeat{words: 2, copies: 2, span: long}, lint.Default, false},
		{"a line of one word", repeat{beside: true, words: 1, copies: 2, span: long}, lint.Default, false},
		{"a line three times", repeat{beside: true, words: 2, copies: 3, span: long}, lint.Default, false},
		{"a line of seven letters", repeat{beside: true, words: 2, copies: 2, span: text.Span{Start: 1, End: 8}}, lint.Default, false},
		{"a short sentence as a line", repeat{beside: true, words: 4, copies: 2, ended: true, span: long}, lint.Default, false},
		{"a longer sentence as a line", repeat{beside: true, words: 5, copies: 2, ended: true, span: long}, lint.Default, true},
		{"a sure sentence", repeat{kind: aSentence, words: sure, copies: 2}, lint.Default, true},
		{"a shorter sentence", repeat{kind: aSentence, words: sure - 1, copies: 2}, lint.Note, true},
		{"a shorter sentence at once again", repeat{kind: aSentence, words: sure - 1, copies: 2, beside: true}, lint.Default, true},
		{"a shorter paragraph", repeat{kind: aParagraph, words: sure - 1, copies: 2}, lint.Default, true},
		{"said three times", repeat{kind: aSentence, words: 2*sure - 1, copies: 3}, lint.Note, true},
		{"long and three times", repeat{kind: aSentence, words: 2 * sure, copies: 3}, lint.Default, true},
		{"a paragraph three times", repeat{kind: aParagraph, words: 2*sure - 1, copies: 3}, lint.Note, true},
		{"a quoted sentence", repeat{kind: aSentence, words: 99, copies: 2, quoted: true}, lint.Note, true},
		{"a quoted paragraph", repeat{kind: aParagraph, words: 99, copies: 2, quoted: true}, lint.Default, true},
		{"a part", repeat{kind: aPassage, part: true, words: certain - 1, copies: 2}, lint.Note, true},
		{"a certain part", repeat{kind: aPassage, part: true, words: certain, copies: 2}, lint.Default, true},
	} {
		if got, ok := weigh(&c.r); got != c.want || ok != c.ok {
			t.Errorf("%s: %s, %v", c.name, got, ok)
		}
	}
}

// TestRemoval: a copy goes with the lines that it fills, and leaves the blank of the sentence behind it.
func TestRemoval(t *testing.T) {
	for marked, want := range map[string]string{
		"One line.\n⟦Again.⟧\nMore.":     "One line.\nMore.",
		"One line.\n ⟦Again.⟧ \r\nMore.": "One line.\nMore.",
		"One line.\n⟦Again.\nTwice.⟧\n":  "One line.\n",
		"One line.\n\n⟦Again.⟧":          "One line.\n",
		"⟦Again.⟧":                       "",
		"One line.  ⟦Again.⟧ More.":      "One line. More.",
		"⟦Again.⟧ More.":                 " More.",
		"One line.\nNow ⟦again.⟧\nMore.": "One line.\nNow\nMore.",
	} {
		before, rest, _ := strings.Cut(marked, "⟦")
		copied, after, _ := strings.Cut(rest, "⟧")
		d := text.Parse("t", before+copied+after)
		fix := removal(d, &repeat{span: text.Span{Start: len(before), End: len(before) + len(copied)}})
		if got := lint.Apply(d.Text, fix.Edits); got != want || fix.Safety != lint.Manual {
			t.Errorf("%q: %s, %q", marked, fix.Safety, got)
		}
	}
	d := text.Parse("t", "Again. Again.")
	for r, want := range map[repeat]lint.Safety{
		{span: text.Span{Start: 7, End: 13}, beside: true}:              lint.Unsafe,
		{span: text.Span{Start: 7, End: 13}, beside: true, title: true}: lint.Manual,
	} {
		if got := removal(d, &r); got.Safety != want {
			t.Errorf("%+v: %s", r, got.Safety)
		}
	}
}
