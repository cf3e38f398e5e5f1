package mt_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/internal/text"
	"github.com/scrapelint/scrapelint/rules/mt"
)

// TestSafeFixesRestore damages sentences the way translation programs do; the safe repair must bring back every byte.
func TestSafeFixesRestore(t *testing.T) {
	whole := []string{
		"The mill was sold for $4.2 million to a 63-year-old carpenter from the next valley.",
		"Shares rose year-on-year, and the non-executive chairman bought some for £12,000 on Friday.",
		"An anti-fouling paint at $90 a tin protects the hull on a ten-month voyage to the south.",
		"It’s a three-storey house; “we paid £1 for it,” she says, “and $300,000 for the roof.”",
	}
	rules := []*lint.Rule{mt.CurrencyGap(), mt.HyphenGap()}
	damage := strings.NewReplacer("$", "$ ", "£", "£ ", "63-year-old", "63 - year - old", "year-on-year", "year - on - year",
		"non-e", "non - e", "anti-f", "anti - f", "ten-month", "ten - month", "three-storey", "three - storey")
	for _, s := range whole {
		rulestest.Silent(t, mt.CurrencyGap(), s)
		rulestest.Silent(t, mt.HyphenGap(), s)
		if got := rulestest.Repair(damage.Replace(s), lint.Safe, rules...); got != s {
			t.Errorf("want %q\ngot  %q", s, got)
		}
	}
}

// TestDocumentNamesItsEvidence: the verdict quotes one mark of each kind and points at it.
func TestDocumentNamesItsEvidence(t *testing.T) {
	const s = "The 74 - year - old baker said the oven had cost $ 41 million in all, and $ 2 million more in May."
	found := rulestest.Find(s, mt.Document())
	if len(found) != 1 || len(found[0].Related) != 2 {
		t.Fatalf("findings %+v", found)
	}
	for _, want := range []string{"74 - year - old", "$ 41 million"} {
		if !strings.Contains(found[0].Message, want) {
			t.Errorf("the message %q does not quote %q", found[0].Message, want)
		}
	}
}

// BenchmarkMarks runs the family over clean text.
func BenchmarkMarks(b *testing.B) {
	s := strings.Repeat("The council of the old town met on Monday and voted, after a long debate, for a new bridge that will cost "+
		"$41 million. “It is a good day,” the mayor said. He added that the 63-year-old bridge would be closed in May.\n\n", 20)
	d := text.Parse("bench.txt", s)
	p := lint.NewPass(d, nil, func(*lint.Rule, lint.Finding) { b.Fatal("a finding in clean text") })
	rules := mt.Rules()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		p.Reset(d)
		for _, r := range rules {
			p.Run(r)
		}
	}
}
