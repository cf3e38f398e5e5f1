package screen

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// style is how a run of text looks. The zero style is the terminal's own. Color is one of the 256, or none; it is kept to the
// terminal's own sixteen wherever they can be read on both backgrounds.
type style struct {
	color                      int // 1 + the number of the colour; 0 is none
	bold, dim, under, reversed bool
	crossed                    bool
}

// paint wraps printable text in the style.
func (s style) paint(t string) string {
	if s == (style{}) || t == "" {
		return t
	}
	var codes []string
	for _, c := range []struct {
		on   bool
		code string
	}{{s.bold, "1"}, {s.dim, "2"}, {s.under, "4"}, {s.reversed, "7"}, {s.crossed, "9"}, {s.color > 0, s.foreground()}} {
		if c.on {
			codes = append(codes, c.code)
		}
	}
	return "\x1b[" + strings.Join(codes, ";") + "m" + t + "\x1b[m"
}

func (s style) foreground() string {
	n := s.color - 1
	switch {
	case n < 8:
		return strconv.Itoa(30 + n)
	case n < 16:
		return strconv.Itoa(90 + n - 8)
	}
	return fmt.Sprintf("38;5;%d", n)
}

// hue is a colour for dark and for light backgrounds: 1 + its number.
type hue struct{ dark, light int }

var (
	red     = hue{2, 2}
	green   = hue{3, 29}  // 28 is darker than the usual green
	yellow  = hue{4, 131} // 130 is brown
	blue    = hue{13, 5}  // bright blue can be read on black
	magenta = hue{6, 6}
	cyan    = hue{7, 31} // 30 is a dark cyan
	gray    = hue{9, 9}
)

// families are the hues of findings; related families share one.
var families = map[string]hue{
	"spacing": yellow, "apostrophe": yellow,
	"quote": cyan, "bracket": cyan,
	"fragment": magenta,
	"ui":       blue, "metadata": blue,
	"encoding":  red,
	"mt":        green,
	"duplicate": magenta, "order": magenta, "language": cyan, "document": red,
}

var severities = [...]hue{lint.Note: cyan, lint.Warning: yellow, lint.Error: red}

// palette makes styles for a terminal. Without colour, attributes tell apart what colours would.
type palette struct{ color, light bool }

func (p palette) of(h hue) style {
	switch {
	case !p.color:
		return style{}
	case p.light:
		return style{color: h.light}
	}
	return style{color: h.dark}
}

func (p palette) family(name string) style {
	h, ok := families[name]
	if !ok {
		h = cyan
	}
	s := p.of(h)
	s.under = true
	return s
}

func (p palette) current(name string) style {
	s := p.family(name)
	s.under, s.reversed, s.bold = false, true, true
	return s
}

func (p palette) severity(level lint.Severity) style {
	s := p.of(severities[level])
	s.bold = true
	return s
}

func (p palette) quiet() style {
	s := p.of(gray)
	s.dim = !p.color
	return s
}

func (p palette) removed() style {
	s := p.of(red)
	s.crossed = true
	return s
}

func (p palette) added() style {
	s := p.of(green)
	s.bold, s.under = true, true
	return s
}
