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

// ended says whether a stretch ends as sentences do.
func ended(d *text.Document, s text.Span) bool {
	c := d.Byte(s.End - 1)
	return c == '.' || c == '!' || c == '?'
}

// spoken says whether the text is talk without marks round it, as in subtitles, scripts and games, where people call for help, say
// whom to follow, and ask whether one is sure. It is asked only where furniture was found.
var spoken = lint.NewMemo(func(p *lint.Pass) bool {
	const (
		fewest  = 12 // paragraphs
		longest = 25 // words of one on average
		calls   = 5  // one paragraph in so many ends in ! or ?
		persons = 25 // one word in so many is I or you
	)
	d := p.Doc
	if len(d.Paragraphs) < fewest || d.Words > longest*len(d.Paragraphs) || !d.HasByte('!') || !d.HasByte('?') {
		return false
	}
	called := 0
	for i := range d.Paragraphs {
		end := d.Paragraphs[i].End
		for end > 0 && blank(d.Byte(end-1)) {
			end--
		}
		if c := d.Byte(end - 1); c == '!' || c == '?' {
			called++
		}
	}
	v, said := d.Vocabulary(), 0
	for _, w := range [...]string{"i", "you", "me", "my", "your", "i'm", "i’m", "you're", "you’re", "i'll", "i’ll"} {
		said += v.CountFold(w)
	}
	return called*calls >= len(d.Paragraphs) && said*persons >= d.Words
})
