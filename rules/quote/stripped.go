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

The rule looks only at documents without a single quotation mark, for a sentence in the first person that ends in ", the
captain said", goes on with ", said the captain" or follows "The captain said,". Where apostrophes are gone too, "you" is
enough, and where such speech or a contraction without its apostrophe proves the loss, so is the present tense (It is late, he
said.). Texts whose author speaks of himself (columns, interviews, letters)
are silent, and so are headlines, which drop the marks on purpose. The fix shows where the marks most likely stood.`,
		Examples: []lint.Example{
			{Bad: "The pier opened late. ⟦We lost two boats in the storm, the harbour master said.⟧"},
			{Bad: "The council met in Velm. ⟦We are proud of our schools. But we need more money for them, Mayor Orlan said in a statement.⟧"},
			{Bad: "The clerk opened the letter and said, ⟦We have been waiting for this since spring.⟧ Nobody clapped."},
			{Bad: "The plant will close in May. ⟦I have never seen such prices, said Tomas Arde.⟧ Nobody was hurt."},
		},
		Clean: []string{
			"The pier opened late. “We lost two boats,” the harbour master said. We know the rest, he added.",
			"We will not sell, says harbour master",
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
	if len(d.Indexed(text.Quotes)) > 0 || !d.HasByte(',') || singleQuotes(d) {
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

// singleQuotes says whether the document marks speech by single quotation marks.
func singleQuotes(d *text.Document) bool {
	for _, i := range d.Indexed(text.Apostrophes) {
		if t := &d.Tokens[i]; t.Kind == text.Punct && t.Has(text.Opening) && !t.Has(text.SpaceAfter) {
			return true
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
