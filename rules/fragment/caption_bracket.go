package fragment

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// bracketInside judges the bracket at token i, inside a long line: the credit of a picture between two sentences, of which the first is
// its caption. "… look at the bridge. (Ola Tadros/AFP via Getty Images) The council met."
func bracketInside(p *lint.Pass, i int) {
	const longest = 30
	d := p.Doc
	shut := i + 1
	for shut < len(d.Tokens) && shut < i+longest && !d.Tokens[shut].IsByte(')') && d.Tokens[shut].Kind != text.Newline {
		shut++
	}
	if shut >= len(d.Tokens) || !d.Tokens[shut].IsByte(')') || !picturesCredit(d.Text[d.Tokens[i].End:d.Tokens[shut].Start]) || !capitalBehind(d, shut) {
		return
	}
	end := d.Prev(i)
	if end < 1 || !endsSentence(d, end) {
		return
	}
	k := d.SentenceAt(int(d.Tokens[end].Start))
	if k < 0 {
		return
	}
	s := &d.Sentences[k]
	c := text.Span{Start: s.Start, End: int(d.Tokens[end].End)}
	if captionStart(d, s) != "" || posed(d, s) || agencyLine(d, k) || quoted(d, s.Paragraph, s.Start) ||
		!tellsPicture(d, s.First, end, !d.Tokens[i].Has(text.SpaceBefore)) {
		return
	}
	reportCaption(p, c, c, "the credit of a picture stands behind it")
}

// picturesCredit says whether the words in brackets are the credit of a picture and cannot be the source of a text.
func picturesCredit(s string) bool {
	if len(s) > 120 || !creditWords(s, true) && !strings.HasPrefix(s, "Screenshot/") {
		return false
	}
	for _, sign := range [...]string{"Getty Images", "AP Photo", "REUTERS/", "Reuters/", "/AP", "/AFP", "/Reuters", "/REUTERS", "/Getty", "via AP", "via Getty",
		"via REUTERS", "via Reuters", "Photo by", "Photo:", "Photo credit", "Screenshot/", "Photograph by", "Shutterstock"} {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// tellsPicture says whether the tokens first to last may tell what a picture shows. Where the credit is glued to them, there is little
// doubt: the two stood in one element of the page.
func tellsPicture(d *text.Document, first, last int, glued bool) bool {
	const shortest, longest = 4, 60
	words := 0
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if !t.Wordlike() {
			continue
		}
		words++
		if t.Case != text.Lower {
			continue
		}
		switch d.Of(t) {
		case "said", "told":
			if j := d.Prev(i); !glued || j < 0 || d.Of(&d.Tokens[j]) != "has" && d.Of(&d.Tokens[j]) != "have" {
				return false
			}
		case "says", "according", "you", "your", "we", "our":
			return false
		case "will", "may", "should", "can", "is", "are", "was", "were", "has", "have", "had":
			if !glued {
				return false
			}
		}
	}
	return words >= shortest && words <= longest
}

// checkSides looks for the letters that say on which side of a picture somebody stands: Mayor Marsh (L) holds a ceremony. A party may be
// named so, too: the verb must be one of captions.
func checkSides(p *lint.Pass) {
	d := p.Doc
	last := -1
	for _, b := range d.Indexed(text.Brackets) {
		i := int(b)
		if !d.Tokens[i].IsByte('(') || i < 2 || i+2 >= len(d.Tokens) || !d.Tokens[i+2].IsByte(')') || d.Tokens[i+1].Len() != 1 {
			continue
		}
		switch d.Text[d.Tokens[i+1].Start] {
		case 'L', 'R', 'C':
		default:
			continue
		}
		k := d.SentenceAt(int(d.Tokens[i].Start))
		if before := &d.Tokens[i-2]; k < 0 || k == last || before.Kind != text.Word || before.Case == text.Lower {
			continue
		}
		if s := &d.Sentences[k]; s.Words >= 8 && s.Words <= 50 && s.Ended && presentOnly(d, s) && captionStart(d, s) == "" && !posed(d, s) && !agencyLine(d, k) {
			last = k
			caption(p, k, "it says who stands where")
		}
	}
}
