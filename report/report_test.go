package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/report/internal/sample"
)

func TestUnknownFormat(t *testing.T) {
	_, err := New("yaml", io.Discard, Options{})
	if err == nil || !strings.Contains(err.Error(), "text, line, jsonl") {
		t.Errorf("got %v", err)
	}
}

// closed fails every write.
type closed struct{}

var errClosed = errors.New("closed")

func (closed) Write([]byte) (int, error) { return 0, errClosed }

func TestWriteErrorsAreTold(t *testing.T) {
	writers := map[string]Writer{"stats": NewStats(closed{}, Options{Width: 80})}
	for _, f := range Formats() {
		w, err := New(f.Name, closed{}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		writers[f.Name] = w
	}
	for name, w := range writers {
		err := w.Begin(sampleMeta)
		for _, f := range sample.Files() {
			if err == nil {
				err = w.File(f)
			}
		}
		if err == nil {
			err = w.End(sample.Summary(nil))
		}
		if !errors.Is(err, errClosed) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestHarmless: whatever the articles hold, no format lets through what acts on a terminal or on a CI runner.
func TestHarmless(t *testing.T) {
	commands := regexp.MustCompile(`(?m)^[ \t]*::|##[A-Za-z]*\[`)
	for _, f := range Formats() {
		out := string(sampleReport(t, f.Name, Options{Verbose: true, Context: 2}))
		for i, r := range out {
			if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%s: %U in %q", f.Name, r, out[max(0, i-30):min(len(out), i+10)])
			}
		}
		for _, m := range commands.FindAllStringIndex(out, -1) {
			line, _, _ := strings.Cut(out[m[0]:], "\n")
			if f.Name != "github" || strings.Contains(line, "::forged") || !strings.HasPrefix(line, "::") {
				t.Errorf("%s: runners obey %q", f.Name, line)
			}
		}
	}
}

func TestXML(t *testing.T) {
	for _, name := range []string{"checkstyle", "junit"} {
		for d := xml.NewDecoder(bytes.NewReader(sampleReport(t, name, Options{}))); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
	if got, want := xmlText("a\x00<\tb\x1b&\ufffe\xff\u0085\"##[x"), "a&#65533;&lt;&#9;b&#65533;&amp;&#65533;&#65533;&#133;&quot;#&#35;[x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestHTMLStructure: article text adds no element and no attribute.
func TestHTMLStructure(t *testing.T) {
	out := string(sampleReport(t, "html", Options{}))
	for _, bad := range []string{"<img", "<script", "</script"} {
		if strings.Contains(out, bad) {
			t.Errorf("holds %s", bad)
		}
	}
	if n, cards := strings.Count(out, "<article "), strings.Count(out, "</article>"); n != cards || n < 20 {
		t.Errorf("%d articles opened, %d closed", n, cards)
	}
}

// decoded is a SARIF file as far as the tests read it.
type decoded struct {
	Runs []struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Results     []sarifResult     `json:"results"`
	} `json:"runs"`
}

func decode(t *testing.T, b []byte) *decoded {
	t.Helper()
	var d decoded
	if err := json.Unmarshal(b, &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Runs) != 1 || d.Runs[0].Results == nil || len(d.Runs[0].Invocations) != 1 {
		t.Fatalf("runs: %+v", d.Runs)
	}
	return &d
}

// TestSARIFColumns reads the columns back, independently of the line index.
func TestSARIFColumns(t *testing.T) {
	texts := map[string]string{}
	for _, f := range sample.Files() {
		texts[newPaths(sampleMeta).uri(f)] = f.Text
	}
	breaks := regexp.MustCompile(`\r\n|\n|\r`)
	for _, r := range decode(t, sampleReport(t, "sarif", Options{})).Runs[0].Results {
		at := r.Locations[0].Physical
		if strings.HasSuffix(at.Artifact.URI, ".jsonl") || at.Region.StartLine != at.Region.EndLine {
			continue
		}
		lines := breaks.Split(strings.TrimPrefix(text.Legible(texts[at.Artifact.URI]), bom), -1)
		units := utf16.Encode([]rune(lines[at.Region.StartLine-1]))
		if got := string(utf16.Decode(units[at.Region.StartColumn-1 : at.Region.EndColumn-1])); got != at.Region.Snippet.Text {
			t.Errorf("%s %d:%d: %q is not %q", at.Artifact.URI, at.Region.StartLine, at.Region.StartColumn, got, at.Region.Snippet.Text)
		}
	}
}

func TestSARIFEmpty(t *testing.T) {
	var b bytes.Buffer
	w, _ := New("sarif", &b, Options{})
	if err := errors.Join(w.Begin(Meta{Version: "(devel)"}), w.End(&result.Summary{})); err != nil {
		t.Fatal(err)
	}
	d := decode(t, b.Bytes()).Runs[0]
	if len(d.Results) != 0 || !d.Invocations[0].Successful || d.Tool.Driver.SemanticVersion != "" || d.Tool.Driver.Version != "0.0.0-(devel)" || d.Tool.Driver.Rules == nil {
		t.Errorf("got %+v", d)
	}
}

// TestManyFindings: 30,000 findings go through every format; SARIF keeps the worst 25,000 in their order and says so.
func TestManyFindings(t *testing.T) {
	const n = 30000
	for _, f := range Formats() {
		var b bytes.Buffer
		w, _ := New(f.Name, &b, Options{})
		err := w.Begin(sampleMeta)
		sum := sample.Summary(nil)
		sample.Many(n, func(f *result.File) {
			sample.Add(sum, f)
			err = errors.Join(err, w.File(f))
		})
		if err = errors.Join(err, w.End(sum)); err != nil {
			t.Fatal(err)
		}
		switch f.Name {
		case "sarif":
			checkCapped(t, decode(t, b.Bytes()), n)
		case "line", "jsonl", "rdjsonl":
			if got := bytes.Count(b.Bytes(), []byte("\n")); got != n {
				t.Errorf("%s: %d lines", f.Name, got)
			}
		case "github":
			if got := bytes.Count(b.Bytes(), []byte("\n::")); got != 29 {
				t.Errorf("github: %d annotations", got+1)
			}
		case "gitlab":
			checkGitLab(t, b.Bytes(), n)
		}
	}
}

func checkCapped(t *testing.T, d *decoded, n int) {
	t.Helper()
	levels := map[string]int{}
	last := ""
	for _, r := range d.Runs[0].Results {
		levels[r.Level]++
		if fp := r.Fingerprints[fingerprintKey]; fp <= last {
			t.Fatalf("order: %s after %s", fp, last)
		} else {
			last = fp
		}
	}
	if levels["error"] != n/3 || levels["warning"] != n/3 || len(d.Runs[0].Results) != MaxSARIFResults {
		t.Errorf("levels: %v", levels)
	}
	if said := d.Runs[0].Invocations[0].Notifications; len(said) != 1 || !strings.HasPrefix(said[0].Message.Text, "5,000 of 30,000 findings are left out") {
		t.Errorf("notifications: %+v", said)
	}
}

func checkGitLab(t *testing.T, b []byte, n int) {
	t.Helper()
	var issues []gitlabIssue
	if err := json.Unmarshal(b, &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		seen[i.Fingerprint] = true
		if i.Description == "" || i.Severity == "" || i.Location.Path == "" || i.Location.Lines.Begin < 1 {
			t.Fatalf("incomplete: %+v", i)
		}
	}
	if len(issues) != n || len(seen) != n {
		t.Errorf("%d issues, %d fingerprints", len(issues), len(seen))
	}
}

// TestGitHubSummary: the job summary says what it leaves out, and only then.
func TestGitHubSummary(t *testing.T) {
	summary := func(files, findings int) string {
		var b, steps bytes.Buffer
		w, _ := New("github", &b, Options{StepSummary: &steps})
		err := w.Begin(sampleMeta)
		it := result.Item{Rule: sample.Rules()[0], Severity: lint.Error}
		for i := range files {
			f := &result.File{Name: fmt.Sprintf("%d.txt", i), Text: "a boatand crew", Words: 3}
			for range findings {
				f.Items = append(f.Items, it)
			}
			err = errors.Join(err, w.File(f))
		}
		if err = errors.Join(err, w.End(&result.Summary{Files: files, Errors: files * findings})); err != nil {
			t.Fatal(err)
		}
		return steps.String()
	}
	for _, c := range []struct {
		files, findings int
		want            []string
	}{
		{worstShown, listed / worstShown, nil},
		{worstShown + 1, 1, []string{"Only the worst 20 files are listed here."}},
		{1, listed + 1, []string{"Only the worst 200 are listed here."}},
		{worstShown + 1, listed, []string{"Only the worst 20 files are listed here.", "Only the worst 200 are listed here."}},
	} {
		var got []string
		for line := range strings.Lines(summary(c.files, c.findings)) {
			if strings.HasPrefix(line, "Only") {
				got = append(got, strings.TrimSpace(line))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d files with %d findings each: %q", c.files, c.findings, got)
		}
	}
}

// TestSARIFFixes: a repair that nobody can apply is none to SARIF.
func TestSARIFFixes(t *testing.T) {
	x := text.Span{Start: 2, End: 9}
	edits := []lint.Edit{{Span: x, New: "boat and"}}
	f := &result.File{Name: "a.txt", Text: "a boatand crew", Items: []result.Item{{
		Rule: sample.Rules()[0], Severity: lint.Error, Finding: lint.Finding{Span: x, Fixes: []lint.Fix{
			{Title: "no edits", Safety: lint.Safe}, {Title: "by hand", Safety: lint.Manual, Edits: edits}, {Title: "put in a blank", Safety: lint.Unsafe, Edits: edits},
		}},
	}}}
	var b bytes.Buffer
	w, _ := New("sarif", &b, Options{})
	if err := errors.Join(w.Begin(Meta{Rules: sample.Rules()}), w.File(f), w.End(&result.Summary{Files: 1, Errors: 1})); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.Contains(out, "put in a blank") || strings.Contains(out, "no edits") || strings.Contains(out, "by hand") {
		t.Error(out)
	}
}

// TestGitHubTroubles: files that could not be judged come first, and never push the count over the limit.
func TestGitHubTroubles(t *testing.T) {
	out := string(sampleReport(t, "github", Options{}))
	if !strings.HasPrefix(out, "::error file=news/lost.txt::permission denied\n") {
		t.Errorf("begins with %q", out[:60])
	}
	if n := strings.Count(out, "::error "); n != shownByGitHub {
		t.Errorf("%d errors", n)
	}
}

func TestWindowsOfALongFile(t *testing.T) {
	one := &result.File{Name: "a.txt", Text: "One line\nthe boa"}
	two := &result.File{Name: "a.txt", Text: "tand crew", Words: 2}
	two.Base = text.Base{}.After(one.Text)
	it := result.Item{Rule: sample.Rules()[0], Severity: lint.Error, Fingerprint: "v1:0"}
	it.Span = text.Span{Start: 0, End: 4}
	one.Items, two.Items = []result.Item{it}, []result.Item{it}
	for name, want := range map[string]string{
		"text":  "2:8  spacing/fused-words",
		"line":  "a.txt:2:8: error",
		"jsonl": `"line":2,"column":8,"endLine":2,"endColumn":12,"start":16,"end":20,"text":"tand"`,
		"sarif": `{"startLine":2,"startColumn":8,"endLine":2,"endColumn":12,"snippet":{"text":"tand"}}`,
	} {
		var b bytes.Buffer
		w, _ := New(name, &b, Options{})
		if err := errors.Join(w.Begin(Meta{}), w.File(one), w.File(two), w.End(&result.Summary{Files: 1, Errors: 2})); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s: no %q in\n%s", name, want, b.String())
		}
		if name == "text" && (strings.Count(b.String(), "a.txt") != 1 || !strings.Contains(b.String(), "in 1 of 1 file")) {
			t.Errorf("the file is named or counted twice:\n%s", b.String())
		}
	}
}

// TestNothingIsKept: a report holds on to nothing of a text that it was shown, since that is overwritten by the next.
func TestNothingIsKept(t *testing.T) {
	write := func(format string, overwrite bool) string {
		var b bytes.Buffer
		w := NewStats(&b, Options{Width: 100})
		if format != "stats" {
			w, _ = New(format, &b, Options{Verbose: true, Context: 1, StepSummary: &b})
		}
		_ = w.Begin(sampleMeta)
		files := sample.Files()
		for _, f := range files {
			memory := []byte(f.Text)
			f.Text = unsafe.String(unsafe.SliceData(memory), len(memory))
			for i := range f.Items {
				it := &f.Items[i]
				it.Message = it.Span.Of(f.Text) // as a message, a title or a repair may do
				for k := range it.Fixes {
					it.Fixes[k].Title = it.Message
				}
			}
			f.Forget()
			_ = w.File(f)
			if overwrite {
				clear(memory)
			}
		}
		_ = w.End(sample.Summary(files))
		return b.String()
	}
	names := []string{"stats"}
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	for _, name := range names {
		if got, want := write(name, true), write(name, false); got != want {
			t.Errorf("%s: %s", name, cmp.Diff(want, got))
		}
	}
}
