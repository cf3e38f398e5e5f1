package spacing

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// DetachedClitic finds what tokenizers for language processing leave: Russia 's, do n't, -LRB-, “ written as two backticks.
func DetachedClitic() *lint.Rule {
	return &lint.Rule{
		Name:    "spacing/detached-clitic",
		Summary: "the traces of a tokenizer: Russia 's, do n't, -LRB-, ``word''",
		Why: "Corpora for language processing are cut into tokens: the ending 's stands apart, brackets become -LRB- and -RRB-, quotation marks\n" +
			"become two backticks and two apostrophes. Such a text is no article any more until the pieces are joined.\n\n" +
			"The repair joins them and writes the ordinary marks.",
		Severity: lint.Warning,
		Fix:      lint.FixSafe,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "⟦Tarnby 's⟧ mayor ⟦did n't⟧ come.", Good: "Tarnby's mayor didn't come."},
			{Bad: "The owner ⟦-LRB-⟧ Orre Ltd ⟦-RRB-⟧ paid.", Good: "The owner (Orre Ltd) paid."},
			{Bad: "She said ⟦``⟧ never ⟦''⟧ twice.", Good: `She said "never" twice.`},
			{Bad: "⟦They 're⟧ late and ⟦we ’ll⟧ wait.", Good: "They're late and we’ll wait."},
			{Bad: "Then ⟦Orre ‘s⟧ boat sank.", Good: "Then Orre’s boat sank."},
			{Bad: "The mayor ⟦isn ‘t⟧ coming.", Good: "The mayor isn’t coming."},
		},
		Clean: []string{
			"Rock 'n' roll and the '90s are back.",
			"He lives in 's-Gravenhage and said 's is a letter'.",
			"Use ```code``` and `quotes` in Markdown.",
			"The plane is 5' long and 6'' wide.",
			"'Twas the night; 'em boys left.",
			"The word ‘s’ is short.",
			"“Stop!” ’s the word.",
		},
		Check: checkClitic,
	}
}

func checkClitic(p *lint.Pass) {
	d := p.Doc
	for _, n := range d.Indexed(text.Apostrophes) {
		if t := d.Tok(int(n)); t.Has(text.SpaceBefore) && !t.Has(text.LineStart) {
			detachedEnding(p, int(n))
		}
	}
	if d.HasByte('`') {
		backticks(p)
	}
	bracketCodes(p)
}

// detachedEnding judges an apostrophe behind a blank: the ending of the word before the blank begins with it.
func detachedEnding(p *lint.Pass, i int) {
	d := p.Doc
	t, gap, stem := d.Tok(i), d.Tok(i-1), d.Tok(i-2)
	if !isWord(stem) || gap.Kind != text.Space || gap.Len() != 1 {
		return
	}
	if t.Kind == text.Word {
		if w := d.Of(t); strings.EqualFold(w, "n't") || w == "n’t" {
			if negates(d.Of(stem)) {
				reportEnding(p, stem, gap, t, d.Of(t))
			}
		}
		return
	}
	next := d.Tok(i + 1)
	if t.Has(text.SpaceAfter) || !isWord(next) || !next.Has(text.SpaceAfter) && !ends(d, i+2) || !fits(d.Of(stem), d.Of(next)) {
		return
	}
	if mark(d, t) != "’" && quoteCloses(d, i+2) {
		return
	}
	apostrophe := d.Of(t)
	if apostrophe == "‘" {
		apostrophe = "’"
	}
	reportEnding(p, stem, gap, next, apostrophe+d.Of(next))
}

// negates says whether n't follows the word.
func negates(stem string) bool {
	switch strings.ToLower(stem) {
	case "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "ca", "could", "wo", "would", "should", "must", "need",
		"might", "ai", "sha":
		return true
	}
	return false
}

// fits says whether an ending can belong to the word before it.
func fits(stem, ending string) bool {
	switch strings.ToLower(ending) {
	case "s":
		return len(stem) > 1
	case "re", "ve", "ll", "d":
		switch strings.ToLower(stem) {
		case "i", "you", "he", "she", "it", "we", "they", "there", "that", "this", "who", "what":
			return true
		}
	case "m":
		return strings.EqualFold(stem, "i")
	case "t":
		switch stem = strings.ToLower(stem); stem {
		case "don", "isn", "ain", "can", "won", "aren", "mustn":
			return true
		}
		return negated(stem)
	}
	return false
}

// quoteCloses says whether a single mark soon closes what one before token i opened.
func quoteCloses(d *text.Document, i int) bool {
	const near = 8
	for k := i; k < min(i+near, len(d.Tokens)) && d.Tokens[k].Kind != text.Newline; k++ {
		if m := mark(d, &d.Tokens[k]); (m == "’" || m == "'") && !d.Tokens[k].Has(text.SpaceBefore) {
			return true
		}
	}
	return false
}

func reportEnding(p *lint.Pass, stem, gap, last *text.Token, ending string) {
	d := p.Doc
	span := text.Span{Start: int(stem.Start), End: int(last.End)}
	whole := d.Of(stem) + ending
	p.ReportSpan(span, fmt.Sprintf(`"%s" is one word cut in two: "%s"`, excerpt(d, span), whole),
		lint.SafeFix(fmt.Sprintf(`join them: "%s"`, whole), text.Span{Start: int(gap.Start), End: int(last.End)}, ending))
}

// backticks finds “ written as two backticks, with the two apostrophes that close it.
func backticks(p *lint.Pass) {
	s := p.Doc.Text
	for i := strings.Index(s, "``"); i >= 0; {
		end := i + 2
		for end < len(s) && s[end] == '`' {
			end++
		}
		if end == i+2 && !strings.HasSuffix(s[:i], "`") {
			reportBackticks(p, i)
		}
		next := strings.Index(s[end:], "``")
		if next < 0 {
			return
		}
		i = end + next
	}
}

func reportBackticks(p *lint.Pass, i int) {
	s := p.Doc.Text
	line := s[i+2:]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	shut := strings.Index(line, "''")
	if again := strings.Index(line, "``"); shut < 0 || again >= 0 && again < shut {
		return
	}
	shut += i + 2
	open := text.Span{Start: i, End: i + 2}
	edit := open
	if p.Doc.Byte(edit.End) == ' ' {
		edit.End++
	}
	end := text.Span{Start: shut, End: shut + 2}
	severity := lint.Note // typists and typesetting programs write the marks close to the words
	if edit != open || s[shut-1] == ' ' {
		severity = lint.Default
	}
	const message = `"%s" is a tokenizer's mark for a quotation mark`
	p.Report(lint.Finding{Span: open, Severity: severity, Message: fmt.Sprintf(message, "``"),
		Fixes: []lint.Fix{lint.SafeFix(`write "`, edit, `"`)}})
	edit = end
	if shut > 0 && s[shut-1] == ' ' {
		edit.Start--
	}
	p.Report(lint.Finding{Span: end, Severity: severity, Message: fmt.Sprintf(message, "''"),
		Fixes: []lint.Fix{lint.SafeFix(`write "`, edit, `"`)}})
}

// bracketCodes finds the codes of brackets: -LRB- and its like.
func bracketCodes(p *lint.Pass) {
	s := p.Doc.Text
	for _, n := range hyphens.Of(p) {
		at := int(n)
		if at+codeLength <= len(s) && s[at+codeLength-1] == '-' && s[at+codeLength-2] == 'B' {
			reportCode(p, text.Span{Start: at, End: at + codeLength})
		}
	}
}

const codeLength = len("-LRB-")

func reportCode(p *lint.Pass, span text.Span) {
	code, edit := span.Of(p.Doc.Text), span
	var bracket string
	switch code {
	case "-LRB-":
		bracket = "("
	case "-LSB-":
		bracket = "["
	case "-RRB-":
		bracket = ")"
	case "-RSB-":
		bracket = "]"
	default:
		return
	}
	if code[1] == 'L' && p.Doc.Byte(span.End) == ' ' {
		edit.End++
	}
	if code[1] == 'R' && p.Doc.Byte(span.Start-1) == ' ' {
		edit.Start--
	}
	p.ReportSpan(span, fmt.Sprintf(`"%s" is a tokenizer's code for "%s"`, code, bracket),
		lint.SafeFix(fmt.Sprintf(`write "%s"`, bracket), edit, bracket))
}
