package ui_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/ui"
)

func TestCopyright(t *testing.T) { rulestest.Rule(t, ui.Copyright()) }
