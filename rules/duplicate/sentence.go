package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// Sentence finds sentences that stand twice.
func Sentence() *lint.Rule {
	return &lint.Rule{
		Name:     "duplicate/sentence",
		Summary:  "a sentence stands twice",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `The teaser above an article is its first sentence, a caption is taken from the text, a video's description is the lead:
an extractor that keeps both writes the sentence twice.

Sentences of eight words or more are compared, letter case and marks aside. Below twelve words, said three times, or inside
quotation marks it is a note: speakers repeat themselves.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The council of Velm has voted for a bridge over the old harbour. The vote was close. ⟦The council of Velm has voted for a " +
				"bridge over the old harbour.⟧ The works begin in May."},
			{Bad: "The lamp of the old light was dark for the whole night of the storm. ⟦The lamp of the old light was dark for the whole night " +
				"of the storm.⟧ Nobody was hurt.",
				Good: "The lamp of the old light was dark for the whole night of the storm. Nobody was hurt."},
			{Bad: "Fishermen from three islands want the state to pay for the nets they lost.\n\nThe club agrees. ⟦Fishermen from three " +
				"islands want the state to pay for the nets they lost.⟧"},
		},
		Clean: []string{
			"“We pay,” said Mr Marsh. “We always pay,” said Mr Marsh.",
			"Nobody came. The hall was dark. Nobody came. Then the rain began.",
			"The club pays for the nets of the fishermen from Velm. The club pays for the boats of the fishermen from Harnow.",
			"2, 2, 3, 5, 5, 7, 7.4, 8.1, 9, 9.6, 11, 12. Then came 2, 2, 3, 5, 5, 7, 7.4, 8.1, 9, 9.6, 11, 12.",
			"What a joke. The whole town laughed about it. What a joke.",
			"The doors open at nine. The doors close at five.",
		},
		Check: func(p *lint.Pass) { report(p, aSentence, "sentence") },
	}
}
