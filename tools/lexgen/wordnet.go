package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// class is a part of speech of WordNet.
type class int

const (
	noun class = iota
	verb
	adjective
	adverb
	classes
)

// wordNet knows which lemmas have which classes, how often each was seen in tagged text, and the irregular forms.
type wordNet struct {
	counts    [classes]map[string]int // 0 is listed and never seen
	irregular [classes]map[string]string
	demonyms  map[string]bool
}

var classFiles = [classes]string{"noun", "verb", "adj", "adv"}

func readWordNet(s store) (*wordNet, error) {
	dir := filepath.Join(s.dir(wordnet), "usr/share/wordnet")
	wn := &wordNet{demonyms: map[string]bool{}}
	for c, name := range classFiles {
		wn.counts[c] = map[string]int{}
		wn.irregular[c] = map[string]string{}
		err := errors.Join(
			eachLine(filepath.Join(dir, "index."+name), func(line string) {
				if lemma, _, ok := strings.Cut(line, " "); ok && lemma != "" && !strings.Contains(lemma, "_") {
					wn.counts[c][lemma] = 0
				}
			}),
			eachLine(filepath.Join(dir, name+".exc"), func(line string) {
				if f := strings.Fields(line); len(f) >= 2 {
					wn.irregular[c][f[0]] = f[1]
				}
			}))
		if err != nil {
			return nil, err
		}
	}
	return wn, errors.Join(wn.readCounts(filepath.Join(dir, "cntlist.rev")), wn.readDemonyms(dir))
}

// readCounts adds up how often the senses of a lemma were seen, by class. A line is lemma%class:..., sense number, count.
func (wn *wordNet) readCounts(path string) error {
	byDigit := map[byte]class{'1': noun, '2': verb, '3': adjective, '4': adverb, '5': adjective}
	return eachLine(path, func(line string) {
		f := strings.Fields(line)
		lemma, rest, ok := strings.Cut(f[0], "%")
		if !ok || rest == "" || len(f) < 3 {
			return
		}
		c, known := byDigit[rest[0]]
		if _, listed := wn.counts[c][lemma]; !known || !listed {
			return
		}
		n, _ := strconv.Atoi(f[2])
		wn.counts[c][lemma] += n
	})
}

// readDemonyms collects the capitalised nouns below "inhabitant" and the capitalised adjectives that pertain to a noun.
func (wn *wordNet) readDemonyms(dir string) error {
	words := map[string][]string{}    // synset -> words
	children := map[string][]string{} // synset -> hyponyms
	root := ""
	err := eachLine(filepath.Join(dir, "data.noun"), func(line string) {
		id, names, pointers := synset(line)
		if id == "" {
			return
		}
		words[id] = names
		if len(names) > 0 && names[0] == "inhabitant" {
			root = id
		}
		for _, p := range pointers {
			if p.symbol == "~" {
				children[id] = append(children[id], p.target)
			}
		}
	})
	if err != nil {
		return err
	}
	wn.addDemonyms(root, words, children)
	return eachLine(filepath.Join(dir, "data.adj"), func(line string) {
		_, names, pointers := synset(line)
		for _, p := range pointers {
			if p.symbol == "\\" && len(names) > 0 && startsUpper(names[0]) && !strings.Contains(names[0], "_") {
				wn.demonyms[fold(names[0])] = true
			}
		}
	})
}

func (wn *wordNet) addDemonyms(id string, words, children map[string][]string) {
	for _, w := range words[id] {
		if startsUpper(w) && !strings.Contains(w, "_") {
			wn.demonyms[fold(w)] = true
			wn.demonyms[fold(w)+"s"] = true
		}
	}
	for _, child := range children[id] {
		wn.addDemonyms(child, words, children)
	}
}

type pointer struct{ symbol, target string }

// synset reads a line of a data file: offset, file number, type, word count in hex, words with lexical ids, pointer count,
// pointers of four fields each.
func synset(line string) (id string, names []string, pointers []pointer) {
	f := strings.Fields(line)
	if len(f) < 6 || strings.HasPrefix(line, " ") {
		return "", nil, nil
	}
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil || len(f) < 5+2*int(n) {
		return "", nil, nil
	}
	for i := range int(n) {
		names = append(names, f[4+2*i])
	}
	f = f[4+2*int(n):]
	count, _ := strconv.Atoi(f[0])
	for i := 0; i < count && 4*i+4 < len(f); i++ {
		pointers = append(pointers, pointer{f[1+4*i], f[2+4*i]})
	}
	return strings.Fields(line)[0], names, pointers
}

// tag returns the classes that a form can have, leaving out those that its lemma almost never has.
func (wn *wordNet) tag(form string) lexicon.Tag {
	var tags [classes]lexicon.Tag
	var seen [classes]int
	add := func(c class, lemma string, t lexicon.Tag) {
		if n, ok := wn.counts[c][lemma]; ok {
			tags[c] |= t
			seen[c] = max(seen[c], n)
		}
	}
	add(noun, form, lexicon.Noun)
	add(verb, form, lexicon.Verb)
	add(adjective, form, lexicon.Adjective)
	add(adverb, form, lexicon.Adverb)
	wn.inflected(form, add)

	most := max(seen[noun], seen[verb], seen[adjective], seen[adverb])
	var out lexicon.Tag
	for c := range classes {
		if seen[c]*rarest >= most {
			out |= tags[c]
		}
	}
	return out
}

// rarest: a class seen less than once in so many is left out.
const rarest = 25

// inflected adds the classes that the form has as an inflection: first the irregular ones, then by ending.
func (wn *wordNet) inflected(form string, add func(class, string, lexicon.Tag)) {
	if lemma, ok := wn.irregular[noun][form]; ok && lemma != form {
		add(noun, lemma, lexicon.NounPlural)
	}
	if lemma, ok := wn.irregular[verb][form]; ok && lemma != form {
		add(verb, lemma, wn.irregularVerb(form, lemma))
	}
	if lemma, ok := wn.irregular[adjective][form]; ok {
		add(adjective, lemma, lexicon.Adjective)
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(form, e.suffix)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, lemma := range []string{stem + e.base, undoubled(stem, e)} {
			if lemma != "" {
				add(e.class, lemma, e.tag)
			}
		}
	}
}

type ending struct {
	suffix, base string
	class        class
	tag          lexicon.Tag
	doubles      bool
}

const pastOrParticiple = lexicon.VerbPast | lexicon.VerbParticiple

var endings = []ending{
	{"s", "", noun, lexicon.NounPlural, false}, {"es", "", noun, lexicon.NounPlural, false},
	{"ies", "y", noun, lexicon.NounPlural, false}, {"men", "man", noun, lexicon.NounPlural, false},
	{"s", "", verb, lexicon.Verb, false}, {"es", "", verb, lexicon.Verb, false}, {"ies", "y", verb, lexicon.Verb, false},
	{"ed", "", verb, pastOrParticiple, true}, {"ed", "e", verb, pastOrParticiple, false}, {"ied", "y", verb, pastOrParticiple, false},
	{"ing", "", verb, lexicon.VerbIng, true}, {"ing", "e", verb, lexicon.VerbIng, false},
	{"er", "", adjective, lexicon.Adjective, true}, {"er", "e", adjective, lexicon.Adjective, false},
	{"est", "", adjective, lexicon.Adjective, true}, {"est", "e", adjective, lexicon.Adjective, false},
	{"ier", "y", adjective, lexicon.Adjective, false}, {"iest", "y", adjective, lexicon.Adjective, false},
}

// undoubled is the stem without a doubled last consonant (planned -> plan), or "".
func undoubled(stem string, e ending) string {
	n := len(stem)
	if !e.doubles || n < 3 || stem[n-1] != stem[n-2] || strings.IndexByte("aeiouls", stem[n-1]) >= 0 {
		return ""
	}
	return stem[:n-1]
}

// irregularVerb tells went from gone: where a verb has two such forms, the one in -n or -u- is the participle.
func (wn *wordNet) irregularVerb(form, lemma string) lexicon.Tag {
	if strings.HasSuffix(form, "ing") {
		return lexicon.VerbIng
	}
	if strings.HasSuffix(form, "s") {
		return lexicon.Verb
	}
	participle := looksParticiple(form)
	for other, l := range wn.irregular[verb] {
		if l != lemma || other == form || strings.HasSuffix(other, "ing") || strings.HasSuffix(other, "s") {
			continue
		}
		if looksParticiple(other) != participle {
			if participle {
				return lexicon.VerbParticiple
			}
			return lexicon.VerbPast
		}
	}
	return pastOrParticiple
}

func looksParticiple(form string) bool {
	return strings.HasSuffix(form, "n") || strings.HasSuffix(form, "ne") ||
		strings.Contains(form, "u") && !strings.Contains(form, "ou")
}

func eachLine(path string, do func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			do(line)
		}
	}
	return nil
}
