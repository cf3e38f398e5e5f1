package report

import (
	"io"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// finding is the stable JSON form of a finding. Fields may be added, never renamed or removed.
type finding struct {
	File string `json:"file"`
	// Record and Field are set for record files. All positions are then those in the field's text.
	Record   int    `json:"record,omitempty"`
	Field    string `json:"field,omitempty"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	// Line and Column are 1-based, columns in code points; the end is exclusive.
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"endLine"`
	EndColumn int `json:"endColumn"`
	// Start and End are bytes of the file as it lies on disk, half-open.
	Start       int       `json:"start"`
	End         int       `json:"end"`
	Text        string    `json:"text"`
	Message     string    `json:"message"`
	Fixes       []fix     `json:"fixes"`
	Related     []related `json:"related,omitempty"`
	Fingerprint string    `json:"fingerprint"`
}

type fix struct {
	Title  string `json:"title"`
	Safety string `json:"safety"`
	Edits  []edit `json:"edits"`
}

type edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

type related struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

func newFinding(f *result.File, it *result.Item, loc *locator) *finding {
	start, end := loc.region(it.Span)
	out := &finding{
		File: f.Name, Record: f.Record, Field: f.Field,
		Rule: it.Rule.Name, Severity: it.Severity.String(),
		Line: start.Line, Column: start.Rune, EndLine: end.Line, EndColumn: end.Rune,
		Start: f.Offset(it.Span.Start), End: f.Offset(it.Span.End),
		Text: text.Legible(it.Span.Of(f.Text)), Message: text.Legible(it.Message),
		Fixes: make([]fix, len(it.Fixes)), Fingerprint: it.Fingerprint,
	}
	for i, x := range it.Fixes {
		out.Fixes[i] = fix{x.Title, x.Safety.String(), make([]edit, len(x.Edits))}
		for j, e := range x.Edits {
			out.Fixes[i].Edits[j] = edit{f.Offset(e.Span.Start), f.Offset(e.Span.End), text.Legible(e.New)}
		}
	}
	for _, r := range it.Related {
		out.Related = append(out.Related, newRelated(f, r.Span, r.Message, loc))
	}
	return out
}

func newRelated(f *result.File, s text.Span, message string, loc *locator) related {
	p := loc.at(s.Start)
	return related{f.Offset(s.Start), f.Offset(s.End), p.Line, p.Rune, message}
}

type jsonlWriter struct {
	out output
	enc *encoder
}

func newJSONL(w io.Writer, _ Options) Writer { return &jsonlWriter{newOutput(w), newEncoder()} }

func (j *jsonlWriter) Begin(Meta) error { return j.out.done() }

func (j *jsonlWriter) File(f *result.File) error {
	loc := &locator{file: f}
	for i := range f.Items {
		_, _ = j.out.Write(j.enc.encode(newFinding(f, &f.Items[i], loc)))
		j.out.put("\n")
	}
	return j.out.done()
}

func (j *jsonlWriter) End(*result.Summary) error { return j.out.done() }
