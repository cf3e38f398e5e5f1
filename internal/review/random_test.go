package review

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/scrapelint/scrapelint/internal/engine"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/rules"
)

// Whatever is decided about real findings, in whatever order and over however many processes, can be taken back to the first
// byte; and at each moment what is shown is what is found in the file.
func TestRandomSessions(t *testing.T) {
	for seed := range uint64(3) {
		randomSession(t, rand.New(rand.NewPCG(seed, 1)))
	}
}

func randomSession(t *testing.T, rnd *rand.Rand) {
	sources, err := filepath.Glob("../../testdata/damaged/*.txt")
	if err != nil || len(sources) == 0 {
		t.Fatal("no damaged texts", err)
	}
	var originals []string
	for _, s := range sources {
		data, err := os.ReadFile(s)
		if err != nil {
			t.Fatal(err)
		}
		originals = append(originals, string(data))
	}
	p := newProject(t, originals...)
	w := (&engine.Engine{Rules: rules.All()}).NewWorker()
	p.o.Judge = func(f *result.File) { w.Judge(f) }
	p.o.Rules, p.o.All = rules.All(), rules.All()
	p.start()
	for range 150 {
		if p.Current() == nil {
			break
		}
		p.act(rnd)
		p.consistent()
	}
	for len(p.stack) > 0 {
		p.must(p.Undo())
	}
	for i, want := range originals {
		p.wants(string(rune('a'+i))+".txt", want)
	}
}

// act decides at random; what cannot be done is a message and nothing else.
func (p *project) act(rnd *rand.Rand) {
	switch rnd.IntN(14) {
	case 0:
		p.start()
	case 1:
		_ = p.Undo()
	case 2:
		_ = p.DeleteLine()
	case 3:
		_ = p.MoveToHeader()
	case 4:
		_ = p.MoveToMetadata()
	case 5:
		p.must(p.Reject("no"))
	case 6:
		p.must(p.Skip())
	case 7:
		_ = p.AllowWord(p.Word())
	case 8:
		_ = p.Edit(p.Lines(), "Another line.")
	case 9:
		_, _ = p.AcceptAll()
	case 10:
		_, err := p.NextFile()
		p.must(err)
	case 11:
		p.Move(rnd.IntN(5) - 2)
	default:
		_ = p.Accept(rnd.IntN(2))
	}
}

func (p *project) consistent() {
	p.t.Helper()
	f := p.File()
	if got, err := os.ReadFile(f.path); err != nil || string(got) != p.Text() {
		p.t.Fatalf("%s is not what is shown (%v)", f.Name, err)
	}
	for i := range p.Items() {
		x := p.Items()[i].Span
		if x.Start < 0 || x.End > len(p.Text()) {
			p.t.Fatalf("a finding outside the text: %v", x)
		}
	}
}
