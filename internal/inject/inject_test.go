package inject

import (
	"strings"
	"testing"
)

const article = `Harbour opens after the storm

The harbour's crew said on Monday, according to Reuters, that Anna Velm and her father don't pay the $40 fee. It was a plan.

"We shall not leave the island before the ferry has been repaired," she said. A 45-year-old captain told the Courier on Friday that it rained & thundered.
`

// What was planted can be taken back: the places are where they are said to be, and hold what they are said to have replaced.
func TestPlantedDefectsCanBeTakenBack(t *testing.T) {
	gone := map[string]bool{"ending cut": true, "paragraph repeated": true, "paragraphs shuffled": true, "furniture line": true,
		"quotation marks lost": true} // these move or drop more than the place that is looked for
	for _, c := range Causes([]string{"Sign up for our newsletter"}) {
		text, places := c.Damage(Text{"article", article}, 1, 1)
		damaged := text.Text
		for i := len(places) - 1; i >= 0; i-- {
			p := places[i]
			if p.Start < 0 || p.Start > p.End || p.End > len(damaged) {
				t.Fatalf("%s: place %+v lies outside the text", c.Name, p)
			}
			damaged = damaged[:p.Start] + p.Was + damaged[p.End:]
		}
		want := article
		if c.Name == "double-encoded (Windows-1252)" {
			want = strings.NewReplacer("r's", "r’s", "n't", "n’t").Replace(article) // it curls apostrophes first
		}
		if !gone[c.Name] && damaged != want {
			t.Errorf("%s: taken back, the text is\n%s", c.Name, damaged)
		}
	}
}
