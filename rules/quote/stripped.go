package quote

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Stripped finds direct speech that lost its quotation marks.
func Stripped() *lint.Rule {
	return &lint.Rule{
		Name:     "quote/stripped",
		Summary:  "direct speech without its quotation marks",
		Severity: lint.Warning,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Why: `Cleaning code that keeps only letters and plain punctuation drops all quotation marks. What somebody said then reads
like the reporter's own words: "We will sail on Monday, the captain said."

The rule looks only at documents without a single double quotation mark, for a sentence in the first person that ends in ", the
captain said", goes on with ", said the captain", follows "The captain said," or "The captain told us:", or goes on behind a
sentence that ends with its speaker. Where such speech or a contraction without its apostrophe proves the loss, "you", a
contraction and the present tense are enough (It's late, he said.). Texts whose author speaks of himself (columns, interviews, letters)
are silent, and so are headlines, which drop the marks on purpose. The fix shows where the marks most likely stood.`,
		Examples: []lint.Example{
			{Bad: "The pier opened late. ⟦We lost two boats in the storm, the harbour master said.⟧"},
			{Bad: "The council met in Velm. ⟦We are proud of our schools. But we need more money for them, Mayor Orlan said in a statement.⟧"},
			{Bad: "The clerk opened the letter and said, ⟦We have been waiting for this since spring.⟧ Nobody clapped."},
			{Bad: "Pier 'may close'\n\nThe pier opened late on Sunday. ⟦We lost two boats in the storm, the harbour master said.⟧"},
			{Bad: "The storm came late, the harbour master said. ⟦We had no time to tie up the boats at the quay.⟧ Nobody was hurt."},
			{Bad: "The harbour master told the council: ⟦We lost two boats in the storm and can repair neither.⟧ Nobody was hurt."},
			{Bad: "⟦We lost two boats in the storm, Tomas Arde said.⟧ The pier opened late. ⟦That's the price of a wooden quay, Mayor Orlan said.⟧"},
			{Bad: "The plant will close in May. ⟦I have never seen such prices, said Tomas Arde.⟧ Nobody was hurt."},
		},
		Clean: []string{
			"The pier opened late. “We lost two boats,” the harbour master said. We know the rest, he added.",
			"We will not sell, says harbour master",
			"The pier was late. 'We lost two boats in the storm', the harbour master said. We know the rest.",
			"The captain, who paid for the boats, told the council that the pier was closed.",
			"The harbour master said we would hear more on Monday.",
			"I met the captain in Velm. I asked him about the storm. We lost two boats, he said. I did not believe him.",
			"How would we ever get home, he wondered.",
			"The captain, who told us the story, said the pier was closed.",
			"The harbour master said that, if we waited, the ferry would come.",
			"Our ferry was late, as the captain said.",
			"The captain said, in the words of our reporter, very little.",
			"You need a permit for the pier, the council said in its newsletter.",
			"Are you angry, he said.\n\nI'm not, she said. I'm walking.\n\nHe laughed. I could get used to this, he said.\n\nTo what?",
		},
		Check: checkStripped,
	}
}

// bareWords is the length from which an article without a single apostrophe has lost them.
const bareWords = 150

func checkStripped(p *lint.Pass) {
	d := p.Doc
	if len(d.Indexed(text.Quotes)) > 0 || !d.HasByte(',') && !d.HasByte(':') || singleQuotes(d) {
		return
	}
	r := speechReader{doc: d, bare: d.Words > bareWords && len(d.Indexed(text.Apostrophes)) == 0}
	if !r.any() || r.narrated() || novel(d) {
		return
	}
	for i := range d.Paragraphs {
		r.report(p, &d.Paragraphs[i])
	}
}

// novel says whether all who speak are he, she and they, several times: so it is in stories, some of whose authors use no marks of
// quotation. News names its speakers.
func novel(d *text.Document) bool {
	const several = 3
	n := 0
	for i := range d.Tokens {
		if t := &d.Tokens[i]; t.Kind != text.Word || t.Case != text.Lower || d.Of(t) != "said" {
			continue
		}
		before, after := d.Tok(d.Prev(i)), d.Tok(d.Next(i))
		if after != nil && after.Kind == text.Word && after.Case == text.Title || before == nil || before.Kind != text.Word {
			return false
		}
		switch d.Of(before) {
		case "he", "she", "they", "I", "He", "She", "They":
			n++
		default:
			return false
		}
	}
	return n >= several
}

// singleQuotes says whether the document marks speech by single quotation marks: outside its headlines, one of them opens some words,
// or some that end in a mark.
func singleQuotes(d *text.Document) bool {
	for _, n := range d.Indexed(text.Apostrophes) {
		t := &d.Tokens[n]
		if t.Kind != text.Punct || !t.Has(text.Opening) || t.Has(text.SpaceAfter) || n > 0 && d.Tokens[n-1].Wordlike() {
			continue
		}
		if s := d.SentenceAt(int(t.Start)); s >= 0 && d.Sentences[s].Ended && !fewWords(d, int(n)) {
			return true
		}
	}
	return false
}

// fewWords says whether the single mark at token i opens three words at most and is shut without a mark of the sentence.
func fewWords(d *text.Document, i int) bool {
	const most = 3
	words := 0
	for j := i + 1; j < len(d.Tokens) && words <= most; j++ {
		switch t := &d.Tokens[j]; {
		case t.Wordlike():
			words++
		case t.Kind == text.Newline:
			return false
		case t.Kind == text.Punct && t.Has(text.Closing):
			return d.Tokens[j-1].Wordlike() && d.Byte(int(t.End)) != ','
		}
	}
	return false
}

func (r *speechReader) report(p *lint.Pass, para *text.Paragraph) {
	d := p.Doc
	open := -1 // the first of the sentences in the first person that have no speaker
	for i := para.FirstSentence; i < para.LastSentence; i++ {
		s := &d.Sentences[i]
		c, ok := r.speech(s)
		if !ok {
			switch {
			case !r.personal(s):
				open = r.reportOpen(p, open, i)
			case open < 0:
				open = i
			}
			continue
		}
		switch {
		case c.led:
			r.reportOpen(p, open, i)
		case open >= 0:
			c.span.Start = d.Sentences[open].Start
		}
		open = -1
		if d.English(d.LineAt(c.span.Start)) {
			reportSpeech(p, c)
		}
	}
	r.reportOpen(p, open, para.LastSentence)
}

// reportOpen reports sentences in the first person without a speaker, from open to end, where the document proves that it lost its
// marks. It returns -1.
func (r *speechReader) reportOpen(p *lint.Pass, open, end int) int {
	if open >= 0 && r.lost && r.shared {
		d := p.Doc
		s := text.Span{Start: d.Sentences[open].Start, End: d.Sentences[end-1].End}
		if d.English(d.LineAt(s.Start)) {
			reportSpeech(p, clause{span: s, shut: s.End})
		}
	}
	return -1
}

func reportSpeech(p *lint.Pass, c clause) {
	left, right := "“", "”"
	if !p.Doc.HasNonASCII() {
		left, right = `"`, `"`
	}
	start := text.Span{Start: c.span.Start, End: c.span.Start}
	p.ReportSpan(c.span, fmt.Sprintf("direct speech without quotation marks: %q", lint.Excerpt(c.span.Of(p.Doc.Text))), lint.Fix{
		Title:  "put quotation marks round the speech",
		Safety: lint.Manual,
		Edits:  []lint.Edit{{Span: start, New: left}, {Span: text.Span{Start: c.shut, End: c.shut}, New: right}},
	})
}
