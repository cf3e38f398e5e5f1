package lexicon

// Words and pairs lie in cells of half a line of a processor's cache, so that a look-up waits for memory once. A cell begins with two
// bytes: how many records its own are moved on from its first place, because the cells before it are too full, and how many there are.
// What does not fit lies in the cells behind.
const (
	// CellSize is the size of a cell in bytes.
	CellSize = 32
	// WordsInCell and PairsInCell are how many records a cell has room for.
	WordsInCell = 5
	PairsInCell = 10
	// WordCells and PairCells are how many cells there are, but for those behind the last one.
	WordCells = 2 << BucketBits
	PairCells = 1 << BucketBits

	// A word has a fingerprint and a value of three bytes each; the pairs of a cell have fingerprints of two bytes, and behind them
	// values of one.
	wordSize   = 6
	pairValues = 2 + 2*PairsInCell
)

// WordCell is the cell of a word: the bits of its Hash that name a bucket, and the lowest one.
func WordCell(h uint64) int { return int(h>>(64-BucketBits)<<1 | h&1) }

// PairCell is the cell of a pair.
func PairCell(key uint64) int { return int(key >> (64 - BucketBits)) }

// PutWord writes record n of a cell.
func PutWord(cell []byte, n int, h uint64, value uint32) {
	copy(cell[2+wordSize*n:], []byte{byte(h), byte(h >> 8), byte(h >> 16), byte(value), byte(value >> 8), byte(value >> 16)})
}

// PutPair writes record n of a cell.
func PutPair(cell []byte, n int, key uint64, value uint32) {
	copy(cell[2+2*n:], []byte{byte(key), byte(key >> 8)})
	cell[pairValues+n] = byte(value)
}
