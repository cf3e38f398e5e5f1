package quote_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/quote"
)

func TestUnbalanced(t *testing.T) { rulestest.Rule(t, quote.Unbalanced()) }
func TestMismatched(t *testing.T) { rulestest.Rule(t, quote.Mismatched()) }
func TestDoubled(t *testing.T)    { rulestest.Rule(t, quote.Doubled()) }
func TestGarbled(t *testing.T)    { rulestest.Rule(t, quote.Garbled()) }
func TestStripped(t *testing.T)   { rulestest.Rule(t, quote.Stripped()) }

func TestMarksInCodes(t *testing.T) {
	rulestest.Silent(t, quote.Unbalanced(),
		"He said: \"The boats are sold,&quot; and left. She called it &ldquo;a gift”, or â€œa bribe”.",
		"She asked for &#34;time and money\".",
	)
	const bad = "He said: \"The boats are sold, and left. Nobody &quot;saw&quot; him."
	if found := rulestest.Find(bad, quote.Unbalanced()); len(found) != 1 {
		t.Errorf("%d findings, want 1", len(found))
	}
}

// TestUnbalancedSeverity: what may be meant, or may have been cut on purpose, is a note.
func TestUnbalancedSeverity(t *testing.T) {
	const after = "\n\nThe harbour office in Velm had closed the pier for the whole of the week."
	long := strings.Repeat("Our ferries will sail again on Monday and come back on the next day. ", 3)
	for _, c := range []struct {
		text, found string
		severity    lint.Severity
	}{
		{"“Our ferries will sail again on Monday." + after, "“Our ferries will sail again on Monday.", lint.Default},
		{"“Our ferries will sail again on Monday..." + after, "“Our ferries will sail again on Monday...", lint.Note},
		{"“Our ferries will sail again on Monday…" + after, "“Our ferries will sail again on Monday…", lint.Note},
		{"“Our ferries will sail again on Monday" + after, "“Our ferries will sail again on Monday", lint.Note},
		{"“" + long + after, "“", lint.Default},
		{"\"" + long + after, "\"", lint.Note},
		{"“Our ferries sail.” They come on Monday.” It is late." + after, ".” They come on Monday.”", lint.Default},
		{"“Our ferries sail.” They will come on Monday.” It is late." + after, "”", lint.Default},
		{"He said on Monday” and left the harbour of the town." + after, "”", lint.Default},
	} {
		found := rulestest.Find(c.text, quote.Unbalanced())
		if len(found) != 1 {
			t.Errorf("%q: %d findings", c.text, len(found))
			continue
		}
		if got := found[0].Span.Of(c.text); got != c.found || found[0].Severity != c.severity {
			t.Errorf("%q: %q is a %s", c.text, got, found[0].Severity)
		}
	}
}

// TestCleanHere: other rules may have something to say about these texts.
func TestCleanHere(t *testing.T) {
	rulestest.Silent(t, quote.Unbalanced(),
		"„He said \"no\" to all of them and left,“ she said.",
		"The pole is 12\" long and \"thick\" as well, he said, and the other one is 14\".",
		"She called it \" a start.",
		"“Our ferries will sail on Monday,’’ said the man, and “Nobody was asked,’’ said the other.",
		"The link <a href=\"x\">of the harbour</a> is here.",
		"The dash â€“ stands â€“ here.",
		"Prom “przypłynął późno z wyspy, a nikt nie wiedział, kiedy wróci do miasta.")
	rulestest.Silent(t, quote.Garbled(), "? The storm was over.", "The storm was over ?", "Who pays, ?")
	for _, s := range []string{"? ?We sold it,? she said.", "?We sold it,? she said ?", "?", "?a", "a?", "? ?a,?", "?a.? ?", "?A 0 0 0a !?", "?We sold it!?"} {
		rulestest.Find(s, quote.Garbled()) // marks at the borders of the text
	}
}
