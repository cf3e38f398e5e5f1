// Package engine runs rules over texts, in parallel and in order, judges what they report, and gives every finding its
// identity.
package engine

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
)

// Engine holds what is the same for all texts of a run.
type Engine struct {
	// Rules are run in this order, which is that of reports.
	Rules []*lint.Rule
	// Policy returns what holds for one file, whatever the rules think; nil leaves all to the rules, as does a nil result.
	Policy func(file string) Policy
	// Detector names languages for all workers; nil names none.
	Detector lint.Detector
	// Then does more work on a file that has findings, on the worker that found them; nil does nothing.
	Then func(w *Worker, f *result.File)
	// Workers is how many texts are judged at the same time; 0 is one for each processor.
	Workers int
}

// Policy says how severe a rule's findings are in a file; Default leaves it to the rule, on false switches the rule off.
type Policy func(r *lint.Rule) (s lint.Severity, on bool)

// Run judges all units and hands the files to emit, in the order of the units and never two at a time. What emit received may be reused
// after it returns. Run stops at the first error of emit or when the context ends, and returns that error.
func (e *Engine) Run(ctx context.Context, units iter.Seq[source.Unit], emit func(*result.File) error) error {
	workers := e.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	next, end := iter.Pull(units)
	r := &run{
		engine: e, next: next, emit: emit, failed: make(chan struct{}),
		waiting: make([]*batch, workers+1), seen: e.newCopies(),
	}
	r.room.L = &r.turn

	var running sync.WaitGroup
	for range workers {
		running.Go(r.work)
	}
	ended := make(chan struct{})
	go func() {
		running.Wait()
		end()
		close(ended)
	}()
	select {
	case <-ended:
	case <-r.failed: // somebody may be waiting for input that never comes; that ends when the input does
	case <-ctx.Done():
	}
	return r.stop(ctx.Err())
}
