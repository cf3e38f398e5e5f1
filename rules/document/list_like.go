package document

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ListLike finds files that are lists of short lines.
func ListLike() *lint.Rule {
	return &lint.Rule{
		Name:     "document/list-like",
		Summary:  "the file is a list of short lines, not an article",
		Severity: lint.Note,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `An extractor that took the menu, a table or a page of links for the article leaves short lines without an end mark.
Collections leave out texts in which more than 67 % of the lines have 30 characters or fewer and fewer than 12 % end like a
sentence; with ten lines or more, so does this note.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦Home\nNews\nSport\nWeather\nHarbour\nBoats\nNets\nFish\nContact\nImprint\nThe council met on Sunday to vote on the bridge.⟧\n"},
			{Bad: "⟦Velm 3\nHarnow 1\n\nOsterby 0\nLindholm 0\n\nBrandau 2\nKreuzfeld 2\n\nAltmark 1\nSteinbek 0\n\nTables\nFixtures⟧"},
			{Bad: "⟦- Home\n- News\n- Sport\n- Weather\n- Harbour\n- Boats\n- Nets\n- Fish\n- Contact\n- Imprint⟧"},
		},
		Clean: []string{
			"Velm\nHarnow\nOsterby",
			"“Who?”\n\n“Me.”\n\n“When?”\n\n“Now.”\n\n“Where?”\n\n“Here.”\n\n“Why?”\n\n“I must.”\n\n“Go.”\n\n“No.”",
			"Bring:\n\nnets\nropes\nhooks\n\nThen go to the harbour and wait for the boat of the keeper, who comes at noon.\n\nHe takes four men at a " +
				"time and comes back every hour until the evening.\n\nThe price is three crowns for each of them.",
			"The sea is wide,\nthe boat is small.\nThe wind is cold.\nI love them all.\nThe night is long,\nthe lamp is bright.\nIt sings a song.\n" +
				"Good night, my sea.\nThe light is dim.\nThe end.",
			"The council met.\nIt voted.",
			"Velm votes for its bridge\n\nThe council of Velm has voted for a new bridge over the harbour, the mayor said on Sunday.\n\nIt will cost " +
				"two million crowns and be open in spring.",
		},
		Check: checkListLike,
	}
}

func checkListLike(p *lint.Pass) {
	const least, width = 10, 30
	d := p.Doc
	if len(d.Lines) < least || !mayList(d, width) {
		return
	}
	lines, short, ended := 0, 0, 0
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		lines++
		s := strings.TrimSpace(d.Text[l.Start:l.End])
		if len(s) <= width || len(s) <= 3*width && utf8.RuneCountInString(s) <= width {
			short++
		}
		if finished(s) {
			ended++
		}
	}
	if lines < least || 100*short <= mostlyShort*lines || 100*ended >= 12*lines {
		return
	}
	p.ReportSpan(whole(d), fmt.Sprintf("the file reads like a list: %d of its %d lines are short and %d end like a sentence", short, lines, ended))
}

// mostlyShort: in a list more lines than this share, in per cent, are short.
const mostlyShort = 67

// mayList says whether enough lines may be so short, by what is known of them: a line with more words than that is longer, and so is one
// with three times the bytes, if no blanks stand round it.
func mayList(d *text.Document, width int) bool {
	lines, short := 0, 0
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == text.RoleBlank {
			continue
		}
		lines++
		if l.Words <= width && (l.End-l.Start <= 3*width || !visible(d.Text[l.Start]) || !visible(d.Text[l.End-1])) {
			short++
		}
	}
	return 100*short > mostlyShort*lines
}

// visible says whether a byte is an ASCII character that can be seen.
func visible(c byte) bool { return c > ' ' && c < 0x7F }

// finished says whether a line ends like a sentence.
func finished(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', ',', ';', ':':
		return true
	}
	return false
}
