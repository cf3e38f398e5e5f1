package encoding_test

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

func TestMojibake(t *testing.T) { rulestest.Rule(t, encoding.Mojibake()) }

// misread decodes UTF-8 with a character set, as browsers do: bytes without a character become C1 controls.
func misread(m *charmap.Charmap, s string) string {
	var out []rune
	for _, b := range []byte(s) {
		r := m.DecodeByte(b)
		if r == utf8.RuneError {
			r = rune(b)
		}
		out = append(out, r)
	}
	return string(out)
}

var originals = []string{
	"The mayor’s office said “no comment” on Friday — again…",
	"José Muñoz visited São Paulo’s café, naïve as ever",
	"Straße nach Köln: Über alle Maßen größer",
	"L’été à l’hôtel était très agréable, garçon",
	"Zażółć gęślą jaźń w Łodzi",
	"Привет, дорогие друзья, как дела",
	"مرحبا بالعالم رسالة",
	"日本語の文章です",
	"Tại sao giá hạt sầu riêng",
	"price €50 or £30 – ½ off ™ © 2020",
	"great news 😀🎉 today",
}

func TestMojibakeRoundTrip(t *testing.T) {
	for _, m := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1250, charmap.ISO8859_1} {
		for _, want := range originals {
			bad := want
			for layer := 1; layer <= 3; layer++ {
				bad = misread(m, bad)
				if got := rulestest.Repair(bad, lint.Unsafe, encoding.Mojibake()); got != want {
					t.Errorf("%v, layer %d:\n got %s\nwant %s\nfrom %s", m, layer, got, want, bad)
				}
			}
		}
	}
}

func TestMojibakeLeavesOriginalsAlone(t *testing.T) {
	rulestest.Silent(t, encoding.Mojibake(), originals...)
}
