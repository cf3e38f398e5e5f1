package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Git and patch must take every patch where it says it belongs: --unidiff-zero and friends would forgive, these do not.
func TestFilePatch(t *testing.T) {
	t.Chdir(t.TempDir())
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		from, to := changedText(r)
		if from == to {
			continue
		}
		patch := filePatch("a/f.txt", "b/f.txt", from, to)
		write(t, "f.txt", from)
		write(t, "p.diff", patch)
		if out, err := exec.Command("git", "apply", "-v", "p.diff").CombinedOutput(); err != nil || strings.Contains(string(out), "offset") {
			t.Fatalf("%d: git: %v\n%s\n%s", i, err, out, patch)
		}
		if got, _ := os.ReadFile("f.txt"); string(got) != to {
			t.Fatalf("%d: %q became %q, not %q", i, from, got, to)
		}
	}
}

// changedText is a text and what became of it: lines changed, added and taken out, with and without a last line end.
func changedText(r *rand.Rand) (from, to string) {
	var a, b strings.Builder
	for n := range 1 + r.IntN(60) {
		line := fmt.Sprintf("line %d of the text\n", n)
		a.WriteString(line)
		switch r.IntN(12) {
		case 0:
			b.WriteString("another line\n")
		case 1:
			b.WriteString(line + "one more\n")
		case 2:
		default:
			b.WriteString(line)
		}
	}
	from, to = a.String(), b.String()
	if r.IntN(2) == 0 {
		from = strings.TrimSuffix(from, "\n")
	}
	if r.IntN(2) == 0 {
		to = strings.TrimSuffix(to, "\n")
	}
	return from, to
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestPatchNames(t *testing.T) {
	patch := filePatch("a/two words.txt", "b/two words.txt", "a\n", "b\n")
	if !strings.Contains(patch, "--- a/two words.txt\t\n+++ b/two words.txt\t\n@@ -1 +1 @@\n") {
		t.Errorf("got %q", patch)
	}
}
