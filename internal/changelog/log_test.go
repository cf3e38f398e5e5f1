package changelog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/internal/fileio"
)

// run writes what a run would write: the log, then the file.
func run(t *testing.T, dir, before, after string, edits []Edit) string {
	t.Helper()
	file, path := filepath.Join(dir, "a.txt"), filepath.Join(dir, "log.jsonl")
	l, err := New(path)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(l.Add(file, edits, fileio.HashOf(before), fileio.HashOf(after)), l.Close(), os.WriteFile(file, []byte(after), 0o600))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUndo(t *testing.T) {
	dir := t.TempDir()
	path := run(t, dir, "a b\xff c", "aa B c", []Edit{
		{Rule: "x/y", Start: 0, End: 1, Old: "a", New: "aa"}, {Start: 3, End: 5, Old: "b\xff", New: "B"},
	})
	changes, err := Read(path)
	if err != nil || len(changes) != 1 || changes[0].Edits[0].Rule != "x/y" {
		t.Fatalf("%+v %v", changes, err)
	}
	file := filepath.Join(dir, "a.txt")
	if err := changes[0].Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != "a b\xff c" {
		t.Errorf("got %q", got)
	}
	if err := changes[0].Undo(); !errors.Is(err, ErrUndone) {
		t.Errorf("again: %v", err)
	}
	if err := os.WriteFile(file, []byte("other"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := changes[0].Undo(); err == nil || !strings.Contains(err.Error(), "changed since") {
		t.Errorf("a changed file: %v", err)
	}
	if _, err := New(path); err == nil {
		t.Error("a second run was let into the log")
	}
}

func TestBrokenLogs(t *testing.T) {
	dir := t.TempDir()
	path := run(t, dir, "ab", "Ab", []Edit{{Start: 0, End: 1, Old: "a", New: "A"}})
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	whole := string(data)
	for _, c := range []struct{ log, want string }{
		{"", "not a change log"},
		{"{}\n", "not a change log"},
		{`{"scrapelint-change-log":9}` + "\n", "version 9"},
		{whole + "nonsense\n", "not an edit"},
		{strings.Replace(whole, `"edits":1`, `"edits":2`, 1), "are here"},
	} {
		if err := os.WriteFile(path, []byte(c.log), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(path); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.log, err)
		}
	}
	for _, log := range []string{strings.Replace(whole, `"new":"A"`, `"new":"x"`, 1), strings.Replace(whole, `"old":"a"`, `"old":"x"`, 1)} {
		if err := os.WriteFile(path, []byte(log), 0o600); err != nil {
			t.Fatal(err)
		}
		changes, err := Read(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := changes[0].Undo(); err == nil || !strings.Contains(err.Error(), "does not fit") {
			t.Errorf("a log that lies: %v", err)
		}
	}
	if err := os.WriteFile(path, data[:len(data)-5], 0o600); err != nil {
		t.Fatal(err)
	}
	if changes, err := Read(path); err != nil || len(changes) != 0 {
		t.Errorf("a run that died: %v %v", changes, err)
	}
}

// FuzzUndo: no log, however broken, writes anything but the text that it names as the one before.
func FuzzUndo(f *testing.F) {
	dir := f.TempDir()
	path, file := filepath.Join(dir, "log"), filepath.Join(dir, "a.txt")
	f.Add("aa B c", `{"file":"a.txt","start":0,"old":"a","new":"aa"}`+"\n"+`{"start":3,"old":{"base64":"Yv8="},"new":"B"}`, 2, "a b\xff c")
	f.Add("x", `{"start":-1,"old":"","new":""}`, 1, "x")
	f.Add("xyz", `{"start":2,"new":"z"}`+"\n"+`{"start":0,"new":"x"}`, 2, "y")
	f.Fuzz(func(t *testing.T, after, edits string, n int, before string) {
		log := fmt.Sprintf("{\"scrapelint-change-log\":1,\"folder\":%q}\n%s\n{\"file\":\"a.txt\",\"edits\":%d,\"before\":%q,\"after\":%q}\n",
			dir, edits, n, fileio.HashOf(before), fileio.HashOf(after))
		if err := errors.Join(os.WriteFile(path, []byte(log), 0o600), os.WriteFile(file, []byte(after), 0o600)); err != nil {
			t.Fatal(err)
		}
		changes, err := Read(path)
		if err != nil {
			return
		}
		for i := range changes {
			if changes[i].Path != file { // the edits may hold a seal of their own
				continue
			}
			err := changes[i].Undo()
			now, reading := os.ReadFile(file)
			if reading != nil || string(now) != after && (err != nil || string(now) != before) {
				t.Fatalf("%q: %q, %v, %v", log, now, err, reading)
			}
			return
		}
	})
}
