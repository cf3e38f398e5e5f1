package spacing

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// BeforePunctuation finds marks that stand apart from the word that they belong to.
func BeforePunctuation() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/before-punctuation",
		Summary: "a blank before a closing mark or behind an opening one: word , ( word",
		Why: `A link or another element stood between the word and the mark, and the extractor put blanks round it; or the text went through a
tokenizer. A full stop alone behind a sentence is what is left of a sentence that was lost.

Spaced dots (. . .), smileys, names like .NET, scores and tables are left alone, and so is French, which does set a blank before
; : ! and ?. The repair removes the blank, or the stray stop.`,
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The ⟦ferry ,⟧ a wooden one, sank.", Good: "The ferry, a wooden one, sank."},
			{Bad: "The pier burned ⟦down .⟧ Nobody was hurt.", Good: "The pier burned down. Nobody was hurt."},
			{Bad: "The crew left ⟦early. . Rescuers⟧ came.", Good: "The crew left early. Rescuers came."},
			{Bad: "The owner ⟦( Orre⟧ Shipping ⟦Ltd )⟧ paid.", Good: "The owner (Orre Shipping Ltd) paid."},
			{Bad: "The mayor has often called the owners of the mill ⟦reckless      .⟧", Good: "The mayor has often called the owners of the mill reckless."},
			{Bad: "Who pays for all ⟦this ?⟧ Nobody knows.", Good: "Who pays for all this? Nobody knows."},
			{Bad: "They call it ⟦“ the⟧ mill ” in Orre.", Good: "They call it “the mill” in Orre."},
			{Bad: "He sold ⟦boats ,nets⟧ and rope.", Good: "He sold boats, nets and rope."},
			{Bad: "\"Nobody knows,\" she said. ⟦\" There⟧ is no boat.\"", Good: "\"Nobody knows,\" she said. \"There is no boat.\""},
			{Bad: "He voted for \"the new ⟦pier \"⟧ and for the mill.", Good: "He voted for \"the new pier\" and for the mill."},
			{Bad: "“Is the pier ⟦safe? ”⟧ she asked.", Good: "“Is the pier safe?” she asked."},
		},
		Clean: []string{
			"They gave way to the north . . . , and then they came back . . . ; nobody knew why.",
			"He waited . . . and waited. . . . Then he left.",
			"The mayor smiled :) and wrote ;-) to us all :D again.",
			"Orre works with .NET and a .50 rifle.",
			"The home side won 2 : 1 and led 3 : 0.",
			"Il a dit : « Qui est là ? » Puis : non !",
			"Name : Orre | Age : 50 | Town : Tarnby",
			"Ranking ... and the rest of it ... went on.",
			"He wrote 8-( and :-) to us.",
			"The old men said that \"they waited . . . \" Then they left.",
			"A line with / slashes , / and verse ; / goes on.",
			"A term is one of these: the length of all planks and of x      .",
		},
		Check: checkBefore,
	}
}

func checkBefore(p *lint.Pass) {
	b := detachedMarks{Pass: p}
	b.look()
	if len(b.found) == 1 && b.plain {
		b.found[0].Severity = lint.Note // once, and behind an everyday word, where no link stood: a slip of the pen
	}
	for _, f := range b.found {
		p.Report(f)
	}
}

// detachedMarks collects the findings of one document. plain: the last one stands behind an everyday word in lower case.
type detachedMarks struct {
	*lint.Pass
	found []lint.Finding
	plain bool
}

func (b *detachedMarks) look() {
	d := b.Doc
	done := 0
	for _, n := range d.Indexed(text.Detached) {
		i := int(n)
		if int(d.Tokens[i].Start) < done || !detached(d, i) {
			continue
		}
		done = b.reportDetached(i)
	}
	for _, n := range d.Indexed(text.Brackets) {
		if t := d.Tok(int(n)); t.IsByte('(') && t.Has(text.SpaceAfter) && t.Has(text.SpaceBefore) {
			b.checkOpening(int(n))
		}
	}
	for _, n := range d.Indexed(text.Quotes) {
		switch t := d.Tok(int(n)); {
		case t.Has(text.SpaceBefore) && mark(d, t) == "”":
			b.checkClosingQuote(int(n))
		case t.Has(text.SpaceBefore) && t.Has(text.SpaceAfter) && mark(d, t) == "“":
			b.checkOpeningQuote(int(n))
		case t.Has(text.SpaceBefore) && t.Has(text.SpaceAfter) && t.IsByte('"'):
			b.checkLoneStraight(int(n))
		}
	}
}

// detached says whether the mark at token i should touch the word before it.
func detached(d *text.Document, i int) bool {
	t, before, after := d.Tok(i), d.Tok(i-2), d.Tok(i+1)
	if before == nil || before.Kind == text.Newline || d.Tokens[i-1].Len() != 1 && !emptied(d, i) {
		return false
	}
	if after != nil && !t.Has(text.SpaceAfter) && !wrongSide(d, i) && !closingRun(d, after) {
		return false
	}
	switch mark(d, t) {
	case ".":
		return !spacedDots(d, i) && settable(d, before)
	case ":", ";":
		return t.Has(text.SpaceAfter) && !slashes(d, i) && settable(d, before) && !numeric(before, d.Tok(i+2)) && !columns(d, i) && english(d, i)
	case "!", "?":
		return endsHere(d, before, i) && english(d, i)
	case ")":
		return settable(d, before) && openBefore(d, i)
	case "]":
		return false
	}
	return settable(d, before) && !slashes(d, i)
}

// emptied says whether the stop at token i ends a sentence behind a gap that a link left: as            .
func emptied(d *text.Document, i int) bool {
	const sentence = 4
	t, before := &d.Tokens[i], &d.Tokens[i-2]
	return t.IsByte('.') && (t.Has(text.SpaceAfter) || d.Byte(int(t.End)) == '\n' || int(t.End) == len(d.Text)) && d.Byte(int(t.Start)-1) == ' ' &&
		(isWord(before) && before.Case == text.Lower && before.Len() > 1 || before.IsByte(':')) && d.Lines[d.LineAt(int(t.Start))].Words > sentence
}

// endsHere says whether ! or ? at token i ends something: a word stands before it, and none in lower case behind it, which would
// make it the ruin of a dash.
func endsHere(d *text.Document, before *text.Token, i int) bool {
	next := d.Tok(d.Next(i))
	if next != nil && isWord(next) && next.Case == text.Lower {
		return false
	}
	return before.Wordlike() || before.IsByte(')') || mark(d, before) == "”"
}

// wrongSide says whether a comma took the blank of its other side: word ,word.
func wrongSide(d *text.Document, i int) bool {
	next := d.Tok(i + 1)
	return d.Tokens[i].IsByte(',') && isWord(next) && next.Has(text.SpaceAfter)
}

// closingRun says whether a token is a mark that may follow another one directly.
func closingRun(d *text.Document, t *text.Token) bool {
	switch mark(d, t) {
	case "”", `"`, "’", "'", ")":
		return true
	}
	return false
}

// settable says whether a token is one that a closing mark follows directly.
func settable(d *text.Document, t *text.Token) bool {
	if t.Wordlike() || t.Kind >= text.URL && t.Kind <= text.File {
		return true
	}
	switch mark(d, t) {
	case ")", "”", "’", `"`, "'", "?", "!", "]":
		return true
	case ".":
		return !t.Has(text.SpaceBefore) // or it is the last of . . .
	}
	return t.IsByte('%')
}

// spacedDots says whether the stop at token i is one of a row of dots with blanks between them.
func spacedDots(d *text.Document, i int) bool {
	for _, k := range [...]int{i - 2, i + 2} {
		if t := d.Tok(k); t != nil && t.Kind == text.Punct && d.Text[t.Start] == '.' && t.Has(text.SpaceBefore) {
			return true
		}
	}
	return false
}

// numeric says whether a colon stands between two numbers.
func numeric(before, after *text.Token) bool { return isNumber(before) && isNumber(after) }

// columns says whether the line of token i is a row of labelled cells: bars, or several spaced colons.
func columns(d *text.Document, i int) bool {
	l := &d.Lines[d.LineAt(int(d.Tokens[i].Start))]
	colons := 0
	for k := l.First; k < l.Last; k++ {
		t := &d.Tokens[k]
		if t.IsByte('|') || t.Kind == text.Space && t.Len() > 2 {
			return true
		}
		if t.IsByte(':') && t.Has(text.SpaceBefore) {
			colons++
		}
	}
	const sentence = 5
	return colons > 2 || l.Words < sentence
}

// english says whether the line of token i is English: French sets blanks before double marks.
func english(d *text.Document, i int) bool { return d.English(d.LineAt(int(d.Tokens[i].Start))) }

// slashes says whether a line uses slashes between its parts, as quoted verse does.
func slashes(d *text.Document, i int) bool {
	next := d.Tok(d.Next(i))
	return next != nil && next.IsByte('/')
}

// openBefore says whether a bracket is open before the closing one at token i.
func openBefore(d *text.Document, i int) bool {
	depth := 0
	for k := i - 1; k >= 0 && d.Tokens[k].Kind != text.Newline; k-- {
		switch t := &d.Tokens[k]; {
		case t.IsByte(')'):
			depth++
		case t.IsByte('('):
			if depth == 0 {
				return k < i-2
			}
			depth--
		}
	}
	return false
}

// reportDetached reports the mark at token i and returns the end of the finding.
func (b *detachedMarks) reportDetached(i int) int {
	d := b.Doc
	t, before := d.Tok(i), d.Tok(i-2)
	gap := text.Span{Start: int(d.Tokens[i-1].Start), End: int(t.Start)}
	if k := mark(d, before); t.IsByte('.') && (k == "." || k == "?" || k == "!") {
		return b.reportStrayStop(i)
	}
	span := text.Span{Start: int(before.Start), End: int(t.End)}
	edits := []lint.Edit{{Span: gap}}
	if wrongSide(d, i) {
		span.End = int(d.Tokens[i+1].End)
		edits = append(edits, lint.Edit{Span: text.Span{Start: int(t.End), End: int(t.End)}, New: " "})
	}
	f := lint.Finding{Span: span, Message: fmt.Sprintf(`a blank stands before "%s" in "%s"`, d.Of(t), excerpt(d, span)),
		Fixes: []lint.Fix{{Title: "remove the blank", Safety: lint.Safe, Edits: edits}}}
	if before.Kind == text.URL || before.Kind == text.Email || t.IsByte(')') && technical(b.Pass) {
		f.Severity = lint.Note // many keep an address apart from the mark behind it; programs set brackets apart
	}
	b.plain = everyday(before) && before.Case == text.Lower
	b.found = append(b.found, f)
	return span.End
}

// reportStrayStop reports a full stop that follows the end of a sentence.
func (b *detachedMarks) reportStrayStop(i int) int {
	d := b.Doc
	from, to := i-2, i
	for from > 0 && !d.Tokens[from].Has(text.SpaceBefore) {
		from--
	}
	if next := d.Next(i); next < len(d.Tokens) && d.Tokens[next].Wordlike() {
		to = next
	}
	span := text.Span{Start: int(d.Tokens[from].Start), End: int(d.Tokens[to].End)}
	stray := text.Span{Start: int(d.Tokens[i-1].Start), End: int(d.Tokens[i].End)}
	b.found = append(b.found, lint.Finding{Span: span, Message: fmt.Sprintf(`a second full stop in "%s": what stood between the two is lost`, excerpt(d, span)),
		Fixes: []lint.Fix{lint.SafeFix("remove the second stop", stray, "")}})
	return span.End
}

// checkOpening judges an opening bracket with a blank behind it.
func (b *detachedMarks) checkOpening(i int) {
	d := b.Doc
	gap, next := d.Tok(i+1), d.Tok(i+2)
	if gap == nil || next == nil || gap.Kind != text.Space || gap.Len() != 1 || !next.Wordlike() && mark(d, next) != "“" && !next.Has(text.Opening) {
		return
	}
	if !isWord(next) && !isNumber(next) || columns(d, i) && !d.HasByte(')') {
		return
	}
	span := text.Span{Start: int(d.Tokens[i].Start), End: int(next.End)}
	f := lint.Finding{Span: span, Message: fmt.Sprintf(`a blank stands behind "(" in "%s"`, excerpt(d, span)),
		Fixes: []lint.Fix{lint.SafeFix("remove the blank", gap.Span(), "")}}
	if technical(b.Pass) {
		f.Severity = lint.Note
	}
	b.found = append(b.found, f)
}

// checkLoneStraight judges a " with blanks on both sides: which of the two is wrong follows from how many stand before it in a paragraph
// that has as many opening as closing ones.
func (b *detachedMarks) checkLoneStraight(i int) {
	d := b.Doc
	gap, next, before := d.Tok(i+1), d.Tok(i+2), d.Tok(i-2)
	if gap == nil || next == nil || before == nil || gap.Len() != 1 || d.Tokens[i-1].Len() != 1 || isNumber(before) || before.IsByte('.') && before.Has(text.SpaceBefore) ||
		!english(d, i) {
		return
	}
	inside, pairs := straights(d, i)
	if !pairs {
		return
	}
	span, where := text.Span{Start: int(d.Tokens[i].Start), End: int(next.End)}, "behind the opening"
	if inside {
		gap, span, where = d.Tok(i-1), text.Span{Start: int(before.Start), End: int(d.Tokens[i].End)}, "before the closing"
	}
	if at := d.TokenAt(span.Start); inside && !d.Tokens[at].Wordlike() && !ends(d, at) || !inside && !next.Wordlike() {
		return
	}
	b.found = append(b.found, lint.Finding{Span: span, Severity: lint.Warning,
		Message: fmt.Sprintf(`a blank stands %s quotation mark in "%s"`, where, excerpt(d, span)),
		Fixes:   []lint.Fix{lint.SafeFix("remove the blank", gap.Span(), "")}})
}

// straights says whether the straight mark at token i is inside a quotation of its paragraph, and whether the marks of the paragraph make
// pairs: each but this one touches a word on its own side only.
func straights(d *text.Document, i int) (inside, pairs bool) {
	const far = 1500
	k := d.LineAt(int(d.Tokens[i].Start))
	l := &d.Lines[k]
	if l.Last-l.First > far {
		return false, false
	}
	open := false
	for j := l.First; j < l.Last; j++ {
		t := &d.Tokens[j]
		if !t.IsByte('"') {
			continue
		}
		if j == i {
			inside = open
		} else if before, after := t.Has(text.SpaceBefore), t.Has(text.SpaceAfter); open && before && !after || !open && after && !before {
			return false, false
		}
		open = !open
	}
	return inside, !open
}

// checkClosingQuote judges a ” with blanks on both sides behind the end of a sentence, when a quotation is open.
func (b *detachedMarks) checkClosingQuote(i int) {
	d := b.Doc
	gap, before := d.Tok(i-1), d.Tok(i-2)
	if before == nil || gap.Kind != text.Space || gap.Len() != 1 || before.Kind != text.Punct || !ends(d, i-2) {
		return
	}
	if t := d.Tok(i); !t.Has(text.SpaceAfter) && !ends(d, i+1) || !quoteOpen(d, i) {
		return
	}
	from := i - 2
	for from > 0 && !d.Tokens[from].Has(text.SpaceBefore) {
		from--
	}
	span := text.Span{Start: int(d.Tokens[from].Start), End: int(d.Tokens[i].End)}
	b.found = append(b.found, lint.Finding{Span: span, Message: fmt.Sprintf(`a blank stands before the closing quotation mark in "%s"`, excerpt(d, span)),
		Fixes: []lint.Fix{lint.SafeFix("remove the blank", gap.Span(), "")}})
}

// checkOpeningQuote judges a “ with blanks on both sides before a word: a link stood in the quotation. The closing mark may have lost
// its side, too.
func (b *detachedMarks) checkOpeningQuote(i int) {
	const near = 24
	d := b.Doc
	gap, next := d.Tok(i+1), d.Tok(i+2)
	if gap == nil || next == nil || gap.Kind != text.Space || gap.Len() != 1 || !next.Wordlike() || i < 2 || !d.Tokens[i-2].Wordlike() && !ends(d, i-2) ||
		!english(d, i) || quoteOpen(d, i) {
		return
	}
	for k := i + 3; k < min(i+near, len(d.Tokens)) && d.Tokens[k].Kind != text.Newline; k++ {
		if mark(d, &d.Tokens[k]) != "”" {
			continue
		}
		span := text.Span{Start: int(d.Tokens[i].Start), End: int(next.End)}
		fixes := []lint.Edit{{Span: gap.Span()}}
		if t := &d.Tokens[k-1]; t.Kind == text.Space && t.Len() == 1 {
			fixes = append(fixes, lint.Edit{Span: t.Span()})
		}
		b.found = append(b.found, lint.Finding{Span: span, Message: fmt.Sprintf(`a blank stands behind the opening quotation mark in "%s"`, excerpt(d, span)),
			Fixes: []lint.Fix{{Title: "remove the blanks", Safety: lint.Safe, Edits: fixes}}})
		return
	}
}

// quoteOpen says whether the last double quotation mark before token i on its line opens.
func quoteOpen(d *text.Document, i int) bool {
	for k := i - 1; k >= 0 && d.Tokens[k].Kind != text.Newline; k-- {
		switch mark(d, &d.Tokens[k]) {
		case "“":
			return true
		case "”":
			return false
		}
	}
	return false
}
