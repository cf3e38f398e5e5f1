package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/changelog"
	"github.com/scrapelint/scrapelint/internal/result"
)

func newUndo(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "undo FILE",
		Short: "Take a run of check --fix back, by its change log",
		Long: `Take a run of check --fix --change-log FILE back: every file that the run changed gets its old content again.

A file that was changed since is left alone, and the exit code is 2.`,
		Args: needs("the file that --change-log wrote", 1),
		RunE: func(_ *cobra.Command, args []string) error { return s.undo(args[0]) },
	}
}

func (s *streams) undo(path string) error {
	changes, err := changelog.Read(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	undone, refused, before := 0, 0, 0
	for _, c := range slices.Backward(changes) {
		switch err := c.Undo(); {
		case err == nil:
			undone++
		case errors.Is(err, changelog.ErrUndone):
			before++
		default:
			refused++
			s.say("%s: %s", c.Name, err)
		}
	}
	report := fmt.Sprintf("%d of %s put back", undone, files(len(changes)))
	if before > 0 {
		report += fmt.Sprintf("; %d as before the run already", before)
	}
	if _, err := fmt.Fprintln(s.out, report); err != nil {
		return err
	}
	if refused > 0 {
		return exit(exitFailed)
	}
	return nil
}

// openLog begins a change log where one is asked for.
func (x *fixer) openLog(path string) (err error) {
	switch {
	case path == "":
		return nil
	case x.stdin:
		return errors.New("--change-log needs files: standard input is not changed")
	}
	x.log, err = changelog.New(path)
	return err
}

// logged lists the edits of a repair for the log; base is where its text begins in the file as far as it is repaired.
func logged(r *result.Repair, base int) []changelog.Edit {
	edits := make([]changelog.Edit, len(r.Edits))
	for i, e := range r.Edits {
		at := base + e.At
		edits[i] = changelog.Edit{
			Rule: e.Rule.Name, Title: e.Fix.Title, Safety: e.Fix.Safety.String(),
			Start: at, End: at + len(e.Old), Old: changelog.Text(e.Old), New: changelog.Text(e.New),
		}
	}
	return edits
}
