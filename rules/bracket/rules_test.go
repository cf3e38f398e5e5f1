package bracket_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/bracket"
)

func TestStripped(t *testing.T)   { rulestest.Rule(t, bracket.Stripped()) }
func TestUnbalanced(t *testing.T) { rulestest.Rule(t, bracket.Unbalanced()) }
