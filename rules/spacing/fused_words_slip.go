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
	var buffer [3 * longestFusion]uint64
	for _, h := range mayBe(meant(buffer[:0], w)) {
		if e := s.doc.Entry(h); e.Is(lexicon.Common) && e.LogProb()+slip > score {
			return true
		}
	}
	return false
}

// mayBe keeps the hashes that the sieve lets through. It is asked of all of them side by side.
func mayBe(hashes []uint64) []uint64 {
	n := 0
	for _, h := range hashes {
		hashes[n] = h
		n += int(bit(lexicon.MayBe(h)))
	}
	return hashes[:n]
}

// meant appends the Hash of each word that a slip may have made w of.
func meant(out []uint64, w string) []uint64 {
	if x, ok := packed(w); ok {
		return x.meant(out, len(w))
	}
	return meantLong(out, w)
}

// meantLong is meant for words of any length up to longestFusion.
func meantLong(out []uint64, w string) []uint64 {
	var buf [longestFusion + 1]byte
	for i := range len(w) {
		out = append(out, lexicon.Hash(string(append(append(buf[:0], w[:i]...), w[i+1:]...))),
			lexicon.Hash(string(append(append(append(buf[:0], w[:i+1]...), w[i]), w[i+1:]...))))
		if i > 0 {
			v := append(buf[:0], w...)
			v[i-1], v[i] = v[i], v[i-1]
			out = append(out, lexicon.Hash(string(v)))
		}
	}
	return out
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

func (x pack) meant(out []uint64, n int) []uint64 {
	up, down := x.up(), x.down()
	var before, at pack // the bytes before the letter, and its own
	at.lo = 0xFF
	for i := range n {
		through := pack{before.lo | at.lo, before.hi | at.hi}
		out = append(out, down.mix(x, before).hash(n-1), up.mix(x, through).hash(n+1))
		if i > 0 {
			out = append(out, x.mix(up, at).mix(down, at.down()).hash(n))
		}
		before, at = through, at.up()
	}
	return out
}
