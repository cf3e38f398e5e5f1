package quote

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
)

const (
	// longestSubject is the most tokens of "the captain of the ferry" between the comma and the verb.
	longestSubject = 8
	// longestTail is how many bytes of the sentence behind the verb are marked with the speech.
	longestTail = 80
	// shortestSpeech is the fewest words of a sentence that holds direct speech and says who speaks.
	shortestSpeech = 6
	// openingTokens are the tokens of a sentence's first three words.
	openingTokens = 6
)

// clause is direct speech inside a sentence: what to mark, and where its closing mark belongs. led: the speaker stands before
// the speech.
type clause struct {
	span text.Span
	shut int
	led  bool
}

// speechReader looks for direct speech in a document. bare: the document has no apostrophes, so that whatever removed the
// quotation marks removed them too. lost: enough speech in the first person, or a contraction without its apostrophe, proves it, and
// speech in the third person counts too. shared: sentences in the first person without a speaker are somebody's speech as well.
type speechReader struct {
	doc                *text.Document
	bare, lost, shared bool
}

// any says whether the document has direct speech at all, and collects the proof that it lost its marks. Where few sentences in the
// first person have a speaker, the author may be speaking.
func (r *speechReader) any() bool {
	const perSpeaker = 2
	spoken, open := 0, 0
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if _, ok := r.speech(s); ok {
			spoken++
		} else if r.personal(s) {
			if i > 0 && r.goesOn(s, &r.doc.Sentences[i-1]) {
				spoken++
				continue
			}
			open++
		}
	}
	r.lost = spoken > 0 || r.bare && (len(r.doc.Indexed(text.NonWords)) > 0 || r.announced() > 1)
	r.shared = open <= perSpeaker*spoken+1
	return spoken > 0 || r.lost
}

// goesOn says whether a sentence in the first person goes on behind one that ends with its speaker: It was late, he said. We slept.
func (r *speechReader) goesOn(s, last *text.Sentence) bool {
	d := r.doc
	if s.Paragraph != last.Paragraph || !last.Ended || last.Lower {
		return false
	}
	for i := last.Last - 1; i > last.First; i-- {
		if d.Tokens[i].IsByte(',') {
			verb := attribution(d, i, last.Last)
			return verb > 0 && !reported(d, last.First, i)
		}
	}
	return false
}

// announced counts what a verb of speaking and a colon announce, up to two.
func (r *speechReader) announced() int {
	n := 0
	if !r.doc.HasByte(':') {
		return 0
	}
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if strings.IndexByte(r.doc.Text[s.Start:s.End], ':') < 0 {
			continue
		}
		for k := s.First + 1; k < s.Last && n < 2; k++ {
			if _, ok := r.behindColon(s, k); ok {
				n++
			}
		}
	}
	return n
}

// behindColon reads "She wrote: Nobody came." at a colon.
func (r *speechReader) behindColon(s *text.Sentence, colon int) (clause, bool) {
	d := r.doc
	if !d.Tokens[colon].IsByte(':') {
		return clause{}, false
	}
	first := d.Next(colon)
	if first >= s.Last || d.Tokens[first].Case != text.Title || colon < s.First+3 {
		return clause{}, false
	}
	if w := d.Of(&d.Tokens[colon-1]); !speaks(w) && !announces(w) && !toldSomebody(d, s.First, colon) {
		return clause{}, false
	}
	return clause{text.Span{Start: int(d.Tokens[first].Start), End: s.End}, s.End, true}, true
}

// toldSomebody: The captain told the council: We sail.
func toldSomebody(d *text.Document, first, colon int) bool {
	for i := d.Prev(colon); i > first && i > colon-longestSubject*2; i = d.Prev(i) {
		t := &d.Tokens[i]
		if t.Kind != text.Word && t.Kind != text.Number {
			return false
		}
		switch d.Of(t) {
		case "told", "tells", "said", "added":
			return true
		}
	}
	return false
}

// announces says whether a word, with a colon behind it, introduces direct speech too.
func announces(w string) bool {
	switch w {
	case "responded", "tweeted", "posted", "captioned", "joked", "answered", "commented", "declared", "read", "reads":
		return true
	}
	return false
}

// narrated says whether the author speaks of himself: more paragraphs are in the first person without anybody said to speak
// than with, or somebody told the author.
func (r *speechReader) narrated() bool {
	with, without := 0, 0
	for i := range r.doc.Paragraphs {
		personal, spoken := false, false
		p := &r.doc.Paragraphs[i]
		for j := p.FirstSentence; j < p.LastSentence; j++ {
			s := &r.doc.Sentences[j]
			if _, ok := r.speech(s); ok {
				spoken = true
			} else if personalWords(r.doc, s.First, s.Last, false) {
				personal = true
				spoken = spoken || j > p.FirstSentence && r.goesOn(s, &r.doc.Sentences[j-1])
			}
			if r.toldAuthor(s) {
				return true
			}
		}
		switch {
		case spoken:
			with++
		case personal:
			without++
		}
	}
	return without > with
}

func (r *speechReader) toldAuthor(s *text.Sentence) bool {
	d := r.doc
	for i := s.First; i+2 < s.Last; i++ {
		switch d.Of(&d.Tokens[i]) {
		case "told", "asked", "showed", "emailed":
			if w := d.Of(&d.Tokens[i+2]); w == "me" || w == "us" {
				return true
			}
		case "I":
			switch d.Of(&d.Tokens[i+2]) {
			case "asked", "met", "spoke", "interviewed":
				return true
			}
		}
	}
	return false
}

// speech finds direct speech with its speaker in a sentence.
func (r *speechReader) speech(s *text.Sentence) (clause, bool) {
	if !s.Ended || s.Lower || s.Words < shortestSpeech && !r.lost {
		return clause{}, false
	}
	d := r.doc
	body := d.Text[s.Start:s.End]
	comma, colon := strings.IndexByte(body, ',') >= 0, strings.IndexByte(body, ':') >= 0
	if !comma && !colon {
		return clause{}, false
	}
	for i := s.Last - 1; i > s.First; i-- {
		t := &d.Tokens[i]
		if t.Kind != text.Punct {
			continue
		}
		if comma && t.IsByte(',') {
			if c, ok := r.followed(s, i); ok {
				return c, true
			}
			if c, ok := r.led(s, i); ok {
				return c, true
			}
		}
		if colon && t.IsByte(':') {
			if c, ok := r.behindColon(s, i); ok && (r.lost || personalWords(d, i+1, min(i+1+openingTokens, s.Last), false)) {
				return c, true
			}
		}
	}
	return clause{}, false
}

// followed reads "We sail, the captain said." and "We sail, said the captain." at a comma.
func (r *speechReader) followed(s *text.Sentence, comma int) (clause, bool) {
	d := r.doc
	verb := attribution(d, comma, s.Last)
	if verb == 0 || reported(d, s.First, comma) ||
		!personalWords(d, s.First, comma, r.bare || r.lost) && !(r.lost && (contracted(d, s.First, comma) || r.present(s.First, comma, d.Next(comma)))) {
		return clause{}, false
	}
	c := clause{span: s.Span(), shut: int(d.Tokens[comma].End)}
	if tail := d.Next(verb); tail < s.Last && s.End-int(d.Tokens[tail].Start) > longestTail {
		c.span.End = int(d.Tokens[tail].End)
	}
	return c, true
}

// present says whether a clause in front of its speaker is in the present tense: who reports speech in his own words puts it into the
// past. Where the speaker has a name, it must also begin as only speech does: It is, This is, There is.
func (r *speechReader) present(first, last, speaker int) bool {
	d := r.doc
	now := false
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Case != text.Lower {
			continue
		}
		switch d.Of(t) {
		case "is", "are", "has", "have", "does", "do", "will", "can", "isnt", "arent", "dont", "doesnt", "wont", "cant", "hasnt", "havent":
			now = true
		case "was", "were", "had", "did", "would", "could", "might":
			if !now {
				return false
			}
		}
	}
	switch d.Of(&d.Tokens[speaker]) {
	case "he", "she":
		return now
	}
	switch d.Of(&d.Tokens[first]) {
	case "It", "This", "That", "There", "These", "Those", "Its", "Thats", "Theres", "Heres":
		return now
	}
	return false
}

// contracted says whether a clause has a contraction: who reports speech in his own words writes them out.
func contracted(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || !t.Has(text.Apostrophe) {
			continue
		}
		w := d.Of(t)
		switch w[strings.IndexAny(w, "'’"):] {
		case "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'t", "’t":
			return true
		case "'s", "’s":
			switch w[:strings.IndexAny(w, "'’")] {
			case "It", "it", "That", "that", "There", "there", "What", "what", "He", "he", "She", "she", "Here", "here", "Let", "let":
				return true
			}
		}
	}
	return false
}

// led reads "The captain said, We sail." at a comma.
func (r *speechReader) led(s *text.Sentence, comma int) (clause, bool) {
	d := r.doc
	first := d.Next(comma)
	if comma == s.First || first >= s.Last || !speaks(d.Of(&d.Tokens[comma-1])) || d.Tokens[first].Case != text.Title ||
		!personalWords(d, first, min(first+openingTokens, s.Last), r.bare) || reported(d, first, s.Last) {
		return clause{}, false
	}
	return clause{text.Span{Start: int(d.Tokens[first].Start), End: s.End}, s.End, true}, true
}

// personal says whether a sentence without a speaker is in the first person and reports nobody's words.
func (r *speechReader) personal(s *text.Sentence) bool {
	return s.Ended && personalWords(r.doc, s.First, min(s.First+openingTokens, s.Last), false) && !reported(r.doc, s.First, s.Last)
}

// attribution returns the index of the verb of speaking in the words behind a comma, or 0.
func attribution(d *text.Document, comma, last int) int {
	subject := d.Next(comma)
	if subject >= last || d.Tokens[subject].Kind != text.Word {
		return 0
	}
	if w := d.Of(&d.Tokens[subject]); w == "told" {
		return 0 // the captain, who saw it, told the council
	} else if speaks(w) {
		if n := d.Next(subject); n < last && speaker(d, n) {
			return subject
		}
		return 0
	}
	if !speaker(d, subject) {
		return 0
	}
	n := 0
	for i := subject; i < last && n <= longestSubject; i = d.Next(i) {
		t := &d.Tokens[i]
		if t.Kind != text.Word && t.Kind != text.Number && !t.IsByte('-') && !t.IsByte('.') {
			return 0
		}
		if next := d.Next(i); i > subject && speaks(d.Of(t)) && (ends(d, next, last) || d.Of(t) == "told" && speaker(d, next)) {
			return i
		}
		n++
	}
	return 0
}

// speaker says whether a token can begin the name of a speaker.
func speaker(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	switch d.Of(t) {
	case "the", "a", "an", "he", "she", "they", "his", "her", "their", "its", "one", "another":
		return true
	case "I", "We":
		return false
	}
	return t.Kind == text.Word && t.Case >= text.Title
}

// ends says whether the speaker's clause is over behind its verb: at a mark, or before a word that says where, when or how.
func ends(d *text.Document, i, last int) bool {
	if i >= last {
		return true
	}
	t := &d.Tokens[i]
	if t.Kind != text.Word {
		return t.Kind == text.Punct
	}
	switch d.Of(t) {
	case "in", "on", "at", "to", "during", "after", "before", "while", "as", "when", "by", "through", "via", "late", "early",
		"earlier", "later", "yesterday", "today", "last", "this", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday", "of", "about", "outside", "from", "following", "adding", "again", "with", "reporters", "and":
		return true
	}
	return false
}

// speaks says whether a word introduces direct speech. Verbs of thinking do not: wondered, felt.
func speaks(w string) bool {
	switch w {
	case "said", "says", "added", "adds", "told", "explained", "explains", "stated", "stressed", "insisted", "warned", "continued",
		"replied", "recalled", "announced", "concluded", "wrote", "noted":
		return true
	}
	return false
}

// personalWords says whether one of the tokens speaks of I or we, or, where asked, of you.
func personalWords(d *text.Document, first, last int, you bool) bool {
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Len() > 9 {
			continue
		}
		switch d.Of(t) {
		case "we", "We", "our", "Our", "us", "my", "My", "me", "ourselves",
			"we're", "We're", "we’re", "We’re", "we've", "We've", "we’ve", "We’ve", "we'll", "We'll", "we’ll", "We’ll",
			"I'm", "I’m", "I've", "I’ve", "I'll", "I’ll", "I'd", "I’d", "weve", "Weve", "Ive":
			return true
		case "I":
			if n := d.Tok(i + 2); n != nil && d.Tokens[i+1].Kind == text.Space && n.Kind == text.Word && n.Case == text.Lower {
				return true
			}
		case "you", "You", "your", "Your", "youve", "Youve", "youre", "Youre":
			if you {
				return true
			}
		}
	}
	return false
}

// reported says whether the clause already says who speaks or asks, or is a question: then it is no plain quotation.
func reported(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if t := &d.Tokens[i]; t.IsByte('?') || t.Kind == text.Word && speaks(d.Of(t)) {
			return true
		}
	}
	return false
}
