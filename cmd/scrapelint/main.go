// Scrapelint finds, explains and repairs the damage that scraping, text extraction and machine translation do to articles.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes. A crash is none of these: Go ends with 2, and the engine turns the panics of rules into failures.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailed   = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// streams are the program's standard files.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// say writes one line about what went wrong, or should be known, to standard error.
func (s *streams) say(format string, args ...any) {
	fmt.Fprintf(s.err, "scrapelint: "+format+"\n", args...)
}

// exit ends a command with a code that is not a failure of its own; what there is to say has been said.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

func run(args []string, in io.Reader, out, err io.Writer) int {
	s := &streams{in, out, err}
	root := newRoot(s)
	root.SetArgs(args)
	return s.code(root.ExecuteContext(context.Background()))
}

func (s *streams) code(err error) int {
	var e exit
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitClean
	case errors.As(err, &e):
		return int(e)
	}
	s.say("%s", err)
	return exitFailed
}

func newRoot(s *streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "scrapelint",
		Short: "Find, explain and repair the damage that scraping and translation do to articles",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
		// Errors are printed by run, in one line.
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.AddCommand(newCheck(s))
	return root
}
