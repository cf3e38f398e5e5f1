package encoding

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkUnderscores judges pairs of _ round words of running text.
func checkUnderscores(p *lint.Pass) {
	s := p.Doc.Text
	for i := strings.IndexByte(s, '_'); i >= 0; i = indexByteFrom(s, '_', i+1) {
		shut := underscoreEnd(s, i)
		if shut == 0 {
			continue
		}
		for _, at := range [...]int{i, shut} {
			span := text.Span{Start: at, End: at + 1}
			p.ReportSpan(span, `"_" is Markdown for italic type, not text`, lint.UnsafeFix("remove the marks", span, ""))
		}
		i = shut
	}
}

// underscoreEnd returns the offset of the _ that closes the one at i, over one line end at most, or 0.
func underscoreEnd(s string, i int) int {
	before, after := byteAt(s, i-1), byteAt(s, i+1)
	if i > 0 && !blank(before) && before != '(' && before != '*' || !letter(after) && after < 0x80 && after != '"' && after != '\'' {
		return 0
	}
	rest := s[i+1 : min(len(s), i+1+squareLimit)]
	n := strings.IndexByte(rest, '_')
	if n < 1 || strings.Contains(rest[:n], "\n\n") || strings.Count(rest[:n], "\n") > 2 || !strings.ContainsAny(rest[:n], " “\"") {
		return 0
	}
	last, next := rest[n-1], byteAt(s, i+1+n+1)
	if (letter(after) || digit(after)) && (letter(last) || digit(last)) {
		return 0 // two names in a program
	}
	if blank(last) || letter(next) || digit(next) || next == '_' {
		return 0
	}
	return i + 1 + n
}
