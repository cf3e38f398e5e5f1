package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/report"
	"github.com/scrapelint/scrapelint/rules"
)

func newRules(s *streams) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:               "rules [RULE|FAMILY|GLOB…]",
		Short:             "List the rules",
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"*"}
			}
			list, err := config.Select(rules.All(), args, nil)
			if err != nil {
				return err
			}
			if asJSON {
				return s.rulesJSON(list)
			}
			return s.rulesTable(list)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print a JSON array with everything about the rules")
	return c
}

func (s *streams) rulesTable(list []*lint.Rule) error {
	t := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "RULE\tSEVERITY\tFIX\tFINDS")
	for _, r := range list {
		summary := r.Summary
		if r.OptIn {
			summary += " (opt-in)"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", r.Name, r.Severity, r.Fix, summary)
	}
	return t.Flush()
}

type ruleJSON struct {
	Name        string        `json:"name"`
	Family      string        `json:"family"`
	Aliases     []string      `json:"aliases,omitempty"`
	Severity    string        `json:"severity"`
	Fix         string        `json:"fix"`
	Since       string        `json:"since"`
	AnyLanguage bool          `json:"anyLanguage"`
	OptIn       bool          `json:"optIn"`
	Summary     string        `json:"summary"`
	Why         string        `json:"why"`
	Examples    []exampleJSON `json:"examples"`
	URL         string        `json:"url"`
}

type exampleJSON struct {
	Bad  string `json:"bad"`
	Good string `json:"good,omitempty"`
}

func (s *streams) rulesJSON(list []*lint.Rule) error {
	out := make([]ruleJSON, len(list))
	for i, r := range list {
		examples := make([]exampleJSON, len(r.Examples))
		for j, e := range r.Examples {
			examples[j] = exampleJSON(e)
		}
		out[i] = ruleJSON{
			r.Name, r.Family(), r.Aliases, r.Severity.String(), r.Fix.String(), r.Since, r.AnyLanguage, r.OptIn, r.Summary, r.Why, examples,
			report.RuleURL(r),
		}
	}
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return config.Names(rules.All()), cobra.ShellCompDirectiveNoFileComp
}
