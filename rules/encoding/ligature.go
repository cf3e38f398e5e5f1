package encoding

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Ligature finds the joined letters of typesetting.
func Ligature() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/ligature",
		Summary: "a typographic ligature as one character: ﬁ for fi",
		Why: `PDF files store the joined shapes of fi, fl, ff, ffi, ffl and st as characters of their own. Words with one are found by no search.
The repair writes the letters.`,
		Severity:    lint.Warning,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The ⟦ﬁ⟧rst of⟦ﬁ⟧cer left.", Good: "The first officer left."},
			{Bad: "An e⟦ﬀ⟧ort to ba⟦ﬄ⟧e us.", Good: "An effort to baffle us."},
			{Bad: "The ⟦ﬂ⟧eet sailed.", Good: "The fleet sailed."},
		},
		Clean: []string{
			"Encyclopædia and œuvre keep their letters.",
			"The Dutch island of IJburg is new.",
			"The ligature “ﬁ” is one character.",
			"German Straße has one letter for ss.",
			"The first officer left.",
			"The Armenian ﬔ is another matter.",
		},
		Check: checkLigature,
	}
}

func checkLigature(p *lint.Pass) {
	s := p.Doc.Text
	for _, at := range places(p, ligature) {
		i := int(at)
		r, n := utf8.DecodeRuneInString(s[i:])
		span := text.Span{Start: i, End: i + n}
		if mentioned(s, span) {
			continue
		}
		plain := norm.NFKC.String(string(r))
		p.ReportSpan(span, fmt.Sprintf(`"%c" is one character in place of "%s"`, r, plain),
			lint.SafeFix(fmt.Sprintf(`write "%s"`, plain), span, plain))
	}
}
