package document

import "github.com/scrapelint/scrapelint/internal/text"

// whole is the text without the blank lines round it.
func whole(d *text.Document) text.Span {
	if len(d.Paragraphs) == 0 {
		return text.Span{Start: 0, End: len(d.Text)}
	}
	return text.Span{Start: d.Paragraphs[0].Start, End: d.Paragraphs[len(d.Paragraphs)-1].End}
}
