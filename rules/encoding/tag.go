package encoding

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// HTMLTag finds tags, comments and attributes of HTML in the text.
func HTMLTag() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/html-tag",
		Summary: "an HTML tag, comment or attribute left in the text",
		Why: `The extractor did not parse this part of the page, or the content system escaped it, so that a piece of the page's source
stands in the article. The repair deletes the tag; a line break becomes a blank. Tags in quotation marks or followed by the word
"tag" are what an article about HTML talks about.`,
		Severity:    lint.Error,
		Code:        lint.NoCode,
		Fix:         lint.FixUnsafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The vote was close.⟦<br />⟧The mayor left.", Good: "The vote was close. The mayor left."},
			{Bad: "She called it ⟦<em>⟧absurd⟦</em>⟧ twice.", Good: "She called it absurd twice."},
			{Bad: "The mayor read ⟦<a href=\"/news/pier\">⟧the report⟦</a>⟧ twice.", Good: "The mayor read the report twice."},
			{Bad: "The end.⟦<!-- pagebreak -->⟧", Good: "The end."},
			{Bad: "Our partner ⟦target=\"_blank\" rel=\"noopener\">⟧Velmark wrote.", Good: "Our partner Velmark wrote."},
		},
		Clean: []string{
			"I <3 this town, and 5 < 7 > 2.",
			"The <br> tag breaks a line; \"<p>\" begins a paragraph.",
			"The mayor mailed <press@velmark.example> twice that day.",
			"He typed <name> and <town> by hand.",
			"If a<b and b>c then stop.",
			"The equation x = \"5\" holds.",
			"Sales <5% of <b2b> total.",
		},
		Check: checkTag,
	}
}

func checkTag(p *lint.Pass) {
	d := p.Doc
	s := d.Text
	if d.HasByte('<') && !sample(s) {
		for i := strings.IndexByte(s, '<'); i >= 0; i = indexByteFrom(s, '<', i+1) {
			if end := tagEnd(s, i); end > 0 && !discussed(s, i, end) {
				reportTag(p, text.Span{Start: i, End: end})
			}
		}
	}
	if d.HasByte('=') && (d.HasByte('"') || d.HasByte('\'')) {
		checkAttributes(p)
	}
}

// sample says whether the text shows a whole page as an example: a document type, not at its own start, and the end of the page.
func sample(s string) bool {
	const head = 200
	i := strings.Index(s, "<!DOCTYPE html")
	return i > head && strings.Contains(s[i:], "</html>")
}

// indexByteFrom is the offset of c at or after i, or -1.
func indexByteFrom(s string, c byte, i int) int {
	if n := strings.IndexByte(s[i:], c); n >= 0 {
		return i + n
	}
	return -1
}

// maxTag bounds the length of a tag in bytes.
const maxTag = 2000

// tagEnd returns the end of the tag or comment that begins with the < at i, or 0.
func tagEnd(s string, i int) int {
	rest := s[i:min(len(s), i+maxTag)]
	if strings.HasPrefix(rest, "<!--") {
		if n := strings.Index(rest, "-->"); n > 0 {
			return i + n + len("-->")
		}
		return 0
	}
	if strings.HasPrefix(rest, "<![CDATA[") {
		return i + len("<![CDATA[")
	}
	at := 1
	if at < len(rest) && rest[at] == '/' {
		at++
	}
	from := at
	for at < len(rest) && (letter(rest[at]) || digit(rest[at]) && at > from) {
		at++
	}
	if !tagName(rest[from:at]) || at == len(rest) {
		return 0
	}
	switch c := rest[at]; {
	case c == '>' && rest[from:at] == "path":
		return 0 // <path> stands for the name of a file
	case c == '>':
		return i + at + 1
	case c == '/' && strings.HasPrefix(rest[at:], "/>"):
		return i + at + 2
	case c != ' ' && c != '\n' && c != '\t':
		return 0
	}
	n := strings.IndexAny(rest[at:], "<>")
	if n < 0 || rest[at+n] == '<' {
		return 0
	}
	inside := strings.TrimSpace(strings.TrimSuffix(rest[at:at+n], "/"))
	if inside != "" && !strings.Contains(inside, "=") {
		return 0
	}
	return i + at + n + 1
}

// tagName says whether a name is that of an element that articles hold.
func tagName(name string) bool {
	switch strings.ToLower(name) {
	case "a", "abbr", "article", "aside", "audio", "b", "blockquote", "body", "br", "button", "caption", "center", "cite", "code",
		"dd", "del", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2",
		"h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "li", "link",
		"main", "meta", "nav", "noscript", "object", "ol", "option", "p", "param", "picture", "pre", "q", "s", "script",
		"section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td",
		"textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "video", "wbr", "o", "path":
		return true
	}
	return false
}

// discussed says whether a tag is what the sentence is about.
func discussed(s string, start, end int) bool {
	if mentioned(s, text.Span{Start: start, End: end}) {
		return true
	}
	rest := strings.TrimLeft(s[end:min(len(s), end+12)], " ")
	for _, w := range [...]string{"tag", "element", "attribute", "and <", "or <", "block"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

func reportTag(p *lint.Pass, span text.Span) {
	s := p.Doc.Text
	raw := span.Of(s)
	repl := ""
	if breaks(raw) && visibleByte(byteAt(s, span.Start-1)) && visibleByte(byteAt(s, span.End)) && s[span.End] != '<' {
		repl = " "
	}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is HTML code, not text`, visible(raw)), lint.UnsafeFix("delete it", span, repl))
}

func visibleByte(c byte) bool { return c > ' ' }

// breaks says whether a tag separates words.
func breaks(tag string) bool {
	name := strings.ToLower(strings.Trim(tag, "</> "))
	for _, w := range [...]string{"br", "p", "div", "li", "td", "tr", "h1", "h2", "h3", "h4", "hr"} {
		if after, ok := strings.CutPrefix(name, w); ok && (after == "" || after[0] == ' ') {
			return true
		}
	}
	return false
}

// checkAttributes finds what is left of a tag that lost its beginning: target="_blank">.
func checkAttributes(p *lint.Pass) {
	s := p.Doc.Text
	done := 0
	for i := strings.IndexByte(s, '='); i >= 0; i = indexByteFrom(s, '=', i+1) {
		if i < done || i+1 >= len(s) || s[i+1] != '"' && s[i+1] != '\'' {
			continue
		}
		start := i
		for start > done && (lower(s[start-1]) || s[start-1] == '-') {
			start--
		}
		if !attributeName(s[start:i]) || insideTag(s, start) {
			continue
		}
		end := attributesEnd(s, i)
		if end == 0 {
			continue
		}
		done = end
		span := text.Span{Start: start, End: end}
		p.ReportSpan(span, fmt.Sprintf(`"%s" is the rest of an HTML tag`, visible(span.Of(s))), lint.UnsafeFix("delete it", span, ""))
	}
}

func attributeName(name string) bool {
	switch name {
	case "href", "src", "class", "target", "rel", "style", "alt", "width", "height", "srcset", "sizes", "align", "border",
		"onclick", "title", "id":
		return true
	}
	return strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-")
}

// insideTag says whether an unclosed < or [ stands before i on its line: then another finding covers the attribute.
func insideTag(s string, i int) bool {
	line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
	return strings.LastIndexByte(line, '<') > strings.LastIndexByte(line, '>') ||
		strings.LastIndexByte(line, '[') > strings.LastIndexByte(line, ']')
}

// attributesEnd returns the end of a run of attributes whose first = is at i; it must end with > to be the rest of a tag.
func attributesEnd(s string, i int) int {
	for {
		quote := s[i+1]
		end := indexByteFrom(s, quote, min(i+2, len(s)))
		if end < 0 || end-i > maxTag || strings.IndexByte(s[i:end], '\n') >= 0 {
			return 0
		}
		end++
		for end < len(s) && (s[end] == ' ' || s[end] == '/') {
			end++
		}
		if byteAt(s, end) == '>' {
			return end + 1
		}
		at := end
		for at < len(s) && (lower(s[at]) || s[at] == '-') {
			at++
		}
		if at == end || byteAt(s, at) != '=' || byteAt(s, at+1) != '"' && byteAt(s, at+1) != '\'' {
			return 0
		}
		i = at
	}
}
