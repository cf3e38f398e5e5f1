package gatetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// program is the path of the binary, built once for the package.
var program string

func TestMain(m *testing.M) {
	os.Exit(withProgram(m.Run))
}

func withProgram(tests func() int) int {
	dir, err := os.MkdirTemp("", "gatetest")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	defer func() { _ = os.RemoveAll(dir) }()
	program = filepath.Join(dir, "scrapelint")
	build := exec.Command("go", "build", "-o", program, "github.com/scrapelint/scrapelint/cmd/scrapelint")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return tests()
}

const (
	clean = "The mayor said the town does not have the money for a new bridge.\n"
	dirty = "The mayor said the town dont have the money for a new bridge.\n"
	other = "\nThe ferry leaves the old harbour at noon today, and the crossing takes about an hour.\n"
)

// place is a folder to work in.
type place struct {
	*testing.T
	dir string
	env []string
}

// folder is an empty folder outside any repository.
func folder(t *testing.T) *place {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return &place{T: t, dir: dir}
}

// repository is a repository with these files in its first commit, on the branch main.
func repository(t *testing.T, files ...string) *place {
	t.Helper()
	p := folder(t)
	p.git("init", "-q", "-b", "main")
	p.write(files...)
	p.commit()
	return p
}

// in is the same with another folder.
func (p *place) in(dir string) *place {
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(p.dir, dir)
	}
	return &place{p.T, dir, p.env}
}

// with is the same with more variables.
func (p *place) with(env ...string) *place {
	return &place{p.T, p.dir, append(slices.Clone(p.env), env...)}
}

// write takes names and contents in turn.
func (p *place) write(files ...string) {
	p.Helper()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(p.dir, files[i])
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			p.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o666); err != nil {
			p.Fatal(err)
		}
	}
}

func (p *place) run(name string, args ...string) (code int, out, said string) {
	p.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = p.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_CEILING_DIRECTORIES="+os.TempDir(),
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org",
		"GITHUB_STEP_SUMMARY=")
	cmd.Env = append(cmd.Env, p.env...)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		p.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), o.String(), e.String()
}

func (p *place) git(args ...string) string {
	p.Helper()
	code, out, said := p.run("git", args...)
	if code != 0 {
		p.Fatalf("git %q: %s%s", args, out, said)
	}
	return strings.TrimSpace(out)
}

func (p *place) commit() {
	p.Helper()
	p.git("add", "-A")
	p.git("commit", "-q", "-m", "x")
}

// check runs the program and compares the exit code and the files and lines of its findings of severity error.
func (p *place) check(code int, want string, args ...string) (said string) {
	p.Helper()
	got, out, said := p.run(program, append([]string{"check", "--format", "jsonl"}, args...)...)
	var found []string
	for line := range strings.Lines(out) {
		var f struct {
			File, Severity string
			Line           int
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			p.Fatalf("%q: %v", line, err)
		}
		if f.Severity == "error" {
			found = append(found, fmt.Sprintf("%s:%d", f.File, f.Line))
		}
	}
	if list := strings.Join(found, " "); got != code || list != want {
		p.Errorf("%q: exit code %d, want %d; found %q, want %q\n%s", args, got, code, list, want, said)
	}
	return said
}

// says checks that a text has all of the words.
func (p *place) says(text string, words ...string) {
	p.Helper()
	for _, w := range words {
		if !strings.Contains(text, w) {
			p.Errorf("%q does not say %q", text, w)
		}
	}
}
