package rules_test

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/sampletext"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules"
)

// bench makes articles of about 5 KB with one defect in 200 words, and returns their bytes.
func bench(b *testing.B, n, size int) (articles []string, bytes int64) {
	b.Helper()
	files, err := filepath.Glob("../testdata/clean/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	var from []string
	for _, f := range files {
		from = append(from, read(b, f))
	}
	chain, r := sampletext.New(from), rand.New(rand.NewPCG(1, 2))
	for range n {
		a := chain.Article(r, sampletext.Options{Bytes: size, Defects: 0.005, Names: 0.2})
		articles = append(articles, a)
		bytes += int64(len(a))
	}
	return articles, bytes
}

// BenchmarkEngine is the whole work on articles: reading tokens, all rules, judgement.
func BenchmarkEngine(b *testing.B) {
	for name, size := range map[string]int{"5KB": 5 << 10, "1MB": 1 << 20} {
		b.Run(name, func(b *testing.B) {
			articles, bytes := bench(b, 2<<20/size, size)
			w := (&engine.Engine{Rules: rules.All(), Detector: language.New()}).NewWorker()
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles {
					w.Judge(&result.File{Name: "a.txt", Text: a})
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	articles, bytes := bench(b, 400, 5<<10)
	var p text.Parser
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			p.Parse("a.txt", a)
		}
	}
}

// BenchmarkRule is each rule alone, on texts that are read already. The first rule of a family pays for what they share.
func BenchmarkRule(b *testing.B) {
	articles, bytes := bench(b, 100, 5<<10)
	docs := make([]*text.Document, len(articles))
	for i, a := range articles {
		docs[i] = text.Parse("a.txt", a)
	}
	for _, r := range rules.All() {
		if r.Corpus {
			continue
		}
		b.Run(r.Name, func(b *testing.B) {
			pass := lint.NewPass(docs[0], nil, func(*lint.Rule, lint.Finding) {})
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					pass.Reset(d)
					pass.Run(r)
				}
			}
		})
	}
}
