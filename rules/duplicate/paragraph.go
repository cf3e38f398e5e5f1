package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// Paragraph finds paragraphs that stand twice.
func Paragraph() *lint.Rule {
	return &lint.Rule{
		Name:     "duplicate/paragraph",
		Summary:  "a paragraph stands twice",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `Pages hold the same text more than once: for wide and for narrow screens, in the gallery and in the article, before and
after "read more". An extractor that takes both writes it twice.

Paragraphs of eight words or more are compared, letter case and marks aside. A paragraph that directly follows its copy can be
deleted without a look.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The council of Velm has voted for a bridge over the harbour.\n\n⟦The council of Velm has voted for a bridge over the " +
				"harbour.⟧\n\nThe works begin in May.",
				Good: "The council of Velm has voted for a bridge over the harbour.\n\n\nThe works begin in May."},
			{Bad: "The light is dark. The keeper has left the tower and nobody knows where he is.\n\nThe club waits.\n\n⟦The light is dark. The " +
				"keeper has left the tower, and nobody knows where he is.⟧\n\nThe storm is over."},
			{Bad: "The works begin in May.\n\nBuilders from three towns have won the contract for the works\n\nThe club waits.\n\n⟦Builders from " +
				"three towns have won the contract for the works⟧"},
		},
		Clean: []string{
			"The council of Velm has voted for a bridge.\n\nThe council of Velm has voted for a tunnel.",
			"Thank you.\n\nThank you.\n\nI thank you all for the boat.",
			"Velm 3 1 2 2 0 4 7 1 1\n\nHarnow 2 2\n\nVelm 3 1 2 2 0 4 7 1 1",
			"The song\n\nOh the tide goes out and the tide comes in,\nthe boat is gone.\nOh the tide goes out and the tide comes in,\nand so are we.",
			"The song\n\nOh the sea, oh the sea\n\nThe boat is gone\n\nOh the sea, oh the sea",
			"“Who pays for the bridge?” asked the keeper.\n\n“We do,” said Marsh.\n\n“Who pays for the boat?” asked the keeper.",
			"Bring this:\n\n- nets\n- boats\n\n- nets\n- ropes",
		},
		Check: func(p *lint.Pass) { report(p, aParagraph, "paragraph") },
	}
}
