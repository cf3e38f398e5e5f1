package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// Passage finds pieces of paragraphs that stand twice.
func Passage() *lint.Rule {
	return &lint.Rule{
		Name:     "duplicate/passage",
		Summary:  "several sentences, or the greater part of one, stand twice",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `A teaser that was cut in the middle of a sentence and the article that begins with it, or an updated version pasted
below the old one, repeat whole runs of words.

Reported are two or more sentences in the order of their first copy, and a sentence that begins or ends with the same twelve
words as an earlier one and is the same for the greater part.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The light is dark. The keeper has left the tower. Nobody knows where he is. The club waits.\n\nThe storm came in the " +
				"night. ⟦The light is dark. The keeper has left the tower. Nobody knows where he is.⟧ It is over now."},
			{Bad: "A bridge for Velm\n\nThe council of Velm has voted for a new bridge over the old harbour and will pay fo...\n\nThe mayor agreed.\n\n⟦The council of " +
				"Velm has voted for a new bridge over the old harbour and will pay⟧ for it from the tolls, the mayor said."},
			{Bad: "The council has voted for a new bridge over the old harbour of the town, the mayor said on Sunday.\n\nVELM, May 3 (VPA) - ⟦The " +
				"council has voted for a new bridge over the old harbour of the town, the mayor said on Sunday.⟧\n\nThe club waits."},
			{Bad: "Fishermen from three of the islands want the state to pay for the nets that they lost in May. The club agrees. ⟦Fishermen from three " +
				"of the islands want the state to pay for the nets that they lost in⟧ the storm."},
		},
		Clean: []string{
			"The club pays for the nets of the fishermen from Velm. The club pays for the nets of the fishermen from Harnow and of all the boats there.",
			"We will not pay. We will not leave. The storm came. We will not pay. We will not stay.",
			"According to the harbour office of the town of Velm, the bridge is shut. According to the harbour office of the town of Velm, it opens in May " +
				"for lorries and in June for everybody else.",
			"Bring two nets, one rope and a lamp. Bring two nets, one rope and a boat.",
			"Who is the keeper? Who is the mayor? Who is the keeper of the old light?",
			"The doors open at nine. The doors close at five. The doors open at nine on Sundays too.",
		},
		Check: func(p *lint.Pass) { report(p, aPassage, "passage") },
	}
}
