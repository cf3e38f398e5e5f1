package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
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
		if t.Kind == text.Handle {
			m.behindHandle(i, t)
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
	m.behindPost(t, w)
}

// behindPost looks for the date of a post at the end of the short address of its picture or link: these addresses have ten characters.
func (m *missing) behindPost(t *text.Token, w string) {
	const id = 10
	for _, start := range [...]string{"pic.twitter.com/", "https://t.co/", "pic.x.com/"} {
		rest, ok := strings.CutPrefix(w, start)
		if ok && len(rest) > id+2 && isUpperByte(rest[id]) && month(rest[id:]) {
			m.address(t.Span(), int(t.Start)+len(start)+id)
		}
	}
}

// behindHandle looks for a sentence directly behind the full stop of a handle: @Orre.The ferry.
func (m *missing) behindHandle(i int, t *text.Token) {
	stop, r, next := m.d.Tok(i+1), m.d.Tok(i+2), m.d.Tok(i+4)
	if stop == nil || !stop.IsByte('.') || stop.Has(text.SpaceAfter) || m.d.Byte(int(t.Start)) != '@' || !isWord(r) || r.Case != text.Title {
		return
	}
	if r.Entry.Is(lexicon.Common|lexicon.Function) && r.Has(text.SpaceAfter) && isWord(next) && next.Case == text.Lower {
		m.address(text.Span{Start: int(t.Start), End: int(r.End)}, int(stop.End))
	}
}

func startsAddress(w string) bool {
	return strings.HasPrefix(w, "http") || strings.HasPrefix(w, "pic.twitter.com/") || strings.HasPrefix(w, "www.")
}

func (m *missing) address(span text.Span, gap int) {
	m.p.ReportSpan(span, fmt.Sprintf(`a blank is missing between "%s" and "%s"`, excerpt(m.d, text.Span{Start: span.Start, End: gap}),
		excerpt(m.d, text.Span{Start: gap, End: span.End})), lint.SafeFix("insert a blank", text.Span{Start: gap, End: gap}, " "))
}
