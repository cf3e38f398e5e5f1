package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// window is how many sentences of a line are judged together; joined is the number from which a line is an article
	// whose paragraphs were joined, so that furniture also stands between its sentences.
	window = 64
	joined = 8
	// longSentence is the number of words from which a sentence inside a paragraph is prose, but for the end of the text.
	longSentence = 28
	// hangingLabel is the longest label at the end of a paragraph; unwrapped is more bytes than a line of hard-wrapped text has.
	hangingLabel = 5
	unwrapped    = 100
	// aside is the longest question or exclamation that may lead to furniture in the same line.
	aside = 14
)

// finding is what became of one sentence.
type finding struct {
	kind  kind
	noted bool
	state state
}

type state uint8

const (
	prose state = iota
	lead
	found
)

// sentenceRun judges the sentences [first, last) of line i, -1 for a paragraph of several lines.
func (r *reader) sentenceRun(i, first, last int, at place) {
	for ; first < last; first += window {
		r.sentenceWindow(i, first, min(first+window, last), at)
	}
}

// sentenceWindow judges up to window sentences: from both ends of the line up to the first prose, or all of them where the
// paragraphs of an article were joined into one line.
func (r *reader) sentenceWindow(i, first, last int, at place) {
	var run [window]finding
	n := last - first
	before := len(r.hits)
	r.cues = 0
	front, back := 0, n
	for front < n && (front == 0 || n >= joined || run[front-1].state != prose) {
		run[front] = r.sentence(first+front, at)
		front++
	}
	for back > front && (back == n || run[back].state != prose) {
		back--
		run[back] = r.sentence(first+back, at)
	}
	for k := front; k < back; k++ {
		r.inner(first+k, at)
	}
	hits, proses := tally(run[:front])
	h, p := tally(run[back:n])
	hits, proses = hits+h, proses+p+back-front
	switch {
	case hits > 0 && proses == 0:
		r.add(text.Span{Start: r.doc.Sentences[first].Start, End: r.doc.Sentences[last-1].End}, run[:n], i)
		return
	case i >= 0 && hits == 0 && n > 1 && n <= 3 && r.cues > 1 && len(r.hits) == before:
		whole := at
		whole.line, whole.several = true, true
		if r.whole(i, whole) {
			return
		}
	}
	r.edges(run[:n], first)
}

// tally counts the furniture and the prose among sentences.
func tally(run []finding) (hits, proses int) {
	for i := range run {
		switch run[i].state {
		case found:
			hits++
		case prose:
			proses++
		default: // a lead says nothing about its neighbours
		}
	}
	return hits, proses
}

// read reads a segment, without the brackets that stand before its text; they are judged on their own. It says whether it read
// all of it.
func (r *reader) read(first, last int) bool {
	d := r.doc
	start := first
	if first < last && (d.Tokens[first].IsByte('(') || d.Tokens[first].IsByte('[')) {
		for i := first + 1; i < last; i++ {
			if d.Tokens[i].IsByte(')') || d.Tokens[i].IsByte(']') {
				if n := d.Next(i); n+1 < last && d.Tokens[n].Kind == text.Word {
					start = n
				}
				break
			}
		}
	}
	r.seg.read(&r.g.table, d, start, last)
	return start == first
}

// inner looks for furniture inside a sentence that is prose by its place.
func (r *reader) inner(n int, at place) {
	s := &r.doc.Sentences[n]
	r.menu(n)
	cues, ok := r.within(s.First, s.Last)
	r.cues += cues
	if ok {
		r.seg.read(&r.g.table, r.doc, s.First, s.Last)
		r.cues += r.seg.cues
		r.parts(at)
	}
}

// hintedElements is hinted for a segment that was read.
func (g *grammar) hintedElements(s *segment) bool {
	for i := range s.els() {
		if l := s.buf[i].lit; l != 0 && len(g.parts.starts[l])+len(g.parts.triggers[l]) > 0 {
			return true
		}
	}
	return s.cut
}

// sentence judges one sentence.
func (r *reader) sentence(n int, at place) finding {
	s := &r.doc.Sentences[n]
	if s.Words > longSentence && !at.ending || r.spokenEnd(s) {
		r.inner(n, at)
		return finding{}
	}
	hanging := r.hanging(n)
	at.line = at.line || hanging
	if cues, ok := r.running(s.First, s.Last, at); ok {
		r.cues += cues
		r.menu(n)
		return finding{}
	}
	if !r.read(s.First, s.Last) {
		at.line = false
	}
	if v, ok := r.g.judge(&r.seg, at); ok && !v.weak {
		return finding{v.kind, v.noted, found}
	}
	if hanging && r.seg.words > 1 && (r.seg.labels(hangingLabel) || r.seg.faint()) && r.appended(s) {
		return finding{kindNavigation, true, found}
	}
	if r.seg.words <= aside && (r.seg.stop == '?' || r.seg.stop == '!') && !r.seg.quoted {
		return finding{state: lead}
	}
	r.cues += r.seg.cues
	r.menu(n)
	r.parts(at)
	return finding{}
}

// spokenEnd says whether a sentence closes a quotation in single marks: ... Please help us.'
func (r *reader) spokenEnd(s *text.Sentence) bool {
	t := strings.TrimSuffix(r.doc.Text[s.Start:s.End], "’")
	if len(t) == s.End-s.Start {
		t = strings.TrimSuffix(t, "'")
	}
	return len(t) > 0 && len(t) < s.End-s.Start && strings.IndexByte(".!?", t[len(t)-1]) >= 0
}

// hanging says whether sentence n is no sentence, but a few words that hang on the end of a finished paragraph. Such words stand
// for themselves as a line does.
func (r *reader) hanging(n int) bool {
	s := &r.doc.Sentences[n]
	if s.Ended || s.Words > shortLine || n == 0 || s.Words > 3 && r.doc.Text[s.End-1] == ':' || n+1 < len(r.doc.Sentences) && r.doc.Sentences[n+1].Paragraph == s.Paragraph {
		return false
	}
	before := &r.doc.Sentences[n-1]
	return before.Paragraph == s.Paragraph && before.Ended && (before.Words > coverWords || s.Start-r.doc.Paragraphs[s.Paragraph].Start > unwrapped && letter(r.doc.Text[s.Start]) && letter(r.doc.Text[s.End-1]))
}

// labels says whether up to most words are set as labels are, with capitals.
func (s *segment) labels(most int) bool {
	return s.words > 0 && s.words <= most && s.titled == s.words && s.caps*2 >= s.words && s.numbers == 0 && s.stop == 0 && !s.quoted &&
		s.buf[0].is&isCap != 0 && s.buf[s.n-1].is&(isCap|isWord) == isCap|isWord
}

// appended says whether a sentence is nothing but words, on a line too long for hard-wrapped text. At the end of the text a name may
// begin a sentence that was cut off.
func (r *reader) appended(s *text.Sentence) bool {
	d := r.doc
	l := &d.Lines[d.LineAt(s.Start)]
	return l.End-l.Start > unwrapped && letter(d.Text[s.Start]) && letter(d.Text[s.End-1]) &&
		(s.Paragraph+1 < len(d.Paragraphs) || !d.Tokens[s.First].Entry.Is(lexicon.Person) || d.Tokens[s.Last-1].Entry.Is(lexicon.Common))
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// edges reports the furniture at the start and at the end of a line, and what stands inside its sentences.
func (r *reader) edges(run []finding, first int) {
	front, back := 0, len(run)
	for front < back && run[front].state == found {
		front++
	}
	for back > front && run[back-1].state == found {
		back--
	}
	for back > front && back < len(run) && run[back-1].state == lead {
		back--
	}
	if front > 0 {
		r.addRun(run, first, 0, front)
	}
	for k := front; k < back; k++ {
		if run[k].state == found && len(run) >= joined {
			r.addRun(run, first, k, k+1)
		}
	}
	if back < len(run) {
		r.addRun(run, first, back, len(run))
	}
}

func (r *reader) addRun(run []finding, first, from, to int) {
	s := r.doc.Sentences
	r.add(text.Span{Start: s[first+from].Start, End: s[first+to-1].End}, run[from:to], -1)
}

// add records one hit for a run of sentences, under the kind of the first that was found.
func (r *reader) add(span text.Span, run []finding, line int) {
	for _, f := range run {
		if f.state == found {
			r.hits = append(r.hits, hit{span, f.kind, f.noted, line})
			return
		}
	}
}

// parts looks for furniture inside the segment that was read last and is prose as a whole.
func (r *reader) parts(at place) {
	if r.seg.have&r.g.hintClasses == 0 && !r.g.hintedElements(&r.seg) {
		return
	}
	for {
		for from := 0; from < r.seg.n; {
			v, ok := r.g.part(&r.seg, from, at)
			if !ok {
				break
			}
			r.hits = append(r.hits, hit{r.withMarks(r.seg.span(r.doc, v.from, v.to)), v.kind, v.noted, -1})
			from = v.to
		}
		if !r.seg.cut {
			return
		}
		r.seg.read(&r.g.table, r.doc, r.seg.next, r.seg.last)
	}
}

// withMarks widens a span by the colon behind it or the brackets round it.
func (r *reader) withMarks(span text.Span) text.Span {
	t := r.doc.Text
	if span.End < len(t) && t[span.End] == ':' {
		span.End++
	}
	if span.Start > 0 && t[span.Start-1] == '(' && span.End < len(t) && t[span.End] == ')' {
		span.Start--
		span.End++
	}
	return span
}

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
			return s.bars == 1
		}
		if t := &d.Tokens[els[i].tok]; t.Case == text.Lower {
			return d.Of(t) == "for" && s.bars == 0
		}
	}
	return false
}

// signed says whether a line holds a photographer and who sends the picture, and nothing else: Ada Velm / The Harnow Post.
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
