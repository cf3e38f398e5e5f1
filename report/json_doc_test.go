package report

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// Every field of the JSON reports is explained in docs/json.md.
func TestJSONFieldsAreExplained(t *testing.T) {
	page, err := os.ReadFile("../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []any{finding{}, fix{}, edit{}, related{}, fileProblem{}, fileVerdict{}, jsonSummary{}} {
		typ := reflect.TypeOf(v)
		for i := range typ.NumField() {
			name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if !strings.Contains(string(page), "`"+name+"`") && !strings.Contains(string(page), "."+name+"`") {
				t.Errorf("the field %q of %s is not explained", name, typ.Name())
			}
		}
	}
}
