package report

import (
	"io"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// rdjsonlWriter writes reviewdog's own format. Its columns count bytes; ranges are half-open.
type rdjsonlWriter struct {
	out   output
	enc   *encoder
	paths paths
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      rdSource       `json:"source"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

var rdSeverity = [...]string{lint.Note: "INFO", lint.Warning: "WARNING", lint.Error: "ERROR"}

func newRDJSONL(w io.Writer, _ Options) Writer {
	return &rdjsonlWriter{out: newOutput(w), enc: newEncoder()}
}

func (r *rdjsonlWriter) Begin(m Meta) error {
	r.paths = newPaths(m)
	return r.out.done()
}

func (r *rdjsonlWriter) File(f *result.File) error {
	loc := &locator{file: f}
	path := r.paths.name(f)
	for i := range f.Items {
		it := &f.Items[i]
		_, _ = r.out.Write(r.enc.encode(rdDiagnostic{
			Message: it.Message, Location: rdLocation{path, rdRangeOf(it.Span, loc)},
			Severity: rdSeverity[it.Severity], Source: rdSource{"scrapelint", Home},
			Code: rdCode{it.Rule.Name, RuleURL(it.Rule)}, Suggestions: rdSuggestions(f, it, loc),
		}))
		r.out.put("\n")
	}
	return r.out.done()
}

func rdRangeOf(s text.Span, loc *locator) rdRange {
	start, end, exact := loc.fileRegion(s)
	if !exact {
		return rdRange{Start: rdPosition{Line: start.Line}}
	}
	return rdRange{rdPosition{start.Line, start.Byte}, &rdPosition{end.Line, end.Byte}}
}

// rdSuggestions offers the best repair, unless it is for a person to judge or the text is not the file's own.
func rdSuggestions(f *result.File, it *result.Item, loc *locator) []rdSuggestion {
	if f.Record > 0 || len(it.Fixes) == 0 || it.Fixes[0].Safety == lint.Manual || len(it.Fixes[0].Edits) == 0 {
		return nil
	}
	span, repl := merge(f.Text, it.Fixes[0].Edits)
	return []rdSuggestion{{rdRangeOf(span, loc), repl}}
}

// merge makes one replacement of several: several suggestions would be taken for alternatives.
func merge(whole string, edits []lint.Edit) (text.Span, string) {
	span := text.Span{Start: edits[0].Span.Start, End: edits[len(edits)-1].Span.End}
	var b strings.Builder
	at := span.Start
	for _, e := range edits {
		b.WriteString(whole[at:e.Span.Start])
		b.WriteString(e.New)
		at = e.Span.End
	}
	return span, b.String()
}

func (r *rdjsonlWriter) End(*result.Summary) error { return r.out.done() }
