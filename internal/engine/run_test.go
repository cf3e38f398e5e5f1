package engine_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
)

// TestReusedTexts: files, and the windows of long ones, are judged and emitted before their memory is used again, with any number of workers.
func TestReusedTexts(t *testing.T) {
	dir := t.TempDir()
	for n := range 3 {
		var b strings.Builder
		for i := range 60_000 {
			fmt.Fprintf(&b, "line %d of file %d\n", i, n)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(n, ".txt")), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 300 {
		text := strings.Repeat(fmt.Sprintf("line of the short file %d\n", n), 1+n*n%200)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprint("short", n, ".txt")), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := &lint.Rule{Name: "x/y", Check: func(p *lint.Pass) {
		for i := range p.Doc.Lines {
			if l := &p.Doc.Lines[i]; i%100 == 7 {
				p.ReportSpan(l.Span(), l.Span().Of(p.Doc.Text))
			}
		}
	}}
	show := func(workers int, reuse bool) string {
		var b strings.Builder
		e := &engine.Engine{Rules: []*lint.Rule{r}, Workers: workers}
		units := source.Units([]string{dir}, source.Options{Reuse: reuse})
		if err := e.Run(context.Background(), units, func(f *result.File) error {
			fmt.Fprintln(&b, f.Name, f.Base, len(f.Text), f.Words)
			for i := range f.Items {
				it := &f.Items[i]
				fmt.Fprintln(&b, it.Span, it.Span.Of(f.Text), it.Message, it.Fingerprint)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := show(1, false)
	if strings.Count(want, "\n") < 1800 {
		t.Fatal("too few findings")
	}
	for workers := 1; workers < 6; workers++ {
		if show(workers, true) != want {
			t.Errorf("%d workers give another result", workers)
		}
	}
}
