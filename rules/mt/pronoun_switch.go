package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// PronounSwitch finds he or she for speakers who are several.
func PronounSwitch() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/pronoun-switch",
		Summary: "he or she where the speakers are several",
		Why: "Many languages do not mark who is speaking in a verb, and a program that translates sentence by sentence guesses " +
			"`He`. Where the sentence before speaks of officials or experts, and no single person is near, the pronoun is wrong or a " +
			"sentence is missing.",
		Severity: lint.Note,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "Harbour officials said the dredging would be finished before winter. ⟦He noted⟧ that two ships had already docked."},
			{Bad: "Local experts warned of a second flood in the lower valley. ⟦She stressed⟧ the need for higher walls."},
			{Bad: "Diplomats told the paper that the talks were close to failure. ⟦He cited⟧ a dispute over fishing rights."},
		},
		Clean: []string{
			"Harbour officials said the dredging would be finished before winter. They noted that two ships had already docked.",
			"Officials said the mayor would resign. He cited poor health in a short letter.",
			"Police said a man was arrested at the scene. He told them that he had been asleep.",
			"Analysts said Ruth Okello was the favourite. She noted that the race was long.",
			"Residents said their neighbour kept to himself. He added a fence last year.",
			"Experts said the wall was unsafe. He read the report twice and sighed.",
			"Anna Reyes leads the team. Officials said the wall was unsafe. She cited cracks in the base.",
		},
		Check: check(pronounSwitch),
	}
}

// speakers says whether the word means several people who speak in the news.
func speakers(w string) bool {
	switch w {
	case "officials", "authorities", "sources", "experts", "analysts", "diplomats", "lawmakers", "spokesmen",
		"spokespeople", "spokespersons", "observers", "commentators", "residents", "scientists", "researchers",
		"economists", "activists", "investigators", "prosecutors", "doctors", "ministers", "delegates", "negotiators",
		"critics", "opponents", "campaigners", "representatives":
		return true
	}
	return false
}

// reports says whether the verb reports speech.
func reports(w string) bool {
	switch w {
	case "said", "say", "told", "warned", "stressed", "noted", "added", "argued", "believe", "believed", "confirmed",
		"reported", "stated", "announced", "claimed", "estimated", "predicted", "indicated":
		return true
	}
	return false
}

// cites says whether the verb carries a report on: what He and She do in the sentence after it.
func cites(w string) bool {
	switch w {
	case "cited", "noted", "stressed", "added", "pointed", "emphasized", "emphasised", "warned", "recalled",
		"underlined":
		return true
	}
	return false
}

// pronoun looks at the word He or She at token i.
func (e *evidence) pronoun(i int) {
	d := e.doc
	t := &d.Tokens[i]
	if w := d.Of(t); w != "He" && w != "She" {
		return
	}
	verb, v := after(d, i)
	if !t.Has(text.SentenceStart) || verb == nil || !cites(word(d, verb)) || quoted(d, i) {
		return
	}
	n := d.SentenceAt(int(t.Start))
	if n < 1 || d.Sentences[n-1].Paragraph != d.Sentences[n].Paragraph {
		return
	}
	group := e.groupSpeaks(&d.Sentences[n-1])
	if group < 0 || e.somebody(d.Sentences[n].Paragraph, i) {
		return
	}
	s := span(d, i, v)
	e.add(pronounSwitch, true, lint.Finding{Span: s,
		Message: fmt.Sprintf("%q does not fit the speakers before it: %q", show(d, s), d.Of(&d.Tokens[group])),
		Fixes:   []lint.Fix{lint.ManualFix("write They", t.Span(), "They")},
		Related: []lint.Related{{Span: d.Tokens[group].Span(), Message: "the speakers"}}})
}

// groupSpeaks returns the token of the group that is the sentence's subject and speaks, or -1.
func (e *evidence) groupSpeaks(s *text.Sentence) int {
	d := e.doc
	const reach, shortestSpeakers = 12, len("experts")
	for i := s.First; i < s.Last && i < s.First+reach; i++ {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Len() < shortestSpeakers || !speakers(strings.ToLower(d.Of(t))) {
			continue
		}
		for j := i + 2; j < s.Last && j <= i+8; j += 2 {
			if reports(word(d, &d.Tokens[j])) {
				return i
			}
		}
		return -1
	}
	return -1
}

// somebody says whether a single person is named or meant before token i, in its paragraph or at the end of the one before.
func (e *evidence) somebody(paragraph, i int) bool {
	d := e.doc
	first := d.Lines[d.Paragraphs[paragraph].FirstLine].First
	if paragraph > 0 {
		first = d.Lines[d.Paragraphs[paragraph-1].FirstLine].First
	}
	for j := first; j < i; j++ {
		t := &d.Tokens[j]
		if t.Kind != text.Word {
			continue
		}
		switch {
		case t.Case == text.Title && t.Entry.Is(lexicon.Person) && d.Tokens[j+2].Case == text.Title && plainSpace(d, j+1):
			return true
		case t.Case == text.Lower:
			if person(d.Of(t)) {
				return true
			}
		case nation(t) || t.Entry.Is(lexicon.Place|lexicon.Country|lexicon.Demonym) || t.Has(text.SentenceStart) && t.Entry.Is(lexicon.Common):
		case t.Case == text.Title && (t.Entry == 0 || t.Entry.Is(lexicon.Person)) && !e.institution(j):
			return true
		case person(strings.ToLower(d.Of(t))):
			return true
		}
	}
	return false
}

// institution: the capital belongs to the name of a body (National Security Council, North Atlantic Treaty Organization) or the
// name is a thing in the plural.
func (e *evidence) institution(i int) bool {
	d := e.doc
	for t, at := after(d, i); t != nil && t.Kind == text.Word && t.Case == text.Title; t, at = after(d, at) {
		if listed("council ministry sea treaty organization organisation union bank agency department river party university", d.Of(t)) {
			return true
		}
	}
	return false
}

// person says whether the word means one person.
func person(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "official", "minister", "president", "mayor", "chief", "spokesman",
		"spokeswoman", "spokesperson", "suspect", "victim", "driver", "officer", "leader", "neighbour", "neighbor",
		"father", "mother", "son", "daughter", "brother", "sister", "husband", "wife", "king", "queen", "prince",
		"judge", "director", "chairman", "chairwoman", "chair", "governor", "senator", "secretary", "expert",
		"analyst", "author", "doctor", "player", "coach", "manager", "patient", "teacher", "student", "actor",
		"singer", "candidate", "defendant", "captain", "owner", "pilot", "soldier", "farmer", "politician", "person",
		"child", "baby", "teenager", "pensioner", "him", "her", "his", "himself", "herself", "he", "she", "who",
		"someone", "somebody", "i", "my", "me":
		return true
	}
	return false
}
