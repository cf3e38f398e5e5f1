package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// MetadataName is the usual name of the file that takes the lines moved out of the texts.
const MetadataName = ".scrapelint-metadata.jsonl"

// beside reads a file that need not exist and says how it would be changed.
func beside(path string, change func(old string) (string, error)) (Change, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return Change{}, err
	}
	data, err := os.ReadFile(full)
	created := errors.Is(err, fs.ErrNotExist)
	if err != nil && !created {
		return Change{}, fmt.Errorf("%s: %w", path, fileio.Cause(err))
	}
	changed, err := change(string(data))
	if err != nil {
		return Change{}, err
	}
	return newChange(full, string(data), changed, created), nil
}

// addKnown records a finding in the baseline.
func (s *Session) addKnown(it *result.Item, reason string) (Change, error) {
	if s.o.Baseline == "" {
		return Change{}, errors.New("there is no baseline to record it in")
	}
	return beside(s.o.Baseline, func(string) (string, error) {
		b, err := baseline.Load(s.o.Baseline)
		if missing(s.o.Baseline) {
			b, err = baseline.New(s.o.Baseline)
		}
		if err != nil {
			return "", err
		}
		b.Reject(&result.File{Name: s.File().Name, Text: s.text}, it, reason)
		return b.Content()
	})
}

// metadata is a line of the metadata file.
type metadata struct {
	Path string `json:"path"`
	Rule string `json:"rule"`
	Text string `json:"text"`
}

func (s *Session) addMetadata(rule, words string) (Change, error) {
	return beside(s.o.Metadata, func(old string) (string, error) {
		dir, err := filepath.Abs(filepath.Dir(s.o.Metadata))
		if err != nil {
			return "", err
		}
		path := s.File().path
		if rel, err := filepath.Rel(dir, path); err == nil {
			path = filepath.ToSlash(rel)
		}
		var line bytes.Buffer
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		err = enc.Encode(metadata{path, rule, strings.TrimSpace(words)})
		return old + line.String(), err
	})
}

// Word is what AllowWord would allow: the text of the current finding.
func (s *Session) Word() string {
	it := s.Current()
	if it == nil {
		return ""
	}
	return strings.Join(strings.Fields(it.Span.Of(s.text)), " ")
}

// AllowWord puts a word on the allow list of the configuration: no file of the collection is asked about it again.
func (s *Session) AllowWord(word string) error {
	d, it, err := s.decide(Allow)
	if err != nil {
		return err
	}
	switch {
	case s.o.Config == "":
		return errors.New("no word can be allowed in a run without a configuration file")
	case word == "" || !utf8.ValidString(word):
		return errors.New("that is not a word")
	}
	if r := (&result.File{Text: s.text, Items: []result.Item{*it}}); !allows(r, word) {
		return fmt.Errorf("allowing %q would not settle this finding: it is about %q", word, s.Word())
	}
	c, err := beside(s.o.Config, func(old string) (string, error) { return withAllowed(old, word) })
	if err != nil {
		return err
	}
	d.Text, d.Changes = word, []Change{c}
	return s.commitAllow(d)
}

func (s *Session) commitAllow(d Decision) error {
	before := s.allowed
	f := &config.File{Allow: s.words(d.Text)}
	s.allowed = config.NewAllowed(f)
	n := len(s.stack)
	err := s.commit(d, d.At)
	if len(s.stack) == n {
		s.allowed = before
		return errors.Join(err, s.open(d.At))
	}
	return err
}

// words are the allowed ones and one more.
func (s *Session) words(more string) []config.Word {
	var list []config.Word
	if s.o.Config != "" && !missing(s.o.Config) {
		if f, err := config.Load(s.o.Config, s.o.All); err == nil {
			list = f.Allow
		}
	}
	return append(list, config.Word{Value: more})
}

func allows(r *result.File, word string) bool {
	config.NewAllowed(&config.File{Allow: []config.Word{{Value: word}}}).Filter(r)
	return len(r.Items) == 0
}

// withAllowed adds a word to the allow list of a configuration and leaves all else as it is, comments included.
func withAllowed(old, word string) (string, error) {
	before, err := allowed(old)
	if err != nil {
		return "", err
	}
	quoted, err := json.Marshal(word) // a JSON string is a YAML scalar
	if err != nil {
		return "", err
	}
	changed := insertAllowed(old, before, string(quoted))
	now, err := allowed(changed)
	if err != nil || len(now) != len(before)+1 || now[len(now)-1].Value != word {
		return "", errors.New("the allow list of the configuration has a form that cannot be added to; add the word by hand")
	}
	return changed, nil
}

func insertAllowed(old string, before []config.Word, quoted string) string {
	eol := newline(old)
	if len(before) == 0 {
		if old != "" && ending(old) == "" {
			old += eol
		}
		return old + "allow:" + eol + "  - " + quoted + eol
	}
	index := text.NewLineIndex(old)
	last := before[len(before)-1]
	line, start := index.Line(last.Line)
	if dash := strings.TrimLeft(line, " \t"); strings.HasPrefix(dash, "- ") {
		indent := line[:len(line)-len(dash)]
		end := start + len(line)
		return old[:end] + eol + indent + "- " + quoted + old[end:]
	}
	end := start + len(line)
	if closing := strings.LastIndexByte(line, ']'); closing >= 0 {
		end = start + closing
	}
	return old[:end] + ", " + quoted + old[end:]
}

// allowed reads the allow list of a configuration.
func allowed(content string) ([]config.Word, error) {
	var f struct {
		Allow []config.Word `yaml:"allow"`
	}
	if onlyComments(content) {
		return nil, nil
	}
	if err := yaml.Unmarshal([]byte(content), &f); err != nil {
		return nil, errors.New("the configuration cannot be read")
	}
	return f.Allow, nil
}

func onlyComments(content string) bool {
	for line := range strings.Lines(content) {
		if s := strings.TrimSpace(line); s != "" && s[0] != '#' {
			return false
		}
	}
	return true
}
