// Command sarif writes what .ci/sarif-check.sh checks: a folder with the articles of the sample run, and reports about them.
//
//	go run ./report/testdata/sarif DIR
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/report"
	"github.com/scrapelint/scrapelint/report/internal/sample"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./report/testdata/sarif DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes DIR/root (the articles) and, for each run, one report a format: DIR/sample.sarif, DIR/empty.sarif and so on.
func run(dir string) error {
	root := filepath.Join(dir, "root")
	runs := map[string]func(func(*result.File)){
		"sample": func(each func(*result.File)) {
			for _, f := range sample.Files() {
				each(f)
			}
		},
		"empty": func(func(*result.File)) {},
		"many":  func(each func(*result.File)) { sample.Many(30000, each) },
	}
	for name, files := range runs {
		if err := write(dir, root, name, files); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func write(dir, root, name string, files func(func(*result.File))) (err error) {
	keep := func(e error) {
		if err == nil {
			err = e
		}
	}
	keep(os.MkdirAll(root, 0o755))
	var writers []report.Writer
	for _, format := range report.Formats() {
		f, e := os.Create(filepath.Join(dir, name+"."+format.Name))
		if e != nil {
			return e
		}
		defer func() { keep(f.Close()) }()
		w, e := report.New(format.Name, f, report.Options{StepSummary: f})
		keep(e)
		writers = append(writers, w)
	}
	sum := sample.Summary(nil)
	each := func(do func(report.Writer) error) {
		for _, w := range writers {
			keep(do(w))
		}
	}
	each(func(w report.Writer) error { return w.Begin(report.Meta{Version: "0.1.0", Rules: sample.Rules()}) })
	files(func(f *result.File) {
		keep(sample.Write(root, f))
		sample.Add(sum, f)
		each(func(w report.Writer) error { return w.File(f) })
	})
	each(func(w report.Writer) error { return w.End(sum) })
	return err
}
