package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/changelog"
	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/repair"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/internal/text"
)

// fixFlags ask for repairs.
type fixFlags struct {
	fix, unsafe, diff bool
	log               string
}

func (f *fixFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.BoolVar(&f.fix, "fix", false, "repair what is safe; standard input is written to standard output; with --staged, staged files without other edits")
	flags.BoolVar(&f.unsafe, "unsafe-fixes", false, "with --fix or --diff, also repair what is probably right")
	flags.BoolVar(&f.diff, "diff", false, "print the repairs as a patch for git apply, and write nothing")
	flags.StringVar(&f.log, "change-log", "", "with --fix, write every edit to this new `file` (JSON Lines) for scrapelint undo")
	c.MarkFlagsMutuallyExclusive("fix", "diff")
	c.MarkFlagsMutuallyExclusive("diff", "staged")
}

// prepare sets the run up for repairs; it returns nil where none are asked for.
func (f *fixFlags) prepare(run *session, paths []string) (*fixer, error) {
	switch {
	case f.log != "" && !f.fix:
		return nil, errors.New("--change-log needs --fix")
	case f.unsafe && !f.fix && !f.diff:
		return nil, errors.New("--unsafe-fixes needs --fix or --diff")
	case !f.fix && !f.diff:
		return nil, nil
	}
	x := &fixer{run: run, out: run.out, diff: f.diff, least: lint.Safe}
	if f.unsafe {
		x.least = lint.Unsafe
	}
	if slices.Contains(paths, source.Stdin) {
		if len(paths) > 1 {
			return nil, errors.New("repairs of standard input (-) and of files need runs of their own")
		}
		if name := run.source.StdinName; name != "" && !source.Plain(name) {
			return nil, errors.New("repairs of compressed and record files are not written: " + name)
		}
		x.stdin = true
	}
	if err := x.openLog(f.log); err != nil {
		return nil, err
	}
	if wd, err := os.Getwd(); err == nil {
		x.root, x.dir = source.Repository(wd), wd
	}
	run.engine.Then = x.repair
	return x, nil
}

// reports are the streams of the reports: standard output belongs to a patch, and to the text where standard input is repaired.
func (f *fixFlags) reports(s *streams, x *fixer) *streams {
	switch {
	case f.diff:
		return &streams{s.in, io.Discard, s.err}
	case x != nil && x.stdin:
		return &streams{s.in, s.err, s.err}
	}
	return s
}

// fixer repairs texts and puts the repaired ones where they belong.
type fixer struct {
	run         *session
	out         io.Writer
	diff, stdin bool
	least       lint.Safety
	root, dir   string

	// log takes every edit; nil takes none.
	log *changelog.Log
	// current is the long text whose windows are being handled.
	current *rewriting
	// shown counts the repairs in patches.
	shown int
	// files and unwritten count files that were changed, and those that could not be since they are no plain text files.
	files, unwritten int
}

// repair runs on the engine's workers.
func (x *fixer) repair(w *engine.Worker, f *result.File) {
	if !x.stdin && !source.Plain(f.Name) {
		return
	}
	items, words := slices.Clone(f.Items), f.Words
	r := repair.Text(f.Text, x.least, x.run.scope(f), func(s string, scope repair.Scope) []result.Item {
		again := &result.File{Name: f.Name, Text: s, Base: f.Base, Window: f.Window, Items: slices.Clone(f.Items)}
		if s != f.Text {
			w.Judge(again)
		}
		if again.Faults != nil {
			f.Faults = append(f.Faults, again.Faults...)
			return nil
		}
		if s != f.Text {
			words = again.Words
		}
		items = slices.Clone(again.Items)
		return x.run.repairable(again, scope)
	})
	if r.Items = items; r.Applied == 0 {
		r.Items = f.Items
	}
	r.Words = words
	f.Repair = r
}

// rewriting is a long text whose repaired windows are collected.
type rewriting struct {
	name     string
	file     *fileio.Pending
	old, new hash.Hash
	edits    []changelog.Edit
	changed  bool
	base     text.Base
	from, to strings.Builder
}

// take is told each file in order. A file that cannot be written keeps its findings and becomes a failure.
func (x *fixer) take(f *result.File) error {
	if err := x.next(f); err != nil {
		return err
	}
	if unread := f.Err != nil || f.Skipped != ""; unread {
		return nil
	}
	if !x.stdin && !source.Plain(f.Name) {
		x.unwritten += repairs(f, x.least)
		return x.passThrough(f)
	}
	if r := f.Repair; r != nil && r.Restless != nil {
		f.Remarks = append(f.Remarks, "left as it is, since the repairs come to no end: "+strings.Join(r.Restless, ", "))
	}
	if err := x.put(f); err != nil {
		var gone *writeError
		if errors.As(err, &gone) {
			return gone.error
		}
		f.Repair = nil
		if x.run.staged && errors.Is(err, fileio.ErrChanged) {
			f.Remarks = append(f.Remarks, "left as it is, since it has edits that are not staged")
			return nil
		}
		f.Faults = append(f.Faults, fmt.Errorf("%s: %w", f.Name, fileio.Cause(err)))
		return nil
	}
	x.become(f)
	return nil
}

// writeError is a failure of standard output: it ends the run.
type writeError struct{ error }

func (x *fixer) passThrough(f *result.File) error {
	if !x.stdin {
		return nil
	}
	_, err := io.WriteString(x.out, f.Text)
	return err
}

func repairs(f *result.File, least lint.Safety) int {
	n := 0
	for i := range f.Items {
		if len(f.Items[i].Fixes) > 0 && f.Items[i].Fixes[0].Safety >= least {
			n++
		}
	}
	return n
}

// put writes the repaired text, or shows it.
func (x *fixer) put(f *result.File) error {
	fixed := f.Text
	if f.Repair != nil {
		fixed = f.Repair.Text
	}
	switch {
	case x.stdin && !x.diff:
		if _, err := io.WriteString(x.out, fixed); err != nil {
			return &writeError{err}
		}
		return nil
	case f.Window:
		return x.window(f, fixed)
	case fixed == f.Text:
		return nil
	case x.diff:
		x.files++
		x.shown += f.Repair.Applied
		return x.print(f.Name, f.Text, fixed)
	}
	if x.log != nil {
		if err := x.log.Add(f.Name, logged(f.Repair, 0), fileio.HashOf(f.Text), fileio.HashOf(fixed)); err != nil {
			return err
		}
	}
	if err := fileio.Replace(f.Name, f.Text, fixed); err != nil {
		return err
	}
	x.files++
	return nil
}

// become makes the file what it is now: the repaired text with the findings that are left.
func (x *fixer) become(f *result.File) {
	if x.diff {
		return
	}
	if x.current != nil {
		f.Base = x.current.base
		defer func() { x.current.base = f.Base.After(f.Text) }()
	}
	if f.Repair == nil || f.Repair.Applied == 0 {
		return
	}
	f.Text, f.Items, f.Words = f.Repair.Text, f.Repair.Items, f.Repair.Words
	f.Forget()
	x.run.summary.Repaired += f.Repair.Applied
}

func (x *fixer) window(f *result.File, fixed string) error {
	c := x.current
	if c == nil {
		c = &rewriting{name: f.Name, old: sha256.New(), new: sha256.New()}
		if !x.diff {
			p, err := fileio.Create(f.Name)
			if err != nil {
				return err
			}
			c.file = p
		}
		x.current = c
	}
	c.changed = c.changed || fixed != f.Text
	if x.diff {
		if f.Repair != nil {
			x.shown += f.Repair.Applied
		}
		c.from.WriteString(f.Text)
		c.to.WriteString(fixed)
		return nil
	}
	_, _ = io.WriteString(c.old, f.Text) // a hash takes everything
	_, _ = io.WriteString(c.new, fixed)
	if x.log != nil && f.Repair != nil {
		c.edits = append(c.edits, logged(f.Repair, c.base.Offset)...)
	}
	_, err := c.file.WriteString(fixed)
	return err
}

// next ends the long text before f, if f begins another. With nil it ends the last one.
func (x *fixer) next(f *result.File) error {
	c := x.current
	if c == nil || f != nil && f.Base.Offset > 0 && f.Name == c.name && f.Err == nil {
		return nil
	}
	x.current = nil
	switch {
	case f != nil && f.Err != nil && f.Name == c.name: // the rest could not be read
		if c.file != nil {
			c.file.Abort()
		}
		return nil
	case !c.changed:
		if c.file != nil {
			c.file.Abort()
		}
		return nil
	case x.diff:
		x.files++
		return x.print(c.name, c.from.String(), c.to.String())
	}
	if x.log != nil {
		if err := x.log.Add(c.name, c.edits, fileio.Hash(c.old.Sum(nil)), fileio.Hash(c.new.Sum(nil))); err != nil {
			c.file.Abort()
			return err
		}
	}
	if err := c.file.CommitOver(fileio.Hash(c.old.Sum(nil))); err != nil {
		x.run.say("%s: %s", c.name, fileio.Cause(err))
		x.run.summary.Failed++
		return nil
	}
	x.files++
	return nil
}

// finish ends the last text and says what was done.
func (x *fixer) finish(quiet bool) error {
	if err := x.next(nil); err != nil {
		return err
	}
	if x.log != nil {
		if err := x.log.Close(); err != nil {
			return err
		}
	}
	if quiet {
		return nil
	}
	if all := x.run.summary.Findings(); x.diff && all > 0 {
		x.run.say("findings: %d, repairs in the patch: %d; check without --diff shows all", all, x.shown)
	}
	if x.unwritten > 0 {
		x.run.say("repairs not made: %d; compressed and record files are not written", x.unwritten)
	}
	return nil
}

// print writes a patch that git apply takes.
func (x *fixer) print(name, from, to string) error {
	name = x.fromRoot(name)
	a, b := gitQuote("a/"+name), gitQuote("b/"+name)
	if _, err := io.WriteString(x.out, filePatch(a, b, from, to)); err != nil {
		return &writeError{err}
	}
	return nil
}

// fromRoot names a file as seen from the top of the repository, which is what git apply expects.
func (x *fixer) fromRoot(name string) string {
	abs := filepath.FromSlash(name)
	if !filepath.IsAbs(abs) {
		abs = filepath.Join(x.dir, abs)
	}
	if x.root != "" {
		if rel, err := filepath.Rel(x.root, abs); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return strings.TrimPrefix(name, "/")
}

// gitQuote writes a name as git does in patches.
func gitQuote(name string) string {
	if strings.IndexFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f || r == '"' || r == '\\' }) < 0 {
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c == 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
