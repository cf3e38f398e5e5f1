package encoding_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

func TestInvisible(t *testing.T) { rulestest.Rule(t, encoding.Invisible()) }

func TestInvisibleLeavesOthersTheirs(t *testing.T) {
	rulestest.Silent(t, encoding.Invisible(),
		"The Hindi क्\u200Dष needs one too.",
	)
}
