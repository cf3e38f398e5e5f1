package review

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/baseline"
	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

// needle makes a rule that finds a word, with a fix that writes another.
func needle(name, word, repl string, severity lint.Severity) *lint.Rule {
	return &lint.Rule{Name: name, Severity: severity, AnyLanguage: true, Check: func(p *lint.Pass) {
		for at := 0; ; {
			i := strings.Index(p.Doc.Text[at:], word)
			if i < 0 {
				return
			}
			x := text.Span{Start: at + i, End: at + i + len(word)}
			var fixes []lint.Fix
			if repl != "-" {
				fixes = []lint.Fix{lint.SafeFix("write "+repl, x, repl)}
			}
			p.ReportSpan(x, "found "+word, fixes...)
			at = x.End
		}
	}}
}

var testRules = []*lint.Rule{
	needle("a/zhe", "zhe", "the", lint.Error),
	needle("b/subscribe", "Subscribe", "-", lint.Warning),
	needle("c/brand", "Xyzzy", "-", lint.Note),
}

// project is a folder with texts and a session over them.
type project struct {
	t     *testing.T
	dir   string
	names []string
	o     Options
	*Session
}

func newProject(t *testing.T, texts ...string) *project {
	dir := t.TempDir()
	e := &engine.Engine{Rules: testRules}
	w := e.NewWorker()
	p := &project{t: t, dir: dir, o: Options{
		Judge: func(f *result.File) { w.Judge(f) }, Rules: testRules, All: testRules,
		Config: filepath.Join(dir, ".scrapelint.yaml"), Baseline: filepath.Join(dir, baseline.Name),
		Metadata: filepath.Join(dir, MetadataName), Journal: filepath.Join(dir, "state", "journal"),
	}}
	for i, s := range texts {
		name := filepath.Join(dir, string(rune('a'+i))+".txt")
		if err := os.WriteFile(name, []byte(s), 0o640); err != nil {
			t.Fatal(err)
		}
		p.names = append(p.names, name)
	}
	p.start()
	return p
}

// start begins or takes up the session, as another process would.
func (p *project) start() {
	p.t.Helper()
	if p.Session != nil {
		p.journal.close()
	}
	s, err := New(p.names, p.o)
	if err != nil {
		p.t.Fatal(err)
	}
	p.Session = s
}

func (p *project) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *project) wants(name, want string) {
	p.t.Helper()
	if got := p.read(name); got != want {
		p.t.Errorf("%s holds\n%q, want\n%q", name, got, want)
	}
}

func (p *project) read(name string) string {
	data, err := os.ReadFile(filepath.Join(p.dir, name))
	if err != nil {
		return err.Error()
	}
	return string(data)
}

func TestDecisions(t *testing.T) {
	p := newProject(t, "Title of it\n\nSee zhe end of zhe day.\n\nSubscribe now\n\nXyzzy and zhe rest.\n", "clean\n", "zhe Xyzzy\n")
	if len(p.Files()) != 2 || p.Current().Rule.Name != "a/zhe" {
		t.Fatalf("%d files, %+v", len(p.Files()), p.Current())
	}
	p.must(p.Accept(0))
	p.wants("a.txt", "Title of it\n\nSee the end of zhe day.\n\nSubscribe now\n\nXyzzy and zhe rest.\n")
	p.must(p.Reject("house style"))
	if err := p.Accept(0); !errors.Is(err, errNoProposal) {
		t.Errorf("accepting what has no repair: %v", err)
	}
	p.must(p.DeleteLine())
	p.wants("a.txt", "Title of it\n\nSee the end of zhe day.\n\nXyzzy and zhe rest.\n")
	p.must(p.AllowWord("Xyzzy"))
	p.wants(".scrapelint.yaml", "allow:\n  - \"Xyzzy\"\n")
	p.must(p.Accept(0))
	if p.File().Name != p.names[2] || len(p.Items()) != 1 {
		t.Fatalf("now at %s with %d findings", p.File().Name, len(p.Items()))
	}
	p.must(p.Edit(p.Lines(), "All is well"))
	p.wants("c.txt", "All is well\n")
	if !p.Finished() || !strings.Contains(p.read(baseline.Name), `"reason":"house style"`) {
		t.Errorf("not finished, or no reason: %s", p.read(baseline.Name))
	}
	info, err := os.Stat(p.names[0])
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}

	// All the way back, in another process.
	p.start()
	if p.Resumed() != 6 {
		t.Fatalf("%d decisions are remembered", p.Resumed())
	}
	for range 6 {
		p.must(p.Undo())
	}
	p.wants("a.txt", "Title of it\n\nSee zhe end of zhe day.\n\nSubscribe now\n\nXyzzy and zhe rest.\n")
	p.wants("c.txt", "zhe Xyzzy\n")
	for _, name := range []string{baseline.Name, ".scrapelint.yaml"} {
		if !missing(filepath.Join(p.dir, name)) {
			t.Errorf("%s is still there", name)
		}
	}
	if err := p.Undo(); !errors.Is(err, errNoUndo) {
		t.Errorf("undo with nothing to take back: %v", err)
	}
	if _, _, open := p.Progress(); open != 7 {
		t.Errorf("%d open", open)
	}
}

func TestSkipAndResume(t *testing.T) {
	p := newProject(t, "zhe a zhe b zhe\n", "zhe Subscribe\n")
	p.must(p.Skip())
	p.must(p.Accept(0))
	p.wants("a.txt", "zhe a the b zhe\n")
	if p.Current().Span.Start != 12 {
		t.Fatalf("at %d", p.Current().Span.Start)
	}
	p.Close()
	p.start()
	if p.Current() == nil || p.Current().Span.Start != 12 {
		t.Fatalf("resumed at %+v", p.Current())
	}
	p.must(p.Accept(0)) // its neighbourhood is that of the skipped one too
	if p.File().Name != p.names[1] {
		t.Fatalf("the skipped finding is asked again: %s %+v", p.File().Name, p.Items())
	}
	p.must(p.Undo())
	p.must(p.Undo())
	p.must(p.Undo())
	p.wants("a.txt", "zhe a zhe b zhe\n")
	if len(p.Items()) != 3 {
		t.Errorf("%d findings after taking all back", len(p.Items()))
	}
}

func TestAcceptAllAndFilter(t *testing.T) {
	p := newProject(t, "zhe Subscribe zhe\nzhe\n", "Subscribe\n")
	f, err := ParseFilter("b", testRules)
	p.must(err)
	p.must(p.SetFilter(f))
	if len(p.Items()) != 1 || p.OpenIn(p.File()) != 1 {
		t.Fatalf("%+v", p.Items())
	}
	p.must(p.Skip())
	if p.File().Name != p.names[1] {
		t.Fatal("the filter does not hold in the next file")
	}
	f, err = ParseFilter("error", testRules)
	p.must(err)
	p.must(p.SetFilter(f))
	n, err := p.AcceptAll()
	p.must(err)
	p.wants("a.txt", "the Subscribe the\nthe\n")
	if n != 3 {
		t.Errorf("%d accepted", n)
	}
	if _, err := ParseFilter("nope", testRules); err == nil {
		t.Error("an unknown filter was taken")
	}
	none, err := ParseFilter("c", testRules)
	p.must(err)
	if err := p.SetFilter(none); !errors.Is(err, errNothing) {
		t.Errorf("a filter that nothing passes: %v", err)
	}
}

func TestMoves(t *testing.T) {
	const whole = "The ferry is back in port\n2024-03-05\n\nIt came on time.\n\nSubscribe here by Ann\n\nThe end.\n"
	p := newProject(t, whole)
	p.must(p.MoveToHeader())
	p.wants("a.txt", "The ferry is back in port\n2024-03-05\nSubscribe here by Ann\n\nIt came on time.\n\nThe end.\n")
	p.must(p.MoveToMetadata())
	p.wants("a.txt", "The ferry is back in port\n2024-03-05\n\nIt came on time.\n\nThe end.\n")
	p.wants(MetadataName, `{"path":"a.txt","rule":"b/subscribe","text":"Subscribe here by Ann"}`+"\n")
	p.must(p.Undo())
	p.must(p.Undo())
	p.wants("a.txt", whole)
}

func TestChangedMeanwhile(t *testing.T) {
	p := newProject(t, "one zhe two\n", "zhe\n")
	p.must(os.WriteFile(p.names[0], []byte("somebody else: zhe\n"), 0o640))
	if err := p.Accept(0); err == nil || !strings.Contains(err.Error(), "changed on disk") {
		t.Errorf("got %v", err)
	}
	p.wants("a.txt", "somebody else: zhe\n")
	if p.Current().Span.Start != 15 {
		t.Errorf("the text was not read again: %+v", p.Current())
	}
	p.must(p.Accept(0))
	p.wants("a.txt", "somebody else: the\n")
	p.must(os.WriteFile(p.names[0], []byte("again\n"), 0o640))
	if err := p.Undo(); err == nil {
		t.Error("a changed file was taken back")
	}
	p.wants("a.txt", "again\n")

	p.must(os.Remove(p.names[1]))
	if err := p.Accept(0); err == nil {
		t.Error("a vanished file was written")
	}
	if !missing(p.names[1]) || p.File().Problem == "" {
		t.Errorf("problem %q", p.File().Problem)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	p := newProject(t, "zhe\n")
	p.o.Journal = filepath.Join(t.TempDir(), "journal")
	p.start()
	p.must(os.Chmod(p.dir, 0o500))
	defer os.Chmod(p.dir, 0o700)
	if err := p.Accept(0); err == nil {
		t.Error("no error")
	}
	p.wants("a.txt", "zhe\n")
	if _, ok := p.CanUndo(); ok {
		t.Error("what failed can be taken back")
	}
}

// A program that dies between the journal and the file leaves the decision to the next one, and nothing beside the file.
func TestKilledBeforeWriting(t *testing.T) {
	p := newProject(t, "zhe and zhe\n")
	d, it, err := p.decide(Accept)
	p.must(err)
	d.Changes = []Change{newChange(p.names[0], p.Text(), lint.Apply(p.Text(), it.Fixes[0].Edits), false)}
	p.must(p.journal.write(entry{Decision: &d}))
	p.must(os.WriteFile(filepath.Join(p.dir, ".scrapelint-123~"), []byte("the an"), 0o600))
	p.must(os.WriteFile(filepath.Join(p.dir, ".scrapelint-456~"), []byte("another's"), 0o600))
	p.start()
	p.wants("a.txt", "the and zhe\n")
	if !missing(filepath.Join(p.dir, ".scrapelint-123~")) || missing(filepath.Join(p.dir, ".scrapelint-456~")) {
		t.Error("the wrong strays are gone")
	}
	p.must(p.Undo())
	p.wants("a.txt", "zhe and zhe\n")
}

func TestTornJournal(t *testing.T) {
	p := newProject(t, "zhe and zhe\n")
	p.must(p.Accept(0))
	p.journal.close()
	f, err := os.OpenFile(p.o.Journal, os.O_APPEND|os.O_WRONLY, 0)
	p.must(err)
	_, err = f.WriteString(`{"do":"accept","file":"x","chan`)
	p.must(err)
	p.must(f.Close())
	p.start()
	if p.Resumed() != 1 {
		t.Fatalf("%d decisions", p.Resumed())
	}
	p.must(p.Accept(0))
	p.start()
	if p.Resumed() != 2 {
		t.Errorf("%d decisions after the torn line", p.Resumed())
	}
}

func TestBytesSurvive(t *testing.T) {
	p := newProject(t, "\uFEFFzhe\r\nbad \xff byte zhe\r\n\r\nSubscribe\r\n\r\nlast")
	p.must(p.Edit(text.Span{Start: 3, End: 6}, "new\xfe"))
	p.must(p.Accept(0))
	p.must(p.DeleteLine())
	p.wants("a.txt", "\uFEFFnew\xfe\r\nbad \xff byte the\r\n\r\nlast")
	p.start()
	for range 3 {
		p.must(p.Undo())
	}
	p.wants("a.txt", "\uFEFFzhe\r\nbad \xff byte zhe\r\n\r\nSubscribe\r\n\r\nlast")
}

func TestAllowList(t *testing.T) {
	for _, c := range []struct{ old, want string }{
		{"", "allow:\n  - \"Ab c\"\n"},
		{"# nothing yet\n", "# nothing yet\nallow:\n  - \"Ab c\"\n"},
		{"ignore: [mt] # why", "ignore: [mt] # why\nallow:\n  - \"Ab c\"\n"},
		{"allow:\n- Foo # a comment\nignore: [mt]\n", "allow:\n- Foo # a comment\n- \"Ab c\"\nignore: [mt]\n"},
		{"allow: [Foo, 'B, r'] # x\n", "allow: [Foo, 'B, r', \"Ab c\"] # x\n"},
		{"allow:\r\n    - Foo\r\n", "allow:\r\n    - Foo\r\n    - \"Ab c\"\r\n"},
	} {
		if got, err := withAllowed(c.old, "Ab c"); err != nil || got != c.want {
			t.Errorf("%q became\n%q, want\n%q (%v)", c.old, got, c.want, err)
		}
	}
	for _, old := range []string{"allow: []\n", "allow: [", "allow: {a: b}\n"} {
		if got, err := withAllowed(old, "Abc"); err == nil {
			t.Errorf("%q became %q", old, got)
		}
	}
}
