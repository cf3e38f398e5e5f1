package fragment

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkDatelines looks for places in capitals that stand directly before a sentence, as datelines whose dash or brackets are gone:
// behind a word in lower case they begin another story (… weighs NEW YORK The), at the beginning of a line they lost their mark.
func checkDatelines(p *lint.Pass, i int) {
	d := p.Doc
	first := i - 2
	for first >= 2 && d.Tokens[first-1].Kind == text.Space && d.Tokens[first-2].Case == text.Upper && d.Tokens[first-2].Kind == text.Word {
		first -= 2
	}
	const shortest = 4
	place := &d.Tokens[i-2]
	if !place.Entry.Is(lexicon.Place|lexicon.Country) || place.Entry.Is(lexicon.Acronym) || place.Len() < shortest || i-first > 6 {
		return
	}
	t, next := &d.Tokens[i], &d.Tokens[i+2]
	before := first - 2
	switch {
	case d.Tokens[first].Has(text.LineStart):
		l := &d.Lines[d.LineAt(int(t.Start))]
		if l.Words < 15 || !opensClause(d.Of(t), d.Of(next)) || next.Kind != text.Word || t.Entry.Tag(lexicon.Noun) {
			return
		}
		s := text.Span{Start: int(d.Tokens[first].Start), End: int(t.End)}
		p.Report(lint.Finding{Span: s, Severity: lint.Note, Message: fmt.Sprintf("the dash of the dateline is gone: %q", s.Of(d.Text))})
	case before >= 0 && d.Tokens[first-1].Kind == text.Space && d.Tokens[before].Kind == text.Word && d.Tokens[before].Case == text.Lower &&
		!d.Tokens[before].Entry.Is(lexicon.Function) && d.Lines[d.LineAt(int(t.Start))].Words >= joinedLine && !quoted(d, d.Lines[d.LineAt(int(t.Start))].Paragraph, int(t.Start)):
		s := text.Span{Start: int(d.Tokens[before].Start), End: int(t.End)}
		p.ReportSpan(s, fmt.Sprintf("a headline runs into the dateline of a text: %q", s.Of(d.Text)))
	}
}
