package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// window is how many sentences of a line are judged together; joined is the number from which a line is an article
	// whose paragraphs were joined, so that furniture also stands between its sentences.
	window = 64
	joined = 8
	// longSentence is the number of words from which a sentence inside a paragraph is prose, but for the end of the text.
	longSentence = 28
	// wholeLine is how many sentences a line has at most that may be furniture as a whole.
	wholeLine = 3
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
	r.cues, r.cueing = 0, i >= 0 && n > 1 && n <= wholeLine && r.cued(first, last) && !r.plainLine(&r.doc.Lines[i])
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
	case r.cueing && hits == 0 && r.cues > 1 && len(r.hits) == before:
		whole := at
		whole.line, whole.several = true, true
		r.unshaped = false
		if r.whole(i, whole) {
			return
		}
	}
	r.edges(run[:n], first)
}

// cued says whether the sentences [first, last) may have more than one word of furniture.
func (r *reader) cued(first, last int) bool {
	o := r.join(first, last)
	return o.cues > 1 || o.tells&clueOdd != 0
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

// sentence judges one sentence.
func (r *reader) sentence(n int, at place) finding {
	s := &r.doc.Sentences[n]
	if s.Words > longSentence && !at.ending || r.spokenEnd(s) {
		r.inner(n, at)
		return finding{}
	}
	if r.doc.HasByte('{') && strings.HasPrefix(r.doc.Text[s.Start:], "{{") && braces(s.Span().Of(r.doc.Text)) {
		return finding{kindTemplate, false, found}
	}
	hanging := r.hanging(n)
	at.line = at.line || hanging
	if cues, ok := r.prose(n, hanging, at); ok {
		if r.tail(n, hanging) {
			r.read(s.First, s.Last)
			return finding{r.seg.topic(), true, found}
		}
		r.cues += cues
		r.menu(n)
		return finding{}
	}
	if !r.read(s.First, s.Last) {
		at.line = false
	}
	r.seg.shapeless = r.unshaped
	if v, ok := r.g.judge(&r.seg, at); ok && !v.weak {
		return finding{v.kind, v.noted, found}
	}
	if hanging && r.seg.words > 1 && (r.seg.labels(hangingLabel) || r.seg.faint()) && r.appended(s) {
		return finding{kindNavigation, true, found}
	}
	if r.tail(n, hanging) {
		return finding{r.seg.topic(), true, found}
	}
	if r.seg.words <= aside && (r.seg.stop == '?' || r.seg.stop == '!') && !r.seg.quoted {
		return finding{state: lead}
	}
	r.cues += r.seg.cues
	r.menu(n)
	r.parts(at)
	return finding{}
}

// prose says whether a sentence is prose beyond doubt, and how many words of furniture it has then.
func (r *reader) prose(n int, hanging bool, at place) (cues int, ok bool) {
	s := &r.doc.Sentences[n]
	r.unshaped = false
	if !hanging && r.plain(n, s.First, s.Last, at) {
		return int(r.outlineOf(n).cues), true
	}
	return r.running(s.First, s.Last, at)
}

// spokenEnd says whether a sentence closes a quotation in single marks: ... Please help us.'
func (r *reader) spokenEnd(s *text.Sentence) bool {
	if c := r.doc.Text[s.End-1]; c != '\'' && c != "’"[2] {
		return false
	}
	t := strings.TrimSuffix(r.doc.Text[s.Start:s.End], "’")
	if len(t) == s.End-s.Start {
		t = strings.TrimSuffix(t, "'")
	}
	return len(t) > 0 && len(t) < s.End-s.Start && strings.IndexByte(".!?", t[len(t)-1]) >= 0
}

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

// add records one hit for a run of sentences, under the kind of the first that is furniture beyond doubt, or of the first that was found.
func (r *reader) add(span text.Span, run []finding, line int) {
	var first *finding
	for i := range run {
		if f := &run[i]; f.state == found && (first == nil || first.noted && !f.noted) {
			first = f
		}
	}
	if first != nil {
		r.hits = append(r.hits, hit{span, first.kind, first.noted, line})
	}
}
