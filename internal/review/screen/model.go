package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/review"
	"github.com/scrapelint/scrapelint/internal/text"
)

// mode is what the screen shows and what keys mean.
type mode uint8

const (
	deciding   mode = iota // the article and a finding
	listing                // the files
	asking                 // a question at the bottom
	writing                // a line is being edited
	explaining             // the rule
	helping                // the keys
)

// model is the state of the screen; all that matters is the session's.
type model struct {
	s             *review.Session
	palette       palette
	commands      map[string]func(*model)
	width, height int
	mode          mode
	// scroll is how many rows the article is moved from where the finding puts it; top how far help or a list is.
	scroll, top int
	// choice is the repair that would be accepted, chosen the file in the list.
	choice, chosen int
	shown          *article
	message        string
	bad            bool
	leaving        bool
	// sure is the line that the next d deletes though it is long.
	sure text.Span

	// input is what is typed, question and answer what it is for; edited is the span that it replaces.
	input           *editor
	question        string
	answer          func(*model, string)
	back            mode
	edited          text.Span
	reason, earlier string
}

func newModel(s *review.Session, color bool) *model {
	m := &model{s: s, palette: palette{color: color}, commands: byName(), width: 80, height: 24}
	switch n := s.Resumed(); {
	case n > 0:
		m.say(false, "going on where you were: "+plural(n, "decision")+" made so far")
	case len(s.Files()) > 1:
		m.mode = listing
		m.chosen = s.Index()
	}
	m.warnings()
	return m
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func (m *model) Init() tea.Cmd {
	if !m.palette.color {
		return nil
	}
	return tea.RequestBackgroundColor
}

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		m.palette.light = !msg.IsDark()
	case tea.PasteMsg:
		if m.input != nil {
			m.input.insert(msg.Content)
		}
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+z" {
			return m, tea.Suspend
		}
		m.key(msg)
	}
	if m.leaving {
		return m, tea.Quit
	}
	return m, nil
}

func (m *model) key(msg tea.KeyPressMsg) {
	name := msg.String()
	if name == "ctrl+c" {
		m.leaving = true
		return
	}
	switch m.mode {
	case deciding:
		m.command(name)
	case listing:
		m.listKey(name)
	case asking, writing:
		m.typed(name, msg.Key().Text)
	case explaining, helping:
		m.readKey(name)
	}
}

func (m *model) command(name string) {
	do := m.commands[name]
	if do == nil {
		m.say(false, "? shows the keys")
		return
	}
	m.say(false, "")
	if name != "d" {
		m.sure = text.Span{}
	}
	before, cursor := m.s.File(), m.s.Cursor()
	do(m)
	if m.s.File() != before || m.s.Cursor() != cursor {
		m.choice, m.scroll = 0, 0
	}
}

func (m *model) listKey(name string) {
	switch name {
	case "down", "j":
		m.chosen++
	case "up", "k":
		m.chosen--
	case "pgdown", "space":
		m.chosen += m.height - 5
	case "pgup", "b":
		m.chosen -= m.height - 5
	case "home", "g":
		m.chosen = 0
	case "end", "G":
		m.chosen = len(m.s.Files())
	case "enter", "y", "right":
		m.mode = deciding
		if m.chosen != m.s.Index() {
			m.done("", m.s.Goto(m.chosen))
		}
	case "tab", "l", "esc":
		m.mode = deciding
	case "u":
		m.undo()
	case "/":
		m.narrow()
	case "?":
		m.back, m.mode = listing, helping
	case "q":
		m.leaving = true
	}
	m.chosen = max(0, min(m.chosen, len(m.s.Files())-1))
}

func (m *model) readKey(name string) {
	switch name {
	case "down", "j", "pgdown", "space":
		m.top++
	case "up", "k", "pgup", "b":
		m.top = max(m.top-1, 0)
	default:
		m.mode, m.back, m.top = m.back, deciding, 0
	}
}

// ask reads a line at the bottom of the screen.
func (m *model) ask(question, proposed string, answer func(*model, string)) {
	m.back, m.mode, m.question, m.answer = m.mode, asking, question, answer
	m.input, m.earlier = newEditor(proposed, len(proposed)), ""
}

func (m *model) typed(name, written string) {
	if do := editing[name]; do != nil && (name != "alt+enter" || m.mode == writing) {
		do(m.input)
		return
	}
	switch {
	case name == "esc":
		m.endInput()
		m.say(false, "left as it was")
	case name == "enter":
		m.finishInput()
	case name == "up" && m.mode == asking && m.earlier != "":
		m.input = newEditor(m.earlier, len(m.earlier))
	case (name == "up" || name == "down") && m.mode == writing:
		m.input.vertical(map[string]int{"up": -1, "down": 1}[name], m.width)
	case written != "":
		m.input.insert(written)
	}
}

func (m *model) endInput() {
	m.mode, m.input = m.back, nil
	m.back = deciding
}

func (m *model) finishInput() {
	answer, words, edited := m.answer, m.input.String(), m.mode == writing
	m.endInput()
	if edited {
		m.done("edited", m.s.Edit(m.edited, words))
		return
	}
	answer(m, words)
}

// done tells how a command went and starts on the next finding.
func (m *model) done(what string, err error) {
	m.choice, m.scroll, m.sure = 0, 0, text.Span{}
	if err != nil {
		m.say(true, err.Error())
	} else {
		m.say(false, what)
	}
	m.warnings()
}

func (m *model) warnings() {
	for _, w := range m.s.Warnings() {
		m.say(true, w)
	}
}

func (m *model) say(bad bool, what string) { m.message, m.bad = review.Shown(what), bad }

func (m *model) proposals() []lint.Fix {
	it := m.s.Current()
	if it == nil {
		return nil
	}
	return review.Proposals(m.s.Text(), it)
}

// article is the current text cut to the width, kept as long as neither changes.
func (m *model) article(width int) *article {
	if m.shown == nil || m.shown.width != width || m.shown.text != m.s.Text() {
		m.shown = newArticle(m.s.Text(), width)
	}
	return m.shown
}
