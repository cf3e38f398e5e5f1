package mt

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Untranslated finds words in brackets that were left in another language.
func Untranslated() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/untranslated",
		Summary: "words in square brackets that were left in another language",
		Why: "Translation services take square brackets for markup and leave what they hold as it was: `He will not speak [este " +
			"jueves] about it`. In news such brackets hold what the editor added, so the words are part of the sentence. What they " +
			"mean has to be looked up.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "“I will not speak ⟦[este jueves]⟧ about the harbour,” the mayor said."},
			{Bad: "“He told us ⟦[que vão fechar o porto]⟧ that it is over,” the pilot said."},
			{Bad: "“It was closed ⟦[dal sindaco]⟧ in the spring,” the owner said."},
		},
		Clean: []string{
			"“I will not speak [on Thursday] about the harbour,” the mayor said.",
			"“He told us [the crew] that it is over,” the pilot said.",
			"The rule [de facto] was never written down, and the form [sic] was wrong.",
			"The choir sang [o la la] and left; the title was changed [El Mundo].",
			"It has an imperative mandate [mandat impératif] and is true, that is [as a] condition, of all of them.",
			"The clip [en route to the harbour] was shown twice, with notes [in English] under it.",
			"He wrote to [name withheld] and got no answer, then to [the editor].",
		},
		Check: check(untranslated),
	}
}

// brackets visits every square bracket that opens.
func (e *evidence) brackets() {
	d := e.doc
	if !d.HasByte('[') {
		return
	}
	for _, i := range d.Indexed(text.Brackets) {
		if d.Tokens[i].IsByte('[') {
			e.untranslated(int(i))
		}
	}
}

// untranslated looks at the words behind the bracket at token i: none may be English, and enough must be known as foreign.
func (e *evidence) untranslated(i int) {
	d := e.doc
	const longest, enough = 30, 2
	words, known := 0, 0
	last := i + 1
	for ; last < len(d.Tokens) && last < i+longest; last++ {
		t := &d.Tokens[last]
		if t.IsByte(']') {
			break
		}
		if t.Kind == text.Space || t.IsByte(',') {
			continue
		}
		if t.Kind != text.Word || t.Case != text.Lower {
			return
		}
		words++
		w := d.Of(t)
		switch {
		case listed(telltale, w):
			known += enough
		case listed(foreignSmall, w) || !ascii(w):
			known++
		case t.Entry.Is(lexicon.Common | lexicon.Function):
			return
		}
	}
	if words < 2 || known < enough || words == known && known > enough || last >= len(d.Tokens) || !d.Tokens[last].IsByte(']') || !prose(d, i) {
		return
	}
	s := span(d, i, last)
	e.add(untranslated, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q was left in another language", show(d, s))})
}

func ascii(w string) bool {
	for i := range len(w) {
		if w[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Small words of Spanish, Portuguese, Italian, French and German; telltale ones are no English words and no Latin in English use.
const (
	telltale = "este esta esto estos estas lunes martes jueves viernes domingo enero febrero abril mayo junio julio agosto septiembre octubre " +
		"noviembre diciembre segunda terça quarta quinta sexta feira dal dalla dello della nella negli sono hanno pour dans avec sur cette leur " +
		"nicht auch wird werden wurde einen einer eine dem pelo pela foi uma seu sua"
	foreignSmall = "que o de del la las los el en un una con para por se su da dos das na em um os il di che non nel le les du des et est der das den " +
		"und von im ein ist"
)
