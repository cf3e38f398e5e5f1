package language_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	detect "github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/language"
)

func TestDocument(t *testing.T) { rulestest.Rule(t, language.Document()) }
func TestPassage(t *testing.T)  { rulestest.Rule(t, language.Passage()) }
func TestDateLine(t *testing.T) { rulestest.Rule(t, language.DateLine()) }

// find runs the family with a detector.
func find(s string) (found []lint.Finding, d *detect.Detector) {
	d = detect.New()
	p := lint.NewPass(text.Parse("example.txt", s), d, func(_ *lint.Rule, f lint.Finding) { found = append(found, f) })
	for _, r := range language.Rules() {
		p.Run(r)
	}
	return found, d
}

func TestNamesTheLanguage(t *testing.T) {
	for _, e := range language.Passage().Examples {
		bad, want := rulestest.Unmark(e.Bad)
		found, _ := find(bad)
		if len(found) != 1 || found[0].Span != want[0] || !strings.Contains(found[0].Message, "the article is English") {
			t.Errorf("%.60q: %v", bad, found)
		}
	}
	found, _ := find("Gli abitanti del quartiere hanno chiesto al sindaco di riaprire la biblioteca comunale entro la fine del mese, " +
		"ma il consiglio non ha ancora risposto alla loro lettera.")
	if len(found) != 1 || !strings.Contains(found[0].Message, "Italian") {
		t.Errorf("Italian text: %v", found)
	}
}

func TestShortForeignLineIsANote(t *testing.T) {
	found, _ := find("The tour begins at ten in the morning and ends at noon in the garden.\n\nFür deutsche Führungen fragen Sie bitte hier:\n\n" +
		"There is another one in the afternoon, and it is free for children.")
	if len(found) != 1 || found[0].Severity != lint.Note || !strings.Contains(found[0].Message, "German") {
		t.Errorf("got %v", found)
	}
}

// TestEnglishNeverWakesTheDetector: English text, names, scores and addresses must not load a model.
func TestEnglishNeverWakesTheDetector(t *testing.T) {
	clean := append(language.Document().Clean, language.Passage().Clean...)
	files, err := filepath.Glob("../../testdata/clean/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no clean articles: %v", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		clean = append(clean, string(b))
	}
	for _, c := range clean {
		if _, d := find(c); d.Loaded() {
			t.Errorf("the detector was asked about %.60q", c)
		}
	}
}
