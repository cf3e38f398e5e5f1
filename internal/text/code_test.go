package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

const column = `The parser reads a file and calls next_row() for each line of it.

A <br> in a string is left alone, and the syntax of --quiet is that of the other options.

total = 0
for row in rows:
    print(row)
total += 1;

The function returns nothing, which no compiler minds.

Package: rowreader
Section: text
Priority: optional

Author: Orre
`

func TestAboutCode(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"column", column, true},
		{"news", "The mayor opened the pier.\nShe spoke for an hour, and nobody left.\n", false},
		{"news about a program", "The firm sells an API to banks, and its Linux server is #1 in town.\nThe user pays $5.\n", false},
		{"a page's script in news", "The mayor opened the pier.\nvar ad_slot = getSlot();\nif (ad_slot) { load_file(ad_slot); }\nShe spoke for an hour about the class that was cut.\n", false},
		{"tags in news", "The mayor<br />opened the <b class=\"x\">pier</b>.\n<p>She spoke.</p>\n", false},
	} {
		if got := Parse(c.name, c.text).AboutCode(); got != c.want {
			t.Errorf("%s: about code = %v", c.name, got)
		}
	}
}

func TestCodeLine(t *testing.T) {
	d := Parse("column", column)
	var got []int
	for i := range d.Lines {
		if d.CodeLine(i) && d.Lines[i].Role != RoleBlank {
			got = append(got, i)
		}
	}
	if want := []int{4, 5, 6, 7, 11, 12, 13}; !slices.Equal(got, want) {
		t.Errorf("lines of code %v, want %v", got, want)
	}
}

func TestTradeHasEachWordOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range append(sureTrade[:len(sureTrade):len(sureTrade)], looseTrade[:]...) {
		if seen[w] || w != strings.ToLower(w) {
			t.Errorf("%q stands twice or has a capital", w)
		}
		seen[w] = true
	}
}

// The quick way to tell lines of programs gives the answers of the plain one.
func TestProgramLine(t *testing.T) {
	pieces := []string{":", ",", ")", "}", "]", "/", ">", "<", "\"", "=", " ", "a", "B", ".", "$", "#", "-", "&", "|", "{", "@", "%", ";", "\\", "é"}
	for range 30_000 {
		var b strings.Builder
		for range rand.IntN(7) {
			b.WriteString(pieces[rand.IntN(len(pieces))])
		}
		s := strings.TrimSpace(b.String())
		if got, want := Parse("", s).programLine(s), plainProgramLine(s); got != want {
			t.Fatalf("programLine(%q) = %v", s, got)
		}
	}
}

func plainProgramLine(s string) bool {
	if s == "" {
		return false
	}
	for _, end := range []string{";", "{", "}", "\\", "):", "},", "],", "})", "])", "/>", "\","} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	for _, start := range []string{">>>", "... ", "$ ", "% ", "//", "/*", "#", "<", "}", "{", "@", "--", "&&", "||"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return strings.HasSuffix(s, ":") && !strings.Contains(s, " ") && s[0] >= 'a' && s[0] <= 'z' ||
		strings.Contains(s, " = ") || strings.Contains(s, "=\"") || strings.Contains(s, "</")
}
