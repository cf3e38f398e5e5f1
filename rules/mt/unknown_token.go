package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// UnknownToken finds pieces of a translation model's vocabulary.
func UnknownToken() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/unknown-token",
		Summary: "a piece of a translation model's vocabulary in the text",
		Why: "Models work with pieces of words and with signs for what they do not know: `<unk>`, `▁the`, `tro@@ ops`. They belong " +
			"to the program, not to the text: a word is missing where `<unk>` stands. Pieces of words are joined again; a lost word " +
			"has to be looked up.",
		Severity: lint.Warning,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The mayor of ⟦<unk>⟧ thanked the fire brigade for its work during the night."},
			{Bad: "Border ⟦tro@@ ops⟧ were moved to the river after the second alarm.",
				Good: "Border troops were moved to the river after the second alarm."},
			{Bad: "The ⟦▁harvest⟧ was late in the whole of the northern district this year.",
				Good: "The harvest was late in the whole of the northern district this year."},
			{Bad: "She was born in ⟦⁇⟧, a village at the foot of the mountain."},
		},
		Clean: []string{
			"Language models reserve the token <unk> for words that are not in their vocabulary.",
			"The handle @@ is not allowed on the site, the manual says, nor is a blank.",
			"Rain fell all week: ▁▂▃▅▇ is how the station drew it.",
			"Is x < y or y > x? The pupils did not know.",
			"A score of <40 points means that the test has to be taken again.",
			"Really?? she asked, and then: really?! Nobody answered.",
			"Write to the unk at the office, the note said, whoever that was.",
		},
		Check: check(unknownToken),
	}
}

// vocabularyLeaks probes for the marks; none of them begins with a letter.
func (e *evidence) vocabularyLeaks() {
	d := e.doc
	for _, tags := range [...][]string{{"<unk>", "<UNK>", "<pad>", "<eos>", "<bos>", "<|endoftext|>"}, {"[UNK]", "[PAD]"}} {
		if !d.HasByte(tags[0][0]) || !holdsOne(d.Text, tags) {
			continue
		}
		for _, tag := range tags {
			e.leak(tag)
		}
	}
	if d.HasByte('@') {
		e.each("@@ ", e.brokenWord)
	}
	if d.HasByte(0xE2) && d.HasByte(0x96) {
		e.each("▁", e.pieceMark)
	}
	if d.HasByte(0xE2) && d.HasByte(0x87) {
		e.leak("⁇")
	}
}

// holdsOne says whether s holds one of the tags, which begin with the same byte.
func holdsOne(s string, tags []string) bool {
	for {
		at := strings.IndexByte(s, tags[0][0])
		if at < 0 {
			return false
		}
		s = s[at:]
		for _, tag := range tags {
			if strings.HasPrefix(s, tag) {
				return true
			}
		}
		s = s[1:]
	}
}

func (e *evidence) each(what string, f func(at int)) {
	for at := 0; ; at += len(what) {
		next := strings.Index(e.doc.Text[at:], what)
		if next < 0 {
			return
		}
		at += next
		f(at)
	}
}

// leak reports a sign that stands for a lost word, unless the article is about such signs.
func (e *evidence) leak(sign string) {
	e.each(sign, func(at int) {
		v := e.doc.Vocabulary()
		if v.CountFold("token")+v.CountFold("tokens")+v.CountFold("tokenizer")+v.CountFold("vocabulary") > 0 {
			return
		}
		e.add(unknownToken, true, lint.Finding{Span: text.Span{Start: at, End: at + len(sign)},
			Message: fmt.Sprintf("%q stands where a translation program knew no word", sign)})
	})
}

// brokenWord: tro@@ ops.
func (e *evidence) brokenWord(at int) {
	d := e.doc
	start, end := at, at+len("@@ ")
	for start > 0 && letter(d.Text[start-1]) {
		start--
	}
	for end < len(d.Text) && letter(d.Text[end]) {
		end++
	}
	if start == at || end == at+len("@@ ") {
		return
	}
	s := text.Span{Start: start, End: end}
	e.add(unknownToken, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q is a word in pieces", show(d, s)),
		Fixes: []lint.Fix{lint.SafeFix("join the pieces", text.Span{Start: at, End: at + len("@@ ")}, "")}})
}

// pieceMark: ▁harvest. The same character is a bar in small diagrams.
func (e *evidence) pieceMark(at int) {
	d := e.doc
	end := at + len("▁")
	for end < len(d.Text) && letter(d.Text[end]) {
		end++
	}
	if end == at+len("▁") {
		return
	}
	s := text.Span{Start: at, End: end}
	blank := " "
	if at == 0 || d.Text[at-1] == ' ' || d.Text[at-1] == '\n' {
		blank = ""
	}
	e.add(unknownToken, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q carries a model's mark for the start of a word", show(d, s)),
		Fixes: []lint.Fix{lint.SafeFix("remove the mark", text.Span{Start: at, End: at + len("▁")}, blank)}})
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
