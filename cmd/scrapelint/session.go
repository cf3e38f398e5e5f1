package main

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"time"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/change"
	"github.com/scrapelint/scrapelint/internal/config"
	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/language"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/repair"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/source"
)

// session is one run: what is read goes through the engine and the filters into the reports and the summary.
type session struct {
	*streams
	settings *config.Settings
	engine   *engine.Engine
	source   source.Options
	outputs  *outputs
	progress *progress
	allowed  *config.Allowed
	header   *config.Header

	// changed and known narrow the run to what is new; nil narrows nothing.
	changed *change.Set
	// staged: the texts are those of git's index, which may not be what lies on disk.
	staged bool
	known  *baseline.Baseline
	// fixer repairs; nil repairs nothing. each sees what is reported of every file.
	fixer *fixer
	each  func(*result.File)
	// tolerance lets a run have some defects; nil lets it have none.
	tolerance *tolerance
	// least is the lowest severity that is reported.
	least lint.Severity
	quiet bool

	// alike counts the records of the file alikeIn that failed for the same reason.
	alike   map[string]int
	alikeIn string

	summary result.Summary
	// noArticle is the last file that was counted as none: a long one comes in several windows.
	noArticle result.Verdict
	worst     lint.Severity
	started   time.Time
	shown     time.Time
}

func newSession(s *streams, settings *config.Settings, in *inputFlags, quiet bool) *session {
	run := &session{
		streams:  s,
		settings: settings,
		engine: &engine.Engine{
			Rules: settings.Rules, Policy: settings.Policy, Detector: language.New(), Workers: in.workers,
		},
		source: source.Options{
			Stdin: s.in, StdinName: in.stdinName, Fields: settings.Fields, ForceExclude: in.forceExclude,
			Exclude: settings.Excluded, Warn: func(w string) { s.say("%s", w) },
		},
		progress: newProgress(s, quiet),
		quiet:    quiet,
		outputs:  &outputs{},
		started:  time.Now(),
	}
	run.summary.ByRule = map[string]int{}
	run.shown = run.started
	run.allowed = config.NewAllowed(settings.File)
	run.header = config.NewHeader(settings.File)
	return run
}

func (r *session) close() {
	r.progress.hide()
	r.outputs.close()
}

// units judges all units and writes the reports.
func (r *session) units(ctx context.Context, units iter.Seq[source.Unit]) error {
	if err := r.outputs.begin(r.engine.Rules); err != nil {
		return err
	}
	if n := r.engine.Workers; n > 0 && n < runtime.GOMAXPROCS(0) {
		runtime.GOMAXPROCS(n) // the runtime would keep waking the other processors to look for work
	}
	if err := r.engine.Run(ctx, units, r.file); err != nil {
		return err
	}
	r.progress.hide()
	if err := r.gather(""); err != nil {
		return err
	}
	if r.fixer != nil {
		if err := r.fixer.finish(r.quiet); err != nil {
			return err
		}
	}
	if r.summary.Files+r.summary.Skipped+r.summary.Failed == 0 && r.source.Only == nil && !r.source.ForceExclude {
		r.say("there is nothing to check here: no .txt, .md or .markdown file; record files need --field, and other files are read when they are named")
	}
	r.summary.Elapsed = time.Since(r.started)
	return r.outputs.end(&r.summary)
}

// file is told each file in order.
func (r *session) file(f *result.File) error {
	if err := r.gather(f.Name); err != nil {
		return err
	}
	if f.Err != nil && f.Record > 0 {
		if r.alike[f.Err.Error()]++; r.alike[f.Err.Error()] > mostAlike {
			r.tally(f)
			return nil
		}
	}
	scope := r.scope(f)
	if r.fixer != nil {
		if err := r.fixer.take(f); err != nil {
			return err
		}
		if f.Repair != nil && !r.fixer.diff {
			scope = f.Repair.Scope
		}
	}
	r.tell(f)
	r.common(f, scope)
	if r.known != nil {
		r.known.Filter(f)
	}
	if r.each != nil {
		r.each(f)
	}
	r.tally(f)
	r.tolerance.see(f)
	r.draw(f)
	return r.outputs.file(f)
}

// mostAlike records of a file that failed for the same reason are told one by one.
const mostAlike = 10

// gather says how many more records of a file failed for the same reasons, when the run goes on to the file name.
func (r *session) gather(name string) error {
	if name == r.alikeIn {
		return nil
	}
	for _, reason := range slices.Sorted(maps.Keys(r.alike)) {
		if more := r.alike[reason] - mostAlike; more > 0 {
			f := &result.File{Name: r.alikeIn, Err: fmt.Errorf("the same in %d more records: %s", more, reason)}
			r.tell(f)
			if err := r.outputs.file(f); err != nil {
				return err
			}
		}
	}
	r.alikeIn, r.alike = name, map[string]int{}
	return nil
}

// common takes out what is not to be reported, whatever is known already.
func (r *session) common(f *result.File, scope repair.Scope) {
	r.header.Filter(f)
	r.allowed.Filter(f)
	keep(f, func(i *result.Item) bool { return i.Severity >= r.least && scope.Has(i.Span) })
}

// repairable are the findings of a text that may be repaired: those that would be reported.
func (r *session) repairable(f *result.File, scope repair.Scope) []result.Item {
	r.common(f, scope)
	if r.known != nil {
		r.known.Without(f)
	}
	return f.Items
}

// scope is the part of a file that this run is about.
func (r *session) scope(f *result.File) repair.Scope {
	if r.changed == nil || len(f.Items) == 0 {
		return nil
	}
	return r.changed.Scope(f)
}

// tell says on standard error what went wrong.
func (r *session) tell(f *result.File) {
	if r.outputs.tells || f.Err == nil && f.Faults == nil && f.Remarks == nil {
		return
	}
	r.progress.hide()
	name := place(f)
	if f.Err != nil {
		r.say("%s: %s", name, f.Err)
	}
	for _, err := range f.Faults {
		r.say("%s", err)
	}
	for _, remark := range f.Remarks {
		r.say("%s: %s", name, remark)
	}
}

func (r *session) tally(f *result.File) {
	s := &r.summary
	switch {
	case f.Err != nil:
		s.Failed++
		return
	case f.Skipped != "":
		s.Skipped++
		return
	case len(f.Faults) > 0:
		s.Failed++
	}
	if f.Base.Offset == 0 {
		s.Files++
	}
	s.Words += f.Words
	s.Bytes += len(f.Text)
	s.Baselined += f.Baselined
	s.Allowed += f.Allowed
	if f.NoArticle() && !r.noArticle.Continues(f) {
		s.NoArticles++
		r.noArticle = result.NewVerdict(f)
	}
	writable := source.Plain(f.Name)
	for i := range f.Items {
		it := &f.Items[i]
		r.worst = max(r.worst, it.Severity)
		s.ByRule[it.Rule.Name]++
		switch {
		case !writable || len(it.Fixes) == 0:
		case it.Fixes[0].Safety == lint.Safe:
			s.Fixable++
		case it.Fixes[0].Safety == lint.Unsafe:
			s.Unsafe++
		}
		switch it.Severity {
		case lint.Error:
			s.Errors++
		case lint.Warning:
			s.Warnings++
		default:
			s.Notes++
		}
	}
}

// draw keeps the progress up to date, and out of the way of findings.
func (r *session) draw(f *result.File) {
	if r.progress == nil {
		return
	}
	if len(f.Items) > 0 && r.progress.shared {
		r.progress.hide()
	}
	if now := time.Now(); now.Sub(r.shown) > 200*time.Millisecond {
		r.shown = now
		r.progress.show(r.summary.Bytes, r.summary.Errors+r.summary.Warnings+r.summary.Notes)
	}
}

// place names a file or a record for messages.
func place(f *result.File) string {
	if f.Record > 0 {
		return f.Name + ":" + strconv.Itoa(f.Record)
	}
	return f.Name
}

// keep takes findings out of a file.
func keep(f *result.File, wanted func(*result.Item) bool) {
	kept := f.Items[:0]
	for i := range f.Items {
		if wanted(&f.Items[i]) {
			kept = append(kept, f.Items[i])
		}
	}
	f.Items = kept
}
