package spacing

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// everyday says whether a token is a listed word that occurs in lower case.
func everyday(t *text.Token) bool {
	return t != nil && t.Kind == text.Word && t.Entry.Is(lexicon.Common|lexicon.Word|lexicon.Function)
}

// listed says whether a token is a word of any kind that the lexicon knows.
func listed(t *text.Token) bool { return t != nil && t.Kind == text.Word && t.Entry.Listed() }

func isWord(t *text.Token) bool { return t != nil && t.Kind == text.Word }

func isNumber(t *text.Token) bool {
	return t != nil && (t.Kind == text.Number || t.Kind == text.Alnum)
}

// mark is the text of a punctuation token, or "".
func mark(d *text.Document, t *text.Token) string {
	if t == nil || t.Kind != text.Punct {
		return ""
	}
	return d.Of(t)
}

// isCliticWord says whether a word is what stands behind the apostrophe of a contraction or possessive.
func isCliticWord(w string) bool {
	switch w {
	case "s", "t", "d", "m", "re", "ve", "ll", "S", "T", "D", "M":
		return true
	}
	return false
}

// quoteLimit is how many bytes of the text a message quotes.
const quoteLimit = 40

// excerpt is a piece of the text for a message, on one line.
func excerpt(d *text.Document, s text.Span) string {
	w := s.Of(d.Text)
	if len(w) <= quoteLimit {
		return strings.ToValidUTF8(strings.ReplaceAll(w, "\n", " "), "")
	}
	return strings.ToValidUTF8(strings.ReplaceAll(w[:quoteLimit/2], "\n", " "), "") + "…" + strings.ToValidUTF8(w[len(w)-quoteLimit/2:], "")
}

// slips is how many places without a blank, be it between words or behind marks, make a document a damaged one: a writer leaves out
// one in an article, a few in a book.
func slips(d *text.Document) int {
	const few, book = 2, 15000
	return few + d.Words/book
}

// technical says whether a document shows any program text: calls, paths, names joined by a low line. It asks for less than
// Document.AboutCode, since it decides only about doubtful findings, and is asked only where one depends on it.
func technical(p *lint.Pass) bool { return technicalMemo.Of(p) }

var technicalMemo = lint.NewMemo(readTechnical)

func readTechnical(p *lint.Pass) bool {
	d := p.Doc
	const enough, most = 3, 2
	marks := 0
	for _, m := range [...]string{"()", "::", "/etc/", "/usr/", "->", "${", "#include", "\\(", ".conf", ".exe"} {
		if marks += min(most, strings.Count(d.Text, m)); marks >= enough {
			return true
		}
	}
	for i := 1; i+1 < len(d.Text) && marks < enough; i++ {
		n := strings.IndexByte(d.Text[i:], '_')
		if n < 0 {
			break
		}
		if i += n; i+1 < len(d.Text) && isLetterByte(d.Text[i-1]) && isLetterByte(d.Text[i+1]) && !text.InAddress(d.Text, i) {
			marks++
		}
	}
	return marks >= enough
}

// sentenceGlue says whether a word holds sentences together and is hardly ever a part of a name in a program.
func sentenceGlue(w string) bool {
	switch strings.ToLower(w) {
	case "the", "this", "these", "those", "which", "and", "but", "was", "were", "would", "they", "their", "been", "when", "while", "however",
		"because", "said": // but of, with, it: sizeof, startswith, timeit
		return true
	}
	return false
}
