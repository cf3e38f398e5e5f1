package report

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// statsWriter writes the tables of --statistics: findings by rule, defects by family, and the worst files with their grades.
// It remembers the worst files only, so that its memory does not grow with the run.
type statsWriter struct {
	out output
	o   Options
	p   *palette

	rules    map[string]*tally
	families map[string]*familyCount
	grades   map[result.Grade]int
	worst    []fileCount
	current  fileCount
	files    int
}

// familyCount counts the defects of a family and the files that have any.
type familyCount struct{ defects, files int }

type fileCount struct {
	name     string
	words    int
	found    tally
	families map[string]int
	notText  bool
}

func (f *fileCount) defects() int { return f.found[lint.Error] + f.found[lint.Warning] }

func (f *fileCount) density() float64 { return result.Density(f.defects(), f.words) }

func (f *fileCount) grade() result.Grade {
	if f.notText {
		return 'F'
	}
	return result.GradeOf(f.defects(), f.words)
}

// worstShown is the number of files in the table; worstKept is what is remembered between two sortings.
const (
	worstShown = 20
	worstKept  = 200
)

// NewStats opens the writer of --statistics.
func NewStats(w io.Writer, o Options) Writer {
	return &statsWriter{
		out: newOutput(w), o: o, p: newPalette(o.Color),
		rules: map[string]*tally{}, families: map[string]*familyCount{}, grades: map[result.Grade]int{},
	}
}

func (s *statsWriter) Begin(Meta) error { return nil }

func (s *statsWriter) File(f *result.File) error {
	if unread := f.Err != nil || f.Skipped != ""; unread {
		return nil
	}
	name := f.Name
	if f.Record > 0 {
		name = fmt.Sprintf("%s:%d", name, f.Record)
	}
	if name != s.current.name || f.Base.Offset == 0 {
		s.finish()
		s.current = fileCount{name: name, families: map[string]int{}}
		s.files++
	}
	s.count(f)
	return nil
}

func (s *statsWriter) count(f *result.File) {
	c := &s.current
	c.words += f.Words
	c.found.add(f)
	for i := range f.Items {
		it := &f.Items[i]
		t := s.rules[it.Rule.Name]
		if t == nil {
			t = &tally{}
			s.rules[it.Rule.Name] = t
		}
		t[it.Severity]++
		if it.Severity > lint.Note {
			c.families[it.Rule.Family()]++
			c.notText = c.notText || it.Rule.Family() == "document"
		}
	}
}

// finish books the file that was being counted.
func (s *statsWriter) finish() {
	if s.current.name == "" {
		return
	}
	c := s.current
	s.current = fileCount{}
	s.grades[c.grade()]++
	for family, n := range c.families {
		fc := s.families[family]
		if fc == nil {
			fc = &familyCount{}
			s.families[family] = fc
		}
		fc.defects += n
		fc.files++
	}
	if c.defects() == 0 {
		return
	}
	if s.worst = append(s.worst, c); len(s.worst) >= worstKept {
		s.cut()
	}
}

// cut keeps the worst files first, by what grades them; equals stay in the order of the run.
func (s *statsWriter) cut() {
	sort.SliceStable(s.worst, func(i, j int) bool {
		a, b := &s.worst[i], &s.worst[j]
		if a.notText != b.notText {
			return a.notText
		}
		return result.Score(a.defects(), a.words) > result.Score(b.defects(), b.words)
	})
	s.worst = s.worst[:min(len(s.worst), worstShown)]
}

func (s *statsWriter) End(sum *result.Summary) error {
	s.finish()
	s.cut()
	s.byRule()
	s.byFamily(sum.Words)
	s.byFile()
	s.byGrade()
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
	if len(s.families) == 0 {
		return
	}
	totals := map[string]int{}
	for name, f := range s.families {
		totals[name] = f.defects
	}
	t := table{p: s.p, head: []string{"family", "defects", "files", "per 1,000 words"}}
	for _, name := range byCount(totals) {
		f := s.families[name]
		t.add(name, number(f.defects), number(f.files), fmt.Sprintf("%.2f", result.Density(f.defects, words)))
	}
	t.write(s.out)
}

func (s *statsWriter) byFile() {
	if len(s.worst) == 0 {
		return
	}
	t := table{p: s.p, head: []string{"file", "grade", "defects", "words", "per 1,000 words", "by family"}, left: map[int]bool{5: true}}
	for i := range s.worst {
		f := &s.worst[i]
		t.add(tailOf(shown(f.name), s.o.Width/2), s.letter(f.grade()), number(f.defects()), number(f.words),
			fmt.Sprintf("%.1f", f.density()), s.split(f))
	}
	t.write(s.out)
}

// split lists the defects of a file for each 1,000 words by family.
func (s *statsWriter) split(f *fileCount) string {
	var parts []string
	for _, name := range byCount(f.families) {
		parts = append(parts, fmt.Sprintf("%s %.1f", name, result.Density(f.families[name], f.words)))
	}
	return strings.Join(parts, ", ")
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
	if s.files == 0 {
		return
	}
	t := table{p: s.p, head: []string{"grade", "files", "defects per 1,000 words"}, left: map[int]bool{2: true}}
	for _, g := range result.Grades() {
		t.add(s.letter(g.Grade), number(s.grades[g.Grade]), g.Range)
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
