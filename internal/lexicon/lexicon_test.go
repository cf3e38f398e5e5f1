package lexicon

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

//go:embed lexicon.bin.sha256
var checksum string

func TestTablesMatchTheirChecksum(t *testing.T) {
	want, _, _ := strings.Cut(checksum, " ")
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(tables))); got != want {
		t.Errorf("lexicon.bin has checksum %s, want %s: run tools/lexgen", got, want)
	}
}

func TestListed(t *testing.T) {
	for _, w := range strings.Fields(`the The THE president governments colour color organise organize traveller judgement café cafe
		Ukraine Ukrainians Zelensky Kyiv Lavrov Putin Biden Newsom Jinping Houthis Uyghurs Netanyahu Kharkiv Mariupol Leeds
		iPhone YouTube TikTok Facebook NATO COVID USA selfie smartphone livestream metaverse don't won't O'Brien o’clock`) {
		if !LookupWord(w).Listed() {
			t.Errorf("%s is not listed", w)
		}
	}
}

func TestNotListed(t *testing.T) {
	for _, w := range strings.Fields(`ofthe inthe andthe theus touse athas aweek alittle otherwords filmfestival stockmarket
		dont thats isnt theyre didnt russias bidens countrys companys spokesmanand xqzzt qwrtp`) {
		if e := LookupWord(w); e.Listed() {
			t.Errorf("%s is listed: %08x", w, uint32(e))
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		word string
		is   Flag
		not  Flag
	}{
		{"house", Common | Word | Piece, Place | Modern | Function},
		{"the", Function | Strict | Common, 0},
		{"over", Function, Strict},
		{"London", Place | Proper, Word},
		{"France", Country, Common},
		{"Ukrainians", Demonym, Word},
		{"Russian", Demonym, Word},
		{"Williams", Person, Word},
		{"TikTok", Company, Word},
		{"NATO", Acronym, Word},
		{"metaverse", Modern, Word | Proper},
		{"governments", Plural | Common, Proper | Person},
		{"dont", NonWord, Word | Piece},
		{"xqzzt", 0, ^Flag(0)},
	} {
		e := LookupWord(c.word)
		for f := Flag(1); f != 0; f <<= 1 {
			if c.is&f != 0 && !e.Is(f) {
				t.Errorf("%s lacks flag %016b", c.word, f)
			}
			if c.not&f != 0 && e.Is(f) {
				t.Errorf("%s has flag %016b", c.word, f)
			}
		}
	}
}

func TestTags(t *testing.T) {
	for _, c := range []struct {
		word string
		is   Tag
		not  Tag
	}{
		{"house", Noun, Adverb},
		{"houses", NounPlural, Noun},
		{"women", NounPlural, Noun},
		{"confirmed", VerbPast | VerbParticiple, Noun},
		{"went", VerbPast, VerbParticiple},
		{"gone", VerbParticiple, VerbPast},
		{"planned", VerbPast, Noun},
		{"running", VerbIng, VerbPast},
		{"quickly", Adverb, Noun},
		{"bigger", Adjective, Adverb},
		{"said", VerbPast, Noun},
		{"in", 0, ^Tag(0)},
	} {
		e := LookupWord(c.word)
		for tag := Tag(1); tag != 0; tag <<= 1 {
			if c.is&tag != 0 && !e.Tag(tag) {
				t.Errorf("%s lacks tag %08b", c.word, tag)
			}
			if c.not&tag != 0 && e.Tag(tag) {
				t.Errorf("%s has tag %08b", c.word, tag)
			}
		}
	}
}

func TestLogProb(t *testing.T) {
	order := []string{"the", "president", "officer", "zeppelin", "faintheartedness"}
	for i := 1; i < len(order); i++ {
		if a, b := LookupWord(order[i-1]), LookupWord(order[i]); a.LogProb() <= b.LogProb() {
			t.Errorf("%s (%.2f) is not commoner than %s (%.2f)", order[i-1], a.LogProb(), order[i], b.LogProb())
		}
	}
	if p := LookupWord("the").LogProb(); p < -1.6 || p > -1 {
		t.Errorf("log10 P(the) = %.2f", p)
	}
}

func TestBigram(t *testing.T) {
	for _, c := range []struct{ prev, next, rarer string }{
		{"of", "the", "president"},
		{"United", "States", "statesman"},
		{"prime", "minister", "ministers"},
		{"president's", "office", "of"},
		{"president’s", "office", "of"},
		{"the", "government's", "says"},
	} {
		lp, ok := Bigram(Hash(c.prev), Hash(c.next))
		if !ok {
			t.Errorf("no pair %s %s", c.prev, c.next)
			continue
		}
		if rare, ok := Bigram(Hash(c.prev), Hash(c.rarer)); ok && rare >= lp {
			t.Errorf("%s %s (%.2f) is not likelier than %s %s (%.2f)", c.prev, c.next, lp, c.prev, c.rarer, rare)
		}
	}
	if _, ok := Bigram(Hash("zebra"), Hash("parliament")); ok {
		t.Error("zebra parliament is listed")
	}
}

func TestUnlisted(t *testing.T) {
	if wordlike, odd := Unlisted("brimfuling", false), Unlisted("xqvzkjwpqz", false); wordlike <= odd {
		t.Errorf("a wordlike string (%.1f) is no likelier than an odd one (%.1f)", wordlike, odd)
	}
	if name, word := Unlisted("ryabkov", true), Unlisted("ryabkov", false); name <= word {
		t.Errorf("a surname is no likelier as a name (%.1f) than as a word (%.1f)", name, word)
	}
	if plain, accented := Unlisted("mbappe", true), Unlisted("mbappé", true); accented >= plain {
		t.Errorf("a letter outside a to z costs nothing: %.1f, %.1f", plain, accented)
	}
}

func TestLookupsAllocateNothing(t *testing.T) {
	prev, next := Hash("of"), Hash("the")
	sum := 0.0
	allocs := testing.AllocsPerRun(100, func() {
		lp, _ := Bigram(prev, next)
		sum += lp + LookupWord("president").LogProb() + LookupWord("Zoë’s").LogProb() + Unlisted("spokesmanand", true)
	})
	if allocs != 0 || sum >= 0 {
		t.Errorf("%v allocations", allocs)
	}
}

func BenchmarkLookup(b *testing.B) {
	words := strings.Fields("president the spokesmanand zelensky officerconfirmed house qwerty running")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		LookupWord(words[i&7])
	}
}

// BenchmarkLookupCold visits all of the table, as no text does.
func BenchmarkLookupCold(b *testing.B) {
	h := Hash("start")
	for b.Loop() {
		h = mix(h + 1)
		Lookup(h)
	}
}

func BenchmarkBigram(b *testing.B) {
	prev, next := Hash("prime"), Hash("minister")
	for b.Loop() {
		Bigram(prev, next)
	}
}

func BenchmarkUnlisted(b *testing.B) {
	for b.Loop() {
		Unlisted("spokesmanand", false)
	}
}
