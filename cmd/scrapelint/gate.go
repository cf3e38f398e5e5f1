package main

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/change"
	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/rules"
)

// gateFlags narrow a run to what is new.
type gateFlags struct {
	baselineFlag
	since  string
	staged bool
}

func (f *gateFlags) add(c *cobra.Command) {
	f.baselineFlag.add(c)
	flags := c.Flags()
	flags.StringVar(&f.since, "new-from", "", "report only what is new since HEAD left this git `revision`: new files whole, changed ones by paragraph")
	flags.BoolVar(&f.staged, "staged", false, "report only what is new in the index of git, and read the files from there")
	c.MarkFlagsMutuallyExclusive("new-from", "staged")
}

// baselineFlag names the baseline.
type baselineFlag struct{ path string }

func (f *baselineFlag) add(c *cobra.Command) {
	c.Flags().StringVar(&f.path, "baseline", "", "`file` of known findings (default: "+baseline.Name+" where there is one; none with an empty name)")
}

// resolve says which baseline is meant, and whether it is the usual one rather than named. The usual one lies beside the
// configuration file, or where there is none in the working folder or above it.
func (f *baselineFlag) resolve(c *cobra.Command, settings *config.Settings) (path string, found bool) {
	switch {
	case c.Flags().Changed("baseline"):
		return f.path, false
	case settings.Baseline != "":
		return settings.Baseline, false
	}
	return usualBaseline(settings), true
}

func usualBaseline(settings *config.Settings) string {
	path := filepath.Join(settings.File.Dir, baseline.Name)
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	if above := config.FindUp(wd, baseline.Name); above != "" && settings.File.Path == "" {
		path = above
	}
	if rel, err := filepath.Rel(wd, path); err == nil {
		path = rel
	}
	return path
}

// prepare returns the units of the run and narrows it to what is new.
func (f *gateFlags) prepare(c *cobra.Command, run *session, paths []string) (iter.Seq[source.Unit], error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	units, err := f.units(c, run, paths)
	if err != nil {
		return nil, err
	}
	path, found := f.resolve(c, run.settings)
	if path == "" {
		return units, nil
	}
	if _, err := os.Stat(path); found && errors.Is(err, os.ErrNotExist) {
		return units, nil
	}
	f.path = path
	run.known, err = loadKnown(path)
	return units, err
}

// loadKnown reads a baseline that must be there.
func loadKnown(path string) (*baseline.Baseline, error) {
	known, err := baseline.Load(path)
	if errors.Is(err, os.ErrNotExist) {
		err = fmt.Errorf("%w; `scrapelint baseline write` makes a baseline", err)
	}
	return known, err
}

func (f *gateFlags) units(c *cobra.Command, run *session, paths []string) (iter.Seq[source.Unit], error) {
	if f.since == "" && c.Flags().Changed("new-from") { // an unset variable must not widen the gate, or close it
		return nil, errors.New("--new-from: the revision is empty")
	}
	if f.since == "" && !f.staged {
		return source.Units(paths, run.source), nil
	}
	if slices.Contains(paths, source.Stdin) {
		return nil, errors.New("standard input has no history: --new-from and --staged need files")
	}
	changed := change.Staged
	if f.since != "" {
		changed = func() (*change.Set, error) { return change.Since(f.since) }
	}
	set, err := changed()
	if err != nil {
		return nil, err
	}
	run.changed = set
	run.source.Only = set.Has
	if run.staged = f.staged; f.staged {
		return source.Blobs(set.Paths(), paths, run.source, set.Read), nil
	}
	return source.Units(paths, run.source), nil
}

// leftovers says which entries of the baseline and of the allow list nothing needed any more. A run that was narrowed by flags
// cannot know.
func (f *gateFlags) leftovers(run *session, chosen *ruleFlags, paths []string) {
	if f.since != "" || f.staged {
		return
	}
	if run.known != nil {
		stale := 0
		for _, e := range run.known.Stale(ranIn(run.settings.Rules)) {
			stale += e.Count
		}
		if stale > 0 {
			run.say("%s: %s no longer found; `scrapelint baseline prune` drops what is gone", f.path, entries(stale))
		}
	}
	if !coversAll(run.settings.File, paths) || len(chosen.Select)+len(chosen.Ignore) > 0 {
		return
	}
	for _, w := range run.allowed.Unused() {
		run.say("%s", run.settings.File.At(w, fmt.Errorf("the allowed word %q was not needed", w.Value)))
	}
}

func entries(n int) string {
	if n == 1 {
		return "1 known finding is"
	}
	return fmt.Sprintf("%d known findings are", n)
}

// ranIn says of a rule whether it ran or no longer exists.
func ranIn(ran []*lint.Rule) func(string) bool {
	skipped := map[string]bool{}
	for _, r := range rules.All() {
		skipped[r.Name] = !slices.ContainsFunc(ran, func(o *lint.Rule) bool { return o.Name == r.Name })
	}
	return func(name string) bool { return !skipped[name] }
}

// coversAll says whether the paths take in the whole folder of the configuration file.
func coversAll(f *config.File, paths []string) bool {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	dir, err := filepath.Abs(f.Dir)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(paths, func(p string) bool {
		abs, err := filepath.Abs(p)
		if err != nil {
			return false
		}
		rel, err := filepath.Rel(abs, dir)
		return err == nil && filepath.IsLocal(rel)
	})
}
