package text

import "github.com/scrapelint/scrapelint/internal/lexicon"

// sentences cuts every paragraph into sentences.
func (d *Document) sentences() {
	stops, fresh := d.stopAt, d.fresh
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.FirstSentence = len(d.Sentences)
		stops = d.cut(i, stops)
		p.LastSentence = len(d.Sentences)
		for j := p.FirstSentence; j < p.LastSentence; j++ {
			fresh = d.refresh(&d.Sentences[j], fresh)
		}
	}
}

// cut splits a paragraph at its stops, the tokens that may end a sentence; it returns the stops behind the paragraph.
func (d *Document) cut(paragraph int, stops []visit) []visit {
	p := &d.Paragraphs[paragraph]
	begin, finish := &d.Lines[p.FirstLine], &d.Lines[p.LastLine-1]
	start, end, last := begin.First, begin.First, finish.Last
	words := begin.before.wordlike
	for len(stops) > 0 && int(stops[0].token) < last {
		stop := stops[0]
		i := int(stop.token)
		stops = stops[1:]
		if i < end || !d.stops(&d.Tokens[i]) {
			continue
		}
		end = d.closing(i+1, last)
		if d.boundary(i, end, last) {
			d.sentence(paragraph, start, end, int(stop.before)-words)
			start, words = end, int(stop.before)
		}
	}
	d.sentence(paragraph, start, last, finish.after.wordlike-words)
	return stops
}

// stops says whether a token can end a sentence.
func (d *Document) stops(t *Token) bool {
	switch t.Hash {
	case '.', '!', '?':
		return t.Kind == Punct
	}
	if t.Has(Initials) {
		return d.Text[t.End-1] == '.'
	}
	c := d.Text[t.Start]
	return c == '.' || c == 0xE2 && d.Of(t) == "…"
}

// closing returns the index behind the marks that close at i: further end marks, closing quotation marks and brackets.
func (d *Document) closing(i, last int) int {
	for i < last {
		t := &d.Tokens[i]
		if t.Kind != Punct || !(d.stops(t) || t.Has(Closing)) {
			break
		}
		if t.Has(Closing) && t.Has(Opening) && i+1 < last && d.Tokens[i+1].Wordlike() && t.Hash == '"' && !d.closesStraight(i) {
			break
		}
		i++
	}
	return i
}

// closesStraight decides about a straight double quotation mark between a full stop and a word (said."He): it closes when an
// odd number of such marks stands before it in its line.
func (d *Document) closesStraight(i int) bool {
	n := 0
	for j := i - 1; j >= 0 && d.Tokens[j].Kind != Newline && i-j < 400; j-- {
		if d.Tokens[j].IsByte('"') {
			n++
		}
	}
	return n%2 == 1
}

// boundary decides whether the end mark at token i, with its closing marks up to end, ends a sentence.
func (d *Document) boundary(i, end, last int) bool {
	n := end
	for n < last && (d.Tokens[n].Kind == Space || d.Tokens[n].Kind == Newline) {
		n++
	}
	if n == last {
		return true
	}
	next := &d.Tokens[n]
	if n == end {
		return d.gluedBoundary(i, end, next)
	}
	stop, closed := &d.Tokens[i], end > i+1
	lower := next.Kind == Word && next.Case == Lower
	switch {
	case lower && (closed || stop.Hash == '!' || stop.Hash == '?' || stop.Hash != '.'):
		return false
	case stop.Hash == '.' && i > 0 && !closed && d.Tokens[i-1].Has(Abbrev), stop.Has(Initials) && !closed:
		return d.afterAbbreviation(i, next)
	}
	return true
}

// gluedBoundary: the end mark has text directly behind it. A capitalised word there begins a sentence whose blank was lost.
func (d *Document) gluedBoundary(i, end int, next *Token) bool {
	if next.Kind != Word || next.Case == Lower || d.Tokens[i].Has(Initials) && end == i+1 {
		return false
	}
	if end == i+1 && (i == 0 || d.Tokens[i-1].Has(Abbrev) || !d.Tokens[i-1].Wordlike()) {
		return false
	}
	return next.Len() > 1 || next.Entry.Is(lexicon.Function)
}

// afterAbbreviation: an abbreviation's full stop also ends the sentence when a capitalised function word follows (The, He, In)
// and the abbreviation is not one that always stands before a name.
func (d *Document) afterAbbreviation(i int, next *Token) bool {
	w := &d.Tokens[i]
	if !w.Has(Initials) {
		w = &d.Tokens[i-1]
		if d.needsName(w) {
			return false
		}
	}
	return next.Kind == Word && next.Case == Title && next.Entry.Is(lexicon.Function)
}

// needsName says whether an abbreviation is followed by a name or number: titles and single initials.
func (d *Document) needsName(t *Token) bool {
	if t.Len() == 1 {
		return true
	}
	switch d.Of(t) {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Cmdr", "Rev", "Hon", "Fr",
		"St", "Ste", "Mt", "Ft", "Messrs", "Adm", "Maj", "Supt", "vs", "v", "No", "Nos", "cf", "Reps", "Sens":
		return true
	}
	return false
}

// sentence records the tokens [first, last), with so many words in them, as a sentence, without the blanks round it.
func (d *Document) sentence(paragraph, first, last, words int) {
	for first < last && d.blankToken(first) {
		first++
	}
	for last > first && d.blankToken(last-1) {
		last--
	}
	if first == last {
		return
	}
	s := Sentence{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last-1].End), First: first, Last: last, Paragraph: paragraph, Words: words}
	if words > 0 {
		t := d.start(first)
		s.Lower = t.Kind == Word && t.Case == Lower
	}
	end := last - 1
	for end > first && d.Tokens[end].Has(Closing) {
		end--
	}
	s.Ended = (d.Tokens[end].Kind == Punct || d.Tokens[end].Has(Initials)) && d.stops(&d.Tokens[end])
	d.Sentences = append(d.Sentences, s)
}

// start marks the first Word, Number or Alnum from token i on as one that begins a sentence, and returns it.
func (d *Document) start(i int) *Token {
	for !d.Tokens[i].Wordlike() {
		i++
	}
	d.Tokens[i].Flags |= SentenceStart
	return &d.Tokens[i]
}

// refresh marks the words behind colons and opening marks inside a sentence, which begin a sentence too. fresh are the indexes of
// such marks; those behind the sentence are returned.
func (d *Document) refresh(s *Sentence, fresh []int32) []int32 {
	for len(fresh) > 0 && int(fresh[0]) < s.Last {
		i := int(fresh[0])
		fresh = fresh[1:]
		for i < s.Last && !d.Tokens[i].Wordlike() {
			i++
		}
		if i < s.Last && i >= s.First {
			d.Tokens[i].Flags |= SentenceStart
		}
	}
	return fresh
}

func (d *Document) blankToken(i int) bool {
	k := d.Tokens[i].Kind
	return k == Space || k == Newline || k == Other && d.Tokens[i].Start == 0
}
