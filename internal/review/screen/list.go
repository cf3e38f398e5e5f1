package screen

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/review"
)

// list is the screen of files.
func (m *model) list() []string {
	decided, skipped, open := m.s.Progress()
	rows := []string{
		m.bar("scrapelint review", fmt.Sprintf("%s · %d of %d decided%s",
			plural(len(m.s.Files()), "file"), decided+skipped, decided+skipped+open, m.filtered())),
		m.palette.quiet().paint("  grade  errors warnings notes  file"),
	}
	height := m.height - 3
	files := m.s.Files()
	top := first(m.chosen, len(files), height)
	for i := top; i < len(files) && i < top+height; i++ {
		rows = append(rows, m.listed(files[i], i == m.chosen))
	}
	rows = fill(rows, m.height-1)
	if m.message != "" {
		return append(rows, m.footer())
	}
	return append(rows, m.palette.quiet().paint(clip("Enter opens · ↓ ↑ choose · / filter · u undo · ? keys · q leave", m.width-1)))
}

// first is the first entry shown, so that the chosen one is in sight.
func first(chosen, of, height int) int { return max(0, min(chosen-height/2, of-height)) }

func (m *model) listed(f *review.File, chosen bool) string {
	var by [lint.Error + 1]int
	for k, n := range f.Open {
		by[k.Severity] += n
	}
	cells := fmt.Sprintf("%6d %8d %5d  ", by[lint.Error], by[lint.Warning], by[lint.Note])
	name := tailClip(review.Shown(f.Name), m.width-34)
	switch {
	case f.Problem != "":
		cells = fmt.Sprintf("%21s  ", "")
		name = clip(name+": "+review.Shown(f.Problem), m.width-34)
	case len(f.Open) == 0:
		cells = fmt.Sprintf("%21s  ", "done")
	}
	grade := m.grade(f)
	if chosen {
		return style{reversed: true}.paint(pad("> "+" "+string(rune(f.Grade))+"     "+cells+name, m.width))
	}
	return "   " + grade + "     " + cells + name
}

func (m *model) grade(f *review.File) string {
	if f.Grade == 0 {
		return "?"
	}
	return m.palette.of(gradeHue(f.Grade)).paint(string(rune(f.Grade)))
}

func gradeHue(g result.Grade) hue {
	switch g {
	case 'A', 'B':
		return green
	case 'C':
		return yellow
	}
	return red
}

// fileRows is the list beside the article.
func (m *model) fileRows(height, width, chosen int) []string {
	files := m.s.Files()
	top := first(chosen, len(files), height)
	rows := make([]string, height)
	for i := range rows {
		if top+i >= len(files) {
			rows[i] = strings.Repeat(" ", width)
			continue
		}
		f := files[top+i]
		count := "✓"
		if n := m.s.OpenIn(f); n > 0 {
			count = fmt.Sprint(n)
		} else if len(f.Open) > 0 { // the filter keeps it back
			count = "·"
		}
		name := pad(tailClip(review.Shown(f.Name), width-10), width-10)
		entry := fmt.Sprintf("%s %4s  ", name, count)
		if top+i == chosen {
			rows[i] = style{reversed: true}.paint(fmt.Sprintf(" %s%c ", entry, max(f.Grade, ' ')))
		} else {
			rows[i] = " " + entry + m.grade(f) + " "
		}
	}
	return rows
}
