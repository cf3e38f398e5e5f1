package source

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/scrapelint/scrapelint/internal/fileio"
)

// Found is a file to read, or the reason why it is not read.
type Found struct {
	// Path is relative where it was given relative, with slashes. Stdin is the path "-".
	Path string
	Size int64
	// Named: the path itself was given, not a folder above it.
	Named bool
	// Skipped is a word, Err an error; both mean that the file is not read.
	Skipped string
	Err     error
}

// Stdin is the path that means standard input.
const Stdin = "-"

// Find lists the files at and below the paths, each once, in order.
func Find(paths []string, o Options) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		seen := map[string]bool{}
		once := func(f Found) bool {
			if seen[f.Path] || o.Only != nil && f.Err == nil && !o.Only(f.Path) {
				return true
			}
			seen[f.Path] = true
			return yield(f)
		}
		out := map[string]bool{}
		if o.ForceExclude {
			out = ignored(named(paths))
		}
		for _, p := range paths {
			if !findOne(p, o, out, once) {
				return
			}
		}
	}
}

// named are the paths that are files.
func named(paths []string) []string {
	var files []string
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && !info.IsDir() {
			files = append(files, clean(p))
		}
	}
	return files
}

// findOne lists what one path names; ignored are the named files that git ignores.
func findOne(p string, o Options, ignored map[string]bool, yield func(Found) bool) bool {
	if p == Stdin {
		return yield(Found{Path: p, Named: true})
	}
	name := clean(p)
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return yield(Found{Path: name, Named: true, Err: fileio.Cause(err)})
	case info.IsDir() && !o.ForceExclude && ignoredFolder(name):
		return walk(name, o, yield) // it was named, so what git ignores is what is wanted
	case info.IsDir():
		return findIn(name, o, yield)
	case !info.Mode().IsRegular() && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0:
		return yield(Found{Path: name, Named: true, Err: errors.New("not a regular file")})
	}
	f := Found{Path: name, Size: info.Size(), Named: true}
	if o.ForceExclude {
		f.Skipped = excluded(name, o, ignored[name])
		f.Named = false
	}
	return yield(f)
}

// excluded says why a named file would not be read if its folder had been given.
func excluded(name string, o Options, ignored bool) string {
	switch {
	case o.Exclude != nil && o.Exclude(name):
		return "excluded"
	case !wanted(name, o):
		return "not a text file by its name"
	case hidden(path.Base(name)):
		return "hidden"
	case ignored:
		return "ignored by git"
	}
	return ""
}

// findIn lists a folder: through git where it lies in a repository, so that ignored files stay out.
func findIn(dir string, o Options, yield func(Found) bool) bool {
	if Repository(dir) != "" {
		names, err := gitFiles(dir)
		if err == nil {
			return findListed(dir, names, o, yield)
		}
		if o.Warn != nil {
			o.Warn(dir + ": git could not list the files (" + err.Error() + "), so ignored files are read as well")
		}
	}
	return walk(dir, o, yield)
}

func findListed(dir string, names []string, o Options, yield func(Found) bool) bool {
	for _, n := range names {
		p := join(dir, n)
		if hiddenBelow(n) {
			if wanted(n, o) && !yield(Found{Path: p, Skipped: "hidden"}) {
				return false
			}
			continue
		}
		if strings.HasSuffix(n, "/") { // another repository inside this one
			if !findIn(strings.TrimSuffix(p, "/"), o, yield) {
				return false
			}
			continue
		}
		info, err := os.Lstat(p)
		switch {
		case errors.Is(err, fs.ErrNotExist): // deleted, but still in the index
			continue
		case err == nil && info.IsDir(): // a submodule
			if !findIn(p, o, yield) {
				return false
			}
			continue
		}
		if !consider(p, info, err, o, yield) {
			return false
		}
	}
	return true
}

func walk(dir string, o Options, yield func(Found) bool) bool {
	entries, err := os.ReadDir(dir)
	if err != nil && !yield(Found{Path: dir, Err: fileio.Cause(err)}) {
		return false
	}
	for _, e := range entries {
		p := join(dir, e.Name())
		switch {
		case hidden(e.Name()):
			if (e.IsDir() && e.Name() != ".git" || wanted(p, o)) && !yield(Found{Path: p, Skipped: "hidden"}) {
				return false
			}
		case e.IsDir():
			if !walk(p, o, yield) {
				return false
			}
		default:
			info, err := e.Info()
			if !consider(p, info, err, o, yield) {
				return false
			}
		}
	}
	return true
}

// consider judges one directory entry that is not a folder.
func consider(p string, info fs.FileInfo, err error, o Options, yield func(Found) bool) bool {
	switch {
	case !wanted(p, o):
		return true
	case o.Exclude != nil && o.Exclude(p):
		return yield(Found{Path: p, Skipped: "excluded"})
	case err != nil:
		return yield(Found{Path: p, Err: fileio.Cause(err)})
	case info.Mode()&fs.ModeSymlink != 0:
		return yield(Found{Path: p, Skipped: "symbolic link"})
	case !info.Mode().IsRegular():
		return yield(Found{Path: p, Skipped: "not a regular file"})
	}
	return yield(Found{Path: p, Size: info.Size()})
}

// wanted says whether a file in a folder is read, by its name alone.
func wanted(name string, o Options) bool {
	switch strings.ToLower(path.Ext(bare(name))) {
	case ".txt", ".md", ".markdown":
		return true
	case ".jsonl", ".ndjson":
		return len(o.Fields) > 0
	}
	return false
}

func records(name string) bool {
	ext := strings.ToLower(path.Ext(bare(name)))
	return ext == ".jsonl" || ext == ".ndjson"
}

// Plain says whether a file holds its text as it is, not compressed and not in records.
func Plain(name string) bool { return compression(name) == "" && !records(name) }

// bare is the name without the suffix of a compression.
func bare(name string) string {
	if c := compression(name); c != "" {
		return name[:len(name)-len(c)]
	}
	return name
}

func compression(name string) string {
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".gz", ".zst":
		return ext
	}
	return ""
}

func hidden(base string) bool { return len(base) > 1 && base[0] == '.' && base != ".." }

func hiddenBelow(name string) bool { return name[0] == '.' || strings.Contains(name, "/.") }

// clean makes a path that is the same however it was typed: relative stays relative, "./a" is "a"; paths below the working
// folder that were given in full become relative.
func clean(p string) string {
	if filepath.IsAbs(p) {
		if wd, err := os.Getwd(); err == nil {
			if rel, err := filepath.Rel(wd, p); err == nil && filepath.IsLocal(rel) {
				p = rel
			}
		}
	}
	return filepath.ToSlash(filepath.Clean(p))
}

func join(dir, name string) string {
	if dir == "." {
		return name
	}
	return strings.TrimSuffix(dir, "/") + "/" + name
}
