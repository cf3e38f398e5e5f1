package engine

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// TestIdentity: a verdict on a whole document is the same whatever the document becomes; other findings have a little of their line.
func TestIdentity(t *testing.T) {
	s := "one\nThe long line goes on and on, then it  dont matter at all, and on and on it goes\r\nlast"
	at := strings.Index(s, "dont")
	for rule, want := range map[string][2]string{
		"apostrophe/contraction": {"dont", "ne goes on and on, then it dont matter at all, and on and"},
		"document/gibberish":     {}, "language/document": {}, "duplicate/file": {},
		"duplicate/word": {"dont", "ne goes on and on, then it dont matter at all, and on and"},
	} {
		quote, context := Identity(&result.File{Text: s}, &result.Item{
			Rule: &lint.Rule{Name: rule}, Finding: lint.Finding{Span: text.Span{Start: at, End: at + 4}},
		})
		if got := [2]string{quote, context}; got != want {
			t.Errorf("%s: %q", rule, got)
		}
	}
	for whole, want := range map[string]string{"dont": "dont", "x\rdont\ny": "dont", "\uFEFF dont ": "dont", "caf\u00e9 dont": "caf\u00e9 dont", "cafe\u0301 dont": "caf\u00e9 dont"} {
		at := strings.Index(whole, "dont")
		_, context := Identity(&result.File{Text: whole}, &result.Item{
			Rule: &lint.Rule{Name: "x/y"}, Finding: lint.Finding{Span: text.Span{Start: at, End: at + 4}},
		})
		if context != want {
			t.Errorf("%q: %q", whole, context)
		}
	}
}

func TestFirstLine(t *testing.T) {
	for s, want := range map[string]string{
		"one\ntwo": "one", "one": "one", "\uFEFF\r\n \tone two\r\nthree": "one two", "": "", " \n ": "", "one\rtwo": "one",
	} {
		if got := firstLine(s).Of(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// TestIsName: what a program that spins a text leaves as it was.
func TestIsName(t *testing.T) {
	const s = "Boats left. Okoye and Ann met 12 of the 7 crews in A Port, The NATO said; Velsham"
	d := text.Parse("t", s)
	var got []string
	for i := range d.Tokens {
		if isName(&d.Tokens[i]) {
			got = append(got, d.Of(&d.Tokens[i]))
		}
	}
	if diff := cmp.Diff([]string{"Okoye", "Ann", "12", "Port", "NATO", "Velsham"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
