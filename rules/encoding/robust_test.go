package encoding_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

// pieces are what damaged texts are made of.
var pieces = []string{
	"a", "We", "town", " ", "\n", ".", ",", "?", "'", "\"", "â", "€", "™", "œ", "Ã", "©", "Â", "\u00A0", "\u0080", "\u0099", "\uFFFD", "\xe2",
	"\x80", "\xff", "&", "amp;", "#8217;", "#", ";", "nbsp", "<", ">", "br", "/", "a href=\"x\"", "\\", "u2019", "n", "\\x", "e2", "%E2",
	"%80%99", "=", "[", "]", "[1]", "**", "{", "}", "\u200B", "\u00AD", "\u200D", "\uFEFF", "\u2028", "\x1b[1m", "\x00", "\uFFFC", "ﬁ", "Ａ",
	"\uE000", "e\u0301", "\u0301", "а", "я", "т", "А", "Щ", "鈥", "檚", "窶", "√", "┬", "├", "╨", "ð", "Ÿ", "í", "Õ", "Ò", "Ó", "Æ", "𝗕", "😀",
	"ש", "ن", "``", "''", "1", "2024", "\r\n", "\t", "\\n", "u", "&quot ;", "data-x='", "http://a.b/",
}

func TestRobust(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 1 + rnd.IntN(12) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		s := b.String()
		for _, r := range encoding.Rules() {
			for _, f := range rulestest.Find(s, r) {
				if f.Span.Start < 0 || f.Span.End > len(s) || f.Span.Start > f.Span.End {
					t.Fatalf("%s: span %v in %q", r.Name, f.Span, s)
				}
				if !border(s, f.Span.Start) || !border(s, f.Span.End) {
					t.Fatalf("%s: span %v is not on borders in %q", r.Name, f.Span, s)
				}
				for _, x := range f.Fixes {
					checkEdits(t, r, s, x.Edits)
				}
			}
		}
	}
}

func checkEdits(t *testing.T, r *lint.Rule, s string, edits []lint.Edit) {
	t.Helper()
	at := 0
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End > len(s) || e.Span.Start > e.Span.End || !border(s, e.Span.Start) || !border(s, e.Span.End) {
			t.Fatalf("%s: edit %v in %q", r.Name, e.Span, s)
		}
		at = e.Span.End
	}
}

// border says whether i is not inside a character; bytes that are no UTF-8 are characters of their own.
func border(s string, i int) bool {
	for at := 0; at < i; {
		_, n := utf8.DecodeRuneInString(s[at:])
		if at += n; at > i {
			return false
		}
	}
	return true
}

// A safe fix leaves nothing that another safe fix would change.
func TestSafeFixesSettle(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		var b strings.Builder
		for range 1 + rnd.IntN(8) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		if got := rulestest.Repair(b.String(), lint.Safe, encoding.Rules()...); strings.HasSuffix(got, "(no end of repairs)") {
			t.Fatalf("no end of repairs: %q becomes %q", b.String(), got)
		}
	}
}
