package apostrophe

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// evidence is what the whole document says about its apostrophes. It fits one byte, so that sharing it between rules costs no
// allocation.
type evidence uint8

const (
	// bare: an article of some length without a single apostrophe. rich: at least three words have theirs.
	bare evidence = 1 << iota
	rich
	// stripped: at least one word that only a lost apostrophe can explain; strippedOften: several.
	stripped
	strippedOften
)

const (
	// bareWords is the length from which an article without a single apostrophe has lost them.
	bareWords = 150
	richCount = 3
)

var evidenceMemo = lint.NewMemo(readEvidence)

func readEvidence(p *lint.Pass) evidence {
	d := p.Doc
	marks := d.Indexed(text.Apostrophes)
	var e evidence
	switch {
	case len(marks) == 0 && d.Words > bareWords:
		e |= bare
	case len(marks) >= richCount && innerApostrophes(d, marks) >= richCount:
		e |= rich
	}
	lost := 0
	for _, i := range d.Indexed(text.NonWords) {
		if certain(d, int(i)) {
			lost++
		}
	}
	for _, i := range d.Indexed(text.Unlisted) {
		if d.Tokens[i].Entry == 0 && certain(d, int(i)) {
			lost++
		}
	}
	if lost > 0 {
		e |= stripped
	}
	if lost > 1 {
		e |= strippedOften
	}
	return e
}

func innerApostrophes(d *text.Document, marks []int32) int {
	n := 0
	for _, i := range marks {
		if d.Tokens[i].Kind == text.Word {
			n++
		}
	}
	return n
}

func (e evidence) has(f evidence) bool { return e&f != 0 }

// severity is that of found findings that rest on probabilities: where the document shows that something took its apostrophes away
// there is no doubt; elsewhere it may be the author's own slip. Formal prose has no apostrophes either, so that a text without any
// proves it only together with a second finding.
func severity(e evidence, found int) lint.Severity {
	if e.has(stripped) || e.has(bare) && found > 1 {
		return lint.Error
	}
	return lint.Warning
}

// mark returns the apostrophe that the document uses; where it uses none, the one that goes with its quotation marks.
func mark(p *lint.Pass) string { return markMemo.Of(p) }

var markMemo = lint.NewMemo(readMark)

func readMark(p *lint.Pass) string {
	d := p.Doc
	curly, plain := 0, 0
	for _, i := range d.Indexed(text.Apostrophes) {
		switch t := &d.Tokens[i]; {
		case t.Kind != text.Word:
		case strings.Contains(d.Of(t), "’"):
			curly++
		default:
			plain++
		}
	}
	if curly == plain && d.HasNonASCII() {
		curly, plain = strings.Count(d.Text, "“"), strings.Count(d.Text, `"`)
	}
	if curly > plain {
		return "’"
	}
	return "'"
}

// free says whether a word stands between blanks and ordinary marks: not in a compound, a path, a handle or after another
// apostrophe.
func free(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if !t.Has(text.SpaceBefore) {
		switch d.Of(&d.Tokens[i-1]) {
		case `"`, "“", "(", "[", "—", "–", "--", "...", "…", "‘", "*", ".", ",", ";", ":", "!", "?":
		case "'":
			if !d.Tokens[i-1].Has(text.SpaceBefore) || t.Len() < 4 {
				return false
			}
		default:
			return false
		}
	}
	if t.Has(text.SpaceAfter) {
		return true
	}
	switch d.Of(&d.Tokens[i+1]) {
	case `"`, "”", ")", "]", "—", "–", "--", "...", "…", "*", ".", ",", ";", ":", "!", "?":
		return true
	}
	return false
}

// follower returns the index of the word behind token i with one blank between, or -1; leader that of the word before.
func follower(d *text.Document, i int) int {
	if i+2 < len(d.Tokens) && d.Tokens[i+1].Kind == text.Space && d.Tokens[i+2].Kind == text.Word {
		return i + 2
	}
	return -1
}

func leader(d *text.Document, i int) int {
	if i >= 2 && d.Tokens[i-1].Kind == text.Space && d.Tokens[i-2].Kind == text.Word {
		return i - 2
	}
	return -1
}
