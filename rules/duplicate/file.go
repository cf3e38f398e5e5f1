package duplicate

import "github.com/scrapelint/scrapelint/internal/lint"

// File finds a text that is a copy, or nearly one, of another text of the run.
func File() *lint.Rule {
	return &lint.Rule{
		Name:    "duplicate/file",
		Summary: "nearly the same text stands in another file of the run",
		Why: `Collections take the same agency report from several sites, and crawlers fetch a page again under another address. Copies
weigh twice in a data set and in search. The texts of a run are compared by the sequences of five words that they share (MinHash);
from a half on, the later one is reported with the name of the earlier. Programs that put another word for each ("spinning") leave
names and numbers as they are: texts that share more than half of the sequences of three of these are reported, too. Nothing is
repaired: which copy to keep is your choice.
It needs all texts of a collection in one run, and about two kilobytes of memory for each, so it runs only where it is selected:
` + "`--select default,duplicate/file`.",
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.NoFix,
		Since:       "0.1.0",
		AnyLanguage: true,
		OptIn:       true,
		Corpus:      true,
	}
}
