//go:build unix

package fileio

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestDirect: what is no regular file is written to, not replaced. The pipe is open at both ends, so that nothing blocks.
func TestDirect(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	pipe, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if err := Write(path, "through"); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Fatalf("the pipe was replaced: %v", err)
	}
	got := make([]byte, 20)
	if n, err := pipe.Read(got); string(got[:n]) != "through" {
		t.Errorf("got %q, %v", got[:n], err)
	}
	leftovers(t, filepath.Dir(path), 1)
}
