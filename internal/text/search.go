package text

import "sort"

// LineAt returns the index of the line that holds the byte offset (a terminator belongs to the line that it ends).
func (d *Document) LineAt(offset int) int {
	if i := d.lastLine; i < len(d.Lines) && d.Lines[i].Start <= offset && offset <= d.Lines[i].End {
		return i // questions come in text order, mostly
	}
	i := sort.Search(len(d.Lines), func(i int) bool { return d.Lines[i].Start > offset })
	d.lastLine = max(i-1, 0)
	return d.lastLine
}

// SentenceAt returns the index of the sentence that holds the offset, or -1 between sentences.
func (d *Document) SentenceAt(offset int) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > offset })
	if i == len(d.Sentences) || d.Sentences[i].Start > offset {
		return -1
	}
	return i
}

// TokenAt returns the index of the token that holds the offset, or len(Tokens).
func (d *Document) TokenAt(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return int(d.Tokens[i].End) > offset })
}

// English says whether the text round a line reads as English: the share of everyday words in the line, smoothed with the
// document's own share (research: 0.62 separates English lines from foreign ones on scraped pages).
func (d *Document) English(line int) bool {
	l := &d.Lines[line]
	share := float64(d.Common+1) / float64(d.Words+1)
	const weight = 6
	return (float64(l.Common)+weight*share)/(float64(l.Words)+weight) >= 0.62
}

// NotEnglish says whether rules for English make no sense on the text. Articles in other languages have few everyday English
// words (measured: 0.25 of all words and less), the most damaged English ones still more than half. Short texts get the benefit
// of the doubt, unless they are written in other letters.
func (d *Document) NotEnglish() bool {
	const enough, share = 25, 0.40
	if d.Words < enough {
		return d.HasNonASCII() && d.otherLetters()
	}
	return float64(d.Common) < share*float64(d.Words)
}

// otherLetters says whether most of a text of few words (some scripts have no blanks between words) is not ASCII.
func (d *Document) otherLetters() bool {
	const least = 60
	ascii, other := 0, 0
	for i := range d.Tokens {
		switch t := &d.Tokens[i]; {
		case t.Kind != Word:
		case t.Has(NonASCII):
			other += t.Len()
		default:
			ascii += t.Len()
		}
	}
	return other >= least && other > 2*ascii
}
