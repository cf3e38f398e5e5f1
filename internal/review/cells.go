package review

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Cell is what a terminal shows for one character of a text that may mean harm: Text is printable and Width columns wide.
// Start and End are bytes of the text.
type Cell struct {
	Start, End int
	Text       string
	Width      int
	// Escaped: Text is a notation, not the character.
	Escaped bool
}

// Cells cuts a line into cells. Line ends, control and invisible characters become notations.
func Cells(line string) []Cell {
	out := make([]Cell, 0, len(line))
	for i := 0; i < len(line); {
		if c := line[i]; ' ' <= c && c <= '~' && (i+1 == len(line) || line[i+1] < utf8.RuneSelf) {
			out = append(out, Cell{i, i + 1, line[i : i+1], 1, false})
			i++
			continue
		}
		g := displaywidth.StringGraphemes(line[i:])
		g.Next()
		cluster := g.Value()
		out = appendCluster(out, i, cluster, g.Width())
		i += len(cluster)
	}
	return out
}

func appendCluster(out []Cell, at int, cluster string, width int) []Cell {
	if width > 0 && visible(cluster) {
		return append(out, Cell{at, at + len(cluster), cluster, width, false})
	}
	for i := 0; i < len(cluster); {
		r, size := utf8.DecodeRuneInString(cluster[i:])
		one := cluster[i : i+size]
		if w := displaywidth.Rune(r); w > 0 && visible(one) {
			out = append(out, Cell{at + i, at + i + size, one, w, false})
		} else {
			t := notation(r, one)
			out = append(out, Cell{at + i, at + i + size, t, displaywidth.String(t), true})
		}
		i += size
	}
	return out
}

// visible says whether a cluster may be printed: characters with a shape, and joiners only between those of an emoji.
func visible(cluster string) bool {
	for i, r := range cluster {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(cluster[i:], "\uFFFD"):
			return false
		case r == '\u200D' && i > 0 && cluster[0] >= 0xE2:
		case !unicode.IsGraphic(r), unicode.IsSpace(r) && r != ' ', strings.ContainsRune("\u034F\u115F\u1160\u3164\uFFA0", r):
			return false
		}
	}
	return true
}

func notation(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case r == '\n':
		return "⏎"
	case r == '\r':
		return `\r`
	case r == '\t':
		return "→   "
	case r == '\u00A0':
		return "␣"
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// Shown makes a text safe and legible on one line of a terminal.
func Shown(s string) string {
	var b strings.Builder
	for _, c := range Cells(s) {
		b.WriteString(c.Text)
	}
	return b.String()
}
