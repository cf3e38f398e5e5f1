package report

import (
	"io"
	"strconv"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// gitlabWriter writes a GitLab code quality report. GitLab drops everything after the first invalid entry without a word, and
// merges entries of equal fingerprints, so each entry has all fields and a fingerprint of its own.
type gitlabWriter struct {
	out   output
	enc   *encoder
	paths paths
	n     int
	// seen counts the fingerprints of one name: those of different files never meet, for the path is part of them.
	seen map[string]int
	name string
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitlabSeverity = [...]string{lint.Note: "info", lint.Warning: "minor", lint.Error: "major"}

func newGitLab(w io.Writer, _ Options) Writer {
	return &gitlabWriter{out: newOutput(w), enc: newEncoder(), seen: map[string]int{}}
}

func (g *gitlabWriter) Begin(m Meta) error {
	g.paths = newPaths(m)
	g.out.put("[")
	return g.out.done()
}

func (g *gitlabWriter) File(f *result.File) error {
	if f.Name != g.name {
		clear(g.seen)
		g.name = f.Name
	}
	loc := &locator{file: f}
	path := g.paths.name(f)
	for i := range f.Items {
		it := &f.Items[i]
		start, end, _ := loc.fileRegion(it.Span)
		if g.n++; g.n > 1 {
			g.out.put(",")
		}
		g.out.put("\n")
		_, _ = g.out.Write(g.enc.encode(gitlabIssue{
			Description: it.Message, CheckName: it.Rule.Name, Fingerprint: g.unique(f, it),
			Severity: gitlabSeverity[it.Severity],
			Location: gitlabLocation{path, gitlabLines{start.Line, end.Line}},
		}))
	}
	return g.out.done()
}

// unique is the fingerprint, with a number behind it when the same one came before.
func (g *gitlabWriter) unique(f *result.File, it *result.Item) string {
	fp := it.Fingerprint
	if f.Record > 0 {
		fp += "-r" + strconv.Itoa(f.Record)
	}
	g.seen[fp]++
	if n := g.seen[fp]; n > 1 {
		return fp + "-" + strconv.Itoa(n)
	}
	return fp
}

func (g *gitlabWriter) End(*result.Summary) error {
	g.out.put("\n]\n")
	return g.out.done()
}
