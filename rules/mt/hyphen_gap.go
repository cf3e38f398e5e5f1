package mt

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// HyphenGap finds compounds written with blanks round their hyphens.
func HyphenGap() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/hyphen-gap",
		Summary: "blanks round the hyphens of a compound",
		Why: "Translation programs cut compounds at their hyphens and do not always put them together again: `65 - year - old`, " +
			"`anti - tank`. Only compounds that cannot be an aside between dashes are reported: a number with a unit, a prefix that " +
			"is no word, a chain such as `day - to - day`. The repair deletes the blanks.",
		Severity: lint.Warning,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "A ⟦74 - year - old⟧ baker won the village marathon on Sunday.",
				Good: "A 74-year-old baker won the village marathon on Sunday."},
			{Bad: "The ship carries ⟦anti - aircraft⟧ guns and a crew of ninety.",
				Good: "The ship carries anti-aircraft guns and a crew of ninety."},
			{Bad: "Prices rose by four percent ⟦year - on - year⟧ in the coastal towns.",
				Good: "Prices rose by four percent year-on-year in the coastal towns."},
			{Bad: "The ⟦76 - year⟧-old owner sold the mill in June.",
				Good: "The 76-year-old owner sold the mill in June."},
			{Bad: "They signed a ⟦ten - year⟧ lease for the empty mill.",
				Good: "They signed a ten-year lease for the empty mill."},
			{Bad: "The ⟦five -year⟧ lease of the mill ends in June.", Good: "The five-year lease of the mill ends in June."},
			{Bad: "Engineer Omar ⟦Al -Harbi⟧ opened the new quay.", Good: "Engineer Omar Al-Harbi opened the new quay."},
		},
		Clean: []string{
			"The club -best known for its noise was closed, and a set -top box was sold.",
			"A 74-year-old baker won the village marathon on Sunday.",
			"The home side won 3 - 1 after extra time.",
			"The museum is open Tuesday - Sunday, 10 - 5, and closed on public holidays.",
			"She had one plan - to leave before dawn - and told nobody about it.",
			"The pro - a veteran of twenty tours - missed the cut by a stroke.",
			"He served from 2004 - year one of the league - until it folded.",
			"Doha - Qatar has agreed to host the talks in May.",
			"The list has two parts: anti - against; pro - for.",
		},
		Check: check(hyphenGap),
	}
}

// gaps visits every spaced hyphen.
func (e *evidence) gaps() {
	d := e.doc
	done := 0 // the end of what was reported
	for _, m := range d.Indexed(text.Dashes) {
		h := int(m)
		at := int(d.Tokens[h].Start)
		if at < done || at == 0 || at+1 >= len(d.Text) || d.Text[at-1] != ' ' {
			continue
		}
		if d.Text[at+1] != ' ' {
			done = max(done, e.gapBefore(h))
			continue
		}
		left, l := before(d, h)
		right, r := after(d, h)
		if left != nil && right != nil && left.Kind != text.Newline && right.Kind == text.Word && e.compound(l, r) {
			done = e.hyphenGap(l, r)
		}
	}
}

// gapBefore looks at the hyphen at token h, with a blank before it and none behind: five -year, pre -school, Al -Harbi. It
// returns the end of what it reports, or 0.
func (e *evidence) gapBefore(h int) int {
	d := e.doc
	left, l := before(d, h)
	right := d.Tok(h + 1)
	if left == nil || right == nil || right.Kind != text.Word {
		return 0
	}
	next := d.Tok(h + 2)
	switch {
	case next == nil || next.IsByte('-') || next.Kind == text.Word: // -best known for its team-
		return 0
	case right.Case == text.Title && is(d, left, "al", "el", "bin") && left.Case != text.Upper:
	case right.Case == text.Lower && prefixes.holds(d, left) && right.Entry.Is(lexicon.Common) && !right.Entry.Is(lexicon.Function):
	case right.Case == text.Lower && counted(d, left) && listed(units, d.Of(right)):
	default:
		return 0
	}
	s := span(d, l, h+1)
	blank := d.Tokens[h-1].Span()
	e.add(hyphenGap, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is one compound with a blank before its hyphen", show(d, s)),
		Fixes: []lint.Fix{{Title: "delete the blank before the hyphen", Safety: lint.Safe, Edits: []lint.Edit{{Span: blank}}}}})
	return s.End
}

// compound says whether tokens l and r, with a spaced hyphen between, can only be parts of a compound.
func (e *evidence) compound(l, r int) bool {
	d := e.doc
	left, right := &d.Tokens[l], &d.Tokens[r]
	rest, at := after(d, r)
	switch {
	case r+1 < len(d.Tokens) && d.Tokens[r+1].IsByte('-'):
		return counted(d, left) && listed(units, d.Of(right)) // 76 - year-old: only the first hyphen was cut
	case rest == nil || right.Case != text.Lower:
		return false
	case spacedHyphen(d, at):
		end, _ := after(d, at)
		return end != nil && end.Kind == text.Word && end.Case == text.Lower && left.Kind != text.Punct &&
			(listed(links, d.Of(right)) && !is(d, left, "and", "or") || counted(d, left) && listed(units, d.Of(right)))
	case counted(d, left):
		return listed(units, d.Of(right)) && rest.Kind == text.Word && rest.Case == text.Lower && !rest.Entry.Is(lexicon.Function)
	}
	return prefixes.holds(d, left) && right.Entry.Is(lexicon.Common) && !right.Entry.Is(lexicon.Function)
}

func spacedHyphen(d *text.Document, i int) bool {
	return d.Tokens[i].IsByte('-') && i+1 < len(d.Tokens) && plainSpace(d, i+1)
}

// counted says whether the token is a number that is no year.
func counted(d *text.Document, t *text.Token) bool {
	if t.Kind == text.Number {
		return t.Len() < 4 || d.Text[t.Start+1] == ',' || d.Text[t.Start+2] == ','
	}
	return numerals.holds(d, t)
}

// hyphenGap reports the chain that begins at token l and has r as its second part; it returns the chain's end.
func (e *evidence) hyphenGap(l, r int) int {
	d := e.doc
	parts := []int{l, r}
	for {
		h, at := after(d, r)
		if h == nil || !spacedHyphen(d, at) {
			break
		}
		t, next := after(d, at)
		if t == nil || t.Kind != text.Word || t.Case != text.Lower {
			break
		}
		r = next
		parts = append(parts, r)
	}
	s := span(d, l, r)
	fix := lint.Fix{Title: "delete the blanks round the hyphens", Safety: lint.Safe}
	for _, n := range parts[1:] {
		hyphen := int(d.Tokens[n].Start)
		fix.Edits = append(fix.Edits, lint.Edit{Span: text.Span{Start: hyphen - 3, End: hyphen - 2}},
			lint.Edit{Span: text.Span{Start: hyphen - 1, End: hyphen}})
	}
	e.add(hyphenGap, true, lint.Finding{Span: s, Fixes: []lint.Fix{fix},
		Message: fmt.Sprintf("%q is one compound with blanks round its hyphens", show(d, s))})
	return s.End
}

const (
	links = "to of on by in the and or up off a"
	units = "year day hour minute second week month mile metre meter kilometre kilometer foot inch point member storey story page seat man woman person dollar percent volt watt acre"
)

var (
	numerals = newList("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred")
	prefixes = newList("anti non pre semi multi ultra inter intra sub trans bi tri neo pseudo quasi mid")
)
