package mt

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Document weighs the marks together.
func Document() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/document",
		Summary: "the article was probably translated or rewritten by a program",
		Why: "One mark is chance. Two hard marks of different habits in one article, a hard one with a lesser one, or three lesser ones " +
			"are met in professional English less than once in a thousand articles. Clues that good writers use too (`according to " +
			"him,`) weigh a little beside them and are never reported alone. The finding stands at the first mark and points at one " +
			"of each habit. The article should be compared with its source, or left out.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The ⟦74 - year - old⟧ baker said the oven had cost $ 41 million in all."},
			{Bad: "The pact was signed by ⟦French, Dutch and French⟧ diplomats. Let us tell you that the talks took a year."},
			{Bad: "The bridge was closed at dawn. ⟦This was reported by⟧ the town of Velm. Officials opened a criminal case. It was noted " +
				"that the bridge had been painted in spring."},
			{Bad: "Farmers in the ⟦районе⟧ lost wheat worth $ 3 million to the hail last week."},
		},
		Clean: []string{
			"The 74-year-old baker said the oven had cost $41 million in all.",
			"The oven cost $ 41 million and the bakery $ 12 million, the owner said.",
			"According to him, the criminal case was closed in spring. According to the lawyer, it had taken years.",
			"It was a unusual evening for the small theatre on the square.",
			"The grant comes to € 3 million, and € 1 million more in the second year of the plan.",
			"The budget grew by 3,5 percent over the year, and then by 4,5 percent.",
			"The ministry announced on the 14th that the dam had been closed for repairs.",
		},
		Check: checkDocument,
	}
}

// labels name the kinds in the message.
var labels = [kinds]string{
	currencyGap: "blank after a currency sign", hyphenGap: "blanks round hyphens", numberNoun: "number that does not fit",
	repeatedCoordination: "thing named twice in a list", pronounSwitch: "pronoun that does not fit", articleMismatch: "wrong a or an",
	dayOrdinal: "day without its month", clock: "mixed time of day", calque: "literal translation", unknownToken: "model token",
	foreignScript: "word in another script", foreignPunctuation: "foreign punctuation", decimalComma: "decimal comma",
	serviceNote: "translation note", spunName: "spun name", spunPhrase: "spun phrase", quoteGap: "blank on the wrong side of a quotation mark",
	untranslated: "words left in another language",
}

// weak kinds are common enough among careless writers that they do not count towards the verdict.
func weak(k kind) bool { return k == articleMismatch || k == decimalComma || k == dayOrdinal }

const (
	// enough is the weight of a hard habit and another mark, of three marks, or of two marks and two clues: clues alone never are.
	enough      = hardWeight + markWeight
	fewestMarks = 2
	// wordsPerWeight: where the habits are not hard, a long text has to show more of them.
	wordsPerWeight = 60
	// mostShown is how many habits the message names.
	mostShown = 4
)

func checkDocument(p *lint.Pass) {
	e := marksOf.Of(p)
	hard, marks, weight := 0, 0, 0
	for i := range e.habits {
		weight += e.habits[i].weight
		if e.habits[i].weight >= markWeight {
			marks++
		}
		if e.habits[i].weight == hardWeight {
			hard++
		}
	}
	if hard < 2 && (marks < fewestMarks || weight < enough || p.Doc.Words > weight*wordsPerWeight) {
		return
	}
	habits := slices.Clone(e.habits)
	slices.SortStableFunc(habits, func(a, b habit) int { return cmp.Compare(b.weight, a.weight) })
	first := habits[0].span
	var related []lint.Related
	var said []string
	for i := range habits {
		h := &habits[i]
		if h.span.Start < first.Start {
			first = h.span
		}
		related = append(related, lint.Related{Span: h.span, Message: labels[h.kind]})
		if i < mostShown {
			said = append(said, fmt.Sprintf("%s (%q)", labels[h.kind], show(e.doc, h.span)))
		}
	}
	p.Report(lint.Finding{Span: first, Related: related,
		Message: "probably translated or rewritten by a program: " + strings.Join(said, ", ")})
}
