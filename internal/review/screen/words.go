package screen

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/scrapelint/scrapelint/internal/review"
)

func widthOf(s string) int { return displaywidth.String(s) }

// clip cuts printable text at its end.
func clip(s string, width int) string {
	if widthOf(s) <= width {
		return s
	}
	var b strings.Builder
	used := 0
	for _, c := range review.Cells(s) {
		if used += c.Width; used >= width {
			break
		}
		b.WriteString(c.Text)
	}
	return b.String() + "…"
}

// tailClip cuts printable text at its beginning: the end of a path says more.
func tailClip(s string, width int) string {
	if widthOf(s) <= width {
		return s
	}
	cells := review.Cells(s)
	i, used := len(cells), 0
	for i > 0 && used+cells[i-1].Width < width {
		i--
		used += cells[i].Width
	}
	return "…" + joined(cells[i:])
}

func pad(s string, width int) string { return s + strings.Repeat(" ", max(width-widthOf(s), 0)) }

// wrapped makes any text safe and cuts it into rows; what does not fit in is marked.
func wrapped(s string, width, height int) []string {
	parts := wrap(review.Cells(strings.Join(strings.Fields(s), " ")), max(width, 8))
	var rows []string
	for i, p := range parts {
		if i == height {
			rows[i-1] = clip(rows[i-1], max(width, 8)-2) + " …"
			break
		}
		rows = append(rows, strings.TrimRight(joined(p), " "))
	}
	return rows
}

func firstParagraph(s string) string {
	head, _, _ := strings.Cut(s, "\n\n")
	return head
}
