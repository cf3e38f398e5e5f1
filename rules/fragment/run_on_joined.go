package fragment

import (
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// joinedLine is how many words a line has at least that holds all the blocks of a page.
const joinedLine = 80

// opensJoined says whether the capitalised word i, between words in lower case, begins a block of a page whose blocks were all joined
// in one line: a function word that opens sentences and stands in no name, behind a word that may end a statement.
func opensJoined(d *text.Document, i int) bool {
	t, before := &d.Tokens[i], &d.Tokens[i-2]
	return t.Entry.Is(lexicon.Function) && !before.Entry.Is(lexicon.Function) && before.Len() > 2 &&
		(before.Entry.Tag(lexicon.Noun|lexicon.NounPlural) && opensBlock(d.Of(t)) || before.Entry.Tag(lexicon.Verb) && before.Len() > 3 && nameless(d.Of(t))) &&
		d.Lines[d.LineAt(int(t.Start))].Words >= joinedLine && !defined(d, d.Of(t))
}

// nameless says whether a word opens a sentence and stands in no title with a capital behind a verb.
func nameless(w string) bool {
	switch w {
	case "But", "However", "Although", "While", "These", "There", "They", "When":
		return true
	}
	return false
}

// defined says whether the text writes a pronoun with a capital wherever it stands, as contracts do that define You and We.
func defined(d *text.Document, w string) bool {
	const enough = 2
	switch w {
	case "You", "Your", "We", "Our", "They", "Their", "It", "Its":
	default:
		return false
	}
	n := 0
	for _, before := range [...]string{" to ", " by ", " if ", " that ", " with ", " of ", " for ", " which ", " what ", " and ", " as ", " when "} {
		if n += strings.Count(d.Text, before+w+" "); n >= enough {
			return true
		}
	}
	return false
}

// opensBlock says whether a function word opens a statement or a question.
func opensBlock(w string) bool {
	return blockWords.has(w) || opensClause(w, "")
}

var blockWords = newWords("What", "Why", "How", "Where", "Until", "Our", "Your", "My", "Their", "Once", "Anyone", "Everyone", "Nobody", "Every",
	"All", "Both", "Most", "You", "Here", "Those", "Its", "Her", "Not", "No", "Each", "Another", "More", "Even", "Such", "Whether", "And", "So",
	"Because", "To")

// contentOpens says the same of a content word that is no name, as far as the words on both sides tell. One such place may be a
// name that no list has: see judgeJoined.
func contentOpens(d *text.Document, i int) bool {
	t, before := &d.Tokens[i], &d.Tokens[i-2]
	return t.Entry.Is(lexicon.Common) && !t.Entry.Is(namedWord) && before.Entry.Is(lexicon.Common) && before.Len() > 2 &&
		!before.Entry.Is(lexicon.Function) && before.Entry.Tag(lexicon.Noun|lexicon.NounPlural) &&
		!before.Entry.Tag(noSubject) && !namedAfter(d.Of(before)) && !inName(d.Of(&d.Tokens[i+2])) &&
		d.Lines[d.LineAt(int(t.Start))].Words >= joinedLine
}

const (
	// namedWord: the word may be a name, or opens sentences in other ways.
	namedWord = lexicon.Proper | lexicon.Person | lexicon.Place | lexicon.Country | lexicon.Company | lexicon.Demonym | lexicon.Acronym | lexicon.Function
	// noSubject: the word before may belong to what follows.
	noSubject = lexicon.Adjective | lexicon.VerbIng | lexicon.VerbPast
)

// namedAfter says whether names stand directly behind a word: the company Glossy.
func namedAfter(w string) bool {
	switch w {
	case "company", "companies", "firm", "group", "groups", "magazine", "newspaper", "band", "brand", "chain", "startup", "team", "booklet", "app",
		"website", "software", "site", "giant", "maker", "retailer", "club", "winners", "rivals", "sister", "city", "town", "village", "ship", "dog", "horse",
		"cat", "restaurant", "bar", "pub", "charity", "leaders", "champions", "editor", "host", "member", "members", "operator", "word", "charge":
		return true
	}
	return false
}

// inName says whether a word in lower case joins the words of a name.
func inName(w string) bool { return w == "of" || w == "and" || w == "for" || w == "the" || w == "or" }

// judgeJoined reports the places where content words open blocks, if the text has enough of such places together with those that
// function words open. Then blocks are joined all over it, and what else looks like a join is noted.
func judgeJoined(p *lint.Pass, places []int, opened int) {
	const enough, many = 2, 3
	if len(places)+opened < enough {
		return
	}
	d := p.Doc
	n := 0
	for _, i := range places {
		if !namedElsewhere(d, i) {
			places[n] = i
			n++
		}
	}
	if n+opened < enough {
		return
	}
	for _, i := range places[:n] {
		judgeRunOn(p, i, lint.Default)
	}
	if n+opened >= many {
		noteJoins(p, places[:n])
	}
}

// noteJoins notes words with a capital, behind an ordinary word, that begin a statement or are named nowhere else.
func noteJoins(p *lint.Pass, reported []int) {
	d := p.Doc
	line := 0
	for _, c := range d.Indexed(text.Capitals) {
		i := int(c)
		for d.Lines[line].Last <= i {
			line++
		}
		t := &d.Tokens[i]
		if d.Lines[line].Words < joinedLine || t.Case != text.Title || t.Has(text.SentenceStart|text.LineStart) || i < 2 || i+2 >= len(d.Tokens) ||
			d.Tokens[i-1].Kind != text.Space || d.Tokens[i+1].Kind != text.Space || slices.Contains(reported, i) {
			continue
		}
		before, after := &d.Tokens[i-2], &d.Tokens[i+2]
		if before.Kind != text.Word || before.Case != text.Lower || !mayEnd(d, before) || beginsText(d, i) || opensJoined(d, i) {
			continue
		}
		if acting(d, i) || after.Kind == text.Word && after.Case == text.Lower && t.Entry.Is(lexicon.Common) && !t.Entry.Is(lexicon.Demonym) &&
			!inName(d.Of(after)) && !namedElsewhere(d, i) {
			judgeRunOn(p, i, lint.Note)
		}
	}
}

// mayEnd says whether a word may be the last of a statement.
func mayEnd(d *text.Document, t *text.Token) bool {
	if t.Entry.Is(lexicon.Function) {
		switch d.Of(t) {
		case "him", "it", "them", "us", "me", "there", "together", "here":
			return true
		}
		return false
	}
	return t.Len() > 2
}

// namedElsewhere says whether the word i stands with a capital inside another sentence.
func namedElsewhere(d *text.Document, i int) bool {
	h := d.Tokens[i].Hash
	for _, c := range d.Indexed(text.Capitals) {
		if t := &d.Tokens[c]; t.Hash == h && int(c) != i && t.Case == text.Title && !t.Has(text.SentenceStart|text.LineStart) {
			return true
		}
	}
	return false
}
