package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// dashes looks at hyphens with a blank only behind them, where a clause begins: the harbour- that is.
func (m *missing) dashes() {
	s := m.d.Text
	for _, n := range hyphens.Of(m.p) {
		at := int(n)
		if at > 0 && at+2 < len(s) && s[at+1] == ' ' && isLetterByte(s[at-1]) && isLowerByte(s[at+2]) {
			m.dash(m.d.TokenAt(at))
		}
		if at > 2 && at+2 < len(s) && s[at-1] == ' ' && s[at-2] == ')' && isUpperByte(s[at+1]) {
			m.dateline(m.d.TokenAt(at))
		}
	}
}

// leaning looks at dashes with a blank on one side only. A text that has many of them has them by habit, and one may be a slip: then
// they are notes.
func (m *missing) leaning() {
	const habit = 3
	var found []lint.Finding
	for _, dash := range [...]string{"–", "—"} {
		found = m.leaningOn(dash, found)
	}
	for i := range found {
		if len(found) == 1 || len(found) > habit {
			found[i].Severity = lint.Note
		}
		m.p.Report(found[i])
	}
}

func (m *missing) leaningOn(dash string, found []lint.Finding) []lint.Finding {
	s := m.d.Text
	for at := strings.Index(s, dash); at >= 0; {
		end := at + len(dash)
		if at > 1 && end+1 < len(s) && (s[at-1] == ' ') != (s[end] == ' ') {
			if f, ok := m.lean(m.d.TokenAt(at)); ok {
				found = append(found, f)
			}
		}
		n := strings.Index(s[end:], dash)
		if n < 0 {
			break
		}
		at = end + n
	}
	return found
}

// lean judges the dash at token i: words of one line stand round it, and it neither opens a list nor divides compounds (pre– and
// post–war).
func (m *missing) lean(i int) (lint.Finding, bool) {
	d := m.d
	before, after := d.Tok(i-1), d.Tok(i+1)
	l, r, gap := before, after, int(d.Tokens[i].End)
	if before.Kind == text.Space {
		l = d.Tok(i - 2)
	} else {
		r, gap = d.Tok(i+2), int(d.Tokens[i].Start)
	}
	if tooWide(before) || tooWide(after) || !m.parts(l, r) || i > 2 && m.touching(i-2, '-') {
		return lint.Finding{}, false
	}
	span := text.Span{Start: int(l.Start), End: int(r.End)}
	return lint.Finding{Span: span, Severity: lint.Warning,
		Message: fmt.Sprintf(`a blank is missing beside the dash in "%s"`, excerpt(d, span)),
		Fixes:   []lint.Fix{lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " ")}}, true
}

// tooWide says whether a token is more than one blank.
func tooWide(t *text.Token) bool { return t.Kind == text.Space && t.Len() != 1 }

// parts says whether the words l and r on the two sides of a dash belong to two clauses.
func (m *missing) parts(l, r *text.Token) bool {
	if !isWord(l) || !isWord(r) && !isNumber(r) || l.Len() < 2 || r.Len() < 2 {
		return false
	}
	return (listed(l) || listed(r)) && !prefix(m.d.Of(l)) && !(r.Entry.Is(lexicon.Function) && joins(m.d.Of(r)))
}

// joins says whether a word joins the halves of compounds: pre– and post–war.
func joins(w string) bool {
	switch w {
	case "and", "or", "to", "but", "nor":
		return true
	}
	return false
}

// dash judges the hyphen at token i, which has a blank behind it: it belongs to a compound, or stands for a dash.
func (m *missing) dash(i int) {
	l, r := m.d.Tok(i-1), m.d.Tok(i+2)
	if m.chained(i) && isWord(l) && isWord(r) && !joins(m.d.Of(r)) && m.d.Of(r) != "versus" {
		span, gap := text.Span{Start: int(l.Start), End: int(r.End)}, m.d.Tok(i+1).Span()
		m.p.Report(lint.Finding{Span: span, Severity: lint.Warning,
			Message: fmt.Sprintf(`a blank too many behind the hyphen in "%s"`, excerpt(m.d, span)),
			Fixes:   []lint.Fix{lint.UnsafeFix("take the blank away", gap, "")}})
		return
	}
	if !listed(l) || l.Len() < 4 || !l.Has(text.SpaceBefore) || !isWord(r) || !r.Has(text.SpaceAfter) || !clauseStart(m.d.Of(r)) || prefix(m.d.Of(l)) {
		return
	}
	span, gap := text.Span{Start: int(l.Start), End: int(r.End)}, int(l.End)
	m.p.Report(lint.Finding{Span: span, Severity: lint.Warning,
		Message: fmt.Sprintf(`a blank is missing before the dash in "%s"`, excerpt(m.d, span)),
		Fixes:   []lint.Fix{lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " ")}})
}

// dateline judges the hyphen at token i, behind the agency of a dateline: VELM (NPA) -The ferry.
func (m *missing) dateline(i int) {
	const reach = 60
	r := m.d.Tok(i + 1)
	line := &m.d.Lines[m.d.LineAt(int(m.d.Tokens[i].Start))]
	first := m.d.Tok(line.First)
	if !listed(r) || int(m.d.Tokens[i].Start)-line.Start > reach || first == nil || first.Kind != text.Word || first.Case != text.Upper || first.Len() < 2 {
		return
	}
	span, gap := text.Span{Start: int(m.d.Tokens[i].Start), End: int(r.End)}, int(m.d.Tokens[i].End)
	m.p.Report(lint.Finding{Span: span, Severity: lint.Warning,
		Message: fmt.Sprintf(`a blank is missing behind the dash of the dateline in "%s"`, excerpt(m.d, span)),
		Fixes:   []lint.Fix{lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " ")}})
}

// chained says whether the hyphen at token i is the second one of a compound: better-than- expected.
func (m *missing) chained(i int) bool {
	l := m.d.Tok(i - 1)
	return i > 3 && l != nil && l.Len() > 1 && m.touching(i-2, '-') && isWord(m.d.Tok(i-3)) && l.Entry.Is(lexicon.Function)
}

// clauseStart says whether a word begins a clause and never joins the two halves of pre- and post-war.
func clauseStart(w string) bool {
	switch w {
	case "that", "which", "who", "whom", "where", "when", "while", "the", "it", "he", "she", "they", "we", "is", "was", "are", "were",
		"has", "have", "this", "these", "those", "because", "although", "if":
		return true
	}
	return false
}

// prefix says whether a word is a first part of compounds, which may stand alone before a hyphen.
func prefix(w string) bool {
	switch w {
	case "anti", "post", "semi", "multi", "inter", "intra", "over", "under", "half", "self", "cross", "ultra", "super", "mini", "micro",
		"macro", "mega", "quasi", "counter", "extra", "pseudo":
		return true
	}
	return false
}
