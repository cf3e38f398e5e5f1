package encoding

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Markup finds the notation of wikis, Markdown, content systems and scripts in the text.
func Markup() *lint.Rule {
	return &lint.Rule{
		Name:    "encoding/markup",
		Summary: "notation of a wiki, Markdown, a content system or a script: [1] **bold** [caption] function() {",
		Why: `The text was taken from a format with marks of its own: footnote numbers and [edit] links of a wiki, Markdown, shortcodes of a
content system, or a script or style sheet that the extractor took for text. The repair removes the marks and keeps the words; for a
line of script it proposes to delete the line. Markdown files are not judged for Markdown.`,
		Severity:    lint.Warning,
		Code:        lint.HintInCode,
		Fix:         lint.FixUnsafe,
		Since:       "0.1.0",
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "The pier was built in 1931.⟦[4]⟧ It burned twice.⟦[12][13]⟧", Good: "The pier was built in 1931. It burned twice."},
			{Bad: "History⟦[edit]⟧", Good: "History"},
			{Bad: "The claim⟦[citation needed]⟧ spread.", Good: "The claim spread."},
			{Bad: "He was ⟦**⟧very⟦**⟧ late.", Good: "He was very late."},
			{Bad: "He called it an ⟦_⟧“interim mayor”⟦_⟧ of the town.", Good: "He called it an “interim mayor” of the town."},
			{Bad: "The mayor read ⟦[the report](https://velmark.example/r)⟧ twice.", Good: "The mayor read the report twice."},
			{Bad: "⟦[caption id=\"a1\" align=\"left\"]⟧The pier⟦[/caption]⟧", Good: "The pier"},
			{Bad: "He left.\n⟦[]⟧\nThe pier closed.", Good: "He left.\n\nThe pier closed."},
			{Bad: "The ⟦[[Orre Bridge|bridge]]⟧ opened.", Good: "The bridge opened."},
			{Bad: "It ended.\n⟦window.ads = window.ads || {};⟧\nHe left."},
			{Bad: "⟦.story-body { margin: 0; }⟧\nThe pier closed."},
		},
		Clean: []string{
			"\"We lost [1] vote and [the bill],\" she said. “[He] knew [it].”",
			"What the f*** and s**t happened, she asked; a ** note follows.",
			"The law [sic] was passed [applause] and [laughter] rose.",
			"Write _name or name_ or __init__ or snake_case_name, he said. Fill in: ____ and _ and _.",
			"The set {1, 2, 3} has three members.",
			"Use the function of the window. Class begins at 9; var is a word.",
			"2 ** 3 is 8, and 5 ** 2 is 25.",
			"The list: [a] pier; [b] bridge; [c] boat.",
			"See Smith [4] and Orre [5] for the argument.",
		},
		Check: checkMarkup,
	}
}

func checkMarkup(p *lint.Pass) {
	d := p.Doc
	if d.HasByte('[') {
		checkSquare(p)
	}
	if d.HasByte('*') && !markdownFile(d.Name) {
		checkStars(p)
	}
	if d.HasByte('_') && !markdownFile(d.Name) {
		checkUnderscores(p)
	}
	if d.HasByte('{') || d.HasByte(';') {
		checkScripts(p)
	}
}

func markdownFile(name string) bool {
	return strings.HasSuffix(name, ".md") || strings.HasSuffix(name, ".markdown")
}

// checkSquare judges square brackets: footnote numbers, edit links, shortcodes, Markdown and wiki links.
func checkSquare(p *lint.Pass) {
	d := p.Doc
	s := d.Text
	done := 0
	var notes *[maxNote]bool
	for i := strings.IndexByte(s, '['); i >= 0; i = indexByteFrom(s, '[', i+1) {
		if i < done {
			continue
		}
		span, repl, what := squareAt(s, i)
		if span.Len() == 0 || what == "Markdown" && markdownFile(d.Name) {
			continue
		}
		done = span.End
		f := lint.Finding{Span: span, Message: fmt.Sprintf(`"%s" is %s, not text`, visible(span.Of(s)), what),
			Fixes: []lint.Fix{lint.UnsafeFix("remove the marks", span, repl)}}
		if what == footnote {
			if notes == nil {
				notes = readNotes(s)
			}
			if n, _ := noteNumber(s[span.Start+1:]); notes[n] {
				f.Severity = lint.Note // its note is in the text, too
			}
		}
		p.Report(f)
	}
}

const footnote = "a footnote number"

// maxNote is more than the largest number of a footnote, which has three digits.
const maxNote = 1000

// readNotes finds the notes of a text: lines that begin with their number in brackets.
func readNotes(s string) *[maxNote]bool {
	var notes [maxNote]bool
	for i := strings.Index(s, "\n["); i >= 0; {
		n, end := noteNumber(s[i+2:])
		if rest := s[i+2+end:]; end > 0 && (strings.HasPrefix(rest, "] ") || strings.HasPrefix(rest, "]:")) {
			notes[n] = true
		}
		next := strings.Index(s[i+1:], "\n[")
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return &notes
}

// noteNumber reads a number of up to three digits at the start of s, and its length.
func noteNumber(s string) (n, end int) {
	const most = 3
	for end < most && end < len(s) && digit(s[end]) {
		n = n*10 + int(s[end]-'0')
		end++
	}
	return n, end
}

// aloneOnLine says whether nothing stands before offset i on its line.
func aloneOnLine(s string, i int) bool {
	for i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') {
		i--
	}
	return i == 0 || s[i-1] == '\n'
}

const squareLimit = 300

// squareAt reads the notation whose bracket is at i: its span, the words it leaves, and what it is.
func squareAt(s string, i int) (span text.Span, repl, what string) {
	line := s[i:min(len(s), i+squareLimit)]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	if strings.HasPrefix(line, "[[") {
		if n := strings.Index(line, "]]"); n > 2 && line[2] != ',' && line[2] != ' ' && (i == 0 || !letter(s[i-1])) {
			words := line[2:n]
			return text.Span{Start: i, End: i + n + 2}, words[strings.LastIndexByte(words, '|')+1:], "a wiki link"
		}
		return
	}
	n := strings.IndexByte(line, ']')
	if n == 1 && strings.TrimSpace(line) == "[]" && aloneOnLine(s, i) {
		return text.Span{Start: i, End: i + 2}, "", "an empty link"
	}
	if n < 2 {
		return
	}
	inside, end := line[1:n], n+1
	glued := i > 0 && !blank(s[i-1]) && s[i-1] != '(' && s[i-1] != '"' && s[i-1] != '['
	switch {
	case number(inside) && glued:
		for m := end; m+2 < len(line) && line[m] == '['; {
			k := strings.IndexByte(line[m:], ']')
			if k < 2 || !number(line[m+1:m+k]) {
				break
			}
			m += k + 1
			end = m
		}
		return text.Span{Start: i, End: i + end}, "", footnote
	case wikiNote(inside):
		return text.Span{Start: i, End: i + end}, "", "a note of a wiki"
	case shortcode(inside):
		return text.Span{Start: i, End: i + end}, "", "a command of a content system"
	case strings.HasPrefix(line[n:], "](http") || strings.HasPrefix(line[n:], "](/"):
		if k := strings.IndexByte(line[n:], ')'); k > 0 {
			start := i
			if i > 0 && s[i-1] == '!' {
				start--
			}
			return text.Span{Start: start, End: i + n + k + 1}, inside, "Markdown"
		}
	}
	return
}

func number(s string) bool {
	if len(s) > 3 {
		return false
	}
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s[0] != '0'
}

func wikiNote(inside string) bool {
	switch strings.ToLower(inside) {
	case "edit", "edit source", "citation needed", "clarification needed", "who?", "when?", "by whom?", "dead link", "better source needed":
		return true
	}
	return strings.HasPrefix(inside, "note ") && number(strings.TrimPrefix(inside, "note "))
}

// shortcode says whether the words in square brackets are a command of WordPress or BBCode: a known name alone, its end with a
// slash, or any lower-case name with attributes.
func shortcode(inside string) bool {
	name := strings.TrimPrefix(inside, "/")
	word := name
	for k := range len(name) {
		if !lower(name[k]) && !digit(name[k]) && name[k] != '_' && name[k] != '-' {
			word = name[:k]
			break
		}
	}
	if len(word) < 1 || !letter(word[0]) {
		return false
	}
	rest := name[len(word):]
	switch {
	case rest == "":
		return shortName(word) || inside[0] == '/' && len(word) > 2
	case rest[0] == '=':
		return shortName(word)
	case rest[0] == ' ':
		eq := strings.IndexByte(rest, '=')
		return eq > 1 && !strings.ContainsAny(rest[1:eq], " .,;:")
	}
	return false
}

func shortName(name string) bool {
	switch name {
	case "caption", "gallery", "embed", "video", "audio", "playlist", "button", "quote", "url", "img", "youtube", "tweet", "twitter",
		"vc_row", "vc_column", "inject-module", "ad", "adsense", "toc", "shortcode", "pullquote", "infobox", "timeline", "iframe",
		"instagram", "facebook", "center", "color", "size", "spoiler", "code", "pagebreak", "nextpage":
		return true
	}
	return false
}

// checkStars finds the ** of Markdown round words of one line.
func checkStars(p *lint.Pass) {
	s := p.Doc.Text
	for i := strings.Index(s, "**"); i >= 0; {
		shut := starsEnd(s, i)
		if shut == 0 {
			next := i
			for next < len(s) && s[next] == '*' {
				next++
			}
			i = next
		} else {
			for _, at := range [...]int{i, shut} {
				span := text.Span{Start: at, End: at + 2}
				p.ReportSpan(span, `"**" is Markdown for bold type, not text`, lint.UnsafeFix("remove the marks", span, ""))
			}
			i = shut + 2
		}
		n := strings.Index(s[i:], "**")
		if n < 0 {
			return
		}
		i += n
	}
}

// starsEnd returns the offset of the ** that closes the one at i, or 0.
func starsEnd(s string, i int) int {
	if byteAt(s, i+2) == '*' || blank(byteAt(s, i+2)) || i > 0 && (letter(s[i-1]) || digit(s[i-1]) || s[i-1] == '*') {
		return 0
	}
	line := s[i+2 : min(len(s), i+2+squareLimit)]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	n := strings.Index(line, "**")
	if n < 1 || blank(line[n-1]) || byteAt(s, i+2+n+2) == '*' || letter(byteAt(s, i+2+n+2)) {
		return 0
	}
	return i + 2 + n
}

// checkScripts finds lines of a script or a style sheet.
func checkScripts(p *lint.Pass) {
	d := p.Doc
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.End-l.Start < 4 || l.Role != text.RoleBody && l.Role != text.RoleTitle {
			continue
		}
		line := strings.TrimSpace(d.Text[l.Start:l.End])
		if last := line[len(line)-1]; last != '{' && last != '}' && last != ';' && last != ')' && last != '*' && line[0] != '@' {
			continue
		}
		if !program(line) {
			continue
		}
		at := l.Start + strings.Index(d.Text[l.Start:l.End], line)
		span := text.Span{Start: at, End: at + len(line)}
		p.Report(lint.Finding{Span: span, Message: fmt.Sprintf(`"%s" is program code, not text`, visible(line)),
			Fixes: []lint.Fix{lint.ManualFix("delete the line", text.Span{Start: l.Start, End: l.End}, "")}})
	}
}

// program says whether a line is of JavaScript or CSS: it begins like a statement and holds the marks of one.
func program(line string) bool {
	if line == "});" || line == "})();" || line == "};" {
		return true
	}
	for _, head := range [...]string{"function", "var ", "let ", "const ", "window.", "document.", "$(", "jQuery(", "if (", "if(", "(function",
		"@media", "@import", "@font-face", "googletag.", "gtag(", "_gaq.", "ga(", "!function", "//<![CDATA[", "try {", "return "} {
		if strings.HasPrefix(line, head) {
			return strings.ContainsAny(line, "{}=") && strings.ContainsAny(line, ";{(")
		}
	}
	open := strings.IndexByte(line, '{')
	if open < 1 || strings.IndexByte("}{;", line[len(line)-1]) < 0 {
		return false
	}
	c := line[0]
	if c != '.' && c != '#' && c != '@' && c != '*' && !lower(c) {
		return false
	}
	if len(line) == open+1 {
		return c == '.' || c == '#'
	}
	colon := strings.IndexByte(line[open:], ':')
	return colon > 1 && strings.TrimSpace(line[open+1:open+colon]) != "" && !strings.Contains(line[:open], ". ")
}
