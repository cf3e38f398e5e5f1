package encoding

import (
	"strings"
	"testing"
)

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{
		"&amp;": "&amp;", "": "", " ": " ", "a\tb": "a<U+0009>b", "é\u00a0\u200b": "é<U+00A0><U+200B>", "~\x7f": "~<U+007F>",
		strings.Repeat("a", quoteLimit): strings.Repeat("a", quoteLimit), strings.Repeat("a", quoteLimit+1): strings.Repeat("a", quoteLimit) + "…",
	} {
		if got := visible(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
