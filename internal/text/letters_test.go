package text

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// The fast path and the plain one must agree on every byte behind a word, of every length and case.
func TestRuns(t *testing.T) {
	var p Parser
	for _, letters := range []string{"abcdefghijklmnopqrst", "ABCDEFGHIJKLMNOPQRST", "Abcdefghijklmnopqrst", "aBcDeFgHiJkLmNoPqRsT", "abcdefghiJklmnopqrst"} {
		for length := 1; length <= len(letters); length++ {
			word := letters[:length]
			n, shape, hash := slowRun(word, 0)
			if n != length || hash != lexicon.Hash(word) {
				t.Fatalf("%q: %d letters, hash %x", word, n, hash)
			}
			for c := range 256 {
				if joins[c] || class[c] <= clsUpper || c == '_' {
					continue // the token goes on
				}
				behind := string([]byte{byte(c)})
				first := p.Parse("t", word+behind+"tail of text, long enough").Tokens[0]
				if first.Len() != n || first.Case != shapeCase[shape] || first.Hash != hash {
					t.Fatalf("%q before %q: %d letters, case %d, hash %x, want %d, %d, %x", word, behind, first.Len(), first.Case, first.Hash, n, shapeCase[shape], hash)
				}
			}
		}
	}
}
