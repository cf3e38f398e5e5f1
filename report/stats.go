package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// statsWriter writes the tables of --statistics: findings by rule, defects by family, and the worst files with their grades.
type statsWriter struct {
	out output
	o   Options
	p   *palette

	rules    map[string]*tally
	verdicts verdicts
}

// NewStats opens the writer of --statistics.
func NewStats(w io.Writer, o Options) Writer {
	return &statsWriter{out: newOutput(w), o: o, p: newPalette(o.Color), rules: map[string]*tally{}, verdicts: newVerdicts()}
}

func (s *statsWriter) Begin(Meta) error { return nil }

func (s *statsWriter) File(f *result.File) error {
	s.verdicts.see(f)
	for i := range f.Items {
		it := &f.Items[i]
		t := s.rules[it.Rule.Name]
		if t == nil {
			t = &tally{}
			s.rules[it.Rule.Name] = t
		}
		t[it.Severity]++
	}
	return nil
}

func (s *statsWriter) End(sum *result.Summary) error {
	s.verdicts.finish()
	s.byRule()
	s.byFamily(sum.Words)
	s.byFile()
	s.byGrade()
	if s.verdicts.files > 1 {
		s.out.put("all together: ", s.letter(overall(sum)), ", ", density(sum), "\n\n")
	}
	return s.out.done()
}

func (s *statsWriter) byRule() {
	if len(s.rules) == 0 {
		return
	}
	totals := map[string]int{}
	for name, t := range s.rules {
		totals[name] = t.total()
	}
	t := table{p: s.p, head: []string{"rule", "findings", "errors", "warnings", "notes"}}
	for _, name := range byCount(totals) {
		r := s.rules[name]
		t.add(name, number(r.total()), number(r[lint.Error]), number(r[lint.Warning]), number(r[lint.Note]))
	}
	t.write(s.out)
}

func (s *statsWriter) byFamily(words int) {
	families := s.verdicts.families
	if len(families) == 0 {
		return
	}
	totals := map[string]int{}
	for name, f := range families {
		totals[name] = f.defects
	}
	t := table{p: s.p, head: []string{"family", "defects", "files", "per 1,000 words"}}
	for _, name := range byCount(totals) {
		f := families[name]
		t.add(name, number(f.defects), number(f.files), fmt.Sprintf("%.2f", result.Density(f.defects, words)))
	}
	t.write(s.out)
}

func (s *statsWriter) byFile() {
	worst := s.verdicts.worst
	if len(worst) == 0 {
		return
	}
	t := table{p: s.p, head: []string{"file", "grade", "defects", "words", "per 1,000 words", "by family"}, left: map[int]bool{5: true}}
	for i := range worst {
		v := &worst[i]
		t.add(tailOf(shown(v.Name), s.o.Width/2), s.letter(v.Grade()), number(v.Defects), number(v.Words),
			fmt.Sprintf("%.1f", v.Density()), byFamily(v))
	}
	t.write(s.out)
}

func (s *statsWriter) letter(g result.Grade) string {
	switch g {
	case 'A', 'B':
		return s.p.good(string(g))
	case 'F':
		return s.p.severity[lint.Error](string(g))
	}
	return s.p.severity[lint.Warning](string(g))
}

func (s *statsWriter) byGrade() {
	if s.verdicts.files == 0 {
		return
	}
	t := table{p: s.p, head: []string{"grade", "files", "defects per 1,000 words"}, left: map[int]bool{2: true}}
	for _, g := range result.Grades() {
		t.add(s.letter(g.Grade), number(s.verdicts.grades[g.Grade]), g.Range)
	}
	t.write(s.out)
}

// tailOf shortens a name from its front, where the parts that names share are.
func tailOf(s string, limit int) string {
	cs := cells(s, 0, 0)
	i := len(cs)
	for n := 0; i > 0 && n+cs[i-1].width < limit; i-- {
		n += cs[i-1].width
	}
	if i == 0 {
		return s
	}
	return "…" + s[cs[i].start:]
}

// table lines up columns: the first and those in left to the left, numbers to the right.
type table struct {
	p    *palette
	head []string
	rows [][]string
	left map[int]bool
}

func (t *table) add(cols ...string) { t.rows = append(t.rows, cols) }

func (t *table) write(out output) {
	widths := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, col := range row {
			widths[i] = max(widths[i], printedWidth(col))
		}
	}
	t.row(out, t.head, widths, t.p.bold)
	for _, row := range t.rows {
		t.row(out, row, widths, nil)
	}
	out.put("\n")
}

func (t *table) row(out output, cols []string, widths []int, paint style) {
	for i, col := range cols {
		pad := strings.Repeat(" ", widths[i]-printedWidth(col))
		if paint != nil {
			col = paint(col)
		}
		last := i == len(cols)-1
		switch {
		case i > 0 && !t.left[i]:
			col = pad + col
		case !last:
			col += pad
		}
		if i > 0 {
			out.put("  ")
		}
		out.put(col)
	}
	out.put("\n")
}

// printedWidth is the width of a column without its colours.
func printedWidth(s string) int {
	for {
		i := strings.IndexByte(s, '\x1b')
		if i < 0 {
			return width(s)
		}
		j := strings.IndexByte(s[i:], 'm')
		s = s[:i] + s[i+j+1:]
	}
}
