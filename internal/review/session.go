// Package review is a cleanup session: its files, findings, decisions and undo stack, and what it takes to go on after it was
// left or killed. It knows no terminal; the plain prompts and the full screen are faces of it.
//
// Every decision is carried out at once. It is written to the journal first, then to the file, atomically and only if the
// file is still what was judged; then the file is judged again, so that all later findings are those of the new text.
package review

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// Options are what a session works on.
type Options struct {
	// Judge sets what is found in a text; the baseline and the allow list are the session's own affair.
	Judge func(*result.File)
	// IsText says whether a content is text; nil takes everything for text.
	IsText func(content []byte) bool
	// Rules are those that run, All the whole catalogue.
	Rules, All []*lint.Rule
	// Config is the configuration file that words are allowed in; empty where none may be used. It need not exist.
	Config string
	// Baseline takes the rejected findings, Metadata the lines that go out of the texts. Neither needs to exist.
	Baseline, Metadata string
	// Journal keeps the session; empty keeps nothing.
	Journal string
}

// File is one file of the session.
type File struct {
	Name string
	// Words and Grade are of the text as it is now, Open what is found in it and not decided.
	Words int
	Grade result.Grade
	Open  map[Kind]int
	// Problem says why the file cannot be worked on.
	Problem string
	path    string
}

// Kind tells findings apart for counting and filtering.
type Kind struct {
	Rule     *lint.Rule
	Severity lint.Severity
}

// Session is a cleanup session. It serves one goroutine.
type Session struct {
	o       Options
	files   []*File
	current int
	// text is the current file as it was judged, items what is undecided in it and passes the filter.
	text   string
	items  []result.Item
	cursor int

	filter    Filter
	known     *baseline.Baseline
	knownHash string
	allowed   *config.Allowed
	marks     map[string]bool
	stack     []Decision
	journal   journal
	stand     *stand
	warnings  []string
}

// New begins a session over the files of the names, or takes up the one in the journal.
func New(names []string, o Options) (*Session, error) {
	s := &Session{o: o, marks: map[string]bool{}, journal: journal{path: o.Journal}}
	s.replay()
	if err := s.loadAllowed(); err != nil {
		return nil, err
	}
	touched := map[string]bool{}
	for i := range s.stack {
		touched[s.stack[i].File] = true
	}
	for _, name := range names {
		path, err := filepath.Abs(filepath.FromSlash(name))
		if err != nil {
			return nil, err
		}
		f := &File{Name: name, path: path}
		if err := s.count(f); err != nil {
			return nil, err
		}
		if f.Problem != "" || len(f.Open) > 0 || touched[path] {
			s.files = append(s.files, f)
		}
	}
	return s, s.begin()
}

// begin goes to where the session was left, or to the first file.
func (s *Session) begin() error {
	for i, f := range s.files {
		if s.stand != nil && f.path == s.stand.File {
			s.current = i
			if err := s.open(s.stand.At); err != nil || len(s.items) > 0 {
				return err
			}
		}
	}
	if len(s.files) == 0 {
		return nil
	}
	if s.stand == nil {
		s.current = len(s.files) - 1
	}
	return s.nextOpen()
}

// Resumed is how many decisions of an earlier session stand.
func (s *Session) Resumed() int { return len(s.stack) }

// Warnings are things to tell that stop nothing, each once.
func (s *Session) Warnings() []string {
	w := s.warnings
	s.warnings = nil
	return w
}

// replay reads the journal, and finishes the last decision or its taking back if the program died over it.
func (s *Session) replay() {
	if s.o.Journal == "" {
		return
	}
	entries, torn, err := readJournal(s.o.Journal)
	if err != nil {
		s.warn("progress of earlier sessions cannot be read: %s", fileio.Cause(err))
		return
	}
	s.journal.torn = torn
	var last []Change
	for _, e := range entries {
		last = nil
		switch {
		case e.Decision != nil:
			s.push(*e.Decision)
			last = e.Changes
		case e.Undo && len(s.stack) > 0:
			last = inverses(s.pop().Changes)
		case e.Stand != nil:
			s.stand = e.Stand
		}
	}
	for i := range last {
		s.redo(&last[i])
	}
}

// redo finishes a change that a killed program may have left out, and clears away what it may have left behind.
func (s *Session) redo(c *Change) {
	st, content, err := c.state()
	if err != nil || st != before {
		return
	}
	if err := c.apply(); err != nil {
		s.warn("%s: the last decision could not be carried out: %s", c.Path, fileio.Cause(err))
		return
	}
	s.sweep(c, content)
}

// sweep removes the unfinished copy of a file that a killed program left beside it: a beginning of what it was to become.
func (s *Session) sweep(c *Change, content string) {
	whole := content[:c.At] + string(c.New) + content[c.At+len(c.Old):]
	stray, _ := filepath.Glob(filepath.Join(filepath.Dir(c.Path), ".scrapelint-*~"))
	for _, p := range stray {
		data, err := os.ReadFile(p)
		if err == nil && len(data) <= len(whole) && whole[:len(data)] == string(data) {
			_ = fileio.Remove(p, string(data)) // it is only in the way
		}
	}
}

func (s *Session) push(d Decision) {
	s.stack = append(s.stack, d)
	for _, m := range d.Marks {
		s.marks[m] = true
	}
	s.stand = &stand{d.File, d.At}
}

func (s *Session) pop() Decision {
	d := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	for _, m := range d.Marks {
		delete(s.marks, m)
	}
	s.stand = &stand{d.File, d.At}
	return d
}

func (s *Session) warn(format string, args ...any) {
	s.warnings = append(s.warnings, fmt.Sprintf(format, args...))
}

// loadAllowed reads the allow list as it is now.
func (s *Session) loadAllowed() error {
	f := &config.File{}
	if s.o.Config != "" {
		loaded, err := config.Load(s.o.Config, s.o.All)
		switch {
		case err == nil:
			f = loaded
		case !missing(s.o.Config):
			return err
		}
	}
	s.allowed = config.NewAllowed(f)
	return nil
}

// loadKnown reads the baseline, if it is not the one that was read last.
func (s *Session) loadKnown() error {
	data, err := os.ReadFile(s.o.Baseline)
	if errors.Is(err, fs.ErrNotExist) || s.o.Baseline == "" {
		s.known, s.knownHash = nil, ""
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", s.o.Baseline, fileio.Cause(err))
	}
	if h := hashOf(string(data)); h != s.knownHash {
		if s.known, err = baseline.Load(s.o.Baseline); err != nil {
			return err
		}
		s.knownHash = h
	}
	return nil
}

// judge returns what is found in a text and not known, allowed or passed over.
func (s *Session) judge(f *File, content string) (*result.File, error) {
	if err := s.loadKnown(); err != nil {
		return nil, err
	}
	r := &result.File{Name: f.Name, Text: content}
	s.o.Judge(r)
	if len(r.Faults) > 0 {
		return nil, r.Faults[0]
	}
	s.allowed.Filter(r)
	if s.known != nil {
		s.known.Without(r)
	}
	f.Words, f.Grade = r.Words, r.Grade()
	if len(s.marks) > 0 {
		kept := r.Items[:0]
		for i, m := range marks(f.path, r) {
			if !s.marks[m] {
				kept = append(kept, r.Items[i])
			}
		}
		r.Items = kept
	}
	f.Open = map[Kind]int{}
	for i := range r.Items {
		f.Open[Kind{r.Items[i].Rule, r.Items[i].Severity}]++
	}
	return r, nil
}

// count judges a file for the list. An error is one of the session, not of the file.
func (s *Session) count(f *File) error {
	content, err := s.read(f)
	if err != nil {
		return nil //nolint:nilerr // it is the file's Problem now
	}
	_, err = s.judge(f, content)
	return err
}

// read reads a file and notes what is wrong with it.
func (s *Session) read(f *File) (string, error) {
	data, err := os.ReadFile(f.path)
	if err == nil && s.o.IsText != nil && !s.o.IsText(data) {
		err = errors.New("not a text file")
	}
	if err != nil {
		f.Problem, f.Open = fileio.Cause(err).Error(), nil
		return "", err
	}
	f.Problem = ""
	return string(data), nil
}

// open reads and judges the current file; the finding at or after the offset becomes the current one.
func (s *Session) open(at int) error {
	f := s.files[s.current]
	s.text, s.items, s.cursor = "", nil, 0
	content, err := s.read(f)
	if err != nil {
		return nil //nolint:nilerr // it is the file's Problem now
	}
	r, err := s.judge(f, content)
	if err != nil {
		return err
	}
	s.text = content
	for i := range r.Items {
		if s.filter.passes(&r.Items[i]) {
			s.items = append(s.items, r.Items[i])
		}
	}
	for s.cursor < len(s.items) && s.items[s.cursor].Span.Start < at {
		s.cursor++
	}
	if s.cursor == len(s.items) {
		s.cursor = 0
	}
	return nil
}

// nextOpen goes to the next file with something to decide, after the last one to the first again. It stays where
// there is none.
func (s *Session) nextOpen() error {
	for n := 1; n <= len(s.files); n++ {
		i := (s.current + n) % len(s.files)
		if s.files[i].Problem != "" || s.filter.count(s.files[i].Open) == 0 {
			continue
		}
		old := s.current
		s.current = i
		if err := s.open(0); err != nil {
			s.current = old
			return err
		}
		if len(s.items) > 0 {
			return nil
		}
		s.current = old
	}
	if len(s.files) == 0 {
		return nil
	}
	return s.open(0)
}

// Close ends the session for now: it can be taken up again. The place is remembered.
func (s *Session) Close() {
	_ = s.remember() // without it the session goes on at the last decision
	s.journal.close()
}

// remember writes where the session stands, once.
func (s *Session) remember() error {
	it := s.Current()
	if it == nil {
		return nil
	}
	now := stand{s.files[s.current].path, it.Span.Start}
	if s.stand != nil && *s.stand == now {
		return nil
	}
	s.stand = &now
	return s.journal.write(entry{Stand: &now})
}

// Finish ends the session for good: its decisions can no longer be taken back, what was skipped will be asked again.
func (s *Session) Finish() error { return s.journal.remove() }

func missing(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}
