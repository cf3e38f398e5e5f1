package fragment

import (
	"fmt"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// checkDateline looks for the place of a dateline that runs into the text, in the first lines: a cleaner dropped the dash, which is no
// ASCII. "VELM, Norway The council met."
func checkDateline(p *lint.Pass) {
	const top = 6
	d := p.Doc
	for n := range d.Lines[:min(top, len(d.Lines))] {
		if l := &d.Lines[n]; l.Words > 9 && d.Tokens[l.First].Case == text.Upper && d.Tokens[l.First].Kind == text.Word && d.Tokens[l.First].Len() > 2 {
			dateline(p, l)
		}
	}
}

func dateline(p *lint.Pass, l *text.Line) {
	const longest = 8
	d := p.Doc
	i := l.First
	for i < l.First+longest && (d.Tokens[i].Kind == text.Space || d.Tokens[i].IsByte('-') || d.Tokens[i].Kind == text.Word && d.Tokens[i].Case == text.Upper) {
		i++
	}
	if i+6 >= l.Last || !d.Tokens[i].IsByte(',') || d.Tokens[i+1].Kind != text.Space || d.Tokens[i+3].Kind != text.Space {
		return
	}
	i += 2
	land := &d.Tokens[i]
	switch {
	case land.Kind != text.Word || land.Case != text.Title:
		return
	case region(d.Text[land.Start:d.Tokens[i+2].End]):
		i += 2
	case !land.Entry.Is(lexicon.Country) && !state(d.Of(land)):
		return
	}
	next := &d.Tokens[i+2]
	if d.Tokens[i+1].Kind != text.Space || next.Kind != text.Word || next.Case != text.Title || !lowerSoon(d, i+2, l.Last) {
		return
	}
	s := text.Span{Start: int(d.Tokens[l.First].Start), End: int(next.End)}
	p.ReportSpan(s, fmt.Sprintf("the dash of the dateline is missing: %q", s.Of(d.Text)))
}

// lowerSoon says whether a word in lower case stands among the next few behind token i, as in a sentence.
func lowerSoon(d *text.Document, i, last int) bool {
	const few = 8
	for j := i + 1; j < min(i+few, last); j++ {
		if d.Tokens[j].Kind == text.Word && d.Tokens[j].Case == text.Lower {
			return true
		}
	}
	return false
}

// region says whether two words are a country or a region that datelines name.
func region(s string) bool {
	switch s {
	case "Gaza Strip", "West Bank", "South Korea", "North Korea", "South Africa", "Saudi Arabia", "New Zealand", "Sri Lanka", "Hong Kong", "Costa Rica",
		"El Salvador", "Sierra Leone", "Puerto Rico", "Burkina Faso", "South Sudan", "Ivory Coast", "Northern Ireland", "Czech Republic", "Dominican Republic":
		return true
	}
	return false
}

// state says whether a word is a state or province that datelines name in full.
func state(s string) bool {
	switch s {
	case "Alabama", "Alaska", "Alberta", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Florida", "Idaho", "Illinois", "Indiana", "Iowa",
		"Kansas", "Kentucky", "Louisiana", "Maine", "Manitoba", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana",
		"Nebraska", "Nevada", "Ohio", "Oklahoma", "Ontario", "Oregon", "Pennsylvania", "Quebec", "Queensland", "Saskatchewan", "Scotland", "Tennessee",
		"Texas", "Utah", "Vermont", "Virginia", "Wales", "Wisconsin", "Wyoming":
		return true
	}
	return false
}
