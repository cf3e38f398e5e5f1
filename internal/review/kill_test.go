package review

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const killFolder = "SCRAPELINT_TEST_KILL_FOLDER"

// answering gives the same answers for ever.
type answering struct{ answers string }

func (a answering) Read(p []byte) (int, error) { return copy(p, a.answers), nil }

func texts() []string {
	var list []string
	for i := range 4 {
		list = append(list, strings.Repeat(fmt.Sprintf("line %d says zhe word\n", i), 20))
	}
	return list
}

// TestKilledHelper is the process that TestKilled kills.
func TestKilledHelper(t *testing.T) {
	dir := os.Getenv(killFolder)
	if dir == "" {
		t.Skip("only run by TestKilled")
	}
	p := reopened(t, dir)
	fmt.Fprintln(os.Stderr, "ready")
	p.must(Prompt(context.Background(), p.Session, answering{"y1\ny\nu\nn x\n"}, io.Discard, false))
}

// reopened is the session of TestKilled in a folder.
func reopened(t *testing.T, dir string) *project {
	p := newProject(t)
	p.dir = dir
	for i := range texts() {
		p.names = append(p.names, filepath.Join(dir, string(rune('a'+i))+".txt"))
	}
	p.o.Baseline, p.o.Config = filepath.Join(dir, "known.jsonl"), ""
	p.o.Journal = filepath.Join(dir, "state", "journal")
	p.start()
	return p
}

// A session that is killed at any moment leaves every file as it was before or after a decision, and the next one goes on
// with nothing lost. SCRAPELINT_TEST_KILLS sets the number of kills.
func TestKilled(t *testing.T) {
	kills := 15
	if n, err := strconv.Atoi(os.Getenv("SCRAPELINT_TEST_KILLS")); err == nil {
		kills = n
	}
	var dir string
	mid, decisions := 0, 0
	for i := range kills {
		if dir == "" {
			dir, decisions = newKillFolder(t), 0
		}
		if killOnce(t, dir) {
			mid++
		}
		p := reopened(t, dir)
		if p.Resumed() == 0 && p.Finished() { // the session came to its end
			checkKilled(t, p, i)
			dir = ""
			continue
		}
		checkKilled(t, p, i)
		if n := p.Resumed(); n < decisions-1 {
			t.Errorf("kill %d: %d decisions are left of %d", i, n, decisions)
		} else {
			decisions = n
		}
		p.Close()
	}
	t.Logf("%d kills, %d in mid-session", kills, mid)
}

func newKillFolder(t *testing.T) string {
	dir := t.TempDir()
	for i, s := range texts() {
		if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))+".txt"), []byte(s), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// killOnce starts a session and kills it a moment later; false says that it had come to its end before.
func killOnce(t *testing.T, dir string) bool {
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledHelper$")
	// A killed process leaves its own temporary folder behind, so that is put into this test's.
	cmd.Env = append(os.Environ(), killFolder+"="+dir, "TMPDIR="+t.TempDir())
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	head := make([]byte, 5)
	_, _ = io.ReadFull(said, head)
	if !bytes.Equal(head, []byte("ready")) {
		rest, _ := io.ReadAll(said)
		t.Fatalf("the session did not start: %s%s", head, rest)
	}
	time.Sleep(time.Duration(rand.Int64N(int64(25 * time.Millisecond))))
	_ = cmd.Process.Kill()
	return cmd.Wait() != nil
}

// checkKilled: every line of every file is whole, the old or the new one; the files hold what the journal says; nothing else
// lies in the folder.
func checkKilled(t *testing.T, p *project, kill int) {
	t.Helper()
	repaired := 0
	for i, s := range texts() {
		got := p.read(string(rune('a'+i)) + ".txt")
		if strings.ReplaceAll(got, "the", "zhe") != s {
			t.Fatalf("kill %d: file %d holds %q", kill, i, got)
		}
		repaired += strings.Count(got, "the")
	}
	accepted := 0
	for i := range p.stack {
		if p.stack[i].Do == Accept {
			accepted++
		}
	}
	if !p.Finished() && accepted != repaired {
		t.Errorf("kill %d: %d repairs in the files, %d in the journal", kill, repaired, accepted)
	}
	stray, err := filepath.Glob(filepath.Join(p.dir, ".scrapelint-*~"))
	if err != nil || len(stray) > 0 {
		t.Errorf("kill %d: %d stray files", kill, len(stray))
	}
}
