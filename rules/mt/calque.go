package mt

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

//go:embed calque.txt
var calqueList string

// Calque finds expressions of another language in English words.
func Calque() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/calque",
		Summary: "an expression of another language, translated word by word",
		Why: "Each language has set words for news: Hindi `let us tell you that`, Turkish `used the following expressions`, Chinese " +
			"`the reporter learned`, Russian `Recall that on`, Spanish `he has indicated` behind a quotation. Word by word they are " +
			"not English. The list is in calque.txt; a few shapes are found without a list. Human translators write some of them " +
			"too, so each is a note; two of different kinds with other marks say more, see mt/document.",
		Severity: lint.Note,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The dam was finished in March. ⟦Let us tell you that⟧ the minister opened it in person."},
			{Bad: "“The harvest will be poor this year,” ⟦he has indicated⟧, blaming the late frost in the hills."},
			{Bad: "The bridge was closed ⟦in 2018 year⟧ after an inspection found rust in the cables."},
			{Bad: "The road to the capital remains ⟦a lot difficult⟧ for lorries, the transport union wrote."},
			{Bad: "The mayor of the port ⟦said, that⟧ the quay would be closed for a week."},
			{Bad: "The mayor of the port resigned. ⟦He informed that⟧ the quay would be closed for a week."},
			{Bad: "The clerk of ⟦Velm denounces that⟧ the letters were lost in the move."},
			{Bad: "The talk was given by ⟦Candidate of Agricultural Sciences⟧ Oleg Marn, who keeps bees in the hills."},
			{Bad: "The mill on the river was built in the ⟦XIX century⟧ by a family of weavers."},
			{Bad: "“The quay will be closed for a week⟦”, added⟧. The mayor of the port did not take questions."},
			{Bad: "The operator ⟦has assured that⟧ the trains will run during the strike."},
			{Bad: "“We shall plant again,” ⟦TASS news agency has picked up⟧."},
			{Bad: "The museum reopens on ⟦Monday (4/12)⟧ after a renovation that took two years."},
			{Bad: "The museum reopens ⟦this Monday (14)⟧ after a renovation that took two years."},
			{Bad: "⟦According to reports Velm⟧ News Agency, the harbour was closed for a week."},
			{Bad: "The governor ⟦does not exclude that⟧ the harbour will be closed for a week."},
			{Bad: "⟦(Reporter Wang Lei⟧) The new line will carry ninety trains a day between the two cities."},
		},
		Clean: []string{
			"The dam was finished in March. The minister opened it in person.",
			"“The harvest will be poor this year,” he said, blaming the late frost in the hills.",
			"“I have never been happier,” he has said, and his friends agree with him.",
			"The operator has assured passengers that the trains will run, and rest assured that they will.",
			"The quay, he said, that summer was full of people, and they said, that being so, nothing.",
			"He was informed that the quay was closed, and they were also reminded that a letter had come; she informed them that it was so.",
			"Residents informed that the road was closed turned back, and of the values that she praises that one is the rarest.",
			"He is a doctor of the natural sciences, and the academy of medical sciences named a candidate of its own.",
			"The XX chromosome was found a century ago, and Pope Pius XI, a century later, is forgotten.",
			"“The quay will be closed,” the mayor said. “It is rotten,” added the pilot.",
			"Recall that in general a group need not be commutative, as chapter two has shown.",
			"According to the survey, most people in the town prefer the old market.",
			"The company closed its fiscal 2018 year-end books a week late after an audit.",
			"The road is a lot easier in summer, and a lot different from the old track.",
			"Our reporter went to the harbour to see the boats come in before dawn.",
			"\"Let us tell you that we will not move,\" the tenants shouted from the windows.",
			"According to reports Tuesday from the island, and to reports the council has seen, nobody was hurt.",
			"The winner was born on Monday, and Saturday (12 points) was her best day; on Sunday (1) it rained, (2) it snowed.",
			"The party leader spoke to the masses from the balcony of the palace in 1917.",
		},
		Check: check(calque),
	}
}

var tailSpeakers = newList("he she news agency newspaper")

// quoteTail: a closing quotation mark, the speaker, and has with a participle that English news would put in the past.
func (e *evidence) quoteTail(mark int) {
	d := e.doc
	subject, at := after(d, mark)
	if is(d, subject, "as") {
		subject, at = after(d, at)
	}
	first := at
	const longestName = 5
	for n := 0; subject != nil && n < longestName && (tailSpeakers.holds(d, subject) || name(subject)); n++ {
		subject, at = after(d, at)
	}
	if subject == nil || at == first || !is(d, subject, "has", "have") {
		return
	}
	verb, last := after(d, at)
	w := word(d, verb)
	if !strings.HasSuffix(w, "ed") || listed(perfectTails, w) {
		return
	}
	if up, n := after(d, last); is(d, up, "up", "out") {
		last = n
	}
	if next := d.Tok(last + 1); next != nil && next.Kind != text.Newline && !next.IsByte(',') && !next.IsByte('.') {
		return
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q behind a quotation is Spanish or Italian usage; English news says %q", show(d, s), "said")})
}

// assuredThat: has assured that, where English names who is assured.
func (e *evidence) assuredThat(i int) {
	d := e.doc
	that, last := after(d, i)
	prev, first := before(d, i)
	if !is(d, that, "that") || !is(d, prev, "has", "have", "had") || quoted(d, i) || !prose(d, i) {
		return
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q does not say who was assured: a literal translation", show(d, s))})
}

// commaThat: said, that the road is closed, with the comma that German, Polish and Russian need.
func (e *evidence) commaThat(i int) {
	d := e.doc
	if i < 3 || !is(d, &d.Tokens[i], "that") || !d.Tokens[i-2].IsByte(',') || !plainSpace(d, i-1) {
		return
	}
	verb := &d.Tokens[i-3]
	next, at := after(d, i)
	if !listed("said stated noted reported announced explained stressed declared emphasized emphasised believes claims says", word(d, verb)) ||
		next == nil || next.Kind != text.Word || !is(d, next, "the", "he", "she", "they", "we", "there", "if", "because") && !(next.Case != text.Lower && nation(next)) {
		return
	}
	if comma := d.Tok(at + 1); comma != nil && comma.IsByte(',') || quoted(d, i) || !prose(d, i) {
		return
	}
	if prev, _ := before(d, i-3); is(d, prev, "as", "it", "that", "what", "is", "be") {
		return
	}
	s := span(d, i-3, i)
	e.add(calque, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q has the comma that German and Russian put before %q", show(d, s), "that")})
}

var hashYear = lexicon.Hash("year")

// yearYear: in 2018 year.
func (e *evidence) yearYear(i int) {
	d := e.doc
	if w := &d.Tokens[min(i+2, len(d.Tokens)-1)]; w.Hash != hashYear || d.Tokens[i].Len() != len("2018") {
		return
	}
	if w := d.Of(&d.Tokens[i]); w[:2] != "19" && w[:2] != "20" {
		return
	}
	year, last := after(d, i)
	prep, first := before(d, i)
	if !is(d, year, "year") || !is(d, prep, "in", "since", "of") || hyphenated(d, first, last) || !prose(d, i) || quoted(d, i) {
		return
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is Slavic usage; English needs no %q here", show(d, s), "year")})
}

// dayInBrackets: Monday (4/12), the date of Indonesian and Malay news.
func (e *evidence) dayInBrackets(i int) {
	d := e.doc
	if i < 3 || i+1 >= len(d.Tokens) || !d.Tokens[i-1].IsByte('(') || !d.Tokens[i+1].IsByte(')') {
		return
	}
	day, first := before(d, i-1)
	origin := "Indonesian"
	if t := &d.Tokens[i]; strings.IndexByte(d.Of(t), '/') < 0 {
		this, at := before(d, max(first, 0))
		if t.Len() != 2 || d.Of(t) > "31" || !is(d, this, "this", "on", "last", "next") {
			return
		}
		first, origin = at, "Brazilian"
	}
	if day == nil || !listed(weekdays, word(d, day)) || !prose(d, i) || table(d, i) {
		return
	}
	s := span(d, first, i+1)
	e.add(calque, false, lint.Finding{Span: s, Message: fmt.Sprintf("%q is the date style of %s news", show(d, s), origin)})
}

// reportsName: According to reports Velm News, the Persian order of agency and verb.
func (e *evidence) reportsName(i int) {
	d := e.doc
	to, at := before(d, i)
	according, first := before(d, max(at, 0))
	next, last := after(d, i)
	if !is(d, to, "to") || !is(d, according, "according") || next == nil || next.Kind != text.Word || next.Case == text.Lower ||
		next.Entry.Is(lexicon.Function) || listed(weekdays, word(d, next)) || listed(months, word(d, next)) || quoted(d, i) || !prose(d, i) {
		return
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q: English says that the agency reports, or according to it", show(d, s))})
}

// verbThat: he informed that, she denounces that. English verbs of telling, praising and blaming take a person or a thing, not a
// clause.
func (e *evidence) verbThat(i int) {
	d := e.doc
	that, last := after(d, i)
	subject, first := before(d, i)
	if !is(d, that, "that") || subject == nil || subject.Kind != text.Word {
		return
	}
	t := &d.Tokens[i]
	switch {
	case is(d, subject, "also"):
		by, at := before(d, first)
		if by == nil || by.Kind != text.Word || !listed(subjects, d.Of(by)) && by.Case != text.Title || by.Has(text.SentenceStart) && !listed(subjects, d.Of(by)) {
			return
		}
		first = at
	case listed(subjects, d.Of(subject)):
	case subject.Case == text.Title && !subject.Has(text.SentenceStart) && !subject.Entry.Is(lexicon.Function) && t.Case == text.Lower:
	default:
		return
	}
	next, _ := after(d, last)
	clause := next != nil && (next.Kind == text.Number || next.Kind == text.Word && (next.Case != text.Lower || listed(clauses, d.Of(next))))
	if t.Case != text.Lower || !clause || quoted(d, i) || !prose(d, i) {
		return // she condemned that attack
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q: English does not put that behind this verb", show(d, s))})
}

const (
	subjects = "he she they who"
	// clauses can begin with these words; with a noun it would be that thing, with as or in a comment on that.
	clauses = "the a an he she it they we you his her their its this these those there no all some many more most both after since during at around"
	noThat  = "informed notified reminded criticized criticised denounced condemned praised detailed narrated manifested communicated " +
		"informs notifies reminds criticizes criticises denounces condemns praises narrates manifests communicates thanked congratulated"
)

// degree: candidate of historical sciences, the degrees of Eastern Europe.
func (e *evidence) degree(i int) {
	d := e.doc
	field, at := before(d, i)
	of, at := before(d, max(at, 0))
	title, first := before(d, max(at, 0))
	if field == nil || !field.Entry.Tag(lexicon.Adjective) || !is(d, of, "of") || !is(d, title, "candidate", "candidates", "doctor") || quoted(d, i) || !prose(d, i) {
		return
	}
	s := span(d, first, i)
	e.mark(calque, lexicon.Hash("sciences"), true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is a degree translated word by word; English: doctor, or professor", show(d, s))})
}

// romanCentury: the XIX century.
func (e *evidence) romanCentury(i int) {
	d := e.doc
	number, at := before(d, i)
	if number == nil || number.Kind != text.Word || number.Case != text.Upper || strings.Trim(d.Of(number), "IVX") != "" || quoted(d, i) || !prose(d, i) {
		return
	}
	s := span(d, at, i)
	e.mark(calque, lexicon.Hash("century"), false, lint.Finding{Span: s, Message: fmt.Sprintf("%q: English writes the number of a century as an ordinal", show(d, s))})
}

// lotAdjective: a lot difficult.
func (e *evidence) lotAdjective(i int) {
	d := e.doc
	article, first := before(d, i)
	adj, last := after(d, i)
	if !is(d, article, "a") || adj == nil || adj.Kind != text.Word || adj.Case != text.Lower || adj.Len() < 6 {
		return
	}
	be, _ := before(d, first)
	if !is(d, be, "is", "are", "was", "were", "be", "remains", "remain", "remained", "seems", "became", "becomes") ||
		!adj.Entry.Tag(lexicon.Adjective) || adj.Entry.Tag(lexicon.Noun|lexicon.Adverb|lexicon.Verb) || adj.Entry.Is(lexicon.Function) ||
		strings.HasSuffix(d.Of(adj), "er") || is(d, adj, "different", "alike", "similar") || quoted(d, i) || !prose(d, i) {
		return
	}
	s := span(d, first, last)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q: English says %q", show(d, s), "very "+d.Of(adj))})
}

// reporterTag: (Reporter Wang Lei), the by-line inside Chinese news.
func (e *evidence) reporterTag(i int) {
	d := e.doc
	if i == 0 || !d.Tokens[i-1].IsByte('(') || d.Tokens[i].Case != text.Title {
		return
	}
	last := i
	for t, at := after(d, i); t != nil && t.Kind == text.Word && t.Case == text.Title && at <= i+6; t, at = after(d, at) {
		last = at
	}
	if last == i {
		return
	}
	s := span(d, i-1, last)
	e.add(calque, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is the by-line of Chinese news inside the text", show(d, s))})
}

// perfectTails are the verbs that English, too, puts in the perfect behind a quotation.
const perfectTails = "argued claimed insisted admitted promised repeated suggested complained warned acknowledged conceded joked declared " +
	"maintained denied confessed observed replied tweeted posted boasted vowed pledged asked called recalled remarked wondered quipped mused " +
	"predicted lamented advised explained stated"
