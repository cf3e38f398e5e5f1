package review

import (
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// Piece is a run of text before or after a repair. Changed pieces are what it takes away or puts in. The text is raw.
type Piece struct {
	Text    string
	Changed bool
}

const (
	// around is how much of the text is shown beside a change, and how near two changes share it, in bytes.
	around = 28
	// most is how much of a changed piece is shown, in bytes.
	most = 120
)

// Preview shows what edits do, with a little of the text around them.
func Preview(s string, edits []lint.Edit) (before, after []Piece) {
	both := func(t string) {
		before, after = append(before, Piece{Text: t}), append(after, Piece{Text: t})
	}
	for i, e := range edits {
		from, to := max(0, e.Span.Start-around), min(len(s), e.Span.End+around)
		switch {
		case i > 0 && edits[i-1].Span.End+2*around >= e.Span.Start:
			both(s[edits[i-1].Span.End:e.Span.Start])
		default:
			head := headOf(s, from, e.Span.Start)
			if i > 0 { // the one before ended so already, or at the end of a line
				head = " … " + strings.TrimPrefix(head, "… ")
			}
			both(head)
		}
		before = append(before, Piece{middle(e.Span.Of(s)), true})
		after = append(after, Piece{middle(e.New), true})
		if i+1 == len(edits) || e.Span.End+2*around < edits[i+1].Span.Start {
			tail := tailOf(s, e.Span.End, to)
			if i+1 < len(edits) {
				tail = strings.TrimSuffix(tail, " …")
			}
			both(tail)
		}
	}
	return filled(before), filled(after)
}

// headOf is the text before a change, from a blank on where it is cut.
func headOf(s string, from, to int) string {
	t := s[runeStart(s, from):to]
	if i := strings.LastIndexAny(t, "\r\n"); i >= 0 {
		return t[i+1:]
	}
	if from > 0 {
		if i := strings.IndexByte(t, ' '); i >= 0 {
			return "…" + t[i:]
		}
		return "…" + t
	}
	return t
}

func tailOf(s string, from, to int) string {
	t := s[from:runeStart(s, to)]
	if i := strings.IndexAny(t, "\r\n"); i >= 0 {
		return t[:i]
	}
	if to < len(s) {
		if i := strings.LastIndexByte(t, ' '); i >= 0 {
			return t[:i+1] + "…"
		}
		return t + "…"
	}
	return t
}

func middle(s string) string {
	if len(s) <= most {
		return s
	}
	head, tail := s[:runeStart(s, most/2)], s[runeStart(s, len(s)-most/2):]
	if i := strings.LastIndexByte(head, ' '); i > most/4 {
		head = head[:i]
	}
	if i := strings.IndexByte(tail, ' '); i >= 0 && i < most/4 {
		tail = tail[i+1:]
	}
	return head + " … " + tail
}

func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

func filled(ps []Piece) []Piece {
	out := ps[:0]
	for _, p := range ps {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}
