// Package source finds and reads what is to be judged: files, folders, standard input, record files and compressed files.
package source

import (
	"io"
	"iter"

	"github.com/scrapelint/scrapelint/internal/result"
)

// Unit is a piece of work that one worker reads on its own. Files may be ranged over once, from any goroutine.
type Unit struct {
	// Size is about how many bytes the unit holds.
	Size  int
	Files iter.Seq[*result.File]
}

// Options say how to find and read.
type Options struct {
	// Stdin is read for the path "-", under the name StdinName (or "<stdin>").
	Stdin     io.Reader
	StdinName string
	// Fields are the keys of record files that hold text. Where there are any, folders are searched for record files too.
	Fields []string
	// ForceExclude applies the rules for folders (ignored, hidden, other kinds of file) to paths that were named as well.
	ForceExclude bool
	// Exclude drops paths; nil drops none.
	Exclude func(path string) bool
	// Only keeps just these paths, without a word on the others; nil keeps all.
	Only func(path string) bool
	// Reuse overwrites the text of a File with that of a later one as soon as it is released: for runs in which nobody keeps what he was
	// given.
	Reuse bool
	// Warn is told what did not go as it should without being an error.
	Warn func(string)
}

// DefaultField is the key that is read of a record file where no field is named.
const DefaultField = "text"

// Units reads the paths in their order; folders in the order of their paths, bytewise.
func Units(paths []string, o Options) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		free := new(buffers)
		for f := range Find(paths, o) {
			if !read(f, o, free, yield) {
				return
			}
		}
	}
}

// One is a unit of a single file that is already known.
func One(f *result.File) Unit {
	return Unit{Size: len(f.Text), Files: func(yield func(*result.File) bool) { yield(f) }}
}
