package text

// LineAt returns the index of the line that holds the byte offset (a terminator belongs to the line that it ends).
func (d *Document) LineAt(offset int) int {
	lines, i := d.Lines, d.lastLine
	if i < len(lines) && lines[i].Start <= offset && offset <= lines[i].End {
		return i // questions come in text order, mostly
	}
	lo, hi := 0, len(lines) // the first line that begins behind the offset is in [lo, hi]
	if i < hi && lines[i].Start <= offset {
		lo = i + 1
		for step := 1; lo+step < hi; step *= 2 {
			if lines[lo+step].Start > offset {
				hi = lo + step
				break
			}
			lo += step + 1
		}
	}
	for lo < hi {
		if mid := int(uint(lo+hi) / 2); lines[mid].Start > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	d.lastLine = max(lo-1, 0)
	return d.lastLine
}

// SentenceAt returns the index of the sentence that holds the offset, or -1 between sentences.
func (d *Document) SentenceAt(offset int) int {
	sentences, i := d.Sentences, d.lastSentence
	lo, hi := 0, len(sentences) // the first sentence that ends behind the offset is in [lo, hi]
	if i < hi && sentences[i].Start <= offset {
		if offset < sentences[i].End {
			return i // questions come in text order, mostly
		}
		lo = i + 1
		for step := 1; lo+step < hi; step *= 2 {
			if sentences[lo+step].End > offset {
				hi = lo + step
				break
			}
			lo += step + 1
		}
	}
	for lo < hi {
		if mid := int(uint(lo+hi) / 2); sentences[mid].End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	if lo == len(sentences) || sentences[lo].Start > offset {
		return -1
	}
	d.lastSentence = lo
	return lo
}

// TokenAt returns the index of the token that holds the offset, or len(Tokens).
func (d *Document) TokenAt(offset int) int {
	line := d.LineAt(offset)
	lo, hi := d.Lines[line].First, len(d.Tokens) // the first token that ends behind the offset is in [lo, hi]
	if line+1 < len(d.Lines) {
		hi = d.Lines[line+1].First
	}
	for lo < hi {
		if mid := int(uint(lo+hi) / 2); int(d.Tokens[mid].End) > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
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
