package duplicate_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/duplicate"
)

func TestRules(t *testing.T) {
	for _, r := range duplicate.Rules() {
		if r.Corpus {
			continue // it compares files: internal/engine proves it
		}
		t.Run(r.Name, func(t *testing.T) { rulestest.Rule(t, r) })
	}
}
