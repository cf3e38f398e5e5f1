// Command shot turns coloured terminal output into a picture for the documentation:
//
//	scrapelint check --color always news/harbour.txt | go -C tools run ./shot -title "scrapelint check news/harbour.txt" > report.svg
//
// Every run of text gets the width that a terminal gives it, so that markers stand right whatever font the reader has; frame
// characters are drawn as lines, so that they join.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	title := flag.String("title", "", "text of the title bar")
	lines := flag.Int("lines", 0, "draw at most this many lines")
	flag.Parse()
	input, err := io.ReadAll(os.Stdin)
	if err == nil {
		out := bufio.NewWriter(os.Stdout)
		draw(out, parse(string(input), *lines), *title)
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "shot:", err)
		os.Exit(1)
	}
}
