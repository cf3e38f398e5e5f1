package lexicon

import (
	"math/rand/v2"
	"testing"
)

// eachRecord calls see with the cell of each record, the cell in which it lies, and its place there.
func eachRecord(at, cells, room int, see func(cell int, data string, n int)) (records int) {
	for c := range cells {
		first, count := int(tables[at+CellSize*c]), int(tables[at+CellSize*c+1])
		for i := first; i < first+count; i++ {
			lies := at + CellSize*(c+i/room)
			see(c, tables[lies:lies+CellSize], i%room)
			records++
		}
	}
	return records
}

func TestEveryWordIsFound(t *testing.T) {
	beyond := 0
	n := eachRecord(wordsAt, WordCells, WordsInCell, func(cell int, data string, n int) {
		record := data[2+wordSize*n:]
		h := uint64(cell>>1)<<(64-BucketBits) | uint64(four(record)&0xFFFFFF) | rand.Uint64N(1<<24)<<24
		e := wordValue(uint32(record[3]) | uint32(record[4])<<8 | uint32(record[5])<<16)
		if h&1 != uint64(cell&1) || Lookup(h) != e || e == 0 {
			t.Fatalf("%x: %x, want %x", h, Lookup(h), e)
		}
		if e.Is(Piece) && pieceSieve(h)&sievePiece == 0 || e.Is(Person|Place|Country) && pieceSieve(h)&sieveName == 0 {
			t.Fatalf("%x: %x is not in the sieve", h, e)
		}
		if int(tables[wordsAt+CellSize*cell])+int(tables[wordsAt+CellSize*cell+1]) > WordsInCell {
			beyond++
		}
	})
	if n < 400_000 || beyond < 10_000 {
		t.Errorf("%d words, %d of them in cells that are too full", n, beyond)
	}
}

func TestEveryPairIsFound(t *testing.T) {
	type pair struct {
		cell  int
		print uint16
	}
	known := map[pair]float64{}
	n := eachRecord(pairsAt, PairCells, PairsInCell, func(cell int, data string, n int) {
		p := pair{cell, uint16(data[2+2*n]) | uint16(data[3+2*n])<<8}
		if _, again := known[p]; !again {
			known[p] = unquantise(uint32(data[pairValues+n]))
		}
	})
	if n < 300_000 {
		t.Errorf("%d pairs", n)
	}
	ask := func(p pair) {
		key := uint64(p.cell)<<(64-BucketBits) | uint64(p.print) | rand.Uint64N(1<<32)<<16
		want, listed := known[p]
		if got, ok := bigram(key); got != want || ok != listed {
			t.Fatalf("%v: %v %v, want %v %v", p, got, ok, want, listed)
		}
	}
	for p := range known {
		ask(p)
		ask(pair{p.cell, p.print + 1})
		ask(pair{p.cell, 0})
	}
}
