package spacing

import "github.com/scrapelint/scrapelint/internal/lexicon"

// slips of the pen change a word by two letters swapped, one doubled or one too many.

// misspelled says whether a slip of the pen explains the letters better than a lost space.
func (s *fusedScan) misspelled(w string, score float64) bool {
	const shortest = 6
	// log10 of how often people slip in a word, less how often a damaged page loses a space.
	const slip = -1.6
	if len(w) < shortest || len(w) > longestFusion {
		return false
	}
	return eachMeant(w, func(h uint64) bool {
		if !lexicon.MayBe(h) {
			return false
		}
		e := s.doc.Entry(h)
		return e.Is(lexicon.Common) && e.LogProb()+slip > score
	})
}

// eachMeant calls better with the Hash of each word that a slip may have made w of, until it says true.
func eachMeant(w string, better func(hash uint64) bool) bool {
	if x, ok := packed(w); ok {
		return x.eachMeant(len(w), better)
	}
	return eachMeantLong(w, better)
}

// eachMeantLong is eachMeant for words of any length up to longestFusion.
func eachMeantLong(w string, better func(hash uint64) bool) bool {
	var buf [longestFusion + 1]byte
	for i := range len(w) {
		v := append(append(buf[:0], w[:i]...), w[i+1:]...)
		if better(lexicon.Hash(string(v))) {
			return true
		}
		v = append(append(append(buf[:0], w[:i+1]...), w[i]), w[i+1:]...)
		if better(lexicon.Hash(string(v))) {
			return true
		}
		if i > 0 {
			v = append(buf[:0], w...)
			v[i-1], v[i] = v[i], v[i-1]
			if better(lexicon.Hash(string(v))) {
				return true
			}
		}
	}
	return false
}

// pack holds up to 16 bytes, each with bit 0x20 set, the first lowest.
type pack struct{ lo, hi uint64 }

// packed packs an ASCII word that has room for one letter more.
func packed(w string) (x pack, ok bool) {
	if len(w) >= 16 {
		return x, false
	}
	for i := len(w) - 1; i >= 0; i-- {
		if w[i] >= 0x80 {
			return x, false
		}
		x = x.up()
		x.lo |= uint64(w[i] | 0x20)
	}
	return x, true
}

// up moves each byte one place up, down one place down.
func (x pack) up() pack   { return pack{x.lo << 8, x.hi<<8 | x.lo>>56} }
func (x pack) down() pack { return pack{x.lo>>8 | x.hi<<56, x.hi >> 8} }

// mix takes the bytes of y where mask has them, else those of x.
func (x pack) mix(y, mask pack) pack {
	return pack{x.lo ^ (x.lo^y.lo)&mask.lo, x.hi ^ (x.hi^y.hi)&mask.hi}
}

// hash is the Hash of the first n bytes of x, of which the others are 0.
func (x pack) hash(n int) uint64 {
	h := lexicon.HashMix(lexicon.HashBegin(n), x.lo)
	if n > 8 {
		h = lexicon.HashMix(h, x.hi)
	}
	return h
}

func (x pack) eachMeant(n int, better func(hash uint64) bool) bool {
	up, down := x.up(), x.down()
	var before, at pack // the bytes before the letter, and its own
	at.lo = 0xFF
	for i := range n {
		through := pack{before.lo | at.lo, before.hi | at.hi}
		if better(down.mix(x, before).hash(n-1)) || better(up.mix(x, through).hash(n+1)) {
			return true
		}
		if i > 0 {
			swapped := x.mix(up, at).mix(down, at.down())
			if better(swapped.hash(n)) {
				return true
			}
		}
		before, at = through, at.up()
	}
	return false
}
