package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// cli runs the program in this process.
func cli(t *testing.T, stdin string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(stdin), &o, &e)
	return code, o.String(), e.String()
}

func TestFixKeepsTheRest(t *testing.T) {
	for name, c := range map[string][2]string{
		"CRLF":              {"The town dont have it.\r\n\r\nThe ferry leaves.\r\n", "The town don't have it.\r\n\r\nThe ferry leaves.\r\n"},
		"BOM":               {"\uFEFFThe town dont have it.\n", "\uFEFFThe town don't have it.\n"},
		"curly stays so":    {"It isn’t so.\n\nThe town dont have it.\n", "It isn’t so.\n\nThe town don’t have it.\n"},
		"letters of others": {"Zoë said the town dont have it.\n", "Zoë said the town don't have it.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("a.txt", []byte(c[0]), 0o600); err != nil {
				t.Fatal(err)
			}
			_, patch, said := cli(t, "", "check", "--diff", "--select", "apostrophe", "a.txt")
			if code, _, _ := cli(t, "", "check", "--fix", "--select", "apostrophe", "a.txt"); code != 1 {
				t.Errorf("exit code %d", code)
			}
			got, err := os.ReadFile("a.txt")
			if err != nil || string(got) != c[1] {
				t.Errorf("got %q, want %q\n%s", got, c[1], said)
			}
			if info, err := os.Stat("a.txt"); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the mode changed: %v", info.Mode())
			}
			apply(t, "a.txt", c[0], patch, c[1])
		})
	}
}

// apply checks that git apply makes the same of a patch.
func apply(t *testing.T, name, before, patch, after string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for file, content := range map[string]string{name: before, "p": patch} {
		if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command("git", "apply", "p").CombinedOutput(); err != nil {
		t.Fatalf("git apply: %s\n%s", out, patch)
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != after {
		t.Errorf("git apply made %q", got)
	}
}

func TestPatchOfOddNames(t *testing.T) {
	for _, name := range []string{"two words.txt", "quote\"d.txt", "tab\t.txt", "é.txt", "back\\slash.txt"} {
		t.Chdir(t.TempDir())
		before, after := "The town dont have it", "The town don't have it"
		if err := os.WriteFile(name, []byte(before), 0o666); err != nil {
			t.Fatal(err)
		}
		_, patch, _ := cli(t, "", "check", "--diff", "--select", "apostrophe", name)
		apply(t, name, before, patch, after)
	}
}

// A long text is judged, repaired and written in windows, with the positions of the repaired file.
func TestFixLongText(t *testing.T) {
	paragraph := "The mayor said the town dont have the money for a new bridge across the river.\n\n"
	t.Chdir(t.TempDir())
	before := strings.Repeat(paragraph, 3<<20/len(paragraph)) + "They said \"\"no\"\" to it.\n"
	if err := os.WriteFile("long.txt", []byte(before), 0o666); err != nil {
		t.Fatal(err)
	}
	args := []string{"check", "--select", "apostrophe/contraction,quote/doubled"}
	_, patch, _ := cli(t, "", append(args, "--diff", "long.txt")...)
	code, _, said := cli(t, "", append(args, "--fix", "--format", "line", "long.txt")...)
	if code != 1 || said != "" {
		t.Fatalf("exit code %d: %s", code, said)
	}
	after := strings.ReplaceAll(strings.ReplaceAll(before, "dont", "don't"), `""`, `"`)
	got, err := os.ReadFile("long.txt")
	if err != nil || string(got) != after {
		t.Fatalf("the repaired text differs: %d bytes, want %d", len(got), len(after))
	}
	apply(t, "long.txt", before, patch, after)
	if entries, _ := os.ReadDir(filepath.Dir("long.txt")); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestFixLongTextReportsNewPlaces(t *testing.T) {
	paragraph := "The mayor said the town dont have the money for a new bridge across the river.\n\n"
	t.Chdir(t.TempDir())
	before := strings.Repeat(paragraph, 2<<20/len(paragraph)) + "The report was written by . It said no.\n"
	if err := os.WriteFile("long.txt", []byte(before), 0o666); err != nil {
		t.Fatal(err)
	}
	args := []string{"check", "--format", "jsonl", "--select", "apostrophe/contraction,fragment/dropped-text", "long.txt"}
	_, first, said := cli(t, "", append(args, "--fix")...)
	_, again, _ := cli(t, "", args...)
	if again != first || strings.Count(first, "\n") != 1 {
		t.Errorf("%s: the report of --fix is not that of the repaired file:\n%s%s", said, first, again)
	}
}
