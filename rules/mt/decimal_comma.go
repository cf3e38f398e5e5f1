package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// DecimalComma finds decimal commas.
func DecimalComma() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/decimal-comma",
		Summary: "a comma for the decimal point",
		Why: "Most of Europe and South America write `2,7 million`; English writes `2.7 million`. Translations keep the comma. It is " +
			"a note, since South African English writes it too. The repair puts a point.",
		Severity: lint.Note,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The budget grew by ⟦3,5⟧ percent over the year, the treasury said.",
				Good: "The budget grew by 3.5 percent over the year, the treasury said."},
			{Bad: "About ⟦2,7⟧ million people live on the three islands.",
				Good: "About 2.7 million people live on the three islands."},
			{Bad: "Unemployment fell to ⟦8,25⟧% in the autumn, the lowest in years.",
				Good: "Unemployment fell to 8.25% in the autumn, the lowest in years."},
		},
		Clean: []string{
			"The budget grew by 3.5 percent over the year, the treasury said.",
			"The town has 12,500 people and the district 1,250,000 in all.",
			"Growth of 2, 3 and 4 percent was reported by the three regions.",
			"In India 5,00,000 tonnes were stored, and 12,50,000 million litres used.",
			"Romans 8,28 was read at the service, and then they sang.",
			"The score was 10,8 when the rain came down on the court.",
			"It rose by 1,500 percent in a decade, from a very low start.",
		},
		Check: check(decimalComma),
	}
}

// decimalComma looks at the number at token i.
func (e *evidence) decimalComma(i int) {
	d := e.doc
	e.yearYear(i)
	e.dayInBrackets(i)
	t := &d.Tokens[i]
	if t.Len() < len("1,2") || t.Len() > len("123,45") || d.Text[t.End-2] != ',' && d.Text[t.End-3] != ',' {
		return
	}
	w := d.Of(t)
	comma := strings.IndexByte(w, ',')
	if comma < 1 || comma > 3 || len(w)-comma-1 > 2 || strings.ContainsAny(w[comma+1:], ".,:/-") {
		return
	}
	if next := d.Tok(i + 1); next == nil || !next.IsByte('%') {
		unit, _ := after(d, i)
		if !listed("million billion trillion percent bn mn", word(d, unit)) && !perCent(d.Text[t.End:]) {
			return
		}
	}
	if !prose(d, i) {
		return
	}
	repl := w[:comma] + "." + w[comma+1:]
	e.add(decimalComma, true, lint.Finding{Span: t.Span(), Message: fmt.Sprintf("%q has a comma for the decimal point", w),
		Fixes: []lint.Fix{lint.UnsafeFix("write "+repl, t.Span(), repl)}})
}

func perCent(s string) bool { return strings.HasPrefix(s, " per cent") }
