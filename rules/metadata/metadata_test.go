package metadata_test

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/metadata"
)

func TestRules(t *testing.T) {
	for _, r := range metadata.Rules() {
		t.Run(r.Name, func(t *testing.T) { rulestest.Rule(t, r) })
	}
}

// A dash before a name is read as one where the headline stands again without the name.
func TestSiteNameBehindDash(t *testing.T) {
	const rest = "\nNews\n\n12 May\n\nDiver finds the anchor\nIt lay in nine metres of water.\n"
	for _, c := range []struct{ text, want string }{
		{"Diver finds the anchor - Harnow Post" + rest, "- Harnow Post"},
		{"Diver finds the anchor – Harnow Post" + rest, "– Harnow Post"},
		{"Diver finds the bell - Harnow Post" + rest, ""},
		{"Diver finds the anchor - for the second time since the flood of last year" + rest, ""},
	} {
		got := ""
		for _, f := range rulestest.Find(c.text, metadata.SiteName()) {
			got = f.Span.Of(c.text)
		}
		if got != c.want {
			t.Errorf("%q instead of %q", got, c.want)
		}
	}
}

// A date with nothing but a label behind it belongs to another rule.
func TestBareDate(t *testing.T) {
	rulestest.Silent(t, metadata.InlineDate(), "20200118: a date and no more\n", "20200118\n", "20200118 Library\n")
}
