package source

import (
	"bytes"
	"iter"
	"path"
	"strings"

	"github.com/scrapelint/scrapelint/internal/result"
)

// Blobs yields units of contents that do not lie on disk: those of names at or below the paths, by the rules for folders.
func Blobs(names, paths []string, o Options, open func(name string) ([]byte, error)) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for _, n := range names {
			if !below(n, paths) || !wanted(n, o) || o.Exclude != nil && o.Exclude(n) {
				continue
			}
			if !blob(n, o, open, yield) {
				return
			}
		}
	}
}

func blob(name string, o Options, open func(string) ([]byte, error), yield func(Unit) bool) bool {
	if hiddenBelow(name) {
		return yield(One(&result.File{Name: name, Skipped: "hidden"}))
	}
	data, err := open(name)
	if err != nil {
		return yield(One(&result.File{Name: name, Err: err}))
	}
	return stream(name, bytes.NewReader(data), Found{Path: name}, o, yield)
}

// below says whether a name lies at or below one of the paths.
func below(name string, paths []string) bool {
	for _, p := range paths {
		p = clean(p)
		if p == "." && !strings.HasPrefix(name, "../") || name == p || strings.HasPrefix(name, path.Clean(p)+"/") {
			return true
		}
	}
	return false
}
