package encoding_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

func TestReplacement(t *testing.T) { rulestest.Rule(t, encoding.Replacement()) }

func TestReplacementLeavesOthersTheirs(t *testing.T) {
	rulestest.Silent(t, encoding.Replacement(),
		"The mayor\uFFFDs car and they don\uFFFDt know.",
	)
}
