package quote

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Doubled finds quotation marks that were written twice.
func Doubled() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/doubled",
		Summary:  "a quotation mark written twice",
		Severity: lint.Warning,
		Code:     lint.NoCode,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `A table or record file doubles the marks inside a field, and a page that sets its own marks round a quotation adds them
to those that the author wrote. Read back without care, both stay: ““so””.

Some archives write two single marks in the place of a double one: ''so''.

Two marks that close a quotation inside a quotation are right, and so is an empty string. The repair keeps one mark, or writes a
double one.`,
		Examples: []lint.Example{
			{Bad: "⟦““⟧We sail at noon,” the captain said.", Good: "“We sail at noon,” the captain said."},
			{Bad: "The title is ⟦\"\"⟧Late Frost⟦\"\"⟧ in all shops.", Good: "The title is \"Late Frost\" in all shops."},
			{Bad: "“It is over,⟦””⟧ the keeper said.", Good: "“It is over,” the keeper said."},
			{Bad: "⟦''⟧The mill is sold,⟦''⟧ he said. The town ⟦''⟧has to pay for it.⟦''⟧", Good: "\"The mill is sold,\" he said. The town \"has to pay for it.\""},
			{Bad: "⟦''⟧She said, 'Don't sail,'⟦''⟧ the keeper told us.", Good: "\"She said, 'Don't sail,'\" the keeper told us."},
		},
		Clean: []string{
			"“She wrote “never again”” is how the letter ends.",
			"An empty name is written \"\" in this file.",
			"He said: “One.” “Two,” said she.",
			"“He said ‘no,’” the clerk told the court.",
			"The board is 6\" wide and 12\" long.",
			"\"Yes.\" \"No.\" \"Perhaps.\"",
			"They wrote ``Come at once,'' and ``We hold the mill.''",
			"The ferry ''Orre Maid'' sank off ''Tarnby Sand'' in the storm.",
			"The plank is 6' 2'' long, the beam 4' 11'' and the pole 5'', they said.",
			"An empty name is '' in the file, and x = '' is an empty one.",
		},
		Check: checkDoubled,
	}
}

func checkDoubled(p *lint.Pass) {
	for _, h := range happenings.Of(p) {
		if h.event != twice {
			continue
		}
		m := h.a
		s := m.span.Of(p.Doc.Text)
		p.ReportSpan(m.span, "the quotation mark is written twice: "+s, lint.SafeFix("keep one mark", m.span, s[:widths[m.form]]))
	}
	checkSingles(p)
}

// checkSingles looks for pairs of two single marks round something that is said: words that end in a comma or a stop, or many words.
func checkSingles(p *lint.Pass) {
	const long = 3
	d := p.Doc
	if !sideBySide(d) || d.HasByte('`') && strings.Contains(d.Text, "``") || d.HasByte('[') && strings.Contains(d.Text, "[[") {
		return
	}
	for next := 0; ; {
		i := strings.Index(d.Text[next:], "''")
		if i < 0 {
			return
		}
		l := d.Lines[d.LineAt(next+i)].Span()
		next = l.End
		line := l.Of(d.Text)
		for at := 0; ; {
			open := typed(line, at, opensSingles)
			if open < 0 {
				break
			}
			shut := typed(line, open+2, closesSingles)
			if shut < 0 {
				break
			}
			said := line[open+2 : shut]
			if strings.IndexByte(",.?!'", said[len(said)-1]) >= 0 || strings.Count(said, " ") >= long {
				for _, k := range [...]int{open, shut} {
					s := text.Span{Start: l.Start + k, End: l.Start + k + 2}
					p.Report(lint.Finding{
						Span: s, Severity: lint.Note, // a habit of the archive, and nothing is lost
						Message: "two single marks stand in the place of a double quotation mark",
						Fixes:   []lint.Fix{lint.SafeFix("write a double mark", s, `"`)},
					})
				}
			}
			at = shut + 2
		}
	}
}

// sideBySide says whether two single marks stand side by side.
func sideBySide(d *text.Document) bool {
	for _, i := range d.Indexed(text.Apostrophes) {
		if t := &d.Tokens[i]; t.IsByte('\'') && d.Byte(int(t.End)) == '\'' {
			return true
		}
	}
	return false
}

// typed returns where two single marks of the wanted side stand in a line, from an offset on, or -1.
func typed(line string, from int, side func(before, after byte) bool) int {
	for i := from; ; i++ {
		next := strings.Index(line[i:], "''")
		if next < 0 {
			return -1
		}
		i += next
		if i+2 < len(line) && line[i+2] == '\'' && side(line[i], ' ') {
			continue // of three marks that close, the first one is the inner quotation's
		}
		var before, after byte = ' ', ' '
		if i > 0 {
			before = line[i-1]
		}
		if i+2 < len(line) {
			after = line[i+2]
		}
		if side(before, after) {
			return i
		}
	}
}

func opensSingles(before, after byte) bool {
	return (before == ' ' || before == '(' || before == '-') && (after >= 'A' && after <= 'Z' || after >= 'a' && after <= 'z' || after == '$')
}

func closesSingles(before, after byte) bool {
	return before != ' ' && (before < '0' || before > '9') && (after == ' ' || strings.IndexByte(",.;:?!)-", after) >= 0)
}
