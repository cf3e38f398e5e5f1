package document

import (
	_ "embed" // for the phrases
	"fmt"
	"slices"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

//go:embed blocked.txt
var blockedPhrases string

// Blocked finds pages that kept the scraper out.
func Blocked() *lint.Rule {
	return &lint.Rule{
		Name:     "document/blocked",
		Summary:  "the page kept the scraper out: a bot check, an error page",
		Severity: lint.Warning,
		Code:     lint.EvenCode,
		Since:    "0.1.0",
		Why: `A site that takes the scraper for a robot, wants JavaScript or cookies, is closed to a country or has lost the page answers
with a notice, and the scraper saves that notice as the article.

Only texts of fewer than 250 words are judged: one of the well-known notices, or two other phrases of the kind, and nothing
inside quotation marks. The page has to be fetched again in another way.`,
		AnyLanguage: true,
		Examples: []lint.Example{
			{Bad: "⟦velm-harbour.example\n\nChecking your browser before accessing the site. This takes five seconds.⟧"},
			{Bad: "⟦Access Denied\n\nYou are not allowed to read this page on our server.\nReference ID 18.2f4⟧\n"},
			{Bad: "⟦Velm Times\n\nTo go on, please enable JavaScript in your browser.⟧"},
			{Bad: "⟦404 Not Found\nThis page could not be loaded. Try again later.⟧"},
		},
		Clean: []string{
			"The keeper was denied access to the tower, and the court will decide in May.",
			"Your browser knows where you are, the club warned its members on Sunday. Many of them did not know that and were surprised to hear it.",
			"The city website asked its readers, “Are you a robot?” Nobody laughed.",
			"A captcha is a test that keeps machines out, the office explained on Monday when its pages were shut down for a day.",
			"The boats are in the harbour.",
			"The site was down for maintenance on Monday, the bank told its customers, and came back in the evening.",
		},
		Check: checkBlocked,
	}
}

func checkBlocked(p *lint.Pass) {
	const most, enough = 250, 2
	d := p.Doc
	if d.Words == 0 || d.Words >= most || d.HasByte('"') || !talks(d) || strings.Contains(d.Text, "“") {
		return
	}
	low := strings.ReplaceAll(strings.ToLower(d.Text), "’", "'")
	weight, seen := 0, ""
	for phrase := range strings.Lines(blockedPhrases) {
		phrase = strings.TrimSpace(phrase)
		if phrase == "" || phrase[0] == '#' {
			continue
		}
		phrase, proof := strings.CutPrefix(phrase, "!")
		if !strings.Contains(low, phrase) {
			continue
		}
		if seen == "" || proof {
			seen = phrase
		}
		if weight++; proof {
			weight = enough
			break
		}
	}
	if weight >= enough {
		p.ReportSpan(whole(d), fmt.Sprintf("the page kept the scraper out: it says %q", seen))
	}
}

// talks is the cheap look: a page that keeps readers out talks about one of these.
func talks(d *text.Document) bool {
	for i := range d.Tokens {
		if t := &d.Tokens[i]; talkSieve.Bit(t.Hash) != 0 && slices.Contains(talk, d.Of(t)) {
			return true
		}
	}
	return false
}

var (
	talk = []string{"browser", "robot", "robots", "bot", "human", "JavaScript", "Javascript", "javascript", "JS", "cookies", "Cookies", "captcha", "CAPTCHA",
		"denied", "Denied", "Forbidden", "forbidden", "blocked", "Gateway", "Error", "error", "ERROR", "Interruption", "unavailable", "available",
		"found", "Found", "FOUND", "DENIED", "FORBIDDEN", "permission", "traffic", "exist", "connection", "region", "country"}
	talkSieve = text.NewSieve(talk...)
)
