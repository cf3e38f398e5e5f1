package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Document weighs the marks together.
func Document() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/document",
		Summary: "the article was probably translated or rewritten by a program",
		Why: "One mark is chance. Two different hard marks in one article are met in professional English about once in a thousand " +
			"articles, and often in machine translation and spun text. The finding stands at the first mark and points at one of each " +
			"kind. The article should be compared with its source, or left out.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The ⟦74 - year - old⟧ baker said the oven had cost $ 41 million in all."},
			{Bad: "The pact was signed by ⟦French, Dutch and French⟧ diplomats. Let us tell you that the talks took a year."},
			{Bad: "Farmers in the ⟦районе⟧ lost wheat worth $ 3 million to the hail last week."},
		},
		Clean: []string{
			"The 74-year-old baker said the oven had cost $41 million in all.",
			"The oven cost $ 41 million and the bakery $ 12 million, the owner said.",
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
	serviceNote: "translation note", spunName: "spun name", spunPhrase: "spun phrase",
}

// weak kinds are common enough among careless writers that they do not count towards the verdict.
func weak(k kind) bool { return k == articleMismatch || k == decimalComma || k == dayOrdinal }

func checkDocument(p *lint.Pass) {
	e := marksOf.Of(p)
	var found []lint.Related
	var said []string
	first := lint.Finding{}
	for k := range kinds {
		if len(e.hard[k]) == 0 || weak(k) {
			continue
		}
		f := e.marks[k][e.hard[k][0]]
		if len(found) == 0 || f.Span.Start < first.Span.Start {
			first = f
		}
		found = append(found, lint.Related{Span: f.Span, Message: labels[k]})
		said = append(said, fmt.Sprintf("%s (%q)", labels[k], show(e.doc, f.Span)))
	}
	if len(found) < 2 {
		return
	}
	p.Report(lint.Finding{Span: first.Span, Related: found,
		Message: "probably translated or rewritten by a program: " + strings.Join(said, ", ")})
}
