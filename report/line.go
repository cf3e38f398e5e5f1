package report

import (
	"io"
	"strconv"

	"github.com/scrapelint/scrapelint/internal/result"
)

// lineWriter writes "file:line:column: severity rule message". Columns count bytes, so that vim, grep and their like land on
// the word; a byte order mark is not counted, since editors hide it.
type lineWriter struct {
	out output
	o   Options
}

func newLine(w io.Writer, o Options) Writer { return &lineWriter{newOutput(w), o} }

func (l *lineWriter) Begin(Meta) error { return l.out.done() }

func (l *lineWriter) File(f *result.File) error {
	loc := &locator{file: f}
	name := shown(f.Name)
	for i := range f.Items {
		it := &f.Items[i]
		start, _, _ := loc.fileRegion(it.Span)
		column := start.Byte
		if start.Line == 1 && hasBOM(f) {
			column = max(1, column-len(bom))
		}
		l.out.put(name, ":", strconv.Itoa(start.Line), ":", strconv.Itoa(column), ": ",
			it.Severity.String(), " ", it.Rule.Name, " ", shown(it.Message), "\n")
	}
	return l.out.done()
}

func (l *lineWriter) End(*result.Summary) error { return l.out.done() }

func hasBOM(f *result.File) bool {
	return f.Record == 0 && f.Base.Offset == 0 && len(f.Text) >= len(bom) && f.Text[:len(bom)] == bom
}
