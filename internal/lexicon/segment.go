package lexicon

import "runtime"

// Split is one way to cut a word: the byte offsets of the cuts inside it, and log10 of its probability.
type Split struct {
	Cuts  []int
	Score float64
}

// SegmentContext is what stands round the word.
type SegmentContext struct {
	// Prev and Next are the Hashes of the neighbour words in the sentence, 0 for none.
	Prev, Next uint64
	// Vouch, if not nil, says that the document itself proves a piece of at least four letters that no list need know; e is
	// what the lexicon knows of it. It is asked of the pieces in Own, of longer words, and of names written with a capital.
	Own   *Sieve
	Vouch func(piece string, hash uint64, e Entry) (logProb float64, ok bool)
	// Lookup, if not nil, stands in for the function Lookup: one with a cache.
	Lookup func(hash uint64) Entry
}

const (
	longestWord  = 63
	longestPiece = 20
	// LongestShort is the length of the longest pieces that have a table of their own; for longer ones, Vouch is asked. Listed words of
	// LongPiece letters need no other property then.
	LongestShort = 3
	LongPiece    = 6
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
	var buffer [24]piece
	var w letters
	w.set(word)
	pieces := w.pieces(buffer[:0], &ctx)
	if pieces == nil {
		return nil
	}
	touchPairs(pieces, &ctx, n)
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

// touchPairs asks for the memory of all pairs of words that a split may have: what is asked for side by side comes in the time of one.
func touchPairs(pieces []piece, ctx *SegmentContext, n int) {
	sum := byte(0)
	for i := range pieces {
		x := &pieces[i]
		if x.from == 0 {
			sum |= touchPair(ctx.Prev, x.hash)
		}
		for j := range pieces[:i] {
			if pieces[j].to == x.from {
				sum |= touchPair(pieces[j].hash, x.hash)
			}
		}
		if int(x.to) == n {
			sum |= touchPair(x.hash, ctx.Next)
		}
	}
	runtime.KeepAlive(sum)
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
	many, cuts := 0, 0
	for ; many < bestSplits && l[n][many].score != impossible; many++ {
		cuts += int(l[n][many].pieces) - 1
	}
	if many == 0 {
		return nil
	}
	out, room := make([]Split, many), make([]int, cuts)
	for rank := range out {
		p := l[n][rank]
		k := int(p.pieces) - 1
		out[rank] = Split{room[:k:k], p.score}
		for i := k - 1; i >= 0; i-- {
			room[i] = int(p.from)
			p = l[p.from][p.rank]
		}
		room = room[k:]
	}
	return out
}
