package text

import "strings"

// paragraphs groups lines. Scraped articles mostly have one paragraph a line; where lines are hard-wrapped, a run of lines
// between blank ones is one paragraph.
func (d *Document) paragraphs() {
	d.Wrapped = d.hardWrapped()
	for i := 0; i < len(d.Lines); i++ {
		if d.Lines[i].Role == RoleBlank {
			continue
		}
		p := Paragraph{Start: d.Lines[i].Start, FirstLine: i}
		for d.Wrapped && i+1 < len(d.Lines) && d.Lines[i+1].Role != RoleBlank {
			i++
		}
		p.LastLine, p.End = i+1, d.Lines[i].End
		for j := p.FirstLine; j < p.LastLine; j++ {
			d.Lines[j].Paragraph = len(d.Paragraphs)
		}
		d.Paragraphs = append(d.Paragraphs, p)
	}
}

// hardWrapped says whether lines break inside sentences: of the pairs of neighbouring lines at least 35 % (and four) have no end mark
// on the first and a lower-case start on the second, or half of those whose first is as wide as wrapped lines are, if that is half of
// all. Next to no line is longer than 130 bytes.
func (d *Document) hardWrapped() bool {
	const longest, wide = 130, 50
	pairs, broken := 0, 0
	widePairs, wideBroken := 0, 0
	long := 0
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.End-l.Start > longest {
			if long++; long*100 > len(d.Lines) {
				return false
			}
		}
		if i == 0 || l.Role == RoleBlank || d.Lines[i-1].Role == RoleBlank {
			continue
		}
		pairs++
		full := d.Lines[i-1].End-d.Lines[i-1].Start >= wide
		if full {
			widePairs++
		}
		before := strings.TrimRight(d.Text[d.Lines[i-1].Start:d.Lines[i-1].End], " \t")
		first := &d.Tokens[l.First]
		if strings.IndexByte(".!?:\"”)", before[len(before)-1]) < 0 && first.Kind == Word && first.Case == Lower {
			broken++
			if full {
				wideBroken++
			}
		}
	}
	return broken >= 4 && broken*100 >= pairs*35 || wideBroken >= 4 && wideBroken*2 >= widePairs && widePairs*2 >= pairs
}

// header gives the first lines their roles: a headline, and lines that hold nothing but a date or a URL.
func (d *Document) header() {
	const headerLines = 6
	title := false
	seen := 0
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Role == RoleBlank {
			continue
		}
		if seen++; seen > headerLines {
			return
		}
		switch {
		case d.dateLine(l):
			l.Role = RoleDate
		case d.urlLine(l):
			l.Role = RoleURL
		case !title && d.titleLine(i):
			l.Role = RoleTitle
			title = true
		default:
			return
		}
	}
}

// titleLine says whether a line can be the headline: short, no full stop at its end, and more text below it.
func (d *Document) titleLine(i int) bool {
	l := &d.Lines[i]
	if l.Words == 0 || l.Words > 30 || i+1 == len(d.Lines) {
		return false
	}
	last := d.Prev(l.Last)
	if last < l.First || d.Tokens[last].IsByte('.') || d.Tokens[last].IsByte(',') || d.Tokens[last].IsByte(':') {
		return false
	}
	first := &d.Tokens[d.Next(l.First-1)]
	return !(first.Kind == Word && first.Case == Lower)
}

func (d *Document) urlLine(l *Line) bool {
	first := d.Next(l.First - 1)
	return first < l.Last && d.Tokens[first].Kind == URL && d.Next(first) >= l.Last
}

// dateLine says whether a line is nothing but a date: 20211228, 2021-12-28 (a time may follow), December 28, 2021.
func (d *Document) dateLine(l *Line) bool {
	if l.End-l.Start > 48 {
		return false
	}
	digits, months, other := 0, 0, 0
	for i := l.First; i < l.Last; i++ {
		t := &d.Tokens[i]
		switch t.Kind {
		case Number, Alnum:
			digits += strings.Count(d.Of(t), "") - 1
		case Word:
			switch {
			case monthName(d.Of(t)):
				months++
			case !dateWord(d.Of(t)):
				other++
			}
		case Space, Punct:
		default:
			other++
		}
	}
	text := strings.TrimSpace(d.Text[l.Start:l.End])
	switch {
	case other > 0 || digits == 0:
		return false
	case months == 1:
		return digits >= 3
	}
	return len(text) >= 8 && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20")) && digits >= 8
}

func monthName(w string) bool {
	if len(w) < 3 {
		return false
	}
	switch strings.ToLower(w[:3]) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		switch strings.ToLower(w) {
		case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february",
			"march", "april", "june", "july", "august", "september", "october", "november", "december":
			return true
		}
	}
	return false
}

func dateWord(w string) bool {
	switch strings.ToLower(w) {
	case "t", "z", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "ist", "bst", "at", "on", "of",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return true
	}
	return false
}
