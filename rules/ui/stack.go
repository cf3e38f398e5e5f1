package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// stacks notes headlines of other stories without a label: four lines or more in a row, in title case, half of them with a verb, on a page
// that has paragraphs, too. A line whose words the text takes up may be the page's own headline.
func (r *reader) stacks() {
	const least = 4
	var run []int
	acting := 0
	for i := range r.doc.Lines {
		l := &r.doc.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		if titled, acts := r.headlineCase(i); titled {
			run = append(run, i)
			if acts {
				acting++
			}
			continue
		}
		if len(run) >= least && 2*acting >= len(run) && r.paragraphs() {
			r.stack(run)
		}
		run, acting = run[:0], 0
	}
	if len(run) >= least && 2*acting >= len(run) && r.paragraphs() {
		r.stack(run)
	}
}

func (r *reader) stack(run []int) {
	for _, i := range run {
		if r.doc.Lines[i].Role == text.RoleBody && !r.full(i) && !r.takenUp(&r.doc.Lines[i]) {
			r.fill(i, kindRelated)
			r.hits[len(r.hits)-1].noted = true
		}
	}
}

// headlineCase says whether a line is a headline in title case, and whether it has a verb.
func (r *reader) headlineCase(i int) (titled, acts bool) {
	const least, most, names = 5, 18, 3
	l := &r.doc.Lines[i]
	if l.Words < least || l.Words > most {
		return false, false
	}
	switch r.doc.Text[trim(r.doc, l.Start, l.End).End-1] {
	case '.', ':', ',', ';':
		return false, false
	}
	capitals, uppers := 0, 0
	for j := l.First; j < l.Last; j++ {
		t := &r.doc.Tokens[j]
		if t.Kind != text.Word {
			continue
		}
		switch {
		case t.Case == text.Lower && !t.Entry.Is(lexicon.Function):
			return false, false
		case t.Case == text.Lower:
			continue
		case t.Case == text.Upper && t.Len() > 1:
			uppers++
		}
		capitals++
		if w := r.doc.Of(t); t.Entry.Is(lexicon.Function) {
			acts = acts || t.Entry.Tag(lexicon.Verb|lexicon.VerbPast)
		} else {
			acts = acts || t.Entry.Tag(lexicon.VerbPast) && !t.Entry.Tag(lexicon.Adjective|lexicon.Noun) ||
				t.Entry.Tag(lexicon.Verb) && !t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective) && strings.HasSuffix(w, "s") ||
				j == l.First && t.Entry.Tag(lexicon.Verb) && !t.Entry.Is(lexicon.Person)
		}
	}
	return capitals >= names && uppers*2 < capitals, acts
}

// paragraphs says whether the document has some paragraphs of running text.
func (r *reader) paragraphs() bool {
	const long, enough = 20, 3
	n := 0
	for i := range r.doc.Lines {
		if l := &r.doc.Lines[i]; l.Words >= long && r.runningText(i) {
			if n++; n == enough {
				return true
			}
		}
	}
	return false
}

// takenUp says whether several words of a line stand elsewhere in the document again and again.
func (r *reader) takenUp(l *text.Line) bool {
	const long, often, enough = 4, 3, 2
	n := 0
	for i := l.First; i < l.Last; i++ {
		t := &r.doc.Tokens[i]
		if t.Kind == text.Word && t.Len() >= long && t.Case != text.Lower && !t.Entry.Is(lexicon.Function) && r.doc.Vocabulary().Count(r.doc.Of(t)) >= often {
			n++
		}
	}
	return n >= enough
}
