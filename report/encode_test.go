package report

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/report/internal/sample"
)

// finding is the stable JSON form of a finding, as docs/json.md explains it: what appendFinding writes is held against it. Fields may be
// added, never renamed or removed.
type finding struct {
	File string `json:"file"`
	// Record and Field are set for record files. All positions are then those in the field's text.
	Record   int    `json:"record,omitempty"`
	Field    string `json:"field,omitempty"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	// Line and Column are 1-based, columns in code points; the end is exclusive.
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"endLine"`
	EndColumn int `json:"endColumn"`
	// Start and End are bytes of the file as it lies on disk, half-open.
	Start       int       `json:"start"`
	End         int       `json:"end"`
	Text        string    `json:"text"`
	Message     string    `json:"message"`
	Fixes       []fix     `json:"fixes"`
	Related     []related `json:"related,omitempty"`
	Fingerprint string    `json:"fingerprint"`
}

type fix struct {
	Title  string `json:"title"`
	Safety string `json:"safety"`
	Edits  []edit `json:"edits"`
}

type edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"new"`
}

type related struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

func findingOf(f *result.File, it *result.Item) *finding {
	at := func(i int) text.Position { return f.Lines().Position(i) }
	start, end := at(it.Span.Start), at(it.Span.End)
	out := &finding{
		File: f.Name, Record: f.Record, Field: f.Field,
		Rule: it.Rule.Name, Severity: it.Severity.String(),
		Line: start.Line, Column: start.Rune, EndLine: end.Line, EndColumn: end.Rune,
		Start: f.Offset(it.Span.Start), End: f.Offset(it.Span.End),
		Text: text.Legible(it.Span.Of(f.Text)), Message: text.Legible(it.Message),
		Fixes: make([]fix, len(it.Fixes)), Fingerprint: it.Fingerprint,
	}
	for i, x := range it.Fixes {
		out.Fixes[i] = fix{x.Title, x.Safety.String(), make([]edit, len(x.Edits))}
		for j, e := range x.Edits {
			out.Fixes[i].Edits[j] = edit{f.Offset(e.Span.Start), f.Offset(e.Span.End), text.Legible(e.New)}
		}
	}
	for _, r := range it.Related {
		p := at(r.Span.Start)
		out.Related = append(out.Related, related{f.Offset(r.Span.Start), f.Offset(r.Span.End), p.Line, p.Rune, r.Message})
	}
	return out
}

// noise makes strings of what JSON, terminals and CI logs take for more than a letter, and of anything.
func noise(r *rand.Rand) string {
	var b []byte
	for range r.IntN(20) {
		switch r.IntN(6) {
		case 0:
			b = append(b, byte(r.IntN(256)))
		case 1:
			b = append(b, mixture(r, 1)...)
		case 2:
			b = append(b, "##abcdefghijklmnopq"[:2+r.IntN(18)]...)
			b = append(b, "[] x#"[r.IntN(5)])
		case 3:
			b = append(b, string(rune(r.IntN(0x3000)))...)
		case 4:
			b = append(b, string(rune(0x2020+r.IntN(0x50)))...)
		default:
			b = append(b, "\"\\<>&'\b\f\n\r\t/ \x7f"[r.IntN(14)])
		}
	}
	return string(b)
}

// TestAppendString: strings are written as encoding/json and tameJSON write them.
func TestAppendString(t *testing.T) {
	e := newEncoder()
	same := func(s string) {
		if got, want := appendString(nil, s), e.encode(s); !bytes.Equal(got, want) {
			t.Fatalf("%q is written as %s, want %s", s, got, want)
		}
	}
	for c := range 0x10000 {
		same("a" + string(rune(c)) + "b")
		same(string([]byte{byte(c >> 8), byte(c)}))
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 30_000 {
		same(noise(r))
	}
}

// TestAppendFinding: a finding is written as encoding/json writes a struct finding.
func TestAppendFinding(t *testing.T) {
	e := newEncoder()
	same := func(f *result.File) {
		loc := &locator{file: f}
		for i := range f.Items {
			it := &f.Items[i]
			got, want := appendFinding(nil, f, it, loc), e.encode(findingOf(f, it))
			if !bytes.Equal(got, want) || !json.Valid(got) {
				t.Fatalf("got\n%s\nwant\n%s", got, want)
			}
		}
	}
	for _, f := range sample.Files() {
		same(f)
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		same(noisyFile(r))
	}
}

// noisyFile makes a file, a window or a record with findings anywhere between its characters.
func noisyFile(r *rand.Rand) *result.File {
	f := &result.File{Name: noise(r), Text: mixture(r, r.IntN(60)) + "\n" + mixture(r, r.IntN(60))}
	switch r.IntN(3) {
	case 0:
		f.Record, f.Field = r.IntN(3), noise(r)
	case 1:
		f.Window, f.Base = true, text.Base{}.After(mixture(r, r.IntN(30)))
	}
	all := borders(f.Text)
	span := func() text.Span {
		a, b := all[r.IntN(len(all))], all[r.IntN(len(all))]
		return text.Span{Start: min(a, b), End: max(a, b)}
	}
	rules := sample.Rules()
	for range r.IntN(4) {
		rule := rules[r.IntN(len(rules))]
		it := result.Item{Rule: rule, Severity: lint.Note + lint.Severity(r.IntN(3)), Fingerprint: "1:" + noise(r)}
		it.Span, it.Message = span(), noise(r)
		for range r.IntN(3) {
			fix := lint.Fix{Title: noise(r), Safety: lint.Safety(r.IntN(3))}
			for range r.IntN(3) {
				fix.Edits = append(fix.Edits, lint.Edit{Span: span(), New: noise(r)})
			}
			it.Fixes = append(it.Fixes, fix)
		}
		for range r.IntN(3) {
			it.Related = append(it.Related, lint.Related{Span: span(), Message: noise(r)})
		}
		f.Items = append(f.Items, it)
	}
	return f
}
