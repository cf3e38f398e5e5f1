package ui

import (
	"strings"
	"sync"

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
	for _, i := range d.Watched() {
		n := legal().set.Find(d.Tokens[i].Hash)
		if n < 0 {
			continue
		}
		total++
		if k := legal().kinds[n]; !seen[k] {
			seen[k] = true
			different++
		}
	}
	return total >= fewest && different >= kinds && total*density >= d.Words
})

// legalese are words that licences, contracts and statutes are made of, those of one kind together.
var legalese = [...]string{
	"license licenses licensed licensee licensees licensing licensor licensors", "licence licences licenced licencing",
	"copyright copyrights copyrighted", "warrant warrants warranted warranty warranties", "liability liabilities", "liable", "hereby",
	"herein", "hereof", "hereunder", "thereof", "thereto", "damages",
	"redistribute redistributes redistributed redistributing redistribution redistributions", "pursuant", "notwithstanding",
	"merchantability merchantable", "infringe infringes infringed infringing infringement infringements",
	"indemnify indemnifies indemnified indemnity indemnities indemnification", "obligation obligations", "agreement agreements",
	"jurisdiction jurisdictions", "provision provisions", "permission permissions", "trademark trademarks", "arising", "conditions",
	"disclaim disclaims disclaimed disclaimer disclaimers",
}

// law is legalese, word by word: the number of a word leads to its kind.
type law struct {
	words []string
	kinds []int
	set   *text.WordSet
}

var legal = sync.OnceValue(func() *law {
	l := &law{}
	for k, kind := range legalese {
		for w := range strings.FieldsSeq(kind) {
			l.words, l.kinds = append(l.words, w), append(l.kinds, k)
		}
	}
	l.set = text.NewWordSet(l.words...)
	return l
})

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
