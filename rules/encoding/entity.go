package encoding

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// HTMLEntity finds character references that were never decoded.
func HTMLEntity() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/html-entity",
		Summary: "an HTML character reference that was not decoded: &amp; &nbsp; &#8217;",
		Why: `The scraper took the source of a page for its text, or the page was escaped twice, so that a reader sees the name of a
character in place of the character. Also found: references that lost their & or their semicolon or were torn apart by a tokenizer
(` + "`& quot ;`" + `), and references inside references.

The repair decodes as often as needed. A reference in quotation marks is what an article about HTML talks about, and is left alone.`,
		Severity:    lint.Error,
		Code:        lint.NoCode,
		Fix:         lint.FixSafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "Hale ⟦&amp;⟧ Sons said it⟦&#8217;⟧s over.", Good: "Hale & Sons said it’s over."},
			{Bad: "The bridge⟦&amp;nbsp;⟧opened in June.", Good: "The bridge opened in June."},
			{Bad: "He called it ⟦&ldquo;⟧a mess⟦&rdquo;⟧ ⟦&mdash;⟧ twice.", Good: "He called it “a mess” — twice."},
			{Bad: "We don⟦#039;⟧t know.", Good: "We don't know."},
			{Bad: "A ⟦&amp;amp;#233;⟧migr⟦&eacute⟧ spoke.", Good: "A émigré spoke."},
			{Bad: "She said ⟦& quot ;⟧no⟦& quot ;⟧ again.", Good: `She said "no" again.`},
			{Bad: "The mayor⟦&acirc;&euro;&trade;⟧s car.", Good: "The mayor’s car."},
		},
		Clean: []string{
			"The shops of AT&T; Marks & Spencer; B&Q; all closed.",
			"Type \"&amp;\" to get an ampersand, or “&nbsp;” for a blank.",
			"R&D rose; M&A fell; Q&A follows.",
			"See http://shop.example/?a=1&copy=2&reg=3 for more.",
			"The issue is #1042; the next is #1043.",
			"He wrote #news; then #sport; and #2024; in one post about the ferry.",
			"She works at H&M in Tarnby & lives nearby.",
		},
		Check: checkEntity,
	}
}

func checkEntity(p *lint.Pass) {
	d := p.Doc
	if d.HasByte('&') {
		eachEntity(p, '&', entityAt)
	}
	if d.HasByte(';') {
		eachEntity(p, ';', strippedEntityAt)
	}
}

// eachEntity looks at every byte c and reports the references that at finds there, joined with those that follow directly.
func eachEntity(p *lint.Pass, c byte, at func(s string, i int) text.Span) {
	s := p.Doc.Text
	for i := 0; ; {
		n := strings.IndexByte(s[i:], c)
		if n < 0 {
			return
		}
		i += n
		span := at(s, i)
		if span.Len() == 0 {
			i++
			continue
		}
		for c == '&' && span.End < len(s) && s[span.End] == '&' {
			next := at(s, span.End)
			if next.Len() == 0 {
				break
			}
			span.End = next.End
		}
		if !mentioned(s, span) && !protected(p.Doc, span) {
			reportEntity(p, span)
		}
		i = max(span.End, i+1)
	}
}

// entityAt returns the span of the reference whose & is at i, with what escaping twice put behind it (&amp;nbsp;).
func entityAt(s string, i int) text.Span {
	end := referenceEnd(s, i+1)
	if end == 0 {
		return text.Span{}
	}
	for strings.HasSuffix(s[i:end], "amp;") {
		more := referenceEnd(s, end)
		if more == 0 {
			break
		}
		end = more
	}
	return text.Span{Start: i, End: end}
}

// maxName is the length of the longest name of a reference that pages use.
const maxName = 10

// referenceEnd returns the end of a reference whose name, or number with its #, begins at i, else 0. Blanks may stand between
// the parts, as tokenizers leave them, if there is a semicolon.
func referenceEnd(s string, i int) int {
	start := i
	for i < len(s) && s[i] == ' ' && i-start < 2 {
		i++
	}
	torn := i > start
	body := i
	if i < len(s) && s[i] == '#' {
		return numberEnd(s, i+1, torn)
	}
	for i < len(s) && (letter(s[i]) || digit(s[i]) && i > body) && i-body < maxName {
		i++
	}
	name := s[body:i]
	if name == "" {
		return 0
	}
	semicolon := i
	for semicolon < len(s) && s[semicolon] == ' ' && semicolon-i < 2 {
		semicolon++
	}
	if semicolon < len(s) && s[semicolon] == ';' && (semicolon == i || torn || bareName(name)) {
		if torn && !bareName(name) {
			return 0
		}
		if known("&" + name + ";") {
			return semicolon + 1
		}
		return 0
	}
	if !torn && bareName(name) && !digit(byteAt(s, i)) && byteAt(s, i) != '=' {
		return i
	}
	return 0
}

func numberEnd(s string, i int, torn bool) int {
	for torn && byteAt(s, i) == ' ' {
		i++
	}
	body := i
	if c := byteAt(s, i); c == 'x' || c == 'X' {
		i++
	}
	hex := i > body
	first := i
	for i < len(s) && (digit(s[i]) || hex && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'f') {
		i++
	}
	if i-first < 2 || i-first > 6 {
		return 0
	}
	end := i
	for torn && byteAt(s, end) == ' ' {
		end++
	}
	if byteAt(s, end) == ';' {
		return end + 1
	}
	if torn || hex {
		return 0
	}
	return i
}

// known says whether a reference stands for a character. html.UnescapeString also takes known prefixes (&notit;), which are no
// proof.
func known(reference string) bool {
	out := html.UnescapeString(reference)
	return out != reference && !strings.HasSuffix(out, ";")
}

// bareName says whether a name without its semicolon, or torn off its &, is still a reference: the names that pages use most and that
// are no words.
func bareName(name string) bool {
	switch name {
	case "amp", "nbsp", "quot", "apos", "lt", "gt", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip", "bull",
		"eacute", "egrave", "aacute", "agrave", "iacute", "oacute", "uacute", "ntilde", "ccedil", "ouml", "uuml", "auml", "szlig":
		return true
	}
	return false
}

// strippedEntityAt finds a reference that lost its &, from its semicolon at i: #039; nbsp; rsquo;.
func strippedEntityAt(s string, i int) text.Span {
	start := i
	for start > 0 && i-start < maxName && (letter(s[start-1]) || digit(s[start-1])) {
		start--
	}
	name := s[start:i]
	if start > 0 && s[start-1] == '#' {
		start--
		before := byteAt(s, start-1)
		if before == '&' || before == ' ' || !letter(before) || !plausibleNumber(name) {
			return text.Span{}
		}
		return text.Span{Start: start, End: i + 1}
	}
	if before := byteAt(s, start-1); before == '&' || before == ' ' && byteAt(s, start-2) == '&' || letter(before) {
		return text.Span{}
	}
	if escapedAgain(s, start) {
		return text.Span{}
	}
	switch name {
	case "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip", "quot", "amp":
		return text.Span{Start: start, End: i + 1}
	}
	return text.Span{}
}

// escapedAgain says whether what stands before offset i is the & of a reference, escaped once or more (&amp;amp;): entityAt has
// found all of that.
func escapedAgain(s string, i int) bool {
	head := s[:i]
	for strings.HasSuffix(head, "amp;") {
		head = head[:len(head)-len("amp;")]
	}
	return len(head) < i && strings.HasSuffix(head, "&")
}

// plausibleNumber says whether a number is that of a mark which pages escape.
func plausibleNumber(number string) bool {
	switch strings.TrimLeft(number, "0") {
	case "34", "38", "39", "60", "62", "160", "8211", "8212", "8216", "8217", "8220", "8221", "8230", "x27", "x2019":
		return true
	}
	return false
}

// joined is a reference without the blanks of a tokenizer and with its & and semicolon.
func joined(reference string) string {
	r := strings.ReplaceAll(reference, " ", "")
	if r[0] != '&' {
		r = "&" + r
	}
	if r[len(r)-1] != ';' {
		r += ";"
	}
	return r
}

// resolve decodes a run of references as often as it takes. Blanks and invisible characters become what a text needs.
func resolve(reference string) string {
	out := reference
	if strings.Contains(out, " ") || out[0] != '&' || !strings.HasSuffix(out, ";") {
		out = joined(out)
	}
	for range layers {
		next := html.UnescapeString(out)
		if next == out {
			break
		}
		out = next
	}
	out = strings.Map(func(r rune) rune {
		switch {
		case r == 0xA0 || r >= 0x2002 && r <= 0x200A || r == 0x202F:
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, out)
	var none evidence
	if x, ok := repairAt(out, 0, &none); ok && x.odd >= certain && x.start == 0 && x.end == len(out) && out[0] >= utf8.RuneSelf {
		return x.out
	}
	return out
}

func reportEntity(p *lint.Pass, span text.Span) {
	s := p.Doc.Text
	raw := span.Of(s)
	out := resolve(raw)
	safety := lint.Safe
	if strings.ContainsAny(out, "<>") || !whole(out) || out == joined(raw) {
		safety = lint.Unsafe
	}
	edit := text.Span{Start: span.Start, End: span.End}
	if out == " " {
		switch {
		case span.End < len(s) && s[span.End] == ' ':
			edit.End++
		case span.Start > 0 && s[span.Start-1] == ' ':
			out = ""
		}
	}
	stands := `"` + visible(out) + `"`
	if strings.TrimFunc(out, unicode.IsSpace) == "" {
		stands = "a blank"
	}
	p.ReportSpan(span, `"`+visible(raw)+`" is HTML code for `+stands,
		lint.Fix{Title: "decode it", Safety: safety, Edits: []lint.Edit{{Span: edit, New: out}}})
}

// mentioned says whether a passage stands in quotation marks or backticks of its own: then the article talks about it.
func mentioned(s string, span text.Span) bool {
	before, after := runeBefore(s, span.Start), runeAt(s, span.End)
	switch before {
	case '"', '\'', '`':
		return after == before
	case '“', '‘':
		return after == '”' || after == '’'
	case '(':
		return after == ')'
	}
	return false
}

// protected says whether a passage lies in a URL, an address or a file name.
func protected(d *text.Document, span text.Span) bool {
	t := d.Tok(d.TokenAt(span.Start))
	return t != nil && t.Kind >= text.URL && t.Kind <= text.File && strings.Contains(d.Of(t)[:span.Start-int(t.Start)], "/")
}
