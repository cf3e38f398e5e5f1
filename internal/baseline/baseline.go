// Package baseline remembers the defects that are known already, beside the text, so that a gate fails only for new ones.
//
// An entry says what a defect is, never where: rule, path, the text found and a hash of a little of its line. It survives
// whatever is written, moved or renamed around it, and one more copy of a known defect is new.
package baseline

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
)

// Name is the usual name of a baseline.
const Name = ".scrapelint-baseline.jsonl"

// Entry is a known defect, Count times.
type Entry struct {
	Rule string `json:"rule"`
	// Path has slashes and is relative to the folder of the baseline.
	Path string `json:"path"`
	// Text is what was found, shortened; Context a hash of all of it with a little of its line.
	Text    string `json:"text"`
	Context string `json:"context"`
	Count   int    `json:"count"`
	Reason  string `json:"reason,omitempty"`
}

// header is the first line of the file.
type header struct {
	Version int `json:"scrapelint-baseline"`
}

const version = 1

func order(a, b *Entry) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Context, b.Context))
}

// Baseline is a set of entries, and how often each was met in this run.
type Baseline struct {
	path    string
	dir     string
	entries []*known
	// exact, loose and moved find entries by less and less: rule, path and context; rule, path and text; rule and context.
	exact, loose, moved map[string][]*known
	seen                map[string]bool

	// mutex guards gone, which remembers what the file system said.
	mutex sync.Mutex
	gone  map[string]bool
}

type known struct {
	Entry
	met int
}

// New returns an empty baseline that will be written to path.
func New(path string) (*Baseline, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return &Baseline{
		path: path, dir: filepath.Dir(abs),
		exact: map[string][]*known{}, loose: map[string][]*known{}, moved: map[string][]*known{},
		gone: map[string]bool{}, seen: map[string]bool{},
	}, nil
}

// Load reads a baseline.
func Load(path string) (*Baseline, error) {
	b, err := New(path)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, fileio.Cause(err))
	}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if err := b.line(n, in.Bytes()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return b, in.Err()
}

func (b *Baseline) line(n int, line []byte) error {
	if n == 1 {
		var h header
		if err := json.Unmarshal(line, &h); err != nil || h.Version == 0 {
			return errors.New("this is not a baseline of scrapelint")
		}
		if h.Version != version {
			return fmt.Errorf("version %d of baselines is not known to this scrapelint", h.Version)
		}
		return nil
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	var e Entry
	if err := d.Decode(&e); err != nil {
		return fmt.Errorf("not an entry: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more on the line than an entry")
	}
	if e.Rule == "" || e.Path == "" || e.Count < 1 {
		return errors.New("an entry needs a rule, a path and a count")
	}
	b.add(e)
	return nil
}

func (b *Baseline) add(e Entry) {
	k := &known{Entry: e}
	b.entries = append(b.entries, k)
	for _, t := range []struct {
		table map[string][]*known
		key   string
	}{
		{b.exact, key(e.Rule, e.Path, e.Context)}, {b.loose, key(e.Rule, e.Path, e.Text)}, {b.moved, key(e.Rule, e.Context)},
	} {
		t.table[t.key] = append(t.table[t.key], k)
	}
}

func key(parts ...string) string { return strings.Join(parts, "\x00") }

// entry describes a finding.
func (b *Baseline) entry(f *result.File, i *result.Item) Entry {
	quote, context := engine.Identity(f, i)
	sum := sha256.Sum256([]byte(quote + "\x00" + context))
	return Entry{Rule: i.Rule.Name, Path: b.relative(f.Name), Text: shorten(quote), Context: hex.EncodeToString(sum[:8]), Count: 1}
}

func shorten(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// relative is a path as seen from the folder of the baseline.
func (b *Baseline) relative(name string) string {
	abs, err := filepath.Abs(filepath.FromSlash(name))
	if err != nil {
		return name
	}
	rel, err := filepath.Rel(b.dir, abs)
	if err != nil {
		return filepath.ToSlash(abs)
	}
	return filepath.ToSlash(rel)
}

// Filter takes the known findings out of a file and counts them there.
func (b *Baseline) Filter(f *result.File) {
	if f.Err != nil || f.Skipped != "" {
		return
	}
	b.seen[b.relative(f.Name)] = true
	f.Baselined += b.filter(f, func(k *known) *int { return &k.met })
}

// Without takes the known findings out of a file as Filter does, but remembers nothing. It may be called from several
// goroutines.
func (b *Baseline) Without(f *result.File) {
	met := map[*known]*int{}
	b.filter(f, func(k *known) *int {
		if met[k] == nil {
			met[k] = new(int)
		}
		return met[k]
	})
}

// filter drops what is known; met says how often an entry was met so far.
func (b *Baseline) filter(f *result.File, met func(*known) *int) (dropped int) {
	if len(f.Items) == 0 {
		return 0
	}
	entries := make([]Entry, len(f.Items))
	drop := make([]bool, len(f.Items))
	for i := range f.Items {
		entries[i] = b.entry(f, &f.Items[i])
	}
	// Exact matches first, so that a finding whose line was edited does not use up the entry of one that was not.
	for _, find := range []func(*Entry) []*known{b.findExact, b.findLoose, b.findMoved} {
		for i := range entries {
			if drop[i] {
				continue
			}
			for _, k := range find(&entries[i]) {
				if n := met(k); *n < k.Count {
					*n++
					drop[i] = true
					break
				}
			}
		}
	}
	kept := f.Items[:0]
	for i := range f.Items {
		if !drop[i] {
			kept = append(kept, f.Items[i])
		}
	}
	dropped = len(f.Items) - len(kept)
	f.Items = kept
	return dropped
}

func (b *Baseline) findExact(e *Entry) []*known { return b.exact[key(e.Rule, e.Path, e.Context)] }

// findLoose accepts another context: the line around the finding was edited.
func (b *Baseline) findLoose(e *Entry) []*known { return b.loose[key(e.Rule, e.Path, e.Text)] }

// findMoved accepts another path where the entry's own file is no longer there: it was renamed.
func (b *Baseline) findMoved(e *Entry) []*known {
	var moved []*known
	for _, k := range b.moved[key(e.Rule, e.Context)] {
		if b.isGone(k.Path) {
			moved = append(moved, k)
		}
	}
	return moved
}

func (b *Baseline) isGone(path string) bool {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	gone, known := b.gone[path]
	if !known {
		_, err := os.Lstat(b.file(path))
		gone = errors.Is(err, fs.ErrNotExist)
		b.gone[path] = gone
	}
	return gone
}

func (b *Baseline) file(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(b.dir, filepath.FromSlash(path))
}

// Stale lists what the baseline knows and this run did not meet, with the count that is too much. Only files of this run, and
// files that no longer exist, are judged, and only rules that ran or that no longer exist: those of which ran is true.
func (b *Baseline) Stale(ran func(rule string) bool) []Entry {
	var stale []Entry
	for _, k := range b.entries {
		if k.met < k.Count && ran(k.Rule) && b.judged(k) {
			e := k.Entry
			e.Count -= k.met
			stale = append(stale, e)
		}
	}
	return stale
}

func (b *Baseline) judged(k *known) bool { return b.seen[k.Path] || b.isGone(k.Path) }

// Prune drops what is stale. It only ever makes a baseline smaller.
func (b *Baseline) Prune(ran func(rule string) bool) {
	for _, k := range b.entries {
		if ran(k.Rule) && b.judged(k) {
			k.Count = k.met
		}
	}
	b.entries = slices.DeleteFunc(b.entries, func(k *known) bool { return k.Count == 0 })
}

// Record adds the findings of a file. Reasons of entries in old stay.
func (b *Baseline) Record(f *result.File, old *Baseline) {
	if f.Err == nil && f.Skipped == "" {
		b.seen[b.relative(f.Name)] = true
	}
	for i := range f.Items {
		e := b.entry(f, &f.Items[i])
		b.RecordEntry(e, old)
	}
}

// RecordEntry adds one entry; where old is given, with the reason that it has there.
func (b *Baseline) RecordEntry(e Entry, old *Baseline) {
	if have := b.exact[key(e.Rule, e.Path, e.Context)]; len(have) > 0 {
		have[0].Count += e.Count
		return
	}
	if old != nil {
		if same := old.exact[key(e.Rule, e.Path, e.Context)]; len(same) > 0 {
			e.Reason = same[0].Reason
		}
	}
	b.add(e)
}

// Reject adds a finding that a person judged to be none, with a reason.
func (b *Baseline) Reject(f *result.File, i *result.Item, reason string) {
	e := b.entry(f, i)
	e.Reason = reason
	b.RecordEntry(e, nil)
}

// Keep takes over the entries of files that this run did not read and that still exist, and of rules that did not run.
func (b *Baseline) Keep(old *Baseline, ran func(rule string) bool) {
	for _, k := range old.entries {
		if !ran(k.Rule) || !b.seen[k.Path] && !b.isGone(k.Path) {
			b.RecordEntry(k.Entry, nil)
		}
	}
}

// Entries lists all entries in the order of the file.
func (b *Baseline) Entries() []Entry {
	slices.SortStableFunc(b.entries, func(x, y *known) int { return order(&x.Entry, &y.Entry) })
	list := make([]Entry, len(b.entries))
	for i, k := range b.entries {
		list[i] = k.Entry
	}
	return list
}

// Content is what Write writes.
func (b *Baseline) Content() (string, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(header{version})
	for _, e := range b.Entries() {
		err = errors.Join(err, enc.Encode(e))
	}
	return out.String(), err
}

// Write writes the file.
func (b *Baseline) Write() error {
	content, err := b.Content()
	if err != nil {
		return err
	}
	return fileio.Write(b.path, content)
}
