package ui_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// A line whose words are those of pages is noted between paragraphs, below the last one and at the end of one, though no shape knows it;
// what is told, what is quoted and what an article sets as one of its headings is not.
func TestWorth(t *testing.T) {
	const prose = "The guild of the boatmen kept its books in the tower above the gate, and few but the clerk and his widow could read them.\n\n"
	const message = "Something went wrong while we saved your page."
	for _, c := range []struct {
		text string
		want int
	}{
		{prose + message + "\n\n" + prose, 1},
		{prose + message + "\n", 1},
		{prose[:len(prose)-2] + " " + message + "\n\n" + prose, 1},
		{prose + "Something went wrong while he saved your page.\n\n" + prose, 0},
		{prose + "“" + message + "”\n\n" + prose, 0},
		{prose + "More fun on your phone\n\n" + prose + "The toll\n\n" + prose + "The widow\n\n" + prose, 0},
		{prose + "In the end it comes down to the price of rope and tar.\n\n" + prose, 0},
	} {
		found := rulestest.Find(c.text, ui.Rules()...)
		if len(found) != c.want {
			t.Errorf("%d instead of %d in\n%s", len(found), c.want, c.text)
		}
		for _, f := range found {
			if f.Severity != lint.Note {
				t.Errorf("%v instead of a note in\n%s", f.Severity, c.text)
			}
		}
	}
}

// A line is described as it is learnt from.
func TestDescribe(t *testing.T) {
	for s, want := range map[string]ui.Description{
		"Get the Harnow letter, free!": {ui.Constant: 1, ui.Bang: 1, ui.Plain: 2, ui.Names: 1, ui.Length + 5: 1},
		"FREE | 2 POSTS":               {ui.Constant: 1, ui.Titled: 1, ui.Shouted: 1, ui.Bar: 1, ui.Number: 1, ui.Names: 1, ui.Length + 2: 1},
	} {
		d := text.Parse("a", s)
		got, ok := ui.Describe(d, 0, len(d.Tokens), func(w *text.Token) bool { return strings.EqualFold(d.Of(w), "get") || d.Of(w) == "the" })
		if !ok || got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	d := text.Parse("a", "Get the “letter”")
	if _, ok := ui.Describe(d, 0, len(d.Tokens), func(*text.Token) bool { return true }); ok {
		t.Error("a quoted line is weighed")
	}
}
