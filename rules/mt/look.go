package mt

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// after returns the token behind token i when exactly one plain space stands between, else nil and -1.
func after(d *text.Document, i int) (*text.Token, int) {
	if i+2 >= len(d.Tokens) || !plainSpace(d, i+1) {
		return nil, -1
	}
	return &d.Tokens[i+2], i + 2
}

// before is after to the left.
func before(d *text.Document, i int) (*text.Token, int) {
	if i < 2 || !plainSpace(d, i-1) {
		return nil, -1
	}
	return &d.Tokens[i-2], i - 2
}

func plainSpace(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	return t.Kind == text.Space && t.Len() == 1
}

// is says whether the token is one of the words, in any letter case. The words begin with an ASCII letter.
func is(d *text.Document, t *text.Token, words ...string) bool {
	if t == nil || t.Kind != text.Word {
		return false
	}
	c := d.Text[t.Start] | 0x20
	for _, w := range words {
		if t.Len() == len(w) && c == w[0]|0x20 && strings.EqualFold(d.Of(t), w) {
			return true
		}
	}
	return false
}

// listed says whether the space-separated list holds the word, in any letter case.
func listed(list, w string) bool {
	for len(list) > 0 {
		next := strings.IndexByte(list, ' ')
		if next < 0 {
			next = len(list)
		}
		if next == len(w) && strings.EqualFold(list[:next], w) {
			return true
		}
		list = list[min(next+1, len(list)):]
	}
	return false
}

// wordList is a list of words in lower case with blanks between them, and a sieve that refuses nearly all others.
type wordList struct {
	words string
	sieve *text.Sieve
}

func newList(words string) wordList { return wordList{words, text.NewSieve(strings.Fields(words)...)} }

// holds says whether the list holds the word, in any letter case. The words are ASCII, so that what has the letters of one has its Hash.
func (l *wordList) holds(d *text.Document, t *text.Token) bool {
	return t != nil && t.Kind == text.Word && l.sieve.Bit(t.Hash) != 0 && listed(l.words, d.Of(t))
}

// quoted says whether token i stands inside double quotation marks of its paragraph.
func quoted(d *text.Document, i int) bool {
	marks := d.Indexed(text.Quotes)
	start := lineStart(d, i)
	straight := 0
	for n := below(marks, i) - 1; n >= 0 && int(marks[n]) >= start; n-- {
		t := &d.Tokens[marks[n]]
		switch {
		case t.Hash == '"':
			straight++
		case t.Has(text.Opening):
			return true
		default:
			return false
		}
	}
	return straight%2 == 1
}

// below counts the indexes under i.
func below(marks []int32, i int) int {
	lo, hi := 0, len(marks)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(marks[mid]) < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func lineStart(d *text.Document, i int) int { return d.Lines[d.LineAt(int(d.Tokens[i].Start))].First }

// prose says whether token i stands in a line of running English: not a table row, a heading or another language.
func prose(d *text.Document, i int) bool {
	n := d.LineAt(int(d.Tokens[i].Start))
	l := &d.Lines[n]
	return l.Role == text.RoleBody && l.Words >= 6 && d.English(n)
}

// name says whether the token is written like a name: a capital that does not come from the start of a sentence.
func name(t *text.Token) bool {
	return t.Kind == text.Word && t.Case != text.Lower && t.Case != text.NoCase && !t.Has(text.SentenceStart)
}

// nation says whether the word is a country, a people or an acronym.
func nation(t *text.Token) bool {
	return t.Case == text.Upper && t.Len() > 1 || t.Has(text.Initials) || t.Case == text.Title && t.Entry.Is(lexicon.Country|lexicon.Demonym)
}

// span is the text from the start of token i to the end of token j.
func span(d *text.Document, i, j int) text.Span {
	return text.Span{Start: int(d.Tokens[i].Start), End: int(d.Tokens[j].End)}
}

// show is the text of a span, shortened for a message.
func show(d *text.Document, s text.Span) string { return lint.Excerpt(s.Of(d.Text)) }

var magnitudes = newList("million billion trillion thousand crore lakh bn mn tn")

const months = "january february march april may june july august september october november december jan feb mar apr jun jul aug " +
	"sep sept oct nov dec"

const weekdays = "monday tuesday wednesday thursday friday saturday sunday"
