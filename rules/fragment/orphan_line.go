package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// OrphanLine finds labels that stand alone.
func OrphanLine() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/orphan-line",
		Summary:  "a name, a label or a counter alone on a line",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `Pages put short texts beside the article: the name under a portrait, the writer's name below the text, the counters of
comments. Without their place they are debris.

Reported are a name that the next line begins or ends with, a person's name alone below the last paragraph, "By" without a
name, and small numbers alone between lines of text, two in a line or the same one again. Headings, datelines, by-lines above the text, list items, interviews and tables are
silent.`,
		Examples: []lint.Example{
			{Bad: "The council met on Sunday. It voted.\n\n⟦Mayor Marsh⟧\nMayor Marsh opened the fair earlier this month.\n\nThe bridge opens in May.",
				Good: "The council met on Sunday. It voted.\n\nMayor Marsh opened the fair earlier this month.\n\nThe bridge opens in May."},
			{Bad: "The council met on Sunday. It voted for the bridge.\n\nThe works begin in May, the mayor said.\n\n⟦Elizabeth R. Marsh⟧"},
			{Bad: "A new bridge\n⟦CHICAGO —⟧\nThe council met on Sunday and voted for the bridge over the river. It is dear."},
			{Bad: "Velm votes for its bridge\n\n⟦By⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "Velm votes for its bridge\n⟦0 0⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "The harbour in the morning of the storm\n⟦6⟧\nThe harbour in the evening after the storm\n⟦6⟧\nThe tower of the light was dark all night."},
			{Bad: "The shares of Velm Boats\n⟦VLMB,\n-2.41%⟧\nfell by more than two per cent on Monday. The council met."},
			{Bad: "Velm votes for its bridge\n\n⟦Elizabeth Marsh, mayor of Velm⟧\n\n© VPA | Elizabeth Marsh, mayor of Velm\n\nThe council met on Sunday."},
		},
		Clean: []string{
			"Velm votes for its bridge\n\nElizabeth Marsh\n\nThe council met on Sunday. It voted.",
			"The guide to the island\n\nThe old harbour\nThe old harbour is a quiet place in the north of the town.\n\nThe church\n\nThe church was built in 1702.",
			"Elizabeth Marsh\n\nI never wanted to leave.\n\nOla Tadros\n\nI always wanted to leave.",
			"Shares today\nVLMB\n-2.41%\nHRNW\n+1.10%\nTDRS\n+0.20%",
			"The winners of the day are these.\n\nElizabeth Marsh\nOla Tadros\nBen Okoro",
			"1\n\nThe council met on Sunday.\n\n2\n\nIt voted for the bridge.",
			"Dear editor, I do not want the bridge.\n\nYours sincerely,\n\nElizabeth Marsh",
			"The score at the end of the match:\n\nVelm\n3\nHarnow\n1",
			"The council met on Sunday. It voted for the bridge.\n\nThe Harbour",
			"He wrote four books, of which one is left.\n\n— Elizabeth Marsh",
		},
		Check: checkOrphanLine,
	}
}

func checkOrphanLine(p *lint.Pass) {
	d := p.Doc
	seen := 0
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		seen++
		if l.End-l.Start > 70 || d.Wrapped {
			continue
		}
		switch {
		case l.Words > 0 && l.Words <= 4 && loneDateline(d, i):
			orphan(p, i, fmt.Sprintf("%q stands alone: a dateline without its text", lint.Excerpt(d.Text[l.Start:l.End])))
		case loneBy(d, l) && seen <= 6:
			orphan(p, i, "\"By\" without a name")
		case l.Words == 0 && seen > 1 && counters(d, i):
			orphan(p, i, fmt.Sprintf("%q stands alone: counters of the page", strings.TrimSpace(d.Text[l.Start:l.End])))
		case l.Role == text.RoleBody && l.Words >= 2 && l.Words <= 8 && label(d, l) && repeated(d, i):
			orphan(p, i, fmt.Sprintf("%q stands alone and is said again in the next line", lint.Excerpt(d.Text[l.Start:l.End])))
		}
	}
	checkTailName(p)
	if d.HasByte('%') {
		checkTickers(p)
	}
}

// checkTickers looks for the code of a share and the change of its price on lines of their own, in the middle of a sentence.
func checkTickers(p *lint.Pass) {
	d := p.Doc
	for i := 1; i+1 < len(d.Lines); i++ {
		if d.Lines[i].Words > 0 {
			continue
		}
		change := strings.TrimSpace(d.Text[d.Lines[i].Start:d.Lines[i].End])
		if len(change) < 2 || len(change) > 9 || change[len(change)-1] != '%' || strings.Trim(change[:len(change)-1], "+-−0123456789.") != "" {
			continue
		}
		before, after := neighbour(d, i, -1), neighbour(d, i, 1)
		if before < 1 || after < 0 || !ticker(strings.TrimSpace(d.Text[d.Lines[before].Start:d.Lines[before].End])) {
			continue
		}
		start, _, _ := visible(d, &d.Lines[after])
		if t := &d.Tokens[start]; t.Kind == text.Word && t.Case != text.Lower || d.Lines[after].Words < 2 || neighbour(d, before, -1) < 0 {
			continue
		}
		first, _, _ := visible(d, &d.Lines[before])
		_, last, _ := visible(d, &d.Lines[i])
		s := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
		p.ReportSpan(s, fmt.Sprintf("%q stands inside a sentence: the price of a share", lint.Excerpt(s.Of(d.Text))),
			lint.ManualFix("delete the lines", text.Span{Start: d.Lines[before].Start, End: whole(d, i).End}, ""))
	}
}

// ticker says whether a line is the code of a share, perhaps with a comma behind it.
func ticker(s string) bool {
	const longest = 7
	s = strings.TrimSuffix(s, ",")
	if s == "" || len(s) > longest {
		return false
	}
	for i := range len(s) {
		if (s[i] < 'A' || s[i] > 'Z') && s[i] != '.' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s[0] >= 'A'
}

func orphan(p *lint.Pass, line int, message string) {
	d := p.Doc
	first, last, _ := visible(d, &d.Lines[line])
	s := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
	p.ReportSpan(s, message, lint.ManualFix("delete the line", whole(d, line), ""))
}

// loneDateline says whether a line is a place in capitals and a dash, with text on a line below.
func loneDateline(d *text.Document, line int) bool {
	l := &d.Lines[line]
	first, last, _ := visible(d, l)
	if m := d.Of(&d.Tokens[last]); m != "—" && m != "–" && m != "--" || d.Tokens[first].Case != text.Upper || d.Tokens[first].Len() < 3 {
		return false
	}
	next := neighbour(d, line, 1)
	return d.Tokens[first].Entry.Is(lexicon.Place|lexicon.Country) && next > 0 && d.Lines[next].Words > 8
}

func loneBy(d *text.Document, l *text.Line) bool {
	if l.Words != 1 {
		return false
	}
	first, last, _ := visible(d, l)
	if last > first+1 {
		return false
	}
	w := d.Of(&d.Tokens[first])
	return (w == "By" || w == "by" || w == "BY") && (last == first || d.Tokens[last].IsByte(':'))
}

// counters says whether a line is two or more small numbers, or one that stands alone elsewhere too, with text, not numbers, round
// it.
func counters(d *text.Document, line int) bool {
	l := &d.Lines[line]
	n := 0
	for i := l.First; i < l.Last; i++ {
		switch t := &d.Tokens[i]; {
		case t.Kind == text.Space:
		case t.Kind == text.Number && t.Len() <= 3:
			n++
		default:
			return false
		}
	}
	before, after := neighbour(d, line, -1), neighbour(d, line, 1)
	if before < 0 || after < 0 || d.Lines[before].Words == 0 || d.Lines[after].Words < 4 {
		return false
	}
	return n >= 2 || d.Lines[after].Words >= 6 && again(d, line)
}

// again says whether another line, not far from this one, has the same text.
func again(d *text.Document, line int) bool {
	const far = 100
	this := strings.TrimSpace(d.Text[d.Lines[line].Start:d.Lines[line].End])
	for i := max(0, line-far); i < min(line+far, len(d.Lines)); i++ {
		if l := &d.Lines[i]; i != line && l.Words == 0 && l.Role != text.RoleBlank && strings.TrimSpace(d.Text[l.Start:l.End]) == this {
			return true
		}
	}
	return false
}

// label says whether a line may be the text under a portrait: it is not finished and its first words are a name, perhaps behind
// a title (President, Mayor).
func label(d *text.Document, l *text.Line) bool {
	first, last, ok := visible(d, l)
	if !ok || d.Tokens[last].Kind == text.Punct || d.Tokens[first].Kind != text.Word {
		return false
	}
	names, people := 0, false
	for i := first; i <= last; i++ {
		t := &d.Tokens[i]
		if t.IsByte(',') {
			break
		}
		if t.Kind == text.Space || t.IsByte('.') {
			continue
		}
		if t.Kind != text.Word || t.Case == text.Lower || t.Entry.Is(lexicon.Function) {
			return false
		}
		names++
		people = people || t.Entry.Is(lexicon.Person) && !t.Entry.Is(lexicon.Common) || t.Entry == 0 || title(d.Of(t))
	}
	return names >= 2 && names <= 5 && people
}

// title says whether a word is an office that stands before a name.
func title(w string) bool {
	switch w {
	case "President", "Minister", "Senator", "Mayor", "Governor", "Chancellor", "King", "Queen", "Prince", "Princess", "Pope", "Judge", "General",
		"Secretary", "Ambassador", "Sheriff", "Captain", "Congressman", "Congresswoman", "Justice", "Sen", "Rep", "Gov", "Gen", "Mr", "Mrs", "Ms", "Dr", "Sir":
		return true
	}
	return false
}

// repeated says whether the next line begins with the words of this one and goes on in the same sentence, or ends with them
// behind a credit.
func repeated(d *text.Document, line int) bool {
	next := neighbour(d, line, 1)
	if next < 0 || next > line+2 {
		return false
	}
	this := strings.TrimSpace(d.Text[d.Lines[line].Start:d.Lines[line].End])
	other := strings.TrimSpace(d.Text[d.Lines[next].Start:d.Lines[next].End])
	if rest, ok := strings.CutPrefix(other, this); ok {
		return len(rest) > 20 && rest[0] == ' ' && rest[1] >= 'a' && rest[1] <= 'z'
	}
	rest, ok := strings.CutSuffix(other, this)
	return ok && len(rest) < 40 && strings.HasSuffix(rest, "| ")
}

// checkTailName judges a person's name alone at the end: the line before must be a finished sentence of the article.
func checkTailName(p *lint.Pass) {
	d := p.Doc
	i := len(d.Lines)
	if i = neighbour(d, i, -1); i < 3 {
		return
	}
	l := &d.Lines[i]
	before := neighbour(d, i, -1)
	if l.Words < 2 || l.Words > 4 || l.End-l.Start > 40 || before < 1 || d.Lines[before].Words < 5 || !ended(d, &d.Lines[before]) {
		return
	}
	first, last, _ := visible(d, l)
	for k := first; k <= last; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Kind == text.Space, t.IsByte('.') && d.Tokens[k-1].Len() == 1, t.Has(text.Initials):
		case t.Kind == text.Word && (t.Case == text.Title || t.Case == text.Mixed) && (!t.Entry.Is(lexicon.Common|lexicon.Function) || t.Entry.Is(lexicon.Person) || t.Len() == 1):
		default:
			return
		}
	}
	if a, z := &d.Tokens[first], &d.Tokens[last]; !firstName(a) || z.Kind != text.Word || z.Len() < 3 || z.Entry != 0 && !z.Entry.Is(lexicon.Person|lexicon.Proper) {
		return
	}
	orphan(p, i, fmt.Sprintf("%q stands alone below the text: a by-line that lost its place", lint.Excerpt(d.Text[l.Start:l.End])))
}

// firstName says whether a word is a given name or surname and no everyday word.
func firstName(t *text.Token) bool {
	return t.Entry.Is(lexicon.Person) && !t.Entry.Is(lexicon.Common) || t.Entry == 0
}
