package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// piece is a run of text before or after a repair; changed pieces are what the repair removes or adds.
type piece struct {
	text    string
	changed bool
}

// blank says whether there is nothing to see but blanks.
func (p piece) blank() bool { return strings.Trim(p.text, " ·") == "" }

const (
	// reach is how far a preview looks for a word's border, in bytes.
	reach = 24
	// longest is the number of columns up to which a piece is shown whole.
	longest = 32
)

// previewOf shows what a repair does to the words around it; after is nil when nothing is left to show, so that the repair's
// title says more.
func previewOf(whole string, fix lint.Fix) (before, after []piece) {
	if len(fix.Edits) == 0 || wholeLines(whole, fix) {
		return nil, nil
	}
	if before, after = preview(whole, fix); blankPieces(after) {
		return nil, nil
	}
	return before, after
}

// wholeLines says whether a repair does nothing but delete lines: its title says that better than the lines do.
func wholeLines(whole string, fix lint.Fix) bool {
	for _, e := range fix.Edits {
		starts := e.Span.Start == 0 || whole[e.Span.Start-1] == '\n'
		ends := e.Span.End == len(whole) || whole[e.Span.End-1] == '\n' || whole[e.Span.End] == '\n' || whole[e.Span.End] == '\r'
		if e.New != "" || e.Span.Len() == 0 || !starts || !ends {
			return false
		}
	}
	return true
}

func preview(whole string, fix lint.Fix) (before, after []piece) {
	region := widen(whole, fix)
	at := region.Start
	for _, e := range fix.Edits {
		same := piece{text: whole[at:e.Span.Start]}
		before = append(before, same, piece{e.Span.Of(whole), true})
		after = append(after, same, piece{e.New, true})
		at = e.Span.End
	}
	same := piece{text: whole[at:region.End]}
	return tidy(append(before, same)), tidy(append(after, same))
}

// widen is the span from the first edit to the last, together with the words that they touch: a lone gap between two words
// means nothing without them. It stays on the lines of the edits.
func widen(whole string, fix lint.Fix) text.Span {
	first, last := fix.Edits[0], fix.Edits[len(fix.Edits)-1]
	s := text.Span{Start: first.Span.Start, End: last.Span.End}
	blank := onlyBlanks(whole, fix)
	low, high := max(0, s.Start-reach), min(len(whole), s.End+reach)
	for stage := blank; s.Start > low; {
		r, n := utf8.DecodeLastRuneInString(whole[low:s.Start])
		if r == '\n' || r == '\r' || unicode.IsSpace(r) && !stage {
			break
		}
		stage = stage && unicode.IsSpace(r)
		s.Start -= n
	}
	for stage := blank; s.End < high; {
		r, n := utf8.DecodeRuneInString(whole[s.End:high])
		if r == '\n' || r == '\r' || unicode.IsSpace(r) && !stage {
			break
		}
		stage = stage && unicode.IsSpace(r)
		s.End += n
	}
	return s
}

// onlyBlanks says whether a repair changes nothing but white space.
func onlyBlanks(whole string, fix lint.Fix) bool {
	for _, e := range fix.Edits {
		if strings.TrimSpace(e.Span.Of(whole)) != "" || strings.TrimSpace(e.New) != "" {
			return false
		}
	}
	return true
}

// tidy makes the pieces printable on one line: blanks that count are made visible and long pieces lose their middle.
func tidy(ps []piece) []piece {
	out := ps[:0:0]
	for i, p := range ps {
		if p.text == "" {
			continue
		}
		p.text = squeeze(shown(ends(p.text)), longest)
		edge := i == 0 || i == len(ps)-1 || neighbours(ps, i)
		if p.changed && strings.TrimSpace(p.text) == "" && (len(p.text) > 1 || edge) {
			p.text = strings.ReplaceAll(p.text, " ", "·")
		}
		out = append(out, p)
	}
	return out
}

// neighbours says whether a blank piece stands at an edge of the text, or beside another blank.
func neighbours(ps []piece, i int) bool {
	before, after := "", ""
	for _, p := range ps[:i] {
		before += p.text
	}
	for _, p := range ps[i+1:] {
		after += p.text
	}
	return before == "" || after == "" || strings.HasSuffix(before, " ") || strings.HasPrefix(after, " ")
}

// ends keeps the two ends of a long text, far more of them than is shown.
func ends(s string) string {
	const keep = 8 * longest
	if len(s) <= 4*keep {
		return s
	}
	return s[:runeStart(s, keep)] + "…" + s[runeStart(s, len(s)-keep):]
}

// squeeze shortens a printable text to about limit columns by leaving out its middle.
func squeeze(s string, limit int) string {
	if len(s) <= limit && strings.IndexFunc(s, func(r rune) bool { return !simple(r) }) < 0 {
		return s
	}
	cs := cells(s, 0, 0)
	if columns(cs) <= limit {
		return s
	}
	half := (limit - 1) / 2
	head, tail := 0, len(cs)
	for n := 0; n < half; head++ {
		n += cs[head].width
	}
	for n := 0; n < half; {
		tail--
		n += cs[tail].width
	}
	return s[:cs[head].start] + "…" + s[cs[tail].start:]
}

// blankPieces says whether nothing visible is left.
func blankPieces(ps []piece) bool {
	for _, p := range ps {
		if !p.blank() {
			return false
		}
	}
	return true
}
