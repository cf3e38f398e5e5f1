package engine

import "github.com/scrapelint/scrapelint/internal/text"

// isEnglish says whether the rules for English make sense on a text.
func isEnglish(d *text.Document) bool { return !d.NotEnglish() }
