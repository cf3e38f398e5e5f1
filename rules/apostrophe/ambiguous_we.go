package apostrophe

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// governs says whether the word before begins a clause that needs a subject, so that no verb can follow it: because were late. In 618,000
// words of clean text none of them stands before were or before well and a verb.
func (n *neighbours) governs() bool {
	switch n.before {
	case "because", "if", "If", "Because", "think", "hope", "whether", "Whether", "unless", "Unless", "believe", "sure", "guess":
		return true
	}
	return false
}

// wonders says whether the word before begins a question, direct or not.
func (n *neighbours) wonders() bool {
	switch n.before {
	case "why", "Why", "how", "How", "when", "When", "where", "Where", "what", "What":
		return true
	}
	return false
}

// were is we're where it has no subject and a participle or an adjective follows, or where a statement begins with it.
func were(p *lint.Pass, i int) bool {
	n := around(p, i)
	if n.named || n.after == "" || !free(p.Doc, i) {
		return false
	}
	going := n.entryAfter.Tag(lexicon.VerbIng) && !n.entryAfter.Tag(lexicon.NounPlural)
	if !n.start {
		return (n.governs() || n.wonders()) && going && n.after != "being" || n.governs() && denies(n.after)
	}
	if !n.lost || p.Doc.Tokens[i].Case != text.Title || asks(p.Doc, i) {
		return false
	}
	switch n.after {
	case "there", "it", "they", "you", "he", "she", "we", "I", "this", "that", "these", "those", "his", "her", "my", "our", "their", "your",
		"its", "any", "some", "people", "such":
		return false
	case "the", "a", "an", "all", "in", "on", "like", "here", "now", "so", "only":
		return true
	}
	return going || denies(n.after) || n.adverb() || n.entryAfter.Tag(lexicon.Adjective|lexicon.VerbParticiple) && !n.entryAfter.Tag(lexicon.NounPlural)
}

// denies says whether a word stands between a verb and what it says: not, just, still.
func denies(w string) bool {
	switch w {
	case "not", "just", "also", "still", "very", "really", "always", "already", "never", "proud", "happy", "glad", "sorry", "ready", "honest":
		return true
	}
	return false
}

// asks says whether the sentence of token i ends with a question mark.
func asks(d *text.Document, i int) bool {
	k := d.SentenceAt(int(d.Tokens[i].Start))
	if k < 0 {
		return false
	}
	for j := d.Sentences[k].Last - 1; j > i && d.Tokens[j].Kind == text.Punct; j-- {
		if d.Tokens[j].IsByte('?') {
			return true
		}
	}
	return false
}

// well is we'll before an infinitive, where no verb before it takes well for its adverb (could well be).
func well(n neighbours) bool {
	if n.governs() {
		return n.plainVerb()
	}
	if !n.lost {
		return false
	}
	switch n.before {
	case "and", "but", "that", "so", "then":
		return n.after == "be" || n.after == "have"
	}
	return n.start && (n.plainVerb() && n.after != "let" && n.after != "come" || n.after == "never" || n.after == "still" || n.after == "also")
}
