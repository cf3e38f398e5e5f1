package fileio

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "er", "log")
	for _, line := range []string{"one\n", "two\n"} {
		l, err := OpenLog(path, 0o600)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(l.Append([]byte(line)), l.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if got := read(t, path); got != "one\ntwo\n" {
		t.Errorf("got %q", got)
	}
}

func TestRemove(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := Write(path, "new"); err != nil {
		t.Fatal(err)
	}
	if err := Remove(path, "old"); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	if err := Remove(path, "new"); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("still there: %v", err)
	}
}
