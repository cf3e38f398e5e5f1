package rules_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/sampletext"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules"
)

// chain learns from the clean articles of testdata.
func chain(b *testing.B) *sampletext.Chain {
	b.Helper()
	files, err := filepath.Glob("../testdata/clean/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	var from []string
	for _, f := range files {
		from = append(from, read(b, f))
	}
	return sampletext.New(from)
}

// bench makes articles with one defect in 200 words, and returns their bytes.
func bench(b *testing.B, n, size int) (articles []string, bytes int64) {
	b.Helper()
	c, r := chain(b), rand.New(rand.NewPCG(1, 2))
	for range n {
		a := c.Article(r, sampletext.Options{Bytes: size, Defects: 0.005, Names: 0.2})
		articles = append(articles, a)
		bytes += int64(len(a))
	}
	return articles, bytes
}

// defaults are the rules of a run without any selection.
func defaults() []*lint.Rule {
	return slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool { return r.OptIn })
}

// BenchmarkEngine is the whole work on articles: reading tokens, all rules, judgement.
func BenchmarkEngine(b *testing.B) {
	for _, size := range []int{5 << 10, 100 << 10} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			articles, bytes := bench(b, 2<<20/size, size)
			w := (&engine.Engine{Rules: defaults(), Detector: language.New()}).NewWorker()
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

// BenchmarkFiles is a run over files, with as many workers as there are processors: 1,000 articles of 4 KB, one file of 16 MB.
func BenchmarkFiles(b *testing.B) {
	b.Run("1000x4KB", func(b *testing.B) {
		articles, _ := bench(b, 1000, 4<<10)
		check(b, 0, articles...)
	})
	b.Run("1x16MB", func(b *testing.B) {
		articles, _ := bench(b, 1, 16<<20)
		check(b, 0, articles...)
	})
}

// BenchmarkParse is the tokenizer with everything that is known of a text before any rule runs.
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

// BenchmarkEnglishSleeps judges clean English articles and reports whether that loaded a language model (models: 0 or 1).
func BenchmarkEnglishSleeps(b *testing.B) {
	files, err := filepath.Glob("../testdata/clean/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	var articles []string
	size := 0
	for _, f := range files {
		articles = append(articles, read(b, f))
		size += len(articles[len(articles)-1])
	}
	detector := language.New()
	w := (&engine.Engine{Rules: defaults(), Detector: detector}).NewWorker()
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, a := range articles {
			w.Judge(&result.File{Name: "a.txt", Text: a})
		}
	}
	models := 0.0
	if detector.Loaded() {
		models = 1
	}
	b.ReportMetric(models, "models")
}
