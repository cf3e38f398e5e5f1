package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// terminal says whether a stream is a terminal, and how wide it is.
func terminal(stream any) (width int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n, true
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = 0
	}
	return width, true
}

// colorWhen are the values of --color.
var colorWhen = []string{"auto", "always", "never"}

// colored decides whether to colour a stream: --color, then NO_COLOR, then CLICOLOR_FORCE and FORCE_COLOR, then TERM and
// CLICOLOR, then whether it is a terminal.
func colored(when string, getenv func(string) string, isTerminal bool) bool {
	set := func(name string) bool { v := getenv(name); return v != "" && v != "0" }
	switch {
	case when != "auto":
		return when == "always"
	case getenv("NO_COLOR") != "":
		return false
	case set("CLICOLOR_FORCE") || set("FORCE_COLOR"):
		return true
	case getenv("TERM") == "dumb" || getenv("CLICOLOR") == "0":
		return false
	}
	return isTerminal
}

// printable escapes what would steer a terminal or break the line.
func printable(s string) string {
	if strings.IndexFunc(s, steering) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if steering(r) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// steering says whether a character is one for control, direction or layout.
func steering(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }

// progress shows on a terminal how far a long run is. It draws nothing in the first moments, so that short runs stay quiet.
type progress struct {
	w io.Writer
	// shared: the report goes to the same terminal, so the line must make way for it.
	shared, shown bool
}

// newProgress returns nil where no progress is wanted: off a terminal, in CI and in hooks.
func newProgress(s *streams, quiet bool) *progress {
	if _, ok := terminal(s.err); !ok || quiet || os.Getenv("CI") != "" || os.Getenv("PRE_COMMIT") != "" {
		return nil
	}
	_, shared := terminal(s.out)
	return &progress{w: s.err, shared: shared}
}

func (p *progress) show(bytes, findings int) {
	fmt.Fprintf(p.w, "\r\x1b[Kchecked %d MB, %d findings", bytes>>20, findings)
	p.shown = true
}

// hide clears the line before something else is written.
func (p *progress) hide() {
	if p != nil && p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
