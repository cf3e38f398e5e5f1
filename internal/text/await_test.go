package text

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// However many words wait, and wherever a text stops them from waiting, each gets its own entry.
func TestAwait(t *testing.T) {
	var p Parser
	p.Watch("the", "it")
	d := p.Parse("t", manyWords(3*block)+"\nwww.example.org the "+manyWords(5)+" jane.doe@mail.example.org it")
	common := 0
	for i := range d.Tokens {
		tok := &d.Tokens[i]
		if tok.Kind != Word {
			continue
		}
		if want := lexicon.LookupWord(d.Of(tok)); tok.Entry != want {
			t.Errorf("%q: entry %x, want %x", d.Of(tok), tok.Entry, want)
		}
		common += tok.Entry.Everyday()
	}
	if common != d.Common || common == 0 {
		t.Errorf("%d everyday words, counted %d", common, d.Common)
	}
}

// manyWords are so many different words of two letters, some of them English.
func manyWords(n int) string {
	var b []byte
	for i := range n {
		b = append(b, byte('a'+i%26), byte('a'+i/26), ' ')
	}
	return string(b)
}
