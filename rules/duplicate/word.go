package duplicate

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Word finds function words that stand twice.
//
//nolint:dupword // the examples are what the rule is about
func Word() *lint.Rule {
	return &lint.Rule{
		Name:     "duplicate/word",
		Summary:  "a function word stands twice",
		Severity: lint.Warning,
		Code:     lint.HintInCode,
		Fix:      lint.FixUnsafe,
		Since:    "0.1.0",
		Why: `Where an extractor joins a link or a piece of emphasis with the text round it, the word at the border may be taken twice:
"in the the harbour", "one of the of the boats".

Only words that never follow themselves are reported. One such place may be the writer's slip, and so may other words than
articles and possessives: a note. Several are a warning. Words that may (had had, that that, waiting for for years), emphasis
(very very, no no) and names (Duran Duran) are silent.`,
		Examples: []lint.Example{
			{Bad: "The boats lie in ⟦the the⟧ old harbour.", Good: "The boats lie in the old harbour."},
			{Bad: "The storm took one ⟦of of⟧ the boats.", Good: "The storm took one of the boats."},
			{Bad: "It is one ⟦of the of the⟧ last boats of its kind.", Good: "It is one of the last boats of its kind."},
			{Bad: "The keeper wants ⟦to to⟧ leave. ⟦The the⟧ lamp is out.", Good: "The keeper wants to leave. The lamp is out."},
		},
		Clean: []string{
			"She had had enough, and he said that that boat was hers.",
			"The house I had waited for for years was sold on on Monday.",
			"It was very very cold, and she cried no no no.",
			"The The and Duran Duran play at the fair.",
			"What it is is a mess. He came in in May.",
			"Boutros Boutros-Ghali went to Walla Walla.",
			"“I, I, the, the boat is gone,” he said.",
			"He gave her her coat and told us he who was who.",
			"The class marked an A A B.",
			"Chapter of the book\nThe book is old",
			"Bring it to to-morrow's fair.",
			"The boats lie in the the the harbour.",
			"He saw the The of the poster.",
			"The plan a, a plan of the the\nthe men.",
			"The guild has THE the harbour of old.",
			"He waited, of the, of the last boat.",
			"A boat of the\nof the old harbour.",
		},
		Check: checkWord,
	}
}

// twice collects the findings of one document. One doubled word in an article may be the writer's slip, a note; several come from
// an extractor.
type twice struct {
	p     *lint.Pass
	found []lint.Finding
	firm  int
}

func checkWord(p *lint.Pass) {
	w := twice{p: p}
	w.look()
	for i := range w.found {
		if w.firm < 2 {
			w.found[i].Severity = lint.Note
		}
		p.Report(w.found[i])
	}
}

func (w *twice) add(f lint.Finding) {
	if f.Severity != lint.Note {
		w.firm++
	}
	w.found = append(w.found, f)
}

func (w *twice) look() {
	toks := w.p.Doc.Tokens
	for _, twin := range w.p.Doc.Indexed(text.Twins) {
		i := int(twin)
		t := &toks[i]
		if i < 6 || t.Case != text.Lower || toks[i-1].Kind != text.Space {
			continue
		}
		switch {
		case t.Hash == toks[i-2].Hash:
			w.word(i)
		case toks[i-2].Hash == toks[i-6].Hash:
			w.pair(i)
		}
	}
}

// word judges word i, which is that before it. Three or more in a row are meant.
func (w *twice) word(i int) {
	d := w.p.Doc
	t := &d.Tokens[i]
	if toks := d.Tokens; toks[i-4].Hash == t.Hash || i+2 < len(toks) && toks[i+2].Hash == t.Hash {
		return
	}
	if !single(d.Of(t)) || joined(d, i) || d.Tokens[i-2].Case == text.Upper {
		return
	}
	s := text.Span{Start: int(d.Tokens[i-2].Start), End: int(t.End)}
	severity := lint.Note
	if article(d.Of(t)) {
		severity = lint.Default
	}
	w.add(lint.Finding{Span: s, Message: fmt.Sprintf("%q stands twice", d.Of(t)), Severity: severity,
		Fixes: []lint.Fix{lint.UnsafeFix("keep one", text.Span{Start: int(d.Tokens[i-2].End), End: int(t.End)}, "")}})
}

// joined says whether a hyphen or an apostrophe makes another word of the second one (to to-morrow).
func joined(d *text.Document, i int) bool {
	c := d.Byte(int(d.Tokens[i].End))
	return c == '-' || c == '\'' || c >= 0x80
}

// pair judges two words that stand twice: of the of the.
func (w *twice) pair(i int) {
	d := w.p.Doc
	a, b := &d.Tokens[i-6], &d.Tokens[i]
	if a.Kind != text.Word || a.Case == text.Upper || d.Tokens[i-3].Kind != text.Space || d.Tokens[i-5].Kind != text.Space ||
		!article(d.Of(b)) || !preposition(d.Of(&d.Tokens[i-2])) || joined(d, i) {
		return
	}
	s := text.Span{Start: int(a.Start), End: int(b.End)}
	w.add(lint.Finding{Span: s, Message: fmt.Sprintf("%q stands twice", d.Text[d.Tokens[i-2].Start:b.End]),
		Fixes: []lint.Fix{lint.UnsafeFix("keep one", text.Span{Start: int(d.Tokens[i-4].End), End: int(b.End)}, "")}})
}

func article(w string) bool {
	switch w {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my":
		return true
	}
	return false
}

func preposition(w string) bool {
	switch w {
	case "of", "in", "to", "for", "on", "at", "by", "with", "from", "and", "that", "as":
		return true
	}
	return false
}

// single says whether a word never follows itself.
func single(w string) bool {
	switch w {
	case "the", "a", "an", "of", "and", "to", "with", "from", "by", "at", "or", "but", "as", "be", "are", "were", "been", "have", "has", "they", "we",
		"he", "she", "his", "their", "our", "its", "my", "your", "this", "these", "those", "would", "could", "should", "will", "may", "must", "not",
		"which", "when", "where", "because", "if", "than", "about", "into", "between", "after", "before", "also", "some":
		return true
	}
	return false
}
