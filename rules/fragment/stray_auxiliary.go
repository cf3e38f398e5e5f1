package fragment

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// StrayAuxiliary finds verbs that a translator left behind the sentence they belong to.
func StrayAuxiliary() *lint.Rule {
	return &lint.Rule{
		Name:     "fragment/stray-auxiliary",
		Summary:  "a sentence that is only an auxiliary verb",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `In Hindi, Urdu, Japanese, Korean or Turkish the verb stands at the end of the clause. A translator that splits sentences
first translates that end alone, and "Will open", "is going" or "Has been." is left standing behind a finished sentence.

An answer to a question, speech inside quotation marks, and a line of its own (a headline) are silent. The repair deletes the
piece; whether the sentence before still says what was meant must be judged.`,
		Examples: []lint.Example{
			{Bad: "The harbour office keeps the old rates for boats until the end of May. ⟦Will keep.⟧ Fishermen are content.",
				Good: "The harbour office keeps the old rates for boats until the end of May. Fishermen are content."},
			{Bad: "The council opened a second bridge for lorries in the north of the town. ⟦will open⟧\n\nIt was paid by the state.",
				Good: "The council opened a second bridge for lorries in the north of the town.\n\nIt was paid by the state."},
			{Bad: "She said the ferry is a matter for the ministry that was recently in repair. ⟦Is.⟧\n\nThe mayor agreed."},
			{Bad: "“We shall speak about the boats as well as about the nets.” ⟦Will speak.”⟧ “That will take time,” she added."},
			{Bad: "The builders promised to have the bridge ready before the end of the year. ⟦given.⟧ Nobody believes them."},
			{Bad: "The nets were bought from a yard that no longer works on the island. ⟦Has been.⟧ Nobody misses it."},
		},
		Clean: []string{
			"Would she come to the opening of the bridge in the morning? Will do. Nobody doubted it.",
			"“I asked him whether he had paid. Has done. So we let him go,” said Marsh.",
			"Will go\n\nThe ferry leaves at noon.",
			"The heir to the farm was read the papers on Monday. Will Marsh was not there.",
			"The rates stay the same until the end of May. May is the month of the fair.",
			"He was asked to leave the hall by the guard. Did he? Nobody saw it.",
			"They can sing. They can dance. They can cook.",
			"1. Must pay.\n2. Must sign.",
		},
		Check: checkStrayAuxiliary,
	}
}

func checkStrayAuxiliary(p *lint.Pass) {
	d := p.Doc
	for i := 1; i < len(d.Sentences); i++ {
		s := &d.Sentences[i]
		if s.Words == 0 || s.Words > 3 || s.End-s.Start > 32 {
			continue
		}
		if before := &d.Sentences[i-1]; before.Paragraph != s.Paragraph || before.Words < 5 || !before.Ended || question(d, before) {
			continue
		}
		if !auxiliaryOnly(d, s) || quoted(d, s.Paragraph, s.Start) {
			continue
		}
		cut := text.Span{Start: d.Sentences[i-1].End, End: s.End}
		p.ReportSpan(s.Span(), fmt.Sprintf("%q is only a verb: the end of another sentence, left behind by a translator", d.Text[s.Start:s.End]),
			lint.ManualFix("delete it", cut, ""))
	}
}

func question(d *text.Document, s *text.Sentence) bool {
	for i := s.Last - 1; i > s.First && d.Tokens[i].Kind == text.Punct; i-- {
		if d.Tokens[i].IsByte('?') {
			return true
		}
	}
	return false
}

// auxiliaryOnly says whether a sentence is an auxiliary verb, then perhaps "not", another auxiliary and a plain verb, and
// nothing else but its closing marks. A capitalised second word is a name (Will Marsh).
func auxiliaryOnly(d *text.Document, s *text.Sentence) bool {
	n := 0
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Space:
		case t.Kind == text.Word && n == 0:
			if !auxiliary(d, t) && !loneVerb(s, t) {
				return false
			}
			n++
		case t.Kind == text.Word:
			if t.Case != text.Lower || !auxiliary(d, t) && !t.Entry.Tag(lexicon.Verb|lexicon.VerbParticiple|lexicon.VerbIng) || pronoun(d.Of(t)) {
				return false
			}
			n++
		case t.Kind == text.Punct && (t.IsByte('.') || t.Has(text.Closing)):
		default:
			return false
		}
	}
	if first := &d.Tokens[s.First]; n == 1 && first.Case == text.Lower {
		return true
	}
	// A lone modal may be a name or a noun (Will, May, Can).
	return n > 1 || !nameLike(d.Of(&d.Tokens[s.First]))
}

// loneVerb says whether the one word of a sentence is a verb in lower case: no writer sets such a sentence.
func loneVerb(s *text.Sentence, t *text.Token) bool {
	return s.Words == 1 && t.Case == text.Lower && t.Len() > 2 && t.Entry.Tag(lexicon.Verb|lexicon.VerbPast|lexicon.VerbParticiple)
}

func nameLike(w string) bool {
	return w == "Will" || w == "May" || w == "Can" || w == "Must" || w == "Might"
}

func auxiliary(d *text.Document, t *text.Token) bool {
	if t.Len() > 6 || t.Case == text.Upper {
		return false
	}
	switch d.Of(t) {
	case "will", "would", "shall", "should", "can", "could", "may", "might", "must", "is", "are", "was", "were", "has", "have", "had",
		"does", "did", "been", "be",
		"Will", "Would", "Shall", "Should", "Can", "Could", "May", "Might", "Must", "Is", "Are", "Was", "Were", "Has", "Have", "Had",
		"Does", "Did", "Been", "Be":
		return true
	}
	return false
}

// pronoun says whether a word makes a question of the auxiliary before it (Did he).
func pronoun(w string) bool {
	switch w {
	case "he", "she", "it", "they", "we", "you", "i", "that", "this", "so", "not":
		return true
	}
	return false
}
