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

// TestUndoOfRounds: edits of a later round stand before those of an earlier one, and on top of them.
func TestUndoOfRounds(t *testing.T) {
	dir := t.TempDir()
	path := run(t, dir, "a b c", "AAA XY", []Edit{
		{Start: 2, End: 3, Old: "b", New: "B"}, {Start: 4, End: 5, Old: "c", New: "C"}, // a B C
		{Start: 0, End: 1, Old: "a", New: "AAA"}, {Start: 4, End: 7, Old: "B C", New: "XY"}, // AAA XY
	})
	changes, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := changes[0].Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(changes[0].Path); string(got) != "a b c" {
		t.Errorf("got %q", got)
	}
}

// TestPlaces: a log that names places outside the text does not fit it.
func TestPlaces(t *testing.T) {
	for _, edits := range [][]Edit{
		{{Start: 9, Old: "a"}}, {{Start: -1, Old: "a"}}, {{Start: 1, Old: "a", New: "c"}}, {{Start: 0, New: "abc"}}, {{Start: 1, New: "b"}, {Start: 1, New: "b"}},
	} {
		c := Change{Edits: edits, Before: fileio.HashOf("x").String()}
		if got, err := c.back("ab"); !errors.Is(err, errMisfit) {
			t.Errorf("%+v: %q, %v", edits, got, err)
		}
	}
}

func TestRunWithoutEdits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.jsonl")
	if err := os.WriteFile(path, nil, 0o600); err != nil { // made by somebody's mktemp
		t.Fatal(err)
	}
	l, err := New(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if _, err := Read(filepath.Join(path, "none")); err == nil {
		t.Error("a log below a file was read")
	}
	l, err = New(filepath.Join(path, "none"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Add("a.txt", nil, fileio.Hash{}, fileio.Hash{}); err == nil {
		t.Error("a log below a file was written")
	}
	if err := (&Change{Path: filepath.Join(path, "a.txt")}).Undo(); err == nil {
		t.Error("a missing file was undone")
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
