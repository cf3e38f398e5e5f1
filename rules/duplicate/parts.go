package duplicate

import "github.com/scrapelint/scrapelint/internal/text"

// matchPart adds sentences that begin (step 1) or end (step -1) with the words of an earlier one and are the same for the greater
// part; hashes are those of the beginnings or ends.
func (f *finder) matchPart(found []repeat, hashes []uint64, step int) []repeat {
	var pairs []pair
	t := &f.table
	t.empty(len(hashes))
	for i := range hashes {
		if hashes[i] == 0 {
			continue
		}
		if j := t.first(hashes, i); j >= 0 && f.copyOf[i] != f.sentences[j].sentence {
			pairs = append(pairs, pair{i, j})
		}
	}
	if pairs == nil {
		return found
	}
	all := copies(pairs)
	for _, p := range pairs {
		i, j := p.i, p.j
		a, b := &f.d.Sentences[f.sentence(j)], &f.d.Sentences[f.sentence(i)]
		n, stop := f.shared(a, b, step)
		if n < sure || 5*n < 3*min(a.Words, b.Words) || f.title(a.Start) {
			continue
		}
		r := repeat{kind: aPassage, span: text.Span{Start: b.Start, End: stop}, first: a.Span(), words: n, copies: all[j], part: true}
		if step < 0 {
			r.span = text.Span{Start: stop, End: b.End}
		}
		r.quoted = f.inQuotes(r.span)
		found = append(found, r)
		f.openings[i], f.endings[i] = 0, 0
	}
	return found
}

// shared counts the words that two sentences have in common at their beginning or end, and says where these stop in b.
func (f *finder) shared(a, b *text.Sentence, step int) (n, stop int) {
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
			return n, stop
		}
		if n++; step > 0 {
			stop = int(f.d.Tokens[j].End)
		} else {
			stop = int(f.d.Tokens[j].Start)
		}
		i, j = i+step, j+step
	}
}
