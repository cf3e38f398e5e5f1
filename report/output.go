package report

import (
	"bufio"
	"io"
)

// output is a buffered writer that remembers its first error, so that formats write without looking at each step.
type output struct{ *bufio.Writer }

func newOutput(w io.Writer) output { return output{bufio.NewWriterSize(w, 32<<10)} }

func (o output) put(parts ...string) {
	for _, s := range parts {
		_, _ = o.WriteString(s) // bufio keeps the error; done returns it
	}
}

// done ends a step: what was written is on its way, and the first error is told.
func (o output) done() error { return o.Flush() }
