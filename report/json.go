package report

import (
	"io"
	"math"

	"github.com/scrapelint/scrapelint/internal/result"
)

// jsonWriter writes one document: {"tool", "findings": [...], "problems": [...], "worstFiles": [...], "summary"}. The elapsed time is left out, so
// that the same run gives the same bytes.
type jsonWriter struct {
	out      output
	enc      *encoder
	buf      []byte
	n        int
	problems []fileProblem
	more     int
	files    verdicts
}

type fileProblem struct {
	File     string `json:"file"`
	Record   int    `json:"record,omitempty"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

// maxProblems bounds what is remembered about files that could not be judged.
const maxProblems = 1000

type jsonSummary struct {
	Files     int            `json:"files"`
	Words     int            `json:"words"`
	Bytes     int            `json:"bytes"`
	Errors    int            `json:"errors"`
	Warnings  int            `json:"warnings"`
	Notes     int            `json:"notes"`
	Fixable   int            `json:"fixable"`
	Unsafe    int            `json:"unsafe"`
	Repaired  int            `json:"repaired"`
	Baselined int            `json:"baselined"`
	Allowed   int            `json:"allowed"`
	Skipped   int            `json:"skipped"`
	Failed    int            `json:"failed"`
	Density   float64        `json:"per1000Words"`
	Grade     string         `json:"grade"`
	Unlisted  int            `json:"unlistedProblems,omitempty"`
	ByRule    map[string]int `json:"byRule"`
}

// fileVerdict is one of the worst files of the run.
type fileVerdict struct {
	File     string             `json:"file"`
	Grade    string             `json:"grade"`
	Words    int                `json:"words"`
	Defects  int                `json:"defects"`
	Density  float64            `json:"per1000Words"`
	Families map[string]float64 `json:"per1000WordsByFamily"`
}

func (j *jsonWriter) worst() []fileVerdict {
	j.files.finish()
	list := []fileVerdict{}
	for i := range j.files.worst {
		v := &j.files.worst[i]
		families := map[string]float64{}
		for name, n := range v.Families {
			families[name] = hundredths(result.Density(n, v.Words))
		}
		list = append(list, fileVerdict{v.Name, string(v.Grade()), v.Words, v.Defects, hundredths(v.Density()), families})
	}
	return list
}

func hundredths(x float64) float64 { return math.Round(100*x) / 100 }

func newJSON(w io.Writer, _ Options) Writer {
	return &jsonWriter{out: newOutput(w), enc: newEncoder(), files: newVerdicts()}
}

func (j *jsonWriter) value(v any) { _, _ = j.out.Write(j.enc.encode(v)) }

func (j *jsonWriter) Begin(m Meta) error {
	j.out.put("{\n", `"tool": `)
	j.value(struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		URL     string `json:"url"`
	}{"scrapelint", m.Version, Home})
	j.out.put(",\n", `"findings": [`)
	return j.out.done()
}

func (j *jsonWriter) File(f *result.File) error {
	j.files.see(f)
	loc := &locator{file: f}
	for i := range f.Items {
		j.separate(j.n)
		j.n++
		j.buf = appendFinding(j.buf[:0], f, &f.Items[i], loc)
		_, _ = j.out.Write(j.buf)
	}
	for _, p := range problems(f) {
		if len(j.problems) == maxProblems {
			j.more++
			continue
		}
		j.problems = append(j.problems, fileProblem{f.Name, f.Record, p.severity.String(), p.message})
	}
	return j.out.done()
}

func (j *jsonWriter) separate(n int) {
	if n > 0 {
		j.out.put(",")
	}
	j.out.put("\n")
}

func (j *jsonWriter) End(s *result.Summary) error {
	j.out.put("\n],\n", `"problems": [`)
	for i, p := range j.problems {
		j.separate(i)
		j.value(p)
	}
	j.out.put("\n],\n", `"worstFiles": [`)
	for i, v := range j.worst() {
		j.separate(i)
		j.value(v)
	}
	j.out.put("\n],\n", `"summary": `)
	byRule := s.ByRule
	if byRule == nil {
		byRule = map[string]int{}
	}
	j.value(jsonSummary{
		s.Files, s.Words, s.Bytes, s.Errors, s.Warnings, s.Notes, s.Fixable, s.Unsafe, s.Repaired, s.Baselined, s.Allowed, s.Skipped, s.Failed,
		hundredths(result.Density(s.Errors+s.Warnings, s.Words)), string(overall(s)), j.more, byRule,
	})
	j.out.put("\n}\n")
	return j.out.done()
}
