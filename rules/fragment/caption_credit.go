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

// longLine is how many words a line has at most that may be one caption with its credit.
const longLine = 60

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
		if checkInnerCredit(p, l, i) {
			continue
		}
		if l.Words > longLine {
			bracketInside(p, i)
			continue
		}
		if !d.Tokens[last].IsByte(')') || numbered(d, l) || d.Tokens[last].End-d.Tokens[i].Start > 90 {
			continue
		}
		before := d.Prev(i)
		inside := d.Text[d.Tokens[i].End:d.Tokens[last].Start]
		if before < l.First {
			continue
		}
		if label := d.Tokens[before].Wordlike(); creditWords(inside, label) || !label && takenBy(inside) {
			creditedLine(p, l, before)
		}
	}
}

// checkInnerCredit judges a bracket behind a sentence, with a new one behind it: a caption and its credit that were joined with the text.
// It says whether it reported one.
func checkInnerCredit(p *lint.Pass, l *text.Line, i int) bool {
	const longest = 12
	d := p.Doc
	before := d.Prev(i)
	if before < l.First || !d.Tokens[before].IsByte('.') && !d.Tokens[before].Has(text.Closing) {
		return false
	}
	shut := i + 1
	for shut < l.Last && shut < i+longest && !d.Tokens[shut].IsByte(')') {
		shut++
	}
	next := d.Next(shut)
	if shut == l.Last || !d.Tokens[shut].IsByte(')') || next >= l.Last || d.Tokens[next].Case != text.Title && !d.Tokens[next].Has(text.Opening) {
		return false
	}
	inside := d.Text[d.Tokens[i].End:d.Tokens[shut].Start]
	k := d.SentenceAt(int(d.Tokens[before].Start))
	if k < 0 || !creditWords(inside, false) && !takenBy(inside) || d.Sentences[k].Words > 40 || !depicts(d, &d.Sentences[k]) {
		return false
	}
	// What stands before a credit in the middle of a text is more often the text itself.
	s := &d.Sentences[k]
	opens := k == d.Paragraphs[s.Paragraph].FirstSentence && l.Words < pageLine
	body := d.Text[s.Start:s.End]
	if opens || verbless(d, s) || presentOnly(d, s) && !strings.Contains(body, " is ") && !strings.Contains(body, " are ") {
		creditedAt(p, k)
		return true
	}
	return false
}

// takenBy says whether the words in brackets are a name and, behind a slash, for whom he took the picture, or say that nobody owns it.
func takenBy(s string) bool {
	if s == "Public domain" || s == "Public Domain" || s == "Wikimedia Commons" || s == "Creative Commons" {
		return true
	}
	name, source, ok := strings.Cut(s, "/")
	if !ok || strings.Count(name, " ") != 1 || strings.Contains(source, " ") || source == "" {
		return false
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' }) {
		if word[0] < 'A' || word[0] > 'Z' || len(word) < 2 || word[1] >= '0' && word[1] <= '9' {
			return false
		}
	}
	return true
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

// checkTailCredits looks for credits without brackets at the end of a paragraph: Credit: …, via REUTERS, EPA.
func checkTailCredits(p *lint.Pass) {
	d := p.Doc
	for i := range d.Paragraphs {
		g := &d.Paragraphs[i]
		n := g.LastSentence - g.FirstSentence
		if n == 0 || n > 4 || d.Sentences[g.LastSentence-1].Ended {
			continue
		}
		s := &d.Sentences[g.LastSentence-1]
		switch {
		case agencyOnly(d, s):
			// Below the last paragraph an agency is the source of the text.
			if n > 1 && i+1 < len(d.Paragraphs) {
				creditedAt(p, g.LastSentence-2)
			}
		case s.Words >= 3:
			checkColonCredit(p, s)
		}
	}
}

// agencyOnly says whether a sentence is nothing but names of agencies, with "via" and "Images".
func agencyOnly(d *text.Document, s *text.Sentence) bool {
	if s.Words == 0 || s.Words > 4 {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if t := &d.Tokens[i]; t.Wordlike() && !pictureAgency(d.Of(t)) && d.Of(t) != "via" && d.Of(t) != "Images" {
			return false
		}
	}
	return true
}

// checkColonCredit looks for "Credit:" among the last words of a sentence, also run together with the word before it.
func checkColonCredit(p *lint.Pass, s *text.Sentence) {
	d := p.Doc
	for i := s.Last - 1; i > s.First+4 && i > s.Last-14; i-- {
		if !d.Tokens[i].IsByte(':') || d.Tokens[i-1].Kind != text.Word {
			continue
		}
		label := d.Of(&d.Tokens[i-1])
		for _, w := range [...]string{"Credit", "CREDIT", "Photo", "PHOTO", "Picture", "Photograph", "Image"} {
			if !strings.HasSuffix(label, w) {
				continue
			}
			end := int(d.Tokens[i-1].End) - len(w)
			for end > s.Start && d.Text[end-1] == ' ' {
				end--
			}
			c := text.Span{Start: s.Start, End: end}
			if c.Len() >= 20 && !strings.ContainsAny(c.Of(d.Text), ",:") || c.Len() >= 40 {
				reportCaption(p, c, c, "the credit of a picture stands behind it")
			}
			return
		}
		return
	}
}

// checkImageCaptions looks for the hidden words with which a broadcaster's pages begin a caption, also inside a line.
func checkImageCaptions(p *lint.Pass, watched []int32) {
	const longest = 30
	const image = "Image "
	d := p.Doc
	for _, v := range watched {
		at := int(d.Tokens[v].Start) - len(image)
		if at < 0 || !strings.HasPrefix(d.Text[at:], image+"caption ") {
			continue
		}
		k := d.SentenceAt(at)
		if k < 0 || quoted(d, d.Sentences[k].Paragraph, at) {
			continue
		}
		s := text.Span{Start: at, End: d.Sentences[k].End}
		n := 0
		for j := d.TokenAt(at); j < d.Sentences[k].Last; j++ {
			if t := &d.Tokens[j]; t.Wordlike() {
				n++
			} else if t.Kind == text.Newline || n > longest {
				s.End = int(t.Start)
				break
			}
		}
		reportCaption(p, s, s, "it says so")
	}
}

func pictureAgency(w string) bool { return pictureAgencies.has(w) }

var pictureAgencies = newWords("REUTERS", "Reuters", "AP", "AFP", "EPA", "Getty", "Bloomberg", "Shutterstock", "iStock", "Alamy", "ZUMA", "Flickr",
	"POOL", "Pool")
