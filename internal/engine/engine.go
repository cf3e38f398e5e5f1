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

// A batch is about so many bytes or files: small ones are handed to a worker together, since a hand-over costs as much as
// judging a few hundred bytes.
const (
	batchBytes = 64 << 10
	batchFiles = 32
)

type batch struct {
	units []source.Unit
	files []*result.File
	done  chan struct{}
}

// Run judges all units and hands the files to emit, in the order of the units, from one goroutine. It stops at the first
// error of emit or when the context ends, and returns that error.
func (e *Engine) Run(ctx context.Context, units iter.Seq[source.Unit], emit func(*result.File) error) error {
	workers := e.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	work := make(chan *batch)
	order := make(chan *batch, workers)
	go e.produce(ctx, units, work, order)

	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			w := e.NewWorker()
			for b := range work {
				w.batch(b)
			}
		})
	}
	if err := e.collect(ctx, order, emit); err != nil {
		return err // the producer may be waiting for input that never comes; it ends when that does
	}
	running.Wait()
	return nil
}

// produce groups units into batches. Every batch goes to order first, so that the collector knows what comes next.
func (e *Engine) produce(ctx context.Context, units iter.Seq[source.Unit], work, order chan<- *batch) {
	defer close(order)
	defer close(work)
	b := &batch{}
	size := 0
	send := func() bool {
		if len(b.units) == 0 {
			return true
		}
		b.done = make(chan struct{})
		for _, c := range []chan<- *batch{order, work} {
			select {
			case c <- b:
			case <-ctx.Done():
				return false
			}
		}
		b, size = &batch{}, 0
		return true
	}
	for u := range units {
		b.units = append(b.units, u)
		size += u.Size
		if (size >= batchBytes || len(b.units) >= batchFiles) && !send() {
			return
		}
	}
	send()
}

func (e *Engine) collect(ctx context.Context, order <-chan *batch, emit func(*result.File) error) error {
	var found, left counter
	seen := e.newCopies()
	for {
		var b *batch
		var more bool
		select {
		case b, more = <-order:
		case <-ctx.Done():
			return ctx.Err()
		}
		if !more {
			return ctx.Err()
		}
		select {
		case <-b.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		for _, f := range b.files {
			seen.compare(f)
			found.number(f)
			if r := f.Repair; r != nil && f.Window {
				left.number(&result.File{Name: f.Name, Field: f.Field, Text: r.Text, Base: f.Base, Window: true, Items: r.Items})
			}
			if err := emit(f); err != nil {
				return err
			}
		}
	}
}
