package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// textWriter is the report for people.
//
//	── news/harbour.txt ──────────────────────────────
//
//	error  "harbouris" is two words run together: "harbour is"
//	  ╭─ 4:9  spacing/fused-words
//	4 │ The old harbouris closed
//	  │         ^^^^^^^^^
//	  ╰─ fix: harbouris → harbour is
type textWriter struct {
	draw  drawer
	out   output
	o     Options
	p     *palette
	last  string
	dirty dirtyFiles
}

func newText(w io.Writer, o Options) Writer {
	return &textWriter{out: newOutput(w), o: o, p: newPalette(o.Color)}
}

func (t *textWriter) Begin(Meta) error { return t.out.done() }

func (t *textWriter) File(f *result.File) error {
	if t.silent(f) {
		return t.out.done()
	}
	t.header(f)
	for _, p := range problems(f) {
		if p.severity > lint.Note || t.o.Verbose {
			t.headline(p.severity, p.message)
			t.out.put("\n")
		}
	}
	loc := &locator{file: f}
	for i := range f.Items {
		t.item(f, &f.Items[i], loc)
	}
	return t.out.done()
}

func (t *textWriter) silent(f *result.File) bool {
	told := f.Err != nil || len(f.Faults)+len(f.Remarks) > 0 || f.Skipped != "" && t.o.Verbose
	return len(f.Items) == 0 && !told
}

// header names the file, once for all windows of it.
func (t *textWriter) header(f *result.File) {
	t.dirty.see(f)
	name := shown(label(f.Name, f))
	if name == t.last {
		return
	}
	t.last = name
	line := strings.Repeat("─", max(2, t.o.Width-width(name)-4))
	t.out.put(t.p.dim("──"), " ", t.p.file(name), " ", t.p.dim(line), "\n\n")
}

// headline is the severity and the message, wrapped under itself.
func (t *textWriter) headline(s lint.Severity, message string) {
	indent := len(s.String()) + 2
	t.out.put(t.p.severity[s](s.String()), "  ")
	for i, line := range wrap(shown(message), t.o.Width-indent) {
		if i > 0 {
			t.out.put(strings.Repeat(" ", indent))
		}
		t.out.put(t.p.bold(line), "\n")
	}
}

func (t *textWriter) item(f *result.File, it *result.Item, loc *locator) {
	start, end := loc.region(it.Span)
	fixes := t.fixLines(f, it)
	g := gutter{t, digits(end.Line)}
	t.headline(it.Severity, it.Message)
	place := strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Rune)
	g.row("", "╭─ ", t.p.dim(place+"  "+it.Rule.Name))
	t.source(g, f, it, start.Line, end.Line, len(fixes) > 0)
	for i, line := range fixes {
		corner := "├─ "
		if i == len(fixes)-1 {
			corner = "╰─ "
		}
		g.row("", corner, line)
	}
	t.out.put("\n")
}

// source draws the first line of the span, its marker, and how much of the span follows.
func (t *textWriter) source(g gutter, f *result.File, it *result.Item, first, last int, more bool) {
	mark := t.p.mark[it.Severity]
	limit := max(20, t.o.Width-g.digits-3)
	lines := f.Lines()
	low, high := f.Base.Lines+1, lines.Lines()
	for n := max(low, first-t.o.Context); n < first; n++ {
		t.contextLine(g, lines, n, limit)
	}
	line, start := lines.Line(first)
	line, start = cutBOM(line, start)
	from, to := onLine(it.Span, line, start)
	w := t.draw.window(line, max(from, 0), max(to, 0), limit)
	source, marker := w.rows(t.p, mark)
	g.row(strconv.Itoa(first), "│ ", source)
	rest := restLines(f, it.Span, first, last)
	last = first + rest
	corner := "│ "
	if rest <= 0 && !more && t.o.Context == 0 {
		corner = "╰ "
	}
	g.row("", corner, marker)
	if rest > 0 {
		corner = "┆ "
		g.row("", corner, t.p.dim("and "+count(rest, "more line")))
	}
	for n := last + 1; n <= min(high, last+t.o.Context); n++ {
		t.contextLine(g, lines, n, limit)
	}
}

// restLines is the number of lines of a span after its first; the line behind its last line break is none of them.
func restLines(f *result.File, s text.Span, first, last int) int {
	if _, start := f.Lines().Line(last); last > first && s.End == start {
		last--
	}
	return last - first
}

func (t *textWriter) contextLine(g gutter, lines *text.LineIndex, n, limit int) {
	line, start := lines.Line(n)
	line, _ = cutBOM(line, start)
	w := t.draw.window(line, 0, 0, limit)
	source, _ := w.rows(t.p, t.p.dim)
	g.row(strconv.Itoa(n), "│ ", t.p.dim(source))
}

// cutBOM leaves the byte order mark out of the first line, as editors do.
func cutBOM(line string, start int) (string, int) {
	if start == 0 && strings.HasPrefix(line, bom) {
		return line[len(bom):], len(bom)
	}
	return line, start
}

// fixLines describes the best repair, and with Verbose all of them and the related places.
func (t *textWriter) fixLines(f *result.File, it *result.Item) []string {
	var out []string
	for i := range it.Fixes {
		if i == 0 || t.o.Verbose {
			out = append(out, t.fixLine(f.Text, it.Fixes[i]))
		}
	}
	if t.o.Verbose {
		for _, r := range it.Related {
			p := f.Lines().Position(r.Span.Start)
			at := strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Rune)
			out = append(out, "see "+at+": "+shown(r.Message))
		}
	}
	return out
}

// labels say how far a repair may be trusted.
var labels = [...]string{lint.Manual: "suggestion", lint.Unsafe: "unsafe fix", lint.Safe: "fix"}

func (t *textWriter) fixLine(whole string, fix lint.Fix) string {
	label := t.p.label[fix.Safety](labels[fix.Safety]+":") + " "
	before, after := previewOf(whole, fix)
	if after == nil {
		return label + shown(fix.Title)
	}
	change := paintPieces(before, t.p.removed, t.p.removedBlank) + " → " + paintPieces(after, t.p.added, t.p.addedBlank)
	if t.o.Verbose && fix.Title != "" {
		change += t.p.dim("  " + shown(fix.Title))
	}
	return label + change
}

func paintPieces(ps []piece, changed, blank style) string {
	var b strings.Builder
	for _, p := range ps {
		switch {
		case !p.changed:
			b.WriteString(p.text)
		case p.blank():
			b.WriteString(blank(p.text))
		default:
			b.WriteString(changed(p.text))
		}
	}
	if b.Len() == 0 {
		return "nothing"
	}
	return b.String()
}

func (t *textWriter) End(s *result.Summary) error {
	if t.o.Quiet {
		return t.out.done()
	}
	found := tallyOf(s)
	work := " (" + count(s.Words, "word") + ", " + elapsed(s.Elapsed) + ")"
	switch {
	case s.Files == 0 && s.Failed > 0: // the lines below say what is wrong
	case s.Files == 0:
		t.out.put("no files checked\n")
	case found.total() == 0:
		t.out.put(t.p.good("✓"), " no findings in ", count(s.Files, "file"), t.p.dim(work), "\n")
	default:
		work = " (" + count(s.Words, "word") + ", grade " + string(overall(s)) + ", " + elapsed(s.Elapsed) + ")"
		var parts []string
		for _, severity := range severities {
			if found[severity] > 0 {
				parts = append(parts, t.p.severity[severity](count(found[severity], severity.String())))
			}
		}
		t.out.put(strings.Join(parts, ", "), " in ", number(t.dirty.n), " of ", count(s.Files, "file"), t.p.dim(work), "\n")
	}
	if found.total() > fewFindings {
		t.out.put("  ", t.p.dim(commonest(s.ByRule, t.o.Width-2)), "\n")
	}
	skipped := "skipped"
	if !t.o.Verbose {
		skipped += " (-v says why)"
	}
	if more := extras(s, skipped); more != nil {
		t.out.put("  ", strings.Join(more, "; "), "\n")
	}
	return t.out.done()
}

// fewFindings are seen at a glance; more are summed up by rule.
const fewFindings = 10

// commonest lists the rules with the most findings on one line.
func commonest(byRule map[string]int, limit int) string {
	names := byCount(byRule)
	line := ""
	for i, name := range names {
		next := name + " " + number(byRule[name])
		if i > 0 {
			next = line + ", " + next
		}
		rest := count(len(names)-i-1, "more rule")
		if width(next)+len(" and ")+len(rest) > limit && i > 0 {
			return line + " and " + count(len(names)-i, "more rule")
		}
		line = next
	}
	return line
}

// gutter draws the column of line numbers.
type gutter struct {
	t      *textWriter
	digits int
}

func (g gutter) row(number, bar, rest string) {
	pad := strings.Repeat(" ", max(0, g.digits-len(number)))
	g.t.out.put(pad, g.t.p.dim(number+" "+bar), rest, "\n")
}

func digits(n int) int { return len(strconv.Itoa(n)) }

// wrap breaks a printable text at blanks into lines of about limit columns; a longer word stands alone.
func wrap(s string, limit int) []string {
	var lines []string
	for width(s) > limit {
		cut, n := -1, 0
		for i, c := range s {
			if c == ' ' && (n <= limit || cut < 0) && i > 0 {
				cut = i
			}
			if n += width(string(c)); n > limit && cut > 0 {
				break
			}
		}
		if cut < 0 {
			break
		}
		lines = append(lines, s[:cut])
		s = s[cut+1:]
	}
	return append(lines, s)
}
