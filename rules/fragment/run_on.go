package fragment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// RunOn finds headlines, captions and bullet points that run into the text without an end mark.
func RunOn() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/run-on",
		Summary:  "a headline, caption or bullet point runs into the next sentence",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Since:    "0.1.0",
		Why: `An extractor that joins blocks with a blank puts a caption, a heading or the points of a summary in front of a
sentence. They have no full stop of their own: "… in the race of 2016 The club said". An extractor that writes a whole page in one
line does so with every heading and teaser.

Reported is a capitalised function word behind an ordinary word or a number, a second statement behind the year or season of
a first one, text directly behind the credit of a picture, and in very long lines other words that begin statements; where a line has
many joins, what looks like another one is noted. In the longest lines, which hold a whole page, also headings in title case or in
capitals before a word that opens sentences, what stands without a mark before direct speech whose speaker is named behind it, and
places in capitals, whose dash is gone. Where paragraphs were joined by several blanks, a block
without an end mark between two such gaps is a heading or a list. Titles, names, verse and quotations are silent. Where the first text ends must be judged at the source.`,
		Examples: []lint.Example{
			{Bad: "Fishermen will lose their boats before next ⟦summer The⟧ cuts hit the town hard."},
			{Bad: "The bridge was opened in ⟦1902 It⟧ was closed for cars in March, the council said."},
			{Bad: "Anna Marsh has won the race of the islands this ⟦year Marsh⟧ was cleared of all charges by the club on Monday."},
			{Bad: "The lamp is the first to burn for the whole of the ⟦Regatta At⟧ Velm 2020, the town finished second behind Harnow."},
			{Bad: "Marsh wins the race of the islands for the third ⟦time Anna⟧ Marsh was the first to come home to the harbour of Velm."},
			{Bad: joinedByGaps("⟦Who pays for it⟧")},
			{Bad: joinedByGaps("⟦‘A gift to Velm’⟧")},
			{Bad: joinedByGaps("⟦The bridge is to be built of stone from the islands by fishermen of Velm The lamp will burn again⟧")},
			{Bad: "The mayor met the owners of the boats and their ⟦lawyers Last⟧ December, the council voted for a bridge over the harbour."},
			{Bad: "The keeper sold the old lamp for a good ⟦price When⟧ the storm came, the tower was dark."},
		},
		Clean: []string{
			"She won the prize for On the Pier and for Life in the Fog.",
			"The band sang the old song All in the end and then The Keeper.",
			"He read a story in The Harnow Times and went to The Hague.",
			joinedByGaps("Who pays for it?"),
			joinedByGaps("Nobody knows, said Dr."),
			joinedByGaps("Nobody came from Washington, D.C."),
			"The band sang the old song Last Christmas, and the town sang with them until it was late.",
			"And may He keep the town from storms.",
			"“Where is the boat” The old man did not know.",
			"Marsh said that Anna Marsh was her sister, and Marsh told the paper that Anna Marsh had left.",
			"Who owns the pier: The council, the state, or nobody?",
			"The boat goes out by night\nThe boat comes home at day\nThe sea is full of light",
			"Take vitamin A and some rest.",
			"The film It happened in Velm was shown again.",
			"It was the last race that Anna Marsh had won in the year Harnow was burned down.",
			"He said that in the summer of 2016 Marsh was not in the town.",
			"The Velm Harbour Act 2004 In force since May",
		},
		Check: checkRunOn,
	}
}

// joinedByGaps is an example: a line of sentences with a block between two gaps.
func joinedByGaps(block string) string {
	return strings.Repeat("The harbour of Velm was shut for repairs and the boats went to the next port. ", 5) +
		"Nobody knows how long it will take.  " + block + "  The mayor met the owners of the boats and told them that the works would begin in May."
}

func checkRunOn(p *lint.Pass) {
	d := p.Doc
	checkBehindCredit(p)
	checkBeforeSpeech(p)
	told := checkTitled(p)
	checkGaps(p)
	var joined []int // places in lines of many blocks
	opened := 0      // such places that were reported
	words := capitals{d: d, rest: d.Indexed(text.Capitals)}
	for i := words.runOn(); i >= 0; i = words.runOn() {
		t := &d.Tokens[i]
		if i >= 2 && i+2 < len(d.Tokens) && d.Tokens[i-2].Case == text.Upper && (t.Case == text.Title || t.Has(text.Initials)) && d.Tokens[i-1].Kind == text.Space {
			checkDatelines(p, i)
		}
		if t.Case != text.Title || t.Has(text.SentenceStart|text.LineStart) || i < 2 || i+2 >= len(d.Tokens) ||
			d.Tokens[i-1].Kind != text.Space || d.Tokens[i+1].Kind != text.Space || slices.Contains(told, i) {
			continue
		}
		switch before, after := &d.Tokens[i-2], &d.Tokens[i+2]; {
		case beginsText(d, i):
			if d.Lines[d.LineAt(int(t.Start))].Words >= joinedLine {
				opened++
			}
			judgeRunOn(p, i, lint.Default)
		case before.Case == text.Upper && after.Kind == text.Word && after.Case == text.Lower:
			checkCapitals(p, i)
		case before.Case == text.Lower && after.Case == text.Lower && before.Kind == text.Word && after.Kind == text.Word:
			if opensJoined(d, i) {
				opened++
				judgeRunOn(p, i, lint.Default)
			} else if contentOpens(d, i) {
				joined = append(joined, i)
			}
		}
	}
	judgeJoined(p, joined, opened)
}

// beginsText says whether the capitalised word i may begin a text of its own, by the words on both sides of it.
func beginsText(d *text.Document, i int) bool {
	t, before, after := &d.Tokens[i], &d.Tokens[i-2], &d.Tokens[i+2]
	w, lower := d.Of(t), after.Kind == text.Word && after.Case == text.Lower
	switch {
	case lower && t.Entry.Is(lexicon.Function) && (closesClause(before) || closesTime(d.Of(before)) || strong(w) && name(before)) && opensClause(w, d.Of(after)):
		return true
	case timed(d, i-2) && newSubject(d, i), subjectAgain(d, i) && newSubject(d, i):
		return true
	case (w == "Last" || w == "Next") && (closesClause(before) || name(before)) && timeComma(d, i+2):
		return true
	case adverbial(w) && (afterName(d, i) || after.Case == text.Lower && name(before) && behindHeading(d, i)):
		return true
	}
	return after.Kind == text.Word && after.Case == text.Title && nameAgain(d, i)
}

// timeComma says whether a month, a day or a stretch of time with a comma behind it stands at token i: Last May, the council met.
func timeComma(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) || !d.Tokens[i+1].IsByte(',') {
		return false
	}
	switch w := d.Of(&d.Tokens[i]); w {
	case "week", "month", "year", "night", "summer", "winter", "spring", "autumn", "fall", "season", "weekend":
		return true
	default:
		return monthName(w) || strings.HasSuffix(w, "day")
	}
}

func monthName(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// timed says whether token i ends a statement of time: this year, last week, 2016.
func timed(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	if t.Kind == text.Number {
		return year(d, i)
	}
	if t.Kind != text.Word || t.Case != text.Lower || t.Len() < 4 || t.Len() > 6 || i < 2 {
		return false
	}
	if !stretches.holds(d, t) {
		return false
	}
	w := d.Of(&d.Tokens[i-2])
	return w == "this" || w == "last" || w == "next"
}

var stretches = newWords("year", "week", "month", "season", "summer", "winter", "spring", "autumn")

// newSubject says whether a name and a finite verb stand at token i, while the sentence has a finite verb before it already and
// nothing that could make a clause of what follows (that, when, a comma, said).
func newSubject(d *text.Document, i int) bool {
	j := i
	for n := 0; n < 12 && j+2 < len(d.Tokens); n++ {
		if t := &d.Tokens[j]; t.Kind != text.Space && !(t.Kind == text.Word && t.Case != text.Lower) {
			break
		}
		j++
	}
	if !finite(d.Of(&d.Tokens[j])) {
		return false
	}
	k := d.SentenceAt(int(d.Tokens[i].Start))
	if k < 0 || i-d.Sentences[k].First > 120 {
		return false
	}
	verb := false
	for j = d.Sentences[k].First; j < i; j++ {
		t := &d.Tokens[j]
		if t.Kind == text.Punct && !hyphen(d, t) || t.Kind == text.Word && t.Case == text.Lower && binds(d.Of(t)) {
			return false
		}
		verb = verb || t.Kind == text.Word && t.Case == text.Lower &&
			(finite(d.Of(t)) || t.Entry.Tag(lexicon.VerbPast) && !t.Entry.Tag(lexicon.Noun|lexicon.Adjective))
	}
	return verb
}

func hyphen(d *text.Document, t *text.Token) bool { return d.Byte(int(t.Start)) == '-' && t.Len() == 1 }

var finiteVerbs = newWords("is", "are", "was", "were", "has", "have", "had", "will", "would", "says", "said", "could", "can")

func finite(w string) bool { return finiteVerbs.has(w) }

// binds says whether a word may open or govern a clause inside the sentence.
func binds(w string) bool {
	switch w {
	case "that", "which", "who", "when", "where", "as", "if", "because", "after", "before", "while", "since", "but", "how", "why", "whether",
		"until", "than", "what", "so", "though", "although", "once", "said", "says", "say", "told", "believe", "believes", "think", "thinks", "knew",
		"know", "knows", "hope", "hopes", "claims", "claimed", "argued", "added", "wrote", "insisted", "thought", "believed", "confirmed",
		"announced", "suggested", "felt", "feel", "feared", "revealed", "reported", "showed", "found", "like":
		return true
	}
	return false
}

// closesClause says whether a clause may end with a word: a content word in lower case, or a year.
func closesClause(t *text.Token) bool {
	if t.Kind == text.Number {
		return t.Len() == 4
	}
	return t.Kind == text.Word && t.Case == text.Lower && t.Len() >= 4 && !t.Entry.Is(lexicon.Function) && t.Entry.Is(lexicon.Common) &&
		t.Entry.Tag(lexicon.Noun|lexicon.NounPlural|lexicon.Adjective)
}

// opensClause says whether a capitalised function word begins a sentence here; He and His may be God's.
func opensClause(w, next string) bool {
	switch {
	case clauseWords.has(w):
		return next != "and" && next != "of" && next != "or"
	case clausePrepositions.has(w):
		return true
	}
	return w == "Of" && next == "course"
}

var (
	clauseWords = newWords("The", "It", "They", "We", "She", "There", "These", "This", "But", "When", "After", "While", "If", "However",
		"Although", "Many", "Some")
	clausePrepositions = newWords("At", "In", "On", "For", "As", "With", "From", "By")
)

// closesTime says whether a word of time, or of saying, may end a clause.
func closesTime(w string) bool {
	switch w {
	case "ago", "today", "yesterday", "again", "too", "said", "reported", "earlier", "later", "abroad", "overseas", "alone":
		return true
	}
	return false
}

// strong says whether a capitalised word stands inside no name of two or three words: not The, In or On.
func strong(w string) bool {
	switch w {
	case "The", "It", "They", "We", "She", "There", "These", "But", "When", "After", "While", "If", "However", "Although":
		return true
	}
	return false
}

// name says whether a word is a capitalised one of some length.
func name(t *text.Token) bool {
	return t.Kind == text.Word && t.Case == text.Title && t.Len() >= 4 && !t.Entry.Is(lexicon.Function)
}

// judgeRunOn leaves out quotations, verse and titles: words of the text before the place that are capitalised in the middle.
func judgeRunOn(p *lint.Pass, i int, severity lint.Severity) {
	d := p.Doc
	k := d.SentenceAt(int(d.Tokens[i].Start))
	if k < 0 {
		return
	}
	s := &d.Sentences[k]
	if d.Of(&d.Tokens[i-2]) == "caption" || quoted(d, s.Paragraph, int(d.Tokens[i].Start)) {
		return // a broadcaster's "Image caption"
	}
	words, rest := 0, 0
	const far = 60
	for j := max(s.First, i-far); j < min(s.Last, i+far); j++ {
		switch t := &d.Tokens[j]; {
		case t.Kind == text.Newline && j > i-12 && j < i+12, t.IsByte(':') && j < i && j > i-8:
			return
		case t.Wordlike() && j < i:
			words++
		case t.Wordlike():
			rest++
		}
	}
	item := k > 0 && words > 0 && enumeration(&d.Sentences[k-1]) && d.Sentences[k-1].Paragraph == s.Paragraph
	if words < 5 && !item && !heading(d, s.First, i) || rest < 5 || titled(d, i) {
		return
	}
	at := text.Span{Start: int(d.Tokens[i-2].Start), End: int(d.Tokens[i].End)}
	p.Report(lint.Finding{Span: at, Severity: severity, Message: fmt.Sprintf("one text runs into another without a full stop: %q", at.Of(d.Text))})
}

// titled says whether the place lies inside a title of a work: a word like film, song or book stands shortly before it, or a
// capitalised word follows soon after.
func titled(d *text.Document, i int) bool {
	n := 0
	for j := i - 2; j >= 0 && n < 4; j -= 1 {
		t := &d.Tokens[j]
		if t.Kind != text.Word {
			continue
		}
		n++
		switch d.Of(t) {
		case "film", "song", "book", "novel", "movie", "album", "single", "show", "series", "play", "called", "titled", "entitled", "named", "story",
			"drama", "musical", "comedy", "band", "article", "column", "paper", "poem", "documentary", "hit", "track", "sitcom", "programme":
			return true
		}
	}
	return false
}

// adverbial says whether a capitalised word opens a sentence and never stands inside a name.
func adverbial(w string) bool { return adverbials.has(w) }

var adverbials = newWords("At", "After", "When", "While", "But", "Before", "Since", "During", "Despite", "Following", "According", "Although",
	"However", "Earlier", "Meanwhile", "Further", "Elsewhere")

// afterName says whether a name with an article, or a content word, stands before token i and a capitalised word or a number
// behind it: the Games At Velm 2020, boats compete.
func afterName(d *text.Document, i int) bool {
	before, after := &d.Tokens[i-2], &d.Tokens[i+2]
	if after.Kind != text.Number && (after.Kind != text.Word || after.Case == text.Lower) {
		return false
	}
	if before.Kind == text.Word && before.Case != text.Lower {
		return i >= 4 && d.Of(&d.Tokens[i-4]) == "the"
	}
	return closesClause(before)
}
