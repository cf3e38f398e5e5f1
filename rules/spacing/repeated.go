package spacing

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Repeated finds more than one blank between two words.
func Repeated() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/repeated",
		Summary: "two or more blanks inside a line, above all where a dateline lost its bracket or dash",
		Why: `Where a line has one double blank, something stood between: a link, a number, or the dash of a dateline (` + "`CNN  US officials`" + `), which
is said and only suggested to be put back. Where a document has many double blanks, they are somebody's habit or justification: then
they are notes. Two blanks behind a full stop are a style; wider gaps between the sentences of a long line are what is left of its
paragraphs. Blanks in tables and at the borders of lines are not judged here.

The repair leaves one blank.`,
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦TARNBY  The⟧ ferry sank on Monday night off the coast.", Good: "TARNBY – The ferry sank on Monday night off the coast."},
			{Bad: "The mayor told ⟦the  council⟧ that the pier was safe.", Good: "The mayor told the council that the pier was safe."},
			{Bad: longLine("⟦    ⟧"), Good: longLine(" ")},
			{Bad: "Prices rose by ⟦4  percent⟧ in the year to May.", Good: "Prices rose by 4 percent in the year to May."},
			{Bad: "⟦VELMARK (NPA)  Two⟧ boats were lost on Friday.", Good: "VELMARK (NPA) – Two boats were lost on Friday."},
		},
		Clean: []string{
			"The ferry sank.  Nobody was hurt.  The owner paid.",
			"Name    Town    Age\nOrre    Tarnby    50\nHale    Velmark    60\n",
			"Team\tWon\tLost\nTarnby\t3\t1\n",
			"    An indented line.",
			"A line with a blank at its end. ",
			"“Stay,” he said.  “I will go.”",
			"Dr.  Orre is a style of its own: two blanks behind a stop.",
		},
		Check: checkRepeated,
	}
}

// longLine is an example: a paragraph and the beginning of the next one with a gap between them.
func longLine(gap string) string {
	return strings.Repeat("The harbour of Tarnby was shut for repairs and the boats went to the next port. ", 4) +
		"Nobody knows how long it will take." + gap + "The mayor met the owners of the boats and told them that the works would begin in the spring."
}

// few is how many double blanks inside sentences a document may have before they are a habit.
const few = 3

func checkRepeated(p *lint.Pass) {
	d := p.Doc
	gaps := d.Indexed(text.Gaps)
	if len(gaps) == 0 {
		return
	}
	count := 0
	for _, n := range gaps {
		if doubled(d, int(n)) {
			count++
		}
	}
	paragraphGaps(p, gaps)
	severity := lint.Default
	if count > few {
		severity = lint.Note
	}
	for _, n := range gaps {
		if i := int(n); count > 0 && doubled(d, i) {
			reportRepeated(p, i, severity)
		}
	}
}

// paragraphGaps reports gaps between the sentences and headings of a long line, the rests of its paragraphs: notes where there are many.
func paragraphGaps(p *lint.Pass, gaps []int32) {
	d := p.Doc
	var found []int32
	line, prose := -1, false
	for _, n := range gaps {
		if !betweenBlocks(d, int(n)) {
			continue
		}
		if k := d.LineAt(int(d.Tokens[n].Start)); k != line {
			line, prose = k, runningText(d, &d.Lines[k])
		}
		if prose {
			found = append(found, n)
		}
	}
	severity := lint.Default
	if len(found) > few {
		severity = lint.Note
	}
	for _, n := range found {
		t, severity := &d.Tokens[n], severity
		if t.Len() == 3 {
			severity = lint.Note // a slip of the thumb, too
		}
		p.Report(lint.Finding{Span: t.Span(), Severity: severity,
			Message: fmt.Sprintf("%d blanks in a line: a paragraph or a heading may have ended here", utf8.RuneCountInString(d.Of(t))),
			Fixes:   []lint.Fix{lint.SafeFix("leave one blank", t.Span(), " ")}})
	}
}

// betweenBlocks says whether the blanks of token i stand between two sentences of a line, or behind a heading, and are too many to be a
// style.
func betweenBlocks(d *text.Document, i int) bool {
	const wide, wider = 3, 4
	t, before, after := d.Tok(i), d.Tok(i-1), d.Tok(i+1)
	if t.Len() < wide || before == nil || after == nil || before.Kind == text.Newline || after.Kind == text.Newline ||
		strings.IndexByte(d.Of(t), '\t') >= 0 || after.Kind == text.Word && after.Case == text.Lower {
		return false
	}
	return sentenceEnd(d, i-1) || t.Len() >= wider && isWord(before) && isWord(after)
}

// runningText says whether a line is long and has far more words than gaps.
func runningText(d *text.Document, l *text.Line) bool {
	const long, sentence = 60, 8
	return l.Words >= long && gapsIn(d, l)*sentence <= l.Words
}

// doubled says whether the blanks of token i stand inside a sentence of running text.
func doubled(d *text.Document, i int) bool {
	t, before, after := d.Tok(i), d.Tok(i-1), d.Tok(i+1)
	if before == nil || after == nil || before.Kind == text.Newline || after.Kind == text.Newline || t.Len() < 2 {
		return false
	}
	blanks := utf8.RuneCountInString(d.Of(t))
	const wide = 3
	if blanks < 2 || blanks > wide || strings.IndexByte(d.Of(t), '\t') >= 0 || sentenceEnd(d, i-1) {
		return false
	}
	return runs(d, before) && (before.Len() > 1 || after.Len() > 1 || isNumber(before)) && !table(d, i)
}

// runs says whether a token belongs to running text: a word or a mark, no sign of a heading or a list.
func runs(d *text.Document, t *text.Token) bool {
	switch mark(d, t) {
	case ",", ";", ")", "”", "’", `"`, "'":
		return true
	}
	return t.Wordlike() && !t.Has(text.Initials)
}

// sentenceEnd says whether a mark behind which some set two blanks stands at or before token i.
func sentenceEnd(d *text.Document, i int) bool {
	for ; i >= 0; i-- {
		switch k := mark(d, &d.Tokens[i]); k {
		case "”", "’", `"`, "'", ")", "]":
			continue
		case "?", "!", ":", ";", "…":
			return true
		default:
			return k != "" && k[0] == '.'
		}
	}
	return false
}

// table says whether the line of token i, or one beside it, has cells: wide gaps, tabs or bars.
func table(d *text.Document, i int) bool {
	n := d.LineAt(int(d.Tokens[i].Start))
	if runningText(d, &d.Lines[n]) && d.Tokens[i-1].Case == text.Lower && d.Tokens[i+1].Case == text.Lower {
		return false // paragraphs that were joined by wide gaps
	}
	if l := &d.Lines[n]; l.Words < 4 || gapsIn(d, l) > few && gapsIn(d, l)*4 > l.Words {
		return true
	}
	for k := max(n-1, 0); k <= min(n+1, len(d.Lines)-1); k++ {
		line := d.Lines[k].Span().Of(d.Text)
		if cells(strings.Trim(line, " ")) || strings.IndexByte(line, '|') >= 0 || strings.IndexByte(strings.Trim(line, "\t"), '\t') >= 0 {
			return true
		}
	}
	return false
}

// cells says whether a line has a wide gap, other than before a mark that ends a sentence.
func cells(line string) bool {
	const gap = "    "
	for i := strings.Index(line, gap); i >= 0; i = strings.Index(line, gap) {
		line = strings.TrimLeft(line[i:], " ")
		if line == "" || line[0] != '.' && line[0] != ',' {
			return true
		}
	}
	return false
}

func gapsIn(d *text.Document, l *text.Line) int {
	n := 0
	for i := l.First + 1; i < l.Last-1; i++ {
		if t := &d.Tokens[i]; t.Kind == text.Space && t.Len() > 1 {
			n++
		}
	}
	return n
}

func reportRepeated(p *lint.Pass, i int, severity lint.Severity) {
	d := p.Doc
	t := d.Tok(i)
	line := &d.Lines[d.LineAt(int(t.Start))]
	if dateline(d, line, i) {
		first := d.Next(line.First - 1)
		span := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[i+1].End)}
		p.Report(lint.Finding{Span: span,
			Message: fmt.Sprintf(`two blanks in "%s" where a bracket or a dash of the dateline stood`, excerpt(d, span)),
			Fixes:   []lint.Fix{lint.UnsafeFix("put a dash back", t.Span(), " – "), lint.ManualFix("leave one blank", t.Span(), " ")}})
		return
	}
	span := text.Span{Start: int(d.Tokens[i-1].Start), End: int(d.Tokens[i+1].End)}
	p.Report(lint.Finding{Span: span, Severity: severity,
		Message: fmt.Sprintf(`%d blanks in "%s"`, utf8.RuneCountInString(d.Of(t)), excerpt(d, span)),
		Fixes:   []lint.Fix{lint.SafeFix("leave one blank", t.Span(), " ")}})
}

// dateline says whether the line up to token i is a place or an agency and the lead begins behind it.
func dateline(d *text.Document, l *text.Line, i int) bool {
	const longest = 10
	next := d.Tok(i + 1)
	if i-l.First > longest || !isWord(next) || next.Case == text.Lower || l.Words < 8 {
		return false
	}
	capitals := 0
	for k := d.Next(l.First - 1); k < i; k++ {
		switch t := &d.Tokens[k]; {
		case t.Kind == text.Word && t.Case == text.Upper && t.Len() > 1:
			capitals++
		case t.Kind == text.Word && t.Case == text.Title && (capitals > 0 || t.Entry.Is(lexicon.Place|lexicon.Country|lexicon.Company)):
		case t.Kind == text.Space || t.IsByte(',') || t.IsByte('(') || t.IsByte(')') || t.IsByte('/') || t.IsByte('-'):
		default:
			return false
		}
	}
	return capitals > 0 || isWord(d.Tok(i-1))
}
