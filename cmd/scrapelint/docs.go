package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/rules"
)

// newDocs writes the files that are made from the rules; tests compare them with what they should be.
func newDocs(*streams) *cobra.Command {
	return &cobra.Command{
		Use:    "docs FOLDER",
		Short:  "Write the reference of all rules and the schema of the configuration",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := config.Schema(rules.All())
			if err != nil {
				return err
			}
			if err := fileio.Write(filepath.Join(args[0], "scrapelint.schema.json"), string(schema)); err != nil {
				return err
			}
			return fileio.Write(filepath.Join(args[0], "rules.md"), rules.Markdown())
		},
	}
}
