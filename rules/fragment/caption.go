package fragment

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Caption finds the texts of pictures that are not there.
func Caption() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/caption",
		Summary:  "the caption of a picture that is not there",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `An extractor keeps the text under a picture and drops the picture. The caption then stands inside the article, where
it says things twice or out of time.

Reported are sentences that point at the picture (Above, a map shows …; Pictured: …; File photo; (L-R); seen in this undated
photo), what stands in front of a picture agency's credit or of a photographer's in brackets, sentences without a verb that say who
stands on which side, and lines of their own in the present tense that end in a full date,
as agencies write them. A sentence that talks about a picture is silent.`,
		Examples: []lint.Example{
			{Bad: "The keeper denied that the light was out. ⟦Above, an aerial photo shows the tower on the cliff.⟧",
				Good: "The keeper denied that the light was out."},
			{Bad: "The fair was opened on Sunday.\n\n⟦Pictured: Anna Marsh and her boat at the opening.⟧\n\nShe won the race."},
			{Bad: "⟦(L-R) Anna Marsh, Ola Tadros and Ben Okoro at the fair in Velm.⟧\n\nThe fair was opened on Sunday."},
			{Bad: "The fair was opened on Sunday.\n⟦Anna Marsh is seen in this undated file photo.⟧\nShe won the race."},
			{Bad: "The fair was opened on Sunday.\n\n⟦Fishermen repair nets in the harbour of Velm, Lithia, on March 3, 2019.⟧\n\nThey won."},
			{Bad: "⟦The harbour of Velm has been shut for a year.⟧ | REUTERS\n\nThe council met on Sunday."},
			{Bad: "⟦Anna Marsh, left, and the mayor look at the broken lamp in Velm⟧ (Photo: Ola Tadros, VPA)\n\nThe council met on Sunday."},
			{Bad: "⟦The old bridge seen from the pier.⟧ (Ola Tadros/Velm Times via AP)\n\nThe council met on Sunday."},
			{Bad: "⟦Fishermen carry the lamp down the steps of the tower⟧ Credit: Ola Tadros\n\nThe council met on Sunday."},
			{Bad: "⟦The tower after the storm seen from the⟧Credit: VPA\n\nThe council met on Sunday."},
			{Bad: "⟦The harbour of Velm was full of boats from all the islands.⟧ via REUTERS\n\nThe council met on Sunday."},
			{Bad: "The vote was close. Image copyright VPA ⟦Image caption The old bridge was shut in March.⟧ The club waits."},
			{Bad: "Velm votes for its bridge\n\n⟦Fishermen from Velm and Harnow carry the lamp down the steps of the tower during a storm at sea.⟧\n\nThe vote was close. It rained."},
			{Bad: "The vote was close. ⟦Mayor Ola Tadros, left, speaks with fishermen at the pier on Tuesday, March 3, 2020, in Velm.⟧ Then it rained."},
			{Bad: "The vote was close. ⟦Fishermen look at the lamp behind the pier.⟧ Ola Tadros/Reuters The council met on Sunday and voted for the bridge."},
			{Bad: "The vote was close. ⟦A burned boat is seen near the pier after the storm in Velm on Sunday, May 3, 2020.⟧ AP The council met on Sunday and voted for the bridge."},
			{Bad: joinedLineOf("⟦Fishermen look at the lamp behind the pier in Velm.⟧ (Ola Tadros/AFP via Getty Images) ")},
			{Bad: "⟦Velm TV's Anna Marsh reports from Harnow.⟧ The council met on Sunday and voted for the bridge."},
			{Bad: "⟦Chief harbour correspondent Ola Tadros reports on the strike of the fishermen.⟧ The council met on Sunday."},
			{Bad: "The vote was close. ⟦This photograph taken and released by the harbour office of Velm on March 3 shows the tower.⟧ The club waits."},
			{Bad: "The vote was close. ⟦Mayor Anna Marsh (L) holds a ceremony for the keeper of the light in the old hall of Velm.⟧ The club waits."},
			{Bad: "The vote was close. ⟦CNN speaks to Anna Marsh, a former keeper of the light in Velm.⟧ The club waits."},
			{Bad: "⟦File photo of the old bridge⟧\n\nThe council met on Sunday."},
			{Bad: "⟦Image caption The bridge was built in 1902⟧\nThe council met on Sunday."},
			{Bad: "⟦In this May 3, 2018, photo, boats wait outside the harbour of Velm.⟧\n\nThe council met on Sunday."},
		},
		Clean: []string{
			"The keeper left the island in 2019, the club said. (AP)",
			"The council has asked the harbour office (the old one) for its opinion on the photo (a copy of it).",
			joinedLineOf("The harbour was shut, the mayor said. (AP) "),
			"As Velm TV's Anna Marsh reports from Harnow, the bridge is shut. The paper reports on the council. The club's annual reports on the pier are dear.",
			"Senator Anna Marsh (R) said that the town was broke, and grade (C) beef holds its price. NATO speaks to nobody.",
			"This photograph taken by his sister was lost in the storm.",
			"Payment\n\nThe shop on the pier takes these: cash, cheques and vouchers",
			"Above all, the council wants a bridge that lasts.",
			"The photo shows the tower in 1902, and the keeper is proud of it.",
			"Left, right and centre: everybody wanted a bridge.",
			"The court was shown a photo that the keeper had taken of the boat.",
			"She arrived in Velm on March 3, 2019.",
			"The council will meet on March 3, 2019.",
			"“Above, you see the lamp,” said the guide.",
			"The bridge, built in 1902, closes on Sunday. | It opens in May",
			"Right, said the mayor, then let us vote.",
			"The picture above the altar shows the harbour of Velm.",
			"In this photograph he saw the whole misery of the town.",
			"Velm Opens Its Bridge On March 3, 2019",
			"The vote was close. A Velm Times/CNN poll had said so.",
		},
		Check: checkCaption,
		Words: func() []string { return captionWatch },
	}
}

var captionWatch = []string{"left", "right", "center", "centre", "reports", "speaks", "caption"}

// joinedLineOf is an example: a caption and its credit inside a long line.
func joinedLineOf(middle string) string {
	return "The harbour of Velm was shut for repairs, and the boats went to the next port. Nobody knew when it would be open again. " +
		"The mayor met the owners of the boats on Sunday. He told them that the works would begin in the spring of the next year. " +
		middle + "The owners did not like what they heard. They went home, and on Monday their lawyer wrote to the council of the town. " +
		"It was the third time that a bridge was planned and not built, and the second time that a mayor lost his office for it."
}

func checkCaption(p *lint.Pass) {
	d := p.Doc
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Words == 0 || s.Words > 60 || !mayCaption(d, i) {
			continue
		}
		if pictureWords.holds(d, &d.Tokens[s.First]) {
			labelled(p, i)
		}
		switch why := captionStart(d, s); {
		case why != "":
			caption(p, i, why)
		case endsInPhoto(d, s) && seenInPhoto(d, s):
			caption(p, i, "it points at a photo")
		case agencyLine(d, i):
			caption(p, i, "a line in the present tense with its date")
		case scene(d, i):
			caption(p, i, "a line in the present tense that tells what is to be seen")
		case agencyFollows(d, i):
			creditedAt(p, i)
		}
	}
	watched := d.WatchedOf(captionWatch)
	if sided(d, watched) {
		checkPosed(p)
	}
	checkCredits(p)
	checkBracketCredits(p)
	checkTailCredits(p)
	checkImageCaptions(p, watched)
	checkInlineCredits(p)
	checkPlaces(p, watched)
	checkMailCredits(p)
	checkCreditLines(p)
	checkBroadcast(p, watched)
	checkSides(p)
}

// mayCaption says whether labelled, captionStart, endsInPhoto, agencyLine, scene or agencyFollows may be true of sentence i: by its first
// word, by a year or a word for a picture before its full stop, or since it is one of the first.
func mayCaption(d *text.Document, i int) bool {
	s := &d.Sentences[i]
	first, last := &d.Tokens[s.First], &d.Tokens[max(s.First, s.Last-2)]
	blank, second := &d.Tokens[min(s.First+1, len(d.Tokens)-1)], &d.Tokens[min(s.First+2, len(d.Tokens)-1)]
	in := bit(first.Hash == hashIn) & (bit(second.Kind != text.Word) | bit(blank.Kind != text.Space) | thisWords.Bit(second.Hash))
	return captionOpeners.Bit(first.Hash)|in|bit(first.Hash == '(')|photoWords.Bit(last.Hash)|bit(last.Kind == text.Number)|bit(i <= lastScene) != 0
}

var captionOpeners = sieveOf(captionWords, pictureWords)

// captionWords are the words that captionStart judges, "In" apart.
var captionWords = newWords("Above", "Below", "Left", "Right", "Top", "Bottom", "Pictured", "PICTURED", "File", "FILE", "Cover", "Image", "Photo",
	"Picture", "This", "These", "L", "From")

func caption(p *lint.Pass, i int, why string) {
	d := p.Doc
	s := &d.Sentences[i]
	if quoted(d, s.Paragraph, s.Start) {
		return
	}
	cut := s.Span()
	if i > 0 && d.Sentences[i-1].Paragraph == s.Paragraph {
		cut.Start = d.Sentences[i-1].End
	} else if g := &d.Paragraphs[s.Paragraph]; g.LastSentence-g.FirstSentence == 1 {
		cut = text.Span{Start: d.Lines[g.FirstLine].Start, End: whole(d, g.LastLine-1).End}
	}
	reportCaption(p, s.Span(), cut, why)
}

func reportCaption(p *lint.Pass, s, cut text.Span, why string) {
	p.ReportSpan(s, fmt.Sprintf("%q is the caption of a picture that is not here (%s)", lint.Excerpt(s.Of(p.Doc.Text)), why),
		lint.ManualFix("delete the caption", cut, ""))
}

// captionStart says why the beginning of a sentence makes it a caption, "" where it does not.
func captionStart(d *text.Document, s *text.Sentence) string {
	t := &d.Tokens[s.First]
	if t.Hash != hashIn && !captionWords.holds(d, t) && !t.IsByte('(') {
		return ""
	}
	body := d.Text[s.Start:s.End]
	next := d.Tok(s.First + 1)
	mark := next != nil && next.Kind == text.Punct && (next.IsByte(',') || next.IsByte(':'))
	switch word := d.Of(t); word {
	case "Above", "Below", "Left", "Right", "Top", "Bottom":
		if mark && (next.IsByte(':') && s.Words >= 4 && person(d, s.First+2) || shows(d, s.First+2, s.Last)) {
			return "it points at the picture"
		}
	case "Pictured", "PICTURED":
		if mark && s.Words >= 3 || strings.HasPrefix(body, word+" above") || strings.HasPrefix(body, word+" from left") {
			return "it says so"
		}
	case "File", "FILE":
		if hasAny(body, "File photo", "File Photo", "File picture", "File image", "FILE PHOTO", "FILE IMAGE", "FILE -", "FILE –", "FILE —") &&
			(s.First == d.Lines[d.LineAt(s.Start)].First || s.Words < 25) {
			return "it says so"
		}
	case "Cover", "Image", "Photo", "Picture":
		if hasAny(body, "Cover image:", "Cover photo:", "Cover picture:", "Photo caption", "Image:", "Photo caption:", "Picture caption") && s.Words >= 6 {
			return "it says so"
		}
		if hasAny(body, "Picture taken ") && s.Words < 12 {
			return "it says so"
		}
	case "In", "This", "These":
		if dated(d, s) {
			return "it points at a photo"
		}
	case "(":
		if hasAny(body, "(L-R)", "(L to R)", "(From left", "(from left", "(left to right)", "(Left to right)", "(Pictured") {
			return "it says who stands where"
		}
	case "L":
		if hasAny(body, "L-R:", "L-R ", "L to R") {
			return "it says who stands where"
		}
	case "From":
		if hasAny(body, "From left:", "From left to right:", "From left, ", "From L to R") {
			return "it says who stands where"
		}
	}
	return ""
}

func hasAny(s string, prefixes ...string) bool {
	for _, x := range prefixes {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}

// shows says whether the words of a sentence after its first have a picture, or are a name with a verb in the present tense.
func shows(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		switch d.Of(&d.Tokens[i]) {
		case "photo", "photograph", "image", "picture", "screenshot", "screengrab", "shows", "showing", "seen", "pictured":
			return true
		}
	}
	return false
}

// person says whether two capitalised words stand at token i or behind the blank there: a first name and a surname.
func person(d *text.Document, i int) bool {
	if t := d.Tok(i); t != nil && t.Kind == text.Space {
		i++
	}
	a, b := d.Tok(i), d.Tok(i+2)
	return a != nil && b != nil && a.Kind == text.Word && b.Kind == text.Word && a.Case == text.Title && b.Case == text.Title &&
		!a.Entry.Is(lexicon.Function)
}

var thisWords = newWords("This", "These", "this", "these")

// dated says whether a sentence begins like an agency's caption: In this May 3, 2018, photo, … This undated photo shows …
func dated(d *text.Document, s *text.Sentence) bool {
	if next := d.Tok(s.First + 2); !thisWords.holds(d, &d.Tokens[s.First]) && next != nil && next.Kind == text.Word && d.Tokens[s.First+1].Kind == text.Space &&
		!thisWords.holds(d, next) {
		return false
	}
	n, date, this := 0, false, false
	for i := s.First; i < s.Last && n < 14; i++ {
		t := &d.Tokens[i]
		if !t.Wordlike() {
			continue
		}
		n++
		if n > 2 && t.Kind == text.Word && strings.IndexByte("ufhpi", d.Text[t.Start]) < 0 {
			continue // none of the words below
		}
		switch w := d.Of(t); {
		case n == 1 && (w == "This" || w == "These"), n == 2 && (w == "this" || w == "these"):
			this = true
		case n <= 2 && !this && n == 2:
			return false
		case t.Kind == text.Number, w == "undated", w == "file", w == "handout":
			date = true
		case strings.HasPrefix(w, "photo"), w == "image", w == "picture", w == "frame":
			return this && (date || releasedBy(d, i+2) && shows(d, i+2, s.Last))
		}
	}
	return false
}

// releasedBy says whether token i is a word for who made or gave out a picture.
func releasedBy(d *text.Document, i int) bool {
	t := d.Tok(i)
	if t == nil || t.Kind != text.Word {
		return false
	}
	switch d.Of(t) {
	case "taken", "released", "provided", "made", "obtained", "supplied", "distributed", "handed":
		return true
	}
	return false
}

// endsInPhoto says whether the last word of a sentence may end such a caption: photo, or the year of its date.
func endsInPhoto(d *text.Document, s *text.Sentence) bool {
	i := s.Last - 2
	if i <= s.First || !d.Tokens[i].Wordlike() {
		return false
	}
	if d.Tokens[i].Kind == text.Number {
		return year(d, i)
	}
	return photoWords.holds(d, &d.Tokens[i])
}

var photoWords = newWords("photo", "photograph", "picture", "image", "handout")

// seenInPhoto says whether a sentence says of someone that he is seen or shown in this photo.
func seenInPhoto(d *text.Document, s *text.Sentence) bool {
	if !inThis(d, s) {
		return false
	}
	body := d.Text[s.Start:s.End]
	for _, probe := range [...]string{" in this ", " in an undated ", " in a file "} {
		i := strings.Index(body, probe)
		if i < 0 {
			continue
		}
		rest := body[i+len(probe):]
		before := body[:i]
		if !hasSuffix(before, "seen", "shown", "pictured", "poses", "appears") {
			continue
		}
		if rest = rest[:min(len(rest), 60)]; strings.Contains(rest, "photo") || strings.Contains(rest, "image") || strings.Contains(rest, "picture") {
			return true
		}
	}
	return false
}

// inThis says whether "in this", "in an undated" or "in a file" stands in a sentence.
func inThis(d *text.Document, s *text.Sentence) bool {
	for i := s.First; i+4 < s.Last; i++ {
		if d.Tokens[i].Hash != hashIn {
			continue
		}
		if photoArticles.holds(d, &d.Tokens[i+2]) && (d.Of(&d.Tokens[i+2]) == "this" || photoKinds.holds(d, &d.Tokens[i+4])) {
			return true
		}
	}
	return false
}

var (
	hashIn        = lexicon.Hash("in")
	photoArticles = newWords("this", "an", "a")
	photoKinds    = newWords("undated", "file")
)

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
