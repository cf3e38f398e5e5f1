package report

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// mixture makes texts of everything that is hard to place.
func mixture(r *rand.Rand, n int) string {
	parts := []string{
		"a", "word ", " ", "  ", "\t", "é", "e\u0301", "漢", "👩\u200d🚀", "🇫🇷", "\u200b", "\u00ad", "\u202e", "\x1b[0m", "\x00",
		"\xff", "\xe2\x80", "##[x]", " ::y::", "\u0085", "\ufeff", "🏴\U000e0067\U000e007f", "\u3000", "ﷺ", "#", "\u0600",
	}
	var b strings.Builder
	for range n {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

func borders(s string) []int {
	out := []int{}
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

func TestLocatorAgreesWithLineIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	lines := bom + mixture(r, 9) + "\n\n"
	for range 200 {
		lines += mixture(r, r.IntN(20)) + "\n"
	}
	mixed := bom + mixture(r, 400) + "\r\n" + strings.Repeat(mixture(r, 100), 40) + "\r" + mixture(r, 50) + "\n"
	for _, f := range []*result.File{
		{Text: mixed}, {Text: lines}, {Text: lines, Base: text.Base{}.After(bom + "é x\nabc é")}, {Text: lines + "\r" + lines},
	} {
		all := borders(f.Text)
		for range 3 {
			l := &locator{file: f}
			for range 3000 {
				i := all[r.IntN(len(all))]
				if got, want := l.at(i), f.Lines().Position(i); got != want {
					t.Fatalf("offset %d: %+v, want %+v", i, got, want)
				}
			}
		}
		ordered := &locator{file: f}
		for _, i := range all {
			if got, want := ordered.at(i), f.Lines().Position(i); got != want {
				t.Fatalf("offset %d: %+v, want %+v", i, got, want)
			}
		}
	}
}

// TestWindow: whatever is marked, the picture fits the screen, is harmless, and the marker stands under the mark.
func TestWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 4000 {
		line := mixture(r, 1+r.IntN(120))
		all := borders(line)
		from, to := all[r.IntN(len(all))], all[r.IntN(len(all))]
		if to < from {
			from, to = to, from
		}
		limit := 20 + r.IntN(100)
		w := new(drawer).window(line, from, to, limit)
		source, marker := w.rows(plain, plain.bold)
		if n := width(source); n > limit {
			t.Fatalf("%q [%d:%d] takes %d of %d columns: %q", line, from, to, n, limit, source)
		}
		if strings.ContainsAny(source, "\x00\x1b\t\u202e\u0085\u200b") || strings.Contains(source, "##[") || !utf8.ValidString(source) {
			t.Fatalf("%q shows %q", line, source)
		}
		before := strings.Count(marker, " ")
		if want := columns(w.cells[:w.from]) + width(ellipsis(w.left)); before != want {
			t.Fatalf("%q [%d:%d]: marker %q, want %d blanks", line, from, to, marker, want)
		}
		if from < to && (w.to == w.from || w.cells[w.from].start > from || w.cells[w.from].end <= from) {
			t.Fatalf("%q [%d:%d]: the mark does not begin with its text: %+v", line, from, to, w)
		}
	}
}

func TestWindowStaysNearTheMark(t *testing.T) {
	line := strings.Repeat("ebb tide ", 100000) + "boatand" + strings.Repeat(" ebb tide", 100000)
	w := new(drawer).window(line, 900000, 900007, 60)
	source, marker := w.rows(plain, plain.bold)
	if want := "…tide ebb tide boatand ebb tide ebb tide ebb tide ebb…"; source != want {
		t.Errorf("got %q", source)
	}
	if want := strings.Repeat(" ", 15) + "^^^^^^^"; marker != want {
		t.Errorf("got %q", marker)
	}
}

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                   "plain",
		"a\x1b[31mb":              `a\x1b[31mb`,
		"a\nb\r\tc":               `a\nb\r    c`,
		"\u202eabc\u2069":         `\u202eabc\u2069`,
		"so\u00adft\u200b":        `so\u00adft\u200b`,
		"x\xffy":                  `x\xffy`,
		"::error::x":              `\x3a:error::x`,
		"std::map":                "std::map",
		"see ::debug::":           `see \x3a:debug::`,
		"##[group]x ##vso[t]":     `#\x23[group]x #\x23vso[t]`,
		"## heading":              "## heading",
		"###[x":                   `##\x23[x`,
		"👩\u200d🚀 🏳\ufe0f\u200d🌈": "👩\u200d🚀 🏳\ufe0f\u200d🌈",
		"a\u200db":                `a\u200db`,
		"e\u0301":                 "e\u0301",
		"\u0301":                  `\u0301`,
		"\U000e0041":              `\U000e0041`,
		"\ue000":                  `\ue000`,
		"caf\u00e9\u00a0!":        "caf\u00e9\u00a0!",
		"\ufffd":                  "\ufffd",
		"Łódź, “été” — 漢字, naïve …": "Łódź, “été” — 漢字, naïve …",
	} {
		if got := shown(in); got != want {
			t.Errorf("shown(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPreview(t *testing.T) {
	for _, c := range []struct{ whole, before, after string }{
		{"the [spokesmanand|spokesman and] left", "[spokesmanand]", "[spokesman and]"},
		{"the spokesman[| ]and left", "spokesmanand", "spokesman[ ]and"},
		{"CNN [ |]US", "CNN [·]US", "CNN US"},
		{"a word[  | ]here", "word[··]here", "word[ ]here"},
		{"one[ |],two", "one[ ],two", "one,two"},
		{"end[|\n]", "end", `end[\n]`},
		{"[“|\"]We go,[”|\"] he said of the long and winding way", "[“]We go,[”]", `["]We go,["]`},
		{"[" + strings.Repeat("so on ", 20) + "|x] y", "[so on so on so …on so on so on ]", "[x]"},
	} {
		whole, edits := parseEdits(c.whole)
		before, after := preview(whole, lint.Fix{Edits: edits})
		if got := bracketed(before); got != c.before {
			t.Errorf("%q: before is %q, want %q", c.whole, got, c.before)
		}
		if got := bracketed(after); got != c.after {
			t.Errorf("%q: after is %q, want %q", c.whole, got, c.after)
		}
	}
}

func TestWholeLines(t *testing.T) {
	for marked, want := range map[string]bool{
		"one\n[two\n|]three": true, "[one\n|]two": true, "one\n[two|]": true, "one\n[two|]\nthree": true, "one\r\n[two|]\r\nthree": true,
		"[one\n|]two\n[three|]": true,
		"one\n[two\n|2]three":   false, "one\n[|]three": false, "one\nt[wo\n|]three": false, "one\n[tw|]o\nthree": false,
		"[one\n|]two\nt[hree|]": false,
	} {
		whole, edits := parseEdits(marked)
		if got := wholeLines(whole, lint.Fix{Edits: edits}); got != want {
			t.Errorf("%q: %v", marked, got)
		}
		if before, after := previewOf(whole, lint.Fix{Edits: edits}); want && (before != nil || after != nil) {
			t.Errorf("%q is shown as %v and %v", marked, before, after)
		}
	}
}

// TestEncode: characters that act never go out bare, all others do, and what is read back is what was written.
func TestEncode(t *testing.T) {
	acting := map[rune]bool{0x7F: true, 0x61C: true, 0x200E: true, 0x200F: true}
	for _, r := range [][2]rune{{0x80, 0x9F}, {0x202A, 0x202E}, {0x2066, 0x2069}} {
		for c := r[0]; c <= r[1]; c++ {
			acting[c] = true
		}
	}
	e := newEncoder()
	for r := rune(' '); r <= 0xFFFF; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		in := "a" + string(r) + "b"
		out := string(e.encode(in))
		if strings.ContainsRune(out, r) == acting[r] && r != '"' && r != '\\' && r != 0x2028 && r != 0x2029 {
			t.Errorf("%U is written as %s", r, out)
		}
		var back string
		if err := json.Unmarshal([]byte(out), &back); err != nil || back != in {
			t.Errorf("%U is read back as %q, %v", r, back, err)
		}
	}
	for in, want := range map[string]string{
		"##[x]": `"#\u0023[x]"`, "a ##vso[t]": `"a #\u0023vso[t]"`, "# [x]": `"# [x]"`, "##": `"##"`, "#[x]": `"#[x]"`, "## x": `"## x"`,
	} {
		if got := string(e.encode(in)); got != want {
			t.Errorf("%q is written as %s, want %s", in, got, want)
		}
	}
}

// parseEdits reads edits written as [old|new].
func parseEdits(s string) (whole string, edits []lint.Edit) {
	for {
		before, rest, found := strings.Cut(s, "[")
		whole += before
		if !found {
			return whole, edits
		}
		inside, tail, _ := strings.Cut(rest, "]")
		old, repl, _ := strings.Cut(inside, "|")
		edits = append(edits, lint.Edit{Span: text.Span{Start: len(whole), End: len(whole) + len(old)}, New: repl})
		whole += old
		s = tail
	}
}

func bracketed(ps []piece) string {
	var b strings.Builder
	for _, p := range ps {
		if p.changed {
			b.WriteString("[" + p.text + "]")
		} else {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

func TestPaths(t *testing.T) {
	for _, c := range []struct{ root, dir, name, path, uri string }{
		{"", "", "news/a.txt", "news/a.txt", "news/a.txt"},
		{"/r", "/r", "./news/a b.txt", "news/a b.txt", "news/a%20b.txt"},
		{"/r", "/r/sub", "a.txt", "sub/a.txt", "sub/a.txt"},
		{"/r", "/r/sub", "../é.txt", "é.txt", "%C3%A9.txt"},
		{"/r/", "/r", "/r/x#1.txt", "x#1.txt", "x%231.txt"},
		{"/r", "/r", "/other/x.txt", "/other/x.txt", "file:///other/x.txt"},
		{"/r", "/r", "/rest/x.txt", "/rest/x.txt", "file:///rest/x.txt"},
		{"", "", "a:b.txt", "a:b.txt", "a%3Ab.txt"},
		{"C:/r", "C:/r", "C:/r/x.txt", "x.txt", "x.txt"},
		{"C:/r", "C:/r", "D:/x y.txt", "D:/x y.txt", "file:///D:/x%20y.txt"},
		{"", "", "1:/x.txt", "1:/x.txt", "1%3A/x.txt"},
		{"", "", "C:x.txt", "C:x.txt", "C%3Ax.txt"},
		{"", "", "A-z_0.9~/x", "A-z_0.9~/x", "A-z_0.9~/x"},
		{"", "", "/r/x.txt", "/r/x.txt", "file:///r/x.txt"},
		{"", "", "<stdin>", "<stdin>", "%3Cstdin%3E"},
	} {
		p, f := newPaths(Meta{Root: c.root, Dir: c.dir}), &result.File{Name: c.name}
		if got := p.name(f); got != c.path {
			t.Errorf("%+v: name %q", c, got)
		}
		if got := p.uri(f); got != c.uri {
			t.Errorf("%+v: uri %q", c, got)
		}
	}
}

func TestWrap(t *testing.T) {
	for in, want := range map[string]string{
		"short":                   "short",
		"one two three four":      "one two|three four",
		"unbreakablelongword two": "unbreakablelongword|two",
		"":                        "",
		"unbreakablelongword":     "unbreakablelongword",
		" unbreakablelongword":    " unbreakablelongword",
		"exactly te n":            "exactly te|n",
		"漢字 港湾 漁船":                "漢字 港湾|漁船",
	} {
		if got := strings.Join(wrap(in, 10), "|"); got != want {
			t.Errorf("wrap(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "-1,000"} {
		if got := number(n); got != want {
			t.Errorf("number(%d) = %q", n, got)
		}
	}
	if got := markdown("a|b `c` <d> @e"); got != "a&#124;b &#96;c&#96; &#60;d&#62; &#64;e" {
		t.Errorf("got %q", got)
	}
}

// FuzzWindow looks for text that upsets the picture.
func FuzzWindow(f *testing.F) {
	f.Add("The ferryand boat", 4, 12, 40)
	f.Add("漢字\u200b\t\xff##[x]", 3, 7, 20)
	f.Fuzz(func(t *testing.T, line string, from, to, limit int) {
		if from < 0 || to < from || to > len(line) || limit < 20 || limit > 200 {
			return
		}
		w := new(drawer).window(line, from, to, limit)
		if source, _ := w.rows(plain, plain.bold); width(source) > limit || !utf8.ValidString(source) {
			t.Errorf("%q", source)
		}
	})
}

func TestPreviewOfALongDeletion(t *testing.T) {
	whole := strings.Repeat("漢字 and more ", 5000)
	fix := lint.Fix{Title: "delete", Edits: []lint.Edit{{Span: text.Span{Start: 0, End: len(whole)}, New: "x"}}}
	before, after := preview(whole, fix)
	if got := bracketed(before) + bracketed(after); got != "[漢字 and more 漢… 漢字 and more ][x]" {
		t.Errorf("got %q", got)
	}
}

// TestNearWindow: what a window leaves unread would not be shown.
func TestNearWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 5000 {
		line := ""
		for range 1 + r.IntN(4) {
			line += mixture(r, r.IntN(9)) + strings.Repeat([]string{"", "“", "é"}[r.IntN(3)]+"plain words of ebb and flow ", 1+r.IntN(16))
		}
		all := borders(line)
		from, to := all[r.IntN(len(all))], all[r.IntN(len(all))]
		from, to = min(from, to), max(from, to)
		if r.IntN(2) == 0 {
			to = min(len(line), from+r.IntN(9))
		}
		limit := 20 + r.IntN(100)
		side := bytesPerColumn * limit
		got := new(drawer).window(line, from, to, limit)
		want := new(drawer).part(line, runeStart(line, from-side), runeStart(line, min(to, from+side)+side), from, to, limit)
		if d := cmp.Diff(want, got, cmp.AllowUnexported(window{}, cell{})); d != "" {
			t.Fatalf("%q [%d:%d] %d: %s", line, from, to, limit, d)
		}
		source, _ := got.rows(plain, plain.bold)
		if want := ellipsis(got.left) + join(got.cells) + ellipsis(got.right); source != want {
			t.Fatalf("%q, want %q", source, want)
		}
	}
}

// TestOrdinary: ordinary characters, and ASCII, are clusters of one column that can be seen, whatever of them stands side by side.
func TestOrdinary(t *testing.T) {
	var set []rune
	for c := rune(0); c <= 0x10FFFF; c++ {
		if c < utf8.RuneSelf || ordinary(c) {
			set = append(set, c)
		}
	}
	for _, a := range set {
		for _, b := range set {
			s := string([]rune{a, b})
			if shown(s) != anyShown(s) {
				t.Errorf("%q: %q, want %q", s, shown(s), anyShown(s))
			}
			g := displaywidth.StringGraphemes(s)
			if g.Next(); g.Value() != string(a) && s != "\r\n" {
				t.Errorf("%q is one cluster", s)
			}
			if ordinary(a) && (g.Width() != 1 || !legible(string(a), 1, true)) {
				t.Errorf("%q is no cell of one column", a)
			}
		}
	}
	r := rand.New(rand.NewPCG(11, 12))
	for range 20_000 {
		if s := noise(r); shown(s) != anyShown(s) {
			t.Fatalf("%q: %q, want %q", s, shown(s), anyShown(s))
		}
	}
}
