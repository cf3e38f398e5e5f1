package main

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"sort"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/rules"
)

// load reads the .txt files below dir in a fixed order.
func load(dir string) ([]inject.Text, error) {
	var paths []string
	err := filepath.WalkDir(dir, func(p string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() && filepath.Ext(p) == ".txt" {
			paths = append(paths, p)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no .txt files", dir)
	}
	sort.Strings(paths)
	docs := make([]inject.Text, len(paths))
	for i, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		docs[i] = inject.Text{Name: filepath.Base(p), Text: string(b)}
	}
	return docs, nil
}

// judge runs every rule over the documents; the results stand in their order.
func judge(docs []inject.Text) ([]*result.File, error) {
	e := engine.Engine{
		Rules:    slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool { return r.OptIn }),
		Detector: language.New(),
	}
	out := make([]*result.File, 0, len(docs))
	err := e.Run(context.Background(), units(docs), func(f *result.File) error {
		if len(f.Faults) > 0 {
			return f.Faults[0]
		}
		out = append(out, f)
		return nil
	})
	return out, err
}

func units(docs []inject.Text) iter.Seq[source.Unit] {
	return func(yield func(source.Unit) bool) {
		for _, d := range docs {
			if !yield(source.One(&result.File{Name: d.Name, Text: d.Text})) {
				return
			}
		}
	}
}
