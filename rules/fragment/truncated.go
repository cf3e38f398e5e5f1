package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Truncated finds text that breaks off.
func Truncated() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/truncated",
		Summary:  "the text breaks off in the middle of a sentence or word",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Since:    "0.1.0",
		Why: `News interfaces deliver the first few hundred characters and say so ("[+1234 chars]"), search results and teasers
cut headlines and paragraphs and put "..." behind them, and a download may end anywhere.

Reported are the counters, dots in brackets, dots behind half a word or behind a word that cannot end a sentence (by..., the …),
headlines with dots, teasers joined in one line that break off again and again, and a last line without an end mark that stops in
such a place. Dots that a writer sets for effect, and those inside quotation marks, are silent. The rest of the text can only be
fetched again.`,
		Examples: []lint.Example{
			{Bad: "The council met on Sunday to discuss the new bridge over the old harbour ⟦[+1234 chars]⟧"},
			{Bad: "The fishermen of the island want to know who will pay for the ⟦…⟧"},
			{Bad: "The harbour office has published the rates for the coming season, which will be highe⟦…⟧"},
			{Bad: "Those who spoke for the bridge were in the minority ⟦[...]⟧"},
			{Bad: "The bill lets the council spend more on boats and nets than ever before and will also help the poor of the islands ⟦…⟧"},
			{Bad: "Velm Council Votes On The Bridge After A Long Night ⟦...⟧\n\nThe council met on Sunday. It voted."},
			{Bad: "The council met on Sunday. It voted for the bridge, which is to be built by a company from the ⟦north of⟧"},
			{Bad: "Velm votes for its bridge\n\nThe council met on Sunday.\n\nThe mayor and the press were there.\n\nOn Monday she answered her critics in a ⟦letter:⟧\n"},
			{Bad: strings.Repeat("The council met on Sunday and voted. ", 7) + "The works of the harbour office begin ⟦in May⟧"},
			{Bad: "The council met on Sunday. It voted for the bridge. The works begin in May, the mayor told the press. The boats must go to the next port until the winter. Anna Marsh, ⟦meanwhil⟧"},
			{Bad: "The council met on Sunday. It voted for the bridge. The works begin in May, the mayor told the press. The boats must go to the next port, said the keeper of ⟦the L⟧"},
			{Bad: "The council met on Sunday. The vote went well for the mayor, for the builders of the new bridge and ⟦for the⟧\n"},
		},
		Clean: []string{
			"And then the lamp went out...",
			"“I thought of the boats and of the…” She did not go on.",
			"“I only wanted to know who the...”\n\nShe did not go on.",
			"Nobody knew where the keeper went that night. But the storm was still to come...\n\nIt came.",
			"Who Pays For The Bridge?\n\nThe council met on Sunday. It voted.",
			"The winners of the day:\nMarsh of Velm\nOkoro of Harnow\nBoats to look out for",
			"The council met on Sunday. It voted.\n\nVelm harbour office, open Monday to Friday and the first Sunday of the month",
			"The council met on Sunday. It voted.\n\nAnna Marsh is the writer of four books and a keeper of the light in Velm",
			"The sea is wide,\nthe boat is small,\nthe wind is from the",
		},
		Check: checkTruncated,
	}
}

func checkTruncated(p *lint.Pass) {
	d := p.Doc
	if d.HasByte('[') {
		for _, b := range d.Indexed(text.Brackets) {
			checkCounter(p, int(b))
		}
	}
	var unsure []int
	certain := 0
	last := -1
	for _, m := range d.Indexed(text.Ellipses) {
		line := d.LineAt(int(d.Tokens[m].Start))
		if line == last {
			continue
		}
		last = line
		switch dots(p, line) {
		case cutUnsure:
			unsure = append(unsure, line)
		case cutCertain:
			certain++
		case notCut:
		}
	}
	for _, i := range unsure {
		switch {
		case certain > 0: // the others that end in dots are cut too
			reportDots(p, i, lint.Default)
		case len(unsure) == 1 && neighbour(d, i, 1) < 0:
			reportDots(p, i, lint.Note)
		}
	}
	checkLastLine(p)
	checkTeasers(p)
}

// checkCounter looks at an opening bracket: [+1234 chars], and at a line's end [...] or […].
func checkCounter(p *lint.Pass, i int) {
	d := p.Doc
	if !d.Tokens[i].IsByte('[') || i+2 >= len(d.Tokens) {
		return
	}
	at := int(d.Tokens[i].Start)
	if d.Byte(at+1) == '+' {
		for j := i + 2; j < len(d.Tokens) && j < i+8; j++ {
			if d.Tokens[j].IsByte(']') && d.Of(&d.Tokens[j-1]) == "chars" {
				s := text.Span{Start: at, End: int(d.Tokens[j].End)}
				p.ReportSpan(s, fmt.Sprintf("the text was cut here: %q counts the characters that are missing", lint.Excerpt(s.Of(d.Text))))
			}
		}
		return
	}
	if dot := &d.Tokens[i+1]; ellipsis(d, dot) && d.Tokens[i+2].IsByte(']') {
		next := d.Next(i + 2)
		if i > 0 && !d.Tokens[i].Has(text.LineStart) && (next >= len(d.Tokens) || d.Tokens[next].Kind == text.Newline) {
			s := text.Span{Start: at, End: int(d.Tokens[i+2].End)}
			p.ReportSpan(s, fmt.Sprintf("the text was cut here: %q stands for the rest of the article", s.Of(d.Text)))
		}
	}
}

func ellipsis(d *text.Document, t *text.Token) bool {
	if t.Kind != text.Punct {
		return false
	}
	s := d.Of(t)
	return s == "…" || len(s) >= 3 && s[0] == '.'
}

type cut uint8

const (
	notCut cut = iota
	cutUnsure
	cutCertain
)

// dots judges a line that ends in an ellipsis, and reports it where it is certainly cut.
func dots(p *lint.Pass, line int) cut {
	d := p.Doc
	l := &d.Lines[line]
	_, last, _ := visible(d, l)
	if !ellipsis(d, &d.Tokens[last]) || l.Words < 4 || l.Paragraph < 0 || line+1 < d.Paragraphs[l.Paragraph].LastLine {
		return notCut
	}
	i := d.Prev(last)
	if i < l.First || quoted(d, l.Paragraph, int(d.Tokens[last].Start)) {
		return notCut
	}
	switch t := &d.Tokens[i]; {
	case l.Role == text.RoleTitle && i < last-1, t.Kind == text.Word && broken(d, t), t.IsByte('.') && d.Tokens[i-1].Has(text.Abbrev), t.IsByte(','),
		excerpt(d, l, i, last):
		reportDots(p, line, lint.Default)
		return cutCertain
	case l.Words >= 12:
		return cutUnsure
	}
	return notCut
}

// excerpt says whether a line ends as blogs cut their summaries: a blank and one character of three dots behind a long sentence.
func excerpt(d *text.Document, l *text.Line, word, dots int) bool {
	return word < dots-1 && d.Of(&d.Tokens[dots]) == "…" && l.Words >= 15 && d.Tokens[word].Kind == text.Word &&
		d.Tokens[word].Case == text.Lower && !strings.Contains(d.Text[l.Start:l.End], "?")
}

// trailing says whether the writer lets sentences trail off: dots stand inside lines, too.
var trailing = lint.NewMemo(func(p *lint.Pass) bool {
	const habit = 3
	s, n := p.Doc.Text, 0
	for _, dots := range [...]string{"… ", "... "} {
		for i := strings.Index(s, dots); i >= 0 && n < habit; {
			i += len(dots)
			if i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
				n++
			}
			next := strings.Index(s[i:], dots)
			if next < 0 {
				break
			}
			i += next
		}
	}
	return n >= habit
})

func reportDots(p *lint.Pass, line int, severity lint.Severity) {
	if severity == lint.Default && trailing.Of(p) {
		severity = lint.Note
	}
	d := p.Doc
	_, last, _ := visible(d, &d.Lines[line])
	s := d.Tokens[last].Span()
	p.Report(lint.Finding{Span: s, Severity: severity, Message: fmt.Sprintf("the line breaks off: %q", tail(d, s.End))})
}

// tail is the last few words before an offset.
func tail(d *text.Document, end int) string {
	i := d.TokenAt(end - 1)
	words := 0
	for i > 0 && d.Tokens[i].Kind != text.Newline && words < 4 {
		if i--; d.Tokens[i].Wordlike() {
			words++
		}
	}
	return lint.Excerpt(d.Text[d.Tokens[i].Start:end])
}

// broken says whether a word cannot be the last of a sentence: half a word, or a word that something must follow.
func broken(d *text.Document, t *text.Token) bool {
	if t.Case == text.Lower {
		return demanding(d.Of(t)) || !t.Entry.Is(lexicon.Common|lexicon.Word|lexicon.Function|lexicon.Modern) &&
			!t.Has(text.NonASCII|text.Apostrophe) || t.Len() <= 3 && !t.Entry.Is(lexicon.Common|lexicon.Function)
	}
	return t.Len() == 1 && d.Of(t) != "I"
}

// demanding says whether a word cannot end a sentence, not even a question or a relative clause.
func demanding(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "but", "of", "by", "with", "from", "than", "my", "our", "your", "their", "its", "into", "has",
		"was", "were", "whose", "if", "because", "although", "per", "via", "at", "as":
		return true
	}
	return false
}

// checkLastLine judges the end of the text: a long sentence without an end mark. It is certainly cut at half a word, a comma or a
// word that cannot end it, and probably where all other paragraphs are finished.
func checkLastLine(p *lint.Pass) {
	d := p.Doc
	if len(d.Sentences) < 2 {
		return
	}
	s, before := &d.Sentences[len(d.Sentences)-1], &d.Sentences[len(d.Sentences)-2]
	if s.Ended || s.Words < 2 {
		return
	}
	t := &d.Tokens[s.Last-1]
	if t.IsByte(':') && s.Words >= 5 && announces(d, s) {
		reportEnd(p, s, lint.Default)
	}
	if !before.Ended {
		return
	}
	if halfWord(d, s) {
		reportEnd(p, s, lint.Default)
		return
	}
	word := t.Kind == text.Word && t.Case == text.Lower
	joined := !s.Lower && before.Paragraph == s.Paragraph && prose(d)
	switch {
	case s.Words >= 10 && (word && broken(d, t) || t.IsByte(',')), joined && s.Words >= 4 && word && demanding(d.Of(t)) && running(d, s, 2):
		reportEnd(p, s, lint.Default)
	case word && s.Words >= 8 && s.End-s.Start >= 40 && prose(d), joined && word && running(d, s, 2), joined && t.Wordlike() && running(d, s, 4):
		reportEnd(p, s, lint.Note)
	}
}

// running says whether a sentence has so many words in lower case at least, and more of them than of others.
func running(d *text.Document, s *text.Sentence, least int) bool {
	lower, other, ok := letters(d, s, func(t *text.Token) bool { return t.IsByte('|') || t.IsByte('@') })
	return ok && lower >= least && lower >= other
}

// letters counts the words of a sentence in lower case, and its other words and numbers; ok is false if a mark is alien to it.
func letters(d *text.Document, s *text.Sentence, alien func(*text.Token) bool) (lower, other int, ok bool) {
	for i := s.First; i < s.Last; i++ {
		switch t := &d.Tokens[i]; {
		case t.Kind == text.Word && t.Case == text.Lower:
			lower++
		case t.Wordlike():
			other++
		case alien(t):
			return 0, 0, false
		}
	}
	return lower, other, true
}

// announces says whether a colon at the end of the text announces what is not there: text of paragraphs stands before it, none of
// the last three a list item or a label.
func announces(d *text.Document, s *text.Sentence) bool {
	const before = 3
	if s.Lower || s.Paragraph < before || d.Tokens[s.First].Kind != text.Word {
		return false
	}
	for i := s.Paragraph - before; i < s.Paragraph; i++ {
		g := &d.Paragraphs[i]
		if g.FirstSentence == g.LastSentence || d.Sentences[g.FirstSentence].Words < 5 {
			return false
		}
	}
	return true
}

func reportEnd(p *lint.Pass, s *text.Sentence, severity lint.Severity) {
	d := p.Doc
	from := s.Last - 1
	if i := d.Prev(from); i > s.First && d.Tokens[i].Kind == text.Word {
		from = i
	}
	p.Report(lint.Finding{Span: text.Span{Start: int(d.Tokens[from].Start), End: s.End}, Severity: severity,
		Message: fmt.Sprintf("the text breaks off: %q", tail(d, s.End))})
}

// prose says whether the last paragraph stands among finished ones (all but one in ten are): a paragraph of sentences behind one at
// least, a long sentence behind three.
func prose(d *text.Document) bool {
	last := len(d.Paragraphs) - 1
	paragraphs, open := 0, 0
	for i := range d.Paragraphs[:last] {
		g := &d.Paragraphs[i]
		if d.Lines[g.FirstLine].Role != text.RoleBody || g.FirstSentence == g.LastSentence {
			continue
		}
		paragraphs++
		if !d.Sentences[g.LastSentence-1].Ended {
			open++
		}
	}
	g := &d.Paragraphs[last]
	if last == 0 {
		return finished(d)
	}
	if g.LastSentence-g.FirstSentence >= 2 {
		return paragraphs >= 1 && 10*open <= paragraphs
	}
	return paragraphs >= 3 && 10*open <= paragraphs && d.Sentences[g.FirstSentence].Words >= 14
}

// finished says whether the text is one paragraph of many sentences, all finished but the last.
func finished(d *text.Document) bool {
	const many, longest = 6, 30
	n := len(d.Sentences) - 1
	if s := &d.Sentences[n]; s.Words > longest || !mostlyLower(d, s) {
		return false
	}
	for i := range d.Sentences[:n] {
		if !d.Sentences[i].Ended {
			return false
		}
	}
	return n >= many
}

// mostlyLower says whether few words of a sentence begin with a capital, and no marks of a list are in it: no menu, no headlines.
func mostlyLower(d *text.Document, s *text.Sentence) bool {
	const share = 3
	lower, other, ok := letters(d, s, func(t *text.Token) bool { return t.Kind == text.Symbol || t.IsByte(':') })
	return ok && lower >= share*other
}
