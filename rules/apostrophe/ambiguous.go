package apostrophe

import (
	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ambiguous decides about forms that are words without their apostrophe too: by their neighbours.
func ambiguous(p *lint.Pass, i int) bool {
	d := p.Doc
	t := &d.Tokens[i]
	if t.Case > text.Title {
		return false
	}
	var judge func(neighbours) bool
	switch d.Of(t) {
	case "wont", "Wont":
		judge = wont
	case "cant", "Cant":
		judge = cant
	case "Im", "im":
		judge = im
	case "Ive":
		judge = ive
	case "Heres":
		judge = heres
	case "Ill":
		judge = ill
	case "Id":
		judge = id
	case "hell", "Hell":
		judge = hell
	case "well", "Well":
		judge = well
	case "were", "Were":
		return were(p, i)
	case "hes", "Hes", "shes", "Shes":
		judge = hes
	case "lets", "Lets":
		judge = lets
	case "whats", "Whats":
		judge = whats
	case "elses", "someones", "anyones", "everyones":
		judge = owner
	case "its", "Its":
		return its(p, i)
	default:
		return false
	}
	if !free(d, i) {
		return false
	}
	return judge(around(p, i))
}

// neighbours are the words next to a word, with one blank between; a missing one is the empty string and entry 0.
type neighbours struct {
	before, after           string
	entryBefore, entryAfter lexicon.Entry
	// start: the word begins its sentence. named: the word behind begins with a capital.
	start, named bool
	// lost: the document lost its apostrophes.
	lost bool
}

func around(p *lint.Pass, i int) neighbours {
	d, e := p.Doc, evidenceMemo.Of(p)
	n := neighbours{start: d.Tokens[i].Has(text.SentenceStart | text.LineStart), lost: e.has(bare|strippedOften) && !e.has(rich)}
	if j := leader(d, i); j >= 0 {
		n.before, n.entryBefore = d.Of(&d.Tokens[j]), d.Tokens[j].Entry
	}
	if j := follower(d, i); j >= 0 {
		t := &d.Tokens[j]
		n.after, n.entryAfter, n.named = d.Of(t), t.Entry, t.Case != text.Lower
	}
	return n
}

// plainVerb says whether the word behind can be an infinitive; adverb, whether it is one that stands before a verb.
func (n *neighbours) plainVerb() bool {
	if n.named || n.after == "" {
		return false
	}
	switch n.after {
	case "be", "have", "do", "let", "get", "put", "pass", "miss", "come":
		return true
	case "are", "am", "will", "can", "may", "might", "must", "like", "well", "even", "over", "out":
		return false
	}
	last := n.after[len(n.after)-1]
	return n.entryAfter.Tag(lexicon.Verb) && !n.entryAfter.Tag(lexicon.VerbPast|lexicon.VerbIng|lexicon.NounPlural) && last != 's'
}

func (n *neighbours) adverb() bool {
	switch n.after {
	case "not", "just", "even", "really", "always", "never", "ever", "also", "only", "yet", "still", "quite":
		return true
	}
	return !n.named && n.entryAfter.Tag(lexicon.Adverb) && !n.entryAfter.Tag(lexicon.Noun|lexicon.Adjective) && len(n.after) > 4
}

// subject says whether the word before can be who acts.
func (n *neighbours) subject() bool {
	switch n.before {
	case "I", "you", "You", "he", "He", "she", "She", "it", "It", "we", "We", "they", "They", "who", "that", "which", "there", "people":
		return true
	}
	return false
}

func (n *neighbours) pronounAfter() bool {
	switch n.after {
	case "you", "he", "she", "it", "we", "they":
		return true
	}
	return n.after == "I"
}

func wont(n neighbours) bool {
	switch n.before {
	case "his", "her", "its", "their", "my", "your", "our", "is", "was", "are", "were", "as", "usual", "the", "a":
		return false
	}
	return n.plainVerb() || n.adverb() || n.start && n.pronounAfter()
}

func cant(n neighbours) bool {
	if n.lost && n.plainVerb() {
		switch n.before {
		case "the", "a", "an", "of", "this", "no", "their", "his", "her", "thieves":
			return false
		}
		return true
	}
	if n.subject() || n.before == "and" || n.before == "but" || n.before == "just" || n.before == "still" {
		return n.plainVerb() || n.adverb()
	}
	return n.start && n.plainVerb() && n.after != "be" || n.adverb() && n.entryBefore.Is(lexicon.Proper|lexicon.Plural) &&
		!n.entryBefore.Is(lexicon.Function)
}

func im(n neighbours) bool {
	if n.named || n.before != "" && n.before[0] < 'a' && n.before != "I" && !n.entryBefore.Is(lexicon.Function) {
		return false
	}
	switch n.after {
	case "said", "told", "is", "was", "has", "had", "did", "and", "or", "who", "the":
		return n.after == "the" && (n.start || n.lost)
	case "a", "not", "in", "so", "here", "sure", "glad", "sorry", "very", "just", "going", "afraid", "happy", "proud", "on", "with", "from":
		return true
	}
	return n.entryAfter.Tag(lexicon.VerbIng|lexicon.Adjective) || n.adverb() ||
		n.lost && n.after != "" && !n.entryBefore.Is(lexicon.Person)
}

func ive(n neighbours) bool {
	if n.named || n.before == "Jony" {
		return false
	}
	switch n.after {
	case "been", "had", "got", "done", "seen", "always", "never", "just", "already", "also", "ever", "only":
		return true
	}
	if n.lost || n.adverb() {
		switch n.after {
		case "said", "says", "is", "was", "has", "told", "who", "and", "or", "at", "of", "in":
			return false
		}
		return n.adverb() || n.entryAfter.Tag(lexicon.VerbParticiple|lexicon.VerbPast)
	}
	return n.entryAfter.Tag(lexicon.VerbParticiple) && !n.entryAfter.Tag(lexicon.Noun)
}

// owner: somebody's is never a plural.
func owner(n neighbours) bool { return n.after != "" && !n.named }

// heres is a surname too.
func heres(n neighbours) bool {
	switch n.after {
	case "what", "why", "how", "the", "a", "an", "where", "some", "who", "one", "another", "everything", "when", "our", "my", "your":
		return n.start || n.lost
	}
	return false
}

// ill and id are words of their own: they need a document that lost its apostrophes.
func ill(n neighbours) bool { return n.lost && (n.plainVerb() || n.adverb() && n.after != "only") }

// hell needs the verb that only he'll can have.
func hell(n neighbours) bool { return n.lost && (n.after == "be" || n.after == "have") }

func id(n neighbours) bool {
	if !n.lost || n.named {
		return false
	}
	switch n.after {
	case "like", "love", "be", "say", "have", "rather", "never", "been", "want", "go", "guess", "argue", "suggest", "always", "prefer", "just", "do", "give", "had":
		return true
	}
	return false
}

func hes(n neighbours) bool {
	switch n.before {
	case "the", "or", "of":
		return false
	case "and":
		return n.lost && !n.named && n.after != "" && n.after != "shes"
	}
	switch n.after {
	case "", "and", "or", "are", "were", "who", "in", "of":
		return n.after == "in"
	}
	return !n.named
}

func lets(n neighbours) bool {
	switch n.after {
	case "us", "me", "you", "them", "people", "those", "her", "him", "it":
		return false
	}
	switch n.after {
	case "not", "just", "be", "face", "hope", "see", "say", "all":
		switch n.before {
		case "so", "So", "now", "Now", "But", "but", "And", "and", "then", "please", "":
			return true
		}
	}
	if n.lost && n.plainVerb() {
		switch n.before {
		case "", "and", "but", "or", "so", "then", "now", "first", "say", "like", "Now", "So", "But", "And", "Or", "Please", "please":
			return true
		}
	}
	return n.start && n.plainVerb()
}

func whats(n neighbours) bool { return n.after != "" && n.after != "and" && n.after != "or" }

// its needs what can never follow a possessive, or what only the contraction explains together with the word after next.
func its(p *lint.Pass, i int) bool {
	d := p.Doc
	n := follower(d, i)
	if n < 0 || !free(d, i) {
		return false
	}
	after := d.Of(&d.Tokens[n])
	if !d.Tokens[n].Has(text.SpaceAfter) && d.Byte(int(d.Tokens[n].End)) == '-' {
		return false
	}
	then := ""
	if m := follower(d, n); m >= 0 {
		then = d.Of(&d.Tokens[m])
	}
	switch after {
	case "a", "an", "the", "been", "gonna", "got", "because", "they", "we", "I", "she", "you":
		return true
	case "not":
		if l := leader(d, i); l >= 0 && beforeGerund(d.Of(&d.Tokens[l])) {
			return false
		}
		return then != "inconsiderable" && then != "insignificant" && then != "unsubstantial"
	case "going":
		return then == "to" || then == "on"
	case "worth":
		if worthwhile(then) || then == "the" || then == "a" || then == "an" || then == "it" {
			return true
		}
	case "what", "how", "why", "where", "really", "just", "like", "about", "no", "always", "hard", "time", "important", "clear",
		"impossible", "unlikely", "likely", "possible", "difficult", "good", "great", "nice", "easy", "true", "too", "also",
		"very", "so", "all", "up", "still", "never", "more", "only", "become", "quite", "probably", "certainly", "obviously":
		if clauseBehind(then) {
			return true
		}
	}
	if then == "" && d.Byte(int(d.Tokens[n].End)) == ',' && !evidenceMemo.Of(p).has(stripped) {
		return false // its odd, rather narrow hull
	}
	if e := d.Tokens[n].Entry; e.Tag(lexicon.NounPlural) ||
		e.Tag(lexicon.Noun) && e.Tag(lexicon.Verb) && !e.Tag(lexicon.VerbIng|lexicon.VerbParticiple) {
		return false
	}
	return itsForIt(p, i, n)
}

// clauseBehind says whether a word goes on a clause, and no phrase of what something owns.
func clauseBehind(w string) bool {
	switch w {
	case "to", "that", "not", "a", "an", "the", "if", "because", "when", "about", "like", "been", "we", "you", "I", "they", "he", "it":
		return true
	}
	return false
}

// worthwhile says whether a thing may be worth doing.
func worthwhile(w string) bool {
	switch w {
	case "noting", "asking", "remembering", "watching", "reading", "considering", "doing", "checking", "mentioning", "seeing", "pointing",
		"visiting", "trying", "knowing", "taking", "keeping", "having", "looking", "saying", "thinking", "exploring", "repeating", "buying",
		"recalling", "waiting", "talking", "fighting", "paying":
		return true
	}
	return false
}

// beforeGerund says whether a word governs its not being ready.
func beforeGerund(w string) bool {
	switch w {
	case "of", "from", "for", "by", "about", "on", "upon", "with", "without", "to", "at", "despite", "Despite", "notwithstanding", "Without":
		return true
	}
	return false
}

// itsForIt weighs its as it's by its neighbours.
func itsForIt(p *lint.Pass, i, next int) bool {
	d := p.Doc
	t := &d.Tokens[i]
	c := candidate{
		doc: d, at: i, base: d.Text[t.Start : t.End-1], possessive: lexicon.HashASCII("it's"), next: next, then: follower(d, next),
	}
	var v vector
	e := evidenceMemo.Of(p)
	c.local(&v, e)
	c.owner = d.Entry(c.possessive)
	room := c.alone(&v, itsForm) + v.score(itsForm) + slack - e.threshold()
	return room >= 0 && c.pairs(&v, itsForm, room) && v.score(itsForm) >= e.threshold()
}
