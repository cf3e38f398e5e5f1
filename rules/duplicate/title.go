package duplicate

import (
	"github.com/scrapelint/scrapelint/internal/text"
)

// titleLines adds the headline where it stands in the body: as a line with a word or two more or less (the name of the site
// behind it), or at the end of a line.
func (f *finder) titleLines(found []repeat) []repeat {
	d := f.d
	title := -1
	for i := range d.Lines {
		if d.Lines[i].Role == text.RoleTitle {
			title = i
			break
		}
	}
	if title < 0 || d.Lines[title].Words < 3 {
		return found
	}
	var buffer [40]uint64
	words := f.words(buffer[:0], &d.Lines[title])
	if len(words) < 3 || len(words) > len(buffer) {
		return found
	}
	seen, cuts := 0, f.cuts(&d.Lines[title])
	for i := title + 1; i < len(d.Lines); i++ {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank || l.Role != text.RoleBody {
			continue
		}
		if seen++; seen > 12 && l.Words > len(words)+3 {
			continue
		}
		if s, ok := f.titleIn(words, cuts, l); ok {
			found = append(found, repeat{kind: aLine, span: s, first: d.Lines[title].Span(), words: len(words), copies: 2, title: true})
		}
	}
	return found
}

// words appends the hashes of the words of a line.
func (f *finder) words(to []uint64, l *text.Line) []uint64 {
	for i := l.First; i < l.Last; i++ {
		if t := &f.d.Tokens[i]; t.Wordlike() {
			to = append(to, f.word(t))
		}
	}
	return to
}

// cuts tells, as a set of bits, how many words stand before each bar or dash of the title: what stands behind it may be the name of
// the site.
func (f *finder) cuts(l *text.Line) uint64 {
	d := f.d
	set, n := uint64(0), 0
	for i := l.First; i < l.Last; i++ {
		switch t := &d.Tokens[i]; {
		case t.Wordlike():
			n++
		case i == l.First || d.Tokens[i-1].Kind != text.Space:
		default:
			switch d.Of(t) {
			case "|", "-", "–", "—", "•", "»":
				set |= 1 << min(n, 63)
			}
		}
	}
	return set
}

// titleIn finds the headline in a line that is not the same as a whole.
func (f *finder) titleIn(words []uint64, cuts uint64, l *text.Line) (text.Span, bool) {
	d := f.d
	n, same := 0, 0
	for i := l.First; i < l.Last && n <= same+3 && (n == same || same >= 5); i++ {
		if t := &d.Tokens[i]; t.Wordlike() {
			if n == same && same < len(words) && f.word(t) == words[same] {
				same++
			}
			n++
		}
	}
	switch {
	case same == len(words) && n == same:
		return text.Span{}, false // matchParagraphs has it
	case same >= 3 && n == same && cuts&(1<<n) != 0:
		return f.trim(l), true
	case same >= 5 && n-same <= 2 && len(words)-same <= 4 && (n > same || len(words) > same):
		return f.trim(l), true
	}
	return f.atEnd(words, l)
}

func (f *finder) trim(l *text.Line) text.Span {
	s := l.Span()
	for s.Start < s.End && f.d.Text[s.Start] <= ' ' {
		s.Start++
	}
	for s.End > s.Start && f.d.Text[s.End-1] <= ' ' {
		s.End--
	}
	return s
}

// atEnd finds the headline, capitalised, as the last words of a line that ends without a mark.
func (f *finder) atEnd(words []uint64, l *text.Line) (text.Span, bool) {
	d := f.d
	k := len(words) - 1
	end, i := 0, l.Last-1
	for ; i >= l.First && k >= 0; i-- {
		t := &d.Tokens[i]
		if t.Kind == text.Punct && end == 0 && !t.Has(text.Closing) {
			return text.Span{}, false
		}
		if !t.Wordlike() {
			continue
		}
		if f.word(t) != words[k] {
			return text.Span{}, false
		}
		if k--; end == 0 {
			end = int(t.End)
		}
	}
	if k >= 0 || i < l.First {
		return text.Span{}, false
	}
	first := &d.Tokens[i+1]
	return text.Span{Start: int(first.Start), End: end}, first.Kind == text.Word && first.Case != text.Lower
}
