package metadata

import (
	"testing"

	"github.com/scrapelint/scrapelint/internal/text"
)

func TestFull(t *testing.T) {
	for n, want := range map[string]bool{
		"20211228": true, "20210101": true, "20211231": true, "19990430": true,
		"20211328": false, "20210028": false, "20211200": false, "20211232": false, "18991228": false, "2021122": false, "202112281": false,
		"2021-12-28": true, "2021/12/28": true, "2021.12.28": true, "2021-12-28T10:00:00Z": true, "2021-12/28": false, "2021-1-28x": false, "2021:12:28": false,
		"2021-12-2x": false, "1821-12-28": false,
		"28.12.2021": true, "12/28/2021": true, "28-12-2021": true, "28.12/2021": false, "28:12:2021": false, "2x.12.2021": false, "28.12.1821": false,
		"": false, "2021": false, "2021-12-2": false,
	} {
		if full(n) != want {
			t.Errorf("%q: %v", n, !want)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[string]bool{
		"21st": true, "2ND": true, "9pm": true, "04h": true, "10z": true, "2021-12-28T10:00:00Z": true,
		"st": false, "": false, "21": false, "9kg": false, "20211228": true, "5G": false, "Apr": false,
	} {
		if ordinal(n) != want {
			t.Errorf("%q: %v", n, !want)
		}
	}
}

func TestListed(t *testing.T) {
	for word, want := range map[string]bool{
		"may": true, "january": true, "січня": true, "грудня": true, "juni": true, "jun": true, "ma": false, "ay": false, "uni": false, "januar": true, "маja": false,
	} {
		if listed(months, word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}

func TestDateOnly(t *testing.T) {
	for s, want := range map[string]bool{
		"March 3, 2022": true, "3 mars 2022": true, "March 2022": false, "March 31, 22": false, "3 March": false, "2022": false,
		"17:13 30/05/2014": true, "2021-12-28": true, "Mon, 3rd of March 2022 at 9pm GMT +1 | 10": true,
		"March 3, 2022 & more": false, "March 3, 2022 £5": false, "March 3rds 2022": false, "Chapter 20211228": false, "March 3 2022 a@b.example": false,
		"12, 13, 2022": false, "12345, March": false,
	} {
		d := text.Parse("t", s)
		if dateOnly(d, 0, len(d.Tokens)) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
