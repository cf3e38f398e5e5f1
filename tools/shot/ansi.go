package main

import (
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// look is how a run of text appears.
type look struct {
	color, back        string
	bold, under, cross bool
	reversed           bool
}

// run is text of one look at a column of a line; width is in columns.
type run struct {
	look
	text          string
	column, width int
}

// palette are the colours of the codes 30 to 37 and 90 to 97 on the dark background.
var palette = [...]string{
	"#7d8a99", "#ff7b72", "#7ee787", "#e3b341", "#79b8ff", "#d2a8ff", "#56d4dd", "#d6dde6",
	"#7d8a99", "#ff9b94", "#a5f0ab", "#f0cc6b", "#a8d1ff", "#e2c5ff", "#8be5eb", "#ffffff",
}

// parse reads text with select-graphic-rendition sequences; other escape sequences are not expected and are shown as text.
func parse(s string, limit int) [][]run {
	var out [][]run
	var now look
	for line := range strings.SplitSeq(strings.TrimRight(s, "\n"), "\n") {
		if limit > 0 && len(out) == limit {
			break
		}
		var runs []run
		column := 0
		for line != "" {
			head, tail, found := strings.Cut(line, "\x1b[")
			if head != "" {
				w := displaywidth.String(head)
				runs = append(runs, run{now, head, column, w})
				column += w
			}
			if !found {
				break
			}
			codes, rest, _ := strings.Cut(tail, "m")
			now = now.apply(codes)
			line = rest
		}
		out = append(out, runs)
	}
	return out
}

func (l look) apply(codes string) look {
	for code := range strings.SplitSeq(codes, ";") {
		switch n, _ := strconv.Atoi(code); {
		case n == 0:
			l = look{}
		case n == 1:
			l.bold = true
		case n == 4:
			l.under = true
		case n == 7:
			l.reversed = true
		case n == 9:
			l.cross = true
		case n == 22:
			l.bold = false
		case n == 24:
			l.under = false
		case n == 27:
			l.reversed = false
		case n == 29:
			l.cross = false
		case n == 39:
			l.color = ""
		case 30 <= n && n <= 37:
			l.color = palette[n-30]
		case n == 49:
			l.back = ""
		case 40 <= n && n <= 47:
			l.back = palette[n-40]
		case 90 <= n && n <= 97:
			l.color = palette[n-90+8]
		}
	}
	return l
}
