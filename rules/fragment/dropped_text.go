package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// DroppedText finds places where words are missing.
func DroppedText() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/dropped-text",
		Summary:  "words are missing: a link, a name or a number was taken out",
		Severity: lint.Warning,
		Code:     lint.NoCode,
		Since:    "0.1.0",
		Why: `An extractor that throws away links, footnotes or other inline elements throws away their words with them:
"according to , the", "said in a to the paper", "( )", "rose to % in May".

Only places that no finished sentence has are reported: an article or a possessive in front of a mark or of a preposition,
"according to" without a source, empty brackets and quotation marks, a sign of currency or per cent without its number. What
was there can only be found at the source.`,
		Examples: []lint.Example{
			{Bad: "The bridge will open in May, according ⟦to ,⟧ which cited the council."},
			{Bad: "The mayor said ⟦in a to⟧ the paper that the bridge would open."},
			{Bad: "The figures were published ⟦in a on⟧ Monday."},
			{Bad: "The club will appeal ⟦against the of⟧ the court."},
			{Bad: "The new boats were built ⟦by .⟧ They arrived on Monday."},
			{Bad: "The harbour ⟦( )⟧ was dug in the war."},
			{Bad: "Anna Velm ⟦(,⟧ born in 1961) paints boats."},
			{Bad: "The price of fish rose ⟦to %⟧ of the old level."},
			{Bad: "⟦% of⟧ our readers trust the council."},
			{Bad: "The bridge opens in May. It is long. It was dear. ⟦None⟧"},
			{Bad: "⟦TEL AVIV, Israel Fishermen⟧ of the islands won a case against the harbour office on Monday."},
			{Bad: "⟦NORFOLK, Virginia Anna⟧ Velm opened the new bridge over the harbour on Monday, with the mayor."},
			{Bad: "⟦KHAN YOUNIS, Gaza Strip Fishermen⟧ of the islands met on Monday and voted for the bridge."},
			{Bad: "The club has asked for ⟦the ,⟧ but nobody answered."},
			{Bad: "He called it ⟦“”⟧ in his letter."},
			{Bad: "The best way to see how dear the bridge is is this one ⟦chart:⟧\n\nIt is hard to see that more money builds more bridges.\n\nThe town is poor."},
		},
		Clean: []string{
			"It is the band that everybody dreamed of, and the one they waited for.",
			"The team took the in-form keeper and a for-profit sponsor on board.",
			"He asked for everything from A to Z and got it.",
			"The word “the” in English and the word “a” of the old song.",
			"Call open() and close(), then read.",
			"Grade an A, a B, or a C.",
			"Everything here was paid for by the town, and is thought of as a gift.",
			"OSLO, Norway – The council met on Monday and voted for a bridge over the harbour.",
			"MARSH, Anna Ola was born in Velm in 1902 and wrote four books about the harbour.",
			"Choose one: ( ) yes ( ) no",
			"The % sign is rare. It rose by 5 % in May and by 7% in June.",
			"It is the best of all the towns that he had heard of, and the one to come to.",
			"(, he wrote, is only a bracket",
			"The and-gate of the circuit failed.",
			"The lengths a and b are the sides; when a is the shorter one, swap them.",
			"The at-sea drill took the in-house team a day, and it was the by-product of the of-late mood.",
			"The council called it the . . . most costly bridge of the county.",
			"I left the keys in the, in the thing. It was a, um, a kind of the at last sunny day.",
			"Nothing in the said treaty shall bind the heirs of the said William Torrel.",
		},
		Words: func() []string { return articles },
		Check: checkDroppedText,
	}
}

func checkDroppedText(p *lint.Pass) {
	d := p.Doc
	if len(d.Indexed(text.Detached)) > 0 {
		checkDetached(p)
	}
	checkArticles(p)
	for _, i := range d.Indexed(text.Brackets) {
		checkEmptyBracket(p, int(i))
	}
	for _, i := range d.Indexed(text.Quotes) {
		checkEmptyQuote(p, int(i))
	}
	if d.HasByte('%') {
		checkPercent(p)
	}
	checkNothing(p)
	checkDateline(p)
	checkShown(p)
}

// checkShown looks for lines that announce a picture behind a colon, where a paragraph follows: no text can hold a picture.
func checkShown(p *lint.Pass) {
	const short, prose = 5, 8
	d := p.Doc
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Words < short || d.Byte(l.End-1) != ':' {
			continue
		}
		_, colon, _ := visible(d, l)
		last := d.Prev(colon)
		if last < 0 || d.Tokens[last].Kind != text.Word {
			continue
		}
		if w := d.Of(&d.Tokens[last]); w == "below" || w == "here" {
			last = d.Prev(last)
		}
		next := neighbour(d, i, 1)
		if last < 2 || !picture(d.Of(&d.Tokens[last])) || next < 0 || d.Lines[next].Words < prose || !ended(d, &d.Lines[next]) {
			continue
		}
		dropped(p, last, colon, "it is not here")
	}
}

// picture says whether a word names what text cannot show.
func picture(w string) bool {
	switch w {
	case "chart", "charts", "graph", "graphs", "graphic", "infographic", "map", "maps", "photo", "photos", "photograph", "picture", "pictures", "image", "images",
		"screenshot", "screenshots", "diagram", "gif", "GIF":
		return true
	}
	return false
}

// checkNothing looks for what a program writes for an empty field, behind the last sentence.
func checkNothing(p *lint.Pass) {
	d := p.Doc
	k := len(d.Sentences) - 1
	if k < 3 || d.Sentences[k].Words != 1 || !d.Sentences[k-1].Ended {
		return
	}
	switch s := d.Sentences[k].Span(); s.Of(d.Text) {
	case "None", "null", "NULL", "undefined", "nan", "NaN":
		p.ReportSpan(s, fmt.Sprintf("%q is a program's word for an empty field", s.Of(d.Text)))
	}
}

func dropped(p *lint.Pass, first, last int, why string) {
	d := p.Doc
	s := text.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[last].End)}
	p.ReportSpan(s, fmt.Sprintf("words are missing at %q: %s", lint.Excerpt(context(d, s)), why))
}

// context is the span with the word before it.
func context(d *text.Document, s text.Span) string {
	i := strings.LastIndexByte(d.Text[max(0, s.Start-24):max(0, s.Start-1)], ' ')
	if i < 0 {
		return d.Text[s.Start:s.End]
	}
	return strings.Join(strings.Fields(d.Text[max(0, s.Start-24)+i:s.End]), " ")
}

// checkDetached looks at marks with a blank before them. A text that has them everywhere is tokenised, not damaged in this way.
func checkDetached(p *lint.Pass) {
	d := p.Doc
	marks := d.Indexed(text.Detached)
	if len(marks) > 6 && len(marks) > len(d.Sentences) {
		return
	}
	for _, m := range marks {
		mark := &d.Tokens[m]
		if !mark.IsByte(',') && !mark.IsByte('.') && !mark.IsByte(';') && !mark.IsByte(':') || !mark.Has(text.SpaceAfter) || spacedEllipsis(d, int(m)) {
			continue
		}
		i := d.Prev(int(m))
		if i < 0 || d.Tokens[i].Kind != text.Word || d.Tokens[i].Case == text.Upper {
			continue
		}
		if why := demands(d, i); why != "" {
			dropped(p, i, int(m), why)
		}
	}
}

// spacedEllipsis says whether a full stop begins an ellipsis with blanks in it.
func spacedEllipsis(d *text.Document, m int) bool {
	n := d.Next(m)
	return d.Tokens[m].IsByte('.') && n < len(d.Tokens) && d.Tokens[n].IsByte('.')
}

// demands says what must stand behind word i, "" where it may end a clause.
func demands(d *text.Document, i int) string {
	w := d.Of(&d.Tokens[i])
	if len(w) > 7 || w == "A" {
		return "" // an initial, a grade
	}
	switch strings.ToLower(w) {
	case "a", "an", "the", "my", "our", "your", "their", "its":
		return "something must follow " + fmt.Sprintf("%q", w)
	case "via", "than", "into", "between", "during", "per":
		return "something must follow " + fmt.Sprintf("%q", w)
	case "to":
		if j := d.Prev(i); j >= 0 && strings.EqualFold(d.Of(&d.Tokens[j]), "according") {
			return "the source is gone"
		}
	case "by":
		j := d.Prev(i)
		if j >= 0 && d.Tokens[j].Kind == text.Word && d.Tokens[j].Entry.Tag(lexicon.VerbParticiple) && !phrasal(d.Of(&d.Tokens[j])) {
			return "it does not say by whom"
		}
	}
	return ""
}

// phrasal verbs may end in "by": gone by, stood by.
func phrasal(w string) bool {
	switch w {
	case "gone", "passed", "stood", "come", "stopped", "put", "laid", "lived", "dropped", "sworn", "walked", "flown", "been", "abided", "set":
		return true
	}
	return false
}

// The articles, as the tokens have them.
var (
	articles               = []string{"the", "a", "an"}
	hashThe, hashA, hashAn = lexicon.Hash("the"), lexicon.Hash("a"), lexicon.Hash("an")
)

// checkArticles looks at every article: what follows it can be no preposition, no verb and no mark.
func checkArticles(p *lint.Pass) {
	toks := p.Doc.Tokens
	for _, v := range p.Doc.WatchedOf(articles) {
		i := int(v)
		// In clean text a blank and a word follow that may follow.
		if i+2 >= len(toks) || bit(toks[i+1].Kind == text.Space)&(1-strangers.Bit(toks[i+2].Hash)) != 0 {
			continue
		}
		if h := toks[i].Hash; (h == hashThe || h == hashA || h == hashAn) && toks[i].Case == text.Lower {
			checkArticle(p, i)
		}
	}
}

func checkArticle(p *lint.Pass, i int) {
	d := p.Doc
	next := &d.Tokens[i+1]
	if next.Kind == text.Punct {
		if d.Tokens[i].Len() > 1 && (next.IsByte(',') || next.IsByte('.') || next.IsByte(';')) && next.Has(text.SpaceAfter) && !spacedEllipsis(d, i+1) && !mentioned(d, i) && !stumbles(d, i) {
			dropped(p, i, i+1, fmt.Sprintf("something must follow %q", d.Of(&d.Tokens[i])))
		}
		return
	}
	if next.Kind != text.Space {
		return
	}
	w := &d.Tokens[i+2]
	if w.Kind != text.Word || w.Case != text.Lower || !strangers.holds(d, w) || !w.Has(text.SpaceAfter) || mentioned(d, i) {
		return
	}
	if after := d.Next(i + 2); d.Of(w) == "said" && after < len(d.Tokens) && d.Tokens[after].Kind == text.Word && !d.Tokens[after].Entry.Is(lexicon.Function) {
		return // the said convention, as lawyers write
	}
	if d.Tokens[i].Len() == 1 && variable(d.Of(w)) {
		return
	}
	if d.Of(w) == "has" && d.Tokens[i].Len() == 1 && i+4 < len(d.Tokens) && d.Of(&d.Tokens[i+4]) == "been" {
		return // a has been
	}
	if d.Of(w) == "at" && i+4 < len(d.Tokens) && lastly(d.Of(&d.Tokens[i+4])) {
		return // the at last sunny deck
	}
	first := i
	if j := d.Prev(i); j >= 0 && d.Tokens[j].Kind == text.Word {
		first = j
		if d.Tokens[j].Hash == w.Hash {
			return // "of the of the": said twice, not dropped
		}
	}
	dropped(p, first, i+2, fmt.Sprintf("something must stand after %q", d.Of(&d.Tokens[i])))
}

// stumbles says whether a speaker begins again behind the comma after article i: in the, in the thing; a, um, thing.
func stumbles(d *text.Document, i int) bool {
	n := d.Next(i + 1)
	if n >= len(d.Tokens) || d.Tokens[n].Kind != text.Word {
		return false
	}
	if j := d.Prev(i); d.Tokens[n].Hash == d.Tokens[i].Hash || j >= 0 && d.Tokens[n].Hash == d.Tokens[j].Hash {
		return true
	}
	switch d.Of(&d.Tokens[n]) {
	case "um", "uh", "er", "erm", "like", "well", "you", "I", "what":
		return true
	}
	return false
}

func lastly(w string) bool {
	return w == "last" || w == "first" || w == "times" || w == "once" || w == "least" || w == "best"
}

// strangers are words that cannot follow an article.
var strangers = newWords("of", "to", "from", "with", "on", "in", "at", "by", "and", "is", "was", "are", "were", "has", "have", "said", "which", "that",
	"than")

// variable says whether a word often follows the letter a where it stands for something: "if a and b", "a is the sum".
func variable(w string) bool { return w == "is" || w == "and" || w == "are" }

// mentioned says whether the article is talked about as a word: it comes behind "word", "article", "letter", a vowel or a mark of quotation.
func mentioned(d *text.Document, i int) bool {
	j := d.Prev(i)
	if j < 0 || d.Tokens[j].Kind != text.Word {
		return true
	}
	switch d.Of(&d.Tokens[j]) {
	case "word", "words", "article", "letter", "say", "says", "um", "uh", "er", "the", "a", "an":
		return true
	}
	return false
}

// checkEmptyBracket looks at an opening bracket with nothing, or only a mark, behind it.
func checkEmptyBracket(p *lint.Pass, i int) {
	d := p.Doc
	t := &d.Tokens[i]
	if !t.IsByte('(') || !t.Has(text.SpaceBefore) || t.Has(text.LineStart) {
		return
	}
	before := &d.Tokens[d.Prev(i)]
	next := d.Next(i)
	if next >= len(d.Tokens) || !before.Wordlike() && !before.Has(text.Closing) {
		return
	}
	switch n := &d.Tokens[next]; {
	case n.IsByte(')'):
		if after := d.Next(next); after < len(d.Tokens) && d.Tokens[after].Kind == text.Word && next > i+1 && choice(d, next) {
			return
		}
		dropped(p, i, next, "the brackets are empty")
	case (n.IsByte(',') || n.IsByte(';')) && closes(d, next):
		dropped(p, i, next, "the brackets begin with a mark")
	}
}

// choice says whether empty brackets are boxes to tick: there are more of them in the line.
func choice(d *text.Document, i int) bool {
	at := int(d.Tokens[i].Start)
	l := &d.Lines[d.LineAt(at)]
	s := d.Text[max(l.Start, at-reach):min(l.End, at+reach)]
	return strings.Count(s, "( )") > 1
}

func closes(d *text.Document, i int) bool {
	for end := min(i+reach, len(d.Tokens)); i < end && d.Tokens[i].Kind != text.Newline; i++ {
		if d.Tokens[i].IsByte(')') {
			return true
		}
	}
	return false
}

// checkEmptyQuote looks at an opening curly mark with nothing but its closing one behind it.
func checkEmptyQuote(p *lint.Pass, i int) {
	d := p.Doc
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Kind == text.Word || d.Of(&d.Tokens[i]) != "“" {
		return
	}
	if j := d.Next(i); j < len(d.Tokens) && d.Of(&d.Tokens[j]) == "”" {
		dropped(p, i, j, "the quotation marks are empty")
	}
}

// checkPercent looks at signs of per cent behind a preposition that asks for a number.
func checkPercent(p *lint.Pass) {
	d := p.Doc
	for _, s := range d.Indexed(text.Symbols) {
		i := int(s)
		if d.Tokens[i].IsByte('%') && d.Tokens[i].Has(text.LineStart) && i+4 < len(d.Tokens) && d.Of(&d.Tokens[i+2]) == "of" && d.Tokens[i+4].Kind == text.Word {
			dropped(p, i, i+2, "the number is gone")
			continue
		}
		if !d.Tokens[i].IsByte('%') || i < 2 || d.Tokens[i-1].Kind != text.Space || d.Tokens[i-2].Kind != text.Word {
			continue
		}
		switch d.Of(&d.Tokens[i-2]) {
		case "to", "by", "from", "about", "than", "nearly", "almost", "roughly", "over", "around", "up":
			dropped(p, i-2, i, "the number is gone")
		}
	}
}
