package review

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/text"
)

// Prompt asks about one finding after the other, line by line: for pipes and for terminals that cannot do more. The end of
// the input is an orderly end of the session, which can be taken up again.
func Prompt(ctx context.Context, s *Session, in io.Reader, out io.Writer, echo bool) error {
	p := &prompt{Session: s, out: bufio.NewWriter(out), lines: readLines(ctx, in), ctx: ctx, echo: echo}
	err := p.run()
	s.Close()
	if flushed := p.out.Flush(); err == nil {
		err = flushed
	}
	return err
}

type prompt struct {
	*Session
	ctx   context.Context
	out   *bufio.Writer
	lines <-chan string
	// echo: what is read does not show by itself.
	echo bool
}

// readLines reads ahead, so that an interrupt need not wait for a line.
func readLines(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		scan := bufio.NewScanner(in)
		scan.Buffer(nil, 1<<20)
		for scan.Scan() {
			select {
			case lines <- scan.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

func (p *prompt) say(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

// tell says what needs no escaping.
func (p *prompt) tell(words string) error {
	_, err := fmt.Fprintln(p.out, words)
	return err
}

func (p *prompt) run() error {
	if n := p.Resumed(); n > 0 {
		p.say("going on with an earlier session: %s made", count(n, "decision"))
	}
	for {
		for _, w := range p.Warnings() {
			p.say("%s", Shown(w))
		}
		if p.Current() == nil && p.Filter().Words != "" && !p.Finished() {
			p.say("nothing else passes the filter %s: going on with all", Shown(p.Filter().Words))
			if err := p.SetFilter(Filter{}); err != nil {
				return err
			}
		}
		if p.Current() == nil {
			return p.end()
		}
		p.show()
		answer, ok := p.ask("Accept the repair [y,n,a,d,e,s,u,q,?]? ")
		if !ok {
			return p.leave()
		}
		leave, err := p.answer(answer)
		if err != nil {
			p.say("  %s", Shown(err.Error()))
		}
		if leave {
			return p.leave()
		}
	}
}

// ask returns false at the end of the input and when the program is interrupted.
func (p *prompt) ask(question string) (string, bool) {
	fmt.Fprint(p.out, question)
	if err := p.out.Flush(); err != nil {
		return "", false
	}
	select {
	case line, ok := <-p.lines:
		switch {
		case !ok:
			p.say("")
		case p.echo:
			p.say("%s", Shown(line))
		}
		return strings.TrimSpace(line), ok
	case <-p.ctx.Done():
		p.say("")
		return "", false
	}
}

func (p *prompt) end() error {
	for _, f := range p.Files() {
		if f.Problem != "" {
			p.say("%s: %s", Shown(f.Name), f.Problem)
		}
	}
	p.say("%s", p.Farewell())
	return p.Finish()
}

func (p *prompt) leave() error {
	p.say("%s", p.Farewell())
	return nil
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// show prints the current finding, its place and what is proposed.
func (p *prompt) show() {
	it, f := p.Current(), p.File()
	decided, skipped, open := p.Progress()
	at := text.NewLineIndex(p.Text()).Position(it.Span.Start)
	p.say("\n%s:%d:%d  %s  %s  (%d of %d, grade %c)", Shown(f.Name), at.Line, at.Rune, it.Severity, it.Rule.Name,
		decided+skipped+1, decided+skipped+open, f.Grade)
	p.say("  %s", Shown(it.Message))
	proposals := Proposals(p.Text(), it)
	if len(proposals) == 0 {
		p.say("  > %s", joined(Context(p.Text(), it.Span), "⟦", "⟧"))
	}
	for i, fix := range proposals {
		before, after := Preview(p.Text(), fix.Edits)
		if i == 0 {
			p.say("  - %s", joined(before, "⟦", "⟧"))
		}
		p.say("  + %s", joined(after, "⟦", "⟧"))
		p.say("    %s%s", number(i, len(proposals)), Shown(fix.Title))
	}
}

// number names a proposal where there are several.
func number(i, of int) string {
	if of == 1 {
		return ""
	}
	return fmt.Sprintf("y%d: ", i+1)
}

// Context is a finding with a little of the text around it.
func Context(s string, x text.Span) []Piece {
	before, _ := Preview(s, []lint.Edit{{Span: x}})
	return before
}

func joined(ps []Piece, open, closing string) string {
	var b strings.Builder
	for _, p := range ps {
		if t := Shown(p.Text); p.Changed {
			b.WriteString(open + t + closing)
		} else {
			b.WriteString(t)
		}
	}
	return b.String()
}

// answers are the commands of the prompt; rest is what stands behind the letter.
var answers = map[byte]func(p *prompt, rest string) error{
	'y': (*prompt).accept,
	'n': func(p *prompt, reason string) error {
		return p.told(p.Reject(reason), "known from now on: "+p.o.Baseline)
	},
	'a': func(p *prompt, _ string) error {
		n, err := p.AcceptAll()
		if err == nil {
			p.say("  %s accepted", count(n, "repair"))
		}
		return err
	},
	'd': func(p *prompt, _ string) error { return p.DeleteLine() },
	'e': (*prompt).edit,
	's': func(p *prompt, _ string) error { return p.Skip() },
	'u': (*prompt).undo,
	'w': (*prompt).allow,
	'h': func(p *prompt, _ string) error { return p.told(p.MoveToHeader(), "moved to the header") },
	'm': func(p *prompt, _ string) error { return p.told(p.MoveToMetadata(), "moved to "+p.o.Metadata) },
	'f': func(p *prompt, _ string) error { _, err := p.NextFile(); return err },
	'i': func(p *prompt, _ string) error { return p.tell(p.Current().Rule.Plain()) },
	'/': func(p *prompt, words string) error {
		f, err := ParseFilter(words, p.o.Rules)
		if err != nil {
			return err
		}
		return p.SetFilter(f)
	},
	'?': func(p *prompt, _ string) error { return p.tell(promptHelp) },
}

const promptHelp = `y  accept the repair (y2: the second one)      w  allow this word everywhere (w WORD)
n  reject the finding (n REASON)                h  move the line to the header
a  accept all of this rule in this file         m  move the line to the metadata file
d  delete the line                              f  next file
e  edit: replace what was found (e TEXT)        i  explain the rule
s  skip                                         /  only some rules or severities (/ui, /warning, /)
u  take the last decision back                  q  leave; the same command goes on from here`

func (p *prompt) answer(line string) (leave bool, err error) {
	if line == "" {
		return false, nil
	}
	if line == "q" {
		return true, nil
	}
	do := answers[line[0]]
	rest := line[1:]
	if do == nil || rest != "" && line[0] != '/' && line[0] != 'y' && rest[0] != ' ' {
		p.say("  %q is no answer:\n%s", Shown(line), promptHelp)
		return false, nil
	}
	return false, do(p, strings.TrimSpace(rest))
}

func (p *prompt) accept(rest string) error {
	n := 1
	if rest != "" {
		var err error
		if n, err = strconv.Atoi(rest); err != nil {
			return fmt.Errorf("y%s is no answer: y accepts the repair, y2 the second one", rest)
		}
	}
	return p.Accept(n - 1)
}

func (p *prompt) edit(rest string) error {
	if rest == "" {
		answer, ok := p.ask("  write instead: ")
		if !ok {
			return nil
		}
		rest = answer
	}
	return p.Edit(p.Current().Span, rest)
}

func (p *prompt) undo(string) error {
	d, ok := p.CanUndo()
	err := p.Undo()
	if ok && err == nil {
		p.say("  taken back: %s %s", d.Do, Shown(d.Text))
	}
	return err
}

func (p *prompt) allow(word string) error {
	if word == "" {
		word = p.Word()
	}
	return p.told(p.AllowWord(word), "allowed everywhere: "+word)
}

// told says what a decision came to that does not show in the next question.
func (p *prompt) told(err error, what string) error {
	if err == nil {
		p.say("  %s", Shown(what))
	}
	return err
}
