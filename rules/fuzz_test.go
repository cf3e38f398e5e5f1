package rules_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/repair"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules"
)

// FuzzCatalogue: no text, however broken, makes a rule fail or report an impossible span, and safe repairs never
// go in a circle.
func FuzzCatalogue(f *testing.F) {
	for _, r := range rules.All() {
		for _, e := range r.Examples {
			s, _ := rulestest.Unmark(e.Bad)
			f.Add(s)
		}
	}
	for _, s := range []string{"", "\uFEFF", "\r", "\n\n", "\x00", "\xff\xfe", "a new â€\x9d0", "“", "a\u0301", strings.Repeat("a ", 300), strings.Repeat("(", 300)} {
		f.Add(s)
	}
	w := (&engine.Engine{Rules: rules.All()}).NewWorker()
	f.Fuzz(func(t *testing.T, s string) {
		seen := map[string]bool{}
		repair.Text(s, lint.Safe, nil, func(now string, _ repair.Scope) []result.Item {
			if seen[now] {
				t.Errorf("the repairs go in a circle\n%q", s)
			}
			seen[now] = true
			file := &result.File{Name: "fuzz.txt", Text: now}
			w.Judge(file)
			for _, err := range file.Faults {
				t.Errorf("%v\n%q", err, now)
			}
			return file.Items
		})
	})
}
