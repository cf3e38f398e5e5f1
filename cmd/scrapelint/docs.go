package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/rules"
)

// newDocs prints docs/rules.md; a test compares that file with it.
func newDocs(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:    "docs",
		Short:  "Print the reference of all rules (docs/rules.md)",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(s.out, rules.Markdown())
			return err
		},
	}
}
