package fragment

import "github.com/scrapelint/scrapelint/internal/text"

// reach is how many bytes or tokens a rule looks back or ahead at most, so that the work stays linear on texts without line ends.
const reach = 2000

// quoted says whether offset at lies inside double quotation marks that were opened in its paragraph, not too far before it.
func quoted(d *text.Document, paragraph, at int) bool {
	inside := false
	for i := d.TokenAt(max(d.Paragraphs[paragraph].Start, at-reach)); i < len(d.Tokens) && int(d.Tokens[i].Start) < at; i++ {
		t := &d.Tokens[i]
		if t.Kind == text.Punct && t.Has(text.Opening|text.Closing) && doubleMark(d.Of(t)) {
			inside = t.Has(text.Opening) && (!t.Has(text.Closing) || !inside)
		}
	}
	return inside
}

func doubleMark(mark string) bool {
	switch mark {
	case `"`, "“", "”", "„", "«", "»":
		return true
	}
	return false
}

// visible returns the first and the last token of a line that are no blanks; ok is false on a blank line.
func visible(d *text.Document, l *text.Line) (first, last int, ok bool) {
	first, last = l.First, l.Last-1
	for first <= last && d.Tokens[first].Kind == text.Space {
		first++
	}
	for last >= first && d.Tokens[last].Kind == text.Space {
		last--
	}
	return first, last, first <= last
}

// neighbour returns the index of the nearest line that is not blank in the given direction (1 or -1), or -1.
func neighbour(d *text.Document, line, step int) int {
	for line += step; line >= 0 && line < len(d.Lines); line += step {
		if d.Lines[line].Role != text.RoleBlank {
			return line
		}
	}
	return -1
}

// ended says whether a line closes like a sentence: . ! ? … or a colon, closing marks may follow.
func ended(d *text.Document, l *text.Line) bool {
	_, i, ok := visible(d, l)
	for ok && i > l.First && (d.Tokens[i].Has(text.Closing) || d.Tokens[i].Kind == text.Space) {
		i--
	}
	if !ok {
		return false
	}
	t := &d.Tokens[i]
	if t.Has(text.Initials) {
		return d.Byte(int(t.End)-1) == '.'
	}
	if t.Kind != text.Punct {
		return false
	}
	switch s := d.Of(t); s {
	case "!", "?", ":", "…":
		return true
	default:
		return s[0] == '.'
	}
}

// whole widens a span of a line's text to the whole line with its terminator, for edits that delete it.
func whole(d *text.Document, line int) text.Span {
	s := d.Lines[line].Span()
	if line+1 < len(d.Lines) {
		s.End = d.Lines[line+1].Start
	}
	return s
}
