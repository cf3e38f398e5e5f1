package metadata

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// SiteName finds the name of the site or of a section in the headline.
func SiteName() *lint.Rule {
	return &lint.Rule{
		Name:    "metadata/site-name",
		Summary: "the name of the site or of a section in the headline",
		Why: "The title of a page is the headline and the name of the site, with a bar or a dash between them. A crawler that " +
			"takes the title for the headline takes the name along.\n\n" +
			"A bar is enough to tell; a dash only where the headline stands again, without the name, among the next lines. " +
			"The repair deletes the name and the mark.",
		Severity:    lint.Note,
		Code:        lint.HintInCode,
		Fix:         lint.FixManual,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{
				Bad:  "Harbour bridge reopens after repairs ⟦| Ostermouth Gazette⟧\nThe swing bridge opened to traffic on Friday.\n",
				Good: "Harbour bridge reopens after repairs\nThe swing bridge opened to traffic on Friday.\n",
			},
			{Bad: "Eel season opens early ⟦| Fishing | Ostermouth Gazette⟧\nThe first boats left before dawn.\n"},
			{Bad: "Harbour bridge reopens ⟦| Ostermouth Harbour Gazette⟧\nThe swing bridge opened to traffic on Friday.\n"},
			{Bad: "⟦Opinion |⟧ The lock should stay open at night\nNobody sleeps at high water.\n"},
		},
		Clean: []string{
			"Job cuts a false economy - union\nThe plan will cost more than it saves, it said.\n",
			"Ulm 2 - Harnow 1\nThe second goal fell in the last minute.\n",
			"The price of wheat in three towns\nUlm | 12 | 14\nHarnow | 13 | 15\n",
			"A\nB | C\n",
			"Two words | Ostermouth Gazette\nThe first boats left before dawn.\n",
			"Harbour bridge reopens | Ostermouth and Harnow Gazette\nThe first boats left before dawn.\n",
			"Harbour bridge reopens | 2023\nThe first boats left before dawn.\n",
			"Three words here | Four words stand here\nThe first boats left before dawn.\n",
			"The old bridge is | open again\nThe first boats left before dawn.\n",
			"| Harbour bridge reopens\nThe first boats left before dawn.\n",
			"Harbour bridge reopens today |\nThe first boats left before dawn.\n",
			"Harbour bridge reopens after repairs | Ostermouth Gazette",
			"The ferry, the lock and the mill - a day in Ostermouth\nWe left before dawn.\n",
			"The vote went 9 | 4 in the end\nNobody was surprised.\n",
		},
		Check: checkSiteName,
	}
}

func checkSiteName(p *lint.Pass) {
	const most = 40
	d := p.Doc
	i := 0
	for i < len(d.Lines) && d.Lines[i].Role == text.RoleBlank {
		i++
	}
	if i+1 >= len(d.Lines) || d.Lines[i].Words > most {
		return
	}
	first, last := lineTokens(d, &d.Lines[i])
	span, ok := besideBar(d, first, last)
	if !ok {
		span, ok = behindDash(d, i, first, last)
	}
	if !ok {
		return
	}
	p.Report(lint.Finding{
		Span:    span,
		Message: fmt.Sprintf(`"%s" is the name of the site or of a section, not part of the headline`, strings.Trim(span.Of(d.Text), "|•»- –—")),
		Fixes:   []lint.Fix{lint.ManualFix("delete the name", widened(d.Text, span), "")},
	})
}

// The shortest headline and the longest name, in words.
const (
	headlineWords = 3
	nameWords     = 8
)

// besideBar finds a name that bars part from a headline behind or before it.
func besideBar(d *text.Document, first, last int) (span text.Span, ok bool) {
	bar, end := -1, -1
	for i := first; i < last; i++ {
		if separates(d, i) && !dash(d.Of(&d.Tokens[i])) {
			if bar < 0 {
				bar = i
			}
			end = i
		}
	}
	if bar <= first || end+1 >= last {
		return span, false
	}
	if name := &d.Tokens[d.Next(bar)]; name.Kind != text.Word || name.Case == text.Lower {
		return span, false
	}
	before, behind := words(d, first, bar), words(d, bar+1, last)
	switch {
	case before >= headlineWords && behind > 0 && behind <= nameWords && behind <= before:
		return text.Span{Start: int(d.Tokens[bar].Start), End: int(d.Tokens[last-1].End)}, true
	case bar == end && before > 0 && before < headlineWords && behind > headlineWords:
		return text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[bar].End)}, true
	}
	return span, false
}

// behindDash finds a name behind a headline that stands again without it.
func behindDash(d *text.Document, line, first, last int) (span text.Span, ok bool) {
	const near = 60
	for i := last - 1; i > first; i-- {
		if !separates(d, i) {
			continue
		}
		headline := strings.TrimSpace(d.Text[d.Tokens[first].Start:d.Tokens[i].Start])
		if words(d, first, i) < headlineWords || words(d, i+1, last) > nameWords {
			return span, false
		}
		for k := line + 1; k < min(line+near, len(d.Lines)); k++ {
			if strings.TrimSpace(d.Lines[k].Span().Of(d.Text)) == headline {
				return text.Span{Start: int(d.Tokens[i].Start), End: int(d.Tokens[last-1].End)}, true
			}
		}
		return span, false
	}
	return span, false
}

// separates says whether token i is a bar or a dash with a blank on both sides.
func separates(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if t.Kind != text.Punct && t.Kind != text.Symbol || i == 0 || i+1 == len(d.Tokens) ||
		d.Tokens[i-1].Kind != text.Space || d.Tokens[i+1].Kind != text.Space {
		return false
	}
	switch s := d.Of(t); s {
	case "|", "•", "»":
		return true
	default:
		return dash(s)
	}
}

func dash(s string) bool { return s == "-" || s == "–" || s == "—" }

func words(d *text.Document, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if d.Tokens[i].Kind == text.Word {
			n++
		}
	}
	return n
}

// widened takes the blanks round a name with it.
func widened(s string, span text.Span) text.Span {
	for span.Start > 0 && s[span.Start-1] == ' ' {
		span.Start--
	}
	if span.Start == 0 || s[span.Start-1] == '\n' {
		for span.End < len(s) && s[span.End] == ' ' {
			span.End++
		}
	}
	return span
}
