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

// checkOwners notes photographers in a whole page in one line, where a sentence begins with what they took and their name, and goes on with
// another sentence: Photograph by Ola Tadros Is the bridge too dear?
func checkOwners(p *lint.Pass) {
	d := p.Doc
	for _, by := range [...]string{"Photo by ", "Photos by ", "Photograph by ", "Photographs by ", "Image by ", "Illustration by ", "Picture by ", "Video by "} {
		for at := strings.Index(d.Text, by); at >= 0; {
			i := d.TokenAt(at)
			k := d.SentenceAt(at)
			a, b, t := i+4, i+6, i+8
			if k >= 0 && d.Sentences[k].First == i && t+2 < d.Sentences[k].Last && d.Lines[d.LineAt(at)].Words >= joinedLine && titleWord(d, a) && titleWord(d, b) &&
				titleWord(d, t) && d.Tokens[a+1].Kind == text.Space && d.Tokens[b+1].Kind == text.Space && d.Tokens[t+2].Case == text.Lower {
				s := text.Span{Start: at, End: int(d.Tokens[b].End)}
				p.Report(lint.Finding{Span: s, Severity: lint.Note, Message: fmt.Sprintf("%q is the credit of a picture that is not here", s.Of(d.Text))})
			}
			n := strings.Index(d.Text[at+1:], by)
			if n < 0 {
				break
			}
			at += 1 + n
		}
	}
}

func titleWord(d *text.Document, i int) bool {
	return d.Tokens[i].Kind == text.Word && d.Tokens[i].Case != text.Lower && d.Tokens[i].Len() > 1
}

// checkLabelled looks for credits with a label inside long lines and for credits on a line of their own. What tells in the present tense or
// without a verb what is to be seen, before them, is a caption.
func checkLabelled(p *lint.Pass) {
	d := p.Doc
	for _, label := range [...]string{"Credit: ", "Photo: ", "Photograph: ", "Picture: ", "Image: ", "Photo credit: ", "Image credit: "} {
		for at := strings.Index(d.Text, label); at >= 0; {
			k := d.SentenceAt(at)
			if k > 0 && d.Sentences[k].Start == at && d.Sentences[k-1].Paragraph == d.Sentences[k].Paragraph && d.Sentences[k-1].Ended && shown(d, &d.Sentences[k-1]) &&
				d.Lines[d.LineAt(at)].Words >= joinedLine {
				creditedAt(p, k-1)
			}
			n := strings.Index(d.Text[at+1:], label)
			if n < 0 {
				break
			}
			at += 1 + n
		}
	}
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
	return s.Words >= 5 && s.Words <= 45 && depicts(d, s) && (verbless(d, s) || presentOnly(d, s) && !strings.Contains(body, " is ") && !strings.Contains(body, " are "))
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

// checkPlaces looks for sentences without a verb that say who stands on which side: Mayor Marsh, left, and Ola Tadros at the pier.
func checkPlaces(p *lint.Pass) {
	d := p.Doc
	for _, side := range [...]string{", left, ", ", right, ", ", center, ", ", centre, "} {
		for at := strings.Index(d.Text, side); at >= 0; {
			if k := d.SentenceAt(at); k >= 0 {
				s := &d.Sentences[k]
				if i := d.TokenAt(at) - 1; s.Words >= 6 && s.Words <= 45 && i > s.First && d.Tokens[i].Case == text.Title && verbless(d, s) && captionStart(d, s) == "" {
					caption(p, k, "it says who stands where")
				}
			}
			n := strings.Index(d.Text[at+1:], side)
			if n < 0 {
				break
			}
			at += 1 + n
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
	if i+1 >= len(d.Sentences) || d.Sentences[i+1].Paragraph != d.Sentences[i].Paragraph {
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
	s := &d.Sentences[i]
	return next < len(d.Tokens) && d.Tokens[next].Kind == text.Word && d.Tokens[next].Case == text.Title && s.Ended &&
		year(d, s.Last-2) && depicts(d, s) && presentOnly(d, s)
}
