package document

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Empty finds files without a word.
func Empty() *lint.Rule {
	return &lint.Rule{
		Name:     "document/empty",
		Summary:  "the file holds no word",
		Severity: lint.Warning,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `A download that failed, or an extractor that found no article on the page, leaves an empty file, or one with nothing but
marks. The page has to be fetched again.`,
		AnyLanguage: true,
		Examples:    []lint.Example{{Bad: "⟦⟧"}, {Bad: "⟦\n\n  \n⟧"}, {Bad: "⟦---\n\n* * *⟧\n"}, {Bad: "⟦... | ...⟧"}},
		Clean: []string{
			"The bridge is shut.", "Velm", "Мост закрыт.", "@velm", "bridge.pdf", "3-1", "https://velm-harbour.example/bridge", "橋は閉まっている。",
		},
		Check: func(p *lint.Pass) {
			d := p.Doc
			if d.Words > 0 {
				return
			}
			for i := range d.Tokens {
				if t := &d.Tokens[i]; t.Wordlike() || protected(t) {
					return
				}
			}
			if len(d.Text) == 0 {
				p.ReportSpan(whole(d), "the file is empty")
				return
			}
			p.ReportSpan(whole(d), fmt.Sprintf("the file holds no word, only %d bytes of blanks and marks", len(d.Text)))
		},
	}
}
