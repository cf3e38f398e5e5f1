package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Edges finds blanks that nobody sees: at the borders of lines and of the text.
func Edges() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/edges",
		Summary: "blanks at the borders of lines, runs of blank lines, no line end at the end of the text",
		Why: `Extractors leave the indentation and the empty elements of a page. It changes no word, but files that should be the same differ.
One note for each kind and file, at the first place; the repair clears all of its kind. Editors and git hooks see to this too, so the
rule runs only where it is selected by name.`,
		Severity:    lint.Note,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		OptIn:       true,
		Examples: []lint.Example{
			{Bad: "⟦ ⟧The ferry sank.\n  It was old.\n", Good: "The ferry sank.\nIt was old.\n"},
			{Bad: "The ferry sank.⟦  ⟧\nIt was old. \n", Good: "The ferry sank.\nIt was old.\n"},
			{Bad: "The ferry sank.\n⟦\n\n\n⟧It was old.\n", Good: "The ferry sank.\n\nIt was old.\n"},
			{Bad: "⟦\n\n⟧The ferry sank.\n", Good: "The ferry sank.\n"},
			{Bad: "The ferry sank.\n⟦\n⟧", Good: "The ferry sank.\n"},
			{Bad: "The ferry sank.\nIt was old.⟦⟧", Good: "The ferry sank.\nIt was old.\n"},
		},
		Clean: []string{
			"The ferry sank.\n\nIt was old.\n",
			"The ferry sank.\r\nIt was old.\r\n",
			"A single line needs no line end.",
			"Name  Town\n",
			"",
			"\uFEFFThe ferry sank.\n",
		},
		Check: checkEdges,
	}
}

func checkEdges(p *lint.Pass) {
	d := p.Doc
	if gaps := d.Indexed(text.Gaps); len(gaps) > 0 {
		lineEdges(p, gaps)
	}
	blankLines(p)
	lastLine(p)
}

// lineEdges reports the blanks that begin or end lines.
func lineEdges(p *lint.Pass, gaps []int32) {
	d := p.Doc
	var leading, trailing []lint.Edit
	for _, n := range gaps {
		i := int(n)
		before, after := d.Tok(i-1), d.Tok(i+1)
		starts := before == nil || before.Kind == text.Newline
		ends := after == nil || after.Kind == text.Newline
		edit := lint.Edit{Span: d.Tokens[i].Span()}
		switch {
		case ends:
			trailing = append(trailing, edit)
		case starts:
			leading = append(leading, edit)
		}
	}
	reportEdges(p, leading, "begins with a blank", "begin with blanks", "line")
	reportEdges(p, trailing, "ends with a blank", "end with blanks", "line")
}

func reportEdges(p *lint.Pass, edits []lint.Edit, one, many, what string) {
	if len(edits) == 0 {
		return
	}
	message := fmt.Sprintf("a %s %s", what, one)
	if len(edits) > 1 {
		message = fmt.Sprintf("%d %ss %s", len(edits), what, many)
	}
	p.ReportSpan(edits[0].Span, message, lint.Fix{Title: "remove", Safety: lint.Safe, Edits: edits})
}

// blankLines reports runs of two and more blank lines, and blank lines at either end of the text.
func blankLines(p *lint.Pass) {
	d := p.Doc
	var edits []lint.Edit
	for i := 0; i < len(d.Lines); i++ {
		first := i
		for i < len(d.Lines) && d.Lines[i].Role == text.RoleBlank {
			i++
		}
		keep := 1
		if first == 0 || i == len(d.Lines) {
			keep = 0
		}
		if i-first <= keep || first == 0 && i == len(d.Lines) {
			continue
		}
		start, end := d.Lines[first].Start, len(d.Text)
		if i < len(d.Lines) {
			end = d.Lines[i].Start
		}
		repl := ""
		if keep == 1 {
			repl = "\n"
			if strings.HasPrefix(d.Text[d.Lines[first].End:], "\r\n") {
				repl = "\r\n"
			}
		}
		edits = append(edits, lint.Edit{Span: text.Span{Start: start, End: end}, New: repl})
	}
	reportEdges(p, edits, "of needless blank lines", "of needless blank lines", "run")
}

// lastLine reports a text of several lines whose last one has no line end.
func lastLine(p *lint.Pass) {
	d := p.Doc
	n := len(d.Lines)
	if n < 2 || d.Lines[n-1].End != len(d.Text) || d.Lines[n-1].Start == d.Lines[n-1].End {
		return
	}
	if c := d.Text[len(d.Text)-1]; c == '\n' || c == '\r' || d.Lines[n-1].Role == text.RoleBlank {
		return
	}
	end := text.Span{Start: len(d.Text), End: len(d.Text)}
	repl := "\n"
	if strings.HasPrefix(d.Text[d.Lines[0].End:], "\r\n") {
		repl = "\r\n"
	}
	p.ReportSpan(end, "the last line has no line end", lint.SafeFix("add a line end", end, repl))
}
