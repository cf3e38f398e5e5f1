package main

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/rules"
)

// ruleFlags choose the rules and the configuration.
type ruleFlags struct {
	config.Flags
	path     string
	isolated bool
}

func (f *ruleFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringSliceVar(&f.Select, "select", nil, "use only these `rules`: names, families, globs, with commas between (instead of the configured choice)")
	flags.StringSliceVar(&f.Ignore, "ignore", nil, "leave out these `rules`: names, families, globs, with commas between")
	flags.StringVar(&f.path, "config", "", "configuration `file` (default: "+config.Name+", looked for upwards)")
	flags.BoolVar(&f.isolated, "isolated", false, "read no configuration file")
	c.MarkFlagsMutuallyExclusive("config", "isolated")
	for _, name := range []string{"select", "ignore"} {
		completeWith(c, name, completeRules)
	}
}

func (f *inputFlags) check() error { return notNegative("workers", f.workers) }

// addFields is for commands that read records.
func (f *ruleFlags) addFields(c *cobra.Command) {
	c.Flags().StringSliceVar(&f.Fields, "field", nil, "`keys` that hold the text in JSON Lines records; folders are then searched for these too (default \"text\" in files that are named)")
}

// otherSettings finds a folder among the paths that has a configuration of its own, which does not hold here: settings are
// those of the working folder. It returns that file, or "".
func (f *ruleFlags) otherSettings(used *config.File, paths []string) string {
	if f.path != "" || f.isolated {
		return ""
	}
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			continue
		}
		if info, err := os.Stat(abs); err != nil || !info.IsDir() {
			continue
		}
		other := config.Find(abs)
		if other == "" {
			continue
		}
		if here, err := filepath.Abs(used.Path); used.Path == "" || err == nil && here != other {
			return other
		}
	}
	return ""
}

// settings merges the flags with the configuration file.
func (f *ruleFlags) settings() (*config.Settings, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	all := rules.All()
	file := &config.File{Dir: dir}
	path := f.path
	if path == "" && !f.isolated {
		path = config.Find(dir)
	}
	if path != "" {
		if rel, err := filepath.Rel(dir, path); err == nil && filepath.IsLocal(rel) {
			path = rel
		}
		if file, err = config.Load(path, all); err != nil {
			return nil, err
		}
	}
	return config.Merge(all, file, f.Flags, dir)
}

// inputFlags say how files are found and read.
type inputFlags struct {
	stdinName    string
	forceExclude bool
	workers      int
}

func (f *inputFlags) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.stdinName, "stdin-filename", "", "`name` of standard input in reports and for the configuration")
	flags.BoolVar(&f.forceExclude, "force-exclude", false, "leave out excluded, ignored and hidden files even where they are named")
	flags.IntVar(&f.workers, "workers", 0, "texts judged at the same time, a `number` (default: one for each processor)")
}
