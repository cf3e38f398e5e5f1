package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// hangingLabel is the longest label at the end of a paragraph; unwrapped is more bytes than a line of hard-wrapped text has.
	hangingLabel = 5
	unwrapped    = 100
)

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

// loose notes the few words without an end mark that hang on the end of a paragraph in the middle of a text, whatever they say: a label of the
// page, since a sentence that was cut off goes on elsewhere. Where a second paragraph ends that way, lines are cut.
func (r *reader) loose() {
	const paragraphs = 3
	d := r.doc
	only, finished := -1, 0
	for k := range d.Paragraphs {
		p := &d.Paragraphs[k]
		if p.LastLine-p.FirstLine > 1 || d.Lines[p.FirstLine].Words < proseLine || r.full(p.FirstLine) {
			continue
		}
		switch n := p.LastSentence - 1; {
		case d.Sentences[n].Ended:
			finished++
		case d.Text[d.Sentences[n].End-1] == ':':
		case only >= 0 || n == p.FirstSentence:
			return
		default:
			only = k
		}
	}
	if only < 0 || finished < paragraphs || only+1 == len(d.Paragraphs) {
		return
	}
	n := d.Paragraphs[only].LastSentence - 1
	if s := &d.Sentences[n]; r.hanging(n) && r.appended(s) && r.complete(s) && !r.touched(s.Span()) {
		r.hits = append(r.hits, hit{s.Span(), kindNavigation, true, -1})
	}
}

// complete says whether a few words can stand for themselves: they begin with a capital and end with neither a function word nor a name's s.
func (r *reader) complete(s *text.Sentence) bool {
	const most = 7
	d := r.doc
	first, last := &d.Tokens[s.First], &d.Tokens[s.Last-1]
	if s.Words < 2 || s.Words > most || first.Kind != text.Word || first.Case <= text.Lower || last.Kind != text.Word {
		return false
	}
	w := d.Of(last)
	return (!last.Entry.Is(lexicon.Function) || particle(w)) && !strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "’s")
}

// touched says whether furniture was found at a place.
func (r *reader) touched(s text.Span) bool {
	for i := range r.hits {
		if r.hits[i].span.Overlaps(s) {
			return true
		}
	}
	return false
}
