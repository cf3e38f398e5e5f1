package apostrophe_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/apostrophe"
)

func TestContraction(t *testing.T) { rulestest.Rule(t, apostrophe.Contraction()) }
func TestPossessive(t *testing.T)  { rulestest.Rule(t, apostrophe.Possessive()) }
func TestMangled(t *testing.T)     { rulestest.Rule(t, apostrophe.Mangled()) }
