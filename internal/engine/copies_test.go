package engine_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/rules/duplicate"
)

// prose makes n words of text that no other seed makes.
func prose(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("word%c%c%c", 'a'+r.IntN(26), 'a'+r.IntN(26), 'a'+r.IntN(26))
	}
	return words
}

func TestCopiesAcrossFiles(t *testing.T) {
	original := prose(1, 300)
	edited := append([]string{}, original...)
	for i := 10; i < len(edited); i += 60 {
		edited[i] = "another"
	}
	texts := []struct{ name, text string }{
		{"a.txt", strings.Join(original, " ")},
		{"b.txt", strings.Join(prose(2, 300), " ")},
		{"c.txt", "\n" + strings.Join(edited, " ") + "\nThe end.\n"},
		{"short.txt", "A short one."},
		{"short2.txt", "A short one."},
	}
	for _, workers := range []int{1, 4} {
		e := engine.Engine{Rules: []*lint.Rule{duplicate.File()}, Workers: workers}
		units := func(yield func(source.Unit) bool) {
			for _, x := range texts {
				if !yield(source.One(&result.File{Name: x.name, Text: x.text})) {
					return
				}
			}
		}
		found := map[string]string{}
		err := e.Run(context.Background(), units, func(f *result.File) error {
			for _, i := range f.Items {
				found[f.Name] = i.Message
				if i.Span.Start != 1 || i.Fingerprint == "" {
					t.Errorf("span %v, fingerprint %q", i.Span, i.Fingerprint)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(found) != 1 || !strings.HasSuffix(found["c.txt"], "stands in a.txt too") {
			t.Errorf("%d workers: %v", workers, found)
		}
	}
}

// A spun copy has other words, but the names and numbers of the original in their order; an unrelated text with names has not.
func TestSpunCopies(t *testing.T) {
	story := func(words, names uint64) string {
		w, n := prose(words, 300), prose(names, 300)
		for i := 3; i < len(w); i += 5 {
			w[i] = "N" + n[i]
		}
		return strings.Join(w, " ")
	}
	files := []*result.File{{Name: "a.txt", Text: story(1, 7)}, {Name: "b.txt", Text: story(2, 8)}, {Name: "c.txt", Text: story(3, 7)}}
	e := engine.Engine{Rules: []*lint.Rule{duplicate.File()}}
	units := func(yield func(source.Unit) bool) {
		for _, f := range files {
			if !yield(source.One(f)) {
				return
			}
		}
	}
	found := map[string]string{}
	if err := e.Run(context.Background(), units, func(f *result.File) error {
		for _, i := range f.Items {
			found[f.Name] = i.Message
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || found["c.txt"] != "a.txt has the same names and numbers in the same order" {
		t.Error(found)
	}
}
