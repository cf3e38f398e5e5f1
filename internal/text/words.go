package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// longestInitial is the longest word whose full stop may be that of an initial: Ph.D.
const longestInitial = 2

// joined reads a word whose letters from start to i go on with an apostrophe, a digit, a letter outside ASCII or the full stop of an
// initial. It returns the end, or 0 when the word ends at i.
func (d *Document) joined(start, i int) int {
	s := d.Text
	switch c := s[i]; {
	case c == '\'' && i+1 < len(s) && class[s[i+1]] <= clsUpper, class[c] == clsDigit,
		c >= utf8.RuneSelf && continues(s, i):
		return d.longWord(start, i)
	case c == '.' && i-start <= longestInitial:
		end := initials(s, start, i)
		if end == 0 {
			return 0
		}
		letters := s[start:i]
		t := d.push(start, end, Word, lexicon.HashASCII(s[start:end]))
		t.Flags |= Initials
		t.Case = caseOf(class[s[start]] == clsUpper, capitals(letters), len(letters))
		t.Entry = d.cache.lookup(t.Hash)
		d.countWord(t)
		d.seen['.'>>6] |= 1 << ('.' & 63)
		return end
	}
	return 0
}

func caseOf(first bool, upper, letters int) Case {
	switch {
	case upper == 0:
		return Lower
	case upper == 1 && first:
		return Title
	case upper == letters:
		return Upper
	}
	return Mixed
}

// initials returns the end of U.S., J.R.R. or Ph.D. when the word s[start:dot] begins such a run, else 0. The run needs two
// groups; its last full stop may be missing.
func initials(s string, start, dot int) int {
	if dot-start == 2 && s[start:dot] != "Ph" {
		return 0
	}
	end := 0
	for dot+1 < len(s) && s[dot] == '.' && class[s[dot+1]] <= clsUpper {
		if dot+2 < len(s) && class[s[dot+2]] <= clsDigit {
			break
		}
		dot += 2
		end = dot
	}
	if end > 0 && end < len(s) && s[end] == '.' {
		end++
	}
	return end
}

// longWord goes on with a word at i, where something other than a plain ASCII letter stands: an inner apostrophe, a letter
// outside ASCII, an invisible character between letters, or a digit.
func (d *Document) longWord(start, i int) int {
	s := d.Text
	kind, flags := Word, Flag(0)
	invisible := false
scan:
	for i < len(s) {
		c := s[i]
		switch {
		case class[c] <= clsUpper:
			i++
		case class[c] == clsDigit:
			kind = Alnum
			i++
		case c == '\'':
			if i+1 >= len(s) || class[s[i+1]] > clsUpper && s[i+1] < utf8.RuneSelf {
				break scan
			}
			if s[i+1] >= utf8.RuneSelf {
				if r, _ := utf8.DecodeRuneInString(s[i+1:]); !unicode.IsLetter(r) {
					break scan
				}
			}
			flags |= Apostrophe
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == '’' && letterAt(s, i+n):
				flags |= Apostrophe
			case hidden(r) && letterAt(s, i+n):
				invisible = true
			case !unicode.IsLetter(r) && !unicode.IsMark(r):
				break scan
			}
			flags |= NonASCII
			i += n
		default:
			break scan
		}
	}
	d.see(start, i)
	t := d.push(start, i, kind, 0)
	t.Flags |= flags
	d.lookUp(t, invisible)
	d.countWord(t)
	return i
}

// continues says whether the rune outside ASCII at i goes on with the word before it.
func continues(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == '’' || hidden(r) {
		return letterAt(s, i+n)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return class[s[i]] <= clsUpper
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// lookUp sets case, hash and entry of a word that is not plain ASCII letters. Invisible characters inside do not count.
func (d *Document) lookUp(t *Token, invisible bool) {
	w := d.Of(t)
	letters, upper, first := 0, 0, false
	for _, r := range w {
		if !unicode.IsLetter(r) {
			continue
		}
		if unicode.IsUpper(r) {
			upper++
			first = first || letters == 0
		}
		letters++
	}
	if t.Has(Apostrophe) && upper == letters-1 && upper > 1 && (w[len(w)-1] == 's') {
		upper = letters // BBC's is as upper-case as BBC
	}
	t.Case = caseOf(first, upper, letters)
	if t.Has(Apostrophe) && t.Case == Mixed && clitic(w) == "" && first {
		t.Case = Title // O'Brien, D'Angelo
	}
	if invisible {
		w = withoutHidden(w)
	}
	t.Hash = lexicon.Hash(w)
	if t.Kind == Alnum {
		return
	}
	t.Entry = d.cache.lookup(t.Hash)
	if t.Entry == 0 && t.Has(Apostrophe) {
		if c := clitic(w); c != "" {
			t.Entry = lexicon.LookupWord(w[:len(w)-len(c)])
		}
	}
}

// countWord counts a word that push has counted as wordlike.
func (d *Document) countWord(t *Token) {
	if t.Kind == Word {
		d.Words++
		d.Common += t.Entry.Everyday()
	}
}

// clitic returns the ending of a contraction or possessive with its apostrophe ('s, n't, ’ll ...), or "".
func clitic(w string) string {
	for i := len(w) - 1; i > 0 && i >= len(w)-6; i-- {
		n := 0
		switch {
		case w[i] == '\'':
			n = 1
		case i+3 <= len(w) && w[i:i+3] == "’":
			n = 3
		}
		if n == 0 {
			continue
		}
		switch w[i+n:] {
		case "s", "S", "d", "m", "ll", "re", "ve", "D", "M", "LL", "RE", "VE":
			return w[i:]
		case "t", "T":
			if i > 1 && (w[i-1] == 'n' || w[i-1] == 'N') {
				return w[i-1:]
			}
		}
		return ""
	}
	return ""
}
