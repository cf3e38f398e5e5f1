package config

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Allowed is the list of words that are right as they are: names, brands and terms that look like damage. Its methods may be
// called from several goroutines.
type Allowed struct {
	file  *File
	words map[string]int
	used  []atomic.Bool
}

// NewAllowed reads the list of a file.
func NewAllowed(f *File) *Allowed {
	a := &Allowed{file: f, words: make(map[string]int, len(f.Allow)), used: make([]atomic.Bool, len(f.Allow))}
	for i, w := range f.Allow {
		a.words[fold(w.Value)] = i
	}
	return a
}

// fold joins white space; letter case stays, since it tells names from words.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// Filter takes out the findings that are about an allowed word: the text found is the word, or lies inside it.
func (a *Allowed) Filter(f *result.File) {
	if len(a.words) == 0 || len(f.Items) == 0 {
		return
	}
	kept := f.Items[:0]
	for i := range f.Items {
		if a.allows(f.Text, f.Items[i].Span) {
			f.Allowed++
		} else {
			kept = append(kept, f.Items[i])
		}
	}
	f.Items = kept
}

// longest is how many bytes of text an allowed word can have; longer findings are not about a word.
const longest = 200

func (a *Allowed) allows(s string, x text.Span) bool {
	if x.Len() > longest {
		return false
	}
	for _, candidate := range [...]text.Span{x, grow(s, x, wordly), trim(s, grow(s, x, visible))} {
		if i, ok := a.words[fold(candidate.Of(s))]; ok {
			a.used[i].Store(true)
			return true
		}
	}
	return false
}

// grow widens a span to whole words, but not over a blank, and only from an end that is part of one.
func grow(s string, x text.Span, part func(rune) bool) text.Span {
	for x.Start > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:x.Start])
		if !part(r) {
			break
		}
		x.Start -= size
	}
	for x.End < len(s) {
		r, size := utf8.DecodeRuneInString(s[x.End:])
		if !part(r) {
			break
		}
		x.End += size
	}
	return x
}

func wordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '-'
}

func visible(r rune) bool { return !unicode.IsSpace(r) }

// trim takes the marks off both ends.
func trim(s string, x text.Span) text.Span {
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	x.Start += len(x.Of(s)) - len(strings.TrimLeftFunc(x.Of(s), mark))
	x.End -= len(x.Of(s)) - len(strings.TrimRightFunc(x.Of(s), mark))
	return x
}

// Unused lists the entries that no finding needed.
func (a *Allowed) Unused() []Word {
	var unused []Word
	for i, w := range a.file.Allow {
		if !a.used[i].Load() && a.words[fold(w.Value)] == i {
			unused = append(unused, w)
		}
	}
	return unused
}
