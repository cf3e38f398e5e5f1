package source

import (
	"bytes"
	"iter"
	"path/filepath"
	"strings"

	"github.com/scrapelint/scrapelint/internal/result"
)

// Blobs yields units of contents that do not lie on disk: those of names at or below the paths, by the rules for folders.
func Blobs(names, paths []string, o Options, open func(name string) ([]byte, error)) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		var folders []string
		for _, p := range paths {
			folders = append(folders, full(p))
		}
		for _, n := range names {
			if !below(full(n), folders) || !wanted(n, o) || o.Exclude != nil && o.Exclude(n) {
				continue
			}
			if !blob(n, o, open, yield) {
				return
			}
		}
	}
}

func blob(name string, o Options, open func(string) ([]byte, error), yield func(Unit) bool) bool {
	if hiddenBelow(inside(name)) {
		return yield(One(&result.File{Name: name, Skipped: "hidden"}))
	}
	data, err := open(name)
	if err != nil {
		return yield(One(&result.File{Name: name, Err: err}))
	}
	return stream(name, bytes.NewReader(data), Found{Path: name}, o, yield)
}

// inside drops the way up that a name begins with.
func inside(name string) string {
	for strings.HasPrefix(name, "../") {
		name = name[len("../"):]
	}
	return name
}

// below says whether a name lies at or below one of the paths, all of them in full.
func below(name string, paths []string) bool {
	for _, p := range paths {
		if name == p || strings.HasPrefix(name, strings.TrimSuffix(p, "/")+"/") {
			return true
		}
	}
	return false
}

// full is a path in full, with slashes: "../sub/a.txt" and "a.txt" may be the same file.
func full(p string) string {
	if abs, err := filepath.Abs(filepath.FromSlash(p)); err == nil {
		p = abs
	}
	return filepath.ToSlash(p)
}
