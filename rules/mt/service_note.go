package mt

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// ServiceNote finds what translation and rewriting services say about themselves.
func ServiceNote() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/service-note",
		Summary: "a note of a translation or rewriting service left in the text",
		Why: "Services add a line to what they return: who translated it, a button to see the original, a chat program's `Here is " +
			"the rewritten article:`. Only whole lines of this shape are reported, never a sentence about translation. The credit of " +
			"a named translator is a note. The line may be deleted.",
		Severity: lint.Warning,
		Fix:      lint.FixManual,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The dam was opened in spring.\n⟦Translated with Google Translate⟧\n"},
			{Bad: "⟦This article was automatically translated from Portuguese.⟧\nThe dam was opened in spring."},
			{Bad: "The dam was opened in spring.\n⟦See translation⟧\n"},
			{Bad: "⟦Sure! Here is a rewritten version of the article:⟧\nThe dam was opened in spring."},
			{Bad: "The dam was opened in spring.\n⟦(Translated from French by Ana Luz Prado)⟧\n"},
		},
		Clean: []string{
			"The poem was translated by her sister, who also drew the cover of the first edition.",
			"The page was automatically translated by Google, and the mayor became a horse.",
			"Translation is an art, the lecturer told her students on the first day.",
			"“Translated with care,” it says on the back of every book the house prints.",
			"He has translated this article of the constitution into nine languages, more than anybody.",
			"Here is a list of the translated novels that we liked best this year.",
			"Machine translation has made the job of the court interpreter harder, not easier, she says.",
			"The language of the report was rewritten twice before this article of the law passed.",
		},
		Check: check(serviceNote),
	}
}

// noteWords are the words that every such line holds one of.
var noteWords = [...]string{"translated", "translation", "translator", "translations", "rewritten", "paraphrased", "language"}

// longestNote is the length of a service's line, in words.
const longestNote = 24

// serviceNote looks at the line of token i, one of the words that such lines hold.
func (e *evidence) serviceNote(i int) {
	d := e.doc
	if !is(d, &d.Tokens[i], noteWords[:]...) {
		return
	}
	n := d.LineAt(int(d.Tokens[i].Start))
	l := &d.Lines[n]
	if l.Words > longestNote || quoted(d, i) {
		return
	}
	s := trim(d, l)
	if k := len(e.marks[serviceNote]); k > 0 && e.marks[serviceNote][k-1].Span == s {
		return
	}
	words := lower(d, l)
	severity, what := lint.Default, "a note about the translation"
	switch {
	case buttonLine(words), machineLine(words):
	case chatLine(words):
		what = "what a chat program says about its work"
	case creditLine(words, s.Of(d.Text)):
		severity = lint.Note
	default:
		return
	}
	e.add(serviceNote, severity == lint.Default, lint.Finding{Span: s, Severity: severity,
		Message: fmt.Sprintf("%q is %s, not part of the article", show(d, s), what),
		Fixes:   []lint.Fix{{Title: "delete the line", Edits: []lint.Edit{{Span: s}}}}})
}

// trim is the line without the blanks at its borders.
func trim(d *text.Document, l *text.Line) text.Span {
	w := d.Text[l.Start:l.End]
	start := l.Start + len(w) - len(strings.TrimLeft(w, " \t"))
	return text.Span{Start: start, End: start + len(strings.TrimSpace(w))}
}

// lower is the words of the line in lower case, with a space on either side of each.
func lower(d *text.Document, l *text.Line) string {
	var b strings.Builder
	b.WriteByte(' ')
	for i := l.First; i < l.Last; i++ {
		if t := &d.Tokens[i]; t.Kind == text.Word {
			b.WriteString(strings.ToLower(d.Of(t)))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// buttonLine: the whole line is a button.
func buttonLine(words string) bool {
	switch strings.TrimSpace(words) {
	case "see translation", "show translation", "view translation", "see original see translation", "rate this translation",
		"original text rate this translation", "translation rating", "hide translation", "suggest a better translation", "translate this page":
		return true
	}
	return strings.Contains(words, " used to help improve google translate ")
}

// chatLine: what a chat program says before or instead of the text.
func chatLine(words string) bool {
	if strings.Contains(words, " as an ai language model ") {
		return true
	}
	opens := false
	for _, p := range [...]string{" here is the ", " here is a ", " here is your ", " here's the ", " here's a ", " here’s the ", " here’s a ", " sure "} {
		opens = opens || strings.HasPrefix(words, p)
	}
	return opens && holds(words, "rewritten", "paraphrased", "translated", "translation") &&
		holds(words, "article", "text", "version", "passage") && !holds(words, "list", "novels")
}

// machineLine: this text was translated by a machine.
func machineLine(words string) bool {
	service := holds(words, "google", "deepl", "microsoft", "bing", "yandex", "chatgpt", "ai", "software", "automatically", "automatic",
		"machine", "machine-translated", "auto-translated")
	starts := false
	for _, p := range [...]string{" translated ", " translation ", " this ", " machine translated ", " automatically translated ", " automatic translation ",
		" auto translated ", " note this ", " disclaimer this ", " powered by "} {
		starts = starts || strings.HasPrefix(words, p)
	}
	if !service || !starts {
		return false
	}
	if strings.HasPrefix(words, " this ") || strings.HasPrefix(words, " note ") || strings.HasPrefix(words, " disclaimer ") {
		return holds(words, "article", "text", "story", "page", "post", "content", "translation", "document", "item")
	}
	const shortLine = 10
	return strings.Count(words, " ") <= shortLine && !holds(words, "is", "has", "have", "made")
}

// creditLine: a bracketed credit of a translator.
func creditLine(words, line string) bool {
	return (strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") || strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") ||
		strings.HasPrefix(words, " translated from the ") && !strings.HasSuffix(line, ".")) &&
		(strings.HasPrefix(words, " translated ") || strings.HasPrefix(words, " translation "))
}

func holds(words string, some ...string) bool {
	for _, w := range some {
		if strings.Contains(words, " "+w+" ") {
			return true
		}
	}
	return false
}
