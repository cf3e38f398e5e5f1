package change

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/scrapelint/scrapelint/internal/lint"
	"github.com/scrapelint/scrapelint/internal/result"
	"github.com/scrapelint/scrapelint/internal/text"
)

func git(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return string(out)
}

func write(t *testing.T, files map[string]string) {
	t.Helper()
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func commit(t *testing.T) {
	t.Helper()
	git(t, "add", "-A")
	git(t, "commit", "-q", "-m", "x")
}

// repository is a new repository with these files in its first commit; it becomes the working folder.
func repository(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	git(t, "init", "-q", "-b", "main")
	write(t, files)
	commit(t)
}

// news lists every X of the changed paragraphs of a file, by the letter that follows it.
func news(s *Set, name, content string) string {
	f := &result.File{Name: name, Text: content}
	for i := range len(content) - 1 {
		if content[i] == 'X' {
			f.Items = append(f.Items, result.Item{Finding: lint.Finding{Span: text.Span{Start: i, End: i + 2}}})
		}
	}
	s.Filter(f)
	var b strings.Builder
	for _, i := range f.Items {
		b.WriteString(content[i.Span.Start+1 : i.Span.End])
	}
	return b.String()
}

func since(t *testing.T, revision string) *Set {
	t.Helper()
	s, err := Since(revision)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const old = "Xa stands here first.\n\nXb is the second one.\n\nXc closes the article.\n"

func TestSince(t *testing.T) {
	odd := "odd \"name\"\té\n.txt"
	repository(t, map[string]string{"same.txt": old, "changed.txt": old, "renamed.txt": old, "moved.txt": old, odd: old, "gone.txt": old})
	git(t, "checkout", "-q", "-b", "work")
	changed := strings.Replace(old, "second", "2nd", 1) + "\nXd is new.\n"
	write(t, map[string]string{"changed.txt": changed, odd: changed, "added.txt": "Xa Xb Xc", "sub/untracked.txt": old, ".gitignore": "*.tmp\n", "no.tmp": old})
	git(t, "mv", "renamed.txt", "new name.txt")
	git(t, "mv", "moved.txt", "moved2.txt")
	write(t, map[string]string{"moved2.txt": "Xe is on top.\n\n" + old})
	git(t, "rm", "-q", "gone.txt")
	git(t, "add", "added.txt", "changed.txt", "moved2.txt", odd)
	git(t, "commit", "-q", "-m", "work")
	git(t, "checkout", "-q", "main")
	write(t, map[string]string{"later.txt": old})
	git(t, "add", "later.txt")
	git(t, "commit", "-q", "-m", "main goes on")
	git(t, "checkout", "-q", "work")

	s := since(t, "main")
	for name, c := range map[string]struct{ content, want string }{
		"same.txt": {old, ""}, "changed.txt": {changed, "bd"}, odd: {changed, "bd"}, "added.txt": {"Xa Xb Xc", "abc"},
		"sub/untracked.txt": {old, "abc"}, "new name.txt": {old, ""}, "moved2.txt": {"Xe is on top.\n\n" + old, "e"}, "no.tmp": {old, ""},
	} {
		if got := news(s, name, c.content); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	want := []string{".gitignore", "added.txt", "changed.txt", "moved2.txt", "new name.txt", odd, "sub/untracked.txt"}
	if diff := cmp.Diff(want, s.Paths()); diff != "" {
		t.Error(diff)
	}
	t.Chdir("sub")
	if s := since(t, "main"); !s.Has("untracked.txt") || !s.Has("../added.txt") {
		t.Errorf("seen from a subfolder: %q", s.Paths())
	}
}

func TestParagraphs(t *testing.T) {
	wrapped := strings.Repeat("The council met on Monday evening in the old town hall, where Xa the\nmembers talked for hours about the bridge and the money it would take to\nrepair it before the winter, and then Xb they all went home tired again.\n\n", 8)
	repository(t, map[string]string{"w.txt": wrapped, "records.jsonl": "{\"text\":\"Xa\"}\n{\"text\":\"Xb\"}\n"})
	all := strings.SplitAfter(wrapped, "\n")
	all[1] = "members talked for days about the bridge and the money it would take to\n"
	content := strings.Join(all, "")
	write(t, map[string]string{"w.txt": content, "records.jsonl": "{\"text\":\"Xa\"}\n{\"text\":\"Xc\"}\n"})
	s := since(t, "HEAD")
	if got := news(s, "w.txt", content); got != "ab" {
		t.Errorf("a changed line makes its whole paragraph new: %q", got)
	}
	all[1] = ""
	content = strings.Join(all, "")
	write(t, map[string]string{"w.txt": content})
	if got := news(since(t, "HEAD"), "w.txt", content); got != "ab" {
		t.Errorf("a line taken away makes its paragraph new: %q", got)
	}
	for record, want := range map[int]int{1: 0, 2: 1} {
		f := &result.File{Name: "records.jsonl", Record: record, Field: "text", Text: "Xc",
			Items: []result.Item{{Finding: lint.Finding{Span: text.Span{Start: 0, End: 2}}}}}
		s.Filter(f)
		if len(f.Items) != want {
			t.Errorf("record %d: %d findings", record, len(f.Items))
		}
	}
}

// TestLineTakenAway: lines taken away between two paragraphs change neither of them.
func TestLineTakenAway(t *testing.T) {
	repository(t, map[string]string{"a.txt": old})
	paragraphs := strings.SplitAfter(old, "\n\n")
	content := paragraphs[0] + paragraphs[2]
	write(t, map[string]string{"a.txt": content})
	if got := news(since(t, "HEAD"), "a.txt", content); got != "" {
		t.Errorf("got %q", got)
	}
}

// TestPacked: the lines of a compressed file are not those of its text, so it is judged whole.
func TestPacked(t *testing.T) {
	repository(t, map[string]string{"a.txt.gz": "packed 1", "b.txt.zst": "packed 2", "c.txt": old})
	changed := strings.Replace(old, "second", "2nd", 1)
	write(t, map[string]string{"a.txt.gz": "other 1", "b.txt.zst": "other 2", "c.txt": changed})
	s := since(t, "HEAD")
	for name, want := range map[string]string{"a.txt.gz": "abc", "b.txt.zst": "abc", "c.txt": "b"} {
		if got := news(s, name, changed); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestPaths: one file, however it is named.
func TestPaths(t *testing.T) {
	repository(t, map[string]string{"sub/a.txt": old, "b.txt": old})
	write(t, map[string]string{"sub/a.txt": "new", "b.txt": "new"})
	t.Chdir("sub")
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	s := since(t, "HEAD")
	for name, want := range map[string]bool{
		"a.txt": true, "../sub/a.txt": true, filepath.Join(dir, "a.txt"): true, "../b.txt": true, filepath.Join(filepath.Dir(dir), "b.txt"): true,
		"b.txt": false, "../a.txt": false, filepath.Join(dir, "b.txt"): false, "../../a.txt": false,
	} {
		if s.Has(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

func TestConflict(t *testing.T) {
	repository(t, map[string]string{"a.txt": old})
	git(t, "checkout", "-q", "-b", "work")
	write(t, map[string]string{"a.txt": strings.Replace(old, "second", "2nd", 1)})
	commit(t)
	git(t, "checkout", "-q", "main")
	write(t, map[string]string{"a.txt": strings.Replace(old, "second", "next", 1)})
	commit(t)
	_ = exec.Command("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "merge", "-q", "work").Run() // it fails: that is the conflict
	content, err := os.ReadFile("a.txt")
	if err != nil || !strings.Contains(string(content), "<<<<<<<") {
		t.Fatalf("no conflict: %q, %v", content, err)
	}
	if got := news(since(t, "HEAD"), "a.txt", string(content)); got != "b" && got != "bb" {
		t.Errorf("in the work tree: got %q", got)
	}
	staged, err := Staged()
	if err != nil {
		t.Fatal(err)
	}
	if got := news(staged, "a.txt", old); got != "abc" {
		t.Errorf("in the index: got %q", got)
	}
	if data, err := staged.Read("a.txt"); err == nil || !strings.Contains(err.Error(), "conflict") {
		t.Errorf("the index has no content of it yet, but was read: %q, %v", data, err)
	}
}

func TestSettingsOfTheUserChangeNothing(t *testing.T) {
	repository(t, map[string]string{"a.txt": old, ".gitattributes": "*.txt diff=odd -text\n", "z.md": old})
	for _, c := range [][2]string{
		{"diff.noprefix", "true"}, {"diff.mnemonicPrefix", "true"}, {"color.ui", "always"}, {"diff.context", "9"}, {"diff.renames", "copies"},
		{"diff.external", "false"}, {"diff.odd.textconv", "tac"}, {"core.quotePath", "false"}, {"diff.interHunkContext", "5"}, {"diff.relative", "true"},
	} {
		git(t, "config", c[0], c[1])
	}
	changed := strings.Replace(old, "second", "2nd", 1)
	write(t, map[string]string{"a.txt": changed, "z.md": changed, "copy.md": old})
	s := since(t, "HEAD")
	for _, name := range []string{"a.txt", "z.md"} {
		if got := news(s, name, changed); got != "b" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestTextThatLooksLikeAPatch(t *testing.T) {
	repository(t, map[string]string{"a.txt": old, "b.txt": old})
	forged := strings.Replace(old, "Xb is the second one.", "@@ -1,9 +1,9 @@\ndiff --git a/b.txt b/b.txt\n+++ b/b.txt\n@@ -0,0 +1,99 @@", 1)
	changed := strings.Replace(old, "closes", "ends", 1)
	write(t, map[string]string{"a.txt": forged, "b.txt": changed})
	if got := news(since(t, "HEAD"), "b.txt", changed); got != "c" {
		t.Errorf("got %q", got)
	}
}

func TestStaged(t *testing.T) {
	repository(t, map[string]string{"a.txt": old, "b.txt": old})
	staged := strings.Replace(old, "second", "2nd", 1)
	write(t, map[string]string{"a.txt": staged, "new.txt": old})
	git(t, "add", "a.txt", "new.txt")
	write(t, map[string]string{"a.txt": "something else", "b.txt": "not staged"})
	s, err := Staged()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a.txt", "new.txt"}, s.Paths()); diff != "" {
		t.Error(diff)
	}
	data, err := s.Read("a.txt")
	if err != nil || string(data) != staged || news(s, "a.txt", staged) != "b" {
		t.Errorf("read %q, %v", data, err)
	}
}

func TestStagedBeforeTheFirstCommit(t *testing.T) {
	t.Chdir(t.TempDir())
	git(t, "init", "-q")
	write(t, map[string]string{"a.txt": old})
	git(t, "add", "a.txt")
	s, err := Staged()
	if err != nil || !s.Has("a.txt") || news(s, "a.txt", old) != "abc" {
		t.Errorf("%v", err)
	}
}

func TestCannotCompare(t *testing.T) {
	repository(t, map[string]string{"a.txt": old})
	origin, _ := filepath.Abs(".")
	write(t, map[string]string{"b.txt": old})
	commit(t)
	fails := func(revision, want string) {
		t.Helper()
		if _, err := Since(revision); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", revision, err)
		}
	}
	fails("nowhere", "git fetch origin nowhere")
	fails("--all", "no revision")
	git(t, "checkout", "-q", "--orphan", "island")
	commit(t)
	fails("main", "no common ancestor")

	t.Chdir(t.TempDir())
	git(t, "clone", "-q", "--depth", "1", "--branch", "main", "file://"+origin, "shallow")
	t.Chdir("shallow")
	git(t, "fetch", "-q", "--depth", "1", "origin", "island:island")
	fails("island", "fetch-depth: 0")
	fails("HEAD~1", "fetch-depth: 0")

	t.Chdir(t.TempDir())
	fails("HEAD", "no git repository")
}
