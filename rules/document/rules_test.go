package document_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/rulestest"
	"github.com/scrapelint/scrapelint/rules/document"
)

func TestRules(t *testing.T) {
	for _, r := range document.Rules() {
		t.Run(r.Name, func(t *testing.T) { rulestest.Rule(t, r) })
	}
}

// TestOtherLanguagesAreNoGibberish: languages with many consonants.
func TestOtherLanguagesAreNoGibberish(t *testing.T) {
	rulestest.Silent(t, document.Gibberish(),
		"Strč prst skrz krk. Chrt pln skvrn zdrhl z Brd. Rada města ve čtvrtek oznámila, že nový most bude otevřen na podzim příštího roku.",
		"Cymru sydd yn wlad fach ond mae ganddi lawer o fynyddoedd a llynnoedd, ac mae pobl yn hoff iawn o gerdded yno yn yr haf, ac yn y gaeaf hefyd.",
		"Rada miejska zapowiedziała we wtorek, że nowy most zostanie otwarty jesienią, a stary zostanie zburzony po dwóch latach pracy w porcie rybackim.",
		"Umkhandlu wedolobha uthe ngoLwesibili ibhuloho elisha lizovulwa ekwindla ngemva kweminyaka emibili yomsebenzi emfuleni omkhulu.",
		"Городской совет сообщил во вторник, что строительство нового моста начнётся осенью, а старый мост закроют после двух лет работы.")
}

// TestLimits: from which length, share or number on a file is named.
func TestLimits(t *testing.T) {
	const notice = "Please enable JavaScript in your browser."
	lines := func(short, long, ended int) string {
		return strings.Repeat("Thirty letters in this line it\n", short) + strings.Repeat("Thirty-one letters in this line\n", long) + strings.Repeat("It ends.\n", ended)
	}
	hashes := func(n, words int) string {
		return strings.Repeat("9f86d081884c ", n) + strings.Repeat("9f86d081884 ", words-n)
	}
	for _, c := range []struct {
		name  string
		rule  *lint.Rule
		text  string
		found bool
	}{
		{"a notice of 249 words", document.Blocked(), notice + strings.Repeat(" and", 243), true},
		{"a notice of 250 words", document.Blocked(), notice + strings.Repeat(" and", 244), false},
		{"29 words", document.TooShort(), strings.Repeat("Harbour ", 29), true},
		{"30 words", document.TooShort(), strings.Repeat("Harbour ", 30), false},
		{"ten lines", document.ListLike(), lines(10, 0, 0), true},
		{"nine lines and blank ones", document.ListLike(), lines(9, 0, 0) + "\n\n\n", false},
		{"68 of 100 lines are short", document.ListLike(), lines(68, 32, 0), true},
		{"67 of 100 lines are short", document.ListLike(), lines(67, 33, 0), false},
		{"11 of 100 lines end", document.ListLike(), lines(89, 0, 11), true},
		{"12 of 100 lines end", document.ListLike(), lines(88, 0, 12), false},
		{"thirty characters in other letters", document.ListLike(), strings.Repeat("Трыццаць літар у гэтым радку а\n", 10), true},
		{"thirty-one characters in other letters", document.ListLike(), strings.Repeat("Трыццаць і адна літара ў радку.\n", 10), false},
		{"a third of twelve words are strings", document.Gibberish(), hashes(4, 12), true},
		{"fewer are strings", document.Gibberish(), hashes(3, 12), false},
		{"ten words", document.Gibberish(), hashes(10, 10), true},
		{"nine words", document.Gibberish(), hashes(9, 9), false},
	} {
		if found := rulestest.Find(c.text, c.rule); len(found) > 0 != c.found {
			t.Errorf("%s: %s found %v", c.name, c.rule.Name, found)
		}
	}
}

// TestAddressIsNotNothing: an address is no word, but the file is not empty.
func TestAddressIsNotNothing(t *testing.T) { rulestest.Silent(t, document.Empty(), "a@velm.example") }
