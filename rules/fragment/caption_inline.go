package fragment

import (
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
		if i > 0 && i+2 < len(s) && s[i+1] >= 'A' && s[i+1] <= 'Z' && (s[i-1] >= 'a' && s[i-1] <= 'z' || s[i-1] == ' ') {
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
	if agency := d.Next(i); !d.Tokens[i].IsByte('/') || agency >= len(d.Tokens) || !slashAgency(d.Of(&d.Tokens[agency])) {
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
