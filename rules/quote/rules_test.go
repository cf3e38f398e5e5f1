package quote_test

import (
	"testing"

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
