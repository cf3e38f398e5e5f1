// Package lint is the contract between rules and the engine: what a rule is, what it may ask, and what it reports.
package lint

import (
	"regexp"
	"strings"
	"sync"

	"github.com/scrapelint/scrapelint/internal/text"
)

// FixPolicy says what kind of repair a rule offers at its best.
type FixPolicy uint8

const (
	// NoFix offers none; the others name the best safety among the rule's fixes.
	NoFix FixPolicy = iota
	FixManual
	FixUnsafe
	FixSafe
)

// String is the word used in the documentation.
func (p FixPolicy) String() string { return [...]string{"none", "manual", "unsafe", "safe"}[p] }

// CodePolicy says where a rule is silent in a text about programs or markup (text.Document.AboutCode).
type CodePolicy uint8

const (
	// NotCode: its findings in lines of program text are dropped, those in the prose stay.
	NotCode CodePolicy = iota
	// HintInCode: as NotCode, and those in the prose are notes: a manual uses the words of pages and repeats itself.
	HintInCode
	// NoCode: all are dropped; what the rule finds is what such a text talks about.
	NoCode
	// EvenCode: all stay; no program is written so.
	EvenCode
)

// Example shows a rule at work. In Bad, ⟦ and ⟧ surround each span that the rule must report, exactly (the marks are not part
// of the text; an empty pair marks an empty span). Good is the repaired text: where the best fixes of the rule are Safe or
// Unsafe, applying them to Bad must give exactly Good; either way Good must be clean under all rules (notes apart).
// An empty Good is not checked.
type Example struct {
	Bad  string
	Good string
}

// Rule is one cause of damage and the check that finds it: a value, with its words and examples inside.
type Rule struct {
	// Name is family/kebab-name, the only id. Aliases are former names that selections still accept.
	Name    string
	Aliases []string
	// Summary is one line for lists, without a final full stop. Why is Markdown: the cause, the harm, what the repair does.
	Summary string
	Why     string
	// Severity is that of a finding that does not set its own.
	Severity Severity
	// Fix is the best repair the rule offers.
	Fix FixPolicy
	// Since is the version that brought the rule.
	Since string
	// AnyLanguage: the rule also runs on text that is not English.
	AnyLanguage bool
	// OptIn: the rule runs only where a selection names it or its family; matters of taste that other tools also see to.
	OptIn bool
	// Corpus: the rule compares the texts of a run with each other. The engine does that; Check, Examples and Clean are empty.
	Corpus bool
	// Absorbs: a finding of this rule is a verdict on all text inside its span (a furniture line, a foreign passage), so
	// findings of other rules inside it are not reported.
	Absorbs bool
	// Code says what the rule thinks of texts about programs and markup.
	Code CodePolicy
	// Examples must be found, exactly. Clean texts look similar and must stay silent under every rule (notes apart).
	Examples []Example
	Clean    []string
	// Words are words that Check looks for with Document.Watched; nil for none.
	Words func() []string
	// Check reports the findings in one document. It must not keep p or anything it leads to.
	Check func(p *Pass)
}

// NewParser returns a parser that watches the words that these rules look for, and no others.
func NewParser(rules ...*Rule) *text.Parser {
	p := new(text.Parser)
	p.Watch()
	var last *string // the first word of the list before, which the rules of a family may share
	for _, r := range rules {
		if r.Words == nil {
			continue
		}
		if words := r.Words(); len(words) > 0 && &words[0] != last {
			p.Watch(words...)
			last = &words[0]
		}
	}
	return p
}

// Family is the part of the name before the slash.
func (r *Rule) Family() string {
	for i := range r.Name {
		if r.Name[i] == '/' {
			return r.Name[:i]
		}
	}
	return r.Name
}

// Plain is Why for places that show no Markdown: without the stars of emphasis.
func (r *Rule) Plain() string { return emphasis().ReplaceAllString(strings.TrimSpace(r.Why), "$1") }

var emphasis = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\*{1,2}([^\s*]|[^\s*][^*]*[^\s*])\*{1,2}`) })
