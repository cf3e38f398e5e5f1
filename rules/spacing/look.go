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

// enoughTechnical marks make a document technical; of one kind, mostTechnical count.
const enoughTechnical, mostTechnical = 3, 2

func readTechnical(p *lint.Pass) bool {
	d := p.Doc
	marks := 0
	for _, m := range [...]struct {
		mark string
		rare byte
	}{{"()", '('}, {"::", ':'}, {"/etc/", '/'}, {"/usr/", '/'}, {"->", '>'}, {"${", '{'}, {"#include", '#'}, {"\\(", '\\'}} {
		if d.HasByte(m.rare) {
			marks += min(mostTechnical, strings.Count(d.Text, m.mark))
		}
		if marks >= enoughTechnical {
			return true
		}
	}
	if marks += programFiles(d.Text); marks >= enoughTechnical {
		return true
	}
	return d.HasByte('_') && marks+lowLines(d.Text, enoughTechnical-marks) >= enoughTechnical
}

// programFiles counts endings of names of files that only programs have.
func programFiles(s string) int {
	conf, exe := 0, 0
	for i := strings.IndexByte(s, '.'); i >= 0 && i+1 < len(s); {
		switch s[i+1] {
		case 'c':
			if strings.HasPrefix(s[i+1:], "conf") {
				conf++
			}
		case 'e':
			if strings.HasPrefix(s[i+1:], "exe") {
				exe++
			}
		}
		n := strings.IndexByte(s[i+1:], '.')
		if n < 0 {
			break
		}
		i += 1 + n
	}
	return min(mostTechnical, conf) + min(mostTechnical, exe)
}

// lowLines counts low lines inside names, as many as enough.
func lowLines(s string, enough int) int {
	marks := 0
	for i := 1; i+1 < len(s) && marks < enough; i++ {
		n := strings.IndexByte(s[i:], '_')
		if n < 0 {
			break
		}
		if i += n; i+1 < len(s) && isLetterByte(s[i-1]) && isLetterByte(s[i+1]) && !text.InAddress(s, i) {
			marks++
		}
	}
	return marks
}

// hyphens lists the offsets of the hyphens that the rules of this family look at: those behind a letter and before a blank or a line
// end, and those before a capital.
var hyphens = lint.NewMemo(func(p *lint.Pass) []int32 {
	if !p.Doc.HasByte('-') {
		return nil
	}
	var found []int32
	s := p.Doc.Text
	for i := strings.IndexByte(s, '-'); i >= 0 && i+1 < len(s); {
		switch c := s[i+1]; {
		case c == ' ' || c == '\n' || c == '\r':
			if i > 0 && isLetterByte(s[i-1]) {
				found = append(found, int32(i))
			}
		case isUpperByte(c):
			found = append(found, int32(i))
		}
		n := strings.IndexByte(s[i+1:], '-')
		if n < 0 {
			break
		}
		i += 1 + n
	}
	return found
})

// sentenceGlue says whether a word holds sentences together and is hardly ever a part of a name in a program.
func sentenceGlue(w string) bool {
	switch strings.ToLower(w) {
	case "the", "this", "these", "those", "which", "and", "but", "was", "were", "would", "they", "their", "been", "when", "while", "however",
		"because", "said": // but of, with, it: sizeof, startswith, timeit
		return true
	}
	return false
}
