package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkInlineCredits looks for a photographer and his agency that stand between two sentences of a joined page: what stands before
// them is a caption. "… look at the bridge. Ola Tadros/Reuters The council met."
func checkInlineCredits(p *lint.Pass) {
	d := p.Doc
	if !d.HasByte('/') {
		return
	}
	s := d.Text
	for i := strings.IndexByte(s, '/'); i >= 0; {
		if i > 0 && i+2 < len(s) && s[i+1] >= 'A' && s[i+1] <= 'Z' && (s[i-1] >= 'a' && s[i-1] <= 'z' || s[i-1] >= 'A' && s[i-1] <= 'Z' || s[i-1] == ' ') {
			inlineCredit(p, i)
		}
		n := strings.IndexByte(s[i+1:], '/')
		if n < 0 {
			return
		}
		i += 1 + n
	}
}

// inlineCredit judges the slash at offset at.
func inlineCredit(p *lint.Pass, at int) {
	d := p.Doc
	i := d.TokenAt(at)
	agency := d.Next(i)
	if !d.Tokens[i].IsByte('/') || agency >= len(d.Tokens) {
		return
	}
	if !slashAgency(d.Of(&d.Tokens[agency])) {
		noteCredit(p, i, agency)
		checkInitials(p, i, agency)
		return
	}
	first, names := -1, 0
	for j := d.Prev(i); j >= 0 && names < 5; j = d.Prev(j) {
		t := &d.Tokens[j]
		if t.Kind != text.Word && !t.IsByte('/') && !t.IsByte('-') || t.Kind == text.Word && t.Case == text.Lower {
			break
		}
		if t.Kind == text.Word {
			first = j
			names++
		}
	}
	if names < 2 || d.Tokens[first].Entry.Is(lexicon.Function) || !capitalBehind(d, d.Next(i)) {
		return
	}
	k := d.SentenceAt(int(d.Tokens[first].Start))
	if k < 1 || d.Sentences[k].First != first || d.Sentences[k-1].Paragraph != d.Sentences[k].Paragraph || !d.Sentences[k-1].Ended ||
		d.LineAt(d.Sentences[k-1].End-1) != d.LineAt(at) {
		return
	}
	if depicts(d, &d.Sentences[k-1]) {
		creditedAt(p, k-1)
	}
}

// noteCredit notes a first name and a surname at the slash i, before a word with a capital that no list of agencies has, where a sentence
// begins with them and another one behind them: in a whole page in one line, the credit of a picture.
func noteCredit(p *lint.Pass, i, outlet int) {
	d := p.Doc
	first := i - 3
	next := d.Next(outlet)
	if next < len(d.Tokens) && d.Of(&d.Tokens[outlet]) == "Associated" && d.Of(&d.Tokens[next]) == "Press" {
		outlet, next = next, d.Next(next)
	}
	if first < 0 || next+2 >= len(d.Tokens) || d.Tokens[i-2].Kind != text.Space || d.Tokens[i+1].Case == text.Lower || d.Tokens[i+1].Kind != text.Word {
		return
	}
	a, b, t := &d.Tokens[first], &d.Tokens[i-1], &d.Tokens[next]
	if a.Kind != text.Word || b.Kind != text.Word || a.Case != text.Title || b.Case == text.Lower || !a.Entry.Is(lexicon.Person) || a.Entry.Is(lexicon.Common) ||
		t.Kind != text.Word || t.Case != text.Title || d.Lines[d.LineAt(int(a.Start))].Words < pageLine || d.SentenceAt(int(a.Start)) < 0 ||
		d.Sentences[d.SentenceAt(int(a.Start))].First != first {
		return
	}
	s := text.Span{Start: int(a.Start), End: int(d.Tokens[outlet].End)}
	p.Report(lint.Finding{Span: s, Severity: lint.Note, Message: fmt.Sprintf("%q is the credit of a picture that is not here", s.Of(d.Text))})
}

// labelled judges sentence k, which begins with a word for a picture or a credit: "Photograph: Ola Tadros Harkening back …" behind what may be
// its caption, or "Photograph by Ola Tadros Is the bridge too dear?", both in the long line of a joined page.
func labelled(p *lint.Pass, k int) {
	d := p.Doc
	s := &d.Sentences[k]
	i := s.First
	if i+10 >= len(d.Tokens) || d.Lines[d.LineAt(s.Start)].Words < joinedLine {
		return
	}
	second := i + 1
	if w := d.Of(&d.Tokens[i+2]); d.Tokens[i+1].Kind == text.Space && (w == "credit" || w == "Credit") {
		second = i + 3
	}
	switch {
	case d.Tokens[second].IsByte(':'):
		if k > 0 && d.Sentences[k-1].Paragraph == s.Paragraph && d.Sentences[k-1].Ended && shown(d, &d.Sentences[k-1]) {
			creditedAt(p, k-1)
		}
	case d.Of(&d.Tokens[i+2]) == "by" && i+10 < s.Last && titleWord(d, i+4) && titleWord(d, i+6) && titleWord(d, i+8) && d.Tokens[i+5].Kind == text.Space &&
		d.Tokens[i+7].Kind == text.Space && d.Tokens[i+10].Case == text.Lower:
		c := text.Span{Start: s.Start, End: int(d.Tokens[i+6].End)}
		p.Report(lint.Finding{Span: c, Severity: lint.Note, Message: fmt.Sprintf("%q is the credit of a picture that is not here", c.Of(d.Text))})
	}
}

// pictureWords: a sentence that begins with one may be the credit of a picture.
var pictureWords = newWords("Photo", "Photos", "Photograph", "Photographs", "Picture", "Pictures", "Image", "Images", "Illustration", "Video",
	"Credit")

func titleWord(d *text.Document, i int) bool {
	return d.Tokens[i].Kind == text.Word && d.Tokens[i].Case != text.Lower && d.Tokens[i].Len() > 1
}

// checkCreditLines looks for credits in brackets on a line of their own. What tells above them in the present tense or without a verb what
// is to be seen is a caption.
func checkCreditLines(p *lint.Pass) {
	d := p.Doc
	for _, b := range d.Indexed(text.Brackets) {
		i := int(b)
		t := &d.Tokens[i]
		if !t.IsByte('(') || !t.Has(text.LineStart) {
			continue
		}
		line := d.LineAt(int(t.Start))
		_, last, _ := visible(d, &d.Lines[line])
		before := neighbour(d, line, -1)
		if before < 0 || !d.Tokens[last].IsByte(')') || d.Tokens[last].End-t.Start > 60 {
			continue
		}
		if inside := d.Text[t.End:d.Tokens[last].Start]; !creditWords(inside, false) && !takenBy(inside) {
			continue
		}
		l := &d.Lines[before]
		if l.Paragraph < 0 || l.Role != text.RoleBody {
			continue
		}
		if g := &d.Paragraphs[l.Paragraph]; g.LastSentence-g.FirstSentence <= 2 && g.LastSentence > g.FirstSentence && shown(d, &d.Sentences[g.FirstSentence]) {
			creditedAt(p, g.FirstSentence)
		}
	}
}

// shown says whether a sentence can tell what a picture shows, so that a credit behind it makes it a caption.
func shown(d *text.Document, s *text.Sentence) bool {
	body := d.Text[s.Start:s.End]
	return d.Of(&d.Tokens[s.First]) != "By" && s.Words >= 5 && s.Words <= 45 && depicts(d, s) && (verbless(d, s) || presentOnly(d, s) && !strings.Contains(body, " is ") && !strings.Contains(body, " are "))
}

// checkInitials looks for owners of a picture in capitals (VPA/HMT) at the slash i, with which a sentence begins, behind a sentence that may be
// a caption.
func checkInitials(p *lint.Pass, i, next int) {
	d := p.Doc
	a := &d.Tokens[i-1]
	k := d.SentenceAt(int(a.Start))
	if a.Case != text.Upper || d.Tokens[next].Case != text.Upper || k < 1 || d.Sentences[k].First != i-1 || d.Sentences[k-1].Paragraph != d.Sentences[k].Paragraph ||
		!d.Sentences[k-1].Ended {
		return
	}
	for next+2 < len(d.Tokens) && d.Tokens[next+1].IsByte('/') && d.Tokens[next+2].Case == text.Upper {
		next += 2
	}
	after := d.Next(next)
	if after >= len(d.Tokens) || d.Tokens[after].Case != text.Title && !d.Tokens[after].Has(text.Opening) {
		return
	}
	s := &d.Sentences[k-1]
	if body := d.Text[s.Start:s.End]; s.Words <= 40 && (verbless(d, s) || presentOnly(d, s) && strings.Contains(body, " visible") || strings.Contains(body, " is seen ")) {
		creditedAt(p, k-1)
	}
}

// The words that say on which side somebody stands, as the tokens have them.
var hashLeft, hashRight, hashCenter, hashCentre = lexicon.Hash("left"), lexicon.Hash("right"), lexicon.Hash("center"), lexicon.Hash("centre")

// checkPlaces looks for sentences without a verb that say who stands on which side: Mayor Marsh, left, and Ola Tadros at the pier.
func checkPlaces(p *lint.Pass, watched []int32) {
	d := p.Doc
	for _, v := range watched {
		i := int(v)
		if h := d.Tokens[i].Hash; h != hashLeft && h != hashRight && h != hashCenter && h != hashCentre || i < 3 || i+1 >= len(d.Tokens) ||
			!d.Tokens[i+1].IsByte(',') || !d.Tokens[i-2].IsByte(',') || d.Tokens[i-3].Case != text.Title {
			continue
		}
		k := d.SentenceAt(int(d.Tokens[i].Start))
		if k < 0 {
			continue
		}
		if s := &d.Sentences[k]; s.Words >= 6 && s.Words <= 45 && i-3 >= s.First && verbless(d, s) && captionStart(d, s) == "" {
			caption(p, k, "it says who stands where")
		}
	}
}

// verbless says whether no word of a sentence in lower case can only be a verb.
func verbless(d *text.Document, s *text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Case != text.Lower {
			continue
		}
		w := d.Of(t)
		if w == "left" || w == "right" || w == "aboard" || posedIn(w) || t.Entry.Is(lexicon.Function) && !finite(w) {
			continue
		}
		if finite(w) || says(w) || t.Entry.Tag(lexicon.VerbPast|lexicon.Verb) && !t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective|lexicon.Adverb) {
			return false
		}
	}
	return true
}

// posedIn says whether a participle is one of captions.
func posedIn(w string) bool {
	switch w {
	case "seen", "shown", "pictured", "seated", "dressed", "photographed", "surrounded", "joined", "parked", "held", "taken", "flanked", "accompanied":
		return true
	}
	return false
}

// checkMailCredits looks for a name and its address behind a sentence that may be a caption, with a new one behind them.
func checkMailCredits(p *lint.Pass) {
	d := p.Doc
	for _, n := range d.Indexed(text.Protected) {
		i := int(n)
		if d.Tokens[i].Kind != text.Email || i < 4 {
			continue
		}
		k := d.SentenceAt(int(d.Tokens[i].Start))
		if k < 1 || i-d.Sentences[k].First != 4 || d.Sentences[k-1].Paragraph != d.Sentences[k].Paragraph || !d.Sentences[k-1].Ended || d.Tokens[i-2].Case != text.Title {
			continue
		}
		if next := d.Next(i); next < len(d.Tokens) && d.Tokens[next].Kind == text.Word && d.Tokens[next].Case != text.Lower && verbless(d, &d.Sentences[k-1]) {
			creditedAt(p, k-1)
		}
	}
}

// depicts says whether a sentence may tell what a picture shows: it gives no advice, talks to nobody and quotes nobody.
func depicts(d *text.Document, s *text.Sentence) bool {
	if t := &d.Tokens[s.First]; s.Words > 50 || t.Kind == text.Word && t.Entry.Tag(lexicon.Verb) && !t.Entry.Tag(lexicon.Noun|lexicon.Adjective) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Case != text.Lower {
			continue
		}
		switch d.Of(t) {
		case "will", "may", "should", "can", "said", "says", "according", "you", "your", "we", "our", "told":
			return false
		}
	}
	return true
}

// capitalBehind says whether nothing, a mark or a capitalised word stands behind token i: what begins a sentence.
func capitalBehind(d *text.Document, i int) bool {
	n := d.Next(i)
	return n >= len(d.Tokens) || d.Tokens[n].Kind != text.Word || d.Tokens[n].Case != text.Lower
}

// slashAgency says whether a word behind a slash is the first of an agency's or a broadcaster's name.
func slashAgency(w string) bool {
	switch w {
	case "CNN", "NurPhoto", "NBC", "ABC", "CBS", "BBC", "Anadolu", "Xinhua", "SOPA", "Bloomberg", "dpa", "TASS", "Sipa", "SIPA", "Redux", "Corbis":
		return true
	}
	return pictureAgency(w)
}

// agencyFollows says whether a picture agency's name stands alone behind sentence i, which tells in the present tense what is to be
// seen, and a new text behind it: … on Sunday, May 3, 2020. AP The council met.
func agencyFollows(d *text.Document, i int) bool {
	s := &d.Sentences[i]
	if !year(d, s.Last-2) || i+1 >= len(d.Sentences) || d.Sentences[i+1].Paragraph != s.Paragraph {
		return false
	}
	agency := d.Sentences[i+1].First
	if t := &d.Tokens[agency]; t.Kind != text.Word || t.Case == text.Lower || !pictureAgency(d.Of(t)) {
		return false
	}
	next := d.Next(agency)
	if next < len(d.Tokens) && d.Of(&d.Tokens[next]) == "Images" {
		next = d.Next(next)
	}
	return next < len(d.Tokens) && d.Tokens[next].Kind == text.Word && d.Tokens[next].Case == text.Title && s.Ended && depicts(d, s) && presentOnly(d, s)
}
