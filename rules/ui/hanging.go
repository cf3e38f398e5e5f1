package ui

import (
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
