package engine

import "github.com/scrapelint/scrapelint/internal/text"

// isEnglish says whether the rules for English make sense on a text: foreign articles have few everyday English words (a
// fifth is already much), damaged English ones still have more than half. Short texts get the benefit of the doubt.
func isEnglish(d *text.Document) bool {
	const enough, share = 25, 0.40
	return d.Words < enough || float64(d.Common) >= share*float64(d.Words)
}
