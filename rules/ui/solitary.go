package ui

import "github.com/scrapelint/scrapelint/internal/text"

// solitary notes the one label of a text that has no other short line: it stands between two full paragraphs and has a word of furniture
// in it. An article that sets headings sets several.
func (r *reader) solitary() {
	const short = 7
	only := -1
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Words == 0 || l.Words > short || l.Role != text.RoleBody || r.full(i) {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only < 0 || !r.betweenParagraphs(only) {
		return
	}
	l := &r.doc.Lines[only]
	if !r.read(r.label(l), l.Last) || !r.stray(l) || !r.seg.labelling() {
		return
	}
	r.fill(only, kindNavigation)
	r.hits[len(r.hits)-1].noted = true
}

// labelling says whether a few words without a mark at their end have one that belongs to furniture, or address somebody.
func (s *segment) labelling() bool {
	return s.words > 1 && s.stop == 0 && s.numbers == 0 && !s.quoted && s.have&(isSaid|isThird) == 0 &&
		s.have&(cueClasses|isLabel|isAct|isRelated|isYou|isWe) != 0
}
