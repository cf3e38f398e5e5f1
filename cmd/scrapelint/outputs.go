package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/report"
)

// outputFlags say what is reported where.
type outputFlags struct {
	format                     string
	outputs                    []string
	color, category            string
	quiet, verbose, statistics bool
	context                    int
}

func (f *outputFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.format, "format", textFormat, "`format` of standard output: "+strings.Join(formatNames(), ", "))
	flags.StringArrayVar(&f.outputs, "output", nil, "also write a report, as `format=path`; may be given several times")
	flags.StringVar(&f.color, "color", "auto", "`when` to colour: auto, always, never")
	flags.StringVar(&f.category, "category", "", "category (`name`) of a SARIF report, where one commit has several")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no summary, no progress")
	flags.BoolVarP(&f.verbose, "verbose", "v", false, "also show every repair, related places and files passed over")
	flags.BoolVar(&f.statistics, "statistics", false, "print tables by rule, family and file instead of the findings")
	flags.IntVar(&f.context, "context", 0, "`lines` to show before and after a finding")
	complete(c, "format", formatNames()...)
	complete(c, "color", colorWhen...)
}

const textFormat = "text"

// reportWidth is the width of reports that no terminal shows, in columns.
const reportWidth = 100

// outputs are the reports of a run.
type outputs struct {
	writers []report.Writer
	files   []*fileio.Pending
	paths   []string
	extra   []io.Closer
	// tells: what goes wrong is told by the report itself, where standard error goes too.
	tells bool
}

func (f *outputFlags) open(s *streams) (*outputs, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	o := &outputs{}
	width, isTerminal := terminal(s.out)
	if width == 0 {
		width = reportWidth
	}
	options := report.Options{
		Color: colored(f.color, os.Getenv, isTerminal), Width: width, Quiet: f.quiet, Verbose: f.verbose, Context: f.context, Category: f.category,
	}
	// Formats flush after each file; many small files are better written in larger pieces, unless somebody is watching.
	out := s.out
	if !isTerminal {
		buffered := bufio.NewWriterSize(s.out, 64<<10)
		out = buffered
		o.extra = append(o.extra, flusher{buffered})
	}
	if f.statistics {
		o.writers = append(o.writers, report.NewStats(out, options))
	} else if err := o.add(f.format, out, options); err != nil {
		return nil, err
	}
	seen := isTerminal || sameFile(s.out, s.err)
	for _, format := range report.Formats() {
		o.tells = o.tells || seen && !f.statistics && format.Name == f.format && format.Failures
	}
	options.Color, options.Width = false, reportWidth
	for _, spec := range f.outputs {
		name, path, _ := strings.Cut(spec, "=")
		p, err := fileio.Create(path)
		if err != nil {
			o.close()
			return nil, fmt.Errorf("%s: %w", path, fileio.Cause(err))
		}
		o.files, o.paths = append(o.files, p), append(o.paths, path)
		if err := o.add(name, p, options); err != nil {
			o.close()
			return nil, err
		}
	}
	return o, nil
}

// sameFile says whether two streams end in the same place, as with 2>&1.
func sameFile(a, b any) bool {
	first, ok := a.(*os.File)
	second, both := b.(*os.File)
	if !ok || !both {
		return false
	}
	x, err := first.Stat()
	y, fault := second.Stat()
	return err == nil && fault == nil && os.SameFile(x, y)
}

type flusher struct{ *bufio.Writer }

func (f flusher) Close() error { return f.Flush() }

func (f *outputFlags) check() error {
	if err := checkFormat("format", f.format); err != nil {
		return err
	}
	if err := notNegative("context", f.context); err != nil {
		return err
	}
	if f.statistics && f.format != textFormat {
		return fmt.Errorf("--statistics prints tables in the place of --format %s: use --output %[1]s=FILE for both", f.format)
	}
	for _, spec := range f.outputs {
		name, path, ok := strings.Cut(spec, "=")
		if !ok || path == "" {
			return fmt.Errorf("--output: %q is not format=path", spec)
		}
		if path == "-" {
			return fmt.Errorf("--output: standard output has the format of --format: use --format %s", name)
		}
		if err := checkFormat("output", name); err != nil {
			return err
		}
	}
	for _, when := range colorWhen {
		if f.color == when {
			return nil
		}
	}
	return fmt.Errorf("--color: unknown value %q; known are %s", f.color, strings.Join(colorWhen, ", "))
}

func (o *outputs) add(format string, w io.Writer, options report.Options) error {
	if path := os.Getenv("GITHUB_STEP_SUMMARY"); format == "github" && path != "" {
		summary, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o666)
		if err != nil {
			return fmt.Errorf("GITHUB_STEP_SUMMARY: %w", err)
		}
		options.StepSummary = summary
		o.extra = append(o.extra, summary)
	}
	rw, err := report.New(format, w, options)
	if err != nil {
		return err
	}
	o.writers = append(o.writers, rw)
	return nil
}

func (o *outputs) begin(rules []*lint.Rule) error {
	m := report.Meta{Version: version(), Rules: rules}
	if dir, err := os.Getwd(); err == nil {
		m.Dir = filepath.ToSlash(dir)
		if m.Root = filepath.ToSlash(source.Repository(dir)); m.Root == "" {
			m.Root = m.Dir
		}
	}
	return o.each(func(w report.Writer) error { return w.Begin(m) })
}

func (o *outputs) file(f *result.File) error {
	return o.each(func(w report.Writer) error { return w.File(f) })
}

func (o *outputs) end(s *result.Summary) error {
	err := o.each(func(w report.Writer) error { return w.End(s) })
	for _, c := range o.extra {
		err = errors.Join(err, c.Close())
	}
	o.extra = nil
	if err != nil {
		return err
	}
	for i, p := range o.files {
		if err := p.Commit(); err != nil {
			return fmt.Errorf("%s: %w", o.paths[i], fileio.Cause(err))
		}
	}
	return nil
}

func (o *outputs) each(f func(report.Writer) error) error {
	for i, w := range o.writers {
		switch err := f(w); {
		case err == nil:
		case i == 0: // standard output
			return err
		default: // the file has the name of an unfinished one
			return fmt.Errorf("%s: %w", o.paths[i-1], fileio.Cause(err))
		}
	}
	return nil
}

// close drops reports that end did not finish.
func (o *outputs) close() {
	for _, p := range o.files {
		p.Abort()
	}
	for _, c := range o.extra {
		_ = c.Close() // the run has failed already
	}
}
