package mt

import (
	"fmt"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ForeignPunctuation finds marks of other languages in English sentences.
func ForeignPunctuation() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/foreign-punctuation",
		Summary: "a punctuation mark of another language in an English sentence",
		Why: "Translation programs translate words and forget marks: Chinese `、`, Hindi `।`, Arabic `،`, Spanish `¿`, quotation marks " +
			"such as `«»` and `„“`, and the Russian way to end direct speech (`”, – the mayor said`). The repair puts the English mark " +
			"where there is one.",
		Severity: lint.Note,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The village has a school⟦、⟧ a clinic and a small market by the river.",
				Good: "The village has a school, a clinic and a small market by the river."},
			{Bad: "The fair opens in the old town on Friday⟦।⟧ Entry is free for children.",
				Good: "The fair opens in the old town on Friday. Entry is free for children."},
			{Bad: "“We shall rebuild the bridge before the winter⟦”, –⟧ the mayor of the town told reporters."},
			{Bad: "The minister called the plan ⟦«⟧a very good start⟦»⟧ and left the hall without more words.",
				Good: "The minister called the plan “a very good start” and left the hall without more words."},
		},
		Clean: []string{
			"The village has a school, a clinic and a small market by the river.",
			"“We shall rebuild the bridge,” – the mayor paused – “before the winter comes,” he said.",
			"The novel «Les Deux Rives» won a prize in Geneva before it was translated.",
			"The stone over the door says «Aquí nació un poeta» and does not say which one.",
			"The band ¿Qué Pasa? played to a full house on Saturday night in Leeds.",
			"The daily „Neue Zeit am Abend“ closed after ninety years in print.",
			"He asked “why?” – and nobody had an answer for him that day.",
		},
		Check: check(foreignPunctuation),
	}
}

// foreignMark looks at the mark at token i.
func (e *evidence) foreignMark(i int) {
	d := e.doc
	t := &d.Tokens[i]
	r, _ := utf8.DecodeRuneInString(d.Text[t.Start:])
	var english string
	switch r {
	case '、', '،', '՝':
		english = ","
	case '。', '।', '॥', '۔', '։':
		english = "."
	case '؟', '՞':
		english = "?"
	case '؛':
		english = ";"
	case '《', '》', '〈', '〉', '「', '」', '『', '』', '【', '】':
	default:
		return
	}
	if !prose(d, i) || besideForeign(d, i) {
		return
	}
	f := lint.Finding{Span: t.Span(), Message: fmt.Sprintf("%q is no English mark", d.Of(t))}
	if english != "" {
		s := t.Span()
		f.Fixes = []lint.Fix{lint.UnsafeFix("write "+english, s, english)}
	}
	e.add(foreignPunctuation, true, f)
}

// besideForeign says whether a word of another script stands next to token i.
func besideForeign(d *text.Document, i int) bool {
	for _, n := range [...]int{d.Prev(i), d.Next(i)} {
		if t := d.Tok(n); t != nil && t.Kind == text.Word && d.Text[t.Start] >= 0xCE {
			return true
		}
	}
	return false
}

// inverted looks at ¿ or ¡ at an offset: English words must follow.
func (e *evidence) inverted(at int) {
	d := e.doc
	i := d.TokenAt(at)
	for j := i + 1; j < i+6; j += 2 {
		if t := d.Tok(j); t == nil || t.Kind != text.Word || !t.Entry.Is(lexicon.Common) || t.Case != text.Lower && j > i+1 {
			return
		}
	}
	if prose(d, i) && !quoted(d, i) {
		e.add(foreignPunctuation, false, lint.Finding{Span: d.Tokens[i].Span(), Message: fmt.Sprintf("%q is no English mark", d.Of(&d.Tokens[i])),
			Fixes: []lint.Fix{lint.UnsafeFix("delete it", d.Tokens[i].Span(), "")}})
	}
}

// foreignQuotes visits the quotation marks once: Russian tails, Spanish tails, and pairs of other languages round English words.
func (e *evidence) foreignQuotes() {
	d := e.doc
	marks := d.Indexed(text.Quotes)
	for n, m := range marks {
		i := int(m)
		t := &d.Tokens[i]
		if t.Has(text.Closing) {
			e.quoteTail(i)
			e.nobodySaid(i)
			e.quoteGap(i)
		} else {
			e.turnedRound(i)
		}
		if d.Byte(int(t.End)) == ',' {
			e.dashTail(i)
		}
		if w := d.Of(t); (w == "«" || w == "„") && n+1 < len(marks) {
			e.quotePair(i, int(marks[n+1]))
		}
	}
}

// dashTail: a quotation mark, a comma and a dash before the speaker.
func (e *evidence) dashTail(i int) {
	d := e.doc
	dash, at := after(d, i+1)
	if dash == nil || dash.Kind != text.Punct || d.Of(dash) != "–" && d.Of(dash) != "—" && d.Of(dash) != "-" || !prose(d, i) {
		return
	}
	if next, _ := after(d, at); next == nil || next.Kind != text.Word || d.Tokens[i].Has(text.SpaceBefore) && d.Tokens[i].Hash == '"' {
		return
	}
	s := span(d, i, at)
	e.add(foreignPunctuation, true, lint.Finding{Span: s, Severity: lint.Warning,
		Message: fmt.Sprintf("%q ends direct speech the Russian way", show(d, s))})
}

// quotePair looks at the pair of foreign quotation marks at tokens i and j.
func (e *evidence) quotePair(i, j int) {
	d := e.doc
	if w := d.Of(&d.Tokens[j]); w != "»" && w != "“" && w != "”" || !prose(d, i) {
		return
	}
	words, common := 0, 0
	for k := i + 1; k < j; k++ {
		if t := &d.Tokens[k]; t.Kind == text.Word {
			words++
			if t.Entry.Is(lexicon.Common|lexicon.Function) && t.Case == text.Lower {
				common++
			}
		}
	}
	const fewest = 3
	if words < fewest || common*4 < words*3 {
		return
	}
	e.quoteMark(i, "“")
	e.quoteMark(j, "”")
}

func (e *evidence) quoteMark(i int, english string) {
	t := &e.doc.Tokens[i]
	if w := e.doc.Of(t); w != english {
		e.add(foreignPunctuation, false, lint.Finding{Span: t.Span(), Message: fmt.Sprintf("%q is no English quotation mark", w),
			Fixes: []lint.Fix{lint.UnsafeFix("write "+english, t.Span(), english)}})
	}
}
