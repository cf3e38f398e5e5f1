package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// piece is a part of the word, by its offsets, that may be a word of its own.
type piece struct {
	hash     uint64
	logProb  float64
	from, to uint8
}

// pieces appends all parts of the word that stand in some split, in the order of where they begin; it returns nil if there is no
// split. Most words have none: this is found out before any pair of words is looked up.
func (w *letters) pieces(out []piece, ctx *SegmentContext) []piece {
	n := len(w.word)
	var hashes [longestPiece + 1]uint64
	starts := uint64(1) // the offsets at which pieces end, and so may begin
	for i := range n {
		if starts>>i&1 == 0 {
			continue
		}
		for may := w.candidates(i, ctx, &hashes); may != 0; may &= may - 1 {
			j := i + bits.TrailingZeros64(may)
			h := hashes[(j-i)%len(hashes)]
			if lp, ok := w.prob(i, j, h, ctx); ok {
				out = append(out, piece{h, lp, uint8(i), uint8(j)})
				starts |= 1 << j
			}
		}
	}
	if starts>>n&1 == 0 {
		return nil
	}
	ends := uint64(1) << n // the offsets from which the end can be reached
	kept := out[:0]
	for i := len(out) - 1; i >= 0; i-- {
		if ends>>out[i].to&1 == 1 {
			ends |= 1 << out[i].from
		}
	}
	for _, p := range out {
		if ends>>p.to&1 == 1 {
			kept = append(kept, p)
		}
	}
	return kept
}

// candidates returns a bit for the length of each part that begins at offset i and that pieceProb may take, with the Hash of each.
// The sieves are asked of all of them side by side: so the processor waits once for memory, and has nothing to guess.
func (w *letters) candidates(i int, ctx *SegmentContext, hashes *[longestPiece + 1]uint64) uint64 {
	longest := min(len(w.word)-i, longestPiece)
	if longest == len(w.word) {
		longest-- // the whole word is no part
	}
	w.hashes(i, longest, hashes)
	if !w.ascii {
		return 1<<(longest+1) - 2
	}
	wanted := uint64(sievePiece)
	if w.word[i] < 'a' {
		wanted |= sieveName // a capital may begin a name
	}
	own := ctx.Own
	if own == nil {
		own = &Sieve{}
	}
	may := uint64(0)
	if w.plain {
		for n := 1; n <= min(longest, LongestShort); n++ {
			may |= bit(uint64(w.short(i, n))) << n
		}
	} else {
		for n := 1; n <= min(longest, LongestShort); n++ {
			may |= bit(pieceSieve(hashes[n])&sievePiece) << n
		}
	}
	for n := LongestShort + 1; n <= longest; n++ {
		may |= bit(pieceSieve(hashes[n])&wanted|own.bit(hashes[n])) << n
	}
	return may
}

// bit is 1 for anything but 0.
func bit(x uint64) uint64 { return (x | -x) >> 63 }

// letters is a word made ready for hashing any part of it.
type letters struct {
	word string
	// ascii: there are no other bytes; plain: there are only letters from a to z.
	ascii, plain bool
	// lower is the word with bit 0x20 set in every byte.
	lower [longestWord + 2*8 + 1]byte
}

func (w *letters) set(word string) {
	w.word = word
	copy(w.lower[:], word)
	const (
		high         = 0x8080808080808080
		fromA, fromZ = high - 'a'*(high>>7), high - ('z'+1)*(high>>7) // added to bytes, they set the high bit of those from a, or behind z
	)
	var beyond, strange uint64
	for i := 0; i < len(word); i += 8 {
		at := w.lower[i:]
		x := binary.LittleEndian.Uint64(at)
		beyond |= x & high
		x |= high >> 2
		binary.LittleEndian.PutUint64(at, x)
		strange |= (^(x + fromA) | (x + fromZ)) & (high >> max(0, 64-8*(len(word)-i)))
	}
	w.ascii = beyond == 0
	w.plain = w.ascii && strange == 0
}

// short is what the table of short pieces says of the n bytes at i.
func (w *letters) short(i, n int) byte {
	at := 0
	for _, c := range w.lower[i : i+n] {
		at = at*letterCount + int(c-'a') + 1
	}
	return tables[shortAt+at]
}

// prob is pieceProb of word[i:j], whose Hash is h.
func (w *letters) prob(i, j int, h uint64, ctx *SegmentContext) (float64, bool) {
	if w.plain && j-i <= LongestShort {
		q := w.short(i, j-i)
		return unquantise(uint32(q) - 1), q > 0
	}
	return pieceProb(w.word[i:j], h, ctx)
}

// hashes computes Hash(word[i:i+n]) for each n from 1 to longest.
func (w *letters) hashes(i, longest int, out *[longestPiece + 1]uint64) {
	if !w.ascii {
		for n := 1; n <= longest; n++ {
			out[n] = Hash(w.word[i : i+n])
		}
		return
	}
	a := binary.LittleEndian.Uint64(w.lower[i:])
	for n := 1; n <= min(longest, 8); n++ {
		out[n] = HashMix(HashBegin(n), a&(^uint64(0)>>((64-8*n)&63)))
	}
	if longest <= 8 {
		return
	}
	b := binary.LittleEndian.Uint64(w.lower[i+8:])
	for n := 9; n <= min(longest, 16); n++ {
		out[n] = HashMix(HashMix(HashBegin(n), a), b&(^uint64(0)>>((128-8*n)&63)))
	}
	if longest <= 16 {
		return
	}
	c := binary.LittleEndian.Uint64(w.lower[i+16:])
	for n := 17; n <= longest; n++ {
		out[n] = HashMix(HashMix(HashMix(HashBegin(n), a), b), c&(^uint64(0)>>((192-8*n)&63)))
	}
}

func pieceProb(piece string, h uint64, ctx *SegmentContext) (float64, bool) {
	var e Entry
	if MayBe(h) || piece[0] < 'a' { // a capital may begin a name
		e = ctx.Lookup(h)
	}
	lp, ok := e.LogProb(), e.Is(Piece)
	if ctx.Vouch != nil && len(piece) > LongestShort {
		if vouched, is := ctx.Vouch(piece, h, e); is && (!ok || vouched > lp) {
			return vouched, true
		}
	}
	return lp, ok
}
