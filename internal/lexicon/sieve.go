package lexicon

// SieveBits is how many of the highest bits of a Hash choose a bit of the sieve, and Sieved the properties of the words in it.
const (
	SieveBits = 20
	Sieved    = Common | Word | Piece
)

// MayBe says whether a word with this Hash may have one of the properties in Sieved. Nine of ten that have none are told so.
func MayBe(h uint64) bool {
	at := h >> (64 - SieveBits)
	return tables[sieveAt+int(at>>3)]>>(at&7)&1 != 0
}

// The sieve of pieces has two bits for each value of those bits of a Hash that choose a bucket and the lowest pieceSieveBits of the
// fingerprint, all of which Lookup compares: where a bit is not set, Lookup finds no such word.
const (
	pieceSieveBits = 4
	// sievePiece: a Piece, or a Word of at least LongPiece bytes; sieveName: a Person, Place or Country.
	sievePiece = 1
	sieveName  = 2
)

// PieceSieveSize is the size of the sieve of pieces in bytes.
const PieceSieveSize = 1 << (BucketBits + pieceSieveBits - 2)

// PieceSieve is where the sieve of pieces keeps what it knows of the words with this Hash: a byte, and the first of two bits in it.
func PieceSieve(h uint64) (at int, shift uint) {
	place := h>>(64-BucketBits)<<pieceSieveBits | h&(1<<pieceSieveBits-1)
	return int(place >> 2), uint(place & 3 * 2)
}

// PieceBits is what the sieve of pieces says of a word.
func PieceBits(word string, f Flag) byte {
	b := byte(0)
	if f&Piece != 0 || f&Word != 0 && len(word) >= LongPiece {
		b |= sievePiece
	}
	if f&(Person|Place|Country) != 0 {
		b |= sieveName
	}
	return b
}

// letterCount is how many letters there are. The table of short pieces has a byte for each one, each two and each three of them: 0 for no
// Piece, else one more than its probability. Its index is a number whose digits are the letters, from 1.
const letterCount = 26

// ShortPieces is the table of short pieces, as known tells it of each.
func ShortPieces(known func(word string) (logProb float64, ok bool)) []byte {
	out := []byte{0}
	for first, n := []string{""}, 0; n < LongestShort; n++ {
		var longer []string
		for _, w := range first {
			for c := range letterCount {
				longer = append(longer, w+string(rune('a'+c)))
			}
		}
		for _, w := range longer {
			q := byte(0)
			if lp, ok := known(w); ok {
				q = byte(QuantiseLogProb(lp)) + 1
			}
			out = append(out, q)
		}
		first = longer
	}
	return out
}

func pieceSieve(h uint64) uint64 {
	at, shift := PieceSieve(h)
	return uint64(tables[pieceSieveAt+at]) >> shift & (sievePiece | sieveName)
}

// Sieve is a set of words by their Hash: every member is found, and few others as long as it has few hundred.
type Sieve [64]uint64

// Add adds a word.
func (s *Sieve) Add(h uint64) { s[h>>6%64] |= 1 << (h % 64) }

// Has says whether a word is in the set; it may say so of others.
func (s *Sieve) Has(h uint64) bool { return s.bit(h) != 0 }

func (s *Sieve) bit(h uint64) uint64 { return s[h>>6%64] >> (h % 64) & 1 }
