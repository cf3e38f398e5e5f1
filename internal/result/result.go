// Package result holds what a run found, judged and in order: the only thing that report formats see.
package result

import (
	"time"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/neardup"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Item is one finding after judgement: selected, with its final severity and its identity.
type Item struct {
	lint.Finding
	// Rule is the rule that found it.
	Rule *lint.Rule
	// Severity is final: never lint.Default. It shadows the finding's own wish.
	Severity lint.Severity
	// Fingerprint is the versioned identity of the finding, see engine.Fingerprint. It has no line number in it.
	Fingerprint string
}

// File is what the run found in one document. A record file (JSON Lines) gives one File a record.
type File struct {
	// Name is the path as it was given or found, with slashes, relative where it was given relative.
	Name string
	// Text is the judged text: for plain files exactly the bytes on disk. A very long text comes in several Files of the same
	// name; Window is then set and Base says where the window begins. Spans count from the start of Text, see Offset.
	Text   string
	Base   text.Base
	Window bool
	// Record is the 1-based line of the record in a record file, with Field the key that held the text; 0 otherwise.
	Record int
	Field  string
	// Words counts the words of the document.
	Words int
	// Items stand in order of their spans.
	Items []Item
	// Baselined and Allowed count findings left out by the baseline and by the allow-list.
	Baselined, Allowed int
	// Err says why the file or record could not be read; then nothing else but Name and Record is set.
	Err error
	// Skipped says in a word why a file was passed over without an error (binary, too large).
	Skipped string
	// Remarks are things to tell about the reading that stop nothing (a line that was cut).
	Remarks []string
	// Faults are rules that failed on this text; what the others found is here all the same, but the run has failed.
	Faults []error
	// Repair is what repairing came to, where that was asked for.
	Repair *Repair

	// Signatures are what the engine compares texts by, where a rule asks for that; nil in reports.
	Signatures *[2]neardup.Signature

	// Release, if set, is called when nobody needs the file any more: its text is overwritten then.
	Release func()

	starts []int
	index  *text.LineIndex
}

// SetLineStarts says where the lines of Text begin.
func (f *File) SetLineStarts(starts []int) { f.starts = starts }

// Lines returns the line index of the text, built at the first call.
func (f *File) Lines() *text.LineIndex {
	switch {
	case f.index != nil:
	case f.starts != nil:
		f.index = text.LineIndexOf(f.Text, f.starts, f.Base)
	default:
		f.index = text.NewLineIndexAt(f.Text, f.Base)
	}
	return f.index
}

// Forget drops what was computed from Text, which has changed.
func (f *File) Forget() { f.index, f.starts = nil, nil }

// Offset is the place in the whole text of an offset in Text.
func (f *File) Offset(i int) int { return f.Base.Offset + i }

// Repair is a repaired text.
type Repair struct {
	// Text is the text after the repairs, Applied how many there were.
	Text    string
	Applied int
	// Edits led there, one after the other.
	Edits []Applied
	// Items are the findings in Text, Words how many words it has.
	Items []Item
	Words int
	// Scope are the parts of Text that were to be repaired; nil is all of it.
	Scope []text.Span
	// Restless names the rules whose repairs did not come to an end; then Text is as it was.
	Restless []string
}

// Applied is an edit that was made: at the offset At of the text that the edits before it have left, Old became New.
type Applied struct {
	Rule     *lint.Rule
	Fix      *lint.Fix
	At       int
	Old, New string
}

// Summary is what a run did, for the last line of a report.
type Summary struct {
	Files, Words, Bytes     int
	Errors, Warnings, Notes int
	// Fixable findings have a safe repair that --fix would write, Unsafe ones a repair that takes --unsafe-fixes as well.
	Fixable, Unsafe    int
	Baselined, Allowed int
	Skipped, Failed    int
	// NoArticles counts the files that are none: those with a defect of the family document.
	NoArticles int
	// Repaired counts the repairs that were written.
	Repaired int
	ByRule   map[string]int
	Elapsed  time.Duration
}
