package engine

import (
	"sync"

	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
)

// A batch is about so many bytes or files: small ones are taken together, since taking turns costs as much as judging a few hundred
// bytes.
const (
	batchBytes = 64 << 10
	batchFiles = 32
)

// batch is what a worker judges before it looks up; number counts them.
type batch struct {
	number int
	units  []source.Unit
	files  []*result.File
}

// run is one call of Engine.Run. A worker reads, judges and emits by itself: nothing is handed from one goroutine to another unless a
// batch is ready before its turn. Then whoever holds the batch before it emits both.
type run struct {
	engine *Engine
	emit   func(*result.File) error

	// reading guards next, the source of units, and read, the number of batches made of them.
	reading sync.Mutex
	next    func() (source.Unit, bool)
	read    int

	// turn guards all below and is held by who emits. waiting holds the batches that are judged and not emitted, by number, modulo its
	// length; due is the number of the one to emit next. room tells that due has risen, or that the run is over.
	turn        sync.Mutex
	room        sync.Cond
	waiting     []*batch
	due         int
	seen        *copies
	found, left counter
	over        bool
	err         error

	// failed is closed with the first error of emit.
	failed chan struct{}
}

// work is what a worker does.
func (r *run) work() {
	var w *Worker
	for b := r.take(); b != nil; b = r.take() {
		if w == nil {
			w = r.engine.NewWorker()
		}
		w.batch(b)
		r.give(b)
	}
}

// take reads the next batch; nil is the end.
func (r *run) take() *batch {
	r.reading.Lock()
	defer r.reading.Unlock()
	if !r.mayRead() {
		return nil
	}
	b := &batch{number: r.read}
	for size := 0; size < batchBytes && len(b.units) < batchFiles; {
		u, more := r.next()
		if !more {
			break
		}
		b.units = append(b.units, u)
		size += u.Size
	}
	if len(b.units) == 0 {
		return nil
	}
	r.read++
	return b
}

// mayRead waits until there is a place to wait for one more batch, so that memory does not grow; false is the end.
func (r *run) mayRead() bool {
	r.turn.Lock()
	defer r.turn.Unlock()
	for !r.over && r.read-r.due >= len(r.waiting) {
		r.room.Wait()
	}
	return !r.over
}

// give emits a judged batch, and those after it that are judged already, or leaves it until its turn.
func (r *run) give(b *batch) {
	r.turn.Lock()
	defer r.turn.Unlock()
	r.waiting[b.number%len(r.waiting)] = b
	for !r.over {
		place := &r.waiting[r.due%len(r.waiting)]
		if *place == nil {
			return
		}
		r.err = r.emitAll((*place).files)
		if r.over = r.err != nil; r.over {
			close(r.failed)
		}
		*place = nil
		r.due++
		r.room.Signal()
	}
}

func (r *run) emitAll(files []*result.File) error {
	for _, f := range files {
		r.seen.compare(f)
		r.found.number(f)
		if x := f.Repair; x != nil && f.Window {
			r.left.number(&result.File{Name: f.Name, Field: f.Field, Text: x.Text, Base: f.Base, Window: true, Items: x.Items})
		}
		if err := r.emit(f); err != nil {
			return err
		}
		if f.Release != nil {
			f.Text = ""
			f.Release()
		}
	}
	return nil
}

// stop ends the run: nothing is emitted after it returns. It returns the error of emit, if there was one, or else err.
func (r *run) stop(err error) error {
	r.turn.Lock()
	defer r.turn.Unlock()
	r.over = true
	r.room.Broadcast()
	if r.err != nil {
		return r.err
	}
	return err
}
