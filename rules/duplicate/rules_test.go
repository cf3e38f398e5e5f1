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

// TestCleanHere: other rules have something to say about these texts, this family has not.
func TestCleanHere(t *testing.T) {
	rulestest.Silent(t, duplicate.Word(), "The chapter has THE the of old.")
	rulestest.Silent(t, duplicate.Line(), "Bridge opens\n\nThe whole town was there on Sunday. | REUTERS Bridge opens\n\nIt rained.")
}
