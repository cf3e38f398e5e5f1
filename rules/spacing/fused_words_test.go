package spacing

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
)

func TestFusedWords(t *testing.T) { rulestest.Rule(t, FusedWords()) }

func TestFusedWordsSplits(t *testing.T) {
	for _, c := range []struct{ before, want, after string }{
		{"They were ready ", "to sit", " down again."},
		{"The principle ", "of nothing", " for nothing is old."},
		{"A press ", "officer confirmed", " the visit."},
		{"The talks were held ", "on Tuesday to", " save time."},
		{"He ", "said Britain needed", " a plan."},
		{"He waited ", "at NetSurity", ", where he works."},
		{"It made ", "the shortlist for", " the prize."},
		{"They were ", "careless of", " the danger."},
		{"It ", "was not the", " end."},
		{"They said ", "we've been working", " on it."},
		{"It was ", "last week's Birmingham", " meeting."},
		{"The ", "BBC has", " apologised."},
		{"This is what ", "Mr Howard", " wanted."},
		{"He lives in ", "New Zealand", " now."},
		{"He said that ", "he didn't", " know."},
		{"Now ", "it's a", " question of time."},
		{"The ", "president's office", " was dark."},
		{"On ", "December 31", " it ended."},
		{"They came from ", "the Gaza", " strip."},
		{"He is the man ", "McMullin and", " his friends wanted, said McMullin."},
		{"All of them ", "tweeted on", " Monday that they would come."},
		{"It is clear that ", "he didn", " know."},
		{"The law came from NEW ", "YORK Telling", " nobody."},
		{"If it rains and ", "we don", " have a boat, it ends."},
	} {
		fused := strings.ReplaceAll(c.want, " ", "")
		s := c.before + fused + c.after
		found := rulestest.Find(s, FusedWords())
		if len(found) != 1 {
			t.Errorf("%s: %d findings", s, len(found))
			continue
		}
		if got := found[0].Span; got != (text.Span{Start: len(c.before), End: len(c.before) + len(fused)}) {
			t.Errorf("%s: the span is %q", s, got.Of(s))
		}
		if got := rulestest.Repair(s, lint.Unsafe, FusedWords()); got != c.before+c.want+c.after {
			t.Errorf("repaired to %s", got)
		}
	}
}

func TestFusedWordsSeverity(t *testing.T) {
	for _, c := range []struct {
		text string
		want []lint.Severity
	}{
		{"A spokesmanand his aide left.", []lint.Severity{lint.Warning}},
		{"A spokesmanand his aide left forthe coast.", []lint.Severity{lint.Error, lint.Error}},
		{"The allfemale crew fell.", []lint.Severity{lint.Warning}},
		{"The groundrules changed.", nil},
		{"The groundrules changed ofthe game, and theother side knew.", []lint.Severity{lint.Warning, lint.Error, lint.Error}},
		{"The allfemale crew ofthe game was known to theother side.", []lint.Severity{lint.Error, lint.Error, lint.Error}},
	} {
		var got []lint.Severity
		for _, f := range rulestest.Find(c.text, FusedWords()) {
			got = append(got, f.Severity)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v, want %v", c.text, got, c.want)
			}
		}
	}
}

// Names, brands, derivations and slips of the pen are silent even in a document that is known to be damaged.
func TestFusedWordsSilentInDamage(t *testing.T) {
	const damage = " They left forthe coast, and noneof them returned tothe town."
	for _, odd := range []string{
		"PayPal", "KarstadtQuelle", "Mothercare", "Ofcom", "Shinnama", "Quillinan", "McDonald", "antivaccination", "supervolcano", "overdeclaration",
		"blogsphere", "goalwards", "condesending", "spearate", "Indrawati", "Glenurquhart", "iPhone", "eBay", "mp3", "COVID19", "G20", "4x4",
	} {
		s := "The board of " + odd + " met on Monday." + damage
		for _, f := range rulestest.Find(s, FusedWords()) {
			if f.Span.Of(s) == odd {
				t.Errorf("false alarm: %s", f.Message)
			}
		}
	}
}

// What touches a mark of an address, a path or code is left alone.
func TestFusedWordsProtected(t *testing.T) {
	rulestest.Silent(t, FusedWords(),
		"Write to @ofthepeople or see #inthenews for what the people of the town said.",
		"The path /var/inthebox and the name of_thefile are what the people of the town use.",
		"Call obj.tosit or run inthe() when the people of the town are ready.")
}

func TestFusedWordsForeignLine(t *testing.T) {
	rulestest.Silent(t, FusedWords(),
		"The people of the town said that it was a good day for all of them.\n\n"+
			"Sie wollen mitarbeiten inder Sozialhilfeabteilung, anden Krankenhausfinanzierungen beteiligt werden offen.\n")
}

// A repeated token is a name and not an accident.
func TestFusedWordsRepeated(t *testing.T) {
	name := "Shadowcrew sold cards. The police closed Shadowcrew and its Shadowcrew pages, after forthe first time ofthe year."
	for _, f := range rulestest.Find(name, FusedWords()) {
		if f.Span.Of(name) == "Shadowcrew" {
			t.Errorf("false alarm at %d", f.Span.Start)
		}
	}
}

// A fix is safe only where no other split comes near.
func TestFusedWordsSafety(t *testing.T) {
	sure := rulestest.Find("A spokesmanand his aide left.", FusedWords())
	if len(sure) != 1 || sure[0].Fixes[0].Safety != lint.Safe {
		t.Errorf("spokesmanand: %+v", sure)
	}
	s := "The costs are passed ontopassengers."
	open := rulestest.Find(s, FusedWords())
	if len(open) != 1 || open[0].Fixes[0].Safety != lint.Unsafe || len(open[0].Fixes) < 2 {
		t.Errorf("ontopassengers: %+v", open)
	}
}

func BenchmarkFusedWords(b *testing.B) {
	var clean strings.Builder
	for _, e := range fusedExamples() {
		clean.WriteString(e.Good + "\n\n")
	}
	s := strings.Repeat(clean.String(), 5)
	doc := text.Parse("article.txt", s)
	r := FusedWords()
	p := lint.NewPass(doc, nil, func(*lint.Rule, lint.Finding) {})
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		p.Run(r)
	}
}

// A word that the lexicon has learnt since is not needed any more, but for names with a capital inside: those are looked at all the
// same.
func TestKnownWordsAreMissingInTheLexicon(t *testing.T) {
	if !isKnown("Byelection") || isKnown("council") {
		t.Error("the list is not read")
	}
	for w := range known() {
		if camel := w == "airtran" || w == "harpercollins"; lexicon.LookupWord(w) != 0 && !camel || w != strings.ToLower(w) {
			t.Errorf("%q is not needed, or not in lower case", w)
		}
	}
}

// A piece of a word with a blank inside is no fusion: its repair would cut the word again.
func TestFusedWordsLeavesPieces(t *testing.T) {
	rulestest.Silent(t, FusedWords(), "The authorit ies of the town were silent, and two of them were commentat ing on it.")
}
