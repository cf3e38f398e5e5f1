package review

import (
	"errors"
	"fmt"
	"slices"

	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// What was decided, as the journal has it.
const (
	Accept       = "accept"
	AcceptAll    = "accept-all"
	Edit         = "edit"
	DeleteLine   = "delete-line"
	MoveHeader   = "move-to-header"
	MoveMetadata = "move-to-metadata"
	Reject       = "reject"
	Allow        = "allow"
	Skip         = "skip"
)

var (
	errNothing    = errors.New("nothing is found that passes this filter")
	errNoFinding  = errors.New("there is nothing to decide here")
	errNoProposal = errors.New("there is no repair to accept here: edit the text, delete the line, reject the finding or skip it")
	errNoUndo     = errors.New("there is nothing to take back")
	errSame       = errors.New("nothing was changed")
)

// decide begins a decision about the current finding.
func (s *Session) decide(do string) (Decision, *result.Item, error) {
	it := s.Current()
	if it == nil {
		return Decision{}, nil, errNoFinding
	}
	return Decision{
		Do: do, File: s.File().path, Rule: it.Rule.Name, At: it.Span.Start, Text: short(it.Span.Of(s.text)), Count: 1,
	}, it, nil
}

func short(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// Accept carries out the proposal of that number (from 0) of the current finding.
func (s *Session) Accept(n int) error {
	d, it, err := s.decide(Accept)
	if err != nil {
		return err
	}
	proposals := Proposals(s.text, it)
	switch {
	case len(proposals) == 0:
		return errNoProposal
	case n < 0 || n >= len(proposals):
		return fmt.Errorf("there is no repair %d here: %s", n+1, offered(len(proposals)))
	}
	return s.rewrite(d, proposals[n].Edits)
}

func offered(n int) string {
	if n == 1 {
		return "only one is proposed"
	}
	return fmt.Sprintf("%d are proposed", n)
}

// AcceptAll carries out the first proposal of every finding of the current one's rule in this file, and says how many.
func (s *Session) AcceptAll() (int, error) {
	d, it, err := s.decide(AcceptAll)
	if err != nil {
		return 0, err
	}
	changed, n := s.text, 0
	items := s.items
	for range maxRounds {
		edits := firstProposals(changed, items, it.Rule)
		if len(edits) == 0 {
			break
		}
		n += len(edits)
		changed = lint.Apply(changed, slices.Concat(edits...))
		r, err := s.judge(s.File(), changed)
		if err != nil {
			return 0, err
		}
		items = slices.DeleteFunc(r.Items, func(i result.Item) bool { return !s.filter.passes(&i) })
	}
	if n == 0 {
		return 0, errNoProposal
	}
	d.Count = n
	return n, s.change(d, changed, d.At)
}

// maxRounds bounds how often a text is judged again for repairs that overlap.
const maxRounds = 10

// firstProposals are the edits of the first proposal of each finding of a rule, as far as they do not overlap.
func firstProposals(content string, items []result.Item, r *lint.Rule) [][]lint.Edit {
	var all [][]lint.Edit
	end := -1
	for i := range items {
		if items[i].Rule != r {
			continue
		}
		p := Proposals(content, &items[i])
		if len(p) == 0 || p[0].Edits[0].Span.Start <= end {
			continue
		}
		all = append(all, p[0].Edits)
		end = p[0].Edits[len(p[0].Edits)-1].Span.End
	}
	return all
}

// Lines is the span of the lines that the current finding stands on, without the last terminator.
func (s *Session) Lines() text.Span {
	it := s.Current()
	if it == nil {
		return text.Span{}
	}
	x := lines(s.text, it.Span)
	x.End -= len(ending(x.Of(s.text)))
	return x
}

// Edit puts something else in the place of a span of the text.
func (s *Session) Edit(x text.Span, repl string) error {
	d, _, err := s.decide(Edit)
	if err != nil {
		return err
	}
	if x.Of(s.text) == repl {
		return errSame
	}
	return s.rewrite(d, []lint.Edit{{Span: x, New: repl}})
}

// DeleteLine deletes the lines of the current finding.
func (s *Session) DeleteLine() error {
	d, it, err := s.decide(DeleteLine)
	if err != nil {
		return err
	}
	return s.rewrite(d, []lint.Edit{{Span: deletion(s.text, lines(s.text, it.Span))}})
}

// MoveToHeader moves the line of the current finding, or the words that its repair would delete, below the title, date and
// address at the head of the text.
func (s *Session) MoveToHeader() error {
	d, it, err := s.decide(MoveHeader)
	if err != nil {
		return err
	}
	edits := toHeader(s.text, removal(s.text, it))
	if lint.Apply(s.text, edits) == s.text {
		return errors.New("the line stands in the header already")
	}
	return s.rewrite(d, edits)
}

// MoveToMetadata takes the line of the current finding, or the words that its repair would delete, out of the text and into
// the metadata file of the collection.
func (s *Session) MoveToMetadata() error {
	d, it, err := s.decide(MoveMetadata)
	if err != nil {
		return err
	}
	x := removal(s.text, it)
	c, err := s.addMetadata(it.Rule.Name, x.Of(s.text))
	if err != nil {
		return err
	}
	d.Changes = []Change{c}
	return s.rewrite(d, []lint.Edit{{Span: x}})
}

// Reject records the current finding in the baseline, with a reason.
func (s *Session) Reject(reason string) error {
	d, it, err := s.decide(Reject)
	if err != nil {
		return err
	}
	c, err := s.addKnown(it, reason)
	if err != nil {
		return err
	}
	d.Reason, d.Changes = reason, []Change{c}
	return s.commit(d, d.At)
}

// Skip passes over the current finding for as long as this session lasts.
func (s *Session) Skip() error {
	d, it, err := s.decide(Skip)
	if err != nil {
		return err
	}
	r := &result.File{Name: s.File().Name, Text: s.text}
	r.Items, err = s.unmarked()
	if err != nil {
		return err
	}
	for i, m := range marks(s.File().path, r) {
		if r.Items[i].Rule == it.Rule && r.Items[i].Span == it.Span {
			d.Marks = append(d.Marks, m)
		}
	}
	return s.commit(d, d.At)
}

// unmarked are the findings of the current text with those that are passed over: only among all of them do equal ones keep
// their numbers.
func (s *Session) unmarked() ([]result.Item, error) {
	held := s.marks
	s.marks = nil
	scratch := *s.File()
	r, err := s.judge(&scratch, s.text)
	s.marks = held
	if err != nil {
		return nil, err
	}
	return r.Items, nil
}

// rewrite changes the text of the current file by edits and judges it again.
func (s *Session) rewrite(d Decision, edits []lint.Edit) error {
	at := moved(d.At, edits)
	d.Marks = s.carried(edits)
	return s.change(d, lint.Apply(s.text, edits), at)
}

// carried are the marks that passed-over findings have in the text after the edits: what stands near them may have changed.
func (s *Session) carried(edits []lint.Edit) []string {
	if len(s.marks) == 0 {
		return nil
	}
	all, err := s.unmarked()
	if err != nil {
		return nil
	}
	passed := map[lint.Edit]bool{} // the rule's name and the place in the new text
	r := &result.File{Name: s.File().Name, Text: s.text, Items: all}
	for i, m := range marks(s.File().path, r) {
		if s.marks[m] {
			x := all[i].Span
			passed[lint.Edit{Span: text.Span{Start: moved(x.Start, edits), End: moved(x.End, edits)}, New: all[i].Rule.Name}] = true
		}
	}
	after := *s
	after.text, after.marks = lint.Apply(s.text, edits), nil
	if r.Items, err = after.unmarked(); err != nil {
		return nil
	}
	r.Text = after.text
	var fresh []string
	for i, m := range marks(s.File().path, r) {
		if passed[lint.Edit{Span: r.Items[i].Span, New: r.Items[i].Rule.Name}] && !s.marks[m] {
			fresh = append(fresh, m)
		}
	}
	return fresh
}

func (s *Session) change(d Decision, changed string, at int) error {
	if changed == s.text {
		return errSame
	}
	d.Changes = append(d.Changes, newChange(s.File().path, s.text, changed, false))
	return s.commit(d, at)
}

// commit carries a decision out. Then the text is judged again, and the next finding from the offset on is the current one.
func (s *Session) commit(d Decision, at int) error {
	for i := range d.Changes {
		if st, _, err := d.Changes[i].state(); err != nil || st == elsewhere {
			return s.refuse(&d.Changes[i], errors.Join(err, changedIf(st)), at)
		}
	}
	if err := s.journal.write(entry{Decision: &d}); err != nil {
		return fmt.Errorf("nothing was changed, since the progress cannot be kept (%s): %w", s.o.Journal, fileio.Cause(err))
	}
	for i := range d.Changes {
		if err := d.Changes[i].apply(); err != nil {
			s.back(d.Changes[:i])
			_ = s.journal.write(entry{Undo: true}) // what the journal says is done at the next start, if it can be
			return s.refuse(&d.Changes[i], err, at)
		}
	}
	s.push(d)
	return s.advance(at, d.Do == Allow)
}

func changedIf(st state) error {
	if st == elsewhere {
		return fileio.ErrChanged
	}
	return nil
}

// back takes changes back after a later one failed.
func (s *Session) back(changes []Change) {
	for _, c := range inverses(changes) {
		if err := c.apply(); err != nil {
			s.warn("%s: %s", c.Path, fileio.Cause(err))
		}
	}
}

// refuse reads again what somebody else changed, and says why the decision was not carried out.
func (s *Session) refuse(c *Change, cause error, at int) error {
	err := fmt.Errorf("%s: %w", s.shown(c.Path), fileio.Cause(cause))
	if again := s.open(at); again != nil {
		return errors.Join(err, again)
	}
	return err
}

// shown names a path as the user knows it.
func (s *Session) shown(path string) string {
	for _, f := range s.files {
		if f.path == path {
			return f.Name
		}
	}
	return path
}

// advance judges the current file again and goes to its next finding, or else to the next file with any.
func (s *Session) advance(at int, everywhere bool) error {
	if everywhere {
		if err := s.recount(); err != nil {
			return err
		}
	}
	if err := s.open(at); err != nil || len(s.items) > 0 {
		return err
	}
	return s.nextOpen()
}

// recount judges all files again: what is allowed changed.
func (s *Session) recount() error {
	for _, f := range s.files {
		if err := s.count(f); err != nil {
			return err
		}
	}
	return nil
}

// CanUndo says what Undo would take back.
func (s *Session) CanUndo() (Decision, bool) {
	if len(s.stack) == 0 {
		return Decision{}, false
	}
	return s.stack[len(s.stack)-1], true
}

// Undo takes the last decision back, if none of its files was changed since.
func (s *Session) Undo() error {
	if len(s.stack) == 0 {
		return errNoUndo
	}
	d := s.stack[len(s.stack)-1]
	changes := inverses(d.Changes)
	for i := range changes {
		if st, _, err := changes[i].state(); err != nil || st == elsewhere {
			return fmt.Errorf("this cannot be taken back: %s: %w", s.shown(changes[i].Path), fileio.Cause(errors.Join(err, changedIf(st))))
		}
	}
	if err := s.journal.write(entry{Undo: true}); err != nil {
		return fmt.Errorf("nothing was changed, since the progress cannot be kept (%s): %w", s.o.Journal, fileio.Cause(err))
	}
	for i := range changes {
		if err := changes[i].apply(); err != nil {
			s.back(changes[:i])
			_ = s.journal.write(entry{Decision: &d}) // as above
			return fmt.Errorf("this cannot be taken back: %s: %w", s.shown(changes[i].Path), fileio.Cause(err))
		}
	}
	s.pop()
	if d.Do == Allow {
		if err := s.loadAllowed(); err != nil {
			return err
		}
		if err := s.recount(); err != nil {
			return err
		}
	}
	for i, f := range s.files {
		if f.path == d.File {
			s.current = i
		}
	}
	return s.open(d.At)
}
