package spacing_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

func TestSplitWord(t *testing.T) { rulestest.Rule(t, spacing.SplitWord()) }

func TestSplitWordLeavesOthersTheirs(t *testing.T) {
	rulestest.Silent(t, spacing.SplitWord(),
		"Trump s plan and they don t know.",
	)
}
