package fragment

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

var pieces = [...]string{
	"The", "It", "Last", "At", "But", "What", "Anna", "Marsh", "Boats", "Harbour", "NEW", "YORK", "U.S.", "this", "year", "2016", "(AP)", "the",
	"council", "said", "was", "voted", "price", "old", "is", "harbour", "of", "and", "photo", "Photo", "Above,", "In", "File", "AP", "Getty",
	"left,", "on March 3, 2019", ".", ".", ",", ":", "”", "“", "?", "\n", "during a",
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(260) {
		b.WriteString(pieces[r.IntN(len(pieces))])
		if r.IntN(20) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// What is tested before a capital or a sentence is judged in full never refuses what would be found.
func TestRefusals(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		s := randomText(r)
		d := text.Parse("t", s)
		judged := map[int]bool{}
		words := capitals{d: d, rest: d.Indexed(text.Capitals)}
		for i := words.runOn(); i >= 0; i = words.runOn() {
			judged[i] = true
		}
		for _, c := range d.Indexed(text.Capitals) {
			if i := int(c); i >= 2 && i+2 < len(d.Tokens) && !judged[i] && runsOn(d, i) {
				t.Fatalf("%q: %q is refused", s, d.Of(&d.Tokens[i]))
			}
		}
		for i := range d.Sentences {
			if p := &d.Sentences[i]; p.Words > 0 && !mayCaption(d, i) && (captionStart(d, p) != "" || endsInPhoto(d, p) || agencyLine(d, i) || scene(d, i) ||
				agencyFollows(d, i) || pictureWords.has(d.Of(&d.Tokens[p.First]))) {
				t.Fatalf("%q: sentence %q is refused", s, p.Span().Of(s))
			}
			if p := &d.Sentences[i]; goesOnLower(d, p) && startsTitled(d, p) {
				t.Fatalf("%q: the heading of %q is refused", s, p.Span().Of(s))
			}
		}
	}
}

// runsOn says whether checkRunOn would do anything with the capitalised word i.
func runsOn(d *text.Document, i int) bool {
	t, before, after := &d.Tokens[i], &d.Tokens[i-2], &d.Tokens[i+2]
	if before.Case == text.Upper && (t.Case == text.Title || t.Has(text.Initials)) && d.Tokens[i-1].Kind == text.Space && before.Entry.Is(lexicon.Place|lexicon.Country) {
		return true
	}
	if t.Case != text.Title || t.Has(text.SentenceStart|text.LineStart) || d.Tokens[i-1].Kind != text.Space || d.Tokens[i+1].Kind != text.Space {
		return false
	}
	words := d.Lines[d.LineAt(int(t.Start))].Words
	return beginsText(d, i) || before.Case == text.Upper && after.Kind == text.Word && after.Case == text.Lower && words >= headedLine ||
		before.Case == text.Lower && after.Case == text.Lower && (opensJoined(d, i) || contentOpens(d, i))
}

// startsTitled says whether titledEnd would find anything in a sentence.
func startsTitled(d *text.Document, s *text.Sentence) bool {
	opener, _, headings := titledEnd(d, s, false)
	item, _, more := titledEnd(d, s, true)
	return opener > 0 || headings > 0 || item > 0 || more > 0
}
