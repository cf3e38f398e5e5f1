package ui

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// brackets judges what stands in brackets inside prose, such as (Photo: Getty Images).
func (r *reader) brackets() {
	d := r.doc
	sorted, j := len(r.hits), 0
	for k := 0; k+1 < len(r.bracket); k++ {
		a, b := int(r.bracket[k]), int(r.bracket[k+1])
		open, shut := d.Text[d.Tokens[a].Start], d.Text[d.Tokens[b].Start]
		if b-a == 2 && r.captioned(a, b) {
			r.hits = append(r.hits, hit{text.Span{Start: int(d.Tokens[a].Start), End: int(d.Tokens[b].End)}, kindPhotoCredit, false, -1})
			continue
		}
		if b-a < 4 || b-a > 90 || open != '(' && open != '[' || shut != open+1 && shut != open+2 || r.dateline(b) {
			continue
		}
		span := text.Span{Start: int(d.Tokens[a].Start), End: int(d.Tokens[b].End)}
		for j < sorted && r.hits[j].span.End <= span.Start {
			j++
		}
		if j == sorted || !r.hits[j].span.Overlaps(span) {
			r.bracketed(a, b, span)
		}
		k++
	}
}

// captioned says whether the bracket at tokens a to b is an agency's name behind a caption: it ends a line that is no sentence, and
// is not the short form of the words before it.
func (r *reader) captioned(a, b int) bool {
	const least = 3
	d := r.doc
	t := &d.Tokens[a+1]
	if t.Kind != text.Word || t.Case != text.Upper && t.Case != text.Title || r.g.table.find(t.Hash).is&isAgency == 0 {
		return false
	}
	l := &d.Lines[d.LineAt(int(t.Start))]
	if d.Next(b) < l.Last || l.Words < least || l.Role == text.RoleTitle {
		return false
	}
	before := d.Prev(a)
	return before > l.First && d.Tokens[before].Kind == text.Word && d.Text[d.Tokens[before].Start]&^0x20 != d.Text[t.End-1]&^0x20
}

// dateline says whether a dash follows the bracket: WASHINGTON (Thomson Reuters Foundation) -
func (r *reader) dateline(b int) bool {
	n := r.doc.Next(b)
	return n < len(r.doc.Tokens) && (r.doc.Tokens[n].IsByte('-') || r.doc.Tokens[n].Has(text.NonASCII) && r.doc.Tokens[n].Kind == text.Punct)
}

func (r *reader) bracketed(a, b int, span text.Span) {
	d := r.doc
	r.seg.read(&r.g.table, d, a+1, b)
	if r.pressCredit() {
		r.hits = append(r.hits, hit{span, kindPhotoCredit, false, -1})
		return
	}
	if r.seg.words < 2 || r.seg.have&(cueClasses|isAgency) == 0 {
		return
	}
	for i := a; i < b; i++ {
		if d.Tokens[i].Kind == text.Newline {
			return
		}
	}
	if r.seg.els()[0].is&isCap == 0 && r.g.shape(&r.seg, place{}) == nil {
		return // an aside
	}
	v, ok := r.g.judge(&r.seg, place{})
	switch {
	case ok && inBrackets[v.kind] && (v.kind != kindRelated || r.seg.cues > 1):
	case r.seg.have&isAgency != 0 && r.seg.words <= 14 && r.seg.titled+1 >= r.seg.words && r.seg.uppers+r.seg.caps > 1 && (r.seg.bars > 0 || r.seg.have&isCredit != 0):
		v = verdict{kind: kindPhotoCredit}
	default:
		return
	}
	r.hits = append(r.hits, hit{span, v.kind, v.noted, -1})
}

// pressCredit says whether brackets hold a photographer and a newspaper: (Ada Velm/Harnow Herald), (Ada Velm for The Harnow Post).
func (r *reader) pressCredit() bool {
	d, s := r.doc, &r.seg
	if s.words < 4 || s.words > 8 || s.titled != s.words || s.numbers > 0 {
		return false
	}
	els := s.els()
	first, last := &d.Tokens[els[0].tok], &d.Tokens[els[s.n-1].tok]
	if !first.Entry.Is(lexicon.Person) || !press(d.Of(last)) {
		return false
	}
	for i := 2; i < len(els) && i < 5; i++ {
		if els[i].is&isBar != 0 {
			return dividers(els) == 1
		}
		if t := &d.Tokens[els[i].tok]; t.Case == text.Lower {
			return d.Of(t) == "for" && dividers(els) == 0
		}
	}
	return false
}

// dividers counts the bars and slashes; segment.bars leaves the slashes out.
func dividers(els []element) int {
	n := 0
	for i := range els {
		if els[i].is&isBar != 0 {
			n++
		}
	}
	return n
}

// signed says whether a line holds a photographer and who sends the picture, and nothing else: Ada Velm | The Harnow Post.
func (r *reader) signed() bool {
	d, s := r.doc, &r.seg
	if s.bars != 1 || s.words < 3 || s.words > 7 || s.titled != s.words || s.numbers > 0 || s.stop != 0 {
		return false
	}
	els := s.els()
	if !d.Tokens[els[0].tok].Entry.Is(lexicon.Person) {
		return false
	}
	for i := 2; i < len(els)-1 && i < 4; i++ {
		if els[i].is&isBar != 0 { // two people are a pair of players
			return !d.Tokens[els[i+1].tok].Entry.Is(lexicon.Person)
		}
	}
	return false
}

// press says whether a word ends the names of newspapers.
func press(w string) bool {
	switch w {
	case "Herald", "Times", "Post", "News", "Tribune", "Journal", "Chronicle", "Globe", "Gazette", "Star", "Press", "Observer", "Mail",
		"Magazine", "Telegraph", "Standard", "Independent", "Guardian", "Mirror", "Express", "Inquirer", "Enquirer", "Register", "Dispatch",
		"Sentinel", "Courier", "Examiner", "Bulletin", "Group", "Media", "Reader", "Republic":
		return true
	}
	return false
}

// inBrackets are the kinds of furniture that stand in brackets inside a paragraph.
var inBrackets = [kinds]bool{
	kindPhotoCredit: true, kindAgencyCredit: true, kindSyndication: true, kindGallery: true, kindVideo: true,
	kindTemplate: true, kindRelated: true, kindCopyright: true, kindAffiliate: true, kindAdvertising: true,
}
