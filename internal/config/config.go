// Package config reads .scrapelint.yaml, and decides which rules are on, how severe they are, and what is left out.
package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
)

// Name is the name of the configuration file, looked for in the working folder and upwards.
const Name = ".scrapelint.yaml"

// FileNames are all names that it may have, the first one first.
func FileNames() []string { return []string{Name, ".scrapelint.yml"} }

// Word is a string of the file and its place in it.
type Word struct {
	Value        string
	Line, Column int
}

// UnmarshalYAML reads a scalar.
func (w *Word) UnmarshalYAML(n ast.Node) error {
	scalar, ok := n.(ast.ScalarNode)
	if !ok || n.Type() == ast.NullType {
		return &yaml.SyntaxError{Message: "a single word is expected here", Token: n.GetToken()}
	}
	w.Value = fmt.Sprint(scalar.GetValue())
	w.Line, w.Column = n.GetToken().Position.Line, n.GetToken().Position.Column
	return nil
}

// Level is one entry of the severity table: a rule pattern and what its findings are.
type Level struct {
	Rule     Word
	Severity lint.Severity
}

// Levels is the severity table in the order of the file: later entries win.
type Levels []Level

// UnmarshalYAML reads a mapping and keeps its order and places.
func (l *Levels) UnmarshalYAML(n ast.Node) error {
	m, ok := n.(ast.MapNode)
	if !ok {
		return &yaml.SyntaxError{Message: "a table `rule: note|warning|error` is expected here", Token: n.GetToken()}
	}
	for it := m.MapRange(); it.Next(); {
		var rule, severity Word
		if err := errors.Join(rule.UnmarshalYAML(it.Key()), severity.UnmarshalYAML(it.Value())); err != nil {
			return err
		}
		s, ok := lint.ParseSeverity(severity.Value)
		if !ok {
			return &yaml.SyntaxError{
				Message: fmt.Sprintf("unknown severity %q; known are note, warning, error", severity.Value), Token: it.Value().GetToken(),
			}
		}
		*l = append(*l, Level{rule, s})
	}
	return nil
}

// Override changes the rules for some paths.
type Override struct {
	Paths    []Word `yaml:"paths"`
	Ignore   []Word `yaml:"ignore"`
	Severity Levels `yaml:"severity"`
}

// File is what a configuration file says.
type File struct {
	// Path is where it was read, as it was given or found; empty where there is none. Dir is its folder.
	Path string `yaml:"-"`
	Dir  string `yaml:"-"`

	Select    []Word     `yaml:"select"`
	Ignore    []Word     `yaml:"ignore"`
	Severity  Levels     `yaml:"severity"`
	Overrides []Override `yaml:"overrides"`
	Exclude   []Word     `yaml:"exclude"`
	Allow     []Word     `yaml:"allow"`
	Header    []Word     `yaml:"header"`
	Baseline  Word       `yaml:"baseline"`
	Fields    []Word     `yaml:"fields"`
}

// Find returns the configuration file that holds for a folder, or "".
func Find(dir string) string { return FindUp(dir, FileNames()...) }

// FindUp returns the nearest file of one of the names in a folder or above it, or "". The search stays inside the git repository, or
// where there is none below the home folder: what lies further up belongs to something else.
func FindUp(dir string, names ...string) string {
	for top := border(dir); ; dir = filepath.Dir(dir) {
		for _, name := range names {
			path := filepath.Join(dir, name)
			if _, err := os.Stat(path); err == nil {
				return path
			}
		}
		if dir == top {
			return ""
		}
	}
}

// border is the last folder that a search looks into.
func border(dir string) string {
	home, _ := os.UserHomeDir()
	for up := dir; ; {
		if _, err := os.Lstat(filepath.Join(up, ".git")); err == nil || up == home {
			return up
		}
		next := filepath.Dir(up)
		if next == up {
			return dir
		}
		up = next
	}
}

// Load reads a configuration file strictly and checks its rules against the catalogue. An error says path, line and column.
func Load(path string, all []*lint.Rule) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, fileio.Cause(err))
	}
	f := &File{}
	if err := yaml.UnmarshalWithOptions(data, f, yaml.Strict()); err != nil && !blank(data) {
		return nil, fmt.Errorf("%s:%w", path, place(err))
	}
	f.Path, f.Dir = path, filepath.Dir(path)
	if err := f.check(all); err != nil {
		return nil, err
	}
	return f, nil
}

// blank says whether a file holds only comments: that is an empty configuration, not an error.
func blank(data []byte) bool {
	for line := range strings.Lines(string(data)) {
		if s := strings.TrimSpace(line); s != "" && s[0] != '#' && s != "---" {
			return false
		}
	}
	return true
}

// place is the error of the YAML library in one line, its place first.
func place(err error) error {
	var y yaml.Error
	if !errors.As(err, &y) || y.GetToken() == nil {
		return errors.New(" " + strings.ReplaceAll(err.Error(), "\n", " "))
	}
	p := y.GetToken().Position
	message := y.GetMessage()
	if name, ok := strings.CutPrefix(message, "unknown field "); ok {
		message = "unknown key " + name + hint(strings.Trim(name, `"`), p.Column)
	}
	if _, wanted, ok := strings.Cut(message, " was used where "); ok {
		kind, _, _ := strings.Cut(wanted, " ")
		if words := shapes[kind]; words != "" {
			message = words + " is expected here"
		}
	}
	return fmt.Errorf("%d:%d: %s", p.Line, p.Column, message)
}

// shapes are the kinds of YAML value, with an example for those who do not write it every day.
var shapes = map[string]string{"sequence": "a list such as [one, two]", "mapping": "a table of `key: value`"}

// hint says what an unknown key may have been; a key that is not at the border of the page is one of an override.
func hint(typed string, column int) string {
	known := keys
	if column > 1 {
		known = overrideKeys
	}
	if near := Nearest(typed, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return "; known are " + strings.Join(known, ", ")
}

// keys of the file and of an override.
var (
	keys         = []string{"select", "ignore", "severity", "overrides", "exclude", "allow", "header", "baseline", "fields"}
	overrideKeys = []string{"paths", "ignore", "severity"}
)

// HeaderLines are the words of the header key.
var HeaderLines = []string{"title", "date", "url"}

func (f *File) check(all []*lint.Rule) error {
	if err := f.checkEmpty(); err != nil {
		return err
	}
	lists := [][]Word{f.Select, f.Ignore}
	levels := []Levels{f.Severity}
	for _, o := range f.Overrides {
		if len(o.Paths) == 0 {
			return fmt.Errorf("%s: an override needs paths", f.Path)
		}
		lists = append(lists, o.Ignore)
		levels = append(levels, o.Severity)
	}
	for _, l := range levels {
		for _, e := range l {
			lists = append(lists, []Word{e.Rule})
		}
	}
	for _, l := range lists {
		for _, w := range l {
			if _, err := Match(all, w.Value); err != nil {
				return f.At(w, err)
			}
		}
	}
	for _, w := range f.Header {
		if Nearest(w.Value, HeaderLines) != w.Value {
			return f.At(w, fmt.Errorf("unknown header line %q; known are %s", w.Value, strings.Join(HeaderLines, ", ")))
		}
	}
	return f.checkGlobs()
}

// checkEmpty finds entries that say nothing: an empty word to allow would allow every finding of an empty place.
func (f *File) checkEmpty() error {
	type list struct {
		key   string
		words []Word
	}
	lists := []list{{"select", f.Select}, {"ignore", f.Ignore}, {"exclude", f.Exclude}, {"allow", f.Allow}, {"header", f.Header}, {"fields", f.Fields}}
	for _, o := range f.Overrides {
		lists = append(lists, list{"paths", o.Paths}, list{"ignore", o.Ignore})
	}
	for _, l := range lists {
		if slices.ContainsFunc(l.words, func(w Word) bool { return strings.TrimSpace(w.Value) == "" }) {
			return fmt.Errorf("%s: an entry of %q is empty", f.Path, l.key)
		}
	}
	return nil
}

func (f *File) checkGlobs() error {
	lists := [][]Word{f.Exclude}
	for _, o := range f.Overrides {
		lists = append(lists, o.Paths)
	}
	for _, l := range lists {
		for _, w := range l {
			if _, err := compile(w.Value); err != nil {
				return f.At(w, err)
			}
		}
	}
	return nil
}

// At puts the place of a word before an error.
func (f *File) At(w Word, err error) error {
	return fmt.Errorf("%s:%d:%d: %w", f.Path, w.Line, w.Column, err)
}
