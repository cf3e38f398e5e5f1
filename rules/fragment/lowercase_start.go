package fragment

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// LowercaseStart finds sentences that begin in lower case.
func LowercaseStart() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/lowercase-start",
		Summary:  "a sentence that begins in lower case behind a full stop",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `A translator that splits sentences at the wrong place, or a spinner that puts pieces together, leaves a full stop in
the middle of a sentence: "to pay for it. new roofs". A paragraph that begins in lower case behind a line without an end mark
was torn apart by an extractor that took a link or a quotation for a block. An extractor that writes each text of a page on a line of
its own breaks sentences wherever a link begins and ends; where that is its manner, all such breaks are reported.

The repair takes the full stop away, or gives the sentence its capital where it begins with its subject. Abbreviations, brands
in lower case, enumerations and hard-wrapped lines are silent.`,
		Examples: []lint.Example{
			{Bad: "The council withdrew its earlier promises⟦. that⟧ the bridge would be open in May.",
				Good: "The council withdrew its earlier promises that the bridge would be open in May."},
			{Bad: "The town bought nets worth 300 crowns to help the fishermen pay for it⟦. repair⟧ of the old boats.",
				Good: "The town bought nets worth 300 crowns to help the fishermen pay for it repair of the old boats."},
			{Bad: "The mayor left the hall before noon⟦. she⟧ said nothing to the crowd.",
				Good: "The mayor left the hall before noon. She said nothing to the crowd."},
			{Bad: "The light on the hill\n\nThe lamp was dark.\n\n⟦and⟧ has asked the town for a new one since then.\n\nThe town is poor."},
			{Bad: "The light on the hill\n\nThe keeper of the light told the paper on Sunday\n\n⟦that⟧ the lamp had been dark since the storm.",
				Good: "The light on the hill\n\nThe keeper of the light told the paper on Sunday that the lamp had been dark since the storm."},
		},
		Clean: []string{
			"You may keep the boat if you say so in a letter, and\nb) pay for the berth of the boat in the harbour of the town.",
			"The boats were built by Marsh & Co. and sold abroad.",
			"The ferry leaves at 7 a.m. from the old pier.",
			"Bring nets, ropes, hooks, etc. to the harbour.",
			"He sang with k.d. lang. eBay sold the tickets. iTunes had the song.",
			"The fair has three parts:\n\nboats and nets\n\nfish and bread\n\nmusic",
			"“Nobody came. saw the boat leave, think it sank,” he wrote in a message to the club.",
			"The lamp went out... and then the storm came.",
			"The rates are on velm-harbour.example. facebook.com/velm has the pictures.",
			"Harnow vs. the rest of the world was the name of the play.",
			"the boat went out\n\nand nobody saw it come home to the pier.\n\nand the sea was wide.\n\nthe end",
			"The light on the hill, he wrote,\nwas never dark.",
			"The wells gave 4 million bbl. of oil in May.",
			"The plate is 2 in. thick and 1 in. wide, and it weighs 4 lb. without the frame.",
		},
		Check: checkLowercaseStart,
	}
}

func checkLowercaseStart(p *lint.Pass) {
	d := p.Doc
	breaks := checkBrokenLines(p)
	for i := 1; i < len(d.Sentences); i++ {
		s := &d.Sentences[i]
		if !s.Lower || s.Words < 2 || slices.Contains(breaks, s.First) {
			continue
		}
		before := &d.Sentences[i-1]
		if before.Paragraph == s.Paragraph {
			checkSplit(p, before, s)
		} else {
			checkTorn(p, before, s)
		}
	}
}

// firstWord is the token with which a sentence begins, if that is an everyday word in lower case.
func firstWord(d *text.Document, s *text.Sentence) *text.Token {
	t := &d.Tokens[s.First]
	if t.Kind != text.Word || t.Case != text.Lower || t.Len() < 2 || !t.Entry.Is(lexicon.Common|lexicon.Function) {
		return nil
	}
	return t
}

// shortWord is the length of a word that a full stop may follow as the mark of an abbreviation.
const shortWord = 3

// checkSplit judges a sentence behind a full stop in the same paragraph.
func checkSplit(p *lint.Pass, before, s *text.Sentence) {
	d := p.Doc
	stop := &d.Tokens[before.Last-1]
	word := firstWord(d, s)
	if word == nil || before.Words < 3 || !stop.IsByte('.') || auxiliaryOnly(d, s) || agencyOnly(d, s) {
		return
	}
	if word.Len() <= shortWord && d.Byte(int(word.End)) == '.' {
		return // pp. 17-19, ca. 1900
	}
	last := &d.Tokens[before.Last-2]
	if !last.Wordlike() || abbreviated(last) || enumeration(before) || measured(d, before.Last-2) {
		return
	}
	if !word.Entry.Is(lexicon.Function) && quoted(d, s.Paragraph, s.Start) {
		return // quoted messages and chats may be written in lower case
	}
	at := text.Span{Start: int(stop.Start), End: int(word.End)}
	message := fmt.Sprintf("the sentence after %q begins in lower case: %q", d.Of(last)+".", lint.Excerpt(d.Text[s.Start:s.End]))
	join := lint.UnsafeFix("join it to the sentence before", text.Span{Start: at.Start, End: s.Start}, " ")
	capital := lint.UnsafeFix("begin with a capital", word.Span(), capitalised(d.Of(word)))
	if subject(d.Of(word)) {
		p.ReportSpan(at, message, capital, join)
	} else {
		p.ReportSpan(at, message, join, capital)
	}
}

// checkTorn judges a paragraph that begins in lower case: the one before must break off in the middle of a sentence.
func checkTorn(p *lint.Pass, before, s *text.Sentence) {
	d := p.Doc
	word := firstWord(d, s)
	if word != nil && before.Ended {
		checkHeadless(p, word, s)
		return
	}
	if word == nil || before.Words < 8 || s.Words < 6 || !s.Ended || d.Wrapped {
		return
	}
	if role := d.Lines[d.LineAt(before.Start)].Role; role != text.RoleBody {
		return
	}
	last := &d.Tokens[before.Last-1]
	if !last.Wordlike() || !torn(last, word) || wrapped(d, before, s) {
		return
	}
	p.ReportSpan(word.Span(), fmt.Sprintf("the sentence is torn in two: %q stands in a paragraph of its own", lint.Excerpt(d.Text[s.Start:s.End])),
		lint.UnsafeFix("join the two lines", text.Span{Start: before.End, End: s.Start}, " "))
}

// checkHeadless judges a paragraph that begins in lower case behind a finished one, with a word that cannot begin a sentence: what stood
// before it is gone. All but a few paragraphs of the article must begin with a capital.
func checkHeadless(p *lint.Pass, word *text.Token, s *text.Sentence) {
	const least, few = 4, 2
	d := p.Doc
	if s.Words < 6 || !s.Ended || d.Wrapped || !headless(d.Of(word)) || len(d.Paragraphs) < least {
		return
	}
	lower := 0
	for i := 0; i < len(d.Paragraphs) && lower <= few; i++ {
		if g := &d.Paragraphs[i]; g.FirstSentence < g.LastSentence && d.Sentences[g.FirstSentence].Lower {
			lower++
		}
	}
	g := &d.Paragraphs[s.Paragraph]
	if lower > few || d.Sentences[g.FirstSentence].Start != s.Start || d.Byte(d.Lines[g.FirstLine].Start) != d.Text[word.Start] {
		return
	}
	p.ReportSpan(word.Span(), fmt.Sprintf("the beginning of the sentence is gone: %q", lint.Excerpt(d.Text[s.Start:s.End])))
}

// headless says whether a word cannot begin a sentence of an article.
func headless(w string) bool {
	switch w {
	case "and", "or", "who", "whom", "whose", "which", "is", "was", "are", "were", "has", "have", "had", "of", "than", "will", "would", "said":
		return true
	}
	return false
}

// wrapped says whether the line break between two sentences may be a hard-wrapped one: no blank line, and not much before it.
func wrapped(d *text.Document, before, s *text.Sentence) bool {
	const widest = 130
	a, b := d.LineAt(before.End-1), d.LineAt(s.Start)
	return b == a+1 && d.Lines[a].End-d.Lines[a].Start < widest
}

// torn says whether two words on both sides of a line break hold together: one of them is a function word.
func torn(last, first *text.Token) bool {
	return first.Entry.Is(lexicon.Function) || last.Entry.Is(lexicon.Strict) && last.Case == text.Lower
}

// abbreviated says whether a full stop behind the word may belong to it.
func abbreviated(t *text.Token) bool {
	if t.Has(text.Abbrev|text.Initials) || t.Len() < 2 || t.Case == text.Upper || t.Kind == text.Alnum {
		return true
	}
	if t.Entry.Is(lexicon.Abbrev) && !t.Entry.Is(lexicon.Common) {
		return true
	}
	// Short capitalised words are mostly abbreviations (Hon., Blvd.), and so is what no list has (approx.).
	return t.Kind == text.Word && (t.Case == text.Title && t.Len() <= 4 && !t.Entry.Is(lexicon.Place|lexicon.Country|lexicon.Person) ||
		t.Case == text.Lower && t.Entry == 0)
}

// measured says whether word i is a unit that is a word too, behind a number (5 in. wide), or has no vowel, as only abbreviations do.
func measured(d *text.Document, i int) bool {
	w := d.Of(&d.Tokens[i])
	if len(w) <= 4 && d.Tokens[i].Case == text.Lower && !strings.ContainsAny(w, "aeiouy") {
		return true // bbl., pkg.
	}
	switch w {
	case "resp", "inst", "ult", "prox", "gov", "crim":
		return true
	case "cent":
		n := d.Prev(i)
		return n >= 0 && d.Of(&d.Tokens[n]) == "per"
	case "in", "gal", "min", "yd", "sq", "cu":
		n := d.Prev(i)
		return n >= 0 && (d.Tokens[n].Kind == text.Number || d.Tokens[n].IsByte('/'))
	}
	return false
}

// enumeration says whether a sentence is the number of a list item: 1. or a.
func enumeration(s *text.Sentence) bool { return s.Words < 2 }

// subject says whether a word begins a sentence of its own rather than going on with the one before.
func subject(w string) bool {
	switch w {
	case "he", "she", "it", "they", "we", "you", "this", "these", "those", "there", "the", "a", "an", "his", "her", "their", "its", "our",
		"my", "your", "however", "meanwhile", "but":
		return true
	}
	return false
}

func capitalised(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
