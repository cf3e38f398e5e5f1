package metadata

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// URLLine finds lines that hold nothing but a web address.
func URLLine() *lint.Rule {
	return &lint.Rule{
		Name:    "metadata/url-line",
		Summary: "a line that holds nothing but a web address",
		Why: "Crawlers write the address of the page above the text, and an embedded video, post or document leaves its " +
			"address behind when the extractor drops the frame round it. The line is no sentence of the article.\n\n" +
			"Below the headline it is a note, since many collections keep it there on purpose; between paragraphs it is a " +
			"warning, unless the text has so many of them that it is a list of links. The repair deletes the line.",
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.FixManual,
		Since:       "0.1.0",
		AnyLanguage: true,
		Absorbs:     true,
		Examples: []lint.Example{
			{
				Bad:  "Night train to the coast returns\n20240311\n⟦https://www.example.com/travel/night-train-returns/⟧\nThe sleeper leaves Lindau at ten.\n",
				Good: "Night train to the coast returns\n20240311\nThe sleeper leaves Lindau at ten.\n",
			},
			{Bad: "The minister spoke for an hour and took no questions.\n\n⟦https://video.example.org/watch?v=8812⟧\n\nHer party stayed away.\n"},
			{Bad: "Storm closes the pass\n⟦www.example.net/news/storm-closes-pass⟧\nSnow fell all night.\n"},
		},
		Clean: []string{
			"The report is at https://www.example.com/report.pdf and runs to ninety pages.\n",
			"The office gave its address as desk@example.com in March.\n",
			"The firm, Acme.com, was founded in a garage.\n",
			"See www.example.org for the timetable.\n",
			"Her book is called index.html and is a novel.\n",
			"Ratio 3:1\n",
			"example.com, example.org and example.net are reserved names.\n",
		},
		Check: checkURLLine,
	}
}

func checkURLLine(p *lint.Pass) {
	// A newsletter writes the address of each item below it.
	const many = 6
	d := p.Doc
	var found []lint.Finding
	body := 0
	for _, k := range d.Indexed(text.Protected) {
		t := &d.Tokens[k]
		if t.Kind != text.URL {
			continue
		}
		line := d.LineAt(int(t.Start))
		first, last := lineTokens(d, &d.Lines[line])
		if first != int(k) || last != first+1 {
			continue
		}
		f := lint.Finding{
			Span:    t.Span(),
			Message: fmt.Sprintf(`the line is only a web address, "%s": it belongs to the metadata of the article`, lint.Excerpt(d.Of(t))),
			Fixes:   []lint.Fix{lint.ManualFix("delete the line", deletion(d, line), "")},
		}
		if headed(d, line) {
			f.Severity = lint.Note
		} else {
			body++
		}
		found = append(found, f)
	}
	for _, f := range found {
		if body >= many {
			f.Severity = lint.Note
		}
		p.Report(f)
	}
}
