package main

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"sort"
)

// readPopular returns the modern word list in the order of its ranks.
func readPopular(s store) ([]string, error) {
	data, err := os.ReadFile(filepath.Join(s.dir(popular), "words.js"))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, m := range regexp.MustCompile(`["']([^"',]+)["']`).FindAllSubmatch(data, -1) {
		out = append(out, fold(string(m[1])))
	}
	return out, nil
}

// addPopular turns ranks into probabilities by a Zipf line through the words that the language model knows too.
func addPopular(v vocabulary, ranked []string) {
	slope, at := zipf(v, ranked)
	for rank, key := range ranked {
		if !letters(key) {
			continue
		}
		w := v.get(key)
		lp := at + slope*math.Log10(float64(max(rank+1, headRanks)))
		if rank < headRanks {
			lp = math.Log10(0.08 / float64(rank+1))
		}
		if w.spoken {
			lp = math.Log10((math.Pow(10, lp) + math.Pow(10, w.lp)) / 2)
		}
		w.lp, w.counted, w.ranked = lp, true, true
	}
}

// headRanks: the line is fitted to, and used for, the ranks beyond.
const headRanks = 2000

// zipf fits log10 P = at + slope * log10 rank to medians of half-octave buckets of ranks.
func zipf(v vocabulary, ranked []string) (slope, at float64) {
	buckets := map[int][]float64{}
	for rank, key := range ranked {
		if w := v[key]; rank >= headRanks && w != nil && w.spoken && w.size <= commonSize {
			b := int(math.Log2(float64(rank+1)) * 2)
			buckets[b] = append(buckets[b], w.lp)
		}
	}
	var n, sx, sy, sxx, sxy float64
	for b := range 64 { // in order, so that the sums come out the same
		lps := buckets[b]
		if len(lps) < 5 {
			continue
		}
		sort.Float64s(lps)
		x, y := math.Log10(math.Exp2((float64(b)+0.5)/2)), lps[len(lps)/2]
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	slope = (n*sxy - sx*sy) / (n*sxx - sx*sx)
	return slope, (sy - slope*sx) / n
}
