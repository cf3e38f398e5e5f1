package bracket

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Stripped finds acronyms that lost the brackets round them.
func Stripped() *lint.Rule {
	return &lint.Rule{
		Name:     "bracket/stripped",
		Summary:  "an acronym that lost the brackets round it",
		Severity: lint.Warning,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `Cleaning code that removes brackets leaves what stood in them: "the Velm Harbour Board VHB, which". The acronym reads
like one more word of the name.

An acronym of three capitals or more counts when it spells the initials of the capitalised words directly before it; small
words such as "of", "and", "for" may take part or not. The repair puts the brackets back.`,
		Examples: []lint.Example{
			{Bad: "The Velm Harbour Board ⟦VHB⟧, which owns the pier, met on Monday.",
				Good: "The Velm Harbour Board (VHB), which owns the pier, met on Monday."},
			{Bad: "A member of the Union for Trade and Fishing in Ardow ⟦UTFA⟧ spoke first.",
				Good: "A member of the Union for Trade and Fishing in Ardow (UTFA) spoke first."},
			{Bad: "The Board for Sea Re-use and Energy ⟦BSRE⟧ was founded in Velm.",
				Good: "The Board for Sea Re-use and Energy (BSRE) was founded in Velm."},
			{Bad: "The Velm East Coast Harbour River Bridge Trust ⟦VECHRBT⟧ met on Monday.",
				Good: "The Velm East Coast Harbour River Bridge Trust (VECHRBT) met on Monday."},
			{Bad: "Police asked the Office of River Transport ⟦ORT⟧ for help.",
				Good: "Police asked the Office of River Transport (ORT) for help."},
		},
		Clean: []string{
			"The Velm Harbour Board (VHB), which owns the pier, met on Monday.",
			"The Velm Harbour Board - VHB - met on Monday.",
			"The Velm Harbour Board, VHB for short, met on Monday.",
			"Former President Tomas Arde USA coach Linn said no.",
			"VELM HARBOUR BOARD VHB MEETS",
			"Velm Harbour Board VHB",
			"The men and women of the Velm Harbour Board VHB",
			"The Velm harbour board VHB met.",
			"He left the North Sea NATO fleet in May.",
		},
		Check: checkStripped,
	}
}

const (
	shortest = 3
	longest  = 7
	// smallWords is how many words such as "and" or "for the" may stand between two words that give a letter.
	smallWords = 2
)

func checkStripped(p *lint.Pass) {
	d := p.Doc
	for _, c := range d.Indexed(text.Capitals) {
		i := int(c)
		t := &d.Tokens[i]
		if t.Case != text.Upper || t.Len() < shortest || t.Len() > longest ||
			t.Has(text.Apostrophe|text.NonASCII|text.Initials) {
			continue
		}
		name, ok := spelled(d, i)
		if !ok || !inSentence(d, i) {
			continue
		}
		acronym := d.Of(t)
		p.ReportSpan(t.Span(), fmt.Sprintf("brackets are missing round %q, the initials of %q", acronym, name.Of(d.Text)),
			lint.UnsafeFix("put brackets round it", t.Span(), "("+acronym+")"))
	}
}

// spelled walks back from an acronym through the words before it and says whether they give its letters, all but small words
// capitalised.
func spelled(d *text.Document, acronym int) (text.Span, bool) {
	letters := d.Of(&d.Tokens[acronym])
	at := acronym
	skipped := 0
	for n := len(letters) - 1; n >= 0; {
		if at -= 2; at < 0 || !plainSpace(d, at+1) || d.Tokens[at].Kind != text.Word {
			return text.Span{}, false
		}
		at = compound(d, at)
		t := &d.Tokens[at]
		switch first := d.Text[t.Start]; {
		case first == letters[n] && t.Case == text.Title:
			n, skipped = n-1, 0
		case first == letters[n]|0x20 && small(d.Of(t)) && n > 0 && n < len(letters)-1:
			n, skipped = n-1, 0
		case small(d.Of(t)) && skipped < smallWords && n < len(letters)-1:
			skipped++
		default:
			return text.Span{}, false
		}
	}
	return text.Span{Start: int(d.Tokens[at].Start), End: int(d.Tokens[acronym].Start) - 1}, true
}

// compound returns the first token of a hyphenated word that ends at token i.
func compound(d *text.Document, i int) int {
	for i > 1 && d.Tokens[i-1].IsByte('-') && d.Tokens[i-2].Kind == text.Word {
		i -= 2
	}
	return i
}

func plainSpace(d *text.Document, i int) bool {
	return d.Tokens[i].Kind == text.Space && d.Tokens[i].Len() == 1
}

func small(w string) bool {
	switch w {
	case "and", "of", "for", "in", "the", "on", "to", "de", "du", "la", "at", "against", "with", "by":
		return true
	}
	return false
}

// inSentence says whether the words are running text, not a heading or a list of names.
func inSentence(d *text.Document, i int) bool {
	n := d.SentenceAt(int(d.Tokens[i].Start))
	return n >= 0 && d.Sentences[n].Ended && d.English(d.LineAt(d.Sentences[n].Start))
}
