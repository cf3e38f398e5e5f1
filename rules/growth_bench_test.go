package rules_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/sampletext"
	"github.com/scrapelint/scrapelint/internal/source"
)

// BenchmarkGrowth doubles one thing at a time: MB/s that stay level show that the cost grows no faster than the text.
//
//	go test ./rules -run '^$' -bench Growth -benchtime 2x
func BenchmarkGrowth(b *testing.B) {
	for _, mb := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprintf("size/%dMB", mb), func(b *testing.B) {
			check(b, 1, articleText(b, mb<<20, sampletext.Options{Defects: 0.005, Names: 0.2}))
		})
	}
	for _, kb := range []int{1, 4, 16, 64, 256, 1024} {
		b.Run(fmt.Sprintf("line/%dKB", kb), func(b *testing.B) {
			s := articleText(b, 2<<20, sampletext.Options{Defects: 0.005, Names: 0.2})
			check(b, 1, lines(s, kb<<10))
		})
	}
	for _, n := range []int{125, 250, 500, 1000} {
		b.Run(fmt.Sprintf("files/%d", n), func(b *testing.B) {
			texts, _ := bench(b, n, 4<<10)
			check(b, 1, texts...)
		})
	}
	for _, share := range []float64{0.0025, 0.005, 0.01, 0.02, 0.04} {
		b.Run(fmt.Sprintf("defects/%g%%", 100*share), func(b *testing.B) {
			check(b, 1, articleText(b, 2<<20, sampletext.Options{Defects: share, Names: 0.2}))
		})
	}
	for _, h := range hostile {
		for _, mb := range []int{1, 2, 4} {
			b.Run(fmt.Sprintf("hostile/%s/%dMB", h.name, mb), func(b *testing.B) {
				check(b, 1, h.make(mb<<20))
			})
		}
	}
}

// hostile are texts that nobody writes and a crawler may bring all the same.
var hostile = []struct {
	name string
	make func(bytes int) string
}{
	{"no-space", letters(0)},
	{"unknown-words", letters(7)},
	{"quotation-marks", repeat(`"`)},
	{"curly-marks", repeat("“x ")},
	{"single-marks", repeat("' a")},
	{"tiny-lines", repeat("a\n")},
	{"brackets", repeat("(")},
	{"nested", repeat(`([{"`)},
	{"fused-words", repeat("spokesmanand inMoscow Bidensaid theUSNational saidthat ")},
	{"possessives", repeat("Russias plan and dont ")},
	{"same-sentence", repeat("The council said on Monday that the harbour would close for a week. ")},
	{"same-line", repeat("The council said on Monday that the harbour would close for a week.\n")},
	{"names", repeat("Mr Harnow said. Maria Harnow told us. ")},
	{"addresses", repeat("a@")},
	{"full-stops", repeat("a.b.")},
	{"mojibake", repeat("â€™")},
	{"entities", repeat("&amp;")},
	{"tags", repeat("<b>")},
	{"accents", repeat("é")},
	{"blanks", repeat(" ")},
	{"invisible", repeat("\u200b")},
}

func repeat(s string) func(int) string {
	return func(n int) string { return strings.Repeat(s, n/len(s)) }
}

// letters makes words of so many random letters, 0 for a single one.
func letters(length int) func(int) string {
	return func(n int) string {
		r := rand.New(rand.NewPCG(1, 2))
		s := make([]byte, n)
		for i := range s {
			s[i] = 'a' + byte(r.IntN(26))
			if length > 0 && i%(length+1) == length {
				s[i] = ' '
			}
		}
		return string(s)
	}
}

// lines puts the words of a text into lines of so many bytes.
func lines(s string, length int) string {
	b := []byte(strings.ReplaceAll(s, "\n", " "))
	for at := length; at < len(b); at += length {
		for at < len(b) && b[at] != ' ' {
			at++
		}
		if at < len(b) {
			b[at] = '\n'
		}
	}
	return string(b)
}

func articleText(b *testing.B, size int, o sampletext.Options) string {
	b.Helper()
	c, r := chain(b), rand.New(rand.NewPCG(1, 2))
	var s strings.Builder
	for s.Len() < size {
		o.Bytes = min(size-s.Len(), 5<<10)
		s.WriteString(c.Article(r, o))
	}
	return s.String()
}

// check times a run over files that hold the texts.
func check(b *testing.B, workers int, texts ...string) {
	b.Helper()
	dir := b.TempDir()
	size := 0
	for i, s := range texts {
		size += len(s)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.txt", i)), []byte(s), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	e := &engine.Engine{Rules: defaults(), Detector: language.New(), Workers: workers}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found = 0
		err := e.Run(context.Background(), source.Units([]string{dir}, source.Options{}), func(f *result.File) error {
			found += len(f.Items)
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(found), "findings")
}
