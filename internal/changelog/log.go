// Package changelog writes down every edit of a run of repairs, and takes the run back.
//
// A log is JSON Lines: a header, then for each changed file its edits and a line that seals them. The edits of a file follow
// each other: each counts bytes of the text that the one before has left.
package changelog

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/scrapelint/scrapelint/internal/fileio"
)

const version = 1

// header is the first line. Folder is what the names of files are relative to.
type header struct {
	Version int       `json:"scrapelint-change-log"`
	Folder  string    `json:"folder"`
	Started time.Time `json:"started"`
}

// Edit replaces the bytes [Start, End) of a file: they were Old and became New.
type Edit struct {
	File   string `json:"file"`
	Rule   string `json:"rule"`
	Title  string `json:"title"`
	Safety string `json:"safety"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Old    Text   `json:"old"`
	New    Text   `json:"new"`
}

// seal ends the edits of a file. Before and After are SHA-256 of its content in hexadecimal.
type seal struct {
	File   string `json:"file"`
	Edits  int    `json:"edits"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Log is the log of a run that goes on.
type Log struct {
	path, folder string
	file         *fileio.Log
}

// New prepares a log. The file must not exist, or be empty; it is begun with the first edit.
func New(path string) (*Log, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		return nil, fmt.Errorf("%s is there already: a log is for one run, name another file", path)
	}
	folder, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	return &Log{path: path, folder: folder}, nil
}

// Add writes the edits of a file down, before the file itself is written: a run that dies in between has promised nothing.
func (l *Log) Add(file string, edits []Edit, before, after fileio.Hash) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	var err error
	if l.file == nil {
		if l.file, err = fileio.OpenLog(l.path, 0o666); err != nil {
			return err
		}
		err = enc.Encode(header{version, l.folder, time.Now().UTC().Truncate(time.Second)})
	}
	for i := range edits {
		edits[i].File = file
		err = errors.Join(err, enc.Encode(&edits[i]))
	}
	err = errors.Join(err, enc.Encode(seal{file, len(edits), before.String(), after.String()}))
	if err != nil {
		return err
	}
	return l.file.Append(out.Bytes())
}

// Close ends the log.
func (l *Log) Close() error {
	if l.file == nil {
		return nil
	}
	return l.file.Close()
}

// Change is what a run did to one file.
type Change struct {
	// Path is the file as seen from anywhere, Name as the run named it.
	Path, Name string
	Edits      []Edit
	// Before and After identify the content, as in the log.
	Before, After string
}

// Read reads a log. What a run that died wrote down without sealing it is not there.
func Read(path string) ([]Change, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileio.Cause(err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	var r reader
	in := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil { // the end, or a line that was cut short
			if r.head.Version == 0 {
				return nil, errors.New("this is not a change log of scrapelint")
			}
			return r.changes, nil
		}
		if err := r.line(n, line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
}

type reader struct {
	head    header
	edits   []Edit
	changes []Change
}

func (r *reader) line(n int, line []byte) error {
	if n == 1 {
		if json.Unmarshal(line, &r.head) != nil || r.head.Version == 0 {
			return errors.New("this is not a change log of scrapelint")
		}
		if r.head.Version != version {
			return fmt.Errorf("version %d of change logs is not known to this scrapelint", r.head.Version)
		}
		return nil
	}
	var both struct {
		Edit
		Edits  int    `json:"edits"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
	if err := json.Unmarshal(line, &both); err != nil {
		return fmt.Errorf("not an edit: %w", err)
	}
	if both.After == "" {
		r.edits = append(r.edits, both.Edit)
		return nil
	}
	if both.Edits != len(r.edits) {
		return fmt.Errorf("%s: %d edits are sealed, %d are here", both.File, both.Edits, len(r.edits))
	}
	path := filepath.FromSlash(both.File)
	if !filepath.IsAbs(path) {
		path = filepath.Join(r.head.Folder, path)
	}
	r.changes = append(r.changes, Change{path, both.File, r.edits, both.Before, both.After})
	r.edits = nil
	return nil
}

// ErrUndone says that a file is what it was before the run.
var ErrUndone = errors.New("as it was before the run already")

// Undo puts the file back, if it is still what the run made of it.
func (c *Change) Undo() error {
	data, err := os.ReadFile(c.Path)
	if err != nil {
		return fileio.Cause(err)
	}
	switch fileio.HashOf(string(data)).String() {
	case c.After:
	case c.Before:
		return ErrUndone
	default:
		return errors.New("changed since the run, so it was left alone")
	}
	old, err := c.back(string(data))
	if err != nil {
		return err
	}
	return fileio.Cause(fileio.Replace(c.Path, string(data), old))
}

var errMisfit = errors.New("the log does not fit the file, so it was left alone")

// back undoes the edits, the last ones first.
func (c *Change) back(s string) (string, error) {
	for end := len(c.Edits); end > 0; {
		begin := end - 1
		for begin > 0 && c.Edits[begin-1].Start+len(c.Edits[begin-1].New) <= c.Edits[begin].Start {
			begin--
		}
		var err error
		if s, err = backRun(s, c.Edits[begin:end]); err != nil {
			return "", err
		}
		end = begin
	}
	if fileio.HashOf(s).String() != c.Before {
		return "", errMisfit
	}
	return s, nil
}

// backRun undoes edits that stand in the order of the text: no later one has moved an earlier one.
func backRun(s string, edits []Edit) (string, error) {
	var b strings.Builder
	b.Grow(len(s))
	at := 0
	for i := range edits {
		e := &edits[i]
		if e.Start < at || e.Start > len(s) || !strings.HasPrefix(s[e.Start:], string(e.New)) {
			return "", errMisfit
		}
		b.WriteString(s[at:e.Start])
		b.WriteString(string(e.Old))
		at = e.Start + len(e.New)
	}
	b.WriteString(s[at:])
	return b.String(), nil
}
