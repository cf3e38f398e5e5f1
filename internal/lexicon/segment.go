package lexicon

import (
	"encoding/binary"
	"unicode/utf8"
)

// Split is one way to cut a word: the byte offsets of the cuts inside it, and log10 of its probability.
type Split struct {
	Cuts  []int
	Score float64
}

// SegmentContext is what stands round the word.
type SegmentContext struct {
	// Prev and Next are the Hashes of the neighbour words in the sentence, 0 for none.
	Prev, Next uint64
	// Vouch, if not nil, says that the document itself proves a piece that no list need know; e is what the lexicon knows of it.
	Vouch func(piece string, hash uint64, e Entry) (logProb float64, ok bool)
	// Lookup, if not nil, stands in for the function Lookup: one with a cache.
	Lookup func(hash uint64) Entry
}

const (
	longestWord  = 63
	longestPiece = 20
	mostPieces   = 6
	bestSplits   = 3

	// A pair that is not listed costs this much more than the second word alone.
	unlistedPair = -0.5
	// The neighbours of the word may not decide more than this.
	leastFit, mostFit, unlistedFit = -1.0, 1.5, -0.3

	impossible = -1e9
)

// path is the best way known to read the word up to some offset; last is the Hash of its last piece.
type path struct {
	score        float64
	last         uint64
	from, pieces uint8
	rank         uint8
}

// lattice holds the best paths to each offset, best first. It lives on the stack.
type lattice [longestWord + 1][bestSplits]path

// Segment cuts a word in two or more pieces that the lexicon or the document knows, best first, at most three ways. Letter case
// does not matter. It allocates nothing but its result.
func Segment(word string, ctx SegmentContext) []Split {
	n := len(word)
	if n < 2 || n > longestWord {
		return nil
	}
	if ctx.Lookup == nil {
		ctx.Lookup = Lookup
	}
	var buffer [64]piece
	w := newLetters(word)
	pieces := w.pieces(buffer[:0], &ctx)
	if pieces == nil {
		return nil
	}
	var next float64
	if ctx.Next != 0 {
		next = ctx.Lookup(ctx.Next).LogProb()
	}
	var l lattice
	for i := range n + 1 {
		for rank := range l[i] {
			l[i][rank].score = impossible
		}
	}
	l[0][0] = path{last: ctx.Prev}
	for i := range pieces {
		l.extend(&pieces[i], n, &ctx, next)
	}
	return l.splits(n)
}

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
	starts := uint64(1) // the offsets at which pieces end, and so may begin
	for i := range n {
		if starts>>i&1 == 0 {
			continue
		}
		for j := i + 1; j <= min(n, i+longestPiece); j++ {
			if j-i == n {
				continue
			}
			h := w.hash(i, j)
			if lp, ok := pieceProb(w.word[i:j], h, ctx); ok {
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

// letters is a word made ready for hashing any part of it.
type letters struct {
	word  string
	ascii bool
	// lower is the word with bit 0x20 set in every byte, and zeros behind.
	lower [longestWord + 9]byte
}

func newLetters(word string) letters {
	w := letters{word: word, ascii: true}
	for i := range len(word) {
		w.lower[i] = word[i] | 0x20
		w.ascii = w.ascii && word[i] < utf8.RuneSelf
	}
	return w
}

// hash is Hash(word[i:j]).
func (w *letters) hash(i, j int) uint64 {
	if !w.ascii {
		return Hash(w.word[i:j])
	}
	n := j - i
	h := HashBegin(n)
	for ; n >= 8; n -= 8 {
		h = mix(h ^ binary.LittleEndian.Uint64(w.lower[i:]))
		i += 8
	}
	if n > 0 {
		h = mix(h ^ binary.LittleEndian.Uint64(w.lower[i:])&(1<<(8*n)-1))
	}
	return h
}

// extend continues the paths that end where a piece of a word of n letters begins; next is the probability of the word behind.
func (l *lattice) extend(x *piece, n int, ctx *SegmentContext, next float64) {
	end := 0.0
	if int(x.to) == n && ctx.Next != 0 {
		end = fit(x.hash, ctx.Next, next)
	}
	for rank := range l[x.from] {
		p := &l[x.from][rank]
		if p.score == impossible || p.pieces == mostPieces {
			continue
		}
		step := x.logProb
		switch {
		case x.from > 0:
			step = follow(p.last, x.hash, x.logProb)
		case ctx.Prev != 0:
			step += fit(ctx.Prev, x.hash, x.logProb)
		}
		l.insert(int(x.to), path{p.score + step + end, x.hash, x.from, p.pieces + 1, uint8(rank)})
	}
}

func pieceProb(piece string, h uint64, ctx *SegmentContext) (float64, bool) {
	var e Entry
	if MayBe(h) || piece[0] < 'a' { // a capital may begin a name
		e = ctx.Lookup(h)
	}
	lp, ok := e.LogProb(), e.Is(Piece)
	if ctx.Vouch != nil && len(piece) >= 4 {
		if vouched, is := ctx.Vouch(piece, h, e); is && (!ok || vouched > lp) {
			return vouched, true
		}
	}
	return lp, ok
}

// follow is log10 P(piece | the piece before).
func follow(prev, h uint64, alone float64) float64 {
	if lp, ok := Bigram(prev, h); ok {
		return lp
	}
	return alone + unlistedPair
}

// fit says how much likelier next is after prev than alone.
func fit(prev, next uint64, alone float64) float64 {
	if lp, ok := Bigram(prev, next); ok {
		return max(leastFit, min(mostFit, lp-alone))
	}
	return unlistedFit
}

func (l *lattice) insert(at int, p path) {
	paths := &l[at]
	for rank := range paths {
		if p.score > paths[rank].score {
			copy(paths[rank+1:], paths[rank:bestSplits-1])
			paths[rank] = p
			return
		}
	}
}

// splits reads the paths to offset n backwards.
func (l *lattice) splits(n int) []Split {
	var out []Split
	for rank := range l[n] {
		p := l[n][rank]
		if p.score == impossible {
			break
		}
		cuts := make([]int, p.pieces-1)
		for i := len(cuts) - 1; i >= 0; i-- {
			cuts[i] = int(p.from)
			p = l[p.from][p.rank]
		}
		out = append(out, Split{cuts, l[n][rank].score})
	}
	return out
}
