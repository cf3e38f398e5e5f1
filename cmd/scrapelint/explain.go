package main

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/report"
	"github.com/scrapelint/scrapelint/rules"
)

func newExplain(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:               "explain RULE…",
		Short:             "Explain a rule: what it finds, why that is damage, what the repair does",
		Args:              needs("a rule, a family or a glob; `scrapelint rules` lists them", math.MaxInt),
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, args []string) error {
			width, ok := terminal(s.out)
			if !ok || width > reportWidth || width == 0 {
				width = reportWidth
			}
			var b strings.Builder
			for i, name := range args {
				list, err := config.Match(rules.All(), name)
				if err != nil {
					return err
				}
				for j, r := range list {
					if i+j > 0 {
						b.WriteString("\n")
					}
					explain(&b, r, width)
				}
			}
			_, err := fmt.Fprint(s.out, b.String())
			return err
		},
	}
}

// fixWords say what a rule's best repair is good for.
var fixWords = [...]string{
	lint.NoFix: "none", lint.FixManual: "only suggested, by `scrapelint review` and in reports", lint.FixUnsafe: "with --unsafe-fixes", lint.FixSafe: "with --fix",
}

func explain(b *strings.Builder, r *lint.Rule, width int) {
	fmt.Fprintf(b, "%s: %s\n\n", r.Name, r.Summary)
	fmt.Fprintf(b, "severity %s; repair %s; since %s", r.Severity, fixWords[r.Fix], r.Since)
	if len(r.Aliases) > 0 {
		fmt.Fprintf(b, "; formerly %s", strings.Join(r.Aliases, ", "))
	}
	b.WriteString("\n")
	for paragraph := range strings.SplitSeq(r.Plain(), "\n\n") {
		b.WriteString("\n")
		fill(b, strings.Fields(paragraph), width)
	}
	if len(r.Examples) > 0 {
		b.WriteString("\nExamples (⟦ ⟧ mark what is found):\n")
	}
	for _, e := range r.Examples[:min(len(r.Examples), 3)] {
		fmt.Fprintf(b, "\n  bad   %s\n", indent(e.Bad))
		if e.Good != "" {
			fmt.Fprintf(b, "  good  %s\n", indent(e.Good))
		}
	}
	fmt.Fprintf(b, "\n%s\n", report.RuleURL(r))
}

// fill writes words in lines of a width.
func fill(b *strings.Builder, words []string, width int) {
	used := 0
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		switch {
		case used == 0:
		case used+1+n > width:
			b.WriteByte('\n')
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(w)
		used += n
	}
	b.WriteByte('\n')
}

// indent puts the later lines of an example below its first, and shows its control characters.
func indent(s string) string {
	var lines []string
	for line := range strings.Lines(strings.TrimRight(s, "\n")) {
		lines = append(lines, printable(strings.TrimRight(line, "\n")))
	}
	return strings.Join(lines, "\n        ")
}
