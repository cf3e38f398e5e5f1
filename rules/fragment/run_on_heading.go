package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkBehindCredit looks for text directly behind the credit of a picture: | Getty Council votes.
func checkBehindCredit(p *lint.Pass) {
	d := p.Doc
	if !d.HasByte('|') {
		return
	}
	for _, b := range d.Indexed(text.Symbols) {
		i := d.Next(int(b))
		if !d.Tokens[b].IsByte('|') || i+2 >= len(d.Tokens) || !pictureAgency(d.Of(&d.Tokens[i])) {
			continue
		}
		if d.Of(&d.Tokens[i+2]) == "Images" && i+4 < len(d.Tokens) {
			i += 2
		}
		if next := &d.Tokens[i+2]; d.Tokens[i+1].Kind == text.Space && next.Kind == text.Word && next.Case == text.Title {
			if end := headlineEnd(d, i+2); end > 0 {
				at := text.Span{Start: int(next.Start), End: int(d.Tokens[end].End)}
				p.ReportSpan(at, fmt.Sprintf("a headline runs into the text: %q", lint.Excerpt(at.Of(d.Text))))
				continue
			}
			at := text.Span{Start: int(next.Start), End: int(next.End)}
			p.ReportSpan(at, fmt.Sprintf("the credit of a picture runs into the next text: %q", d.Text[d.Tokens[i].Start:next.End]))
		}
	}
}

// headlineEnd returns the last token of a headline that begins at token i and runs into a sentence, or 0: a noun or a closing mark with
// a new subject and its verb, or an article, behind.
func headlineEnd(d *text.Document, i int) int {
	const shortest, longest = 4, 20
	words := 0
	for j := i; j+4 < len(d.Tokens) && words < longest; j++ {
		t := &d.Tokens[j]
		if t.Kind == text.Newline || t.IsByte('.') {
			return 0
		}
		if t.Wordlike() {
			words++
		}
		next := &d.Tokens[j+2]
		if words < shortest || d.Tokens[j+1].Kind != text.Space || next.Kind != text.Word || next.Case != text.Title || !next.Has(text.SpaceAfter) {
			continue
		}
		ends := t.Kind == text.Word && t.Case == text.Lower && !t.Entry.Is(lexicon.Function) && t.Entry.Tag(lexicon.Noun|lexicon.NounPlural) ||
			t.Kind == text.Punct && t.Has(text.Closing)
		if w := d.Of(next); ends && (opensClause(w, d.Of(&d.Tokens[j+4])) || w == "A" || w == "An" || acting(d, j+2)) {
			return j
		}
	}
	return 0
}

// acting says whether capitalised words stand at token i with a verb in lower case directly behind.
func acting(d *text.Document, i int) bool {
	names := 0
	for ; i+2 < len(d.Tokens) && names < 5; i += 2 {
		t := &d.Tokens[i]
		if t.Kind != text.Word || d.Tokens[i+1].Kind != text.Space {
			return false
		}
		if t.Case == text.Lower {
			return names > 1 && (finite(d.Of(t)) || t.Entry.Tag(lexicon.VerbPast))
		}
		names++
	}
	return false
}

// nameAgain says whether a full name with its verb stands at token i, in a sentence that began with this name or this surname: a headline
// names its subject, and the text names it anew.
func nameAgain(d *text.Document, i int) bool {
	if i+4 >= len(d.Tokens) || d.Tokens[i+3].Kind != text.Space {
		return false
	}
	a, b, verb := &d.Tokens[i], &d.Tokens[i+2], &d.Tokens[i+4]
	if verb.Kind != text.Word || verb.Case != text.Lower || !finite(d.Of(verb)) && !verb.Entry.Tag(lexicon.VerbPast) ||
		!a.Entry.Is(lexicon.Person) || a.Entry.Is(lexicon.Function) || b.Len() < 3 {
		return false
	}
	before := &d.Tokens[i-2]
	if before.Kind == text.Word && (before.Case != text.Lower || binds(d.Of(before)) || before.Entry.Is(lexicon.Function) && d.Of(before) != "one") ||
		before.Kind != text.Word && !before.Has(text.Closing) {
		return false
	}
	if j := d.Prev(i - 2); d.Of(before) == "one" && j >= 0 && strings.EqualFold(d.Of(&d.Tokens[j]), "number") {
		return false // Britain's number one Anna Marsh
	}
	k := d.SentenceAt(int(a.Start))
	if k < 0 {
		return false
	}
	s := &d.Sentences[k]
	first := &d.Tokens[s.First]
	if first.Kind != text.Word || i-s.First < 10 {
		return false
	}
	return first.Hash == b.Hash && first.Case == text.Title || first.Hash == a.Hash && d.Tokens[s.First+2].Hash == b.Hash
}

// subjectAgain says whether the two words with which the sentence began, with a capital, stand again at token i, with a finite verb behind, in
// a whole page in one line: a headline and its text begin with the same name.
func subjectAgain(d *text.Document, i int) bool {
	if i+4 >= len(d.Tokens) || d.Tokens[i+2].Kind != text.Word || d.Tokens[i+2].Case == text.Lower || !finite(d.Of(&d.Tokens[i+4])) {
		return false
	}
	k := d.SentenceAt(int(d.Tokens[i].Start))
	if k < 0 || d.Lines[d.LineAt(int(d.Tokens[i].Start))].Words < pageLine {
		return false
	}
	first := d.Sentences[k].First
	return i-first >= 8 && d.Tokens[first].Kind == text.Word && d.Tokens[first].Hash == d.Tokens[i].Hash && d.Tokens[first+2].Hash == d.Tokens[i+2].Hash
}

// headedLine is how many words a line has at least in which a heading may stand behind a sentence.
const headedLine = 60

// checkCapitals looks for a heading in capitals that runs into the sentence at token i, in a long line behind a finished sentence: its
// words come again (VELM HARBOUR Velm is), or a function word opens the sentence.
func checkCapitals(p *lint.Pass, i int) {
	const letters = 8
	d := p.Doc
	t := &d.Tokens[i]
	k := d.SentenceAt(int(t.Start))
	if k < 1 || d.Sentences[k].Paragraph != d.Sentences[k-1].Paragraph || !d.Sentences[k-1].Ended || d.Lines[d.LineAt(int(t.Start))].Words < headedLine {
		return
	}
	first := d.Sentences[k].First
	words, sum, again := 0, 0, false
	for j := first; j < i; j++ {
		switch w := &d.Tokens[j]; {
		case w.Kind == text.Space || w.Kind == text.Number || w.Kind == text.Alnum || w.IsByte('.') || w.IsByte('&') || w.IsByte('-'):
		case w.Kind == text.Word && w.Case == text.Upper:
			words++
			sum += w.Len()
			again = again || w.Hash == t.Hash
		default:
			return
		}
	}
	if words < 2 || sum < letters || !again && !opensClause(d.Of(t), d.Of(&d.Tokens[i+2])) {
		return
	}
	s := text.Span{Start: int(d.Tokens[first].Start), End: int(t.End)}
	if !quoted(d, d.Sentences[k].Paragraph, s.Start) {
		p.ReportSpan(s, fmt.Sprintf("a heading runs into the text: %q", lint.Excerpt(s.Of(d.Text))))
	}
}

// heading says whether the words from token first to token i are a heading inside a long line: a few words without a verb, and one in
// lower case among them, behind a finished sentence.
func heading(d *text.Document, first, i int) bool {
	const long, longest = 150, 24
	if i-first > longest {
		return false
	}
	l := &d.Lines[d.LineAt(int(d.Tokens[first].Start))]
	if l.Words < long || first == l.First || !strong(d.Of(&d.Tokens[i])) && !adverbial(d.Of(&d.Tokens[i])) {
		return false
	}
	lower := 0
	for j := first; j < i; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Kind == text.Space || t.IsByte('-'):
		case t.Kind != text.Word:
			return false
		case t.Case == text.Lower:
			if w := d.Of(t); finite(w) || binds(w) || t.Entry.Tag(lexicon.VerbPast) && !t.Entry.Tag(lexicon.Noun) {
				return false
			}
			lower++
		}
	}
	return lower > 0 && i-first > 3
}

// behindHeading says whether the sentence of token i begins with a heading that ends before it.
func behindHeading(d *text.Document, i int) bool {
	k := d.SentenceAt(int(d.Tokens[i].Start))
	return k >= 0 && heading(d, d.Sentences[k].First, i)
}
