package config

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// finding is a file with one finding: the text between the marks.
func finding(rule, marked string) *result.File {
	before, rest, _ := strings.Cut(marked, "⟦")
	found, after, _ := strings.Cut(rest, "⟧")
	return &result.File{Text: before + found + after, Items: []result.Item{{
		Rule: &lint.Rule{Name: rule}, Finding: lint.Finding{Span: text.Span{Start: len(before), End: len(before) + len(found)}},
	}}}
}

func TestAllow(t *testing.T) {
	a := NewAllowed(&File{Allow: []Word{{Value: "Bidenomics"}, {Value: "e.l.f."}, {Value: "Blue  Bird"}, {Value: "unused"}, {Value: "Dont'Look"}, {Value: "a.b.2"}, {Value: "Ve\u0301lo"}}})
	for marked, want := range map[string]bool{
		"They call it ⟦Bidenomics⟧ here.":        true,
		"They call it ⟦bidenomics⟧ here.":        false,
		"They call it ⟦Bidenomicsand⟧ here.":     false,
		"They call it ⟦it Bidenomics⟧ here.":     false,
		"They call it Biden⟦⟧omics here.":        true,
		"The brand e⟦.⟧l.f. grew.":               false,
		"The ⟦Blue\nBird⟧ sank.":                 true,
		"The site (a⟦.⟧b.2) is gone.":            true,
		"The site (2.a⟦.⟧b.2) is gone.":          false,
		"The ⟦Ve⟧\u0301lo is gone.":              true,
		"⟦Bidenomics⟧":                           true,
		"The film “⟦Dont⟧'Look” opens.":          true,
		strings.Repeat("⟦Bidenomics ", 40) + "⟧": false,
	} {
		f := finding("spacing/fused-words", marked)
		a.Filter(f)
		if got := len(f.Items) == 0; got != want || f.Allowed != map[bool]int{true: 1}[want] {
			t.Errorf("%s: allowed %v, want %v", marked, got, want)
		}
	}
	unused := a.Unused()
	if len(unused) != 2 || unused[0].Value != "e.l.f." || unused[1].Value != "unused" {
		t.Errorf("unused %v", unused)
	}
}

func TestHeader(t *testing.T) {
	body := "\n\nThe ferry to the island left the harbour at noon, and nobody was hurt.\n"
	for _, c := range []struct {
		header []Word
		text   string
		left   int
	}{
		{[]Word{{Value: "title"}, {Value: "date"}}, "Harbour reopens after the storm\n⟦20211228⟧" + body, 0},
		{[]Word{{Value: "title"}}, "Harbour reopens after the storm\n⟦20211228⟧" + body, 1},
		{[]Word{{Value: "title"}, {Value: "date"}, {Value: "url"}}, "Harbour reopens after the storm\n⟦20211228⟧" + body, 1},
		{[]Word{{Value: "title"}, {Value: "date"}}, "Harbour reopens after the storm\n20211228" + body + "\n⟦20211228⟧\n", 1},
		// Bytes that are no character count as they are.
		{[]Word{{Value: "title"}, {Value: "date"}}, "Caf\xe9\xe9\xe9\xe9\xe9 reopens after the storm\n⟦20211228⟧" + body, 0},
		{nil, "Harbour reopens after the storm\n⟦20211228⟧" + body, 1},
	} {
		f := finding("metadata/header-line", c.text)
		NewHeader(&File{Header: c.header}).Filter(f)
		if len(f.Items) != c.left {
			t.Errorf("%v on %q: %d left", c.header, c.text, len(f.Items))
		}
	}
}

// TestHeaderOfALaterWindow: only the begin of a text has a header block.
func TestHeaderOfALaterWindow(t *testing.T) {
	f := finding("metadata/header-line", "Harbour reopens after the storm\n⟦20211228⟧\n\nThe boats left.\n")
	f.Base = text.Base{}.After("What stands before.\n\n")
	NewHeader(&File{Header: []Word{{Value: "title"}, {Value: "date"}}}).Filter(f)
	if len(f.Items) != 1 {
		t.Error("it was taken for a header")
	}
}

// FuzzHeader: the header block of any text ends at the end of one of its lines, or there is none.
func FuzzHeader(f *testing.F) {
	f.Add("Harbour reopens after the storm\n20211228\nhttps://news.example/harbour\n\nBoats left.\n")
	f.Add("Caf\xe9\xe9 re\xffopens\r\n20211228\r\nThe boats left.")
	h := NewHeader(&File{Header: []Word{{Value: "title"}, {Value: "date"}}})
	f.Fuzz(func(t *testing.T, s string) {
		if end := h.end(s); end < -1 || end > len(s) || end >= 0 && end < len(s) && s[end] != '\n' && s[end] != '\r' {
			t.Errorf("%q ends at %d", s, end)
		}
	})
}
