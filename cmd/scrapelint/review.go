package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/review"
	"github.com/scrapelint/scrapelint/internal/review/screen"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/rules"
)

// reviewFlags are the flags of review.
type reviewFlags struct {
	rules       ruleFlags
	inputs      inputFlags
	baseline    baselineFlag
	metadata    string
	minSeverity string
	color       string
	plain       bool
	restart     bool
}

func newReview(s *streams) *cobra.Command {
	var f reviewFlags
	c := &cobra.Command{
		Use:   "review [PATH…]",
		Short: "Go through the findings one by one: accept, reject, edit, undo",
		Long: `Go through the findings one by one: accept the repair, reject the finding with a reason, edit, delete, move, skip, undo.

In a terminal this is a full screen (? lists the keys); through a pipe it asks plain questions and reads y n a d e s u q ?
from standard input, one answer a line. Every decision is written at once; leave with q whenever you like: the same command
goes on where you were.`,
		RunE: func(c *cobra.Command, args []string) error { return s.review(c, args, &f) },
	}
	f.rules.add(c)
	f.baseline.add(c)
	flags := c.Flags()
	flags.BoolVar(&f.inputs.forceExclude, "force-exclude", false, "leave out excluded, ignored and hidden files even where they are named")
	flags.StringVar(&f.metadata, "metadata", "", "`file` for lines that are moved to the metadata (default: "+review.MetadataName+" beside the baseline)")
	flags.StringVar(&f.minSeverity, "min-severity", "note", "ask from this `severity` on: note, warning, error")
	flags.StringVar(&f.color, "color", "auto", "`when` to colour: auto, always, never")
	flags.BoolVar(&f.plain, "plain", false, "ask plain questions in a terminal too")
	flags.BoolVar(&f.restart, "restart", false, "forget the earlier session over these paths; what it wrote stays written")
	complete(c, "min-severity", "note", "warning", "error")
	complete(c, "color", colorWhen...)
	return c
}

func (s *streams) review(c *cobra.Command, paths []string, f *reviewFlags) error {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	if slices.Contains(paths, source.Stdin) {
		return errors.New("review needs files: standard input (-) cannot be written back")
	}
	if !slices.Contains(colorWhen, f.color) {
		return fmt.Errorf("--color: unknown value %q; known are %s", f.color, strings.Join(colorWhen, ", "))
	}
	o, names, err := s.reviewed(c, paths, f)
	if err != nil {
		return err
	}
	if f.restart {
		if err := os.Remove(o.Journal); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	session, err := review.New(names, *o)
	if err != nil {
		return err
	}
	if len(session.Files()) == 0 {
		_, err := fmt.Fprintln(s.out, "nothing to review in "+files(len(names)))
		return err
	}
	return s.face(c.Context(), session, f)
}

// face runs the full screen where there is one, else the prompts.
func (s *streams) face(ctx context.Context, session *review.Session, f *reviewFlags) error {
	_, in := terminal(s.in)
	_, out := terminal(s.out)
	if !in || !out || f.plain || os.Getenv("TERM") == "dumb" {
		return review.Prompt(ctx, session, s.in, s.out, !in)
	}
	return screen.Run(ctx, session, s.in, s.out, colored(f.color, os.Getenv, true))
}

// reviewed finds the files and what the session needs to know.
func (s *streams) reviewed(c *cobra.Command, paths []string, f *reviewFlags) (*review.Options, []string, error) {
	least, err := severity("min-severity", f.minSeverity, "")
	if err != nil {
		return nil, nil, err
	}
	settings, err := f.rules.settings()
	if err != nil {
		return nil, nil, err
	}
	run := newSession(s, settings, &f.inputs, true)
	run.least = least
	worker := run.engine.NewWorker()
	known, _ := f.baseline.resolve(c, settings)
	o := &review.Options{
		Judge: func(file *result.File) {
			worker.Judge(file)
			run.header.Filter(file)
			keep(file, func(i *result.Item) bool { return i.Severity >= least })
		},
		IsText: source.IsText, Rules: settings.Rules, All: rules.All(), Baseline: known, Metadata: f.metadata, Config: f.rules.allowIn(settings.File),
	}
	if o.Metadata == "" {
		o.Metadata = filepath.Join(filepath.Dir(known), review.MetadataName)
	}
	if o.Journal, err = journalOf(paths); err != nil {
		s.say("progress is not kept: %s", err)
	}
	names, err := s.plainFiles(paths, run.source)
	return o, names, err
}

// allowIn is the configuration file that words are allowed in.
func (f *ruleFlags) allowIn(file *config.File) string {
	switch {
	case f.isolated:
		return ""
	case file.Path != "":
		return file.Path
	}
	return filepath.Join(file.Dir, config.Name)
}

// plainFiles lists the files that a session can write. What it leaves out is said.
func (s *streams) plainFiles(paths []string, o source.Options) ([]string, error) {
	var names []string
	others, long := 0, 0
	for f := range source.Find(paths, o) {
		switch {
		case f.Err != nil:
			return nil, fmt.Errorf("%s: %w", f.Path, f.Err)
		case f.Skipped != "":
		case !source.Plain(f.Path):
			others++
		case f.Size > longestReviewed:
			long++
		case f.Size > 0:
			names = append(names, f.Path)
		}
	}
	if others > 0 {
		s.say("%s left out: a session cannot write compressed files and records", files(others))
	}
	if long > 0 {
		s.say("%s left out: with more than %d MB it is no single article", files(long), longestReviewed>>20)
	}
	return names, nil
}

// longestReviewed is the size in bytes of the longest file that is held and judged as a whole.
const longestReviewed = 8 << 20

// journalOf is where the progress of a session over these paths is kept: the same paths go on with the same session.
func journalOf(paths []string) (string, error) {
	state := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(state) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		state = filepath.Join(home, ".local", "state")
	}
	key := sha256.New()
	var full []string
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return "", err
		}
		full = append(full, abs)
	}
	slices.Sort(full)
	for _, p := range full {
		fmt.Fprintf(key, "%s\x00", p)
	}
	return filepath.Join(state, "scrapelint", "review", hex.EncodeToString(key.Sum(nil)[:8])+".jsonl"), nil
}
