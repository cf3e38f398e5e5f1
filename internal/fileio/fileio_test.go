package fileio

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func leftovers(t *testing.T, dir string, want int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != want {
		t.Errorf("%d entries in the folder, want %d: %v", len(entries), want, entries)
	}
}

func TestReplaceKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.txt", link); err != nil {
		t.Fatal(err)
	}
	if err := Replace(link, "old", "new"); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o640 || read(t, file) != "new" {
		t.Errorf("mode %v, content %q, %v", info.Mode(), read(t, file), err)
	}
	if l, err := os.Lstat(link); err != nil || l.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
	leftovers(t, dir, 2)
}

func TestReplaceRefusesChangedFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := Write(file, "someone else was here"); err != nil {
		t.Fatal(err)
	}
	if err := Replace(file, "old", "new"); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	if read(t, file) != "someone else was here" {
		t.Error("the file was written all the same")
	}
	leftovers(t, dir, 1)
}

func TestAbortAndErrors(t *testing.T) {
	dir := t.TempDir()
	p, err := Create(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	p.Abort()
	leftovers(t, dir, 0)
	if _, err := Create(filepath.Join(dir, "no", "a.txt")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing folder: %v", err)
	}
	if _, err := Create(dir); err == nil {
		t.Error("a folder was opened for writing")
	}
	p, err = Create(filepath.Join(dir, "b.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Commit(); err != nil {
		t.Fatal(err)
	}
	p.Abort()
	leftovers(t, dir, 1)
}

func TestNewModeFollowsTheMask(t *testing.T) {
	dir := t.TempDir()
	plain, ours := filepath.Join(dir, "plain"), filepath.Join(dir, "ours")
	f, err := os.Create(plain)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Close(), Write(ours, "new")); err != nil {
		t.Fatal(err)
	}
	want, _ := os.Stat(plain)
	if got, err := os.Stat(ours); err != nil || got.Mode() != want.Mode() {
		t.Errorf("a new file has the mode %v, want %v (%v)", got.Mode(), want.Mode(), err)
	}
}

func TestReplaceOfAMissingFile(t *testing.T) {
	dir := t.TempDir()
	if err := Replace(filepath.Join(dir, "a.txt"), "old", "new"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	leftovers(t, dir, 0)
}

// TestCommitFails: a folder took the place of the file meanwhile.
func TestCommitFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	p, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := p.Commit(); err == nil {
		t.Error("a folder was written over")
	}
	leftovers(t, dir, 1)
}

// TestErrorsAreTold: what cannot be written or begun is an error of every way in, and leaves nothing behind.
func TestErrorsAreTold(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := Write(file, "old"); err != nil {
		t.Fatal(err)
	}
	below := filepath.Join(file, "a.txt") // a file is no folder
	if err := Write(below, "new"); err == nil {
		t.Error("written below a file")
	}
	if err := Replace(below, "old", "new"); err == nil {
		t.Error("replaced below a file")
	}
	if err := Remove(below, "old"); err == nil {
		t.Error("removed below a file")
	}
	if _, err := OpenLog(below, 0o600); err == nil {
		t.Error("a log below a file")
	}
	if _, err := OpenLog(dir, 0o600); err == nil {
		t.Error("a folder as a log")
	}
	leftovers(t, dir, 1)
	l, err := OpenLog(filepath.Join(dir, "log"), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(l.Append([]byte("one\n")), l.Close()); err != nil {
		t.Fatal(err)
	}
	if err := l.Append([]byte("two\n")); err == nil {
		t.Error("a closed log went on")
	}
	if got := Cause(&os.LinkError{Op: "rename", Old: "a", New: "b", Err: os.ErrPermission}); !errors.Is(got, os.ErrPermission) || errors.Unwrap(got) != nil {
		t.Errorf("got %v", got)
	}
}
