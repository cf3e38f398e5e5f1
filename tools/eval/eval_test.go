package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

const article = `Harbour opens after the storm

The harbour's crew said on Monday, according to Reuters, that Anna Velm and her father don't pay the $40 fee. It was a plan.

"We shall not leave the island before the ferry has been repaired," she said. A 45-year-old captain told the Courier on Friday that it rained & thundered.
`

// What was planted can be taken back: the places are where they are said to be, and hold what they are said to have replaced.
func TestPlantedDefectsCanBeTakenBack(t *testing.T) {
	gone := map[string]bool{"ending cut": true, "paragraph repeated": true, "paragraphs shuffled": true, "furniture line": true,
		"quotation marks lost": true} // these move or drop more than the place that is looked for
	for _, c := range causes([]string{"Sign up for our newsletter"}) {
		damaged, places := c.damage(article, 1, rand.New(rand.NewPCG(1, 1)))
		for i := len(places) - 1; i >= 0; i-- {
			p := places[i]
			if p.start < 0 || p.start > p.end || p.end > len(damaged) {
				t.Fatalf("%s: place %+v lies outside the text", c.name, p)
			}
			damaged = damaged[:p.start] + p.was + damaged[p.end:]
		}
		want := article
		if c.name == "double-encoded (Windows-1252)" {
			want = strings.NewReplacer("r's", "r’s", "n't", "n’t").Replace(article) // it curls apostrophes first
		}
		if !gone[c.name] && damaged != want {
			t.Errorf("%s: taken back, the text is\n%s", c.name, damaged)
		}
	}
}

// The rules of the scorer, one by one.
func TestVerdicts(t *testing.T) {
	gold := []label{
		{Start: 10, End: 20, Category: "spacing"},
		{Start: 30, End: 40, Category: "ui", Also: []string{"fragment"}},
		{Start: 50, End: 60, Category: "ambiguous"},
		{Category: "order", Scope: "document"},
	}
	for _, c := range []struct {
		rule       string
		start, end int
		want, soft string
	}{
		{"spacing/repeated", 15, 18, "right", "right"},
		{"mt/clock", 15, 18, "misfiled", "right"},
		{"fragment/caption", 35, 36, "right", "right"},
		{"metadata/url-line", 35, 36, "misfiled", "right"},
		{"quote/doubled", 55, 56, "neutral", "neutral"},
		{"ui/share", 70, 80, "false", "false"},
		{"order/document", 0, 5, "right", "right"},
		{"spacing/repeated", 15, 400, "false", "false"},
	} {
		x := &result.Item{Rule: &lint.Rule{Name: c.rule}, Finding: lint.Finding{Span: text.Span{Start: c.start, End: c.end}}}
		for _, soft := range []bool{false, true} {
			want := c.want
			if soft {
				want = c.soft
			}
			s := scorer{soft: soft}
			if got := s.verdict(x, family(c.rule), gold, make([]bool, len(gold))); got != want {
				t.Errorf("%s at %d-%d, soft %v: %s, want %s", c.rule, c.start, c.end, soft, got, want)
			}
		}
	}
}
