package document_test

import (
	"testing"

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
