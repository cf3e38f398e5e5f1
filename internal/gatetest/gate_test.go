package gatetest

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestBaselineSurvivesEdits(t *testing.T) {
	t.Parallel()
	second := "\nThe committee said it couldnt decide before the end of the year.\n"
	p := repository(t, "a.txt", dirty+other+second, "b.txt", clean)
	p.check(1, "a.txt:1 a.txt:5")
	if code, _, said := p.run(program, "baseline", "write"); code != 0 {
		t.Fatal(said)
	}
	p.check(0, "")
	top := strings.Repeat("A calm day ended with rain over the whole of the north coast, the weather office said.\n", 10)
	for _, s := range []struct{ name, content string }{
		{"ten lines on top", strings.ReplaceAll(top, "A calm day", "Day") + dirty + other + second},
		{"swapped paragraphs", strings.TrimPrefix(second, "\n") + other + "\n" + dirty},
		{"wrapped anew", strings.Replace(dirty, " town ", "\ntown ", 1) + other + second},
		{"CRLF", strings.ReplaceAll(dirty+other+second, "\n", "\r\n")},
	} {
		p.write("a.txt", s.content)
		if code, out, said := p.run(program, "check", "--select", "apostrophe"); code != 0 {
			t.Errorf("%s: exit code %d: %s%s", s.name, code, out, said)
		}
	}
	p.write("a.txt", dirty+other+second)
	p.git("mv", "a.txt", "renamed.txt")
	p.check(0, "")
	p.write("renamed.txt", dirty+other+second+"\n"+dirty)
	p.check(1, "renamed.txt:7", "--select", "apostrophe")
	p.write("renamed.txt", dirty+other+second, "b.txt", "The boat doesnt leave.\n")
	p.check(1, "b.txt:1")
	p.commit()
	clone := folder(t)
	p.git("clone", "-q", p.dir, filepath.Join(clone.dir, "elsewhere"))
	clone.in("elsewhere").check(1, "b.txt:1")
	clone.in("elsewhere").check(1, "b.txt:1", filepath.Join(clone.dir, "elsewhere"))
}

func TestShallowClone(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", clean)
	p.git("checkout", "-q", "-b", "work")
	p.write("new.txt", dirty)
	p.commit()
	base := folder(t)
	base.git("clone", "-q", "--depth", "1", "--branch", "work", "file://"+p.dir, "clone")
	c := base.in("clone")
	c.says(c.check(2, "", "--new-from", "origin/main"), "origin/main", "shallow", "git fetch --unshallow", "fetch-depth: 0")
	c.git("fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
	c.says(c.check(2, "", "--new-from", "origin/main"), "no common ancestor", "git fetch --unshallow")
	c.git("fetch", "-q", "--unshallow", "origin")
	c.check(1, "new.txt:1", "--new-from", "origin/main")
}

func TestRenames(t *testing.T) {
	t.Parallel()
	p := repository(t, "old.txt", dirty+other+other, "same.txt", dirty+other)
	p.git("checkout", "-q", "-b", "work")
	p.git("mv", "same.txt", "moved.txt")
	p.check(0, "", "--new-from", "main")
	p.check(0, "", "--staged")
	p.git("mv", "old.txt", "changed.txt")
	p.write("changed.txt", dirty+other+other+"\nThe boat doesnt leave.\n")
	p.check(1, "changed.txt:7", "--new-from", "main")
	p.git("add", "-A")
	p.check(1, "changed.txt:7", "--staged")
	p.commit()
	p.check(1, "changed.txt:7", "--new-from", "main")
}

func TestMerges(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", clean+other)
	p.git("checkout", "-q", "-b", "work")
	p.write("mine.txt", dirty)
	p.commit()
	p.git("checkout", "-q", "main")
	p.write("theirs.txt", dirty, "a.txt", dirty+other)
	p.commit()
	p.git("checkout", "-q", "--detach", "main")
	p.git("merge", "-q", "--no-ff", "-m", "as a pull request is tested", "work")
	p.check(1, "mine.txt:1", "--new-from", "main")
	p.git("checkout", "-q", "work")
	p.check(1, "mine.txt:1", "--new-from", "main")
	p.git("merge", "-q", "-m", "main into work", "main")
	p.check(1, "mine.txt:1", "--new-from", "main")

	// A conflict, unresolved and resolved.
	p.write("a.txt", "The quay is closed.\n"+other)
	p.commit()
	p.git("checkout", "-q", "main")
	p.write("a.txt", "The quay isnt open.\n"+other)
	p.commit()
	p.git("checkout", "-q", "work")
	if code, _, _ := p.run("git", "merge", "main"); code == 0 {
		t.Fatal("there should be a conflict")
	}
	p.check(1, "mine.txt:1 a.txt:4", "mine.txt", "a.txt", "--new-from", "main", "--select", "apostrophe")
	p.write("a.txt", "The quay is closed.\n"+other)
	p.commit()
	p.check(1, "mine.txt:1", "--new-from", "main")
}

func TestWorktrees(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", dirty)
	second := folder(t).in("second tree")
	p.git("worktree", "add", "-q", "-b", "work", second.dir)
	second.write("new.txt", dirty, "sub/new.txt", dirty)
	second.check(1, "new.txt:1 sub/new.txt:1", "--new-from", "main")
	second.in("sub").check(1, "new.txt:1", "--new-from", "main")
	second.in("sub").check(1, "../new.txt:1 ../sub/new.txt:1", "--new-from", "main", "..")
	second.git("add", "sub")
	second.check(1, "sub/new.txt:1", "--staged")
	second.in("sub").check(1, "new.txt:1", "--staged", "..")
	second.in("sub").check(1, "new.txt:1", "--staged", "../sub/new.txt")
	second.git("add", "new.txt")
	second.in("sub").check(1, "new.txt:1", "--staged")
	second.in("sub").check(1, "../new.txt:1 new.txt:1", "--staged", "..")
	p.check(0, "", "--new-from", "main")
	if code, _, said := second.run(program, "baseline", "write"); code != 0 {
		t.Fatal(said)
	}
	second.check(0, "")
	p.check(1, "a.txt:1")
}

// A hook's git points at its own repository and index.
func TestInsideAHook(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", clean, "b.txt", clean, "other/.keep", "")
	hook := "#!/bin/sh\nexec '" + program + "' check --format line --staged\n"
	path := filepath.Join(p.dir, ".git", "hooks", "pre-commit")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(hook), 0o777); err != nil {
		t.Fatal(err)
	}
	p.write("a.txt", dirty, "b.txt", clean+other)
	for _, args := range [][]string{{"-am", "all"}, {"-m", "one", "a.txt"}} {
		if code, out, said := p.run("git", append([]string{"commit", "-q"}, args...)...); code == 0 || !strings.Contains(out+said, "a.txt:1:25") {
			t.Errorf("git commit %q: exit code %d: %s%s", args, code, out, said)
		}
	}
	// Only b is committed, by an index of its own; a stays as it is.
	if code, out, said := p.in("other").run("git", "commit", "-q", "-m", "b", "../b.txt"); code != 0 {
		t.Errorf("git commit b: %s%s", out, said)
	}
	if got := p.git("show", "--format=", "--name-only"); got != "b.txt" {
		t.Errorf("committed %q", got)
	}
}

func TestSubmodules(t *testing.T) {
	t.Parallel()
	library := repository(t, "lib.txt", dirty)
	p := repository(t, "a.txt", clean)
	p.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", library.dir, "vendor/lib")
	p.commit()
	p.check(1, "vendor/lib/lib.txt:1")
	p.check(0, "", "--new-from", "HEAD")
	p.git("checkout", "-q", "-b", "work")
	lib := p.in("vendor/lib")
	lib.write("more.txt", dirty)
	lib.commit()
	p.write("new.txt", dirty)
	p.commit()
	// The other repository's changes are judged there.
	p.check(1, "new.txt:1", "--new-from", "main")
	lib.check(1, "more.txt:1", "--new-from", "HEAD~1")
	if code, _, said := p.run(program, "baseline", "write"); code != 0 {
		t.Fatal(said)
	}
	p.check(0, "")
}

func TestNames(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("these are no names here")
	}
	names := []string{
		"two words.txt", `it's "quoted".txt`, "line\nbreak.txt", "tab\there.txt", "Łódź 漢字.txt", "e\u0301.txt", `back\slash.txt`,
		"-dash.txt", "--new-from=x.txt", "star*[a]?.txt", ":(top)magic.txt", "!bang.txt", "#hash.txt", "100%41.txt", "a => b.txt",
		"{a,b}.txt", "$HOME.txt", "~.txt", " blank.txt", "bad\xffname.txt",
	}
	slices.Sort(names)
	p := repository(t, "clean.txt", clean, ".scrapelint.yaml", "ignore: [document, duplicate]\n")
	var first, third strings.Builder
	var full []string
	for _, name := range names {
		p.write(name, dirty+other, "sub/"+name, clean)
		full = append(full, filepath.Join(p.dir, name))
		shown := strings.ToValidUTF8(name, "\uFFFD")
		first.WriteString(" " + shown + ":1")
		third.WriteString(" " + shown + ":5")
	}
	all := first.String()[1:]
	p.check(1, all, "--new-from", "main")
	p.git("add", "-A")
	p.check(1, all, "--staged")
	p.check(1, all, append([]string{"--staged", "--"}, names...)...)
	p.check(1, all, append([]string{"--force-exclude", "--"}, names...)...)
	p.check(1, all, append([]string{"--"}, full...)...)
	p.check(1, all, append([]string{"--new-from", "main", "--"}, full...)...)
	p.commit()
	p.git("checkout", "-q", "-b", "work")
	for _, name := range names {
		p.write(name, dirty+other+"\nThe boat doesnt leave.\n")
	}
	p.check(1, third.String()[1:], "--new-from", "main")
	if code, _, said := p.run(program, "baseline", "write"); code != 0 {
		t.Error(said)
	}
	p.check(0, "")
}

func TestWithoutGit(t *testing.T) {
	t.Parallel()
	p := folder(t)
	p.write("a.txt", dirty, "sub/b.txt", clean)
	p.check(1, "a.txt:1")
	p.says(p.check(2, "", "--new-from", "main"), "there is no git repository")
	p.says(p.check(2, "", "--staged"), "there is no git repository")
	p.with("PATH=").check(1, "a.txt:1", "--force-exclude")

	r := repository(t, "a.txt", dirty, ".gitignore", "draft.txt\n", "draft.txt", dirty)
	r.check(1, "a.txt:1")
	r.says(r.with("PATH=").check(1, "a.txt:1 draft.txt:1"), "ignored files are read as well")
	r.says(r.with("PATH=").check(2, "", "--new-from", "HEAD"), "git")
	// A folder of somebody else, as in a container of CI.
	strange := r.with("GIT_TEST_ASSUME_DIFFERENT_OWNER=1")
	r.says(strange.check(2, "", "--new-from", "HEAD"), "dubious ownership")
	r.says(strange.check(1, "a.txt:1 draft.txt:1"), "dubious ownership")
}

func TestLineEndsOfTheWorkTree(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", dirty+other, ".gitattributes", "*.txt text eol=crlf\n")
	p.git("rm", "-q", "--cached", "a.txt")
	p.git("reset", "-q", "--hard")
	if data, err := os.ReadFile(filepath.Join(p.dir, "a.txt")); err != nil || !strings.Contains(string(data), "\r\n") {
		t.Fatalf("got %q", data)
	}
	p.check(0, "", "--new-from", "HEAD")
	p.write("a.txt", strings.ReplaceAll(dirty+other+"\nThe boat doesnt leave.\n", "\n", "\r\n"))
	p.check(1, "a.txt:5", "--new-from", "HEAD")
	p.git("add", "-A")
	p.check(1, "a.txt:5", "--staged")
}

func TestStrictConfiguration(t *testing.T) {
	t.Parallel()
	for config, want := range map[string]string{
		"ignore: [spacing]\nignored: [ui]\n": ".scrapelint.yaml:2:1",
		"ignore: [spacing/none]\n":           ".scrapelint.yaml:1:10",
		"severity: {ui: fatal}\n":            ".scrapelint.yaml:1:16",
		"ignore: [spacing\n":                 ".scrapelint.yaml:",
	} {
		p := repository(t, "a.txt", clean, ".scrapelint.yaml", config)
		p.says(p.check(2, ""), want)
		p.says(p.in(p.dir).check(2, "", "--new-from", "HEAD"), want)
	}
}

// Hooks give paths in batches, relative or absolute.
func TestManyPaths(t *testing.T) {
	t.Parallel()
	p := repository(t, "a.txt", clean)
	var relative, absolute []string
	for i := range 600 {
		name := filepath.Join("many", strings.Repeat("x", i%50)+" "+string(rune('a'+i/50))+".txt")
		p.write(name, clean+other)
		relative = append(relative, name)
		absolute = append(absolute, filepath.Join(p.dir, name))
	}
	p.write(relative[599], dirty)
	want := filepath.ToSlash(relative[599]) + ":1"
	p.git("add", "-A")
	for _, paths := range [][]string{relative, absolute} {
		p.check(1, want, append([]string{"--force-exclude"}, paths...)...)
		p.check(0, "", append([]string{"--force-exclude"}, paths[:300]...)...)
		p.check(1, want, append([]string{"--staged"}, paths...)...)
	}
}

func TestUnusualRepositories(t *testing.T) {
	t.Parallel()
	p := folder(t)
	p.git("init", "-q", "-b", "main")
	p.write("a.txt", dirty)
	p.git("add", "a.txt")
	p.check(1, "a.txt:1", "--staged")
	p.check(2, "", "--new-from", "HEAD")
	p.check(1, "a.txt:1")

	bare := folder(t)
	bare.git("init", "-q", "--bare", "x.git")
	bare.in("x.git").check(2, "", "--new-from", "HEAD")

	// A tracked file that was deleted, one that became a link, and a folder in its place.
	q := repository(t, "gone.txt", dirty, "link.txt", dirty, "folder.txt", dirty)
	for _, name := range []string{"gone.txt", "link.txt", "folder.txt"} {
		if err := os.Remove(filepath.Join(q.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("/etc/hostname", filepath.Join(q.dir, "link.txt")); err != nil {
		t.Skip(err)
	}
	q.write("folder.txt/new.txt", dirty)
	q.check(1, "folder.txt/new.txt:1")
	q.check(1, "folder.txt/new.txt:1", "--new-from", "HEAD")
}
