package fragment

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

var hashReports, hashSpeaks = lexicon.Hash("reports"), lexicon.Hash("speaks")

// checkBroadcast looks for what stands under the film of a broadcaster: "Velm TV's Anna Marsh reports from Harnow." "Chief correspondent
// Ola Tadros reports on the strike."
func checkBroadcast(p *lint.Pass, watched []int32) {
	d := p.Doc
	for _, v := range watched {
		i := int(v)
		t := &d.Tokens[i]
		if t.Hash != hashReports && t.Hash != hashSpeaks || t.Case != text.Lower || i == 0 || i+2 >= len(d.Tokens) || d.Tokens[i-1].Kind != text.Space {
			continue
		}
		k := d.SentenceAt(int(t.Start))
		if k < 0 {
			continue
		}
		s, found := &d.Sentences[k], false
		switch d.Of(&d.Tokens[i+2]) {
		case "from", "on":
			found = t.Hash == hashReports && broadcast(d, s, i)
		case "to", "with":
			found = t.Hash == hashSpeaks && interview(d, s, int(d.Tokens[i-1].Start))
		}
		if found {
			caption(p, k, "a broadcaster's words below his film")
		}
	}
}

// broadcast says whether a sentence is made like that: a broadcaster or an office, a name, the verb at token verb, and no more than what
// it is about.
func broadcast(d *text.Document, s *text.Sentence, verb int) bool {
	const farthest, longest = 26, 35
	if first := &d.Tokens[s.First]; first.Entry.Is(lexicon.Function) && d.Of(first) != "The" {
		return false
	}
	if !s.Ended || s.Words > longest || verb-s.First > farthest || verb-s.First < 6 {
		return false
	}
	owner, office, names := false, false, 0
	for i := s.First; i < verb; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind == text.Space || t.IsByte('-') || t.IsByte('.'):
			continue
		case t.Kind == text.Punct && (d.Of(t) == "’" || t.IsByte('\'')):
			owner, names = true, 0
			continue
		case t.Kind != text.Word:
			return false
		}
		switch w := d.Of(t); {
		case strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s"):
			owner, names = t.Case != text.Lower, 0
		case t.Case == text.Lower:
			if t.Entry.Is(lexicon.Function) || !t.Entry.Tag(lexicon.Noun|lexicon.Adjective) {
				return false
			}
			office, names = office || reporter(w), 0
		default:
			names++
		}
	}
	if !(owner || office) || names < 2 || names > 4 {
		return false
	}
	for i := verb; i < s.Last; i++ {
		if t := &d.Tokens[i]; t.Kind == text.Punct && doubleMark(d.Of(t)) || t.Kind == text.Word && (d.Of(t) == "said" || d.Of(t) == "says") {
			return false
		}
	}
	return true
}

func reporter(w string) bool {
	switch w {
	case "correspondent", "reporter", "anchor", "host", "editor", "contributor", "analyst":
		return true
	}
	return false
}

// interview says whether a broadcaster, and nothing else, stands between the beginning of a sentence and its verb at an offset.
func interview(d *text.Document, s *text.Sentence, at int) bool {
	const longest = 30
	if !s.Ended || s.Words > longest {
		return false
	}
	switch d.Text[s.Start:at] {
	case "CNN", "BBC", "BBC News", "BBC Sport", "Sky News", "Sky Sports", "NBC News", "CBS News", "ABC News", "MSNBC", "Fox News", "CNBC", "TRT World", "Al Jazeera",
		"France 24", "DW", "RT", "NDTV", "WION", "CGTN", "Euronews", "ITV News", "Channel 4 News", "PBS NewsHour", "Bloomberg TV":
		return true
	}
	return false
}
