package order

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/text"
)

// acronym looks at the acronym at token i of body paragraph n: Long Name (LN), or Long Name LN where the brackets were stripped.
func (a *article) acronym(n, i int) {
	d := a.doc
	t := &d.Tokens[i]
	if n == 0 || i < 3 || !a.spelledOut(i) {
		return
	}
	m, at := a.usedBefore(t, n)
	if m < 0 {
		return
	}
	a.add(hint{sign: lateAcronym, at: d.Tokens[at].Span(), because: t.Span(), paragraph: m, first: n,
		message: fmt.Sprintf("%q is used before it is spelled out", d.Of(t))})
}

// spelledOut says whether the capitals of the words before token i, brackets apart, spell it.
func (a *article) spelledOut(i int) bool {
	d := a.doc
	w := d.Of(&d.Tokens[i])
	j := i - 1
	if d.Tokens[j].IsByte('(') {
		j--
	}
	for k := len(w) - 1; k >= 0; {
		if j < 1 || d.Tokens[j].Kind != text.Space {
			if j < 0 || !d.Tokens[j].IsByte('-') {
				return false
			}
		}
		j--
		t := &d.Tokens[j]
		if t.Kind != text.Word {
			return false
		}
		switch c := d.Text[t.Start]; {
		case c == w[k]:
			k--
		case c >= 'a' && c <= 'z' && t.Entry.Is(lexicon.Function):
		case d.Tokens[j-1].IsByte('-'):
		default:
			return false
		}
		j--
		if k >= 0 && j < 1 {
			return false
		}
	}
	return true
}

// usedBefore returns the first body paragraph before n that holds the acronym, and its token.
func (a *article) usedBefore(t *text.Token, n int) (paragraph, token int) {
	for m := range n {
		first, last := a.tokens(m)
		for i := first; i < last; i++ {
			if u := &a.doc.Tokens[i]; u.Kind == text.Word && u.Case == text.Upper && stem(a.doc, u) == t.Hash {
				return m, i
			}
		}
	}
	return -1, -1
}
