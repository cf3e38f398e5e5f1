package config

import (
	"path/filepath"
	"strings"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
)

// Flags are the settings of the command line. What is given here replaces what the file says, except that Ignore adds to the
// file's list; Select replaces both lists, since it names exactly what is wanted.
type Flags struct {
	Select, Ignore, Fields []string
}

// Settings are what holds for a run.
type Settings struct {
	File *File
	// Rules that are on, in the order of the catalogue.
	Rules  []*lint.Rule
	Fields []string
	// Baseline is the path of the configured baseline, as seen from the working folder, or "".
	Baseline string

	severity  map[*lint.Rule]lint.Severity
	overrides []override
	exclude   globs
	dir       string
}

type override struct {
	paths    globs
	ignore   map[*lint.Rule]bool
	severity map[*lint.Rule]lint.Severity
}

// Merge combines a file (an empty one where there is none) with the command line. dir is the working folder.
func Merge(all []*lint.Rule, f *File, flags Flags, dir string) (*Settings, error) {
	s := &Settings{File: f, exclude: compileAll(f.Exclude), dir: dir}
	on, off := values(f.Select), values(f.Ignore)
	if len(flags.Select) > 0 {
		on, off = flags.Select, nil
	}
	var err error
	if s.Rules, err = Select(all, on, append(off, flags.Ignore...)); err != nil {
		return nil, err
	}
	s.severity = levels(all, f.Severity)
	for _, o := range f.Overrides {
		ignore, err := union(all, values(o.Ignore))
		if err != nil {
			return nil, err
		}
		s.overrides = append(s.overrides, override{compileAll(o.Paths), ignore, levels(all, o.Severity)})
	}
	if s.Fields = flags.Fields; len(s.Fields) == 0 {
		s.Fields = values(f.Fields)
	}
	if f.Baseline.Value != "" {
		s.Baseline = f.Resolve(f.Baseline.Value)
	}
	return s, nil
}

// Resolve makes a path of the file one that is seen from the working folder.
func (f *File) Resolve(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(f.Dir, path)
}

func levels(all []*lint.Rule, l Levels) map[*lint.Rule]lint.Severity {
	m := map[*lint.Rule]lint.Severity{}
	for _, e := range l {
		rules, _ := Match(all, e.Rule.Value) // Load has checked the names
		for _, r := range rules {
			m[r] = e.Severity
		}
	}
	return m
}

func values(words []Word) []string {
	var v []string
	for _, w := range words {
		v = append(v, w.Value)
	}
	return v
}

// Policy returns what holds for a file, or nil where the rules decide alone.
func (s *Settings) Policy(file string) engine.Policy {
	var active []*override
	if len(s.overrides) > 0 {
		name := s.relative(file)
		for i := range s.overrides {
			if s.overrides[i].paths.match(name) {
				active = append(active, &s.overrides[i])
			}
		}
	}
	if len(active) == 0 && len(s.severity) == 0 {
		return nil
	}
	return func(r *lint.Rule) (lint.Severity, bool) {
		severity := s.severity[r]
		for _, o := range active {
			if o.ignore[r] {
				return lint.Default, false
			}
			if v, ok := o.severity[r]; ok {
				severity = v
			}
		}
		return severity, true
	}
}

// Excluded says whether the file's list of exclusions names a path.
func (s *Settings) Excluded(path string) bool {
	return len(s.exclude) > 0 && s.exclude.match(s.relative(path))
}

// relative is a path as seen from the folder of the configuration file.
func (s *Settings) relative(path string) string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(s.dir, path)
	}
	base := s.File.Dir
	if !filepath.IsAbs(base) {
		base = filepath.Join(s.dir, base)
	}
	if rel, err := filepath.Rel(base, path); err == nil && !strings.HasPrefix(rel, "..") {
		path = rel
	}
	return strings.TrimPrefix(filepath.ToSlash(path), "/")
}
