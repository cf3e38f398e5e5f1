// Package change tells what is new since a revision, or in the index of git, so that a gate judges new articles whole and
// changed ones by their changed paragraphs.
package change

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/repair"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Set is what changed: by path, as seen from the working folder.
type Set struct {
	files map[string]*file
	// top is the top folder of the repository, dir the working folder below it; both are real paths.
	top, dir string
}

// file is a changed file. Lines are the changed ones, half-open and counted from 0 by \n; an empty range is a place where
// lines were taken away. A file that is new is judged whole.
type file struct {
	whole bool
	lines []lines
	blob  string
}

type lines struct{ from, to int }

// Since returns what differs in the work tree from the merge base of a revision and HEAD; untracked files are new.
func Since(revision string) (*Set, error) {
	s, err := open()
	if err != nil {
		return nil, err
	}
	base, err := s.mergeBase(revision)
	if err != nil {
		return nil, err
	}
	if err := s.diff(base); err != nil {
		return nil, err
	}
	return s, s.untracked()
}

// Staged returns what differs in the index from HEAD.
func Staged() (*Set, error) {
	s, err := open()
	if err != nil {
		return nil, err
	}
	base := "HEAD"
	if _, err := s.git("rev-parse", "--verify", "--quiet", "HEAD"); err != nil { // nothing was committed yet
		out, err := s.git("hash-object", "-t", "tree", "--stdin")
		if err != nil {
			return nil, err
		}
		base = strings.TrimSpace(string(out))
	}
	return s, s.diff(base, "--cached")
}

func open() (*Set, error) {
	dir, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	out, err := source.Git(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, fmt.Errorf("there is no git repository to compare with: %w", err)
	}
	return &Set{files: map[string]*file{}, top: filepath.FromSlash(strings.TrimRight(string(out), "\r\n")), dir: dir}, nil
}

func (s *Set) git(args ...string) ([]byte, error) { return source.Git(s.top, args...) }

// mergeBase finds where the work branched off. What cannot be found is an error, never "everything" or "nothing".
func (s *Set) mergeBase(revision string) (string, error) {
	if strings.HasPrefix(revision, "-") {
		return "", fmt.Errorf("%q is no revision", revision)
	}
	if _, err := s.git("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}"); err != nil {
		return "", fmt.Errorf("the revision %q is not here; %s", revision, s.remedy("git fetch origin "+strings.TrimPrefix(revision, "origin/")))
	}
	out, err := s.git("merge-base", revision, "HEAD")
	if base := strings.TrimSpace(string(out)); err == nil && base != "" {
		return base, nil
	}
	return "", fmt.Errorf("%q and HEAD have no common ancestor here; %s", revision, s.remedy("name a revision that HEAD grew from"))
}

func (s *Set) remedy(otherwise string) string {
	out, err := s.git("rev-parse", "--is-shallow-repository")
	if err == nil && strings.TrimSpace(string(out)) == "true" {
		return "this clone is shallow: run `git fetch --unshallow`, or in GitHub Actions check out with fetch-depth: 0"
	}
	return otherwise
}

func (s *Set) untracked() error {
	out, err := s.git("ls-files", "-z", "--others", "--exclude-standard")
	for _, name := range source.SplitNUL(out) {
		s.files[s.relative(name)] = &file{whole: true}
	}
	return err
}

// relative turns git's path into one as seen from the working folder, as paths are named everywhere else.
func (s *Set) relative(name string) string {
	path := filepath.Join(s.top, filepath.FromSlash(name))
	if rel, err := filepath.Rel(s.dir, path); err == nil {
		path = rel
	}
	return filepath.ToSlash(path)
}

// Has says whether a path changed.
func (s *Set) Has(path string) bool {
	_, ok := s.lookup(path)
	return ok
}

func (s *Set) lookup(path string) (*file, bool) {
	if filepath.IsAbs(path) { // a path outside the working folder may have been named in full
		if target, err := filepath.EvalSymlinks(path); err == nil {
			if rel, err := filepath.Rel(s.dir, target); err == nil {
				path = filepath.ToSlash(rel)
			}
		}
	}
	if strings.HasPrefix(path, "..") { // "../sub/a.txt" may be "a.txt", seen from sub
		if rel, err := filepath.Rel(s.dir, filepath.Join(s.dir, filepath.FromSlash(path))); err == nil {
			path = filepath.ToSlash(rel)
		}
	}
	f, ok := s.files[path]
	return f, ok
}

// Paths lists the changed files in order.
func (s *Set) Paths() []string {
	var paths []string
	for p := range s.files {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// Filter takes out the findings that touch no changed paragraph.
func (s *Set) Filter(f *result.File) {
	if len(f.Items) == 0 {
		return
	}
	scope := s.Scope(f)
	f.Items = slices.DeleteFunc(f.Items, func(i result.Item) bool { return !scope.Has(i.Span) })
}

// Scope are the changed paragraphs of a file.
func (s *Set) Scope(f *result.File) repair.Scope {
	changed, ok := s.lookup(f.Name)
	switch {
	case !ok:
		return repair.Scope{}
	case changed.whole:
		return nil
	}
	return changed.spans(f)
}

// spans are the changed paragraphs of a text. In a record file a paragraph is a record: its line is what git counts.
func (c *file) spans(f *result.File) repair.Scope {
	if f.Record > 0 {
		for _, l := range c.lines {
			if l.from < f.Record && f.Record <= l.to {
				return repair.Scope{{Start: 0, End: len(f.Text)}}
			}
		}
		return repair.Scope{}
	}
	spans := repair.Scope{}
	doc := text.Parse(f.Name, f.Text)
	starts := lineStarts(f.Text)
	first := f.Base.Lines
	for _, l := range c.lines {
		x := text.Span{Start: offset(starts, l.from-first, len(f.Text)), End: offset(starts, l.to-first, len(f.Text))}
		if x.Len() > 0 {
			spans = append(spans, x)
		}
		for i := range doc.Paragraphs {
			if p := doc.Paragraphs[i].Span(); p.Overlaps(x) || x.Len() == 0 && p.Start < x.Start && x.Start < p.End {
				spans = append(spans, p)
			}
		}
	}
	return spans
}

// lineStarts lists the offsets of the lines as git counts them.
func lineStarts(s string) []int {
	starts := []int{0}
	for i := range len(s) {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func offset(starts []int, line, end int) int {
	switch {
	case line <= 0:
		return 0
	case line >= len(starts):
		return end
	}
	return starts[line]
}

// Read returns the staged content of a file.
func (s *Set) Read(path string) ([]byte, error) {
	blob := s.files[path].blob
	if strings.Trim(blob, "0") == "" {
		return nil, errors.New("in conflict, so nothing is staged yet")
	}
	return s.git("cat-file", "blob", blob)
}
