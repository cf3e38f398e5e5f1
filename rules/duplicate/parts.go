package duplicate

import "github.com/scrapelint/scrapelint/internal/text"

// matchParts records sentences that begin or end with the words of an earlier one and are the same for the greater part.
func (f *finder) matchParts() {
	f.matchPart(f.openings, +1)
	f.matchPart(f.endings, -1)
}

// matchPart compares sentences whose hashes are the same: from the front (step 1) or from the back (step -1).
func (f *finder) matchPart(hashes []uint64, step int) {
	var buffer [2 * small]int32
	t := newTable(buffer[:], len(hashes))
	for i := range hashes {
		if hashes[i] == 0 {
			continue
		}
		j := t.first(hashes, i)
		if j < 0 || f.sentences[i] == f.sentences[j] {
			continue
		}
		a, b := &f.d.Sentences[j], &f.d.Sentences[i]
		n, edge := f.shared(a, b, step)
		if n < sure || 5*n < 3*min(a.Words, b.Words) || f.d.Lines[f.d.LineAt(a.Start)].Role == text.RoleTitle {
			continue
		}
		r := repeat{kind: aPassage, span: text.Span{Start: b.Start, End: edge}, first: a.Span(), words: n, copies: f.count(hashes, i),
			part: true}
		if step < 0 {
			r.span = text.Span{Start: edge, End: b.End}
		}
		r.quoted = f.inQuotes(r.span)
		f.found = append(f.found, r)
		f.openings[i], f.endings[i] = 0, 0
	}
}

// shared counts the words that two sentences have in common at their beginning or end, and says where these stop in b.
func (f *finder) shared(a, b *text.Sentence, step int) (n, edge int) {
	i, j := a.First, b.First
	if step < 0 {
		i, j = a.Last-1, b.Last-1
	}
	for {
		for a.First <= i && i < a.Last && !f.d.Tokens[i].Wordlike() {
			i += step
		}
		for b.First <= j && j < b.Last && !f.d.Tokens[j].Wordlike() {
			j += step
		}
		if i < a.First || i >= a.Last || j < b.First || j >= b.Last || f.word(&f.d.Tokens[i]) != f.word(&f.d.Tokens[j]) {
			return n, edge
		}
		if n++; step > 0 {
			edge = int(f.d.Tokens[j].End)
		} else {
			edge = int(f.d.Tokens[j].Start)
		}
		i, j = i+step, j+step
	}
}

// ending is the hash of the last words of a sentence.
func (f *finder) ending(s *text.Sentence) uint64 {
	h, n := uint64(0), 0
	for i := s.Last - 1; i >= s.First && n < least; i-- {
		if t := &f.d.Tokens[i]; t.Wordlike() {
			h = mix(h, f.word(t))
			n++
		}
	}
	return h
}
