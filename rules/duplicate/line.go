package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// Line finds short lines that stand twice, the headline above all.
func Line() *lint.Rule {
	return &lint.Rule{
		Name:     "duplicate/line",
		Summary:  "a short line stands twice, or the headline stands in the body",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `A scraper takes the headline from the page's description and the extractor finds it once more above the text; a label is
taken from the picture and from below it.

The headline is reported wherever it stands again, also with a word or two behind it. Another short line is reported only where
it directly follows its first copy: lists, songs, tables and section marks repeat short lines as they please.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "Velm votes for its bridge\n\n⟦Velm votes for its bridge⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "Velm votes for its new bridge\n\nThe council met on Sunday. | REUTERS ⟦Velm votes for its new bridge⟧\n\nIt voted."},
			{Bad: "Velm votes for its new bridge\n\n⟦Velm votes for its new bridge (Video)⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "Velm votes for its bridge - the Ostermouth and Harnow Harbour Gazette\n\n⟦Velm votes for its bridge⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "Velm votes for its bridge\n\nThe council met.\n\nHarbour of Velm\n⟦Harbour of Velm⟧\n\nIt voted.",
				Good: "Velm votes for its bridge\n\nThe council met.\n\nHarbour of Velm\n\nIt voted."},
		},
		Clean: []string{
			"The tide song\n\nOh the sea, oh the sea\nThe boat is gone\n\nOh the sea, oh the sea\nThe lamp is out",
			"Phoenix Bay\n\nPhoenix Bay is the name of the boat.",
			"The results\n\nVelm\nNo goals\n\nHarnow\nNo goals\n\nOsterby\nNo goals",
			"Velm votes for its bridge\n\nVelm votes for its bridge on Sunday, and the council hopes that many will come to the hall.",
			"Opening hours\n\nMonday\nfrom nine to five\nTuesday\nfrom nine to five\nWednesday\nfrom nine to five",
			"3-1\n\n3-1\n\nThe match was played in the rain.",
			"Who pays\n\nThe council asked who pays.",
			"Who pays for it\n\nThe council asked, and many of the men asked too, who pays for it.",
			"who pays for it\n\nThe council asked the men who pays for it\n\nIt voted.",
		},
		Check: func(p *lint.Pass) { report(p, aLine, "line") },
	}
}
