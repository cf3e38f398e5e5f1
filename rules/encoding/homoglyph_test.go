package encoding_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

func TestHomoglyph(t *testing.T) { rulestest.Rule(t, encoding.Homoglyph()) }

func TestHomoglyphLeavesOthersTheirs(t *testing.T) {
	rulestest.Silent(t, encoding.Homoglyph(),
		"The paper Новая газета was closed.",
		"The fraternity ΑΦΩ met in Ohio.",
		"Signs reading ВХОД hung above the door.",
	)
}
