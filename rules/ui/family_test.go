package ui_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/ui"
)

// No look-alike of one kind is furniture of another.
func TestCleanUnderAllRules(t *testing.T) {
	for _, r := range ui.Rules() {
		for _, other := range ui.Rules() {
			rulestest.Silent(t, other, r.Clean...)
		}
	}
}

// Furniture at the end of a paragraph is reported alone; a run of it is one finding.
func TestTails(t *testing.T) {
	for _, marked := range []string{
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦Read more⟧\n",
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦AFP⟧\n",
		"The bridge at Ulm was closed for a week, and the ferry ran day and night instead. ⟦Sign up for our newsletter. You can unsubscribe at any time.⟧\n",
		"⟦Advertisement⟧\n\nThe bridge at Ulm was closed for a week.\n\n⟦Story continues below⟧\n\nThe ferry ran day and night instead.\n",
		"Divers searched the lock for the third day. ⟦(Photo: Ina Voss, AFP)⟧ They found the anchor at noon.\n",
		"The mayor spoke of a bad year for the town and its mills. ⟦| REUTERS⟧\n",
	} {
		s, want := rulestest.Unmark(marked)
		if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
			t.Errorf("want %s\ngot  %s", marked, got)
		}
	}
}

// The headlines that follow a label belong to it, up to the next full sentence.
func TestHeadlinesAfterLabel(t *testing.T) {
	const marked = "The bridge at Ulm was closed for a week.\n\n⟦Related stories⟧\n\n⟦Mill owner wins case against the town⟧\n" +
		"⟦Eel season opens early⟧\nThe ferry ran day and night, and nobody was late for work.\n"
	s, want := rulestest.Unmark(marked)
	if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
		t.Errorf("got %s", got)
	}
}

// A name alone below the last paragraph is that of an author, other labels are those of a menu.
func TestNamesBelowTheText(t *testing.T) {
	body := strings.Repeat("The bridge at Ulm was closed for a week, and the ferry ran day and night with a crew of two who slept in turns.\n\n", 4)
	for tail, want := range map[string]string{"Deborah T. Velmstad\n": "ui/byline", "South Harbour District\n": "ui/navigation"} {
		for _, r := range ui.Rules() {
			if got, expected := len(rulestest.Find(body+tail, r)), r.Name == want; (got > 0) != expected {
				t.Errorf("%s on %q: %d findings", r.Name, tail, got)
			}
		}
	}
}

// In hard-wrapped text only lines that stand for themselves are judged as lines.
func TestWrappedText(t *testing.T) {
	const body = "The bridge at Ulm was closed for a week, and the ferry ran day and\nnight instead, with a crew of two who slept in turns and did not\n" +
		"subscribe to the view that the town had\nforgotten them, or so they told the\nmayor when he came down to the lock to\n" +
		"read more of what the river board had\nwritten about the repair and its cost to\nthe town and its mills.\n"
	marked := body + "\n⟦* Share this article⟧\n⟦* Leave a comment⟧\n"
	s, want := rulestest.Unmark(marked)
	if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
		t.Errorf("got %s", got)
	}
}

// A line that ends in the middle of a sentence does not stand for itself, even where another sentence begins with it.
func TestWrappedLineThatGoesOn(t *testing.T) {
	rulestest.Silent(t, ui.Newsletter(), "Mailing list about the lamp and its keepers. To subscribe send a\nletter to the keeper with your name and the name of the boat, so that he\n"+
		"can put both on the board at the pier before the end of the month. He reads\nthe list aloud on Sunday, and nobody in the town has ever been left out by\n"+
		"him, or so the fishermen say when they talk about the old days in Velm.\n")
}

// A page that answers the crawler instead of the reader is furniture from its first such line to its end.
func TestBlockedVisit(t *testing.T) {
	const text = "Ostermouth Gazette\n\nPlease enable cookies to read this page.\nChecking your browser before you go on\n" +
		"This may take a moment\nThe Gazette team\n"
	if found := rulestest.Find(text, ui.BlockedPage()); len(found) != 4 {
		t.Errorf("%d findings", len(found))
	}
}

// A label may stand over each of the headlines; a line that breaks inside a sentence is none of them.
func TestKickers(t *testing.T) {
	const marked = "The bridge at Ulm was closed for a week.\n\n⟦Most read in local news⟧\n⟦LOST AND FOUND⟧\n" +
		"⟦Diver finds the anchor that sank a mayor⟧\n⟦EEL ROW⟧\n⟦Fishmongers split over the price of smoke⟧\n" +
		"The ferry ran day and night, and nobody was late for\nwork that week or the next.\n"
	s, want := rulestest.Unmark(marked)
	if got := rulestest.Mark(s, rulestest.Spans(rulestest.Find(s, ui.Rules()...))); got != rulestest.Mark(s, want) {
		t.Errorf("got %s", got)
	}
}

// A sentence without a full stop between two paragraphs is noted; questions, short headings and several of them are not.
func TestStrays(t *testing.T) {
	const prose = "The bridge at Ulm was closed for a week, and the ferry ran day and night instead.\n\n"
	const stray = "Mill owner wins his case against the town of Harnow after nine years\n\n"
	for _, c := range []struct {
		text string
		want int
	}{
		{prose + stray + prose, 1},
		{prose + "Who will pay for the new bridge over the river at Ulm\n\n" + prose, 0},
		{prose + "The night of the long repair\n\n" + prose, 0},
		{prose + stray + prose + stray + prose + stray + prose, 0},
	} {
		if got := len(rulestest.Find(c.text, ui.Rules()...)); got != c.want {
			t.Errorf("%d instead of %d in\n%s", got, c.want, c.text)
		}
	}
}

// A line that speaks of the page it stands on, or to its reader in words of the page, is furniture; one that only shares its words
// with pages is not.
func TestAddressed(t *testing.T) {
	const prose = "The bridge at Ulm was closed for a week, and the ferry ran day and night instead.\n\n"
	for line, want := range map[string]int{
		"This is your second free article.":                                  1,
		"You can only listen on one device at a time":                        1,
		"12 people are reading this discussion":                              1,
		"This reply has since been edited.":                                  1,
		"There are no reviews on this page.":                                 1,
		"Some material for this story came from the Harnow Post.":            1,
		"By the end of the year, you will be able to see the sea:":           0,
		"The letter was edited by the town clerk.":                           0,
		"'The gate will not close. Please help us.'":                         0,
		"There are no bridges on this river.":                                0,
		"12 people are watching the river from the wall.":                    0,
		"Some timber for this bridge came from the mill at Velm.":            0,
		"You may open the lock yourself, but the keeper will not thank you.": 0,
	} {
		if got := len(rulestest.Find(prose+line+"\n\n"+prose[:len(prose)-1], ui.Rules()...)); got != want {
			t.Errorf("%d instead of %d: %s", got, want, line)
		}
	}
}

// Labels that hang on the end of a paragraph or stand below the last one are notes, whatever they say; a list below it, a heading
// between paragraphs, the name under a verse and the last words of hard-wrapped text are not.
func TestLabelsAtTheEnd(t *testing.T) {
	const prose = "The bridge at Ulm was closed for a week, and the ferry ran day and night instead, with a crew of two who slept in turns.\n\n"
	const three = prose + "Nobody in the town could say when the lock would open again, or who was to pay for the repair of the gates.\n\n" +
		"The mayor came down to the river on the third day, spoke to the crew and went home again without a word.\n\n"
	for _, c := range []struct {
		text string
		want int
	}{
		{three + "Harbour and Marsh\n", 1},
		{three + "Harbour and Marsh\n\nMill Prices\n", 2},
		{three + "Harbour and Marsh\n\n" + prose, 0},
		{prose + "Harbour and Marsh\n", 0},
		{three + "Ostermouth\nHarnow\nVelm\nUlm\n", 0},
		{three[:len(three)-2] + " Harbour Sections\n\nThe ferry is free for all who live on the far side of the river.\n", 1},
		{"The ferry ran day and night.\nThe crew of two slept in turns and read. Ada Velm\n\nThe river was high that week.\n", 0},
	} {
		if got := len(rulestest.Find(c.text, ui.Rules()...)); got != c.want {
			t.Errorf("%d instead of %d in\n%s", got, c.want, c.text)
		}
	}
}

// The rest of a footer, of a menu at the head and of a list of links belongs to what is known of it; a list of the article does not.
func TestZones(t *testing.T) {
	const prose = "The bridge at Ulm was closed for a week, and the ferry ran day and night instead.\n"
	const footer = "Share this article\nEel season opens early in the lower marshes\n12\nLeave a comment\nOur towns\n* Ostermouth\n* Harnow\n" +
		"Privacy policy\nThe Velm Building, 4 Quay Street\n"
	const menu = "Skip to content\n* News\n* Harbour\n* Marsh and mill\n* Tides\n* Subscribe\n* Log in\n"
	for _, c := range []struct {
		text  string
		lines int
	}{
		{"Ferry runs at night\n\n" + prose + footer, 9},
		{menu + "Ferry runs at night after the bridge is closed\n" + prose + prose, 7},
		{"Ferry runs at night\n\n" + prose + "Ulm\nOstermouth\nHarnow\nVelm\nLindau\nMarsh End\nSubscribe\n" + prose, 1},
		{"Ferry runs at night\n\n" + prose + "Ulm\nOstermouth\nHarnow\n", 0},
	} {
		covered := 0
		for _, f := range rulestest.Find(c.text, ui.Rules()...) {
			covered += 1 + strings.Count(c.text[f.Span.Start:f.Span.End], "\n")
		}
		if covered != c.lines {
			t.Errorf("%d lines instead of %d in\n%s", covered, c.lines, c.text)
		}
	}
}

// Short lines between the labels of a menu belong to the menu; the same lines between paragraphs do not.
func TestMenu(t *testing.T) {
	const menu = "Search\nSkip to content\nHarbour Notes\nOstermouth\nSubscribe\n"
	if found := rulestest.Find("Title of the page\n\n"+menu, ui.Rules()...); len(found) != 5 {
		t.Errorf("%d findings in a menu", len(found))
	}
	for _, r := range ui.Rules() {
		rulestest.Silent(t, r, "Harbour Notes\n\nThe lock was drained on Monday.\n\nOstermouth\n\nThe divers went home at dusk.\n")
	}
}

// BenchmarkClean measures the family on text without furniture.
func BenchmarkClean(b *testing.B) {
	s := strings.Repeat("The ferry to Ostermouth ran again on Friday, after the storm had blown itself out. The crew, who had slept in turns, "+
		"told the mayor that the river board read every report and shared the cost. More rain is expected.\n\n", 40)
	doc := text.Parse("clean.txt", s)
	rules := ui.Rules()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		p := lint.NewPass(doc, nil, func(*lint.Rule, lint.Finding) { b.Fatal("a finding") })
		for _, r := range rules {
			p.Run(r)
		}
	}
}

// A report on furniture is not furniture.
func TestReportsOfFurniture(t *testing.T) {
	for _, r := range ui.Rules() {
		rulestest.Silent(t, r,
			"“Subscribe to continue reading,” said the banner, and the minister gave up.\n",
			"The site now greets visitors with the words “We use cookies to improve your experience”.\n",
			"Users who wanted to read on had to register, and most of them left.\n",
			"If you live near the river, move your car to higher ground and check on your neighbours.\n",
			"Add the flour, stir well and bake for forty minutes.\n",
			"She asked readers to send her their letters, and four hundred came.\n",
			"You can watch the boats from the pier until the end of September.\n",
		)
	}
}

// A plain credit on its own line informs; one run into the text is a defect.
func TestSeverityOfCredits(t *testing.T) {
	for text, want := range map[string]lint.Severity{
		"The lock was drained on Monday.\n\nPhoto: Ina Voss / Ostermouth Gazette\n":                         lint.Note,
		"The lock was drained on Monday, and the divers went home to their families at last. via REUTERS\n": lint.Warning,
	} {
		found := rulestest.Find(text, ui.Rules()...)
		if len(found) != 1 || found[0].Severity != want {
			t.Errorf("%q: %v", text, found)
		}
	}
}

// A heading of furniture words inside an article is a note at most, also where only captions stand round it; as the label of a page's
// list it stays a warning.
func TestLoneHeadings(t *testing.T) {
	const chapter = "The guild of the boatmen kept its books in the tower, and few but the clerk could read them.\n\n"
	const caption = "The winner of the eel race, in a coat of scales. Image: Ada Velm.\n\n"
	for _, marked := range []string{
		chapter + "Key Terms\n\nlock the chamber between two gates\n\n" + chapter,
		caption + "Video games, movies, and more\n\n" + caption,
	} {
		for _, f := range rulestest.Find(marked, ui.Rules()...) {
			if f.Severity != lint.Note && !strings.Contains(f.Message, "credit") {
				t.Errorf("%q: %v %s", marked, f.Severity, f.Message)
			}
		}
	}
}

// A label with words of pages is noted where it hangs on a paragraph, stands below the last one, or is the only short line of the
// text; an article that sets headings sets several.
func TestFaintLabels(t *testing.T) {
	const prose = "The guild of the boatmen kept its books in the tower above the gate, and few but the clerk and his widow could read them.\n"
	const more = "The guild of the weavers had a chest with three locks, and nobody in the town had ever seen all of them open at once.\n"
	for text, want := range map[string]int{
		prose[:len(prose)-1] + " Open access benefits\n":                                  1,
		prose + "\nOpen access benefits\n\n" + more:                                       1,
		prose + "\nHarbour and marsh\n\n" + more:                                          0,
		prose + "\nOpen access benefits\n\n" + more + "\nThe toll\n\n" + prose[:90] + ".": 0,
	} {
		if found := rulestest.Find(text, ui.Rules()...); len(found) != want {
			t.Errorf("%q: %d findings", text, len(found))
		}
	}
}

// A bullet alone on its line, between a by-line and a time stamp below a menu, is furniture without a word in it.
func TestLoneBullet(t *testing.T) {
	page := strings.Join([]string{"Podcasts", "Music", "Studio Cafe", "KXXT", "KXXT Videos", "Program Schedule", "News on HD2 Schedule", "Search",
		"Listen Live", "KXX", "Council Agrees To Repair The Old Bridge Before Winter", "By Ann Doe | KXX", "•", "16 hours ago",
		"The council of the small harbour town agreed on Monday evening to repair the old bridge before the winter storms arrive."}, "\n")
	bullet := strings.Index(page, "•")
	for _, s := range rulestest.Spans(rulestest.Find(page, ui.Rules()...)) {
		if s.Start <= bullet && bullet < s.End {
			return
		}
	}
	t.Error("the bullet is not found")
}
