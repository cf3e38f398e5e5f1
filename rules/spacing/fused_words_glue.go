package spacing

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// lookApostrophe judges a word with an inner apostrophe: words may be lost behind it (America'sbest, don'tknow) or before it
// (itdidn't, theRussians').
func (s *fusedScan) lookApostrophe(i int, t *text.Token) {
	w := s.doc.Of(t)
	at, size := apostrophe(w)
	if at <= 0 || strings.ContainsAny(w[at+size:], "'’") {
		return
	}
	front, tail := w[:at], w[at+size:]
	if f, ok := s.lostBehind(i, front, tail, at+size); ok {
		s.add(f)
		return
	}
	if f, ok := s.lostBefore(i, t, front, tail, w); ok {
		s.add(f)
		return
	}
	if f, ok := s.lostAfterQuote(i, t, front, tail, at+size); ok {
		s.add(f)
	}
}

// apostrophe returns the place and size of the first apostrophe.
func apostrophe(w string) (at, size int) {
	if at = strings.IndexByte(w, '\''); at >= 0 {
		return at, 1
	}
	return strings.Index(w, "’"), len("’")
}

// clitics are what stands behind the apostrophe of a contraction or possessive.
var clitics = [...]string{"s", "t", "re", "ve", "ll", "d", "m"}

// lostBehind cuts behind the clitic: America's best.
func (s *fusedScan) lostBehind(i int, front, tail string, start int) (fusion, bool) {
	for _, clitic := range clitics {
		rest, ok := strings.CutPrefix(tail, clitic)
		if !ok || rest == "" || !cliticFits(front, clitic) {
			continue
		}
		cut := start + len(clitic)
		f := fusion{token: i, cuts: append(s.anyCuts(front), cut), how: sure, proven: true}
		inner := s.fusedCuts(rest)
		for _, c := range inner {
			f.cuts = append(f.cuts, cut+c)
		}
		if inner != nil || startsAnew(front, tail, rest) {
			return f, true
		}
	}
	return fusion{}, false
}

// anyCuts returns the cuts of letters that no list knows, in a token that is fused anyway.
func (s *fusedScan) anyCuts(w string) []int {
	if entryOf(w).Listed() || s.count(lexicon.Hash(w)) > 1 {
		return nil
	}
	splits := s.segment(w, neighbours{})
	if splits == nil || splits[0].Score < lexicon.Unlisted(w, isUpperByte(w[0]))+3 {
		return nil
	}
	return splits[fewest(splits)].Cuts
}

// startsAnew says whether the letters behind a clitic are a word of their own.
func startsAnew(front, tail, rest string) bool {
	e := entryOf(rest)
	switch {
	case e.Is(lexicon.Strict) && len(rest) > 1, e.Is(lexicon.Function) && entryOf(front).Is(lexicon.Function):
		return true
	case isUpperByte(rest[0]):
		return len(rest) > 2 && isLowerByte(rest[1])
	}
	return len(rest) > 3 && e.Is(lexicon.Common) && !entryOf(tail).Is(lexicon.Word)
}

// cliticFits says whether a word can take the clitic; Irish and French names (O'Shea, L'Tanya) cannot.
func cliticFits(front, clitic string) bool {
	switch clitic {
	case "t":
		return len(front) > 2 && strings.HasSuffix(front, "n") && entryOf(front+"'t").Listed()
	case "s":
		return len(front) > 2 || entryOf(front).Is(lexicon.Strict) || len(front) == 2 && front == strings.ToUpper(front)
	}
	return entryOf(front).Is(lexicon.Function) && entryOf(front+"'"+clitic).Listed()
}

// lostBefore cuts before or inside the word that takes the clitic: it didn't, the president's.
func (s *fusedScan) lostBefore(i int, t *text.Token, front, tail, w string) (fusion, bool) {
	if t.Case == text.Upper || t.Entry.Listed() || t.Has(text.NonASCII) && strings.IndexFunc(front, func(r rune) bool { return r > 0x7F }) >= 0 {
		return fusion{}, false
	}
	if tail == "t" {
		return s.lostNegation(i, front, w)
	}
	if !isClitic(tail) || entryOf(front).Listed() {
		return fusion{}, false
	}
	if cuts := caseCuts(front); len(cuts) > 0 {
		return s.lostInCase(i, front, cuts)
	}
	f, ok := s.splitPlain(i, t, front, neighbours{prev: s.neighbours(i).prev})
	if owner := entryOf(front[lastCut(f.cuts):]); owner.Is(lexicon.Strict) && !entryOf(front[lastCut(f.cuts):]+"'"+tail).Listed() {
		return f, false // "to's" is no word
	}
	return f, ok
}

func lastCut(cuts []int) int {
	if len(cuts) == 0 {
		return 0
	}
	return cuts[len(cuts)-1]
}

func isClitic(tail string) bool {
	for _, c := range clitics {
		if tail == c {
			return true
		}
	}
	return false
}

// lostNegation cuts before the longest contraction with n't whose rest is a word.
func (s *fusedScan) lostNegation(i int, front, w string) (fusion, bool) {
	for cut := 1; cut < len(front)-1; cut++ {
		verb, before := front[cut:]+"'t", entryOf(front[:cut])
		if !strings.HasSuffix(verb, "n't") || !entryOf(verb).Is(lexicon.Common) {
			continue
		}
		if front[:cut] == "I" || cut > 1 && before.Is(lexicon.Function) || cut > 2 && before.Is(lexicon.Common) ||
			cut > 2 && isUpperByte(w[0]) && before.Is(lexicon.Person|lexicon.Place|lexicon.Country) {
			return fusion{token: i, cuts: []int{cut}, how: sure, proven: true}, true
		}
	}
	return fusion{}, false
}

// lookContraction: Idon't, where Ido is listed.
func (s *fusedScan) lookContraction(i int, t *text.Token) {
	w := s.doc.Of(t)
	if at, size := apostrophe(w); at > 2 && w[at+size:] == "t" {
		if f, ok := s.lostNegation(i, w[:at], w); ok && f.cuts[0] == 1 {
			s.add(f)
		}
	}
}

// lostInCase: theUS's, inRussia's, MrBlair's.
func (s *fusedScan) lostInCase(i int, front string, cuts []int) (fusion, bool) {
	c := s.candidate(front, cuts, neighbours{})
	c.count = s.count(lexicon.Hash(front))
	judge := s.titleFront
	if isLowerByte(front[0]) {
		judge = s.lowerFront
	}
	how, ok := judge(c)
	return fusion{token: i, cuts: cuts, how: how, proven: true}, ok
}

// lookNumber judges digits that run into a word (2021The, 2021and, 10people) or a function word that runs into digits (in2021).
func (s *fusedScan) lookNumber(i int, t *text.Token) {
	w := s.doc.Of(t)
	cut := 1
	for cut < len(w) && isDigitByte(w[cut]) == isDigitByte(w[0]) {
		cut++
	}
	if isDigitByte(w[0]) {
		for cut < len(w) && !isLetterByte(w[cut]) {
			cut++
		}
		s.numberFront(i, w, cut)
		return
	}
	s.numberBehind(i, w, cut)
}

func (s *fusedScan) numberFront(i int, w string, cut int) {
	word := w[cut:]
	if !letterRun(word) {
		return
	}
	e := entryOf(word)
	title := isUpperByte(word[0]) && len(word) > 1 && isLowerByte(word[1])
	switch {
	case word == strings.ToUpper(word) || unit(strings.ToLower(word)):
		return
	case title && cut > 1 && e.Is(lexicon.Function):
		s.add(fusion{token: i, cuts: []int{cut}, how: sure, proven: true})
	case title && year(w[:cut]) && e.Listed() && len(word) > 2:
		s.add(fusion{token: i, cuts: []int{cut}, how: likely, proven: true})
	case isLowerByte(word[0]) && (e.Is(lexicon.Strict) || e.Is(lexicon.Common) && len(word) > 3):
		s.add(fusion{token: i, cuts: []int{cut}, how: sure, proven: true})
	}
}

func (s *fusedScan) numberBehind(i int, w string, cut int) {
	word := w[:cut]
	for j := cut; j < len(w); j++ {
		if !isDigitByte(w[j]) {
			return
		}
	}
	switch {
	case functionWord(word) && word != strings.ToUpper(word):
		s.add(fusion{token: i, cuts: []int{cut}, how: sure, proven: true})
	case month(word) && (year(w[cut:]) || len(w)-cut <= 2):
		s.add(fusion{token: i, cuts: []int{cut}, how: sure, proven: true})
	}
}

func functionWord(w string) bool {
	e := entryOf(w)
	return e.Is(lexicon.Strict) && len(w) > 1 || e.Is(lexicon.Function) && len(w) > 3
}

func letterRun(w string) bool {
	for i := range len(w) {
		if !isLetterByte(w[i]) {
			return false
		}
	}
	return w != ""
}

// year says whether the text is four digits that begin like a year.
func year(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && isDigitByte(s[1]) && isDigitByte(s[2]) && isDigitByte(s[3])
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

func month(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// unit says whether letters are commonly written close to a number.
func unit(w string) bool {
	switch w {
	case "am", "pm", "st", "nd", "rd", "th", "s", "in", "ft", "oz", "lb", "lbs", "mm", "cm", "km", "kg", "mg", "ml", "mph", "kph", "kmh",
		"hr", "hrs", "min", "mins", "sec", "secs", "bn", "mn", "tn", "mb", "gb", "tb", "kb", "hz", "kw", "mw", "gw", "fps", "rpm", "dpi", "bit",
		"bits", "byte", "fold", "ish", "plus", "watt", "volt", "inch", "foot", "yard", "mile", "metre", "meter", "litre", "ppm", "dollar",
		"something", "hours", "million", "billion", "trillion", "percent", "cent", "pence", "euro", "year", "years", "minute", "second",
		"week", "month", "day", "days", "alpha", "beta", "gamma":
		return true
	}
	return false
}
