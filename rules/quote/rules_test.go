package quote_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/quote"
)

func TestUnbalanced(t *testing.T) { rulestest.Rule(t, quote.Unbalanced()) }
func TestMismatched(t *testing.T) { rulestest.Rule(t, quote.Mismatched()) }
func TestDoubled(t *testing.T)    { rulestest.Rule(t, quote.Doubled()) }
func TestGarbled(t *testing.T)    { rulestest.Rule(t, quote.Garbled()) }
func TestStripped(t *testing.T)   { rulestest.Rule(t, quote.Stripped()) }
