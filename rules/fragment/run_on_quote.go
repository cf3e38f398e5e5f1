package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkBeforeSpeech looks in long lines for a headline or caption that runs into direct speech. Where the speaker is named behind the
// quotation ("…," she said), a sentence begins with it, and nothing of the sentence can stand before it without a mark.
func checkBeforeSpeech(p *lint.Pass) {
	d := p.Doc
	line := 0
	for _, q := range d.Indexed(text.Quotes) {
		i := int(q)
		for d.Lines[line].Last <= i {
			line++
		}
		if d.Lines[line].Words < joinedLine || i < 2 || i+1 >= len(d.Tokens) || !d.Tokens[i].Has(text.SpaceBefore) || d.Tokens[i].Has(text.SpaceAfter) {
			continue
		}
		if w := d.Of(&d.Tokens[i]); w != "“" && w != `"` {
			continue
		}
		before, first := &d.Tokens[i-2], &d.Tokens[i+1]
		if before.Kind != text.Word || before.Entry.Is(lexicon.Function) || first.Kind != text.Word || first.Case != text.Title ||
			d.Tokens[i-1].Kind != text.Space {
			continue
		}
		if before.Case == text.Lower && (binds(d.Of(before)) || finite(d.Of(before))) || words(d, i) < 4 || titled(d, i) || !speech(d, i) {
			continue
		}
		s := text.Span{Start: int(before.Start), End: int(first.End)}
		p.ReportSpan(s, fmt.Sprintf("one text runs into another without a full stop: %q", s.Of(d.Text)))
	}
}

// words counts the words of the sentence before token i, up to four; a mark ends them, and words that govern a quotation.
func words(d *text.Document, i int) int {
	n := 0
	for j := i - 1; j >= 0 && n < 4; j-- {
		switch t := &d.Tokens[j]; {
		case t.Kind == text.Word && t.Case == text.Lower && governs(d.Of(t)):
			return 0
		case t.Wordlike():
			n++
		case t.Kind == text.Newline, t.IsByte('.'), t.IsByte(':'), t.IsByte(','), t.IsByte('?'), t.IsByte('!'):
			return n
		}
	}
	return n
}

// governs says whether a quotation may be the object or the complement of a word.
func governs(w string) bool {
	return w == "that" || w == "like" || w == "as" || w == "is" || w == "was" || w == "when" || says(w)
}

// speech says whether the quotation that opens at token i is a sentence in running text, and its speaker is named behind it.
func speech(d *text.Document, i int) bool {
	const longest = 160
	lower, upper := 0, 0
	for j := i + 1; j+3 < len(d.Tokens) && j < i+longest; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Kind == text.Newline:
			return false
		case t.Kind == text.Word && t.Case == text.Lower:
			lower++
		case t.Kind == text.Word:
			upper++
		case t.Kind == text.Punct && t.Has(text.Closing) && doubleMark(d.Of(t)) && !t.Has(text.SpaceBefore):
			mark := &d.Tokens[j-1]
			return lower >= 3 && lower > upper && (mark.IsByte(',') || mark.IsByte('!') || mark.IsByte('?')) && speaker(d, j+1)
		}
	}
	return false
}

// speaker says whether a pronoun or a name and a word of saying stand at token i, in either order.
func speaker(d *text.Document, i int) bool {
	const reach = 14
	for j := i; j < len(d.Tokens) && j < i+reach; j++ {
		t := &d.Tokens[j]
		switch {
		case t.Kind == text.Space:
		case t.Kind != text.Word:
			return false
		case t.Case == text.Lower && says(d.Of(t)):
			return true
		case j <= i+1 && t.Case == text.Lower && !speaking(d.Of(t)):
			return false
		}
	}
	return false
}

func speaking(w string) bool {
	return w == "he" || w == "she" || w == "they" || w == "it" || w == "the"
}

func says(w string) bool {
	switch strings.ToLower(w) {
	case "said", "says", "added", "adds", "told", "wrote", "writes", "recalls", "recalled", "explained", "explains", "asked", "asks", "continued":
		return true
	}
	return false
}
