package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/report"
)

// checkFlags are the flags of check as they were given.
type checkFlags struct {
	rules  ruleFlags
	output outputFlags
	inputs inputFlags
	gate   gateFlags
	fix    fixFlags

	tolerance toleranceFlags

	failOn, minSeverity string
	exitZero            bool
}

func newCheck(s *streams) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [PATH…|-]",
		Short: "Report the damage in files, folders or standard input",
		Long: `Report the damage in files, folders (default: the working folder) or standard input (-).

Folders are searched for .txt, .md and .markdown files, also compressed as .gz or .zst, and with --field for JSON Lines
records (.jsonl, .ndjson). Hidden files and those that git ignores are left out. A file that is named is read whatever it is
called.

Exit codes: 0 nothing found at or above --fail-on, 1 findings, or files that --fix changed or --diff would change, 2 something could not be done.`,
		Example: `  scrapelint check articles/                         everything below a folder
  scrapelint check --diff article.txt                what --fix would do, as a patch
  scrapelint check --new-from origin/main seeds/     only what a branch adds
  scrapelint check --statistics --fail-on never .    which rules find most, which files are worst`,
		RunE: func(c *cobra.Command, args []string) error { return s.check(c, args, &f) },
	}
	f.rules.add(c)
	f.rules.addFields(c)
	f.output.add(c)
	f.inputs.add(c)
	f.gate.add(c)
	f.fix.add(c)
	f.tolerance.add(c)
	c.MarkFlagsMutuallyExclusive("diff", "format") // a patch is no report
	c.MarkFlagsMutuallyExclusive("diff", "statistics")
	flags := c.Flags()
	flags.StringVar(&f.failOn, "fail-on", "warning", "exit 1 from this `severity` on: note, warning, error, or never")
	flags.StringVar(&f.minSeverity, "min-severity", "note", "report from this `severity` on: note, warning, error")
	flags.BoolVar(&f.exitZero, "exit-zero", false, "exit 0 though there are findings")
	complete(c, "fail-on", "note", "warning", "error", "never")
	complete(c, "min-severity", "note", "warning", "error")
	return c
}

func (s *streams) check(c *cobra.Command, args []string, f *checkFlags) error {
	fail, err := severity("fail-on", f.failOn, "never")
	if err != nil {
		return err
	}
	least, err := severity("min-severity", f.minSeverity, "")
	if err != nil {
		return err
	}
	settings, err := f.rules.settings()
	if err != nil {
		return err
	}
	if err := f.inputs.check(); err != nil {
		return err
	}
	if other := f.rules.otherSettings(settings.File, args); other != "" && !f.output.quiet {
		s.say("%s is not used here, only the settings of the working folder are; --config names a file", other)
	}
	run := newSession(s, settings, &f.inputs, f.output.quiet)
	run.least = least
	run.source.Reuse = !f.fix.fix && !f.fix.diff // repairs keep texts until all windows are there
	if run.tolerance, err = f.tolerance.prepare(c); err != nil {
		return err
	}
	units, err := f.gate.prepare(c, run, args)
	if err != nil {
		return err
	}
	if run.fixer, err = f.fix.prepare(run, args); err != nil {
		return err
	}
	if run.outputs, err = f.output.open(f.fix.reports(s, run.fixer)); err != nil {
		return err
	}
	defer run.close()
	if err := run.units(c.Context(), units); err != nil {
		if run.fixer != nil && !run.fixer.diff && run.fixer.files > 0 {
			s.say("%s repaired before the run ended", files(run.fixer.files))
		}
		return err
	}
	if !f.output.quiet {
		f.gate.leftovers(run, &f.rules, args)
	}
	switch {
	case run.summary.Failed > 0:
		return exit(exitFailed)
	case run.fixer != nil && run.fixer.files > 0 && !f.exitZero:
		return exit(exitFindings)
	case f.exitZero:
		return nil
	case run.tolerance != nil:
		if run.tolerated(fail, c.Flags().Changed("fail-on")) {
			return nil
		}
		return exit(exitFindings)
	case fail == lint.Default:
		return nil
	case run.worst >= fail:
		return exit(exitFindings)
	}
	return nil
}

// severity reads the value of a flag. The word none stands for no severity at all.
func severity(flag, value, none string) (lint.Severity, error) {
	if value == none {
		return lint.Default, nil
	}
	level, ok := lint.ParseSeverity(value)
	if !ok {
		known := "note, warning, error"
		if none != "" {
			known += ", " + none
		}
		return 0, fmt.Errorf("--%s: unknown severity %q; known are %s", flag, value, known)
	}
	return level, nil
}

// complete lists the values of a flag for the shell.
func complete(c *cobra.Command, flag string, values ...string) {
	completeWith(c, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func completeWith(c *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := c.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // the flag does not exist
	}
}

func formatNames() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func checkFormat(flag, name string) error {
	names := formatNames()
	for _, n := range names {
		if n == name {
			return nil
		}
	}
	hint := "known are " + strings.Join(names, ", ")
	if near := config.Nearest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("--%s: unknown format %q; %s", flag, name, hint)
}
