package text

import "sort"

// LineAt returns the index of the line that holds the byte offset (a terminator belongs to the line that it ends).
func (d *Document) LineAt(offset int) int {
	i := sort.Search(len(d.Lines), func(i int) bool { return d.Lines[i].Start > offset })
	return max(i-1, 0)
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
