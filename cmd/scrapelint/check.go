package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
	"github.com/scrapelint/scrapelint/rules"
)

func newCheck(s *streams) *cobra.Command {
	o := source.Options{Stdin: s.in}
	e := &engine.Engine{Rules: rules.All()}
	var format string
	c := &cobra.Command{
		Use:   "check [PATH…|-]",
		Short: "Report the damage in files, folders or standard input",
		RunE: func(c *cobra.Command, args []string) error {
			failed, found := false, false
			err := e.Run(c.Context(), source.Units(args, o), func(f *result.File) error {
				if f.Err != nil {
					s.say("%s: %s", f.Name, f.Err)
					failed = true
				}
				for _, err := range f.Faults {
					s.say("%s", err)
					failed = true
				}
				for i := range f.Items {
					found = found || f.Items[i].Severity >= lint.Warning
				}
				return writeJSONL(s.out, f)
			})
			switch {
			case err != nil:
				return err
			case failed:
				return exit(exitFailed)
			case found:
				return exit(exitFindings)
			}
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&format, "format", "jsonl", "output format")
	f.StringSliceVar(&o.Fields, "field", nil, "keys of JSON Lines records that hold text")
	f.StringVar(&o.StdinName, "stdin-filename", "", "name of standard input in reports")
	f.IntVar(&e.Workers, "workers", 0, "texts judged at the same time")
	return c
}

// writeJSONL stands in for the report package while that is being written.
func writeJSONL(w io.Writer, f *result.File) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, it := range f.Items {
		start, end := f.Lines().Position(it.Span.Start), f.Lines().Position(it.Span.End)
		err := enc.Encode(map[string]any{
			"file": f.Name, "rule": it.Rule.Name, "severity": it.Severity.String(), "line": start.Line, "column": start.Rune,
			"endLine": end.Line, "endColumn": end.Rune, "start": f.Offset(it.Span.Start), "end": f.Offset(it.Span.End),
			"text": it.Span.Of(f.Text), "message": it.Message, "fingerprint": it.Fingerprint,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
