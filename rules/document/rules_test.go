package document_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/document"
)

func TestRules(t *testing.T) {
	for _, r := range document.Rules() {
		t.Run(r.Name, func(t *testing.T) { rulestest.Rule(t, r) })
	}
}
