package review

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/changelog"
	"github.com/scrapelint/scrapelint/internal/fileio"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Change is what a decision does to one file: at At, Old becomes New. Before and After identify the whole content; empty
// stands for no file.
type Change struct {
	Path   string         `json:"path"`
	At     int            `json:"at"`
	Old    changelog.Text `json:"old"`
	New    changelog.Text `json:"new"`
	Before string         `json:"before"`
	After  string         `json:"after"`
}

func hashOf(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// newChange compares two contents. With created there was no file before.
func newChange(path, before, after string, created bool) Change {
	head := commonHead(before, after)
	tail := commonTail(before[head:], after[head:])
	c := Change{
		Path: path, At: head, Before: hashOf(before), After: hashOf(after),
		Old: changelog.Text(before[head : len(before)-tail]), New: changelog.Text(after[head : len(after)-tail]),
	}
	if created {
		c.Before = ""
	}
	return c
}

func commonHead(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonTail(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// inverse takes a change back.
func (c Change) inverse() Change {
	return Change{c.Path, c.At, c.New, c.Old, c.After, c.Before}
}

// inverses take changes back, the last one first.
func inverses(changes []Change) []Change {
	var back []Change
	for _, c := range slices.Backward(changes) {
		back = append(back, c.inverse())
	}
	return back
}

// state says where a file stands: before the change, after it, or elsewhere.
type state uint8

const (
	elsewhere state = iota
	before
	after
)

func (c *Change) state() (state, string, error) {
	data, err := os.ReadFile(c.Path)
	now := ""
	switch {
	case err == nil:
		now = hashOf(string(data))
	case !errors.Is(err, fs.ErrNotExist):
		return elsewhere, "", err
	}
	switch now {
	case c.Before:
		return before, string(data), nil
	case c.After:
		return after, string(data), nil
	}
	return elsewhere, string(data), err
}

// apply makes the change if the file is as it was before; a file that is as it should be after it is left alone.
func (c *Change) apply() error {
	s, content, err := c.state()
	switch {
	case err != nil:
		return err
	case s == after:
		return nil
	case s == elsewhere:
		return fileio.ErrChanged
	}
	end := c.At + len(c.Old)
	if end > len(content) || content[c.At:end] != string(c.Old) {
		return fileio.ErrChanged
	}
	changed := content[:c.At] + string(c.New) + content[end:]
	switch {
	case c.After == "":
		return fileio.Remove(c.Path, content)
	case c.Before == "":
		return fileio.Write(c.Path, changed)
	}
	return fileio.Replace(c.Path, content, changed)
}

// moved is where an offset lies after the edits; inside an edit it goes to its start.
func moved(offset int, edits []lint.Edit) int {
	delta := 0
	for _, e := range edits {
		switch {
		case e.Span.End <= offset && e.Span.Start < offset:
			delta += len(e.New) - e.Span.Len()
		case e.Span.Start < offset:
			return e.Span.Start + delta
		}
	}
	return offset + delta
}

// lines is the span of the whole lines that a span touches, with the last terminator.
func lines(s string, x text.Span) text.Span {
	for x.Start > 0 && s[x.Start-1] != '\n' && s[x.Start-1] != '\r' {
		x.Start--
	}
	if x.End > x.Start && s[x.End-1] == '\n' {
		return x
	}
	for x.End < len(s) && s[x.End] != '\n' && s[x.End] != '\r' {
		x.End++
	}
	x.End += terminator(s[x.End:])
	return x
}

// terminator is the length of the line end that s begins with.
func terminator(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s != "" && (s[0] == '\n' || s[0] == '\r'):
		return 1
	}
	return 0
}

// ending is the line end at the end of s.
func ending(s string) string {
	for _, e := range []string{"\r\n", "\n", "\r"} {
		if strings.HasSuffix(s, e) {
			return e
		}
	}
	return ""
}

// deletion widens the deletion of all that is to be seen on a line to the line, and that of whole lines by a blank line where one would be left on either side, and by the blank lines
// before them at the end of the text. Other deletions stay as they are.
func deletion(s string, x text.Span) text.Span {
	if line := lines(s, x); x.Len() > 0 && strings.TrimSpace(s[line.Start:x.Start]+s[x.End:max(line.End, x.End)]) == "" {
		x = text.Span{Start: line.Start, End: max(line.End, x.End)}
	}
	if !wholeLines(s, x) {
		return x
	}
	blankBefore := x.Start == 0 || blankLine(s, lines(s, text.Span{Start: x.Start - 1, End: x.Start - 1}))
	if x.End == len(s) {
		for x.Start > 0 && blankLine(s, lines(s, text.Span{Start: x.Start - 1, End: x.Start - 1})) {
			x.Start = lines(s, text.Span{Start: x.Start - 1, End: x.Start - 1}).Start
		}
		return x
	}
	if next := lines(s, text.Span{Start: x.End, End: x.End}); blankBefore && blankLine(s, next) {
		x.End = next.End
	}
	return x
}

func wholeLines(s string, x text.Span) bool {
	return x.Len() > 0 && (x.Start == 0 || ending(s[:x.Start]) != "") && (x.End == len(s) || ending(s[:x.End]) != "")
}

func blankLine(s string, x text.Span) bool { return strings.TrimSpace(x.Of(s)) == "" }
