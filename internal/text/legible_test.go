package text

import "testing"

func TestLegible(t *testing.T) {
	for in, want := range map[string]string{
		"plain é 🛶":        "plain é 🛶",
		"a\x80b":           "a\ufffdb",
		"a\xe2\x80b":       "a\ufffdb",
		"\xf0\x9f\x9b end": "\ufffd end",
		"\xf0\x80\x80":     "\ufffd\ufffd\ufffd",
		"\xed\xa0\x80":     "\ufffd\ufffd\ufffd",
		"\xc3":             "\ufffd",
		"\xe2\xe2\x82\xac": "\ufffd€",
	} {
		got := Legible(in)
		if got != want {
			t.Errorf("Legible(%q) = %q, want %q", in, got, want)
		}
		if p := (Position{}).After(in); p.Rune != len([]rune(want)) || p.Byte != len(in) {
			t.Errorf("After(%q) = %+v", in, p)
		}
	}
}
