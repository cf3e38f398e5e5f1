package mt

import (
	"fmt"
	"strconv"
	"strings"

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

// wrongHour says whether the number before o'clock is not a full hour of twelve.
func wrongHour(w string) bool {
	n, err := strconv.Atoi(w)
	return err != nil || n > 12
}
