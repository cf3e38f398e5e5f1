// Package neardup finds texts that are copies of each other with small changes, among many: MinHash over word shingles, with
// banding, so that the cost grows with the number of texts and of copies, not with that of pairs.
package neardup

import (
	"math"
	"slices"
)

// Shape of the signature. Two texts become candidates when all rows of one band agree: with 16 bands of 4 rows that is
// likely (0.98) from a similarity of 0.7 on and rare (0.12) at 0.3.
const (
	bands = 16
	rows  = 4
	size  = bands * rows
)

// Signature is the MinHash of a text: 64 numbers of 32 bits. Texts of fewer words than a shingle has have none (see Short).
type Signature struct {
	min [size]uint32
	// Shingles counts the shingles of the text.
	Shingles int
}

// Short says whether the text was too short to be compared.
func (s *Signature) Short() bool { return s.Shingles == 0 }

// Of computes the signature of a text from the hashes of its words, in text order; shingle words are hashed together.
func Of(words []uint64, shingle int) Signature {
	var s Signature
	for i := range s.min {
		s.min[i] = math.MaxUint32
	}
	for i := 0; i+shingle <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+shingle] {
			h = mix(h*31 + w)
		}
		s.add(h)
	}
	return s
}

// add takes a shingle into the signature. The hash functions are h1 + i*h2: independent enough for a minimum.
func (s *Signature) add(h uint64) {
	s.Shingles++
	a, b := uint32(h), uint32(h>>32)|1
	for i := range s.min {
		if a < s.min[i] {
			s.min[i] = a
		}
		a += b
		b += uint32(i)
	}
}

// Similarity estimates which share of the shingles of both texts is in both (Jaccard), with an error of about 0.06.
func (s *Signature) Similarity(o *Signature) float64 {
	if s.Short() || o.Short() {
		return 0
	}
	same := 0
	for i := range s.min {
		if s.min[i] == o.min[i] {
			same++
		}
	}
	return float64(same) / size
}

// Pair is two texts, by the order in which they were added, First < Second.
type Pair struct {
	First, Second int
	Similarity    float64
}

// Index collects signatures and finds similar ones. The zero Index is ready. It is not safe for concurrent use.
type Index struct {
	signatures []Signature
	buckets    map[uint64][]int32
}

// Add takes a text in and returns its number. Numbers count from 0.
func (x *Index) Add(s Signature) int {
	if x.buckets == nil {
		x.buckets = map[uint64][]int32{}
	}
	id := len(x.signatures)
	x.signatures = append(x.signatures, s)
	if s.Short() {
		return id
	}
	for b := range bands {
		key := s.band(b)
		x.buckets[key] = append(x.buckets[key], int32(id))
	}
	return id
}

// Nearest returns the earlier text that is most similar to text id and at least as similar as asked; the first one of equals.
func (x *Index) Nearest(id int, least float64) (Pair, bool) {
	s := &x.signatures[id]
	best := Pair{Second: id, Similarity: -1}
	if s.Short() {
		return best, false
	}
	for _, c := range x.candidates(id) {
		if v := s.Similarity(&x.signatures[c]); v >= least && v > best.Similarity {
			best.First, best.Similarity = c, v
		}
	}
	return best, best.Similarity >= 0
}

// candidates lists the earlier texts that share a band with text id, in order.
func (x *Index) candidates(id int) []int {
	var all []int
	for b := range bands {
		for _, c := range x.buckets[x.signatures[id].band(b)] {
			if int(c) >= id {
				break // numbers rise inside a bucket
			}
			all = append(all, int(c))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// band is the key of a band of the signature.
func (s *Signature) band(b int) uint64 {
	h := uint64(b) + 1
	for _, v := range s.min[b*rows : (b+1)*rows] {
		h = mix(h ^ uint64(v))
	}
	return h
}

// mix spreads the bits of a hash (the finaliser of SplitMix64).
func mix(h uint64) uint64 {
	h += 0x9E3779B97F4A7C15
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}
