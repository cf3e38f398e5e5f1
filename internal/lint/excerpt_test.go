package lint_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
)

func TestExcerpt(t *testing.T) {
	for s, want := range map[string]string{
		"":                             "",
		" \n":                          "",
		"The bridge opens":             "The bridge opens",
		" The  bridge\nopens in May. ": "The bridge opens in May.",
		"The council met on Sunday, and the bridge":                  "The council met on Sunday, and the …",
		"The council met on Sunday, and the brid":                    "The council met on Sunday, and the brid",
		"See https://velm.example/harbour/bridge/opening/in-may":     "See https://velm.example/harbour/bridge/…",
		"The council of Velmark https://velm.example/harbour/bridge": "The council of Velmark …",
		"See ” and ” " + strings.Repeat("ß", 40):                     "See ” and ” " + strings.Repeat("ß", 12) + "…",
		strings.Repeat("€", 14):                                      strings.Repeat("€", 13) + "…",
	} {
		got := lint.Excerpt(s)
		if got != want || !utf8.ValidString(got) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
