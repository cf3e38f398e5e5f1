package review

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// Filter narrows a session to some rules or severities. The zero Filter lets everything pass.
type Filter struct {
	// Words is what was asked for.
	Words string
	least lint.Severity
	rules map[*lint.Rule]bool
}

// ParseFilter reads a severity ("warning": from warning up), a rule, a family or a glob; nothing lets everything pass.
func ParseFilter(words string, all []*lint.Rule) (Filter, error) {
	f := Filter{Words: words}
	if words == "" {
		return f, nil
	}
	if least, ok := lint.ParseSeverity(words); ok {
		f.least = least
		return f, nil
	}
	chosen, err := config.Match(all, words)
	if err != nil {
		return Filter{}, err
	}
	f.rules = map[*lint.Rule]bool{}
	for _, r := range chosen {
		f.rules[r] = true
	}
	return f, nil
}

func (f *Filter) has(k Kind) bool {
	return k.Severity >= f.least && (f.rules == nil || f.rules[k.Rule])
}

func (f *Filter) passes(i *result.Item) bool { return f.has(Kind{i.Rule, i.Severity}) }

func (f *Filter) count(open map[Kind]int) int {
	n := 0
	for k, c := range open {
		if f.has(k) {
			n += c
		}
	}
	return n
}

// marks identify the findings of a file, whatever is edited around them: by rule, text and a little context, numbered where
// they are equal.
func marks(path string, r *result.File) []string {
	list := make([]string, len(r.Items))
	seen := map[string]int{}
	for i := range r.Items {
		quote, context := engine.Identity(r, &r.Items[i])
		key := r.Items[i].Rule.Name + "\x00" + path + "\x00" + quote + "\x00" + context
		seen[key]++
		sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(seen[key])))
		list[i] = hex.EncodeToString(sum[:8])
	}
	return list
}

// Rules are the rules that run.
func (s *Session) Rules() []*lint.Rule { return s.o.Rules }

// Files lists the files of the session.
func (s *Session) Files() []*File { return s.files }

// File is the current file, nil where there is none; Index is its place in the list.
func (s *Session) File() *File {
	if len(s.files) == 0 {
		return nil
	}
	return s.files[s.current]
}

// Index is the place of the current file in the list.
func (s *Session) Index() int { return s.current }

// Text is the current file as it is now.
func (s *Session) Text() string { return s.text }

// Items are the undecided findings of the current file that pass the filter, in order.
func (s *Session) Items() []result.Item { return s.items }

// Cursor is the place of the current finding among Items.
func (s *Session) Cursor() int { return s.cursor }

// Current is the current finding, nil where the file has none.
func (s *Session) Current() *result.Item {
	if s.cursor >= len(s.items) {
		return nil
	}
	return &s.items[s.cursor]
}

// Filter is the filter in force.
func (s *Session) Filter() Filter { return s.filter }

// OpenIn counts what is undecided in a file and passes the filter.
func (s *Session) OpenIn(f *File) int { return s.filter.count(f.Open) }

// Progress counts findings: decided, passed over, and still open, whatever the filter.
func (s *Session) Progress() (decided, skipped, open int) {
	for i := range s.stack {
		if s.stack[i].Do == Skip {
			skipped += s.stack[i].Count
		} else {
			decided += s.stack[i].Count
		}
	}
	for _, f := range s.files {
		for _, n := range f.Open {
			open += n
		}
	}
	return decided, skipped, open
}

// SetFilter narrows the session; where the current file has nothing that passes it goes to one that has.
func (s *Session) SetFilter(f Filter) error {
	old := s.filter
	s.filter = f
	if !slices.ContainsFunc(s.files, func(file *File) bool { return f.count(file.Open) > 0 }) {
		s.filter = old
		return errNothing
	}
	at := 0
	if it := s.Current(); it != nil {
		at = it.Span.Start
	}
	if err := s.open(at); err != nil || len(s.items) > 0 {
		return err
	}
	return s.nextOpen()
}

// Move goes n findings on, or back, inside the file.
func (s *Session) Move(n int) {
	s.cursor = max(0, min(s.cursor+n, len(s.items)-1))
}

// Goto opens a file of the list.
func (s *Session) Goto(i int) error {
	s.current = max(0, min(i, len(s.files)-1))
	return s.open(0)
}

// NextFile goes to the next file with something to decide, and says whether there was another one.
func (s *Session) NextFile() (bool, error) {
	old := s.current
	err := s.nextOpen()
	return s.current != old, err
}

// Finished: there is nothing left to decide, whatever the filter.
func (s *Session) Finished() bool {
	_, _, open := s.Progress()
	return open == 0
}

// Farewell says in a line what the session came to, and how it goes on.
func (s *Session) Farewell() string {
	decided, skipped, open := s.Progress()
	if open == 0 {
		return fmt.Sprintf("done: %s, %d skipped", count(decided, "decision"), skipped)
	}
	return fmt.Sprintf("%s, %s left: run the same command to go on", count(decided, "decision"), count(open, "finding"))
}
