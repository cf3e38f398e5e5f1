package engine

import (
	"fmt"
	"runtime"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Worker judges one text after the other, reusing its memory. It serves one goroutine.
type Worker struct {
	engine *Engine
	parser *text.Parser
	pass   *lint.Pass
	rank   map[*lint.Rule]int

	found []candidate
	last  []int // of swallow: the candidate of each rule that was kept last
	print fingerprinter
	words []uint64
}

// candidate is a reported finding that is not judged yet.
type candidate struct {
	lint.Finding
	rule     *lint.Rule
	rank     int
	severity lint.Severity
}

// NewWorker returns a worker for texts that do not come as units.
func (e *Engine) NewWorker() *Worker {
	w := &Worker{engine: e, rank: make(map[*lint.Rule]int, len(e.Rules)), last: make([]int, len(e.Rules))}
	for i, r := range e.Rules {
		w.rank[r] = i
	}
	w.parser = lint.NewParser(e.Rules...)
	w.pass = lint.NewPass(nil, e.Detector, w.report)
	return w
}

func (w *Worker) report(r *lint.Rule, f lint.Finding) {
	w.found = append(w.found, candidate{Finding: f, rule: r, rank: w.rank[r]})
}

func (w *Worker) batch(b *batch) {
	for _, u := range b.units {
		for f := range u.Files {
			if f.Err == nil && f.Skipped == "" {
				w.Judge(f)
				if w.engine.Then != nil && len(f.Items) > 0 {
					w.then(f)
				}
			}
			b.files = append(b.files, f)
		}
	}
	b.units = nil
}

// then keeps a panic out of the run, as Judge does.
func (w *Worker) then(f *result.File) {
	if err := guard("the repair", f.Name, func() { w.engine.Then(w, f) }); err != nil {
		f.Faults = append(f.Faults, err)
	}
}

// Judge runs the rules over the text of a file and sets what they found.
func (w *Worker) Judge(f *result.File) {
	w.found, f.Items = w.found[:0], nil
	var doc *text.Document
	if err := guard("the text", f.Name, func() { doc = w.parser.Parse(f.Name, f.Text) }); err != nil {
		w.parser = lint.NewParser(w.engine.Rules...)
		f.Faults = append(f.Faults, err)
		return
	}
	f.Words = doc.Words
	w.pass.Reset(doc)
	english := !doc.NotEnglish()
	var policy Policy
	if w.engine.Policy != nil {
		policy = w.engine.Policy(f.Name)
	}
	for _, r := range w.engine.Rules {
		if r.Corpus {
			w.sign(f, doc)
			continue
		}
		if !english && !r.AnyLanguage {
			continue
		}
		w.run(r, f, policy)
	}
	w.accept(f)
}

// run runs one rule; a rule that fails loses its findings, so that nothing half done is reported.
func (w *Worker) run(r *lint.Rule, f *result.File, policy Policy) {
	severity := lint.Default
	if policy != nil {
		s, on := policy(r)
		if !on {
			return
		}
		severity = s
	}
	before := len(w.found)
	if err := guard(r.Name, f.Name, func() { w.pass.Run(r) }); err != nil {
		w.found = w.found[:before]
		f.Faults = append(f.Faults, err)
		return
	}
	hint := before < len(w.found) && r.Code == lint.HintInCode && w.pass.Doc.AboutCode()
	for i := before; i < len(w.found); i++ {
		own := firstSet(w.found[i].Severity, r.Severity)
		if hint {
			own = lint.Note
		}
		w.found[i].severity = firstSet(severity, own)
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
