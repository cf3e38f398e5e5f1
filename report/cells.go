package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// cell is what a terminal shows for one grapheme cluster, or for one hidden character made visible.
type cell struct {
	// start and end are bytes of the line.
	start, end int
	// text is safe to print and takes width columns.
	text  string
	width int
	// escaped: text is a notation, not the character.
	escaped bool
}

const tabWidth = 4

// cells cuts a line into cells. Inside the marked bytes [from, to) blanks other than U+0020 are made visible too.
func cells(line string, from, to int) []cell {
	return appendCells(make([]cell, 0, len(line)), line, from, to)
}

func appendCells(out []cell, line string, from, to int) []cell {
	for i := 0; i < len(line); {
		if line[i] >= ' ' && line[i] <= '~' && !joined(line, i+1) {
			out = append(out, ascii(line, i))
			i++
			continue
		}
		if r, n := utf8.DecodeRuneInString(line[i:]); ordinary(r) && !joined(line, i+n) {
			out = append(out, cell{i, i + n, line[i : i+n], 1, false})
			i += n
			continue
		}
		g := displaywidth.StringGraphemes(line[i:])
		g.Next()
		cluster := g.Value()
		out = appendCluster(out, i, cluster, g.Width(), i < to && i+len(cluster) > from)
		i += len(cluster)
	}
	return out
}

func ascii(line string, i int) cell {
	if command(line, i) {
		return cell{i, i + 1, `\x23`, len(`\x23`), true}
	}
	return cell{i, i + 1, line[i : i+1], 1, false}
}

// joined says whether what stands at i may make one cluster with the ASCII or ordinary character before it.
func joined(line string, i int) bool {
	if i == len(line) || line[i] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line[i:])
	return !ordinary(r)
}

func appendCluster(out []cell, at int, cluster string, width int, marked bool) []cell {
	if cluster == "\t" {
		return append(out, tab(at, marked))
	}
	if !legible(cluster, width, marked) {
		return appendEscaped(out, at, cluster, marked)
	}
	return append(out, cell{at, at + len(cluster), cluster, width, false})
}

func tab(at int, marked bool) cell {
	if marked {
		return cell{at, at + 1, "→" + strings.Repeat(" ", tabWidth-1), tabWidth, true}
	}
	return cell{at, at + 1, strings.Repeat(" ", tabWidth), tabWidth, false}
}

// legible says whether a cluster may be printed as it is: a visible base, and joiners and selectors only in an emoji.
func legible(cluster string, width int, marked bool) bool {
	first, size := utf8.DecodeRuneInString(cluster)
	if broken(first, cluster) || hidden(first) || width == 0 || marked && first > ' ' && unicode.IsSpace(first) {
		return false
	}
	for i, r := range cluster[size:] {
		joins := width == 2 && first >= 0x2000 && (r == '\u200D' || r >= 0xE0020 && r <= 0xE007F)
		if hidden(r) && !joins || broken(r, cluster[size+i:]) {
			return false
		}
	}
	return true
}

// broken says whether a decoded U+FFFD stands for a byte that is not UTF-8, rather than for itself.
func broken(r rune, s string) bool { return r == utf8.RuneError && !strings.HasPrefix(s, "\uFFFD") }

// appendEscaped takes a cluster apart, so that what hides in it is seen.
func appendEscaped(out []cell, at int, cluster string, marked bool) []cell {
	for i, r := range cluster {
		size := utf8.RuneLen(r)
		if broken(r, cluster[i:]) {
			size = 1
		}
		c := cell{start: at + i, end: at + i + size, text: cluster[i : i+size], width: displaywidth.Rune(r)}
		if hidden(r) || broken(r, cluster[i:]) || c.width == 0 || marked && r > ' ' && unicode.IsSpace(r) {
			c.text, c.escaped = escapeRune(r, size, cluster[i]), true
			c.width = len(c.text)
		}
		out = append(out, c)
	}
	return out
}

// columns is the sum of widths.
func columns(cs []cell) int {
	n := 0
	for i := range cs {
		n += cs[i].width
	}
	return n
}

// width is the number of columns that a safe string takes.
func width(s string) int { return displaywidth.String(s) }
