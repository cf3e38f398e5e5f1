package report

import (
	"fmt"
	"sort"
	"strings"

	"github.com/scrapelint/scrapelint/internal/result"
)

// verdicts adds up what the files of a run came to. It remembers the worst files only, so that its memory does not grow with
// the run.
type verdicts struct {
	families map[string]*familyCount
	grades   map[result.Grade]int
	worst    []result.Verdict
	// files counts all files, dirty those with defects.
	files, dirty int
	current      result.Verdict
}

// familyCount counts the defects of a family and the files that have any.
type familyCount struct{ defects, files int }

// worstShown is the number of files in a table; worstKept is what is remembered between two sortings.
const (
	worstShown = 20
	worstKept  = 200
)

func newVerdicts() verdicts {
	return verdicts{families: map[string]*familyCount{}, grades: map[result.Grade]int{}}
}

func (s *verdicts) see(f *result.File) {
	if unread := f.Err != nil || f.Skipped != ""; unread {
		return
	}
	if !s.current.Continues(f) {
		s.book()
		s.current = result.NewVerdict(f)
		s.files++
	}
	s.current.Add(f)
}

// finish ends the count and puts the worst files in order.
func (s *verdicts) finish() {
	s.book()
	s.cut()
}

// book enters the file that was being counted.
func (s *verdicts) book() {
	if s.current.Name == "" {
		return
	}
	v := s.current
	s.current = result.Verdict{}
	s.grades[v.Grade()]++
	for family, n := range v.Families {
		fc := s.families[family]
		if fc == nil {
			fc = &familyCount{}
			s.families[family] = fc
		}
		fc.defects += n
		fc.files++
	}
	if v.Defects == 0 {
		return
	}
	s.dirty++
	if s.worst = append(s.worst, v); len(s.worst) >= worstKept {
		s.cut()
	}
}

// cut keeps the worst files first; equals stay in the order of the run.
func (s *verdicts) cut() {
	sort.SliceStable(s.worst, func(i, j int) bool { return s.worst[i].WorseThan(&s.worst[j]) })
	s.worst = s.worst[:min(len(s.worst), worstShown)]
}

// byFamily lists the defects of a file for each 1,000 words by family.
func byFamily(v *result.Verdict) string {
	var parts []string
	for _, name := range byCount(v.Families) {
		parts = append(parts, fmt.Sprintf("%s %.1f", name, result.Density(v.Families[name], v.Words)))
	}
	return strings.Join(parts, ", ")
}

// overall is the grade of a whole run.
func overall(s *result.Summary) result.Grade { return s.Grade() }

// density says how many defects a run has.
func density(s *result.Summary) string {
	d := fmt.Sprintf("%.2f defects per 1,000 words", result.Density(s.Errors+s.Warnings, s.Words))
	if s.Words < result.FewWords {
		d += fmt.Sprintf(" (graded as if there were %d)", result.FewWords)
	}
	return d
}
