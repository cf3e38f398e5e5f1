package lint

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/text"
)

// Severity orders findings as SARIF does.
type Severity uint8

const (
	// Default is "as the rule says"; it never leaves the engine.
	Default Severity = iota
	// Note informs; the gate lets it pass. Warning and Error fail the gate.
	Note
	Warning
	Error
)

// String is the name used in reports and flags.
func (s Severity) String() string { return [...]string{"default", "note", "warning", "error"}[s] }

// ParseSeverity reads a name.
func ParseSeverity(name string) (Severity, bool) {
	for s := Note; s <= Error; s++ {
		if s.String() == name {
			return s, true
		}
	}
	return Default, false
}

// Safety says how far a fix may be trusted.
type Safety uint8

const (
	// Manual is shown and never applied in bulk.
	Manual Safety = iota
	// Unsafe is probably right.
	Unsafe
	// Safe changes white space only, keeps the letters, or is the single proven candidate.
	Safe
)

// String is the name used in reports.
func (s Safety) String() string { return [...]string{"manual", "unsafe", "safe"}[s] }

// Edit replaces a span of the text. An empty New deletes; an empty Span inserts.
type Edit struct {
	Span text.Span
	New  string
}

// Apply makes edits, which are in text order and do not overlap.
func Apply(s string, edits []Edit) string {
	var b strings.Builder
	b.Grow(len(s))
	at := 0
	for _, e := range edits {
		b.WriteString(s[at:e.Span.Start])
		b.WriteString(e.New)
		at = e.Span.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// Fix is one way to repair a finding. Edits are in text order and do not overlap.
type Fix struct {
	Title  string
	Safety Safety
	Edits  []Edit
}

// SafeFix replaces one span by text that is proven right.
func SafeFix(title string, s text.Span, repl string) Fix {
	return Fix{title, Safe, []Edit{{s, repl}}}
}

// UnsafeFix replaces one span by text that is probably right.
func UnsafeFix(title string, s text.Span, repl string) Fix {
	return Fix{title, Unsafe, []Edit{{s, repl}}}
}

// ManualFix offers a replacement for a person to judge.
func ManualFix(title string, s text.Span, repl string) Fix {
	return Fix{title, Manual, []Edit{{s, repl}}}
}

// Related points at another place that explains a finding.
type Related struct {
	Span    text.Span
	Message string
}

// Finding is one defect at its exact place. Message says what is wrong in the file's own words, without a final full stop.
// Fixes stand best first. Severity is Default unless the rule knows better in this case.
type Finding struct {
	Span     text.Span
	Message  string
	Severity Severity
	Fixes    []Fix
	Related  []Related
}
