package mt

import (
	_ "embed"

	"github.com/scrapelint/scrapelint/internal/lint"
)

//go:embed spun_phrase.txt
var spunPhraseList string

// SpunPhrase finds common expressions with synonyms for their words.
func SpunPhrase() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/spun-phrase",
		Summary: "a common expression with a synonym for one of its words",
		Why: "Article spinners replace words one by one and break fixed expressions: `local weather change` for climate change, " +
			"`tear gasoline` for tear gas. The list in spun_phrase.txt holds expressions that nobody writes on purpose. The usual " +
			"expression is offered; the whole article should be compared with its source.",
		Severity: lint.Warning,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "Police used ⟦tear gasoline⟧ to clear the square in front of the station."},
			{Bad: "The town wants to be ready for ⟦local weather change⟧ by the end of the decade."},
			{Bad: "He was treated for a ⟦coronary heart assault⟧ and left the hospital after a week."},
		},
		Clean: []string{
			"Police used tear gas to clear the square in front of the station.",
			"The local weather changes quickly in spring, and climate change makes it worse.",
			"A tear in the gasoline tank let the fuel run out over the yard.",
			"The dying told their stories to the nurse, who wrote them down.",
			"Coronary heart disease and assault were the two most common reasons in the file.",
			"She found a facet: impact-resistant glass had been used in the tower.",
			"\"They took my credit score card away,\" the boy told the judge.",
		},
		Check: check(spunPhrase),
	}
}
