package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

const (
	fontSize   = 14.0
	cellWidth  = 8.4
	cellHeight = 20.0
	padding    = 22.0
	barHeight  = 38.0
	foreground = "#d6dde6"
	background = "#10151c"
)

func draw(w io.Writer, lines [][]run, title string) {
	columns := 60
	for _, line := range lines {
		if n := len(line); n > 0 {
			columns = max(columns, line[n-1].column+line[n-1].width)
		}
	}
	width := 2*padding + float64(columns)*cellWidth
	height := barHeight + padding + float64(len(lines))*cellHeight + padding/2
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img" aria-label="%s">
<style>text{font:%gpx ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:%s;white-space:pre}.b{font-weight:700}path{fill:none;stroke-width:1.2}</style>
<rect x=".5" y=".5" width="%.0f" height="%.0f" rx="10" fill="%s" stroke="#2b333d"/>
`, width, height, width, height, escape(label(title)), fontSize, foreground, width-1, height-1, background)
	bar(w, width, title)
	for i, line := range lines {
		for _, r := range line {
			drawRun(w, r, barHeight+padding/2+float64(i)*cellHeight)
		}
	}
	fmt.Fprintln(w, "</svg>")
}

func label(title string) string {
	if title == "" {
		return "terminal output"
	}
	return "output of " + title
}

func bar(w io.Writer, width float64, title string) {
	for i, color := range []string{"#ff5f57", "#febc2e", "#28c840"} {
		fmt.Fprintf(w, `<circle cx="%.0f" cy="20" r="6" fill="%s"/>`, padding+float64(i)*20, color)
	}
	fmt.Fprintf(w, "\n"+`<text x="%.1f" y="25" text-anchor="middle" style="fill:#7d8a99">%s</text>`+"\n", width/2, escape(title))
}

// drawRun draws the frame characters of a run as lines and the words between them as text.
func drawRun(w io.Writer, r run, top float64) {
	column := r.column
	for rest := r.text; rest != ""; {
		n := strings.IndexFunc(rest, func(c rune) bool { return frame[c] != "" })
		switch {
		case n == 0:
			c := []rune(rest)[0]
			drawFrame(w, r.look, frame[c], column, top)
			column++
			rest = rest[len(string(c)):]
			continue
		case n < 0:
			n = len(rest)
		}
		drawText(w, r.look, rest[:n], column, top)
		column += displaywidth.String(rest[:n])
		rest = rest[n:]
	}
}

// drawText draws words; blanks at both ends are left out, for they show nothing.
func drawText(w io.Writer, l look, s string, column int, top float64) {
	if l.reversed {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.0f" fill="%s"/>`+"\n",
			padding+float64(column)*cellWidth, top, float64(displaywidth.String(s))*cellWidth, cellHeight, stroke(l))
		l = look{color: background, bold: l.bold, under: l.under, cross: l.cross}
	}
	if l.back != "" {
		fmt.Fprintf(w, `<rect x="%.1f" y="%.1f" width="%.1f" height="16" fill="%s" fill-opacity=".6"/>`+"\n",
			padding+float64(column)*cellWidth, top+2, float64(displaywidth.String(s))*cellWidth, l.back)
	}
	if l.cross || l.under {
		rules(w, l, padding+float64(column)*cellWidth, float64(displaywidth.String(s))*cellWidth, top)
	}
	trimmed := strings.TrimLeft(s, " ")
	column += len(s) - len(trimmed)
	if trimmed = strings.TrimRight(trimmed, " "); trimmed == "" {
		return
	}
	x, length := padding+float64(column)*cellWidth, float64(displaywidth.String(trimmed))*cellWidth
	class, style := "", ""
	if l.bold {
		class = ` class="b"`
	}
	if l.color != "" {
		style = ` style="fill:` + l.color + `"`
	}
	fmt.Fprintf(w, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs"%s%s>%s</text>`+"\n",
		x, top+14.5, length, class, style, escape(trimmed))
}

// rules draws the lines through and under a text.
func rules(w io.Writer, l look, x, length, top float64) {
	if l.cross {
		rule(w, l, x, length, top+10)
	}
	if l.under {
		rule(w, l, x, length, top+17)
	}
}

func rule(w io.Writer, l look, x, length, y float64) {
	fmt.Fprintf(w, `<path d="M%.1f %.1fh%.1f" stroke="%s"/>`+"\n", x, y, length, stroke(l))
}

// frame are the path commands of frame characters, from the left top of a cell of 8.4 by 20.
var frame = map[rune]string{
	'─': "m0 10h8.4",
	'│': "m4.2 0v20",
	'┆': "m4.2 3v5m0 4v5",
	'╭': "m4.2 20v-6q0-4 4-4h.2",
	'╰': "m4.2 0v6q0 4 4 4h.2",
	'├': "m4.2 0v20m0-10h4.2",
}

func drawFrame(w io.Writer, l look, commands string, column int, top float64) {
	fmt.Fprintf(w, `<path d="M%.1f %.1f%s" stroke="%s"/>`+"\n", padding+float64(column)*cellWidth, top, commands, stroke(l))
}

func stroke(l look) string {
	if l.color == "" {
		return foreground
	}
	return l.color
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never fails
	return b.String()
}
