package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/scrapelint/scrapelint/internal/config"
)

// noArgs is for commands that take none. A word there is a mistyped command, or a file that check was meant to read.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if !c.HasSubCommands() {
		return fmt.Errorf("`%s` takes no arguments; see `%[1]s --help`", c.CommandPath())
	}
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	hint := fmt.Sprintf("see `%s --help`", c.CommandPath())
	near, other := config.Nearest(args[0], names), commandsElsewhere[args[0]]
	_, err := os.Lstat(args[0])
	switch {
	case other != "" && !c.HasParent():
		hint = fmt.Sprintf("did you mean `scrapelint %s`?", other)
	case near != "":
		hint = fmt.Sprintf("did you mean %q?", near)
	case err == nil && !c.HasParent():
		hint = fmt.Sprintf("to check files: `scrapelint check %s`", args[0])
	}
	return fmt.Errorf("unknown command %q; %s", args[0], hint)
}

// commandsElsewhere are commands that other tools have, and what does the same here.
var commandsElsewhere = map[string]string{
	"fix": "check --fix", "format": "check --fix", "diff": "check --diff", "lint": "check", "run": "check", "init": "config init", "rule": "explain",
}

// needs says what a command without arguments lacks.
func needs(what string, atMost int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return fmt.Errorf("`%s` needs %s", c.CommandPath(), what)
		case len(args) > atMost:
			return fmt.Errorf("`%s` takes %s, not %d arguments", c.CommandPath(), what, len(args))
		}
		return nil
	}
}

// flagError explains the commonest slips: a mistyped flag, a value of the wrong kind, a file whose name begins with a hyphen.
func flagError(c *cobra.Command, err error) error {
	for _, a := range os.Args[1:] {
		if _, missing := os.Lstat(a); missing == nil && strings.HasPrefix(a, "-") {
			return fmt.Errorf("%w; to name the file %s, put -- before it", err, a)
		}
	}
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		typed := unknown.GetSpecifiedName()
		if all := unknown.GetSpecifiedShortnames(); len(all) > len(typed) {
			typed = all
		}
		if near := config.Nearest(typed, flagNames(c)); near != "" {
			return fmt.Errorf("%w; did you mean --%s?", err, near)
		}
		if check, _, e := c.Root().Find([]string{"check"}); e == nil && c == c.Root() && check.Flags().Lookup(typed) != nil {
			return fmt.Errorf("%w; did you mean `scrapelint check --%s`?", err, typed)
		}
	case errors.As(err, &invalid):
		if kind := valueKinds[invalid.GetFlag().Value.Type()]; kind != "" {
			return fmt.Errorf("--%s: %q is not %s", invalid.GetFlag().Name, invalid.GetValue(), kind)
		}
	}
	return fmt.Errorf("%w; see `%s --help`", err, c.CommandPath())
}

var valueKinds = map[string]string{"int": "a whole number", "float64": "a number", "bool": "true or false"}

func flagNames(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// notNegative checks a flag that counts something.
func notNegative(flag string, value int) error {
	if value < 0 {
		return fmt.Errorf("--%s: %d is less than 0", flag, value)
	}
	return nil
}

// together words the complaint about flags that exclude each other in the way of the others.
func together(err error) error {
	_, list, ok := strings.Cut(err.Error(), "none of the others can be; [")
	if !ok {
		return err
	}
	names := strings.Fields(strings.TrimSuffix(list, "] were all set"))
	return fmt.Errorf("--%s exclude each other", strings.Join(names, " and --"))
}
