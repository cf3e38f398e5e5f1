package rules

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/scrapelint/scrapelint/internal/lint"
)

//go:generate go run ../cmd/scrapelint docs ../docs

// Markdown is the reference of all rules, docs/rules.md.
func Markdown() string {
	all := All()
	var b strings.Builder
	b.WriteString("# Rules\n\n<!-- Generated from the rules by `go generate ./rules`; do not edit. -->\n\n")
	b.WriteString("Severity: `error` is certain damage, `warning` very probable damage, `note` information that fails no gate.\n")
	b.WriteString("Repair: `safe` repairs are applied by `--fix`, `unsafe` ones also need `--unsafe-fixes`, `manual` ones are" +
		" suggested only, in reports and by `scrapelint review`.\n\n")
	b.WriteString("| rule | severity | repair | finds |\n| --- | --- | --- | --- |\n")
	for _, r := range all {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s |\n", r.Name, strings.ReplaceAll(r.Name, "/", ""), r.Severity, r.Fix, cell(r.Summary))
	}
	family := ""
	for _, r := range all {
		if r.Family() != family {
			family = r.Family()
			fmt.Fprintf(&b, "\n## Family: %s\n", family)
		}
		section(&b, r)
	}
	return b.String()
}

func section(b *strings.Builder, r *lint.Rule) {
	fmt.Fprintf(b, "\n### %s\n\n%s.\n\n", r.Name, r.Summary)
	fmt.Fprintf(b, "Severity %s, repair %s, since %s", r.Severity, r.Fix, r.Since)
	if len(r.Aliases) > 0 {
		fmt.Fprintf(b, ", formerly `%s`", strings.Join(r.Aliases, "`, `"))
	}
	if r.AnyLanguage {
		b.WriteString(", also on text that is not English")
	}
	fmt.Fprintf(b, ".\n\n%s\n", strings.TrimSpace(r.Why))
	for _, e := range r.Examples {
		fmt.Fprintf(b, "\n```text\n%s\n```\n", fenced(e.Bad))
		if e.Good != "" {
			fmt.Fprintf(b, "repaired:\n```text\n%s\n```\n", fenced(e.Good))
		}
	}
}

// cell is text for a table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// fenced shows the control characters of an example, so that the page is plain text.
func fenced(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSuffix(s, "\n") {
		switch {
		case r == '\n':
			b.WriteByte('\n')
		case hiddenRune(r):
			b.WriteString(strings.Trim(fmt.Sprintf("%+q", r), "'"))
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "```", "` ` `")
}

// hiddenRune says whether a character would not be seen on the page.
func hiddenRune(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp) || unicode.IsSpace(r) && r != ' ' || r == unicode.ReplacementChar
}
