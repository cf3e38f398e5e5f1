package order

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// datelines looks for paragraphs after the first that begin with a dateline.
func (a *article) datelines() {
	found := 0
	for n := range a.body {
		end := a.dateline(n)
		if end < 0 {
			continue
		}
		if found++; n < 2 || !a.story(0) || !a.story(n-1) || a.summary(n) {
			return
		}
		first := a.firstWord(n)
		s := text.Span{Start: int(a.doc.Tokens[first].Start), End: int(a.doc.Tokens[end].End)}
		a.add(hint{sign: dateline, at: s, paragraph: n, first: n,
			message: fmt.Sprintf("the dateline %q stands inside the article", s.Of(a.doc.Text))})
	}
	if found > 1 {
		a.drop(dateline)
	}
}

// summary says whether an earlier paragraph is the standfirst of body paragraph n: its words come again there.
func (a *article) summary(n int) bool {
	for m := range n {
		if a.repeated(m, n) {
			return true
		}
	}
	return false
}

// repeated says whether two in five content words of the first sentence of body paragraph m stand in paragraph n.
func (a *article) repeated(m, n int) bool {
	d := a.doc
	s := &d.Sentences[d.Paragraphs[a.body[m]].FirstSentence]
	first, last := a.tokens(n)
	words, again := 0, 0
	for i := s.First; i < s.Last; i++ {
		if !content(d, &d.Tokens[i]) {
			continue
		}
		words++
		for j, k := first, key(d.Of(&d.Tokens[i])); j < last; j++ {
			if content(d, &d.Tokens[j]) && key(d.Of(&d.Tokens[j])) == k {
				again++
				break
			}
		}
	}
	return again*5 >= words*2
}

// drop removes the hints of a sign.
func (a *article) drop(s Sign) {
	kept := a.hints[:0]
	for _, h := range a.hints {
		if h.sign != s {
			kept = append(kept, h)
		}
	}
	a.hints = kept
}

// dateline returns the last token of the dateline that begins body paragraph n, or -1. Its forms are
// PLACE (Agency) –, PLACE –, PLACE, Month 3 (Agency) -, (Agency) –, and an agency with the blank that a stripped dash leaves.
func (a *article) dateline(n int) int {
	d := a.doc
	i := a.firstWord(n)
	_, last := a.tokens(n)
	capitals, agencies, places := 0, 0, 0
	const longest = 18
	for j := i; j < last && j < i+longest; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Kind == text.Word && (t.Case == text.Upper && t.Len() > 1 || t.Has(text.Initials)):
			if agency(d.Of(t)) {
				agencies++
			}
			capitals++
			if t.Len() >= 4 && (t.Entry == 0 || t.Entry.Is(lexicon.Place|lexicon.Country)) && !t.Entry.Is(lexicon.Acronym) {
				places++
			}
			if j == i && agencies == 1 && j+1 < last && d.Tokens[j+1].Kind == text.Space && d.Tokens[j+1].Len() > 1 {
				return j
			}
		case t.Kind == text.Word && agency(d.Of(t)):
			agencies++
		case t.Kind == text.Word && calendarPrefix(d.Of(t)):
		case t.Kind == text.Word && t.Case == text.Title && j+1 < last && capitals+agencies > 0:
		case t.Kind == text.Word && t.Case == text.Title && t.Entry.Is(lexicon.Place|lexicon.Country) && d.Tokens[i].Kind == text.Word:
		case t.Kind == text.Number, t.Kind == text.Space, t.IsByte(','), t.IsByte('('), t.IsByte(')'), t.IsByte('.'), t.IsByte('/'):
		case dash(d, t):
			spaced := t.Has(text.SpaceBefore) || j > i && d.Tokens[j-1].IsByte(')')
			if spaced && (agencies > 0 || places > 0 && d.Tokens[i].Case == text.Upper && t.Has(text.SpaceAfter)) {
				return j
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

func dash(d *text.Document, t *text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	w := d.Of(t)
	return w == "-" || w == "--" || w == "–" || w == "—"
}

func agency(w string) bool {
	switch w {
	case "Reuters", "REUTERS", "AP", "AFP", "CNN", "UPI", "ANI", "PTI", "IANS", "Xinhua", "TASS", "RIA", "Interfax", "Bloomberg", "DPA", "dpa", "EFE",
		"ANSA", "Kyodo", "Yonhap", "KUNA", "SPA", "BBC", "CBS", "NBC", "WAM", "BERNAMA", "Bernama", "ANTARA":
		return true
	}
	return false
}

func calendarPrefix(w string) bool {
	if calendar(w) {
		return true
	}
	switch w {
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}
