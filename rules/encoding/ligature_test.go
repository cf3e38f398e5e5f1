package encoding_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/encoding"
)

func TestLigature(t *testing.T) { rulestest.Rule(t, encoding.Ligature()) }
