package screen

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/review"
	"github.com/scrapelint/scrapelint/internal/text"
)

// sgr are the only sequences that the screen writes.
var sgr = regexp.MustCompile(`\x1b\[[0-9;]*m`)

var words = regexp.MustCompile(`zhe|\x1b\[2J|Subscribe`)

// found finds typing errors, with a repair, and other things without one.
func found() []*lint.Rule {
	return []*lint.Rule{{
		Name: "spacing/typo", Severity: lint.Error, AnyLanguage: true, Summary: "A typo",
		Why: "Somebody typed in haste. The word is written again.\n\nMore of it.",
		Check: func(p *lint.Pass) {
			for _, at := range words.FindAllStringIndex(p.Doc.Text, -1) {
				x := text.Span{Start: at[0], End: at[1]}
				if w := x.Of(p.Doc.Text); w == "zhe" {
					p.ReportSpan(x, "wrong: "+w, lint.SafeFix("write the", x, "the"), lint.ManualFix("write THE", x, "THE"))
				} else {
					p.ReportSpan(x, "odd: "+w)
				}
			}
		},
	}}
}

type driver struct {
	t   *testing.T
	dir string
	*model
}

func drive(t *testing.T, texts ...string) *driver {
	dir := t.TempDir()
	e := &engine.Engine{Rules: found()}
	w := e.NewWorker()
	var names []string
	for i, s := range texts {
		names = append(names, filepath.Join(dir, string(rune('a'+i))+".txt"))
		if err := os.WriteFile(names[i], []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := review.New(names, review.Options{
		Judge: func(f *result.File) { w.Judge(f) }, Rules: e.Rules, All: e.Rules,
		Baseline: filepath.Join(dir, "known.jsonl"), Journal: filepath.Join(dir, "journal"),
		Config: filepath.Join(dir, "config.yaml"), Metadata: filepath.Join(dir, "metadata.jsonl"),
	})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t, dir, newModel(s, true)}
	d.size(80, 24)
	return d
}

func (d *driver) size(w, h int) { d.Update(tea.WindowSizeMsg{Width: w, Height: h}) }

var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "down": tea.KeyDown, "up": tea.KeyUp,
	"left": tea.KeyLeft, "right": tea.KeyRight, "backspace": tea.KeyBackspace, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgdown": tea.KeyPgDown,
}

// keys presses keys by their names; what is none is typed.
func (d *driver) keys(list ...string) {
	for _, k := range list {
		switch {
		case named[k] != 0:
			d.Update(tea.KeyPressMsg{Code: named[k]})
		case strings.HasPrefix(k, "ctrl+"):
			d.Update(tea.KeyPressMsg{Code: rune(k[5]), Mod: tea.ModCtrl})
		default:
			for _, r := range k {
				d.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
}

func (d *driver) screen() string { return sgr.ReplaceAllString(d.View().Content, "") }

func (d *driver) shows(all ...string) {
	d.t.Helper()
	for _, want := range all {
		if s := d.screen(); !strings.Contains(s, want) {
			d.t.Errorf("no %q on the screen:\n%s", want, s)
		}
	}
}

func (d *driver) wants(name, want string) {
	d.t.Helper()
	got, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil || string(got) != want {
		d.t.Errorf("%s holds %q, want %q (%v)", name, got, want, err)
	}
}

// fits checks that every row fits the screen, and that there are not too many.
func (d *driver) fits() {
	d.t.Helper()
	rows := strings.Split(d.View().Content, "\n")
	if len(rows) > d.height {
		d.t.Errorf("%d rows on a screen of %d", len(rows), d.height)
	}
	for _, r := range rows {
		if w := widthOf(sgr.ReplaceAllString(r, "")); w > d.width {
			d.t.Errorf("a row of %d columns on a screen of %d: %q", w, d.width, r)
		}
	}
}

func TestSession(t *testing.T) {
	d := drive(t, "All zhe news\n\nSubscribe now\n\nand zhe rest\n", "zhe end\n")
	d.shows("scrapelint review", "2 files · 0 of 4 decided", "a.txt")
	d.keys("?")
	d.shows("goes back")
	d.keys("x")
	d.shows("2 files · 0 of 4 decided")
	d.keys("enter")
	d.shows("error spacing/typo  wrong: zhe", "- All zhe news", "+ All the news", "1 of 3 in this file", "> 1 write the")
	d.keys("2", "y")
	d.wants("a.txt", "All THE news\n\nSubscribe now\n\nand zhe rest\n")
	d.shows("no repair is proposed", "odd: Subscribe")
	d.keys("y")
	d.shows("there is no repair to accept")
	d.keys("n", "it is", "left", "left", "backspace", "esc")
	d.shows("left as it was")
	d.keys("n", "reasonable", "enter")
	d.shows("rejected", "2 of 4 decided")
	d.keys("u")
	d.shows("taken back: reject", "odd: Subscribe")
	d.keys("e", "ctrl+k", "Follow us", "enter")
	d.wants("a.txt", "All THE news\n\nFollow us\n\nand zhe rest\n")
	d.keys("s", "y")
	d.shows("All done: 3 decisions made, 1 finding skipped.")
	d.wants("b.txt", "the end\n")
	d.keys("q")
	if !d.leaving {
		t.Error("q does not leave")
	}
}

func TestDeleteAsksForLongLines(t *testing.T) {
	d := drive(t, "A long line of the article that ends in zhe middle of things\n\nSubscribe\n")
	d.keys("d")
	d.shows("the whole line has 13 words")
	d.keys("j", "d")
	d.wants("a.txt", "A long line of the article that ends in zhe middle of things\n")
	d.keys("d", "d")
	d.wants("a.txt", "")
}

func TestHostileText(t *testing.T) {
	d := drive(t, "x \x1b[2J\x1b]0;title\x07 \u202egnp\u202c \u200b \r zhe \xff 漢字 👩‍👩‍👧 e\u0301\n"+strings.Repeat("word ", 400)+"zhe\n")
	for _, size := range [][2]int{{80, 24}, {40, 12}, {200, 60}, {41, 13}} {
		d.size(size[0], size[1])
		for _, k := range []string{"j", "i", "enter", "e", "esc", "n", "esc", "?", "esc", "tab", "tab", "pgdown", "w", "esc"} {
			d.keys(k)
			d.fits()
			for _, bad := range []string{"\x1b[2J", "\x1b]", "\u202e", "\u200b", "\r", "\xff", "\x07"} {
				if c := d.View().Content; strings.Contains(c, bad) {
					t.Fatalf("%q reaches the terminal at %v after %s", bad, size, k)
				}
			}
		}
	}
	d.size(30, 8)
	d.shows("the window needs")
}

func TestNoColor(t *testing.T) {
	d := drive(t, "All zhe news and zhe rest\n")
	d.palette.color = false
	if m := regexp.MustCompile(`\x1b\[[0-9;]*(3[0-9]|9[0-7])[0-9;]*m`).FindString(d.View().Content); m != "" {
		t.Errorf("colour %q", m)
	}
	d.shows("- All zhe news", "+ All the news")
	if d.Init() != nil {
		t.Error("the terminal is asked for its colours")
	}
}

func TestWideScreen(t *testing.T) {
	d := drive(t, "All zhe news\n", "Subscribe zhe\n")
	d.keys("enter")
	d.size(140, 40)
	d.shows("b.txt", "│", "All zhe news")
	d.fits()
	d.keys("f")
	d.shows("odd: Subscribe")
	d.keys("p")
	d.shows("wrong: zhe")
	d.keys("/", "nope", "enter")
	d.shows("unknown rule")
	d.keys("/", "error", "enter")
	d.shows("only error")
	d.keys("a")
	d.shows("1 repair of spacing/typo accepted")
}

func TestEditor(t *testing.T) {
	e := newEditor("one two e\u0301 \xff", 4)
	for _, k := range []string{"right", "ctrl+w", "end", "backspace", "home", "ctrl+right", "delete"} {
		editing[k](e)
	}
	e.insert("-")
	if got := e.String(); got != "one-wo e\u0301 " {
		t.Errorf("got %q", got)
	}
	e = newEditor(strings.Repeat("word ", 20), 0)
	e.vertical(1, 21)
	if _, _, y := e.draw(21); y != 1 {
		t.Errorf("the cursor is in row %d", y)
	}
}

// The documentation lists every key.
func TestKeysAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../../docs/review.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range keys {
		if !strings.Contains(string(page), "| "+k.shown+" | "+k.help) {
			t.Errorf("docs/review.md has no row | %s | %s |", k.shown, k.help)
		}
	}
}
