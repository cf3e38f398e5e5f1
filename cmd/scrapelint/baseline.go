package main

import (
	"errors"
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
)

// baselineFlags are the flags of all baseline commands.
type baselineFlags struct {
	rules  ruleFlags
	inputs inputFlags
	file   baselineFlag
}

func newBaseline(s *streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "baseline",
		Short: "Record known findings, so that only new ones are reported",
		Args:  noArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		s.baselineCommand("write [PATH…]", "Record all findings as known; reasons and other files' entries stay", (*streams).writeBaseline),
		s.baselineCommand("prune [PATH…]", "Drop what is no longer found; nothing is added", (*streams).pruneBaseline),
		s.baselineCommand("show", "List what is known", (*streams).showBaseline),
	)
	return c
}

type baselineFunc func(s *streams, c *cobra.Command, f *baselineFlags, settings *config.Settings, paths []string) error

func (s *streams) baselineCommand(use, short string, do baselineFunc) *cobra.Command {
	var f baselineFlags
	c := &cobra.Command{Use: use, Short: short, RunE: func(c *cobra.Command, args []string) error {
		if err := f.inputs.check(); err != nil {
			return err
		}
		settings, err := f.rules.settings()
		if err != nil {
			return err
		}
		if f.file.path, _ = f.file.resolve(c, settings); f.file.path == "" {
			return errors.New("--baseline needs the name of a file")
		}
		return do(s, c, &f, settings, args)
	}}
	f.rules.add(c)
	f.rules.addFields(c)
	f.inputs.add(c)
	f.file.add(c)
	return c
}

func (s *streams) writeBaseline(c *cobra.Command, f *baselineFlags, settings *config.Settings, paths []string) error {
	old, err := baseline.Load(f.file.path)
	if errors.Is(err, os.ErrNotExist) {
		old, err = baseline.New(f.file.path)
	}
	if err != nil {
		return err
	}
	fresh, err := baseline.New(f.file.path)
	if err != nil {
		return err
	}
	record := func(file *result.File) { fresh.Record(file, old) }
	if err := s.readAll(c, f, settings, paths, record); err != nil {
		return err
	}
	fresh.Keep(old, ranIn(settings.Rules))
	return s.writeKnown(fresh, f.file.path)
}

func (s *streams) pruneBaseline(c *cobra.Command, f *baselineFlags, settings *config.Settings, paths []string) error {
	known, err := loadKnown(f.file.path)
	if err != nil {
		return err
	}
	if err := s.readAll(c, f, settings, paths, known.Filter); err != nil {
		return err
	}
	known.Prune(ranIn(settings.Rules))
	return s.writeKnown(known, f.file.path)
}

func (s *streams) writeKnown(b *baseline.Baseline, path string) error {
	if err := b.Write(); err != nil {
		return fmt.Errorf("%s: %w", path, fileio.Cause(err))
	}
	count := 0
	for _, e := range b.Entries() {
		count += e.Count
	}
	noun := "findings"
	if count == 1 {
		noun = "finding"
	}
	_, err := fmt.Fprintf(s.out, "%s: %d known %s\n", path, count, noun)
	return err
}

// readAll judges everything and writes nothing when some of it could not be read: a baseline would be wrong.
func (s *streams) readAll(c *cobra.Command, f *baselineFlags, settings *config.Settings, paths []string, each func(*result.File)) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	run := newSession(s, settings, &f.inputs, false)
	run.each = each
	if err := run.units(c.Context(), source.Units(paths, run.source)); err != nil {
		return err
	}
	if run.summary.Failed > 0 {
		return errors.New("the baseline was left as it is, since not everything could be read")
	}
	return nil
}

func (s *streams) showBaseline(_ *cobra.Command, f *baselineFlags, _ *config.Settings, _ []string) error {
	known, err := loadKnown(f.file.path)
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "FILE\tRULE\tCOUNT\tTEXT\tREASON")
	for _, e := range known.Entries() {
		fmt.Fprintf(t, "%s\t%s\t%d\t%s\t%s\n", printable(e.Path), e.Rule, e.Count, printable(e.Text), printable(e.Reason))
	}
	return t.Flush()
}
