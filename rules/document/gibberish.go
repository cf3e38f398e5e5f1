package document

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Gibberish finds files whose letters make no words of any language.
func Gibberish() *lint.Rule {
	return &lint.Rule{
		Name:     "document/gibberish",
		Summary:  "the letters of the file make no words",
		Severity: lint.Warning,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `A compressed or encrypted answer read as text, a font that maps letters to others, or a picture put through a bad reader
leaves letters that make no words.

Only texts that are not English are judged, by how likely each letter is after the two before it: -1.1 (log10) in English, -1.1
to -1.4 in other languages with Latin letters, below -1.8 in scrambled text. Strings of letters and digits of twelve characters or more count
as well; from a third of all words on the file is a dump.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦" + scrambled + "⟧"},
			{Bad: "⟦Uif dpvodjm pg Wfmn ibt wpufe gps b ofx csjehf pwfs uif ibscpvs, uif nbzps tbje po Tvoebz bgufs uif wpuf. Uif xpslt cfhjo jo Nbz.⟧"},
			{Bad: "⟦a9f3c0d1e2b4a6f8 77ab3c9d0e1f2a4b c0ffee12deadbeef 0f1e2d3c4b5a6978 91ab2cd3ef4567aa bb01cc23dd45ee67 8899aabbccddee12 a1b2c3d4e5f60718 " +
				"99ffee00ddcc11bb 12ab34cd56ef78aa ab12cd34ef56aa78⟧"},
		},
		Clean: []string{
			"Rada miejska zapowiedziała we wtorek, że nowy most zostanie otwarty jesienią, a stary zostanie zburzony po dwóch latach pracy w porcie.",
			"The council of Velm has voted for a new bridge over the harbour.",
			"Velm HSV TSV BVB FC 3:1 2:2",
			"SPQR NGO HSBC KGB DVD LNG TGV KLM MTV NKVD FSB GCHQ are some of the short forms that he wrote down in the list.",
			"See RFC 7231, ISO 8601-1:2019, GB/T 7714 and the key 9f86d081884c7d65 in the note.",
			"xyz",
		},
		Check: checkGibberish,
	}
}

const scrambled = "Xq zrtwv kqjd pltrn wvqx zbnm klpt rtsd fghj wqzx mnbv lkjh gfds zxcv trew qwrt pslk nbvc xzlk jhgf dsqw rtpl kmnb vcxz lkjh gfdp."

// A text is scrambled when its letters are less likely than any language makes them; constant is the part of lexicon.Unlisted
// that does not come from the letters.
const (
	unlikely = -1.6
	constant = 2.6
)

func checkGibberish(p *lint.Pass) {
	const least = 10
	d := p.Doc
	if d.Words >= least && !d.NotEnglish() {
		return
	}
	words, dump, judged, sum := 0, 0, 0, 0.0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Alnum:
			words++
			if t.Len() >= 12 {
				dump++
			}
		case t.Kind != text.Word:
		case t.Len() >= 4 && !t.Has(text.NonASCII|text.Initials|text.Apostrophe) && t.Case != text.Upper:
			words++
			judged++
			sum += (lexicon.Unlisted(d.Of(t), false) + constant) / float64(t.Len()+1)
		default:
			words++
		}
	}
	switch {
	case words < least:
	case 3*dump >= words:
		p.ReportSpan(whole(d), fmt.Sprintf("%d of %d words are strings of letters and digits: the file is a dump, not a text", dump, words))
	case judged >= least && 2*judged >= words && sum < unlikely*float64(judged):
		p.ReportSpan(whole(d), "the letters make no words of any language: the file is garbled")
	}
}
