// Package report writes what a run found, in the format that the reader wants: a person at a terminal, an editor, a CI
// server, a code scanning service. It sees only results and knows nothing of rules beyond their descriptions.
//
// Article text is hostile input. Every format escapes what its consumer would act upon: control, escape and bidirectional
// characters on terminals, forged workflow commands in CI logs, markup, characters that XML cannot hold.
package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// Home is the project's page.
const Home = "https://github.com/scrapelint/scrapelint"

// Writer writes one format. Begin is called once, File once for each file in order (clean ones included), End once with the
// summary. What File received may be reused after it returns. The first write error is returned by every later call.
type Writer interface {
	Begin(Meta) error
	File(*result.File) error
	End(*result.Summary) error
}

// Meta is what is known before the first file.
type Meta struct {
	// Version of the program, as `scrapelint version` says it.
	Version string
	// Rules that may report in this run, in the order of the catalogue.
	Rules []*lint.Rule
	// Root is the absolute folder that paths in code scanning reports are relative to (the repository), Dir the absolute folder
	// that relative file names are relative to. Both with slashes; when both are empty, names are taken as they are.
	Root, Dir string
}

// Options tune a format; those that do not concern it are ignored.
type Options struct {
	// Color: write ANSI colours (text and statistics).
	Color bool
	// Width of the terminal in columns; 0 means 100.
	Width int
	// Quiet leaves out the summary. Verbose shows every fix, related places and files that were passed over.
	Quiet, Verbose bool
	// Context is the number of lines to show before and after the line of a finding (text).
	Context int
	// Category distinguishes several SARIF uploads for one commit, such as a gate and a full scan.
	Category string
	// StepSummary receives a Markdown job summary (github).
	StepSummary io.Writer
}

// Format describes one output format.
type Format struct {
	Name string
	// Help is one line without a final full stop.
	Help string
	// Extension is the usual file name extension, with its dot.
	Extension string
	// Failures: the format itself tells which files could not be read or were judged incompletely; for the others the caller
	// must say it elsewhere.
	Failures bool

	open func(io.Writer, Options) Writer
}

// formats in the order in which help, documentation and error messages list them.
var formats = []Format{
	{"text", "for people: the source line with a marker under the exact span, and the best fix", ".txt", true, newText},
	{"line", "one line a finding, file:line:column: severity rule message; columns in bytes, as vim and grep count", ".txt", false, newLine},
	{"jsonl", "one JSON object a finding, stable; byte offsets, columns in code points", ".jsonl", false, newJSONL},
	{"json", "one JSON document with all findings and the summary", ".json", true, newJSON},
	{"sarif", "SARIF 2.1.0 for GitHub code scanning and SARIF viewers; at most 25,000 results", ".sarif", true, newSARIF},
	{"github", "GitHub Actions annotations, worst first, and a job summary", ".txt", true, newGitHub},
	{"gitlab", "GitLab code quality report", ".json", false, newGitLab},
	{"rdjsonl", "reviewdog diagnostics, with suggestions", ".jsonl", false, newRDJSONL},
	{"checkstyle", "Checkstyle XML, for Jenkins and others", ".xml", true, newCheckstyle},
	{"junit", "JUnit XML: one suite a file, one test a finding", ".xml", true, newJUnit},
	{"html", "one self-contained page that works without scripts", ".html", true, newHTML},
}

// Formats lists the formats.
func Formats() []Format { return append([]Format(nil), formats...) }

// New opens a writer of the named format.
func New(name string, w io.Writer, o Options) (Writer, error) {
	if o.Width <= 0 {
		o.Width = 100
	}
	names := make([]string, len(formats))
	for i, f := range formats {
		if f.Name == name {
			return f.open(w, o), nil
		}
		names[i] = f.Name
	}
	return nil, fmt.Errorf("unknown format %q; known are %s", name, strings.Join(names, ", "))
}

// RuleURL is the address of a rule's documentation.
func RuleURL(r *lint.Rule) string {
	// GitHub makes the anchor of a heading by leaving out its punctuation except hyphens.
	return Home + "/blob/main/docs/rules.md#" + strings.ReplaceAll(r.Name, "/", "")
}
