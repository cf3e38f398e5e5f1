package report

import (
	"github.com/fatih/color"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// style colours a piece of text, or leaves it alone.
type style func(string) string

// palette is the colours of the terminal formats.
type palette struct {
	bold, dim, file, good style
	removed, added        style
	// Blanks need another look: a line through them would hide their dots, and colour alone shows nothing.
	removedBlank, addedBlank style
	severity                 [lint.Error + 1]style
	mark                     [lint.Error + 1]style
	label                    [lint.Safe + 1]style
}

func newPalette(on bool) *palette {
	paint := func(attributes ...color.Attribute) style {
		c := color.New(attributes...)
		if !on {
			return func(s string) string { return s }
		}
		c.EnableColor()
		return func(s string) string { return c.Sprint(s) }
	}
	return &palette{
		bold:         paint(color.Bold),
		dim:          paint(color.FgHiBlack),
		file:         paint(color.Bold, color.FgHiWhite),
		removed:      paint(color.FgRed, color.CrossedOut),
		added:        paint(color.FgGreen, color.Bold),
		removedBlank: paint(color.BgRed),
		addedBlank:   paint(color.BgGreen),
		good:         paint(color.FgGreen, color.Bold),
		severity: [...]style{
			lint.Default: paint(), lint.Note: paint(color.FgCyan, color.Bold),
			lint.Warning: paint(color.FgYellow, color.Bold), lint.Error: paint(color.FgRed, color.Bold),
		},
		mark: [...]style{
			lint.Default: paint(), lint.Note: paint(color.FgCyan),
			lint.Warning: paint(color.FgYellow), lint.Error: paint(color.FgRed),
		},
		label: [...]style{
			lint.Manual: paint(color.FgCyan), lint.Unsafe: paint(color.FgYellow), lint.Safe: paint(color.FgGreen),
		},
	}
}
