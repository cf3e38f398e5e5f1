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

// At the end of a paragraph in the middle of a text a few words without an end mark are noted, whatever they say; where a second paragraph
// ends that way, or at the end of the text, they may belong to a sentence that was cut.
func TestLoose(t *testing.T) {
	const prose = "The guild of the boatmen kept its books in the tower above the gate, and few but the clerk and his widow could read them."
	const other = "Nobody in the town could say when the lock would open again, or who was to pay for the repair of the gates."
	const third = "The mayor came down to the river on the third day, spoke to the crew and went home again without a word."
	const last = "\n\nThe ferry is free for all who live on the far side of the river, in the marshes and on the islands.\n"
	for _, c := range []struct {
		text string
		want int
	}{
		{prose + " Tales of old rope\n\n" + other + "\n\n" + third + last, 1},
		{prose + " Tales of old rope\n\n" + other + " Songs of new tar\n\n" + third + last, 0},
		{prose + " Tales were told of the\n\n" + other + "\n\n" + third + last, 0},
		{prose + " These are the tales:\n\n" + other + "\n\n" + third + last, 0},
		{prose + "\n\n" + other + "\n\n" + third + " {{ headline }}" + last, 1},
		{prose + "\n\nMon 12 May 2020, 4:13pm\n\n" + other + "\n\n" + third + last, 1},
		{prose + "\n\nOn 12 May 2020 the gates opened at 4:13 pm\n\n" + other + "\n\n" + third + last, 0},
	} {
		if found := rulestest.Find(c.text, ui.Rules()...); len(found) != c.want {
			t.Errorf("%d instead of %d in\n%s", len(found), c.want, c.text)
		}
	}
}

// In an article whose paragraphs were joined by blanks, words of pages before a sentence are noted, where no shape knows them.
func TestWorthInJoinedText(t *testing.T) {
	prose := strings.Repeat("The guild of the boatmen kept its books in the tower, and few but the clerk and his widow could read them. ", 8)
	for text, want := range map[string]int{
		prose + "Something went wrong while we saved your page The lock was drained on the third day. " + prose: 1,
		prose + "In the end it came down to rope The lock was drained on the third day. " + prose:               0,
	} {
		if found := rulestest.Find(text, ui.Rules()...); len(found) != want {
			t.Errorf("%d instead of %d in %s", len(found), want, text)
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
