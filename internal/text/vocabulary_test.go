package text

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// The answers with and without a table are the same, and those of a plain count.
func TestVocabulary(t *testing.T) {
	line := "The harbour, the Harbour and THE pier: don't McKay U.S. é café Café mcKay a A don’t. "
	for _, times := range []int{1, 40, 700} {
		d := Parse("a.txt", strings.Repeat(line, times)+strings.Repeat("Word ", 70000*(times/700)))
		for range 3 * fewQuestions {
			for word, want := range map[string]int{
				"the": 1, "The": 1, "THE": 1, "tHE": 0, "harbour": 1, "Harbour": 1, "pier": 1, "don't": 1, "don’t": 1, "McKay": 1, "mcKay": 1,
				"Mckay": 0, "U.S.": 1, "café": 1, "Café": 1, "a": 1, "A": 1, "ship": 0, "": 0,
			} {
				if got := d.Vocabulary().Count(word); got != want*times {
					t.Fatalf("Count(%q) = %d, want %d", word, got, want*times)
				}
			}
			for word, want := range map[string]int{"the": 3, "HARBOUR": 2, "mckay": 2, "don't": 2, "cafÉ": 2, "ship": 0} {
				if got := d.Vocabulary().Few(lexicon.Hash(word), 2); got != min(want*times, 2) {
					t.Fatalf("Few(%q) = %d, want two of %d", word, got, want*times)
				}
				if got := d.Vocabulary().CountHash(lexicon.Hash(word)); got != want*times {
					t.Fatalf("CountHash(%q) = %d, want %d", word, got, want*times)
				}
			}
		}
	}
}

// Two words stand beside each other where a look at every token says so, with a table and without.
func TestBeside(t *testing.T) {
	words := strings.Fields("The harbour, the Harbour and THE pier: the é pier")
	for _, times := range []int{1, 700} {
		d := Parse("a.txt", strings.Repeat(strings.Join(words, " ")+" ", times))
		for range 2 * fewQuestions {
			for _, first := range words {
				for _, second := range words {
					a, b := lexicon.Hash(strings.Trim(first, ",:")), lexicon.Hash(strings.Trim(second, ",:"))
					want := false
					for i := 2; i < len(d.Tokens); i++ {
						want = want || d.Tokens[i-2].Hash == a && d.Tokens[i].Hash == b
					}
					if got := d.Vocabulary().Beside(a, b); got != want {
						t.Fatalf("%q beside %q: %v", first, second, got)
					}
				}
			}
		}
	}
}
