package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

const (
	commonSize = 60
	wordSize   = 70
	largeSize  = 80 // above it SCOWL lists thats, dont and bidens
)

// readSCOWL reads every list up to size 80. Contractions are read as words with an apostrophe; of possessives only the stem.
func readSCOWL(s store, v vocabulary) error {
	files, err := filepath.Glob(filepath.Join(s.dir(scowl), "usr/share/dict/scowl/*"))
	if err != nil {
		return err
	}
	for _, f := range files {
		category, ext, _ := strings.Cut(filepath.Base(f), ".")
		size, err := strconv.Atoi(ext)
		if err != nil || size > largeSize {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		for _, line := range strings.Fields(string(data)) {
			addSCOWL(v, line, category, size)
		}
	}
	return nil
}

func addSCOWL(v vocabulary, line, category string, size int) {
	stem := strings.TrimSuffix(line, "'s")
	for _, spelling := range spellings(stem) {
		key := fold(spelling)
		if !letters(strings.ReplaceAll(key, "'", "")) {
			continue
		}
		if strings.Contains(key, "'") && size > wordSize {
			continue
		}
		w := v.get(key)
		w.size = min(w.size, size)
		switch {
		case len(spelling) > 1 && spelling == strings.ToUpper(spelling) && size <= largeSize:
			w.flags |= lexicon.Acronym
		case startsUpper(spelling):
			w.upper = min(w.upper, size)
		default:
			w.lower = min(w.lower, size)
		}
		if strings.HasSuffix(category, "abbreviations") && size <= wordSize {
			w.flags |= lexicon.Abbrev
		}
	}
}

// strippedContractions returns the contractions of SCOWL without their apostrophes: dont, thats.
func strippedContractions(v vocabulary) []string {
	var out []string
	for key, w := range v {
		if w.size <= wordSize && w.lower <= wordSize && strings.Count(key, "'") == 1 && len(key) > 4 &&
			(strings.HasSuffix(key, "'t") || strings.HasSuffix(key, "'re") || strings.HasSuffix(key, "'ve") ||
				strings.HasSuffix(key, "'ll") || strings.HasSuffix(key, "'d")) {
			out = append(out, strings.ReplaceAll(key, "'", ""))
		}
	}
	return append(out, "thats", "theres", "heres", "wheres", "whos", "theyd", "theyll", "itll", "itd", "hows", "whys", "didnt", "im", "ive")
}
