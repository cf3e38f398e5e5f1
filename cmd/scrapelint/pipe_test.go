//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A reader that goes away is no failure.
func TestBrokenPipe(t *testing.T) {
	t.Chdir(t.TempDir())
	text := strings.Repeat("The mayor said the town dont have the money for a new bridge.\n\n", 20000)
	if err := os.WriteFile("a.txt", []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "jsonl", "line"} {
		read, write, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(self, "check", "--select", "apostrophe/contraction", "--format", format, "a.txt")
		cmd.Env = append(os.Environ(), "SCRAPELINT_TEST_MAIN=1")
		var said strings.Builder
		cmd.Stdout, cmd.Stderr = write, &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		write.Close()
		head := make([]byte, 10)
		if _, err := read.Read(head); err != nil {
			t.Fatal(err)
		}
		read.Close()
		if err := cmd.Wait(); err != nil || said.Len() > 0 {
			t.Errorf("%s: %v: %s", format, err, said.String())
		}
	}
}
