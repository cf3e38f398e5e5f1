// Scrapelint finds, explains and repairs the damage that scraping, text extraction and machine translation do to articles.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes. A crash of the program is 2 as well; the engine turns the panics of rules into failures.
const (
	exitFindings = 1
	exitFailed   = 2
)

// memoryLimit is what the garbage collector works towards, in bytes: it keeps the whole process under 100 MB, whatever the input.
const memoryLimit = 72 << 20

// garbage is how much may gather before a collection, in per cent of what is in use: little is.
const garbage = 200

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	// A reader that went away (head) shows as a write error, not as a death by signal.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// streams are the program's standard files.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// say writes one line about what went wrong, or should be known, to standard error. File names are foreign: they cannot
// break the line or steer the terminal.
func (s *streams) say(format string, args ...any) {
	fmt.Fprintln(s.err, "scrapelint: "+printable(fmt.Sprintf(format, args...)))
}

// exit ends a command with a code when all there is to say has been said.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

func run(args []string, in io.Reader, out, err io.Writer) int {
	s := &streams{in, out, err}
	root := newRoot(s)
	root.SetArgs(args)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return s.code(root.ExecuteContext(ctx))
}

func (s *streams) code(err error) int {
	var e exit
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return 0
	case errors.As(err, &e):
		return int(e)
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	s.say("%s", together(err))
	return exitFailed
}

func newRoot(s *streams) *cobra.Command {
	root := &cobra.Command{
		Use:     "scrapelint",
		Short:   "Find, explain and repair the damage that scraping and translation do to articles",
		Version: version(),
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
		// Errors are printed by run, in one line.
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("scrapelint {{.Version}}\n")
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newCheck(s), newReview(s), newUndo(s), newBaseline(s), newRules(s), newExplain(s), newConfig(s), newVersion(s), newDocs(s))
	return root
}
