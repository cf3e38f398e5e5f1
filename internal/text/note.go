package text

import (
	"math/bits"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// why are the reasons for which annotate looks at a word, as a bit set. From bit whyWatched on it is the lists of watched words that hold
// the word.
type why uint32

const (
	// whyCapital: it has a capital; whyPlural: it has four letters or more and ends in s.
	whyCapital why = 1 << iota
	whyPlural
	// whyStrange: it is in no dictionary; whySingle: it is a letter other than a; whyMixed: it is in Mixed case.
	whyStrange
	whySingle
	whyMixed
	// whyTwin: it is the second or fourth token before it again.
	whyTwin
	// whyStop: a full stop follows, which may belong to it.
	whyStop
	// whyAwaited: its entry is still to be looked up, see await.
	whyAwaited
	// whyUnread: a Word or Alnum that is no plain word: the reasons are still to be found.
	whyUnread
)

// whyWatched is the first bit of the lists, of which there are at most 16.
const whyWatched = 16

// whyRare are the reasons for which a list alone is not enough.
const whyRare = whyStrange | whySingle | whyMixed | whyTwin | whyStop

// note is a Word or Alnum that belongs on a list.
type note struct {
	token int32
	why   why
}

// dictionary marks the words of any dictionary.
const dictionary = lexicon.Common | lexicon.Word | lexicon.Function

// whyOf are the reasons that lie in what the lexicon knows.
func whyOf(e lexicon.Entry) why {
	if e.Is(dictionary) {
		return 0
	}
	return whyStrange
}

// whyWord are the reasons that lie in the letters of a word, in any case; a capital A has another.
func whyWord(w string) why {
	switch n := len(w); {
	case n == 1 && w[0]|0x20 != 'a':
		return whySingle
	case n >= 4 && w[n-1]|0x20 == 's':
		return whyPlural
	}
	return 0
}

// list fills the lists of words. Those that are long take in every noted word and keep it only where its reasons say so, since which of
// them a word belongs to is not to be foreseen: a branch would mostly be guessed wrong.
func (d *Document) list() {
	n := len(d.notes)
	capitals, plurals, watched, watchers := grow(d.index[Capitals], n), grow(d.index[Plurals], n), grow(d.watched, n), grow(d.watchers, n)
	c, p, w := 0, 0, 0
	for _, v := range d.notes {
		if v.why == whyUnread {
			v.why = d.why(int(v.token))
		}
		capitals[c], plurals[p], watched[w], watchers[w] = v.token, v.token, v.token, uint16(v.why>>whyWatched)
		c += int(v.why / whyCapital & 1)
		p += int(v.why / whyPlural & 1)
		w += int(bit(v.why>>whyWatched != 0))
		if v.why&whyRare != 0 {
			d.annotateWord(int(v.token), v.why)
		}
	}
	d.index[Capitals], d.index[Plurals], d.watched, d.watchers = capitals[:c], plurals[:p], watched[:w], watchers[:w]
	for k, by := range d.watchers {
		for ; by != 0; by &= by - 1 { // it is one, mostly
			of := &d.watchedOf[bits.TrailingZeros16(by)%lists]
			*of = append(*of, d.watched[k])
		}
	}
}

// grow returns an empty list with room for n more, at its full length.
func grow[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n+n/2)
	}
	return list[:n]
}

// why finds the reasons of a word that is not plain.
func (d *Document) why(i int) why {
	t := &d.Tokens[i]
	if t.Kind == Alnum {
		return whyMixed
	}
	why := whyOf(t.Entry)
	n := t.End - t.Start
	if c := d.Text[t.End-1]; (c == 's' || c == 'S') && n >= 4 && !t.Has(Apostrophe) {
		why |= whyPlural
	}
	if n == 1 {
		why |= whySingle
	}
	if t.Case >= Title {
		why |= whyCapital
	}
	if t.Case == Mixed {
		why |= whyMixed
	}
	if i >= 2 && d.Tokens[i-2].Hash == t.Hash || i >= 4 && d.Tokens[i-4].Hash == t.Hash {
		why |= whyTwin
	}
	return why | whyStop | d.watch.why(t.Hash)
}
