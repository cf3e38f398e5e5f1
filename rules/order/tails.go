package order

import (
	"fmt"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// tails looks for credits and notices that belong to the end.
func (a *article) tails() {
	d := a.doc
	const kept, longestTail = 3, 200
	for i := 1; i+kept < len(d.Paragraphs); i++ {
		p := &d.Paragraphs[i]
		if s := p.Span().Of(d.Text); len(s) > longestTail || !tailLine(s) || a.after(i) < kept {
			continue
		}
		a.add(hint{sign: tail, at: p.Span(), paragraph: -1, first: -1,
			message: fmt.Sprintf("a closing line stands inside the article: %q", lint.Excerpt(p.Span().Of(d.Text)))})
	}
}

// after counts the body paragraphs behind paragraph i that could be part of the story.
func (a *article) after(i int) int {
	n := 0
	for _, b := range a.body {
		if b > i && a.doc.Paragraphs[b].End-a.doc.Paragraphs[b].Start > 80 {
			n++
		}
	}
	return n
}

// tailLine says whether the paragraph is a credit or a syndication notice. A notice speaks of a story and of its agency feed or
// of editing, in one sentence.
func tailLine(s string) bool {
	s = strings.TrimLeft(s, " \t(*[_")
	for _, w := range [...]string{"Reporting by ", "Additional reporting by ", "Editing by ", "With inputs from ", "With input from "} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	const this = "his " // in all that a notice calls the story
	return strings.Contains(s, this) && containsAny(s, "this story", "this report", "this article", "This story", "This report", "This article", "This material") &&
		containsAny(s, "syndicated feed", "agency feed", "wire feed", "not been edited", "may not be published, broadcast") || contributed(s)
}

func containsAny(s string, phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// contributed: X contributed to this report.
func contributed(s string) bool {
	if !strings.Contains(s, "contributed") {
		return false
	}
	for _, w := range [...]string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting"} {
		if i := strings.Index(s, w); i > 0 && (i+len(w) == len(s) || strings.IndexByte(" .,)", s[i+len(w)]) >= 0) {
			return true
		}
	}
	return false
}
