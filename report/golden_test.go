package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/report/internal/sample"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with testdata/golden/NAME.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got):\n%s", name, d)
	}
}

var sampleMeta = Meta{Version: "0.1.0", Rules: sample.Rules(), Root: "/repo", Dir: "/repo"}

// sampleReport writes the sample run in one format.
func sampleReport(t *testing.T, format string, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	run(t, w)
	return b.Bytes()
}

func run(t *testing.T, w Writer) {
	t.Helper()
	files := sample.Files()
	if err := w.Begin(sampleMeta); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(sample.Summary(files)); err != nil {
		t.Fatal(err)
	}
}

func TestGolden(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			first := sampleReport(t, f.Name, Options{})
			golden(t, f.Name+f.Extension, first)
			if !bytes.Equal(first, sampleReport(t, f.Name, Options{})) {
				t.Error("the same run gives another report")
			}
		})
	}
}

func TestGoldenOptions(t *testing.T) {
	for name, o := range map[string]Options{
		"text-verbose-colour.txt": {Color: true, Verbose: true},
		"text-narrow-context.txt": {Width: 44, Context: 1},
		"text-quiet.txt":          {Quiet: true},
	} {
		golden(t, name, sampleReport(t, "text", o))
	}
	golden(t, "sarif-category.sarif", sampleReport(t, "sarif", Options{Category: "gate"}))
	var summary bytes.Buffer
	sampleReport(t, "github", Options{StepSummary: &summary})
	golden(t, "github-summary.md", summary.Bytes())
}

func TestStats(t *testing.T) {
	var b bytes.Buffer
	run(t, NewStats(&b, Options{Width: 100}))
	golden(t, "stats.txt", b.Bytes())
	b.Reset()
	run(t, NewStats(&b, Options{Width: 40, Color: true}))
	golden(t, "stats-narrow-colour.txt", b.Bytes())
}
