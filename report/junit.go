package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// junitWriter writes one test suite a file and one test case a finding. Warnings and errors fail their test; a note passes
// with a remark. A clean file is one test that passes.
type junitWriter struct {
	draw   drawer
	out    output
	paths  paths
	suites int
}

func newJUnit(w io.Writer, _ Options) Writer { return &junitWriter{out: newOutput(w)} }

func (j *junitWriter) Begin(m Meta) error {
	j.paths = newPaths(m)
	j.out.put(xmlHead, `<testsuites name="scrapelint">`, "\n")
	return j.out.done()
}

func (j *junitWriter) File(f *result.File) error {
	j.suites++
	name := xmlText(j.paths.name(f))
	var found tally
	found.add(f)
	troubles := problems(f)
	var errors, skipped int
	for _, p := range troubles {
		if p.severity == lint.Error {
			errors++
		}
		if p.severity == lint.Note {
			skipped++
		}
	}
	tests := max(1, len(f.Items)+len(troubles))
	j.out.put(`  <testsuite name="`, name, `" tests="`, strconv.Itoa(tests),
		`" failures="`, strconv.Itoa(found[lint.Error]+found[lint.Warning]),
		`" errors="`, strconv.Itoa(errors), `" skipped="`, strconv.Itoa(skipped), `">`, "\n")
	for _, p := range troubles {
		j.trouble(name, p)
	}
	loc := &locator{file: f}
	for i := range f.Items {
		j.item(name, f, &f.Items[i], loc)
	}
	if len(f.Items)+len(troubles) == 0 {
		j.out.put(`    <testcase classname="`, name, `" name="no findings"/>`, "\n")
	}
	j.out.put("  </testsuite>\n")
	return j.out.done()
}

func (j *junitWriter) trouble(name string, p problem) {
	j.out.put(`    <testcase classname="`, name, `" name="reading">`)
	switch message := xmlText(p.message); p.severity {
	case lint.Error:
		j.out.put(`<error message="`, message, `"/>`)
	case lint.Warning:
		j.out.put(`<system-out>`, message, `</system-out>`)
	default:
		j.out.put(`<skipped message="`, message, `"/>`)
	}
	j.out.put("</testcase>\n")
}

func (j *junitWriter) item(name string, f *result.File, it *result.Item, loc *locator) {
	start, _ := loc.region(it.Span)
	place := strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Rune)
	if f.Record > 0 {
		place = "record " + strconv.Itoa(f.Record) + ", " + place
	}
	j.out.put(`    <testcase classname="`, name, `" name="`, xmlText(it.Rule.Name), ` (`, place, `)">`)
	message, body := xmlText(it.Message), xmlText(j.body(f, it, loc, place))
	if it.Severity > lint.Note {
		j.out.put(`<failure type="`, it.Severity.String(), `" message="`, message, `">`, body, `</failure>`)
	} else {
		j.out.put(`<system-out>`, body, `</system-out>`)
	}
	j.out.put("</testcase>\n")
}

// body shows the finding with its source line, for viewers that show no more than this.
func (j *junitWriter) body(f *result.File, it *result.Item, loc *locator, place string) string {
	start, _ := loc.region(it.Span)
	line, at := f.Lines().Line(start.Line)
	line, at = cutBOM(line, at)
	from, to := onLine(it.Span, line, at)
	w := j.draw.window(line, max(from, 0), max(to, 0), 100)
	source, marker := w.rows(plain, plain.bold)
	return strings.Join([]string{j.paths.name(f) + ":" + place + ": " + it.Message, source, marker}, "\n")
}

// plain is the palette without colours.
var plain = newPalette(false)

// End adds a test that passes to a run without files: readers take a report without any for a broken one.
func (j *junitWriter) End(*result.Summary) error {
	if j.suites == 0 {
		j.out.put(`  <testsuite name="scrapelint" tests="1" failures="0" errors="0" skipped="0">`, "\n",
			`    <testcase classname="scrapelint" name="no files"/>`, "\n  </testsuite>\n")
	}
	j.out.put("</testsuites>\n")
	return j.out.done()
}
