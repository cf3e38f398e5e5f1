package apostrophe

import (
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Contraction finds contractions without their apostrophe.
func Contraction() *lint.Rule {
	return &lint.Rule{
		Name:     "apostrophe/contraction",
		Summary:  "a contraction that lost its apostrophe",
		Severity: lint.Error,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Why: `Cleaning code that keeps only letters, or that knows the straight apostrophe and not the curly one, glues contractions
together: dont, thats, youve.

Forms that are no words of their own are always reported. Forms that are (wont, cant, its, hes, lets, Im, Ive) need a
neighbour that fits the contraction and not the word; a single one in a text that has its apostrophes is a note. The words ill, id
and hell are judged only where the document lost its apostrophes, well, shell and wed never. The repair puts back the apostrophe that the document uses elsewhere.`,
		Examples: []lint.Example{
			{Bad: "The captain ⟦didnt⟧ wait and ⟦thats⟧ all.", Good: "The captain didn't wait and that's all."},
			{Bad: "The council says it ⟦wont⟧ pay and ⟦cant⟧ say why.", Good: "The council says it won't pay and can't say why."},
			{Bad: "She knows that ⟦its⟧ been a hard year and ⟦Im⟧ not going to argue.",
				Good: "She knows that it's been a hard year and I'm not going to argue."},
			{Bad: "They stay because ⟦were⟧ not ready, and I think ⟦well⟧ wait.", Good: "They stay because we're not ready, and I think we'll wait."},
			{Bad: "It ⟦isnt⟧ far and it ⟦doesnt⟧ matter. ⟦Were⟧ the only crew on the pier. ⟦Well⟧ stay.",
				Good: "It isn't far and it doesn't matter. We're the only crew on the pier. We'll stay."},
			{Bad: "It is nobody ⟦elses⟧ boat, and ⟦its⟧ worth asking the keeper.", Good: "It is nobody else's boat, and it's worth asking the keeper."},
			{Bad: "“⟦Lets⟧ go,” he said, and the crew’s answer was no: ⟦theyre⟧ tired.",
				Good: "“Let’s go,” he said, and the crew’s answer was no: they’re tired."},
		},
		Clean: []string{
			"Ada Heres went to sea.",
			"Ill winds blew all week. Were the boats not safe in the port? Id is a word of Latin. Ive and Im are names in the book. The landlord lets rooms.",
			"Were not the old boats good enough? They were just built, and they were going well.",
			"He rose early, as was his wont, and he is wont to complain.",
			"The beam has a cant of two degrees and the cant phrases of the guild are old.",
			"The port raised its fees and its crews left; its going rate is low.",
			"The ferry lets passengers sleep on deck. Lets are cheap in Velm.",
			"The captain spoke of its not being safe; despite its not quite fitting, it's a good boat. It is new. Its odd, rather narrow hull is red.",
			"Jony Ive left the firm and Im Sun left Seoul.",
			"The boat lost its worth falling apart, and its worth to the town is small.",
			"He asked what were the terms, where were you, and when were they told. They could well be late, and they might well have said so.",
			"The shell of the well was ill built and we were wed in a shed.",
			"He wrote: “Theres [sic] nothing to see, and it isn't mine.”",
			"Dont Look Back is the name of the film.",
			"The hes and shes of the survey were counted apart.",
			"The address is velm.example/dont-ask and the tag is #thats.",
		},
		Words: func() []string { return neighbourly.words },
		Check: checkContraction,
	}
}

const (
	longestContraction = 10
	longestNeighbourly = 9
)

// neighbourly are the forms that are judged by their neighbours.
var neighbourly = newFilter("wont", "whats", "cant", "im", "ive", "hes", "shes", "lets", "its", "ill", "id", "hell", "were", "well", "heres", "elses", "someones", "anyones", "everyones")

func checkContraction(p *lint.Pass) {
	d := p.Doc
	var doubtful []*text.Token
	for _, i := range d.WatchedOf(neighbourly.words) {
		t := &d.Tokens[i]
		if neighbourly.may(t.Hash) && t.Len() <= longestNeighbourly && !(unknown(t) && certain(d, int(i))) && ambiguous(p, int(i)) &&
			d.English(d.LineAt(int(t.Start))) {
			doubtful = append(doubtful, t)
		}
	}
	if len(doubtful) > 0 {
		s := severity(evidenceMemo.Of(p), 1)
		if s == lint.Warning && len(doubtful) == 1 && evidenceMemo.Of(p).has(rich) {
			s = lint.Note // its for it's is a slip that many writers make
		}
		for _, t := range doubtful {
			reportContraction(p, t, s)
		}
	}
	for _, i := range d.Indexed(text.NonWords) {
		if t := &d.Tokens[i]; certain(d, int(i)) && d.English(d.LineAt(int(t.Start))) {
			reportContraction(p, t, lint.Error)
		}
	}
	for _, i := range d.Indexed(text.Unlisted) {
		if t := &d.Tokens[i]; t.Entry == 0 && certain(d, int(i)) && d.English(d.LineAt(int(t.Start))) {
			reportContraction(p, t, lint.Error)
		}
	}
}

// unknown says whether the lexicon holds a word only to say that it is none: dont, thats.
func unknown(t *text.Token) bool { return t.Entry.Is(lexicon.NonWord) }

// certain says whether a word is a contraction that is no word without its apostrophe.
func certain(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	w := d.Of(t)
	if t.Case == text.Mixed || t.Kind != text.Word || len(w) < 4 || !closedForm(t.Hash, w) || !free(d, i) {
		return false
	}
	if t.Case == text.Lower || t.Has(text.SentenceStart|text.LineStart) {
		return !titled(d, i)
	}
	// A capital inside a sentence: a headline, or somebody's name.
	n := follower(d, i)
	return t.Case == text.Upper || n < 0 || d.Tokens[n].Case == text.Lower
}

// titled: two capitalised words in a row at the start of a sentence are a title more often than a slip.
func titled(d *text.Document, i int) bool {
	n := follower(d, i)
	return d.Tokens[i].Case == text.Title && n >= 0 && d.Tokens[n].Case == text.Title && d.Of(&d.Tokens[n]) != "I"
}

// closedForms are contractions without their apostrophe that are nothing else.
var closedForms = newFilter(
	"dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "wouldnt", "couldnt",
	"shouldnt", "mustnt", "neednt", "mightnt", "aint", "youre", "theyre", "youve", "theyve", "weve", "wouldve",
	"couldve", "shouldve", "mightve", "mustve", "whove", "youll", "theyll", "itll", "thatll", "therell", "wholl", "youd",
	"theyd", "itd", "whod", "oclock", "thats", "theres", "whats", "heres", "wheres", "hows", "whos", "somebodys",
	"anybodys", "everybodys", "nobodys",
)

// closedForm says whether a word in any case is a contraction without its apostrophe and nothing else.
func closedForm(hash uint64, w string) bool {
	if !closedForms.may(hash) || len(w) > longestContraction {
		return false
	}
	var small [longestContraction]byte
	for i := range len(w) {
		small[i] = w[i] | 0x20
	}
	return slices.Contains(closedForms.words, string(small[:len(w)]))
}

func reportContraction(p *lint.Pass, t *text.Token, severity lint.Severity) {
	if strings.HasPrefix(p.Doc.Text[t.End:], " [sic]") {
		return // quoted as its writer spelled it
	}
	w := p.Doc.Of(t)
	whole := expand(w, mark(p))
	p.Report(lint.Finding{
		Span:     t.Span(),
		Message:  "\"" + w + "\" lost its apostrophe: \"" + whole + "\"",
		Severity: severity,
		Fixes:    []lint.Fix{lint.SafeFix("write "+whole, t.Span(), whole)},
	})
}

// expand puts the apostrophe back where the ending begins: don't, you're, that's, I'm.
func expand(w, apostrophe string) string {
	cut := len(w) - 1
	switch lower := strings.ToLower(w); {
	case lower == "oclock":
		cut = 1
	case strings.HasSuffix(lower, "re"), strings.HasSuffix(lower, "ve"), strings.HasSuffix(lower, "ll"):
		cut = len(w) - 2
	}
	whole := w[:cut] + apostrophe + w[cut:]
	if whole[0] == 'i' && (len(w) == 2 || len(w) == 3 && w[1] == 'v') {
		whole = "I" + whole[1:]
	}
	return whole
}
