package mt

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Clock finds times of day that mix two ways of telling them.
func Clock() *lint.Rule {
	return &lint.Rule{
		Name:    "mt/clock",
		Summary: "a time of day that mixes two ways of telling it",
		Why: "German, Japanese or Chinese times keep their 24 hours when their word for o'clock is translated: `15 o'clock`, " +
			"`18.30 o'clock`, `10 p.m. o'clock`. A plain 24-hour time (`18:30`) is ordinary in timetables, sport, aviation and much of " +
			"the world's English and is not reported.",
		Severity: lint.Warning,
		Since:    "0.1.0",
		Examples: []lint.Example{
			{Bad: "The concert begins at ⟦19 o'clock⟧ in the town hall."},
			{Bad: "Trains were running again by ⟦18.30 o’clock⟧, the operator said."},
			{Bad: "The shop closes at ⟦10 p.m. o'clock⟧ on weekdays."},
		},
		Clean: []string{
			"The concert begins at 7 o'clock in the town hall.",
			"Trains were running again by 18:30, the operator said.",
			"The clock struck twelve o’clock and nobody moved.",
			"The pilot saw the other plane at his 3 o'clock, two miles away.",
			"Kick-off is at 20:45 local time, an hour later than usual.",
			"By 12 o'clock the queue was out of the door.",
			"The bus leaves at 6:15 p.m. and not a minute later.",
		},
		Check: check(clock),
	}
}

// clocks visits every o'clock.
func (e *evidence) clocks() {
	d := e.doc
	for _, n := range d.Indexed(text.Apostrophes) {
		i := int(n)
		t := &d.Tokens[i]
		if t.Kind != text.Word || t.Len() < 7 || d.Text[t.Start]|0x20 != 'o' || !strings.HasSuffix(d.Of(t), "clock") {
			continue
		}
		time, at := before(d, i)
		if time == nil {
			continue
		}
		first := at
		switch {
		case time.Kind == text.Number:
			if !wrongHour(d.Of(time)) {
				continue
			}
		case is(d, time, "p.m.", "a.m.", "pm", "am"):
			if hour, h := before(d, at); hour != nil && hour.Kind == text.Number {
				first = h
			}
		default:
			continue
		}
		s := span(d, first, i)
		e.add(clock, true, lint.Finding{Span: s, Message: fmt.Sprintf("%q mixes two ways of telling the time", show(d, s))})
	}
}

// hourLetter: 14h30, the time of day of French and Portuguese.
func (e *evidence) hourLetter(i int) {
	d := e.doc
	t := &d.Tokens[i]
	w := d.Of(t)
	h := strings.IndexByte(w, 'h')
	if h < 1 || len(w) != h+3 || !hourAndMinute(w[:h], w[h+1:]) || quoted(d, i) {
		return
	}
	e.mark(clock, lexicon.Hash("h"), false, lint.Finding{Span: t.Span(), Message: fmt.Sprintf("%q is not how English writes the time of day", w), Severity: lint.Note})
}

// halfBefore: PM 2:07, the order of Korean.
func (e *evidence) halfBefore(i int) {
	d := e.doc
	half, at := before(d, i)
	if half == nil || half.Case != text.Upper {
		return
	}
	hour, minute, ok := strings.Cut(d.Of(&d.Tokens[i]), ":")
	if !ok || !hourAndMinute(hour, minute) || !is(d, half, "am", "pm") {
		return
	}
	if earlier, _ := before(d, at); earlier != nil && earlier.Kind == text.Number && earlier.Len() < 6 && !strings.Contains(d.Of(earlier), ".") {
		return // 9 AM 10:15
	}
	s := span(d, at, i)
	e.mark(clock, lexicon.Hash("pm"), false, lint.Finding{Span: s, Message: fmt.Sprintf("%q has the half of the day before the hour", show(d, s)), Severity: lint.Note})
}

func hourAndMinute(hour, minute string) bool {
	h, err := strconv.Atoi(hour)
	m, err2 := strconv.Atoi(minute)
	const hours, minutes = 24, 60
	return err == nil && err2 == nil && len(minute) == 2 && h <= hours && m < minutes
}

// wrongHour says whether the number before o'clock is not a full hour of twelve.
func wrongHour(w string) bool {
	n, err := strconv.Atoi(w)
	return err != nil || n > 12
}
