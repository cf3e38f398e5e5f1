package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
)

// number writes n with commas between thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count writes a number and its noun: "1 error", "2,000 errors".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return number(n) + " " + noun + "s"
}

// severities are listed worst first.
var severities = [...]lint.Severity{lint.Error, lint.Warning, lint.Note}

// tally counts findings by severity.
type tally [lint.Error + 1]int

func (t *tally) add(f *result.File) {
	for i := range f.Items {
		t[f.Items[i].Severity]++
	}
}

func (t *tally) total() int { return t[lint.Error] + t[lint.Warning] + t[lint.Note] }

// String lists what there is, worst first: "1 error, 2 notes".
func (t *tally) String() string {
	var parts []string
	for _, s := range severities {
		if t[s] > 0 {
			parts = append(parts, count(t[s], s.String()))
		}
	}
	if parts == nil {
		return "no findings"
	}
	return strings.Join(parts, ", ")
}

func tallyOf(s *result.Summary) *tally {
	return &tally{lint.Error: s.Errors, lint.Warning: s.Warnings, lint.Note: s.Notes}
}

// elapsed writes a duration with about three digits.
func elapsed(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return fmt.Sprintf("%d µs", d.Microseconds())
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

// extras are the parts of a summary that are rarely there.
func extras(s *result.Summary, skipped string) []string {
	var out []string
	if s.Repaired > 0 {
		out = append(out, count(s.Repaired, "repair")+" made")
	}
	if more := repairable(s); more != "" {
		out = append(out, more)
	}
	for _, e := range []struct {
		n          int
		noun, tail string
	}{
		{s.Baselined, "", "left out by the baseline"},
		{s.Allowed, "", "left out by the allow list"},
		{s.Skipped, "file", skipped},
		{s.Failed, "file", "failed"},
	} {
		switch {
		case e.n == 0:
		case e.noun == "":
			out = append(out, number(e.n)+" "+e.tail)
		default:
			out = append(out, count(e.n, e.noun)+" "+e.tail)
		}
	}
	return out
}

// repairable says which flags would repair how many of the findings.
func repairable(s *result.Summary) string {
	const unsafe = " with --fix --unsafe-fixes"
	switch {
	case s.Fixable > 0 && s.Unsafe > 0:
		return number(s.Fixable) + " can be repaired with --fix, " + number(s.Unsafe) + " more" + unsafe
	case s.Fixable > 0:
		return number(s.Fixable) + " can be repaired with --fix"
	case s.Unsafe > 0:
		return number(s.Unsafe) + " can be repaired" + unsafe
	}
	return ""
}

// problem is something to tell about a file besides its findings.
type problem struct {
	severity lint.Severity
	message  string
}

// problems lists them, worst first. Files passed over are notes.
func problems(f *result.File) []problem {
	var out []problem
	if f.Err != nil {
		out = append(out, problem{lint.Error, f.Err.Error()})
	}
	for _, err := range f.Faults {
		out = append(out, problem{lint.Error, err.Error()})
	}
	for _, remark := range f.Remarks {
		out = append(out, problem{lint.Warning, remark})
	}
	if f.Skipped != "" {
		out = append(out, problem{lint.Note, "skipped: " + f.Skipped})
	}
	return out
}

// label is how a file is named to people: its path, and the record in it.
func label(path string, f *result.File) string {
	if f.Record > 0 {
		path += ":" + strconv.Itoa(f.Record)
	}
	if f.Field != "" {
		path += " " + f.Field
	}
	return path
}

// dirtyFiles counts the files with findings; a long file may come in several windows.
type dirtyFiles struct {
	last string
	n    int
}

func (d *dirtyFiles) see(f *result.File) {
	if name := label(f.Name, f); len(f.Items) > 0 && name != d.last {
		d.last = name
		d.n++
	}
}
