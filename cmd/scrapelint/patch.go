package main

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// contextLines are the unchanged lines before and after a change in a patch.
const contextLines = 3

// filePatch writes what turns one text into another as git does. Its names are those of the file before and after.
func filePatch(before, after, from, to string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "diff --git %s %s\n--- %s\n+++ %s\n", before, after, patchName(before), patchName(after))
	lines := splitLines(from)
	changes := lineChanges(from, udiff.Lines(from, to))
	grown := 0 // lines that the changes so far have added
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].start-changes[n-1].end <= 2*contextLines {
			n++
		}
		grown += writeHunk(&b, lines, changes[:n], grown)
		changes = changes[n:]
	}
	return b.String()
}

// patchName marks where a name with blanks ends: what follows a tab is a date to patch.
func patchName(name string) string {
	if strings.Contains(name, " ") && name[0] != '"' {
		return name + "\t"
	}
	return name
}

// lineChange puts other lines in the place of the lines from start (counted from 0) up to end.
type lineChange struct {
	start, end int
	added      []string
}

func lineChanges(from string, edits []udiff.Edit) []lineChange {
	changes := make([]lineChange, len(edits))
	at, line := 0, 0
	for i, e := range edits {
		line += strings.Count(from[at:e.Start], "\n")
		end := line + len(splitLines(from[e.Start:e.End]))
		changes[i] = lineChange{line, end, splitLines(e.New)}
		at = e.Start
	}
	return changes
}

// splitLines cuts a text behind its line ends.
func splitLines(s string) []string {
	if s == "" {
		return nil
	}
	lines := strings.SplitAfter(s, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	}
	return lines
}

// writeHunk writes changes that stand close together, and returns by how many lines they make the text longer.
func writeHunk(b *strings.Builder, lines []string, changes []lineChange, grown int) (added int) {
	var body strings.Builder
	put := func(mark byte, list []string) {
		for _, line := range list {
			body.WriteByte(mark)
			body.WriteString(line)
			if !strings.HasSuffix(line, "\n") {
				body.WriteString("\n\\ No newline at end of file\n")
			}
		}
	}
	start := max(changes[0].start-contextLines, 0)
	end := min(changes[len(changes)-1].end+contextLines, len(lines))
	at := start
	for _, c := range changes {
		put(' ', lines[at:c.start])
		put('-', lines[c.start:c.end])
		put('+', c.added)
		added += len(c.added) - (c.end - c.start)
		at = c.end
	}
	put(' ', lines[at:end])
	fmt.Fprintf(b, "@@ -%s +%s @@\n%s", lineRange(start, end-start), lineRange(start+grown, end-start+added), body.String())
	return added
}

// lineRange writes the place of a hunk: its first line, counted from 1, and its length; without lines the line before it.
func lineRange(start, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", start)
	case 1:
		return fmt.Sprint(start + 1)
	}
	return fmt.Sprintf("%d,%d", start+1, n)
}
