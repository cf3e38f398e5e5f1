package report

import (
	"io"
	"strconv"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// checkstyleWriter writes Checkstyle XML. Columns count bytes, as reviewdog takes them.
type checkstyleWriter struct {
	out   output
	paths paths
}

var checkstyleSeverity = [...]string{lint.Note: "info", lint.Warning: "warning", lint.Error: "error"}

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func newCheckstyle(w io.Writer, _ Options) Writer { return &checkstyleWriter{out: newOutput(w)} }

func (c *checkstyleWriter) Begin(m Meta) error {
	c.paths = newPaths(m)
	c.out.put(xmlHead, `<checkstyle version="10.0">`, "\n")
	return c.out.done()
}

func (c *checkstyleWriter) File(f *result.File) error {
	failures := problems(f)
	if len(f.Items)+len(failures) == 0 {
		return nil
	}
	c.out.put(`  <file name="`, xmlText(c.paths.name(f)), `">`, "\n")
	for _, p := range failures {
		if p.severity > lint.Note {
			c.out.put(`    <exception>`, xmlText(p.message), "</exception>\n")
		}
	}
	loc := &locator{file: f}
	for i := range f.Items {
		it := &f.Items[i]
		start, _, _ := loc.fileRegion(it.Span)
		c.out.put(`    <error line="`, strconv.Itoa(start.Line), `" column="`, strconv.Itoa(start.Byte),
			`" severity="`, checkstyleSeverity[it.Severity], `" message="`, xmlText(it.Message),
			`" source="scrapelint.`, xmlText(it.Rule.Name), `"/>`, "\n")
	}
	c.out.put("  </file>\n")
	return c.out.done()
}

func (c *checkstyleWriter) End(*result.Summary) error {
	c.out.put("</checkstyle>\n")
	return c.out.done()
}
