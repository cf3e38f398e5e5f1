package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// SplitWord finds words with a blank inside.
func SplitWord() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/split-word",
		Summary: "a word cut in two: s tayed, govern- ment, or letter-spaced N E W S",
		Why: `A drop capital, a tag inside a word or the hyphen at the end of a printed line left a blank in the middle of a word. A heading
in small capitals may lose every first letter to a line of its own.

Two pieces are reported when the dictionary does not know one of them, knows the whole as an everyday word, and the other piece is no
word that could stand there. A hyphen with a blank behind it may also belong to pre- and post-war. The repair joins the pieces.`,
		Severity: lint.Warning,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The pier is shut. ⟦T he⟧ works begin in May.", Good: "The pier is shut. The works begin in May."},
			{Bad: "The crew ⟦s tayed⟧ on board all night.", Good: "The crew stayed on board all night."},
			{Bad: "It was ⟦th e⟧ worst storm of the year.", Good: "It was the worst storm of the year."},
			{Bad: "The new ⟦govern- ment⟧ resigned on Friday.", Good: "The new government resigned on Friday."},
			{Bad: "The ⟦gover nment⟧ of the island resigned on Friday.", Good: "The government of the island resigned on Friday."},
			{Bad: "The ferry sank.\n⟦H\nARBOUR\nO\nFFICE⟧\nThe pier is shut.", Good: "The ferry sank.\nHARBOUR OFFICE\nThe pier is shut."},
			{Bad: "The ferry sank.\n⟦W H A T  N O W⟧\nThe pier is shut.", Good: "The ferry sank.\nWHAT NOW\nThe pier is shut."},
			{Bad: "⟦B R E A K I N G⟧\nThe ferry sank.", Good: "BREAKING\nThe ferry sank."},
		},
		Clean: []string{
			"The sides c and b are equal, and so are g, t and s even.",
			"He wrote that “[i]f it rains, the fair will be held in the hall”.",
			"Pre- and post-war, short- or long-term, two- to three-year plans.",
			"Vitamin B complex and Type A influenza were found at point B again.",
			"The km h rate, a t test, an x ray and the e mail were new.",
			"T is the letter of the pier. T cells and the T here are red.",
			"K Orre met O Hale and J Smith in Tarnby on Friday.",
			"A B C D E F G H are letters.",
			"A\nBOAT\nB\nNET\nC\nSAIL",
			"La mer e la montagna sono belle.",
			"Results: W L D W W L.",
			"The show \"Mac and Me\" and a re run; de facto, al fresco, vis a vis, ad hoc.",
			"We went in to town, a way off, with out door shoes on to the be low sea.",
		},
		Check: checkSplit,
	}
}

func checkSplit(p *lint.Pass) {
	d := p.Doc
	done := -1
	for _, i := range d.Indexed(text.Fragments) {
		if int(i) > done {
			done = splitAround(p, int(i))
		}
	}
	if d.HasByte('-') {
		hyphens(p)
	}
	done = -1
	for i := range d.Lines {
		switch l := &d.Lines[i]; {
		case l.Words >= minSpaced && l.End-l.Start <= 3*l.Words:
			spacedLine(p, l)
		case l.Words == 1 && l.End-l.Start == 1 && i > done:
			done = capitalLines(p, i)
		}
	}
}

// fragment says whether a lower-case word could not stand alone: the dictionary does not have it, or it is a single letter.
func fragment(t *text.Token) bool {
	return t.Len() == 1 || !t.Entry.Is(lexicon.Common|lexicon.Word|lexicon.Function)
}

// splitAround judges the fragment at token i with its neighbours. It returns the last token of a finding, or -1.
func splitAround(p *lint.Pass, i int) int {
	if joinable(p.Doc, i) {
		return reportSplit(p, i, i+2)
	}
	if i > 1 && joinable(p.Doc, i-2) {
		return reportSplit(p, i-2, i)
	}
	return -1
}

// joinable says whether token i and the one behind the next blank are pieces of one everyday word.
func joinable(d *text.Document, i int) bool {
	a, gap, b := d.Tok(i), d.Tok(i+1), d.Tok(i+2)
	if b == nil || gap.Kind != text.Space || gap.Len() != 1 || !plainWord(a) || !plainWord(b) || b.Case != text.Lower || a.Case > text.Title ||
		a.Len()+b.Len() < 3 || isCliticWord(d.Of(b)) && (a.Entry.Listed() || a.Case != text.Lower) || d.Byte(int(b.End)) == '-' ||
		d.Byte(int(a.Start)-1) == '-' || d.Byte(int(a.Start)-1) == ']' {
		return false
	}
	const everydayLogProb = -5.6
	whole := lexicon.LookupWord(d.Of(a) + d.Of(b))
	return whole.Is(lexicon.Common) && whole.LogProb() > everydayLogProb && incomplete(d, i, a, b) && amongWords(d, i) &&
		d.English(d.LineAt(int(a.Start))) && d.Vocabulary().CountFold(d.Of(b)) <= usual(b)
}

// plainWord says whether a token is a word of plain letters.
func plainWord(t *text.Token) bool {
	return t.Kind == text.Word && !t.Has(text.NonASCII|text.Apostrophe|text.Initials)
}

// usual is how often a piece may occur in the document: a word as often as it likes, anything else once.
func usual(b *text.Token) int {
	if fragment(b) && b.Len() > 1 {
		return 1
	}
	return 1 << 30
}

// incomplete says whether the pieces a and b, tokens i and i+2, make no sense apart.
func incomplete(d *text.Document, i int, a, b *text.Token) bool {
	_, pair := lexicon.Bigram(a.Hash, b.Hash)
	switch {
	case pair && a.Len() > 1 && b.Len() > 1:
		return false
	case b.Len() == 1 && d.Of(b) == "a":
		return false
	case a.Len() == 1:
		return b.Len() > 1 && incompleteLetter(d, i, a, b)
	case !b.Entry.Listed(), !a.Entry.Listed():
		return b.Len() > 1 || !a.Entry.Listed() && a.Case == text.Lower
	case fragment(a):
		return fragment(b) && a.Case == text.Lower || b.Len() > 1 && a.Case == text.Lower && !compounds(d.Of(a))
	}
	const suffix = 3
	return fragment(b) && b.Len() >= suffix
}

// incompleteLetter says whether the single letter a begins the word that goes on with b. Letters that are words, or what is left
// of contractions, do not count behind a name or a noun.
func incompleteLetter(d *text.Document, i int, a, b *text.Token) bool {
	if symbol(d, i) {
		return false
	}
	switch d.Of(a) {
	case "a", "A", "i", "I", "o", "O":
		return false
	case "e":
		return fragment(b) && !b.Entry.Listed()
	case "s", "t", "d", "m":
		before := d.Tok(d.Prev(i))
		return before == nil || before.Entry.Is(lexicon.Function) || fragment(b) && !b.Entry.Listed()
	}
	return a.Case == text.Lower || !b.Entry.Listed() ||
		a.Has(text.SentenceStart) && lexicon.LookupWord(strings.ToLower(d.Of(a))+d.Of(b)).Is(lexicon.Function)
}

// symbol says whether a single letter stands in a list of such letters: the sides a and b are equal.
func symbol(d *text.Document, i int) bool {
	j := d.Prev(i)
	if j < 0 || !d.Tokens[j].IsByte(',') && d.Of(&d.Tokens[j]) != "and" && d.Of(&d.Tokens[j]) != "or" {
		return false
	}
	k := d.Prev(j)
	return k >= 0 && d.Tokens[k].Kind == text.Word && d.Tokens[k].Len() == 1
}

// compounds says whether a word is a prefix that many write with a blank behind it.
func compounds(w string) bool {
	switch w {
	case "pre", "non", "anti", "semi", "multi", "sub", "super", "mid", "co", "bi", "tri", "un", "re", "inter", "intra", "de", "pro", "ex",
		"micro", "macro", "mini", "mega", "ultra", "neo", "pan", "bio", "eco", "tele", "e":
		return true
	}
	return false
}

// amongWords says whether the words round the pieces i and i+2 are known, or there are none.
func amongWords(d *text.Document, i int) bool {
	before, after := d.Tok(d.Prev(i)), d.Tok(d.Next(i+2))
	known := func(t *text.Token) bool {
		return t == nil || t.Kind != text.Word || t.Entry.Listed() && (t.Len() > 1 || d.Of(t) == "a" || d.Of(t) == "I")
	}
	return known(before) && known(after)
}

func reportSplit(p *lint.Pass, first, last int) int {
	d := p.Doc
	a, b := d.Tok(first), d.Tok(last)
	span := text.Span{Start: int(a.Start), End: int(b.End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is one word with a blank inside: "%s"`, excerpt(d, span), d.Of(a)+d.Of(b)),
		lint.UnsafeFix("join the pieces", text.Span{Start: int(a.End), End: int(b.Start)}, ""))
	return last
}

// hyphens finds words divided at the end of a printed line: govern- ment, also across a line end.
func hyphens(p *lint.Pass) {
	d := p.Doc
	s := d.Text
	for i := strings.IndexByte(s, '-'); i >= 0; {
		if i > 0 && i+2 < len(s) && isLowerByte(s[i-1]) && (s[i+1] == ' ' && isLowerByte(s[i+2]) || s[i+1] == '\n' || s[i+1] == '\r') {
			divided(p, i)
		}
		n := strings.IndexByte(s[i+1:], '-')
		if n < 0 {
			return
		}
		i += 1 + n
	}
}

// divided judges the hyphen at offset at.
func divided(p *lint.Pass, at int) {
	d := p.Doc
	i := d.TokenAt(at)
	a, gap, b := d.Tok(i-1), d.Tok(i+1), d.Tok(i+2)
	if !isWord(a) || !isWord(b) || gap.Len() > 2 || b.Case != text.Lower || a.Has(text.NonASCII) || b.Has(text.NonASCII) || int(a.End) != at {
		return
	}
	whole := d.Of(a) + d.Of(b)
	if !lexicon.LookupWord(whole).Is(lexicon.Common|lexicon.Word) || everyday(a) && everyday(b) && d.Vocabulary().CountFold(whole) == 0 {
		return
	}
	span := text.Span{Start: int(a.Start), End: int(b.End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is one word divided at the end of a line: "%s"`, excerpt(d, span), whole),
		lint.UnsafeFix("join the pieces", text.Span{Start: at, End: int(b.Start)}, ""))
}

// minSpaced is how many letters a letter-spaced heading has at least.
const minSpaced = 4

// spacedLine judges a line of single letters with blanks between them, and wider ones between the words where there are several.
func spacedLine(p *lint.Pass, l *text.Line) {
	d := p.Doc
	var whole strings.Builder
	start, letters := 0, 0
	first, last := -1, -1
	for i := l.First; i < l.Last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Word && t.Len() == 1:
			if first < 0 {
				first = i
			}
			last = i
			letters++
			whole.WriteString(d.Of(t))
		case t.Kind != text.Space:
			return
		case t.Len() > 1 && first >= 0 && i+1 < l.Last:
			if !lexicon.LookupWord(whole.String()[start:]).Is(lexicon.Common | lexicon.Word | lexicon.Function) {
				return
			}
			whole.WriteByte(' ')
			start = whole.Len()
		}
	}
	if letters < minSpaced || !lexicon.LookupWord(whole.String()[start:]).Is(lexicon.Common|lexicon.Word|lexicon.Function) {
		return
	}
	span := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
	p.ReportSpan(span, fmt.Sprintf(`"%s" has blanks between its letters: "%s"`, excerpt(d, span), whole.String()),
		lint.UnsafeFix("join the letters", span, whole.String()))
}

// capitalLines judges the line of one letter i and those behind it: a heading in small capitals, whose first letters stand on lines
// of their own. It returns the last line of a finding, or -1.
func capitalLines(p *lint.Pass, i int) int {
	d := p.Doc
	var heading strings.Builder
	last, words := -1, 0
	for k := i; k+1 < len(d.Lines); k += 2 {
		a, b := d.Tok(d.Lines[k].First), d.Tok(d.Lines[k+1].First)
		if d.Lines[k].Words != 1 || d.Lines[k+1].Words != 1 || a.Len() != 1 || a.Case == text.Lower || a.Kind != text.Word || b.Kind != text.Word ||
			b.Len() < 2 || b.Case != text.Upper || int(b.End) != d.Lines[k+1].End {
			break
		}
		whole := d.Of(a) + d.Of(b)
		const english = lexicon.Common | lexicon.Word | lexicon.Function
		if b.Entry.Is(english) && !lexicon.LookupWord(strings.ToLower(whole)).Is(english) {
			break
		}
		if words++; words > 1 {
			heading.WriteByte(' ')
		}
		heading.WriteString(whole)
		last = k + 1
	}
	if words < 2 {
		return -1
	}
	span := text.Span{Start: d.Lines[i].Start, End: d.Lines[last].End}
	p.ReportSpan(span, fmt.Sprintf("a heading cut into letters and lines: \"%s\"", heading.String()),
		lint.UnsafeFix("join the pieces", span, heading.String()))
	return last
}
