package order_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/order"
)

// BenchmarkOrder runs the family over clean articles.
func BenchmarkOrder(b *testing.B) {
	files, err := filepath.Glob("../../testdata/clean/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles", err)
	}
	var docs []*text.Document
	size := 0
	for _, f := range files {
		s, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, text.Parse(f, string(s)))
		size += len(s)
	}
	p := lint.NewPass(docs[0], nil, func(*lint.Rule, lint.Finding) {})
	rules := order.Rules()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			p.Reset(d)
			for _, r := range rules {
				p.Run(r)
			}
		}
	}
}
