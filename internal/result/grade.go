package result

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Grade is how much a document suffered: A to D and F, as in school.
type Grade byte

// grades are the limits: defects (errors and warnings; notes are not counted) for each 1,000 words, up to and including.
// Professionally edited text has fewer than 0.2; half of the scraped articles measured for the project have more than 20.
var grades = [...]struct {
	limit float64
	grade Grade
}{{1, 'A'}, {5, 'B'}, {15, 'C'}, {30, 'D'}}

// GradeRange says in words what a grade stands for.
type GradeRange struct {
	Grade Grade
	Range string
}

// Grades lists the grades, best first.
func Grades() []GradeRange {
	var out []GradeRange
	for _, g := range grades {
		out = append(out, GradeRange{g.grade, fmt.Sprintf("at most %g", g.limit)})
	}
	return append(out, GradeRange{'F', fmt.Sprintf("more than %g, or no article", grades[len(grades)-1].limit)})
}

// FewWords is the length that shorter documents are counted as, so that one defect does not condemn a short item.
const FewWords = 200

// GradeOf grades a document, or a whole run, by its number of errors and warnings and its number of words.
func GradeOf(defects, words int) Grade {
	score := Score(defects, words)
	for _, g := range grades {
		if score <= g.limit {
			return g.grade
		}
	}
	return 'F'
}

// Score is the density that grades a document: a short one is counted as one of FewWords.
func Score(defects, words int) float64 { return Density(defects, max(words, FewWords)) }

// Density is the number of defects for each 1,000 words; without words it is the number of defects.
func Density(defects, words int) float64 {
	if words == 0 {
		return float64(defects)
	}
	return 1000 * float64(defects) / float64(words)
}

// Grade grades the file. One that is no article gets F.
func (f *File) Grade() Grade {
	if f.NoArticle() {
		return 'F'
	}
	defects := 0
	for i := range f.Items {
		if f.Items[i].Severity >= lint.Warning {
			defects++
		}
	}
	return GradeOf(defects, f.Words)
}

// NoArticle says whether a warning or error of the family document was found.
func (f *File) NoArticle() bool {
	for i := range f.Items {
		if f.Items[i].Severity >= lint.Warning && f.Items[i].Rule.Family() == "document" {
			return true
		}
	}
	return false
}

// Findings counts all that were found.
func (s *Summary) Findings() int { return s.Errors + s.Warnings + s.Notes }

// Grade grades a whole run. One of whose files half are no articles gets F: blocked pages are short of other defects.
func (s *Summary) Grade() Grade {
	if s.NoArticles > 0 && 2*s.NoArticles >= s.Files {
		return 'F'
	}
	return GradeOf(s.Errors+s.Warnings, s.Words)
}
