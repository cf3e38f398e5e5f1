package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkJoints looks for two marks between two sentences, of which a program set the second: a headline and a text that were joined by a
// full stop ("Who pays?. The council met"), a list of paragraphs that was printed with its commas ("he said., The council met").
func checkJoints(p *lint.Pass) {
	d := p.Doc
	var found []int
	doubled := d.Indexed(text.Doubled)
	if len(doubled) == 0 {
		return
	}
	for _, pair := range [...]string{"?. ", "!. ", "., "} {
		for _, m := range doubled {
			if i := int(m); strings.HasPrefix(d.Text[d.Tokens[i].Start:], pair) && i > 0 && i+3 < len(d.Tokens) && joint(d, i) {
				found = append(found, i)
			}
		}
	}
	for _, i := range found {
		severity := lint.Default
		if len(found) == 1 && d.SentenceAt(int(d.Tokens[i].Start)) > 0 {
			severity = lint.Note // a slip of the pen, too, but behind a headline
		}
		s, second := text.Span{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i+1].End)}, d.Tokens[i+1].Span()
		p.Report(lint.Finding{Span: s, Severity: severity, Message: fmt.Sprintf("two marks side by side: two texts were joined at %q", s.Of(d.Text)),
			Fixes: []lint.Fix{lint.SafeFix("take the second mark away", second, "")}})
	}
}

// joint says whether a sentence ends with the marks at token i and behind it, and another one begins.
func joint(d *text.Document, i int) bool {
	first, second := &d.Tokens[i], &d.Tokens[i+1]
	stop := first.IsByte('.') && second.IsByte(',')
	if !stop && !((first.IsByte('?') || first.IsByte('!')) && second.IsByte('.')) || !second.Has(text.SpaceAfter) || first.Has(text.SpaceBefore) ||
		d.Tokens[i+2].Kind != text.Space || !beginsBlock(d, d.Next(i+1)) {
		return false
	}
	word := &d.Tokens[i-1]
	return word.Kind == text.Word && word.Case == text.Lower && !word.Has(text.Abbrev|text.Initials) && word.Entry.Is(lexicon.Common) && word.Len() > 2 &&
		!unended(d.Of(word))
}

// unended says whether a full stop behind a word may be that of an abbreviation.
func unended(w string) bool {
	switch w {
	case "etc", "al", "abbrev", "inst", "ult", "prox", "inc", "ltd", "corp", "dept", "est", "approx", "eds", "vol", "pp", "fig", "incl", "max", "min", "misc", "assn", "bros", "cont":
		return true
	}
	return false
}
