package screen

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/review"
)

// The smallest screen that anything can be decided on, and the width from which the files stand beside the article.
const (
	minWidth, minHeight = 40, 12
	wide, sidebar       = 120, 36
)

// View draws the screen.
func (m *model) View() tea.View {
	v := tea.View{AltScreen: true, WindowTitle: "scrapelint review"}
	var rows []string
	switch {
	case m.width < minWidth || m.height < minHeight:
		rows = []string{fmt.Sprintf("the window needs %d × %d", minWidth, minHeight)}
	case m.mode == listing:
		rows = m.list()
	case m.mode == helping:
		rows = m.paged("Keys", m.help())
	case m.mode == explaining:
		rows = m.paged(m.rule(), m.explanation())
	case m.mode == writing:
		rows, v.Cursor = m.writing()
	default:
		rows = m.decide()
	}
	if m.mode == asking && m.height >= minHeight && m.width >= minWidth {
		rows[len(rows)-1], v.Cursor = m.asked()
	}
	v.Content = strings.Join(rows, "\n")
	return v
}

// bar is a row across the screen with something on either side.
func (m *model) bar(left, right string) string {
	s := style{reversed: true}
	left, right = clip(left, m.width-2), clip(right, m.width/2)
	if w := m.width - 2 - widthOf(right) - 1; widthOf(left) > w {
		left = clip(left, max(w, 1))
	}
	return s.paint(" " + left + strings.Repeat(" ", max(m.width-2-widthOf(left)-widthOf(right), 0)) + right + " ")
}

// page is how many rows of the article are shown.
func (m *model) page() int { return m.height - 2 - m.panelRows() }

// panelRows is the height of the part below the article.
func (m *model) panelRows() int { return max(6, min(10, m.height*3/8)) }

// textWidth is the width of the article with its line numbers.
func (m *model) textWidth() int {
	if m.width >= wide && len(m.s.Files()) > 1 {
		return m.width - sidebar - 1
	}
	return m.width
}

func (m *model) decide() []string {
	decided, skipped, open := m.s.Progress()
	progress := fmt.Sprintf("%d of %d decided", decided+skipped, decided+skipped+open)
	f := m.s.File()
	left := review.Shown(f.Name)
	right := fmt.Sprintf("file %d of %d · grade %c · %s", m.s.Index()+1, len(m.s.Files()), f.Grade, progress)
	rows := []string{m.bar(tailClip(left, max(m.width-widthOf(right)-3, 8)), right)}
	rows = append(rows, m.beside(m.body(m.page()))...)
	return append(append(rows, m.panel(m.panelRows())...), m.footer())
}

// body is the article around the current finding.
func (m *model) body(height int) []string {
	if f := m.s.File(); f.Problem != "" {
		return fill([]string{"", "  " + m.palette.of(red).paint(review.Shown(f.Problem))}, height)
	}
	total := strings.Count(m.s.Text(), "\n") + 1
	gutter := len(strconv.Itoa(total)) + 1
	a := m.article(m.textWidth() - gutter - 1)
	at := place{1, 0}
	if it := m.s.Current(); it != nil {
		at = a.walk(a.find(it.Span.Start), -(height / 3))
	}
	start := a.walk(at, m.scroll)
	var out []string
	for _, r := range a.from(start, height) {
		number := ""
		if r.first {
			number = strconv.Itoa(r.line)
		}
		out = append(out, m.palette.quiet().paint(fmt.Sprintf("%*s ", gutter, number))+r.draw(m.s.Items(), m.s.Cursor(), m.palette))
	}
	return fill(out, height)
}

// beside puts the files to the left where there is room.
func (m *model) beside(body []string) []string {
	if m.textWidth() == m.width {
		return body
	}
	files := m.fileRows(len(body), sidebar, m.s.Index())
	for i := range body {
		body[i] = files[i] + m.palette.quiet().paint("│") + body[i]
	}
	return body
}

func fill(rows []string, n int) []string {
	for len(rows) < n {
		rows = append(rows, "")
	}
	return rows[:n]
}

// panel tells what was found and what is proposed.
func (m *model) panel(height int) []string {
	it := m.s.Current()
	if it == nil {
		return fill(append([]string{m.line("")}, m.nothing()...), height)
	}
	title := m.palette.severity(it.Severity).paint(it.Severity.String()) + " " + m.palette.family(it.Rule.Family()).paint(it.Rule.Name)
	rows := []string{m.line(fmt.Sprintf("%d of %d in this file%s", m.s.Cursor()+1, len(m.s.Items()), m.filtered()))}
	message := wrapped(it.Message, m.width-widthOf(it.Severity.String()+it.Rule.Name)-4, 1)
	if len(message) == 1 && message[0] == review.Shown(it.Message) {
		rows = append(rows, title+"  "+message[0])
	} else {
		rows = append(append(rows, title), wrapped(it.Message, m.width-2, 2)...)
	}
	rows = append(rows, m.proposal(height-len(rows))...)
	if room := height - len(rows); room > 1 && len(m.proposals()) > 0 {
		for _, row := range wrapped(firstParagraph(it.Rule.Plain()), m.width-2, room) {
			rows = append(rows, m.palette.quiet().paint(row))
		}
	}
	return fill(rows, height)
}

func (m *model) filtered() string {
	if w := m.s.Filter().Words; w != "" {
		return " · only " + review.Shown(w)
	}
	return ""
}

// nothing is shown where there is nothing to decide.
func (m *model) nothing() []string {
	decided, skipped, open := m.s.Progress()
	if open > 0 {
		return []string{"Nothing is left to decide in this file. f goes to the next, / changes the filter, Tab lists the files."}
	}
	return []string{
		m.palette.of(green).paint(fmt.Sprintf("All done: %s made, %s skipped.", plural(decided, "decision"), plural(skipped, "finding"))),
		"q leaves and ends the session, u takes the last decision back.",
	}
}

// line is a rule across the screen with a word in it.
func (m *model) line(word string) string {
	if word != "" {
		word = " " + word + " "
	}
	return m.palette.quiet().paint("──" + word + strings.Repeat("─", max(m.width-2-widthOf(word), 0)))
}

// proposal shows the repair before and after, as far as the rows reach.
func (m *model) proposal(height int) []string {
	all := m.proposals()
	if len(all) == 0 {
		why := wrapped(firstParagraph(m.s.Current().Rule.Plain()), m.width-2, height-1)
		return append([]string{m.palette.quiet().paint("no repair is proposed")}, why...)
	}
	fix := all[min(m.choice, len(all)-1)]
	before, after := review.Preview(m.s.Text(), fix.Edits)
	each := max((height-1)/2, 1)
	rows := m.pieces("- ", before, m.palette.removed(), each)
	rows = append(rows, m.pieces("+ ", after, m.palette.added(), each)...)
	return append(rows, m.choices(all))
}

// choices names the repairs, the chosen one first.
func (m *model) choices(all []lint.Fix) string {
	name := func(i int) string { return review.Shown(all[i].Title) }
	if len(all) == 1 {
		return m.palette.quiet().paint(clip("y: "+name(0), m.width-1))
	}
	var b strings.Builder
	for i := range all {
		if i > 0 {
			b.WriteString("  ")
		}
		mark := "  "
		if i == min(m.choice, len(all)-1) {
			mark = "> "
		}
		b.WriteString(mark + strconv.Itoa(i+1) + " " + name(i))
	}
	return m.palette.quiet().paint(clip(b.String(), m.width-1))
}

// pieces draws one side of a repair.
func (m *model) pieces(sign string, ps []review.Piece, changed style, height int) []string {
	var cells []review.Cell
	var marks []bool
	for _, p := range ps {
		blank := p.Changed && strings.TrimSpace(p.Text) == ""
		for _, c := range review.Cells(p.Text) {
			if blank && c.Text == " " {
				c.Text = "·"
			}
			// Start numbers the cell, so that it is known again after wrapping.
			c.Start = len(cells)
			cells, marks = append(cells, c), append(marks, p.Changed)
		}
	}
	var rows []string
	for i, part := range wrap(cells, m.width-3) {
		if i == height {
			break
		}
		var b strings.Builder
		b.WriteString(sign)
		sign = "  "
		for j := 0; j < len(part); {
			k := j + 1
			for k < len(part) && marks[part[k].Start] == marks[part[j].Start] {
				k++
			}
			s := style{}
			if marks[part[j].Start] {
				s = changed
			}
			b.WriteString(s.paint(joined(part[j:k])))
			j = k
		}
		rows = append(rows, b.String())
	}
	return rows
}

func (m *model) footer() string {
	if m.message != "" {
		s := style{bold: true}
		if m.bad {
			s = m.palette.of(red)
			s.bold = true
		}
		return s.paint(clip(m.message, m.width-1))
	}
	const short = "y accept  n reject  e edit  d delete  s skip  u undo  f next  ? keys  q leave"
	return m.palette.quiet().paint(clip(short, m.width-1))
}

// asked is the question at the bottom, with as much of the answer as fits.
func (m *model) asked() (string, *tea.Cursor) {
	question := clip(m.question, m.width/2+10)
	room := m.width - widthOf(question) - 2
	head := review.Shown(strings.Join(m.input.parts[:m.input.cursor], ""))
	all := review.Shown(m.input.String())
	if over := widthOf(head) - room; over > 0 {
		head = tailClip(head, room)
		all = head
	}
	x := widthOf(question) + widthOf(head)
	return style{bold: true}.paint(question) + clip(all, room), tea.NewCursor(x, m.height-1)
}

// writing is the screen while a line is edited.
func (m *model) writing() ([]string, *tea.Cursor) {
	rows := []string{m.bar("edit the line", review.Shown(m.s.File().Name))}
	body, x, y := m.input.draw(m.width)
	height := m.height - 2
	top := max(0, min(y-height/2, len(body)-height))
	rows = append(rows, fill(body[top:], height)...)
	rows = append(rows, m.palette.quiet().paint(clip("Enter saves · Esc leaves it as it was · Alt-Enter breaks the line · Ctrl-U/K/W delete", m.width-1)))
	return rows, tea.NewCursor(x, 1+y-top)
}

func (m *model) rule() string {
	if it := m.s.Current(); it != nil {
		return it.Rule.Name
	}
	return ""
}

func (m *model) explanation() []string {
	it := m.s.Current()
	if it == nil {
		return m.nothing()
	}
	width := min(m.width-4, 96)
	rows := append(wrapped(it.Message, width, 9), "")
	rows = append(rows, wrapped(it.Rule.Summary+".", width, 9)...)
	rows = append(rows, "")
	for paragraph := range strings.SplitSeq(it.Rule.Plain(), "\n\n") {
		rows = append(append(rows, wrapped(paragraph, width, 99)...), "")
	}
	for _, r := range it.Related {
		rows = append(rows, wrapped("see also: "+r.Message+": "+r.Span.Of(m.s.Text()), width, 3)...)
	}
	return rows
}

func (m *model) help() []string {
	var rows []string
	for _, k := range keys {
		rows = append(rows, "  "+style{bold: true}.paint(pad(k.shown, 13))+clip(k.help, m.width-17))
	}
	return rows
}

// paged is a screen of text to read.
func (m *model) paged(title string, rows []string) []string {
	height := m.height - 3
	m.top = max(0, min(m.top, len(rows)-height))
	out := append([]string{m.bar(title, ""), ""}, fill(indented(rows[m.top:]), height)...)
	hint := "any key goes back"
	if len(rows) > height {
		hint = "↓ and ↑ scroll, any other key goes back"
	}
	return append(out, m.palette.quiet().paint(hint))
}

func indented(rows []string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = " " + r
	}
	return out
}
