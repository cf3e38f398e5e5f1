package screen

import (
	"strings"

	"github.com/scrapelint/scrapelint/internal/review"
)

// key is one command: the keys that give it, what the help says, and what it does.
type key struct {
	names []string
	shown string
	help  string
	do    func(*model)
}

// keys are the commands while a finding is shown, in the order of the help.
var keys = []key{
	{[]string{"y", "enter"}, "y, Enter", "accept the repair", (*model).accept},
	{[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "1 … 9", "choose another repair, where there are several", nil},
	{[]string{"n"}, "n", "reject: it is no defect; a reason goes to the baseline", (*model).reject},
	{[]string{"a"}, "a", "accept all of this rule in this file", (*model).acceptAll},
	{[]string{"e"}, "e", "edit the line in place", (*model).edit},
	{[]string{"d"}, "d", "delete the line (d again where it is long)", (*model).deleteLine},
	{[]string{"h"}, "h", "move the line to the header", func(m *model) { m.done("moved to the header", m.s.MoveToHeader()) }},
	{[]string{"m"}, "m", "move the line to the metadata file", func(m *model) { m.done("moved to the metadata", m.s.MoveToMetadata()) }},
	{[]string{"w"}, "w", "allow this word everywhere", (*model).allow},
	{[]string{"s"}, "s", "skip for now", func(m *model) { m.done("skipped", m.s.Skip()) }},
	{[]string{"u"}, "u", "undo the last decision", (*model).undo},
	{[]string{"down", "j"}, "↓, j", "next finding, undecided", func(m *model) { m.s.Move(1) }},
	{[]string{"up", "k"}, "↑, k", "finding before", func(m *model) { m.s.Move(-1) }},
	{[]string{"pgdown", "space"}, "PgDn, Space", "read on in the article", func(m *model) { m.scroll += m.page() }},
	{[]string{"pgup", "b"}, "PgUp, b", "read back", func(m *model) { m.scroll -= m.page() }},
	{[]string{"f", "right"}, "f, →", "next file", func(m *model) { m.step(1) }},
	{[]string{"p", "left"}, "p, ←", "file before", func(m *model) { m.step(-1) }},
	{[]string{"tab", "l"}, "Tab, l", "list of files", func(m *model) { m.mode, m.chosen = listing, m.s.Index() }},
	{[]string{"/"}, "/", "only some rules or severities", (*model).narrow},
	{[]string{"i"}, "i", "explain the rule", func(m *model) { m.mode = explaining }},
	{[]string{"?"}, "?", "this help", func(m *model) { m.mode = helping }},
	{[]string{"q", "ctrl+c", "esc"}, "q, Ctrl-C", "leave; the same command goes on here", func(m *model) { m.leaving = true }},
}

// byName finds a command by its key.
func byName() map[string]func(*model) {
	table := map[string]func(*model){}
	for _, k := range keys {
		for _, n := range k.names {
			table[n] = k.do
			if k.do == nil {
				i := int(n[0] - '1')
				table[n] = func(m *model) { m.choose(i) }
			}
		}
	}
	return table
}

func (m *model) accept() {
	if len(m.proposals()) == 0 && m.s.Current() != nil {
		m.say(true, "there is no repair to accept: e edits, d deletes the line, n rejects, s skips")
		return
	}
	m.done("accepted", m.s.Accept(m.choice))
}

func (m *model) acceptAll() {
	rule := ""
	if it := m.s.Current(); it != nil {
		rule = it.Rule.Name
	}
	n, err := m.s.AcceptAll()
	m.done(plural(n, "repair")+" of "+rule+" accepted", err)
}

// deleteLine asks again where the line holds far more than what was found.
func (m *model) deleteLine() {
	it, x := m.s.Current(), m.s.Lines()
	if it != nil && x.Len() > 2*it.Span.Len()+20 && m.sure != x {
		m.sure = x
		words := len(strings.Fields(x.Of(m.s.Text())))
		m.say(true, "the whole line has "+plural(words, "word")+": d again deletes it; y makes only the repair")
		return
	}
	m.done("line deleted", m.s.DeleteLine())
}

func (m *model) choose(i int) {
	if i < len(m.proposals()) {
		m.choice = i
	}
}

func (m *model) reject() {
	if m.s.Current() == nil {
		return
	}
	m.ask("reason: ", m.reason, func(m *model, reason string) {
		m.reason = reason
		m.done("rejected", m.s.Reject(reason))
	})
	m.input.cut(0, len(m.input.parts))
	m.earlier = m.reason
}

func (m *model) allow() {
	if m.s.Current() == nil {
		return
	}
	m.ask("allow everywhere: ", m.s.Word(), func(m *model, word string) {
		m.done("allowed everywhere: "+review.Shown(word), m.s.AllowWord(word))
	})
}

func (m *model) narrow() {
	m.ask("show only (rule, family or severity; nothing: all): ", m.s.Filter().Words, func(m *model, words string) {
		f, err := review.ParseFilter(words, m.s.Rules())
		if err == nil {
			err = m.s.SetFilter(f)
		}
		m.done("", err)
	})
}

func (m *model) edit() {
	it := m.s.Current()
	if it == nil {
		return
	}
	x := m.s.Lines()
	m.mode, m.edited = writing, x
	m.input = newEditor(x.Of(m.s.Text()), max(it.Span.Start-x.Start, 0))
}

func (m *model) undo() {
	d, _ := m.s.CanUndo()
	m.done("taken back: "+d.Do+" "+review.Shown(d.Text), m.s.Undo())
}

// step goes to the next or the previous file that has something to decide.
func (m *model) step(by int) {
	if by > 0 {
		_, err := m.s.NextFile()
		m.done("", err)
		return
	}
	files := m.s.Files()
	for i := m.s.Index() - 1; i >= 0; i-- {
		if m.s.OpenIn(files[i]) > 0 {
			m.done("", m.s.Goto(i))
			return
		}
	}
	m.say(false, "there is no file before this one")
}
