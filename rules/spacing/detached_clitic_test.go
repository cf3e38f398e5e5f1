package spacing_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/spacing"
)

func TestDetachedClitic(t *testing.T) { rulestest.Rule(t, spacing.DetachedClitic()) }
