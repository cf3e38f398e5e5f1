package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// DayOrdinal finds days of the month without their month.
func DayOrdinal() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/day-ordinal",
		Summary: "a day of the month without its month",
		Why: "Chinese and Japanese news name the day of the current month only (`on the 3rd`), and translations keep it. An English " +
			"reader of a stored article cannot know which month is meant. Human translators write it too, so this is a note. It is " +
			"silent where a month or a weekday is near and in golf and law, and where the writer says I or we.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The ministry announced ⟦on the 14th⟧ that the dam had been closed for repairs."},
			{Bad: "A fire broke out in the old market ⟦on the 3rd⟧, destroying eleven shops."},
			{Bad: "The delegation arrived in the port city ⟦on the 27th⟧."},
		},
		Clean: []string{
			"The ministry announced on the 14th of May that the dam had been closed.",
			"She made a birdie on the 18th to win by a stroke.",
			"The office is on the 3rd floor of the old bank building.",
			"The talks began in March, and a treaty was signed on the 9th.",
			"Rent is due on the 1st and must be paid in full by every tenant.",
			"Fans queued from Monday; the doors opened on the 6th, a day late.",
			"He was knocked out on the 2nd attempt and retired.",
			"\"I get paid on the 15th,\" she told the clerk at the counter.",
		},
		Check: check(dayOrdinal),
	}
}

// dayOrdinal looks at the token i, letters and digits mixed.
func (e *evidence) dayOrdinal(i int) {
	d := e.doc
	t := &d.Tokens[i]
	if t.Len() < 3 || t.Len() > 4 || !dayNumber(d.Of(t)) {
		return
	}
	the, at := before(d, i)
	if !is(d, the, "the") {
		return
	}
	on, first := before(d, at)
	if !is(d, on, "on") || !dayEnds(d, i) || quoted(d, i) || !prose(d, i) || e.dated(i) {
		return
	}
	s := span(d, first, i)
	e.add(dayOrdinal, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q names a day without its month", show(d, s))})
}

// dayNumber says whether w is 1st to 31st.
func dayNumber(w string) bool {
	n := 0
	i := 0
	for ; i < len(w) && w[i] >= '0' && w[i] <= '9'; i++ {
		n = 10*n + int(w[i]-'0')
	}
	want := "th"
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			want = "st"
		case 2:
			want = "nd"
		case 3:
			want = "rd"
		}
	}
	return n >= 1 && n <= 31 && w[i:] == want
}

// dayEnds: no noun follows (floor, hole, attempt), only a mark or a word that cannot be counted.
func dayEnds(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return true
	}
	next := &d.Tokens[i+1]
	if next.Kind == text.Punct {
		return next.Hash == ',' || next.Hash == '.'
	}
	next, _ = after(d, i)
	return next != nil && listed("that at in to when after before with by from local", word(d, next))
}

// dated: a month, a weekday or a context of its own is named in the sentence, the two before it or the one after.
func (e *evidence) dated(i int) bool {
	d := e.doc
	n := d.SentenceAt(int(d.Tokens[i].Start))
	if n < 0 {
		return true
	}
	const back, ahead = 3, 1
	for _, s := range d.Sentences[max(0, n-back):min(len(d.Sentences), n+ahead+1)] {
		for j := s.First; j < s.Last; j++ {
			if t := &d.Tokens[j]; t.Kind == text.Word && (t.Case != text.Lower && (listed(months, d.Of(t)) || listed(weekdays, d.Of(t))) ||
				listed(dayContexts, strings.TrimSuffix(d.Of(t), "s"))) {
				return true
			}
		}
	}
	return false
}

const dayContexts = "i we my our you hole birdie par bogey green tee fairway golf putt eagle month monthly rent tenant payable due " +
	"clause article each every page " +
	"lap floor anniversary birthday ballot attempt inning"
