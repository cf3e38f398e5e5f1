package engine

import (
	"fmt"
	"runtime"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// worker judges one text after the other, reusing its memory.
type worker struct {
	engine *Engine
	parser text.Parser
	pass   *lint.Pass
	rank   map[*lint.Rule]int

	found []candidate
	print fingerprinter
}

// candidate is a reported finding that is not judged yet.
type candidate struct {
	lint.Finding
	rule     *lint.Rule
	rank     int
	severity lint.Severity
}

func (e *Engine) newWorker() *worker {
	w := &worker{engine: e, rank: make(map[*lint.Rule]int, len(e.Rules))}
	for i, r := range e.Rules {
		w.rank[r] = i
	}
	var d lint.Detector
	if e.Detector != nil {
		d = e.Detector()
	}
	w.pass = lint.NewPass(nil, d, w.report)
	return w
}

func (w *worker) report(r *lint.Rule, f lint.Finding) {
	w.found = append(w.found, candidate{Finding: f, rule: r, rank: w.rank[r]})
}

func (w *worker) judge(b *batch) {
	defer close(b.done)
	for _, u := range b.units {
		for f := range u.Files {
			if f.Err == nil && f.Skipped == "" {
				w.file(f)
			}
			b.files = append(b.files, f)
		}
	}
	b.units = nil
}

// file runs the rules over one text and judges what they found.
func (w *worker) file(f *result.File) {
	w.found = w.found[:0]
	var doc *text.Document
	if err := guard("the text", f.Name, func() { doc = w.parser.Parse(f.Name, f.Text) }); err != nil {
		w.parser = text.Parser{}
		f.Faults = append(f.Faults, err)
		return
	}
	f.Words = doc.Words
	w.pass.Reset(doc)
	english := isEnglish(doc)
	for _, r := range w.engine.Rules {
		if !english && !r.AnyLanguage {
			continue
		}
		w.run(r, f)
	}
	w.accept(f)
}

// run runs one rule; a rule that fails loses its findings, so that nothing half done is reported.
func (w *worker) run(r *lint.Rule, f *result.File) {
	severity, on := lint.Default, true
	if w.engine.Severity != nil {
		severity, on = w.engine.Severity(f.Name, r)
	}
	if !on {
		return
	}
	before := len(w.found)
	if err := guard(r.Name, f.Name, func() { w.pass.Run(r) }); err != nil {
		w.found = w.found[:before]
		f.Faults = append(f.Faults, err)
		return
	}
	for i := before; i < len(w.found); i++ {
		w.found[i].severity = firstSet(severity, w.found[i].Severity, r.Severity)
	}
}

func firstSet(all ...lint.Severity) lint.Severity {
	for _, s := range all {
		if s != lint.Default {
			return s
		}
	}
	return lint.Warning
}

// guard turns a panic into an error that says where it happened.
func guard(what, file string, f func()) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%s failed on %s: %v (%s): this is a fault of scrapelint", what, file, v, panicPlace())
		}
	}()
	f()
	return nil
}

// panicPlace is the file and line of the innermost function of this module below the panic.
func panicPlace() string {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		frame, more := frames.Next()
		if strings.Contains(frame.Function, "/scrapelint/") {
			if i := strings.LastIndex(frame.File, "/scrapelint/"); i >= 0 {
				frame.File = frame.File[i+len("/scrapelint/"):]
			}
			return fmt.Sprintf("%s:%d", frame.File, frame.Line)
		}
		if !more {
			return "place unknown"
		}
	}
}
