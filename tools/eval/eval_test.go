package main

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/inject"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// The rules of the scorer, one by one.
func TestVerdicts(t *testing.T) {
	gold := []label{
		{Start: 10, End: 20, Category: "spacing"},
		{Start: 30, End: 40, Category: "ui", Also: []string{"fragment"}},
		{Start: 50, End: 60, Category: "ambiguous"},
		{Category: "order", Scope: "document"},
	}
	for _, c := range []struct {
		rule       string
		start, end int
		want, soft string
	}{
		{"spacing/repeated", 15, 18, "right", "right"},
		{"mt/clock", 15, 18, "misfiled", "right"},
		{"fragment/caption", 35, 36, "right", "right"},
		{"metadata/url-line", 35, 36, "misfiled", "right"},
		{"quote/doubled", 55, 56, "neutral", "neutral"},
		{"ui/share", 70, 80, "false", "false"},
		{"order/document", 0, 5, "right", "right"},
		{"spacing/repeated", 15, 400, "false", "false"},
	} {
		x := &result.Item{Rule: &lint.Rule{Name: c.rule}, Finding: lint.Finding{Span: text.Span{Start: c.start, End: c.end}}}
		for _, soft := range []bool{false, true} {
			want := c.want
			if soft {
				want = c.soft
			}
			s := scorer{soft: soft}
			if got := s.verdict(x, inject.Family(c.rule), gold, make([]bool, len(gold))); got != want {
				t.Errorf("%s at %d-%d, soft %v: %s, want %s", c.rule, c.start, c.end, soft, got, want)
			}
		}
	}
}
