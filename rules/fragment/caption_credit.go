package fragment

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkCredits looks for the credits of picture agencies behind a bar: what stands before one, from the last end of a sentence
// or the beginning of the line on, is a caption.
func checkCredits(p *lint.Pass) {
	d := p.Doc
	if !d.HasByte('|') {
		return
	}
	for _, b := range d.Indexed(text.Symbols) {
		i := int(b)
		next := d.Next(i)
		if !d.Tokens[i].IsByte('|') || next >= len(d.Tokens) || !pictureAgency(d.Of(&d.Tokens[next])) {
			continue
		}
		before := d.Prev(i)
		if before < 0 || !(d.Tokens[before].IsByte('.') || d.Tokens[before].Has(text.Closing)) {
			continue
		}
		k := d.SentenceAt(int(d.Tokens[before].Start))
		creditedAt(p, k)
	}
}

// creditedAt reports sentence k, which stands in front of a credit, unless it was found by its own words.
func creditedAt(p *lint.Pass, k int) {
	d := p.Doc
	if k < 0 || d.Sentences[k].Words < 3 || captionStart(d, &d.Sentences[k]) != "" || agencyLine(d, k) || posed(d, &d.Sentences[k]) {
		return
	}
	caption(p, k, "the credit of a picture stands behind it")
}

// checkBracketCredits looks for the credit of a picture in brackets at the end of a line: (Photo: …), (REUTERS/…), (… via AP).
func checkBracketCredits(p *lint.Pass) {
	d := p.Doc
	for _, b := range d.Indexed(text.Brackets) {
		i := int(b)
		if !d.Tokens[i].IsByte('(') || d.Tokens[i].Has(text.LineStart) {
			continue
		}
		l := &d.Lines[d.LineAt(int(d.Tokens[i].Start))]
		_, last, _ := visible(d, l)
		if !d.Tokens[last].IsByte(')') || l.Words > 60 || numbered(d, l) || d.Tokens[last].End-d.Tokens[i].Start > 90 {
			continue
		}
		before := d.Prev(i)
		inside := d.Text[d.Tokens[i].End:d.Tokens[last].Start]
		if before < l.First || !creditWords(inside, d.Tokens[before].Wordlike()) {
			continue
		}
		creditedLine(p, l, before)
	}
}

// numbered says whether a line is the caption of a numbered figure, which its text refers to.
func numbered(d *text.Document, l *text.Line) bool {
	first, _, _ := visible(d, l)
	w := d.Of(&d.Tokens[first])
	return w == "Figure" || w == "Fig" || w == "Table"
}

// creditWords says whether the words in brackets credit a picture. An agency's name alone does so only behind a label: behind a
// sentence it is the source of the text.
func creditWords(s string, label bool) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' || r == ':' || r == ',' }) {
		switch word {
		case "Photo", "photo", "PHOTO", "Image", "image", "Picture", "Credit", "credit", "Courtesy", "courtesy", "Photograph", "Getty":
			return true
		}
		if pictureAgency(word) && (label || strings.Contains(s, "/") || strings.Contains(s, "via ")) {
			return true
		}
	}
	return false
}

// creditedLine reports what stands in a line before a credit, up to token end, where it is a sentence or two.
func creditedLine(p *lint.Pass, l *text.Line, end int) {
	d := p.Doc
	if d.Tokens[end].Wordlike() {
		first, _, _ := visible(d, l)
		k := d.SentenceAt(int(d.Tokens[first].Start))
		if k < 0 || d.SentenceAt(int(d.Tokens[end].Start)) != k || captionStart(d, &d.Sentences[k]) != "" || d.Tokens[first].Case == text.Lower {
			return
		}
		s := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[end].End)}
		if strings.Count(s.Of(d.Text), " ") < 1 || quoted(d, d.Sentences[k].Paragraph, s.Start) {
			return
		}
		reportCaption(p, s, s, "the credit of a picture stands behind it")
		return
	}
	k := d.SentenceAt(int(d.Tokens[end].Start))
	if k >= 0 && d.Sentences[k].Paragraph == l.Paragraph && k-d.Paragraphs[l.Paragraph].FirstSentence < 3 {
		creditedAt(p, k)
	}
}

func pictureAgency(w string) bool {
	switch w {
	case "REUTERS", "Reuters", "AP", "AFP", "EPA", "Getty", "Bloomberg", "Shutterstock", "iStock", "Alamy", "ZUMA", "Flickr", "POOL", "Pool":
		return true
	}
	return false
}
