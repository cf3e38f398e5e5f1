package encoding

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Mojibake finds text that was decoded with the wrong character set, once or several times.
func Mojibake() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/mojibake",
		Summary: "text decoded with the wrong character set: â€™ for ’, Ã© for é",
		Why: `A program took the bytes of one character set for another, most often UTF-8 for Windows-1252, so that one character
became two or three wrong ones. Readers see garbage and every later step sees unknown words.

A passage is reported when decoding it the other way round gives ordinary characters *and* nobody would write the wrong ones on
purpose. Real letters such as Ã in Portuguese or â in French are left alone. The repair is the exact round trip; where a byte was
lost, the mark that fits the neighbours is only suggested, unless it closes a quotation whose opening mark is garbled too.`,
		Severity:    lint.Error,
		Code:        lint.EvenCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The ferry⟦â€™⟧s crew said ⟦â€œ⟧all clear⟦â€\u009d⟧ before noon.", Good: "The ferry’s crew said “all clear” before noon."},
			{Bad: "Se⟦Ã±⟧ora Ib⟦Ã¡Ã±⟧ez runs a caf⟦Ã©⟧ in Tarnby.", Good: "Señora Ibáñez runs a café in Tarnby."},
			{Bad: "The harbour doesn⟦Ã¢â‚¬â„¢⟧t open.", Good: "The harbour doesn’t open."},
			{Bad: "Orderlund⟦вЂ™⟧s fleet ⟦вЂ“⟧ all of it.", Good: "Orderlund’s fleet – all of it."},
			{Bad: "Tickets cost ⟦Â£⟧12⟦Â⟧ each.", Good: "Tickets cost £12 each."},
			{Bad: "The pier ⟦\u0096⟧ or what⟦\u0092⟧s left.", Good: "The pier – or what’s left."},
			{Bad: "A ⟦â€œ⟧quiet⟦â€?⟧ town.", Good: "A “quiet” town."},
			{Bad: "A ⟦â€œ⟧town that doesn⟦â€™⟧t sleep⟦â€⟧ it is.", Good: "A “town that doesn’t sleep” it is."},
			{Bad: "Velmark⟦鈥檚⟧ mayor⟦鈥攁⟧ baker⟦鈥攚⟧ept.", Good: "Velmark’s mayor—a baker—wept."},
			{Bad: "They don⟦Õ⟧t sell it.", Good: "They don’t sell it."},
			{Bad: "Mr Orre⟦‚Äô⟧s cat slept on.", Good: "Mr Orre’s cat slept on."},
		},
		Clean: []string{
			"São João da Torre elects a mayor; MAÇÃ and IRMÃ are Portuguese words.",
			"L’âge du château, la pâte et le mât: « là » et « oui »…",
			"The singer Chloë… said “no” to Brontë’s heirs.",
			"The room is 5×4 m, ±2 °C, and costs €30–€40.",
			"В этом доме «ВВС» и НТВ — да…",
			"The area is π√π and (−1/2)! = √π.",
			"NESTLÉ® and AHÅ™ are marks; È and Ô are letters.",
			"Malmö’s tram – Tromsø–Bodø – was “fälsch”.",
			"Ænima, dæmon and œuvre keep their ligatures.",
			"Òmnium Cultural and Òscar Puig met in Girona.",
			"Łódź – Żory: zażółć gęślą jaźń.",
			"Ελλάδα, «μέλλον»… και Αθήνα’s hills.",
		},
		Check: checkMojibake,
	}
}

func checkMojibake(p *lint.Pass) {
	found := places(p, garbled)
	if len(found) == 0 {
		return
	}
	s := p.Doc.Text
	known, some := weigh(s, found)
	done := 0
	for _, at := range found {
		i := int(at)
		if i < done || !some {
			continue
		}
		x, ok := repairAt(s, i, &known)
		if !ok || x.start < done || x.odd < certain && !confirmed(&x, &known) {
			continue
		}
		reportRepair(p, &x)
		done = x.end
	}
}

// weigh collects the evidence for each character set; some is false when nothing at all can be repaired.
func weigh(s string, found []int32) (known evidence, some bool) {
	var none evidence
	done := 0
	for _, at := range found {
		if int(at) < done {
			continue
		}
		x, ok := repairAt(s, int(at), &none)
		some = some || ok
		if ok && x.odd >= certain {
			done = x.end
			if known.count(s, &x); x.charset < 0 {
				known[0]++
			}
		}
	}
	return known, some
}

// confirmed says whether garble elsewhere in the document proves a doubtful passage to be garble too.
func confirmed(x *repair, known *evidence) bool {
	const enough = 3
	n := max(known[0], known[1])
	if x.charset >= 0 {
		n = known[x.charset]
	}
	if n < enough {
		x.safety = min(x.safety, lint.Unsafe)
	}
	return n > 0
}

func reportRepair(p *lint.Pass, x *repair) {
	span := text.Span{Start: x.start, End: x.end}
	if !whole(x.out) {
		x.safety = lint.Unsafe
	}
	bad := visible(span.Of(p.Doc.Text))
	if x.how == "a control character" {
		p.Report(lint.Finding{Span: span, Message: fmt.Sprintf("invisible control character %s in the text", bad),
			Fixes: []lint.Fix{{Title: "delete it", Safety: x.safety, Edits: []lint.Edit{{Span: span}}}}})
		return
	}
	good := visible(x.out)
	message, title := `"`+bad+`" stands for "`+good+`": `+x.how, `restore "`+good+`"`
	if strings.TrimSpace(x.out) == "" {
		message, title = fmt.Sprintf(`"%s" is no letter but the rest of a blank: %s`, bad, x.how), "delete it"
	}
	p.Report(lint.Finding{Span: span, Message: message, Fixes: []lint.Fix{{Title: title, Safety: x.safety,
		Edits: []lint.Edit{{Span: span, New: x.out}}}}})
}
