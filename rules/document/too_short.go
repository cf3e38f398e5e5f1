package document

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// TooShort finds files that hold no finished sentence.
func TooShort() *lint.Rule {
	return &lint.Rule{
		Name:     "document/too-short",
		Summary:  "the file holds a few words and no finished sentence of six or more",
		Severity: lint.Note,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `An extractor that missed the article keeps its headline, a label or a button. Collections leave out texts below 50 words;
a brief of two sentences is an article all the same, so only texts of fewer than 30 words without a finished sentence of six
words or more are named.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦Velm votes for its bridge⟧\n"},
			{Bad: "⟦Velm votes for its bridge\n\n3 min read⟧\n"},
			{Bad: "⟦The bridge is open again.⟧\n"},
			{Bad: "⟦Home\nNews\nSport\nMore⟧"},
		},
		Clean: []string{
			"The council of Velm has voted for a new bridge over the harbour.",
			"“We shall never leave this island again.”",
			"We never leave this island again.",
			"Міст через старий порт закрито на цілий рік через ремонт дороги",
			"Velm votes for its bridge\n\nThe council of Velm has voted for a new bridge.",
			"The ferry leaves at seven in the morning!",
			"Who will pay for the new bridge over the harbour?",
			"The bridge will be paid for by the city, the mayor said…",
		},
		Check: checkTooShort,
	}
}

func checkTooShort(p *lint.Pass) {
	const words, sentence = 30, 6
	d := p.Doc
	if d.Words == 0 || d.Words >= words || d.HasNonASCII() && d.NotEnglish() {
		return
	}
	for i := range d.Sentences {
		if s := &d.Sentences[i]; s.Ended && s.Words >= sentence {
			return
		}
	}
	held := fmt.Sprintf("%d words and no finished sentence of six or more", d.Words)
	if d.Words == 1 {
		held = "one word"
	}
	p.ReportSpan(whole(d), "the file holds "+held+": too little for an article")
}

func protected(t *text.Token) bool {
	return t.Kind == text.URL || t.Kind == text.Email || t.Kind == text.Handle || t.Kind == text.File
}
