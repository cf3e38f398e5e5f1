package rules_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules"
)

// TestSeverities holds how severe the findings in the examples of all rules are: testdata/severities.tsv, one example a line. The
// examples themselves say only where they are. An example that is not in the table yet is taken in by -keep; so is a severity
// that was changed on purpose, once its line is deleted.
func TestSeverities(t *testing.T) {
	const table = "../testdata/severities.tsv"
	kept := map[string]string{}
	data, err := os.ReadFile(table)
	if err != nil && !*keep {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		severities, example, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		kept[example] = severities
	}
	var now strings.Builder
	for _, r := range rules.All() {
		for _, e := range r.Examples {
			bad, _ := rulestest.Unmark(e.Bad)
			var list []string
			for _, f := range rulestest.Find(bad, r) {
				s := f.Severity
				if s == lint.Default {
					s = r.Severity
				}
				list = append(list, s.String())
			}
			example, severities := r.Name+"\t"+strconv.Quote(bad), strings.Join(list, " ")
			if was, ok := kept[example]; ok && was != severities {
				t.Errorf("%s: %s, it was %s (see docs/developing.md)", example, severities, was)
			}
			fmt.Fprintf(&now, "%s\t%s\n", severities, example)
		}
	}
	if *keep && !t.Failed() {
		if err := os.WriteFile(table, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
