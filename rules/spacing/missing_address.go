package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// addresses looks at addresses and tags that run into the word before them: confirmedhttps://…, nowpic.twitter.com/…, day.#Harbour.
// A post that was copied into an article lost its links' blanks.
func (m *missing) addresses() {
	for _, n := range m.d.Indexed(text.Protected) {
		i := int(n)
		t, before := m.d.Tok(i), m.d.Tok(i-1)
		if t.Kind == text.URL && (before == nil || before.Kind == text.Space || before.Kind == text.Newline) {
			m.insideAddress(t)
			continue
		}
		if tag, ok := strings.CutSuffix(m.d.Of(t), "https"); ok && t.Kind == text.Handle && len(tag) > 2 && m.d.Byte(int(t.End)) == ':' {
			m.address(t.Span(), int(t.Start)+len(tag)) // #Harbourhttps://
			continue
		}
		if before == nil || t.Has(text.SpaceBefore|text.LineStart) {
			continue
		}
		word := before
		if before.Kind == text.Punct {
			if word = m.d.Tok(i - 2); !before.IsByte('.') && !before.IsByte('!') && !before.IsByte('?') && m.d.Of(before) != "…" {
				continue
			}
		}
		w := m.d.Of(t)
		if everyday(word) && word.Len() > 2 && (t.Kind == text.URL && startsAddress(w) || t.Kind == text.Handle && w[0] == '#') {
			m.address(text.Span{Start: int(word.Start), End: int(t.End)}, int(t.Start))
		}
	}
}

// insideAddress looks for a word at the front of an address: nowpic.twitter.com.
func (m *missing) insideAddress(t *text.Token) {
	w := m.d.Of(t)
	for _, start := range [...]string{"pic.twitter.com/", "https://", "http://"} {
		at := strings.Index(w, start)
		if at > 1 && letterRun(w[:at]) && entryOf(w[:at]).Listed() {
			m.address(t.Span(), int(t.Start)+at)
			return
		}
	}
}

func startsAddress(w string) bool {
	return strings.HasPrefix(w, "http") || strings.HasPrefix(w, "pic.twitter.com/") || strings.HasPrefix(w, "www.")
}

func (m *missing) address(span text.Span, gap int) {
	m.p.ReportSpan(span, fmt.Sprintf(`a blank is missing between "%s" and "%s"`, excerpt(m.d, text.Span{Start: span.Start, End: gap}),
		excerpt(m.d, text.Span{Start: gap, End: span.End})), lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " "))
}
