package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/rules"
)

func newConfig(s *streams) *cobra.Command {
	var f ruleFlags
	c := &cobra.Command{
		Use:   "config",
		Short: "Print the settings that hold here and where each comes from",
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return s.showConfig(&f) },
	}
	f.add(c)
	f.addFields(c)
	c.AddCommand(
		&cobra.Command{
			Use: "schema", Short: "Print the JSON Schema of " + config.Name, Args: noArgs,
			RunE: func(*cobra.Command, []string) error { return s.printSchema() },
		},
		&cobra.Command{
			Use: "init", Short: "Write a " + config.Name + " with every setting explained", Args: noArgs,
			RunE: func(*cobra.Command, []string) error { return s.initConfig() },
		},
	)
	return c
}

func (s *streams) showConfig(f *ruleFlags) error {
	settings, err := f.settings()
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "# %d of %d rules are on\n", len(settings.Rules), len(rules.All()))
	for _, e := range settings.Effective(f.Flags) {
		if e.Key == "baseline" && settings.Baseline == "" {
			if path := usualBaseline(settings); exists(path) {
				e.Value, e.Origin = path, "found there"
			}
		}
		fmt.Fprintf(t, "%s: %s\t# %s\n", e.Key, e.Value, e.Origin)
	}
	return t.Flush()
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (s *streams) printSchema() error {
	data, err := config.Schema(rules.All())
	if err != nil {
		return err
	}
	_, err = s.out.Write(data)
	return err
}

func (s *streams) initConfig() error {
	for _, name := range config.FileNames() {
		if _, err := os.Lstat(name); err == nil {
			return fmt.Errorf("%s is there already", name)
		}
	}
	if err := fileio.Write(config.Name, config.Template); err != nil {
		return fmt.Errorf("%s: %w", config.Name, fileio.Cause(err))
	}
	_, err := fmt.Fprintln(s.out, config.Name)
	return err
}
