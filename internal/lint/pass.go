package lint

import "github.com/scrapelint/scrapelint/internal/text"

// Detector names the language of a passage; the engine supplies one that wakes only when asked.
type Detector interface {
	// Detect returns the English name of the language of s ("Spanish") and how sure it is (0 to 1).
	Detect(s string) (language string, confidence float64)
}

// Pass is what a rule sees of one document.
type Pass struct {
	Doc *text.Document
	// Rule is the rule being run.
	Rule *Rule
	// Detector may be nil: then no language is named.
	Detector Detector

	report func(*Rule, Finding)
	memo   map[any]any
	rooms  map[any]any
}

// NewPass prepares a pass over a document; report receives every finding.
func NewPass(doc *text.Document, detector Detector, report func(*Rule, Finding)) *Pass {
	return &Pass{Doc: doc, Detector: detector, report: report}
}

// Reset makes the pass ready for another document.
func (p *Pass) Reset(doc *text.Document) {
	p.Doc = doc
	clear(p.memo)
}

// Run runs one rule.
func (p *Pass) Run(r *Rule) {
	p.Rule = r
	r.Check(p)
}

// Report records a finding.
func (p *Pass) Report(f Finding) { p.report(p.Rule, f) }

// ReportSpan records a finding of the rule's own severity.
func (p *Pass) ReportSpan(s text.Span, message string, fixes ...Fix) {
	p.Report(Finding{Span: s, Message: message, Fixes: fixes})
}

// Memo is an analysis that several rules of a family share: it is computed once for each document, at the first use.
type Memo[T any] struct{ build func(*Pass) T }

// NewMemo declares a shared analysis. Keep the result in a package-level variable of the family; it holds no state itself.
func NewMemo[T any](build func(*Pass) T) *Memo[T] { return &Memo[T]{build} }

// Of returns the analysis of the pass's document.
func (m *Memo[T]) Of(p *Pass) T {
	if v, ok := p.memo[m]; ok {
		return v.(T)
	}
	if p.memo == nil {
		p.memo = map[any]any{}
	}
	v := m.build(p)
	p.memo[m] = v
	return v
}

// Room is memory that an analysis works in. A worker has one of each, which keeps from one document to the next what it has grown to; the
// analysis must set what it reads.
type Room[T any] struct{ _ byte } // two rooms have two addresses

// NewRoom declares a room. Keep the result in a package-level variable of the family; it holds no state itself.
func NewRoom[T any]() *Room[T] { return new(Room[T]) }

// Of returns the room of the worker that makes the pass.
func (r *Room[T]) Of(p *Pass) *T {
	if v, ok := p.rooms[r]; ok {
		return v.(*T)
	}
	if p.rooms == nil {
		p.rooms = map[any]any{}
	}
	v := new(T)
	p.rooms[r] = v
	return v
}
