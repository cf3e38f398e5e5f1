package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// toleranceFlags let a collection have some defects: they judge how many there are, not whether there is one.
type toleranceFlags struct {
	density          float64
	grade, fileGrade string
}

const (
	densityFlag   = "max-density"
	gradeFlag     = "min-grade"
	fileGradeFlag = "min-file-grade"
)

func (f *toleranceFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.Float64Var(&f.density, densityFlag, 0, "exit 1 when the run as a whole has more than this `number` of errors and warnings for each 1,000 words, instead of at the first")
	flags.StringVar(&f.grade, gradeFlag, "", "exit 1 when the run as a whole has a worse `grade`: A, B, C or D")
	flags.StringVar(&f.fileGrade, fileGradeFlag, "", "exit 1 when any file has a worse `grade`: A, B, C or D")
	complete(c, gradeFlag, "A", "B", "C", "D")
	complete(c, fileGradeFlag, "A", "B", "C", "D")
}

// prepare returns what watches the run; nil where every finding counts.
func (f *toleranceFlags) prepare(c *cobra.Command) (*tolerance, error) {
	t := &tolerance{}
	t.hasDensity = c.Flags().Changed(densityFlag)
	if t.density = f.density; !(t.density >= 0) { // NaN as well
		return nil, fmt.Errorf("--%s: %g is no number of defects", densityFlag, f.density)
	}
	var err error
	if t.grade, err = grade(gradeFlag, f.grade); err != nil {
		return nil, err
	}
	if t.fileGrade, err = grade(fileGradeFlag, f.fileGrade); err != nil {
		return nil, err
	}
	if !t.hasDensity && t.grade == 0 && t.fileGrade == 0 {
		return nil, nil
	}
	return t, nil
}

func grade(flag, value string) (result.Grade, error) {
	switch g := strings.ToUpper(value); g {
	case "":
		return 0, nil
	case "A", "B", "C", "D":
		return result.Grade(g[0]), nil
	}
	return 0, fmt.Errorf("--%s: unknown grade %q; known are A, B, C, D", flag, value)
}

// tolerance adds up the verdicts of the files.
type tolerance struct {
	hasDensity       bool
	density          float64
	grade, fileGrade result.Grade

	current result.Verdict
	worse   int
	worst   result.Verdict
}

// see is told each file, as it is reported.
func (t *tolerance) see(f *result.File) {
	if t == nil || t.fileGrade == 0 || f.Err != nil || f.Skipped != "" {
		return
	}
	if !t.current.Continues(f) {
		t.finish()
		t.current = result.NewVerdict(f)
	}
	t.current.Add(f)
}

func (t *tolerance) finish() {
	if v := t.current; v.Name != "" && v.Grade() > t.fileGrade {
		if t.worse++; t.worse == 1 || v.WorseThan(&t.worst) {
			t.worst = v
		}
	}
	t.current = result.Verdict{}
}

// exceeded says what is too much, or nothing.
func (t *tolerance) exceeded(s *result.Summary) error {
	t.finish()
	var over []error
	defects := s.Errors + s.Warnings
	if d := result.Density(defects, s.Words); t.hasDensity && d > t.density {
		over = append(over, fmt.Errorf("%.2f defects for each 1,000 words are more than --%s %g", d, densityFlag, t.density))
	}
	if g := s.Grade(); t.grade != 0 && g > t.grade {
		over = append(over, fmt.Errorf("the grade %c of the whole run is worse than --%s %c", g, gradeFlag, t.grade))
	}
	if t.worse > 0 {
		over = append(over, fmt.Errorf("%s with a grade worse than --%s %c, the worst %s (%c)",
			files(t.worse), fileGradeFlag, t.fileGrade, t.worst.Name, t.worst.Grade()))
	}
	return errors.Join(over...)
}

func files(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

// tolerated says whether the run may pass in spite of its findings. A severity that was asked for by name fails it as well.
func (r *session) tolerated(fail lint.Severity, named bool) bool {
	ok := !named || fail == lint.Default || r.worst < fail
	if err := r.tolerance.exceeded(&r.summary); err != nil {
		for _, line := range strings.Split(err.Error(), "\n") {
			r.say("%s", line)
		}
		ok = false
	}
	return ok
}
