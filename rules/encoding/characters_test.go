package encoding

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/text"
)

// TestRanges holds the borders of the ranges of characters that the family tells apart.
func TestRanges(t *testing.T) {
	const last = utf8.MaxRune
	class := func(c class) func(rune) bool {
		return func(r rune) bool { return classify("x"+string(r)+"x", 1, r, utf8.RuneLen(r)) == c }
	}
	rtl := func(r rune) bool {
		d := text.Parse("t", "boat "+string(r)+"\nquay")
		return rightToLeft(d, 0)
	}
	for name, c := range map[string]struct {
		is     func(rune) bool
		ranges [][2]rune
	}{
		"joins":      {joins, [][2]rune{{0x600, 0x10FF}, {0x1700, 0x1C7F}, {0xA800, 0xABFF}, {0xFB50, 0xFDFF}, {0x10A00, 0x11FFF}}},
		"spaceless":  {spaceless, [][2]rune{{0xE00, 0x10FF}, {0x1780, 0x17FF}, {0x2E80, 0x9FFF}}},
		"pictorial":  {pictorial, [][2]rune{{0x2190, 0x2BFF}, {0xFE00, 0xFE0F}, {0x1F000, last}}},
		"eastAsian":  {eastAsian, [][2]rune{{0x2E80, 0xA4CF}, {0xAC00, 0xD7AF}, {0xF900, 0xFAFF}}},
		"hidden":     {hidden, [][2]rune{{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE01EF}}},
		"combining":  {class(combining), [][2]rune{{0x300, 0x34E}, {0x350, 0x36F}}},
		"privateUse": {class(privateUse), [][2]rune{{0xE000, 0xF8FF}, {0xF0000, last}}},
		"ligature":   {class(ligature), [][2]rune{{0xFB00, 0xFB06}}},
		"fullwidth":  {class(fullwidth), [][2]rune{{0xFF01, 0xFF5E}}},
		"control":    {class(control), [][2]rune{{0xFFF9, 0xFFFC}}},
		"rtl":        {rtl, [][2]rune{{0x590, 0x61B}, {0x61D, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}}},
	} {
		want := func(r rune) bool {
			for _, x := range c.ranges {
				if x[0] <= r && r <= x[1] {
					return true
				}
			}
			return false
		}
		for _, x := range c.ranges {
			for _, r := range []rune{x[0] - 1, x[0], x[1], x[1] + 1} {
				if utf8.ValidRune(r) && c.is(r) != want(r) {
					t.Errorf("%s: %U: %v", name, r, !want(r))
				}
			}
		}
	}
}

// TestEveryday: what is passed over at a glance is plain text to the closer look, whatever stands around it.
func TestEveryday(t *testing.T) {
	for r := rune(0x2000); r < 0x2040; r++ {
		for _, around := range [][2]string{{"a", "b"}, {"a", " "}, {" ", "?"}, {"", "é"}, {"", ""}} {
			s := around[0] + string(r) + around[1]
			if i := len(around[0]); everyday(s, i) && classify(s, i, r, 3) != plain {
				t.Errorf("%q is passed over", s)
			}
		}
	}
	for _, s := range []string{"–a", "—a", "‘a", "’a", "“a", "”a", "…a", "† a"} {
		if !everyday(s, 0) {
			t.Errorf("%q is looked at twice", s)
		}
	}
}

func TestMeant(t *testing.T) {
	for s, want := range map[string]bool{
		"❤\ufe0f": true, "1\ufe0f\u20e3": true, "#\ufe0f": true, "*\ufe0f": true, "©\ufe0f": true, "®\ufe0f": true, "a\ufe0f": false, "é\ufe0f": false, "\U0001F3F4\U000e0067": true, "a\U000e0067": false,
		"👩\u200d🚀": true, "क\u200dष": true, "a\u200dष": true, "a\u200db": false,
		"ن\u200cه": true, "a\u200cن": true, "a\u200cb": false,
		"က\u200bက": true, "漢\u200b字": true, "a\u200b字": true, "ن\u200ba": true, "a\u200bb": false, "a\u200bن": false,
		"a\u115f가": true, "a\u3164가": true, "a\u1160b": false,
		"שלום\u200f a": true, "boat\u200e a": false, "boat\u202aa": false, "سلام\u2067a": true, "boat\u061ca": false, "سلام\u202ea": true, "boat\u2066a": false,
		"a\u2028b": false, "漢\u2029字": false, "д\u00adо": true, "a\u00ado": false, "a\ufeffb": false,
	} {
		i := strings.IndexFunc(s, hidden)
		end := i + utf8.RuneLen(runeAt(s, i))
		if meant(text.Parse("t", s), i, end) != want {
			t.Errorf("%+q: %v", s, !want)
		}
	}
}

func TestMarkFor(t *testing.T) {
	for _, c := range []struct {
		before, after rune
		want          string
	}{
		{'a', 's', "’"}, {' ', ' ', "–"}, {'\n', '\n', "–"}, {' ', 'a', "“"}, {'(', 'a', "“"}, {'\u00a0', 'a', "“"}, {'.', ' ', "”"}, {'a', '.', "”"}, {'a', ')', "”"}, {',', '\n', "”"},
		{'.', 'a', ""}, {'1', '2', ""}, {'é', 'é', ""},
	} {
		if got := markFor(c.before, c.after); got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.before, c.after, got, c.want)
		}
	}
}

func TestOpened(t *testing.T) {
	for s, want := range map[string]bool{
		"â€œWe sail": true, "â€œWe donâ€™t": true, "â€œWe â€“ all": true, "We donâ€™t": false, "â€œWe\nsail": false, "": false, "â€": false, "â€œWe â€‹ sail": false,
		"â€œ" + strings.Repeat("a", quotationLength): false,
	} {
		if opened(s, len(s)) != want {
			t.Errorf("%.40q: %v", s, !want)
		}
	}
}

func TestMentioned(t *testing.T) {
	for marked, want := range map[string]bool{
		`"<x>"`: true, "'<x>'": true, "`<x>`": true, "“<x>”": true, "‘<x>’": true, "“<x>’": true, "(<x>)": true, `"<x>`: false, `"<x>'`: false, "<x>": false, "“<x>“": false, "(<x>": false, "[<x>]": false,
	} {
		i := strings.IndexByte(marked, '<')
		if mentioned(marked, text.Span{Start: i, End: i + 3}) != want {
			t.Errorf("%s: %v", marked, !want)
		}
	}
}

func TestReferenceEnd(t *testing.T) {
	for s, want := range map[string]int{
		"amp;": 4, "nbsp; x": 5, "hearts; x": 7, "amp x": 3, "amp1": 0, "amp=1": 0, "hearts x": 0, "nonsense; x": 0, "": 0, ";": 0, "1amp;": 0, "frac12; x": 7,
		" amp ; x": 6, "  amp;": 6, "   amp;": 0, "amp ;": 5, "amp  ;": 6, "amp   ;": 3, "hearts   ;": 0, " hearts ;": 0, " amp x": 0, "hearts ;": 0, "thetasym;": 9, "thetasymbols;": 0,
		"#39; x": 4, "#x27; x": 5, "#X2f; x": 5, "#39 x": 3, "#x27 x": 0, "#9;": 0, "#1234567;": 0, "#x1F600;": 8, " # 39 ; x": 7, " #39 x": 0, "#;": 0, "#x;": 0, "#3g;": 0,
	} {
		if got := referenceEnd(s, 0); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestSquareAt(t *testing.T) {
	for marked, want := range map[string]string{
		"word⟦[1]⟧ x": footnote, "word⟦[1][2][13]⟧ x": footnote, "word⟦[1]⟧[a] x": footnote, "word⟦[1]⟧[]": footnote, "word [1] x": "", "(⟦⟧[1]": "", "\"[1]": "", "[[1] x": "", "[1]": "", "word[1234]": "",
		"see ⟦[[Velm]]⟧ x": "a wiki link", "see ⟦[[Velm|harbour]]⟧ x": "a wiki link", "see[[Velm]]": "", "see [[, ]]": "", "see [[ x]]": "", "see [[]]": "", "see [[Velm\n]]": "",
		"x\n ⟦[]⟧ \ny": "an empty link", "x []": "", "⟦[]⟧": "an empty link", "[]x": "", "word [": "", "word [1": "",
		"see ⟦[the boat](http://a.example)⟧ x": "Markdown", "see ⟦![the boat](/a.png)⟧ x": "Markdown", "see [the boat](a)": "", "see [the boat](http://a.example": "",
	} {
		s := strings.NewReplacer("⟦", "", "⟧", "").Replace(marked)
		i := strings.IndexByte(s, '[')
		if i > 0 && s[i-1] == '"' || strings.HasPrefix(s, "[[1]") {
			i = strings.LastIndexByte(s, '[')
		}
		span, _, what := squareAt(s, i)
		if got := s[:span.Start] + "⟦" + span.Of(s) + "⟧" + s[span.End:]; what != want || want != "" && got != marked {
			t.Errorf("%s: %q, %q", marked, what, got)
		}
	}
}

func TestAttributesEnd(t *testing.T) {
	for s, rest := range map[string]string{
		`="_blank">x`: "x", `='a'>x`: "x", `="a" />x`: "x", `="a" rel="b" class='c'>x`: "x", `="a"`: "-", `="a" rel>`: "-", `="a`: "-", "=\"a\nb\">": "-", `="a" rel=b>`: "-",
		`="` + strings.Repeat("a", maxTag-2) + `">x`: "x", `="` + strings.Repeat("a", maxTag) + `">x`: "-", `="`: "-",
	} {
		end := attributesEnd(s, 0)
		if got := s[end:]; end == 0 && rest != "-" || end > 0 && got != rest {
			t.Errorf("%.40q: %d", s, end)
		}
	}
}

func TestInsideTag(t *testing.T) {
	for before, want := range map[string]bool{
		`<a `: true, `[img `: true, `<b>a `: false, `[1] a `: false, "<\na ": false, `a> `: false, ``: false,
	} {
		if insideTag(before+`href="x">`, len(before)) != want {
			t.Errorf("%q: %v", before, !want)
		}
	}
}

func TestNoteNumber(t *testing.T) {
	for s, want := range map[string][2]int{"1]": {1, 1}, "12": {12, 2}, "123": {123, 3}, "1234": {123, 3}, "": {0, 0}, "x": {0, 0}, "0]": {0, 1}} {
		if n, end := noteNumber(s); n != want[0] || end != want[1] {
			t.Errorf("%q: %d, %d", s, n, end)
		}
	}
}
