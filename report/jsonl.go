package report

import (
	"io"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

func newJSONL(w io.Writer, _ Options) Writer { return &jsonlWriter{out: newOutput(w)} }

type jsonlWriter struct {
	out output
	buf []byte
}

func (j *jsonlWriter) Begin(Meta) error { return j.out.done() }

func (j *jsonlWriter) File(f *result.File) error {
	loc := &locator{file: f}
	for i := range f.Items {
		j.buf = append(appendFinding(j.buf[:0], f, &f.Items[i], loc), '\n')
		_, _ = j.out.Write(j.buf)
	}
	return j.out.done()
}

func (j *jsonlWriter) End(*result.Summary) error { return j.out.done() }

// appendFinding appends the stable JSON form of a finding, as docs/json.md explains it. Fields may be added, never renamed or removed.
func appendFinding(b []byte, f *result.File, it *result.Item, loc *locator) []byte {
	b = appendText(b, `{"file":`, f.Name)
	if f.Record != 0 {
		b = appendInt(b, `,"record":`, f.Record)
	}
	if f.Field != "" {
		b = appendText(b, `,"field":`, f.Field)
	}
	b = appendText(b, `,"rule":`, it.Rule.Name)
	b = appendText(b, `,"severity":`, it.Severity.String())
	start, end := loc.region(it.Span)
	b = appendInt(b, `,"line":`, start.Line)
	b = appendInt(b, `,"column":`, start.Rune)
	b = appendInt(b, `,"endLine":`, end.Line)
	b = appendInt(b, `,"endColumn":`, end.Rune)
	b = appendOffsets(append(b, ','), f, it.Span)
	b = appendText(b, `,"text":`, text.Legible(it.Span.Of(f.Text)))
	b = appendText(b, `,"message":`, text.Legible(it.Message))
	b = appendFixes(append(b, `,"fixes":`...), f, it.Fixes)
	if len(it.Related) > 0 {
		b = appendRelated(append(b, `,"related":`...), f, it.Related, loc)
	}
	return append(appendText(b, `,"fingerprint":`, it.Fingerprint), '}')
}

func appendOffsets(b []byte, f *result.File, s text.Span) []byte {
	return appendInt(appendInt(b, `"start":`, f.Offset(s.Start)), `,"end":`, f.Offset(s.End))
}

func appendFixes(b []byte, f *result.File, fixes []lint.Fix) []byte {
	b = append(b, '[')
	for i := range fixes {
		x := &fixes[i]
		b = appendText(separated(b, i), `{"title":`, x.Title)
		b = appendText(b, `,"safety":`, x.Safety.String())
		b = append(b, `,"edits":[`...)
		for k := range x.Edits {
			b = appendOffsets(append(separated(b, k), '{'), f, x.Edits[k].Span)
			b = append(appendText(b, `,"new":`, text.Legible(x.Edits[k].New)), '}')
		}
		b = append(b, "]}"...)
	}
	return append(b, ']')
}

func appendRelated(b []byte, f *result.File, places []lint.Related, loc *locator) []byte {
	b = append(b, '[')
	for i := range places {
		r := &places[i]
		at := loc.at(r.Span.Start)
		b = appendOffsets(append(separated(b, i), '{'), f, r.Span)
		b = appendInt(b, `,"line":`, at.Line)
		b = appendInt(b, `,"column":`, at.Rune)
		b = append(appendText(b, `,"message":`, r.Message), '}')
	}
	return append(b, ']')
}

// separated appends what stands before element i of a list.
func separated(b []byte, i int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return b
}
