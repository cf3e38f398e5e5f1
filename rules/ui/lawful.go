package ui

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// lawful says whether the text is a licence, a contract or a statute, which are about what the notices of pages are about: copyright,
// terms and conditions, contributions. It is asked only where furniture was found.
var lawful = lint.NewMemo(func(p *lint.Pass) bool {
	const (
		fewest  = 15 // words of the law
		kinds   = 6  // different ones
		density = 50 // one in so many words
	)
	var seen [len(legalese)]bool
	total, different := 0, 0
	d := p.Doc
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Len() < 6 {
			continue
		}
		w := strings.ToLower(d.Of(t))
		for n, law := range legalese {
			if strings.HasPrefix(w, law) {
				total++
				if !seen[n] {
					seen[n] = true
					different++
				}
				break
			}
		}
	}
	return total >= fewest && different >= kinds && total*density >= d.Words
})

// legalese are beginnings of words that licences, contracts and statutes are made of.
var legalese = [...]string{
	"licens", "licenc", "copyright", "warrant", "liabilit", "liable", "hereby", "herein", "hereof", "hereunder", "thereof", "thereto", "damages",
	"redistribut", "pursuant", "notwithstanding", "merchantab", "infring", "indemn", "obligation", "agreement", "jurisdiction", "provision",
	"permission", "trademark", "arising", "conditions", "disclaim",
}
